package lectern.edition.page;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Block;
import lectern.document.Contact;
import lectern.document.Image;
import lectern.document.Inline;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Naming;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.Update;
import lectern.store.Digest;

/** A booklet with every kind of block and inline in it. */
public final class Sample {
    public static final Locale AUSTRALIAN = Locale.forLanguageTag("en-AU");
    private static final byte[] SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 640 360">
            <rect x="20" y="40" width="180" height="280" rx="90" fill="#8fb8de" stroke="#123" stroke-width="4"/>
            <circle cx="420" cy="120" r="70" fill="#f2b8a0" stroke="#123" stroke-width="4"/>
            <text x="350" y="280" font-family="sans-serif" font-size="36">Lymph node</text></svg>
            """.getBytes(StandardCharsets.UTF_8);

    private int sentences;

    public static Library library() {
        return new Library(List.of(new Sample().booklet(), leaflet()), List.of(), Instant.EPOCH);
    }

    public static Publication publication() {
        return library().publications().getFirst();
    }

    static Section section(String id) {
        return publication().find(id).orElseThrow();
    }

    private Publication booklet() {
        Metadata metadata = new Metadata("Immunotherapy: a guide",
                Optional.of("For people with cancer, and for those who care for them"), AUSTRALIAN,
                new Metadata.Imprint(Optional.of("Example Cancer Council"),
                        Optional.of(new Contact(Optional.of("Information and support line"), Optional.of("13 11 20"),
                                Optional.of("support@example.org"), Optional.of("1 Example Street, Sydney NSW 2000"))),
                        Optional.of("CC BY 4.0")),
                new Metadata.Review(Optional.of(LocalDate.of(2025, 5, 3)), Optional.of(LocalDate.of(2027, 5, 3))),
                Optional.of(image()), Optional.of(URI.create("https://example.org/immunotherapy?a=1&b=2")));
        return new Publication("immunotherapy", metadata, List.of(
                section("what-it-is", 1, "What immunotherapy is", List.of(
                        paragraph(
                                "Immunotherapy helps your own immune system to find cancer cells and to destroy them."))),
                section("side-effects", 1, "Side effects and what helps", everyKind()),
                section("skin", 2, "Skin that itches or burns", List.of(
                        paragraph("Use a plain cream twice a day.", "Ask before you use any other."))),
                section("questions", 1, "Questions to ask", List.of(
                        paragraph("Write your questions down before you go.")))),
                List.of(), Optional.empty(), Instant.EPOCH);
    }

    private static Publication leaflet() {
        Metadata metadata = Metadata.of("How to listen", AUSTRALIAN);
        return new Publication("help", metadata,
                List.of(new Sample().section("phone", 1, "On a phone", List.of(new Sample().paragraph("Tap Play.")))),
                List.of(), Optional.empty(), Instant.EPOCH);
    }

    List<Block> everyKind() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph("Most side effects are mild.",
                "Tell your team about any change, however small it seems, because some of them grow worse quickly and are easy to treat early."));
        blocks.add(new Block.Heading(1, sentence("Call us at once if")));
        blocks.add(new Block.BulletList(List.of(item(paragraph("you have a temperature of 38 °C or more")),
                new Block.Item(List.of(paragraph("you are short of breath"),
                        new Block.BulletList(
                                List.of(item(paragraph("at rest")), item(paragraph("when you walk")))))))));
        blocks.add(new Block.Heading(2, sentence("At night")));
        blocks.add(new Block.NumberedList(3, List.of(item(paragraph("Go to the nearest emergency department.")),
                item(paragraph("Show your alert card.")))));
        blocks.add(new Block.Paragraph(List.of(
                rich(List.of(new Inline.Text("An "), abbreviation("MRI", "magnetic resonance imaging"),
                        new Inline.Text(" scan takes "), new Inline.Strong(List.of(new Inline.Text("40 minutes"))),
                        new Inline.Text("; another "), abbreviation("MRI", "magnetic resonance imaging"),
                        new Inline.Text(" is "), new Inline.Emphasis(List.of(new Inline.Text("rarely"))),
                        new Inline.Text(" needed."))),
                rich(List.of(new Inline.Text("Read "),
                        new Inline.Link("https://example.org/scans?a=1&b=2", List.of(new Inline.Text("about scans"))),
                        new Inline.Text(" or "),
                        new Inline.Link("#what-it-is-1", List.of(new Inline.Text("what it is"))),
                        new Inline.Text(" or the "),
                        new Inline.Link("/help/phone", List.of(new Inline.Text("help for phones"))),
                        new Inline.Text("."), new Inline.LineBreak(), new Inline.Text("Call "),
                        new Inline.Link("tel:131120", List.of(new Inline.Text("13 11 20"))), new Inline.Text(". CO"),
                        new Inline.Subscript(List.of(new Inline.Text("2"))), new Inline.Text(" and 10"),
                        new Inline.Superscript(List.of(new Inline.Text("9"))), new Inline.Text(" cells; "),
                        new Inline.Foreign(Locale.FRENCH, List.of(new Inline.Text("café au lait"))),
                        new Inline.Text(" spots, "),
                        new Inline.Foreign(Locale.forLanguageTag("ar"), List.of(new Inline.Text("مرحبا"))),
                        new Inline.Text(", "),
                        new Inline.Pronounced("noo-mo-NY-tis", List.of(new Inline.Text("pneumonitis"))),
                        new Inline.Text(" and the alert sign "),
                        new Inline.Picture(Optional.of(image()), "a red triangle"), new Inline.Text(" or "),
                        new Inline.Picture(Optional.empty(), "a lost sign"), new Inline.Text("."))))));
        blocks.add(table());
        blocks.add(new Table(List.of(), 2, List.of(new Table.Row(List.of(cell(Table.Role.DATA, 0, "Morning"),
                cell(Table.Role.DATA, 1, "1 tablet"))))));
        blocks.add(new Block.Figure(Optional.of(image()),
                List.of(sentence("A lymph node beside the spleen."), sentence("Both are drawn large.")),
                List.of(sentence("Two organs of the immune system")),
                List.of(paragraph("The spleen is on the left, long and blue.", "The lymph node is on the right."))));
        blocks.add(new Block.Figure(Optional.empty(), List.of(sentence("A chart that was lost.")), List.of(),
                List.of()));
        blocks.add(new Block.DefinitionList(
                List.of(new Block.Definition(List.of(sentence("Antibody"), sentence("Immunoglobulin")),
                        List.of(paragraph("A protein that sticks to a germ."))))));
        blocks.add(new Block.Note(Block.Note.Kind.ASIDE, List.of(paragraph("Carry the card with you."))));
        blocks.add(new Block.Note(Block.Note.Kind.EMERGENCY, Optional.empty(),
                Optional.of(sentence("Immediate action required: call 000 if")), true,
                List.of(new Block.BulletList(List.of(item(paragraph("your lips swell")),
                        item(paragraph("you cannot breathe")))))));
        blocks.add(
                new Block.Note(Block.Note.Kind.URGENT, Optional.empty(), Optional.of(sentence("Ring us the same day")),
                        false, List.of(paragraph("We have a bed for you."))));
        for (Block.Note.Kind kind : List.of(Block.Note.Kind.WARNING, Block.Note.Kind.CAUTION,
                Block.Note.Kind.IMPORTANT, Block.Note.Kind.ADVICE, Block.Note.Kind.TIP)) {
            blocks.add(new Block.Note(kind, List.of(new Block.Paragraph(List.of(rich(List.of(new Inline.Text("Ask "),
                    new Inline.Link("tel:131120", List.of(new Inline.Text("a nurse"))),
                    new Inline.Text(" first."))))))));
        }
        blocks.add(new Block.Note(Block.Note.Kind.FOOTNOTE, List.of(paragraph("In Australia the number is 000."))));
        blocks.add(new Block.Quote(List.of(paragraph("I was glad that I had asked."))));
        blocks.add(new Block.Paragraph(List.of(new Sentence("de-1", Locale.GERMAN,
                List.of(new Inline.Text("Fragen Sie uns auf Deutsch."))))));
        return blocks;
    }

    private Table table() {
        List<Table.Row> rows = new ArrayList<>();
        rows.add(new Table.Row(List.of(new Table.Cell(Table.Role.COLUMN_HEADER, 0, 1, 1, List.of()),
                cell(Table.Role.COLUMN_HEADER, 1, "How it is given"), cell(Table.Role.COLUMN_HEADER, 2, "How often"),
                cell(Table.Role.COLUMN_HEADER, 3, "Where you have it"))));
        rows.add(new Table.Row(List.of(cell(Table.Role.ROW_HEADER, 0, "Checkpoint inhibitors"),
                cell(Table.Role.DATA, 1, "Through a drip into a vein"), cell(Table.Role.DATA, 2, "Every 2 to 6 weeks"),
                new Table.Cell(Table.Role.DATA, 3, 1, 2, List.of(paragraph("In hospital, as a day patient"))))));
        rows.add(new Table.Row(List.of(cell(Table.Role.ROW_HEADER, 0, "CAR T-cell therapy"),
                cell(Table.Role.DATA, 1, "Through a drip into a vein"),
                new Table.Cell(Table.Role.DATA, 2, 1, 1, List.of()))));
        return new Table(List.of(sentence("Treatments and how they are given")), 4, rows);
    }

    private Table.Cell cell(Table.Role role, int column, String words) {
        return new Table.Cell(role, column, 1, 1, List.of(paragraph(words)));
    }

    private static Inline abbreviation(String letters, String words) {
        return new Inline.Abbreviation(words, List.of(new Inline.Text(letters)));
    }

    private static Block.Item item(Block block) {
        return new Block.Item(List.of(block));
    }

    private Section section(String id, int depth, String title, List<Block> blocks) {
        return new Section(id, depth, new Sentence(id + "-1", AUSTRALIAN, List.of(new Inline.Text(title))), AUSTRALIAN,
                blocks);
    }

    public Block.Paragraph paragraph(String... sentences) {
        return new Block.Paragraph(List.of(sentences).stream().map(this::sentence).toList());
    }

    public Sentence sentence(String words) {
        return rich(List.of(new Inline.Text(words)));
    }

    public Sentence rich(List<Inline> content) {
        sentences++;
        return new Sentence("s" + sentences, AUSTRALIAN, content);
    }

    static Image image() {
        return new Image(Digest.of(out -> out.write(SVG)).hex(), "image/svg+xml", 640, 360, () -> SVG.clone());
    }

    static Image lostImage() {
        return new Image("0".repeat(64), "image/png", 10, 10, () -> {
            throw new IOException("gone");
        });
    }

    /** Words, addresses, numbers, nested lists and tables that are wider than any page. */
    static Publication wide() {
        Sample sample = new Sample();
        String word = "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(4);
        Block.Item item = item(sample.paragraph(word));
        Block nested = item.blocks().getFirst();
        for (int depth = 0; depth < 5; depth++) {
            nested = new Block.BulletList(List.of(new Block.Item(List.of(sample.paragraph("Further in"), nested))));
        }
        List<Table.Cell> heads = new ArrayList<>();
        List<Table.Cell> cells = new ArrayList<>();
        for (int column = 0; column < 9; column++) {
            heads.add(sample.cell(Table.Role.COLUMN_HEADER, column, "Column " + column));
            cells.add(sample.cell(Table.Role.DATA, column, column == 4 ? word : "5 mg"));
        }
        return of(word, List.of(new Block.Heading(1, sample.sentence(word)),
                new Block.Paragraph(List.of(sample.rich(List.of(new Inline.Link("https://example.org/" + word,
                        List.of(new Inline.Text("https://example.org/" + word))))))),
                nested, new Block.NumberedList(9998, List.of(item(sample.paragraph("Nearly")), item, item)),
                new Block.DefinitionList(List.of(new Block.Definition(List.of(sample.sentence(word)),
                        List.of(new Block.Quote(List.of(sample.paragraph(word))))))),
                new Table(List.of(sample.sentence(word)), 9, List.of(new Table.Row(heads), new Table.Row(cells))),
                new Block.Figure(Optional.of(new Image("ab".repeat(32), "image/svg+xml", 9_000, 4, () -> SVG.clone())),
                        List.of(sample.sentence("A long line.")), List.of(sample.sentence(word)),
                        List.of(sample.paragraph(word)))));
    }

    /** A publication with more corrections than stand before its text. */
    static Publication corrected() {
        Sample sample = new Sample();
        List<Update> updates = new ArrayList<>();
        for (String[] each : new String[][]{
                {"2026-02-03", "The dose on the page was corrected.",
                        "It is 5 mg a day, not 50 mg.", "Please write the right dose into older prints."},
                {"2026-01-02", "The phone number changed."}, {"2025-12-01", "A word was corrected."}}) {
            LocalDate date = LocalDate.parse(each[0]);
            updates.add(new Update(date, sample.section("update-" + date, 1, "Updated on " + each[0],
                    List.of(sample.paragraph(List.of(each).subList(1, each.length).toArray(String[]::new))))));
        }
        return new Publication("corrected", Metadata.of("Steroids", AUSTRALIAN),
                List.of(sample.section("dose", 1, "How much", List.of(sample.paragraph("Take 5 mg a day.")))), updates,
                Optional.empty(), Naming.NONE, new Publication.Sources(List.of(), List.of(), Instant.EPOCH));
    }

    /** A publication with one section of these blocks. */
    public static Publication of(String title, List<Block> blocks) {
        Section section = new Section("one", 1, new Sentence("title", AUSTRALIAN, List.of(new Inline.Text(title))),
                AUSTRALIAN, blocks);
        return new Publication("leaflet", leaflet().metadata(), List.of(section), List.of(), Optional.empty(),
                Instant.EPOCH);
    }
}
