package lectern.edition.print;

import static lectern.edition.print.Booklet.p;
import static lectern.edition.print.Booklet.publication;
import static lectern.edition.print.Booklet.section;
import static lectern.edition.print.Booklet.text;
import static lectern.edition.print.Booklet.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Publication;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Paper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a screen reader gets: elements, links, bookmarks. */
class StructureTest {
    private static Fonts fonts;

    @BeforeAll
    static void readFonts() throws IOException {
        fonts = Fonts.dejaVu();
    }

    private static PDDocument open(Publication publication, Optional<String> section, int size) throws IOException {
        return Loader.loadPDF(Booklet.pdf(fonts, publication, section, size, Paper.A4));
    }

    private static List<PDStructureElement> elements(PDDocument document) {
        List<PDStructureElement> elements = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), elements);
        return elements;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> elements) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                collect(element, elements);
            }
        }
    }

    private static List<PDStructureElement> elements(PDDocument document, String type) {
        return elements(document).stream().filter(each -> each.getStructureType().equals(type)).toList();
    }

    @Test
    void blocksAreInTheOrderOfReading() throws IOException {
        Publication publication = publication(section("s", 1, "Title", p("One."), Booklet.h(1, "Below"),
                Booklet.ul(p("Item")), Booklet.table("Caption", new String[]{"A", "B"}, new String[]{"c", "d"})));
        try (PDDocument document = open(publication, Optional.of("s"), 18)) {
            assertEquals(
                    List.of("Document", "Sect", "P", "H1", "P", "H2", "L", "LI", "Lbl", "LBody", "P", "Table",
                            "Caption", "TR", "TH", "P", "TH", "P", "TR", "TH", "P", "TD", "P", "H2"),
                    elements(document).stream().map(PDStructureElement::getStructureType).limit(24).toList());
        }
    }

    @Test
    void aPageIsCalledAsItCallsItself() throws IOException {
        Publication publication = publication(section("s", 1, "Title", p(words(900))));
        try (PDDocument document = open(publication, Optional.empty(), 18)) {
            String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            assertTrue(labels.length > 3);
            for (int i = 0; i < labels.length; i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(i + 1);
                stripper.setEndPage(i + 1);
                String words = stripper.getText(document).replace('\u00a0', ' ');
                assertTrue(words.contains("Page " + labels[i] + " of " + labels.length), words);
            }
        }
    }

    @Test
    void aLinkOverTwoPagesIsOneLinkThatCanBePressedOnBoth() throws IOException {
        Publication publication = publication(section("s", 1, "Title", p(words(60)),
                p(new Inline.Link("https://www.example.org/page", List.of(text("Read " + words(150)))))));
        try (PDDocument document = open(publication, Optional.of("s"), 24)) {
            List<Integer> pages = new ArrayList<>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                for (PDAnnotation each : document.getPage(i).getAnnotations()) {
                    if (each.getContents().startsWith("Read ")) {
                        pages.add(i);
                        assertEquals("https://www.example.org/page",
                                ((PDActionURI) ((PDAnnotationLink) each).getAction()).getURI());
                    }
                }
            }
            assertEquals(pages.stream().distinct().toList(), pages, "one on each page");
            assertTrue(pages.size() > 1, () -> "it is on " + pages);
            assertEquals(1, elements(document, "Link").stream()
                    .filter(each -> each.getKids().stream().filter(PDObjectReference.class::isInstance)
                            .count() == pages.size())
                    .count());
        }
    }

    @Test
    void aLinkOverSeveralLinesIsOneLinkWithOneAnnotation() throws IOException {
        Publication publication = publication(section("s", 1, "Title",
                p(new Inline.Link("https://www.example.org/page", List.of(text("Read " + words(20)))))));
        try (PDDocument document = open(publication, Optional.of("s"), 24)) {
            List<PDAnnotation> links = document.getPage(0).getAnnotations().stream()
                    .filter(each -> each.getContents().startsWith("Read ")).toList();
            assertEquals(1, links.size());
            int lines = ((PDAnnotationLink) links.getFirst()).getQuadPoints().length / 8;
            assertTrue(lines > 3, () -> lines + " lines");
            assertEquals(1, elements(document, "Link").stream().filter(each -> each.getKids().size() > 1)
                    .filter(each -> each.getParent() instanceof PDStructureElement parent
                            && parent.getStructureType().equals("P") && parent.getKids().size() == 1)
                    .count());
        }
    }

    @Test
    void everyEntryOfTheContentsLeadsToThePageItNames() throws IOException {
        Publication publication = publication(IntStream.range(0, 30)
                .mapToObj(i -> section("s" + i, 1 + i % 2, "Section number x" + i + "x", p(words(10 * i))))
                .toArray(lectern.document.Section[]::new));
        try (PDDocument document = open(publication, Optional.empty(), 24)) {
            PDFTextStripper stripper = new PDFTextStripper();
            String all = stripper.getText(document);
            int seen = 0;
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link
                            && link.getDestination() instanceof PDPageDestination destination) {
                        int number = destination.retrievePageNumber() + 1;
                        stripper.setStartPage(number);
                        stripper.setEndPage(number);
                        String title = "x" + seen + "x";
                        assertTrue(stripper.getText(document).contains(title), title + " is not on page " + number);
                        assertTrue(all.matches("(?s).*" + title + "[ .\\n]*" + number + "\\b.*"),
                                title + " is not listed with page " + number);
                        seen++;
                    }
                }
            }
            assertEquals(30, seen);
        }
    }

    @Test
    void aLinkToASentenceLeadsToItsPage() throws IOException {
        Sentence far = Booklet.say("The far sentence.");
        Table wide = Booklet.table("Wide", new String[]{"Immuno".repeat(9), "B"}, new String[]{"c", "d"});
        Sentence header = ((Block.Paragraph) wide.rows().getFirst().cells().getFirst().blocks().getFirst()).sentences()
                .getFirst();
        Publication publication = publication(
                section("one", 1, "One", p(new Inline.Link("#" + far.id(), List.of(text("there")))),
                        p(new Inline.Link("#" + header.id(), List.of(text("header"))))),
                section("two", 1, "Two", p(words(400)), new Block.Paragraph(List.of(far))),
                section("three", 1, "Three", wide));
        try (PDDocument document = open(publication, Optional.empty(), 24)) {
            assertTrue(pageBehind(document, "there").contains("The far sentence."));
            assertTrue(pageBehind(document, "header").contains("Wide"));
        }
        try (PDDocument document = open(publication, Optional.of("one"), 24)) {
            assertEquals(List.of(),
                    elements(document, "Link").stream().filter(each -> each.getParent().getKids().size() == 1)
                            .toList());
        }
    }

    private static String pageBehind(PDDocument document, String words) throws IOException {
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && words.equals(link.getContents())
                        && link.getDestination() instanceof PDPageDestination destination) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(destination.retrievePageNumber() + 1);
                    stripper.setEndPage(destination.retrievePageNumber() + 1);
                    return stripper.getText(document);
                }
            }
        }
        throw new AssertionError("there is no link called " + words);
    }

    @Test
    void headingsAreBookmarks() throws IOException {
        try (PDDocument document = open(Booklet.rich(), Optional.empty(), 18)) {
            PDOutlineItem cover = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertEquals("Understanding immunotherapy", cover.getTitle());
            List<String> titles = new ArrayList<>();
            cover.children().forEach(each -> titles.add(each.getTitle()));
            assertEquals(List.of("Contents", "What is immunotherapy?", "Side effects", "Questions to ask",
                    "About this print"), titles);
        }
    }

    @Test
    void theHeaderOfATableIsRepeatedButTaggedOnce() throws IOException {
        String[][] rows = IntStream.range(0, 40)
                .mapToObj(row -> row == 0 ? new String[]{"Treatment", "Often"} : new String[]{"r" + row, "once"})
                .toArray(String[][]::new);
        Publication publication = publication(section("s", 1, "Long", Booklet.table("Caption", rows)));
        try (PDDocument document = open(publication, Optional.of("s"), 18)) {
            assertTrue(new PDFTextStripper().getText(document).split("Treatment").length > 3);
            assertEquals(40, elements(document, "TR").size());
            assertEquals(2, elements(document, "TH").stream().filter(each -> each.getAttributes().toString()
                    .contains("Column")).count());
        }
    }

    @Test
    void saysWhatASpanIs() throws IOException {
        try (PDDocument document = open(Booklet.rich(), Optional.of("what-it-is"), 18)) {
            List<PDStructureElement> spans = elements(document, "Span");
            assertTrue(spans.stream()
                    .anyMatch(each -> "Pharmaceutical Benefits Scheme".equals(each.getExpandedForm())));
            assertTrue(spans.stream().anyMatch(each -> Locale.FRENCH.toLanguageTag().equals(each.getLanguage())));
            assertEquals("en-AU", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            assertEquals("Understanding immunotherapy", document.getDocumentInformation().getTitle());
            for (PDPage page : document.getPages()) {
                assertEquals(COSName.S, page.getCOSObject().getCOSName(COSName.getPDFName("Tabs")));
            }
        }
    }

    @Test
    void aFigureSaysWhatItShows() throws IOException {
        try (PDDocument document = open(Booklet.rich(), Optional.of("side-effects"), 18)) {
            assertEquals(List.of("A cell and a germ", "Image: no description was given."),
                    elements(document, "Figure").stream().map(PDStructureElement::getAlternateDescription).toList());
        }
    }

    @Test
    void aTableThatDoesNotFitBecomesALabelledList() throws IOException {
        try (PDDocument document = open(Booklet.rich(), Optional.of("side-effects"), 36)) {
            assertEquals(List.of(), elements(document, "Table"));
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertTrue(text.contains("Treatment: CAR T-cells How often: once How long: an hour"), text);
            assertTrue(text.contains("How often: (empty)"), text);
        }
    }
}
