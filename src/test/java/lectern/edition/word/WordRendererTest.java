package lectern.edition.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lectern.content.ContentFolder;
import lectern.document.Block;
import lectern.document.Image;
import lectern.document.Inline;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.text.Numbering;
import lectern.edition.Words;
import lectern.edition.page.Sample;
import lectern.edition.print.font.Fonts;
import lectern.store.Digest;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

/** Word documents, as Apache POI and the schemas of Office Open XML read them. */
class WordRendererTest {
    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    @TempDir
    private Path folder;

    /** As a print has it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "s"})
    void aLogoStandsAboveTheTitle(String section) throws Exception {
        byte[] svg = ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 90 30'><circle cx='20' cy='15' r='9'/></svg>")
                .getBytes(UTF_8);
        Publication text = Sample.of("Title", List.of());
        Library ours = new Library(List.of(text.of(new Publication.House(Optional.of("Cancer Help"), Optional.empty(),
                Optional.of(new Image("logo", "image/svg+xml", 90, 30, () -> svg))))), List.of(), Instant.EPOCH);
        Optional<String> part = section.isEmpty()
                ? Optional.empty()
                : Optional.of(text.sections().getFirst().id());
        WordFile file = WordFile.of(ours, text.id(), part, Map.of());
        assertEquals(List.of(), file.faults());
        CTR first = file.document().getParagraphs().getFirst().getRuns().getFirst().getCTR();
        assertEquals("Logo: Cancer Help", first.getDrawingArray(0).getInlineArray(0).getDocPr().getDescr());
        // Two lines of large print, and three times as wide.
        long height = first.getDrawingArray(0).getInlineArray(0).getExtent().getCy();
        assertEquals(3 * height, first.getDrawingArray(0).getInlineArray(0).getExtent().getCx(), 1);
        assertTrue(height > 40 * 12_700 && height <= 72 * 12_700, height + "");
        assertTrue(file.document().getParagraphs().get(1).getText().contains(text.title()));
        WordFile none = WordFile.of(new Library(List.of(text), List.of(), Instant.EPOCH), text.id(), part, Map.of());
        assertTrue(none.document().getParagraphs().getFirst().getText().contains(text.title()));
    }

    private static Library library(Block... blocks) {
        return new Library(List.of(Sample.of("Title", List.of(blocks))), List.of(), Instant.EPOCH);
    }

    private static WordFile file(Block... blocks) throws IOException {
        return WordFile.of(library(blocks), "leaflet", Optional.of("one"), Map.of());
    }

    /** A file of Markdown, read as a publisher's is. */
    private WordFile read(String markdown) throws IOException {
        return WordFile.of(content(markdown), "text");
    }

    private Library content(String markdown) throws IOException {
        Files.writeString(folder.resolve("text.md"), markdown);
        return new ContentFolder(folder).read();
    }

    private static Library shipped() throws IOException {
        return new ContentFolder(Path.of("content")).read();
    }

    private static String text(XmlObject element) {
        StringBuilder text = new StringBuilder();
        WordFile.find(element, "$this" + "//w:t").forEach(each -> text.append(each.newCursor().getTextValue()));
        return text.toString();
    }

