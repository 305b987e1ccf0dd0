package lectern.edition.print;

import static lectern.edition.print.Booklet.AU;
import static lectern.edition.print.Booklet.figure;
import static lectern.edition.print.Booklet.h;
import static lectern.edition.print.Booklet.image;
import static lectern.edition.print.Booklet.item;
import static lectern.edition.print.Booklet.ol;
import static lectern.edition.print.Booklet.p;
import static lectern.edition.print.Booklet.png;
import static lectern.edition.print.Booklet.publication;
import static lectern.edition.print.Booklet.say;
import static lectern.edition.print.Booklet.section;
import static lectern.edition.print.Booklet.table;
import static lectern.edition.print.Booklet.text;
import static lectern.edition.print.Booklet.ul;
import static lectern.edition.print.Booklet.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Table;

/** Documents that layouts fail at, each of one kind. */
public final class Hostile {
    public static final String LONGEST = "Pneumonoultramicroscopicsilicovolcanoconiosis";
    private static final String LONG_ADDRESS = "https://www.example.org/a/very/long/address/that/goes/on/and-on-and-on/for_ever.html";
    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final Locale HEBREW = Locale.forLanguageTag("he");

    private Hostile() {}

    /** By name. */
    static Map<String, Publication> documents() {
        Map<String, Publication> documents = new TreeMap<>();
        documents.put("everything", Booklet.rich());
        documents.put("long words", longWords());
        documents.put("wide tables", wideTables());
        documents.put("long tables", longTables());
        documents.put("spans", spans());
        documents.put("nesting", nesting());
        documents.put("pictures", pictures());
        documents.put("nothing", publication(new Section("s", 1, say(AU), AU, List.of(h(1, "Below"), p("Words"))),
                new Section("t", 2, say(AU), AU, List.of()), section("u", 1, "Empty", new Block.Paragraph(List.of())),
                section("v", 1, "Empty list", ul(new Block.Paragraph(List.of()))),
                section("w", 1, "Empty table", new Table(List.of(), 0, List.of()))));
        documents.put("one long paragraph", publication(section("s", 1, "Endless", p(words(5000)))));
        documents.put("headings", headings());
        documents.put("numbers", numbers());
        documents.put("notes", notes());
        documents.put("scripts", scripts());
        return documents;
    }

    private static Publication longWords() {
        return publication(section("s", 1, LONGEST + " explained",
                p("Before " + "Immuno".repeat(10) + " after.", words(10) + " " + "x".repeat(300) + " end."),
                p("See " + LONG_ADDRESS + " now."),
                p(text("Or read "), new Inline.Link(LONG_ADDRESS, List.of(text("the page"))), text(" or write to "),
                        new Inline.Link("mailto:first.last-name_somebody@information.support.example.org",
                                List.of(text("us"))),
                        text(".")),
                p("Immunohistochemistry/immunofluorescence/radioimmunoprecipitation-and-chromatography, "
                        + "noch Donaudampfschifffahrtselektrizitätenhauptbetriebswerk."),
                ul(p("Immuno".repeat(10)), ul(p("Therapy".repeat(9)))),
                table("Long", new String[]{"A", "B"}, new String[]{"Immuno".repeat(10), "b"})));
    }

