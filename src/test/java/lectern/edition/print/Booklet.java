package lectern.edition.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import lectern.document.Block;
import lectern.document.Contact;
import lectern.document.Image;
import lectern.document.Inline;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.edition.Recipes;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.layout.PageWalk;
import lectern.edition.print.layout.PrintedPage;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import lectern.store.Digest;

/** Documents for tests, in as few words as can be. */
public final class Booklet {
    static final Locale AU = Locale.forLanguageTag("en-AU");
    private static int ids;

    private Booklet() {}

    public static Sentence say(String text) {
        return say(AU, new Inline.Text(text));
    }

    public static Sentence say(Locale language, Inline... content) {
        return new Sentence("s-" + ids++, language, List.of(content));
    }

    public static Block.Paragraph p(String... sentences) {
        return new Block.Paragraph(Arrays.stream(sentences).map(Booklet::say).toList());
    }

    public static Block.Paragraph p(Inline... content) {
        return new Block.Paragraph(List.of(say(AU, content)));
    }

    static Inline text(String text) {
        return new Inline.Text(text);
    }

    public static Block.Heading h(int level, String text) {
        return new Block.Heading(level, say(text));
    }

    public static Block.BulletList ul(Block... items) {
        return new Block.BulletList(Arrays.stream(items).map(item -> new Block.Item(List.of(item))).toList());
    }

    static Block.Item item(Block... blocks) {
        return new Block.Item(List.of(blocks));
    }

    static Block.NumberedList ol(Block... items) {
        return new Block.NumberedList(1,
                Arrays.stream(items).map(item -> new Block.Item(List.of(item))).toList());
    }