    static Stream<Library> libraries() throws IOException {
        return Stream.of(shipped(), Sample.library());
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void holdsEveryWordOfEverySentenceOnceAndInOrder(Library library) throws Exception {
        for (Publication publication : library.publications()) {
            // Wide enough for every table.
            WordFile file = WordFile.of(library, publication.id(), Optional.empty(),
                    Map.of("paper", "a3", "size", "20"));
            List<String> expected = new ArrayList<>();
            for (Section section : publication.sections()) {
                boolean title = publication.sections().size() == 1
                        && section.title().text().equals(publication.title());
                expected.addAll(title ? List.of() : WordFile.words(List.of(section.title())));
                expected.addAll(WordFile.words(Section.sentences(section.blocks().stream()
                        .filter(block -> !isFootnote(block)).toList())));
                expected.addAll(WordFile.words(Section.sentences(section.blocks().stream()
                        .filter(WordRendererTest::isFootnote).toList())));
            }
            assertEquals(lines(expected), lines(file.ownWords()), publication.id());
        }
    }

    /** So that a difference is found. */
    private static String lines(List<String> words) {
        return String.join("\n", words);
    }

    /** It stands behind its section. */
    private static boolean isFootnote(Block block) {
        return block instanceof Block.Note note && note.isFootnote();
    }

    /** In letters so large that tables stand as rows, cells are read behind the names of their columns, again and again. */
    @ParameterizedTest
    @MethodSource("libraries")
    void holdsEverySentenceInTheLargestLettersToo(Library library) throws Exception {
        for (Publication publication : library.publications()) {
            WordFile file = WordFile.of(library, publication.id(), Optional.empty(), Map.of("size", "36"));
            String all = " " + String.join(" ", file.ownWords()) + " ";
            for (Section section : publication.sections()) {
                for (Sentence sentence : Section.sentences(section.blocks())) {
                    String words = String.join(" ", WordFile.words(List.of(sentence)));
                    assertTrue(all.contains(" " + words + " "), words);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"18,a4,arial", "36,letter,verdana"})
    void theSchemasFindNothingWrong(String size, String paper, String typeface) throws Exception {
        for (Library library : List.of(shipped(), Sample.library())) {
            for (Publication publication : library.publications()) {
                WordFile file = WordFile.of(library, publication.id(), Optional.empty(),
                        Map.of("size", size, "paper", paper, "sections", "new-page", "typeface", typeface));
                assertEquals(List.of(), file.faults(), publication.id());
            }
        }
    }

    @Test
    void theSchemasCanFindSomething() throws Exception {
        WordFile file = file(new Sample().paragraph("Take one."));
        Map<String, byte[]> parts = new java.util.LinkedHashMap<>(file.parts());
        parts.put("word/document.xml", new String(parts.get("word/document.xml"), UTF_8)
                .replace("<w:body>", "<w:body><w:pPr/>").getBytes(UTF_8));
        assertFalse(new WordFile(file.bytes(), parts, file.document()).faults().isEmpty());
    }

    @Test
    void theBytesAreTheSameEachTime() throws Exception {
        byte[] once = WordFile.bytes(Sample.library(), "immunotherapy", Optional.empty(), Map.of());
        assertArrayEquals(once, WordFile.bytes(Sample.library(), "immunotherapy", Optional.empty(), Map.of()));
    }

    @Test
    void namesItsTitleAndLanguageAndNobody() throws Exception {
        WordFile file = WordFile.of(Sample.library(), "immunotherapy", Optional.of("side-effects"), Map.of());
        assertEquals("Side effects and what helps", file.document().getProperties().getCoreProperties().getTitle());
        String core = new String(file.parts().get("docProps/core.xml"), UTF_8);
        assertTrue(core.contains("<dc:language>en-AU</dc:language>"), core);
        assertFalse(core.contains("creator") || core.contains("modified") || core.contains("created"), core);
    }

    @Test
    void headingsAreTrueOnesWithTheirLevels() throws Exception {
        WordFile file = WordFile.of(Sample.library(), "immunotherapy");
        assertEquals("Title", file.paragraph("Immunotherapy: a guide").getStyle());
        assertEquals("Heading1", heading(file, "Side effects and what helps"));
        assertEquals("Heading2", heading(file, "Call us at once if"));
        assertEquals("Heading3", heading(file, "At night"));
        assertEquals("Heading2", heading(file, "Skin that itches or burns"));
        for (int level = 1; level <= 6; level++) {
            String path = ".//w:style[@w:styleId='Heading" + level + "']/w:pPr/w:outlineLvl";
            XmlObject outline = WordFile
                    .find(org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument.Factory
                            .parse(file.part("styles")), path)
                    .getFirst();
            assertTrue(outline.xmlText().contains("val=\"" + (level - 1) + "\""), outline.xmlText());
            assertEquals("heading " + level, file.document().getStyles().getStyle("Heading" + level).getName());
        }
    }

    private static String heading(WordFile file, String words) {
        return file.document().getParagraphs().stream()
                .filter(each -> each.getText().equals(words) && each.getStyle() != null
                        && each.getStyle().startsWith("Heading"))
                .map(XWPFParagraph::getStyle).findFirst().orElse("none");
    }

    @Test
    void aSectionBeginsWithItsPublicationAndAHeadingOfTheFirstLevel() throws Exception {
        WordFile file = WordFile.of(Sample.library(), "immunotherapy", Optional.of("side-effects"), Map.of());
        assertEquals("Immunotherapy: a guide", file.document().getParagraphs().getFirst().getText());
        assertEquals("Heading1", heading(file, "Side effects and what helps"));
        assertEquals("Heading2", heading(file, "Call us at once if"));
        assertEquals("Heading2", heading(file, "About this publication"));
    }

    @Test
    void eachNumberedListBeginsWithItsOwnNumber() throws Exception {
        WordFile file = read("""
                # Lists

                1. One
                2. Two
                   1. Inside

                Between.

                1. Again one

                Between.

                7. Seven

                - Dot
                """);
        XWPFParagraph one = file.paragraph("One");
        XWPFParagraph again = file.paragraph("Again one");
        XWPFParagraph seven = file.paragraph("Seven");
        XWPFParagraph inside = file.paragraph("Inside");
        assertEquals(one.getNumID(), file.paragraph("Two").getNumID());
        assertEquals(4, Stream.of(one, again, seven, inside).map(XWPFParagraph::getNumID).distinct().count());
        assertEquals("1", start(file, again, 0));
        assertEquals("7", start(file, seven, 0));
        assertEquals("1", start(file, inside, 1));
        assertEquals("decimal", one.getNumFmt());
        assertEquals("bullet", file.paragraph("Dot").getNumFmt());
    }

    private static String start(WordFile file, XWPFParagraph item, int level) {
        assertEquals(level, item.getNumIlvl().intValue());
        return file.document().getNumbering().getNum(item.getNumID()).getCTNum().getLvlOverrideArray(0)
                .getStartOverride().getVal().toString();
    }

    /** Word counts letters otherwise than people do beyond z, and has no number below one. */
    @Test
    void labelsThatWordDoesNotCountStandInWords() throws Exception {
        Sample sample = new Sample();
        Block.Item item = new Block.Item(List.of(sample.paragraph("Go on.")));
        WordFile letters = file(new Block.NumberedList(26, Numbering.SMALL_LETTERS, List.of(item, item)));
        assertEquals(List.of("z.\tGo on.", "aa.\tGo on."), letters.document().getParagraphs().stream()
                .map(XWPFParagraph::getText).filter(each -> each.endsWith("Go on.")).toList());
        WordFile known = file(new Block.NumberedList(2, Numbering.SMALL_LETTERS, List.of(item)));
        assertEquals("lowerLetter", known.paragraph("Go on.").getNumFmt());
    }

    @Test
    void headerRowsAreRepeatedNoRowIsSplitAndMergedCellsAreMerged() throws Exception {
        WordFile file = WordFile.of(Sample.library(), "immunotherapy", Optional.of("side-effects"),
                Map.of("size", "16", "paper", "a3"));
        XWPFTable table = file.document().getTables().getFirst();
        assertTrue(table.getRow(0).isRepeatHeader());
        assertFalse(table.getRow(1).isRepeatHeader());
        assertTrue(table.getRows().stream().noneMatch(row -> row.isCantSplitRow() == false));
        assertEquals(2, WordFile.find(table.getCTTbl(), "$this//w:vMerge").size());
        assertEquals("Treatments and how they are given",
                WordFile.find(table.getCTTbl(), "$this/w:tblPr/w:tblCaption/@w:val").getFirst().newCursor()
                        .getTextValue());
        Sample sample = new Sample();
        Table.Cell wide = new Table.Cell(Table.Role.COLUMN_HEADER, 0, 2, 1, List.of(sample.paragraph("Doses")));
        WordFile spans = file(new Table(List.of(), 2, List.of(new Table.Row(List.of(wide)),
                new Table.Row(List.of(cell(sample, 0, "5 mg"), cell(sample, 1, "10 mg"))))));
        assertEquals(1, spans.find("//w:gridSpan[@w:val='2']").size());
    }

    /** Programs on machines without Arial put a wider typeface in its place: no medicine's name may be split then. */
    @Test
    void aWordHasRoomInItsColumnInAWiderTypefaceToo() throws Exception {
        WordFile file = read("# Pain\n\n| Medicine | Dose |\n|---|---|\n| Paracetamol | 500 mg, at most 4 g a day, "
                + "and never together with other medicines that contain it |\n");
        int twips = Integer.parseInt(
                file.find("//w:tblGrid/w:gridCol[1]/@w:w").getFirst().newCursor().getTextValue());
        Fonts wider = Fonts.dejaVu();
        double points = "Paracetamol".chars()
                .mapToDouble(letter -> wider.find(letter, true).orElseThrow().advance(letter) * 18 / 1000.0).sum();
        assertTrue(twips / 20.0 > points + 2 * 0.35 * 18, twips / 20.0 + " points for a word of " + points);
    }

    private static Table.Cell cell(Sample sample, int column, String words) {
        return new Table.Cell(Table.Role.DATA, column, 1, 1, List.of(sample.paragraph(words)));
    }

    /** In letters of 36 point these columns would split words: a dose is read wrongly then. */
    @Test
    void aTableWithoutRoomStandsAsRowsOfNamedCells() throws Exception {
        WordFile file = WordFile.of(Sample.library(), "immunotherapy", Optional.of("side-effects"),
                Map.of("size", "36"));
        assertEquals(1, file.document().getTables().size());
        List<String> rows = file.document().getParagraphs().stream().map(XWPFParagraph::getText).toList();
        int at = rows.indexOf("CAR T-cell therapy");
        assertEquals(List.of("CAR T-cell therapy", "How it is given: Through a drip into a vein",
                "How often: (empty)", "Where you have it: In hospital, as a day patient"), rows.subList(at, at + 4));
    }

    @Test
    void footnotesAreWordsOwn() throws Exception {
        WordFile file = read("""
                # Notes

                Take one.[^1] Then rest.[^b] And again.[^1]

                [^1]: With *food*. Not with milk.
                [^b]: See <https://example.org/rest>.
                """);
        assertEquals(List.of(), file.faults());
        assertEquals(2, file.find("//w:footnoteReference").size());
        assertEquals(" With food. Not with milk.", file.document().getFootnoteByID(1).getParagraphs().getFirst()
                .getText());
        assertEquals(1, file.document().getFootnoteByID(2).getCTFtnEdn().getPArray(0).getHyperlinkArray().length);
        // The third leads to where the first stands.
        String bookmark = "note1";
        assertEquals(1, file.find("//w:bookmarkStart[@w:name='" + bookmark + "']").size());
        assertEquals(1, file.find("//w:hyperlink[@w:anchor='" + bookmark + "']").size());
        assertEquals(List.of(), WordFile.find(file.document().getDocument(), "//w:p[contains(., 'With')]"));
    }

    @Test
    void aFootnoteKeepsTheMarkThatItsAuthorGaveIt() throws Exception {
        Sample sample = new Sample();
        Block.Paragraph words = sample.paragraph("The note.");
        Inline.Link link = new Inline.Link("#" + words.sentences().getFirst().id(), List.of(new Inline.Text("*")));
        WordFile file = file(new Block.Paragraph(List.of(sample.rich(List.of(new Inline.Text("Text"), link)))),
                new Block.Note(Block.Note.Kind.FOOTNOTE, List.of(words)));
        CTR run = (CTR) file.find("//w:r[w:footnoteReference]").getFirst();
        assertTrue(run.xmlText().contains("customMarkFollows=\"1\""), run.xmlText());
        assertEquals("*", text(run));
        assertEquals("* The note.", file.document().getFootnoteByID(1).getParagraphs().getFirst().getText());
    }

    @Test
    void aFootnoteThatNothingRefersToStandsBehindItsSection() throws Exception {
        WordFile file = WordFile.of(Sample.library(), "immunotherapy");
        assertEquals(0, file.find("//w:footnoteReference").size());
        assertTrue(file.paragraph("In Australia the number is 000.").getText().startsWith("\u2013"));
    }

    private static Library arabic() {
        Sentence sentence = new Sentence("a1", ARABIC,
                List.of(new Inline.Text("اتصل بالرقم 13 11 20 أو خذ 250 mg أو اقرأ "),
                        new Inline.Foreign(Locale.ENGLISH,
                                List.of(new Inline.Text("Side effects"))),
                        new Inline.Text(" الآن.")));
        Section section = new Section("one", 1, new Sentence("a0", ARABIC, List.of(new Inline.Text("العلاج"))), ARABIC,
                List.of(new Block.Paragraph(List.of(sentence)), new Block.BulletList(List.of(new Block.Item(
                        List.of(new Block.Paragraph(List.of(new Sentence("a2", ARABIC,
                                List.of(new Inline.Text("أولاً")))))))))));
        return new Library(List.of(new Publication("arabic", Metadata.of("العلاج المناعي", ARABIC), List.of(section),
                List.of(), Optional.empty(), Instant.EPOCH)), List.of(), Instant.EPOCH);
    }

    @Test
    void arabicRunsFromTheRightAndItsNumbersDoNot() throws Exception {
        WordFile file = WordFile.of(arabic(), "arabic");
        assertEquals(List.of(), file.faults());
        assertEquals(0, file.find("//w:p[not(w:pPr/w:bidi)]").size());
        assertEquals(1, file.find("//w:sectPr/w:bidi").size());
        String language = new String(file.parts().get("word/styles.xml"), UTF_8);
        assertTrue(language.contains("w:bidi=\"ar\""));
        for (String whole : List.of("13\u00a011\u00a020", "250\u00a0mg")) {
            XmlObject run = file.find("//w:r[w:t='\u200e" + whole + "\u200e']").getFirst();
            assertEquals(0, WordFile.find(run, "$this/w:rPr/w:rtl").size());
        }
        XmlObject english = file.find("//w:r[w:t='Side effects']").getFirst();
        assertTrue(english.xmlText().contains("w:val=\"en\""), english.xmlText());
        assertEquals(1, WordFile.find(file.find("//w:r[w:t='أولاً']").getFirst(), "$this/w:rPr/w:rtl").size());
    }

    @Test
    void runsSayTheirLanguageWhereItIsAnother() throws Exception {
        WordFile file = WordFile.of(Sample.library(), "immunotherapy");
        assertTrue(file.find("//w:r[w:t='café au lait']").getFirst().xmlText().contains("w:val=\"fr\""));
        XmlObject arabic = file.find("//w:r[w:t='مرحبا']").getFirst();
        assertTrue(arabic.xmlText().contains("w:bidi=\"ar\"") && arabic.xmlText().contains("w:rtl"),
                arabic.xmlText());
        assertTrue(file.find("//w:r[w:t='Fragen Sie uns auf Deutsch.']").getFirst().xmlText()
                .contains("w:val=\"de\""));
    }

    @Test
    void aDrawingIsAPictureOfDotsWithItsWords() throws Exception {
        WordFile file = WordFile.of(Sample.library(), "immunotherapy");
        String drawing = file.find("//w:drawing").getFirst().xmlText();
        assertTrue(drawing.contains("descr=\"A lymph node beside the spleen. Both are drawn large.\""), drawing);
        BufferedImage dots = ImageIO.read(new ByteArrayInputStream(file.picture()));
        assertEquals(640.0 / 360, (double) dots.getWidth() / dots.getHeight(), 0.01);
        assertTrue(dots.getWidth() > 1_000, "width " + dots.getWidth());
        assertEquals(Color.WHITE.getRGB(), dots.getRGB(dots.getWidth() / 2, 3));
        assertTrue(file.paragraph("A lymph node beside the spleen.").getText().startsWith("Image: "));
        assertEquals("Image: A chart that was lost.", file.paragraph("A chart that was lost.").getText());
    }

    @Test
    void aPictureThatCannotBeShownIsItsWords() throws Exception {
        Sample sample = new Sample();
        byte[] broken = "<svg".getBytes(UTF_8);
        Image image = new Image(Digest.of(out -> out.write(broken)).hex(), "image/svg+xml", 10, 10, () -> broken);
        Image unknown = new Image("0".repeat(64), "image/webp", 10, 10, () -> broken);
        WordFile file = file(figure(sample, image, "The first."), figure(sample, unknown, "The second."));
        assertEquals(List.of("word/media/image1.png"),
                file.parts().keySet().stream().filter(each -> each.contains("media")).toList());
        assertEquals("Image: The first.", file.paragraph("The first.").getText());
        assertEquals("Image: The second.", file.paragraph("The second.").getText());
    }

    private static Block.Figure figure(Sample sample, Image image, String words) {
        return new Block.Figure(Optional.of(image), List.of(sample.sentence(words)), List.of(), List.of());
    }

    /** Word shows the dots as they are stored. */
    @Test
    void aPhotographStandsTheWayItsCameraWasHeld() throws Exception {
        BufferedImage lying = new BufferedImage(40, 20, BufferedImage.TYPE_3BYTE_BGR);
        lying.createGraphics().fillRect(0, 0, 20, 20);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(lying, "jpeg", plain);
        byte[] turned = withOrientation(plain.toByteArray(), 6);
        Image image = new Image(Digest.of(out -> out.write(turned)).hex(), "image/jpeg", 20, 40, () -> turned);
        WordFile file = file(figure(new Sample(), image, "A photograph."));
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(file.picture()));
        assertEquals(List.of(20, 40), List.of(shown.getWidth(), shown.getHeight()));
        // Turned to the right, its left half is its upper one.
        assertTrue((shown.getRGB(10, 5) & 255) > 200 && (shown.getRGB(10, 35) & 255) < 50);
    }

    /** A hundred million dots would take 600 MB to turn, and no page shows so many. */
    @Test
    void aPhotographIsTurnedWithNoMoreDotsThanAPageShows() throws Exception {
        BufferedImage lying = new BufferedImage(9_000, 600, BufferedImage.TYPE_3BYTE_BGR);
        lying.createGraphics().fillRect(0, 0, 4_500, 600);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(lying, "jpeg", plain);
        byte[] turned = withOrientation(plain.toByteArray(), 6);
        Image image = new Image(Digest.of(out -> out.write(turned)).hex(), "image/jpeg", 600, 9_000, () -> turned);
        WordFile file = file(figure(new Sample(), image, "A photograph."));
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(file.picture()));
        assertEquals(List.of(300, 4_500), List.of(shown.getWidth(), shown.getHeight()));
        assertTrue((shown.getRGB(150, 500) & 255) > 200 && (shown.getRGB(150, 4_000) & 255) < 50);
    }

    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] exif = {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1,
                0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0};
        byte[] all = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, all, 0, 2);
        System.arraycopy(exif, 0, all, 2, exif.length);
        System.arraycopy(jpeg, 2, all, 2 + exif.length, jpeg.length - 2);
        return all;
    }

    @Test
    void linksLeadThereAndOnPaperTheAddressIsRead() throws Exception {
        WordFile file = WordFile.of(Sample.library(), "immunotherapy");
        assertTrue(file.paragraph("about scans").getText().contains("about scans (example.org/scans?a=1&b=2)"));
        List<String> targets = Stream.of(file.document().getHyperlinks()).map(each -> each.getURL()).toList();
        assertTrue(targets.contains("https://example.org/scans?a=1&b=2"), targets.toString());
        assertTrue(targets.contains("tel:131120"), targets.toString());
        assertTrue(targets.contains("https://reading.example.org/help/phone"), targets.toString());
        String anchor = file.find("//w:hyperlink[w:r/w:t='what it is']/@w:anchor").getFirst().newCursor()
                .getTextValue();
        assertEquals(1, file.find("//w:p[.//w:t='What immunotherapy is']/w:bookmarkStart[@w:name='" + anchor + "']")
                .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "https://example.org/a b",
            "data:text/html,x", "\\\\host\\share", "#nowhere", "mailto:a b"})
    void anAddressThatIsNoneIsWords(String address) throws Exception {
        WordFile file = file(new Block.Paragraph(List.of(new Sample()
                .rich(List.of(new Inline.Link(address, List.of(new Inline.Text("Read on"))))))));
        assertEquals("Read on", file.paragraph("Read on").getText());
        assertEquals(0, file.find("//w:hyperlink[.//w:t='Read on']").size());
        assertEquals(List.of(), file.faults());
    }

    @Test
    void controlCharactersAreLeftOut() throws Exception {
        WordFile file = file(new Sample().paragraph("Take\u0000 5\u0007 mg\uFFFF \uD800now & <here>."));
        assertEquals("Take 5\u00a0mg now & <here>.", file.paragraph("now & <here>.").getText());
        assertEquals(List.of(), file.faults());
    }

    @Test
    void aTitleOfThreeHundredLettersIsWhole() throws Exception {
        String title = "Very long title ".repeat(19).strip();
        WordFile file = WordFile.of(new Library(List.of(Sample.of(title, List.of(new Sample().paragraph("Text.")))),
                List.of(), Instant.EPOCH), "leaflet");
        assertEquals("Heading1", heading(file, title));
        assertEquals(List.of(), file.faults());
    }

    @Test
    void saysWhomToAskAndHowOldItIs() throws Exception {
        WordFile file = WordFile.of(Sample.library(), "immunotherapy");
        for (String line : List.of("Phone: 13\u00a011\u00a020", "Published by: Example Cancer Council",
                "Reviewed: 3\u00a0May\u00a02025", "Print: large print, 18\u00a0point, A4 paper.",
                "Hear and read it at: reading.example.org/immunotherapy")) {
            assertEquals(line, file.paragraph(line).getText());
        }
        assertTrue(file.find("//w:drawing").getLast().xmlText()
                .contains("QR code of https://reading.example.org/immunotherapy"));
    }

    @Test
    void aReviewThatIsOverdueIsSaid() throws Exception {
        Publication published = Sample.publication();
        Metadata late = new Metadata(published.title(), Optional.empty(), published.metadata().language(),
                Metadata.Imprint.NONE, new Metadata.Review(Optional.empty(), Optional.of(LocalDate.of(2026, 1, 1))),
                Optional.empty(), Optional.of(URI.create("https://example.org/")));
        WordFile file = WordFile.of(new Library(List.of(published.with(late)), List.of(), Instant.EPOCH),
                "immunotherapy");
        assertTrue(file.paragraph("1\u00a0January\u00a02026").getText().contains("out of date"));
    }

    @Test
    void theSizeIsTheReadersInEveryStyleAndNothingIsSmaller() throws Exception {
        WordFile file = WordFile.of(Sample.library(), "immunotherapy", Optional.empty(), Map.of("size", "24"));
        XmlObject styles = org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument.Factory
                .parse(file.part("styles"));
        List<Integer> sizes = WordFile.find(styles, "//w:sz/@w:val|//w:szCs/@w:val").stream()
                .map(each -> Integer.parseInt(each.newCursor().getTextValue())).toList();
        assertTrue(sizes.contains(48) && sizes.stream().allMatch(each -> each >= 48), sizes.toString());
        assertEquals(0, file.find("//w:sz").size());
        assertEquals(0, WordFile.find(styles, "//w:i|//w:caps|//w:jc").size());
        assertEquals(1, WordFile.find(styles, "//w:pPrDefault/w:pPr/w:suppressAutoHyphens").size());
    }

    @Test
    void marginsAreAnInchAndPagesCountThemselves() throws Exception {
        WordFile file = WordFile.of(Sample.library(), "immunotherapy", Optional.empty(), Map.of("paper", "letter"));
        String margins = file.find("//w:sectPr/w:pgMar").getFirst().xmlText();
        assertTrue(margins.contains("w:left=\"1417\"") && margins.contains("w:top=\"1417\""), margins);
        String footer = new String(file.parts().get("word/footer.xml"), UTF_8);
        assertTrue(footer.contains("\" PAGE \"") && footer.contains("\" NUMPAGES \""), footer);
    }

    @Test
    void theContentsLeadToTheSectionsAndCanBeFilledWithPageNumbers() throws Exception {
        WordFile file = WordFile.of(Sample.library(), "immunotherapy");
        List<String> entries = file.document().getParagraphs().stream()
                .filter(each -> each.getStyle() != null && each.getStyle().startsWith("TOC"))
                .map(XWPFParagraph::getText).toList();
        assertEquals(List.of("Contents", "What immunotherapy is", "Side effects and what helps",
                "Skin that itches or burns", "Questions to ask"), entries);
        assertEquals(" TOC \\o \"1-2\" \\h \\z \\u ",
                file.find("//w:instrText").getFirst().newCursor().getTextValue());
        for (XmlObject anchor : file.find("//w:hyperlink/@w:anchor")) {
            String name = anchor.newCursor().getTextValue();
            assertEquals(1, file.find("//w:bookmarkStart[@w:name='" + name + "']").size(), name);
        }
    }

    @Test
    void hasItsOwnWordsInEveryLanguageOfTheBundles() throws Exception {
        for (Locale language : Words.languages()) {
            Publication published = Sample.publication();
            Metadata other = new Metadata("Title", Optional.empty(), language, published.metadata().imprint(),
                    published.metadata().review(), Optional.empty(), Optional.empty());
            WordFile file = WordFile.of(new Library(List.of(published.with(other)), List.of(), Instant.EPOCH),
                    "immunotherapy");
            assertEquals(List.of(), file.faults(), language.toString());
            assertEquals("Heading1", heading(file, Words.in(language).say("about")), language.toString());
        }
    }
}