    private static Publication wideTables() {
        String[][] wide = new String[5][12];
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 12; column++) {
                wide[row][column] = row == 0 ? "Head " + column : "cell" + row + "x" + column;
            }
        }
        String[][] lab = {{"Test", "January", "February", "March", "April"}, {"Haemoglobin", "120 g/L", "118 g/L",
                "121 g/L", "130 g/L"}, {"Neutrophils", "2.5", "", "1.9", "3.0"}};
        return publication(section("s", 1, "Wide", h(1, "A wide table"), table("Twelve", wide), p("Between"),
                table("Blood", lab)));
    }

    private static Publication longTables() {
        return publication(
                section("s", 1, "Long", p(words(100)),
                        table("Sixty rows", IntStream.range(0, 60)
                                .mapToObj(row -> new String[]{"r" + row, words(1 + row % 6)})
                                .toArray(String[][]::new))),
                section("t", 1, "High", h(1, "A row that is higher than a page"),
                        table("High", new String[]{"A", "B"}, new String[]{"c", words(400)},
                                new String[]{"d", "e"})),
                section("u", 1, "High header", p(words(60)), h(1, "Above a header of many words"),
                        table("Caption of the table", new String[]{"A", words(50)}, new String[]{"c", words(40)})),
                section("w", 1, "Tables at every height", IntStream.range(0, 24)
                        .mapToObj(i -> i % 2 == 0
                                ? p(words(31 + 7 * i))
                                : new Table(List.of(), 2, table("", new String[]{"A", "B"}, new String[]{"c", "d"})
                                        .rows()))
                        .toArray(Block[]::new)),
                section("v", 1, "Headers only", table("Only", new String[]{"A", "B"})));
    }

    private static Table.Cell cell(Table.Role role, int column, int across, int down, Block... blocks) {
        return new Table.Cell(role, column, across, down, List.of(blocks));
    }

    private static Publication spans() {
        Table.Role column = Table.Role.COLUMN_HEADER;
        Table.Role row = Table.Role.ROW_HEADER;
        Table.Role data = Table.Role.DATA;
        Table spans = new Table(List.of(say("Doses by age.")), 4, List.of(
                new Table.Row(List.of(cell(column, 0, 1, 2, p("Age")), cell(column, 1, 2, 1, p("Dose of medicine")),
                        cell(column, 3, 1, 2, p("Notes for carers")))),
                new Table.Row(List.of(cell(column, 1, 1, 1, p("Morning")), cell(column, 2, 1, 1, p("Evening")))),
                new Table.Row(List.of(cell(row, 0, 1, 2, p("Adults")), cell(data, 1, 1, 1, p("200 mg")),
                        cell(data, 2, 1, 1, p("100 mg")), cell(data, 3, 1, 3, p("With food, " + words(8))))),
                new Table.Row(List.of(cell(data, 1, 2, 1, p("300 mg once a week")))),
                new Table.Row(List.of(cell(row, 0, 1, 1, p("Children")), cell(data, 1, 2, 1))),
                new Table.Row(List.of(cell(data, 0, 4, 1, p("Ring before the first dose."))))));
        Table linked = new Table(List.of(), 2, List.of(
                new Table.Row(List.of(cell(column, 0, 1, 1,
                        p(new Inline.Link("https://www.example.org/treatment", List.of(text("Treatment"))))),
                        cell(column, 1, 1, 1, p("How often"), p("in weeks")))),
                new Table.Row(List.of(cell(row, 0, 1, 1, p("Immunochemotherapy")),
                        cell(data, 1, 1, 1, p("once"), ul(p("in hospital"), p("at home")))))));
        return publication(section("s", 1, "Spans", spans, p(words(10)), linked));
    }

    private static Publication nesting() {
        Block deep = p("the deepest item, " + words(30));
        for (int i = 0; i < 9; i++) {
            deep = new Block.BulletList(List.of(item(p("level " + (9 - i) + " " + words(6)), deep)));
        }
        Block numbered = p("innermost " + words(12));
        for (int i = 0; i < 5; i++) {
            numbered = new Block.NumberedList(98, List.of(item(p("step"), numbered), item(), item(p("last step"))));
        }
        Table inner = table("Inner", new String[]{"A", "B"}, new String[]{"c", "d"});
        Table deeper = table("Deeper", new String[]{"Treatment", "Immunotherapy"},
                new String[]{"Antibodies", "Interferon"});
        Block quote = new Block.Quote(List.of(p("inner quote " + words(40)),
                new Block.Note(Block.Note.Kind.ASIDE, List.of(p("innermost note"), ul(p("in it a list"))))));
        Block note = new Block.Note(Block.Note.Kind.ASIDE,
                List.of(h(1, "Of note"), p("outer note"), new Block.Quote(List.of(quote, quote)), inner));
        Block definitions = new Block.DefinitionList(List.of(
                new Block.Definition(List.of(say("Antibody"), say("Immunoglobulin")), List.of()),
                new Block.Definition(List.of(say("T-cell")), List.of(p(words(40)), deeper,
                        new Block.DefinitionList(List.of(new Block.Definition(List.of(say("Helper")),
                                List.of(p("inner definition " + words(20))))))))));
        return publication(section("s", 1, "Deep", deep, numbered, ol(p("one"), p("two"))),
                section("t", 1, "Tables in lists", ul(inner, ul(deeper)), ol(quote)),
                section("u", 1, "Quotes", note, p("after"), definitions));
    }

    private static Publication pictures() {
        Block broken = figure(Optional.of(image("image/png", 10, 10, new byte[]{1, 2, 3})), "A broken picture");
        Table inCell = new Table(List.of(), 2,
                List.of(new Table.Row(List.of(cell(Table.Role.COLUMN_HEADER, 0, 1, 1, p("What")),
                        cell(Table.Role.COLUMN_HEADER, 1, 1, 1, p("How it looks")))),
                        new Table.Row(List.of(cell(Table.Role.DATA, 0, 1, 1, p("A cell")),
                                cell(Table.Role.DATA, 1, 1, 1, figure(Optional.of(png(80, 60)), "In a table"))))));
        return publication(section("s", 1, "Tall", p(words(50)), h(1, "A heading above it, that is rather long"),
                figure(Optional.of(png(60, 4000)), words(30)), p("after")),
                section("t", 1, "Wide", figure(Optional.of(png(3000, 20)), "A wide one"), broken,
                        figure(Optional.empty(), "A missing picture"),
                        figure(Optional.of(image("image/webp", 10, 10, new byte[]{1})), "A picture of another kind"),
                        ul(figure(Optional.of(png(900, 700)), "In a list")), inCell,
                        p(text("In the line "), new Inline.Picture(Optional.empty(), "a drop"), text(" of it."))));
    }

    private static Publication headings() {
        List<Block> deep = new ArrayList<>();
        for (int level = 1; level <= 9; level++) {
            deep.add(h(level, "Level " + level + " " + words(level)));
        }
        deep.add(p("Below all of them"));
        deep.add(h(1, LONGEST));
        deep.add(p("About it"));
        deep.add(h(1, words(150)));
        deep.add(p("Below a very long one"));
        deep.add(h(1, "With nothing below"));
        return publication(section("s", 1, "Levels", deep.toArray(Block[]::new)), section("t", 1, "Sixty",
                IntStream.range(0, 60).mapToObj(i -> i % 2 == 0 ? h(1 + i % 4, words(2 + i % 9)) : p(words(i)))
                        .toArray(Block[]::new)));
    }

    private static Publication numbers() {
        String sentence = "Take 200 mg or 1,500 mg with 250 mL of water at 8 am for 14 days, at 37.5 °C or ≥ 38 °C, "
                + "and call 13 11 20 or +61 2 9334 1900 or (02) 9334 1900.";
        return publication(section("s", 1, "Numbers",
                IntStream.range(0, 12).mapToObj(i -> p(words(i) + " " + sentence)).toArray(Block[]::new)));
    }

    private static Publication notes() {
        return publication(
                section("s", 1, "Notes", p(words(30)),
                        new Block.Note(Block.Note.Kind.FOOTNOTE, List.of(p("The first footnote."), ul(p("of a list")))),
                        p(text("H"), new Inline.Subscript(List.of(text("2"))), text("O and 10"),
                                new Inline.Superscript(List.of(text("9"))), text("/L " + words(30) + " x"),
                                new Inline.Superscript(List.of(text("2"))), text(" end.")),
                        ul(new Block.Note(Block.Note.Kind.FOOTNOTE, List.of(p("The second footnote, " + words(40))))),
                        p("The end of the text.")),
                section("t", 1, "No notes", p("Only words."), p(text("One"), new Inline.LineBreak(), text("two."))));
    }

    private static Publication scripts() {
        Block arabic = new Block.Paragraph(List.of(
                say(ARABIC, text("العلاج المناعي (immunotherapy) يساعد جهازك المناعي على مكافحة السرطان.")),
                say(ARABIC, text("اتصل على 13 11 20 أو +61 2 9334 1900 بين 9 و 17."))));
        Block list = new Block.NumberedList(9, List.of(item(new Block.Paragraph(List.of(say(ARABIC, text("أول"))))),
                item(new Block.Paragraph(List.of(say(ARABIC, text("ثاني")))), arabic)));
        return publication(
                new Section("ar", 1, say(ARABIC, text("ما هو العلاج المناعي؟")), ARABIC, List.of(arabic, list)),
                new Section("he", 1, say(HEBREW, text("טיפול חיסוני")), HEBREW,
                        List.of(new Block.Paragraph(
                                List.of(say(HEBREW, text("אבג דהו 13 11 20 (זחט) abc, 200 mg.")))))),
                section("en", 1, "Mixed",
                        p(text("In Arabic "), new Inline.Foreign(ARABIC, List.of(text("العلاج المناعي"))),
                                text(" means immunotherapy; call 13 11 20.")),
                        p("Ελληνικά: η ανοσοθεραπεία βοηθά. Русский: иммунотерапия помогает."),
                        p("Tiếng Việt: liệu pháp miễn dịch giúp cơ thể chống ung thư. Ti\u00ea\u0301ng Vi\u00ea\u0323t.")));
    }

    /** About three hundred pages at the largest size. */
    static Publication book() {
        return publication(IntStream.range(0, 40)
                .mapToObj(i -> section("s" + i, 1, "Chapter " + i,
                        IntStream.range(0, 8).mapToObj(j -> p("Begin " + i + " " + j + ". " + words(30 + i + 5 * j)))
                                .toArray(Block[]::new)))
                .toArray(Section[]::new));
    }
}