    /** The first row and the first column are headers. */
    public static Table table(String caption, String[]... rows) {
        List<Table.Row> all = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            List<Table.Cell> cells = new ArrayList<>();
            for (int column = 0; column < rows[row].length; column++) {
                Table.Role role = row == 0
                        ? Table.Role.COLUMN_HEADER
                        : column == 0 ? Table.Role.ROW_HEADER : Table.Role.DATA;
                cells.add(new Table.Cell(role, column, 1, 1, List.of(p(rows[row][column]))));
            }
            all.add(new Table.Row(cells));
        }
        return new Table(List.of(say(caption)), rows[0].length, all);
    }

    public static String words(int count) {
        String[] stock = {"immune", "cells", "find", "and", "fight", "cancer", "in", "the", "body", "treatment", "may",
                "help", "some", "people", "but", "not", "all", "ask", "your", "doctor"};
        StringBuilder words = new StringBuilder();
        IntStream.range(0, count)
                .forEach(i -> words.append(i == 0 ? "" : " ").append(stock[(i * 7 + i / 20) % stock.length]));
        return words.toString();
    }

    public static Section section(String id, int depth, String title, Block... blocks) {
        return new Section(id, depth, say(title), AU, List.of(blocks));
    }

    public static Publication publication(Section... sections) {
        return new Publication("immunotherapy", metadata("Understanding immunotherapy", AU), List.of(sections),
                List.of(), Optional.empty(), Instant.parse("2026-03-04T05:06:07Z"));
    }

    public static Metadata metadata(String title, Locale language) {
        Contact contact = new Contact(Optional.of("Information and support"), Optional.of("13 11 20"),
                Optional.of("help@example.org"), Optional.of("1 Long Street, Sydney NSW 2000"));
        return new Metadata(title, Optional.of("A guide for people with cancer, their families and friends"), language,
                new Metadata.Imprint(Optional.of("Example Cancer Council"), Optional.of(contact),
                        Optional.of("CC BY 4.0")),
                new Metadata.Review(Optional.of(LocalDate.of(2026, 3, 4)), Optional.of(LocalDate.of(2028, 3, 4))),
                Optional.empty(), Optional.of(URI.create("https://www.example.org/immunotherapy/")));
    }

    public static Image png(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x204080));
        graphics.fillOval(width / 10, height / 10, width * 8 / 10, height * 8 / 10);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return image("image/png", width, height, bytes.toByteArray());
    }

    public static Image svg(String svg, int width, int height) {
        return image("image/svg+xml", width, height, svg.getBytes(StandardCharsets.UTF_8));
    }

    static Image image(String mediaType, int width, int height, byte[] bytes) {
        return new Image(Digest.of(out -> out.write(bytes)).hex(), mediaType, width, height, () -> bytes);
    }

    static Block.Figure figure(Optional<Image> image, String alternative) {
        return new Block.Figure(image, List.of(say(alternative)), List.of(say("Figure 1. A caption.")),
                List.of(p("The long description tells all that is to be seen.")));
    }

    /** Something of everything. */
    public static Publication rich() {
        return publication(
                section("what-it-is", 1, "What is immunotherapy?",
                        p("Immunotherapy helps your immune system to find and fight", "cancer cells.",
                                "Call 13 11 20 or +61 2 9334 1900. You may need 200 mg every 2–3 weeks."),
                        p(text("More is at "), new Inline.Link("https://www.cancer.org.au/immunotherapy/",
                                List.of(text(
                                        "the page of the Cancer Council about immunotherapy and its many side effects"))),
                                text(". The "),
                                new Inline.Abbreviation("Pharmaceutical Benefits Scheme", List.of(text("PBS"))),
                                text(" pays what the "),
                                new Inline.Abbreviation("Pharmaceutical Benefits Scheme", List.of(text("PBS"))),
                                text(" lists. H"), new Inline.Subscript(List.of(text("2"))), text("O and 10"),
                                new Inline.Superscript(List.of(text("9"))), text("/L. "),
                                new Inline.Strong(List.of(text("Never"))), text(" wait. "),
                                new Inline.Emphasis(List.of(text("Really."))), text(" They say "),
                                new Inline.Foreign(Locale.FRENCH, List.of(text("bon courage"))), new Inline.LineBreak(),
                                text("and "),
                                new Inline.Link("/immunotherapy/side-effects", List.of(text("side effects"))),
                                text(" \u2265 5%.")),
                        h(1, "Who is it for?"), p(words(60)), h(2, "Adults"), p(words(80)),
                        ul(p("One thing to remember about it all, in a line that goes on"), p("Two"),
                                ul(p("Inner one"), ul(p("Innermost")))),
                        new Block.NumberedList(9, List.of(item(p("Nine")), item(p("Ten"), p("And more of ten")))),
                        new Block.DefinitionList(List.of(
                                new Block.Definition(List.of(say("Antibody")),
                                        List.of(p("A protein that marks germs."))),
                                new Block.Definition(List.of(say("T-cell"), say("T lymphocyte")),
                                        List.of(p("A white blood cell."), ul(p("Helper"), p("Killer"))))))),
                section("side-effects", 1, "Side effects",
                        new Block.Note(Block.Note.Kind.ASIDE, List.of(p("Ring at once if you have a fever.", words(30)),
                                ul(p("38 °C"), p("Shivers")))),
                        new Block.Note(Block.Note.Kind.EMERGENCY, Optional.empty(), Optional.of(say("Call 000 if")),
                                false,
                                List.of(ul(p("you faint"), p("your lips swell")))),
                        new Block.Note(Block.Note.Kind.WARNING, List.of(p("Do not drive."))),
                        new Block.Quote(List.of(p("I felt tired. " + words(20)))),
                        new Block.Note(Block.Note.Kind.FOOTNOTE, List.of(p("A footnote with its words."))),
                        table("How it is given",
                                new String[]{"Treatment", "How often", "How long"},
                                new String[]{"Checkpoint inhibitors", "every 2–6 weeks", "30–60 minutes"},
                                new String[]{"CAR T-cells", "once", "an hour"},
                                new String[]{"Vaccines", "", "a moment"}),
                        p(words(40)), figure(Optional.of(png(300, 200)), "A cell and a germ"),
                        figure(Optional.empty(), "A picture that is missing"),
                        new Block.Figure(Optional.of(png(50, 50)), List.of(), List.of(), List.of())),
                section("at-home", 2, "At home", p(words(50)), h(1, "Rest"), p(words(20))),
                section("questions", 1, "Questions to ask", ol(p("How long?"), p("What does it cost?"))));
    }

    public static Library library(Publication publication) {
        return new Library(List.of(publication), List.of(), publication.changed());
    }

    public static byte[] pdf(Fonts fonts, Publication publication, Optional<String> section, PrintStyle style)
            throws IOException {
        return pdf(fonts, publication, section, choices(style));
    }

    public static Map<String, String> choices(PrintStyle style) {
        Map<String, String> choices = new HashMap<>(choices(style.size(), style.paper()));
        choices.put("colours", style.colours().choice());
        choices.put("spacing", Double.toString(style.spacing()).replaceFirst("\\.0$", ""));
        choices.put("typeface", style.typeface());
        choices.put("form", style.form().choice());
        return choices;
    }

    public static Map<String, String> choices(int size, Paper paper) {
        return Map.of("size", Integer.toString(size), "paper", paper.choice());
    }

    public static Recipe recipe(PrintRenderer renderer, Publication publication, Optional<String> section,
            Map<String, String> choices) {
        return Recipes.of(library(publication), Format.PDF, renderer, publication.id(), section, choices);
    }

    public static byte[] pdf(Fonts fonts, Publication publication, Optional<String> section, int size, Paper paper)
            throws IOException {
        return pdf(fonts, publication, section, choices(size, paper));
    }

    private static byte[] pdf(Fonts fonts, Publication publication, Optional<String> section,
            Map<String, String> choices) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintRenderer renderer = new PrintRenderer(() -> fonts, Optional.empty());
        renderer.render(recipe(renderer, publication, section, choices), out);
        return out.toByteArray();
    }

    public static List<PrintedPage> all(PageWalk pages) throws IOException {
        List<PrintedPage> all = new ArrayList<>();
        for (Optional<PrintedPage> page = pages.next(); page.isPresent(); page = pages.next()) {
            all.add(page.get());
        }
        return all;
    }
}
