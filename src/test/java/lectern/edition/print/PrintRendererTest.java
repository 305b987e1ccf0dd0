package lectern.edition.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lectern.edition.print.Booklet.choices;
import static lectern.edition.print.Booklet.library;
import static lectern.edition.print.Booklet.p;
import static lectern.edition.print.Booklet.pdf;
import static lectern.edition.print.Booklet.publication;
import static lectern.edition.print.Booklet.recipe;
import static lectern.edition.print.Booklet.section;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.document.Block;
import lectern.document.Image;
import lectern.document.Inline;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Catalogue;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.edition.Recipes;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import lectern.store.Digest;
import lectern.store.Workshop;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintRendererTest {
    private static Fonts fonts;
    private static PrintRenderer renderer;

    @BeforeAll
    static void readFonts() throws IOException {
        fonts = Fonts.dejaVu();
        renderer = new PrintRenderer(() -> fonts, Optional.empty());
    }

    @Test
    void theSameContentGivesTheSameBytesInManyThreads() throws Exception {
        Publication publication = Booklet.rich();
        byte[] first = pdf(fonts, publication, Optional.empty(), 18, Paper.A4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> prints = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                prints.add(threads.submit(() -> pdf(fonts, publication, Optional.empty(), 18, Paper.A4)));
            }
            for (Future<byte[]> print : prints) {
                assertArrayEquals(first, print.get());
            }
        }
    }

    @Test
    void fontsThatAreReadAgainGiveTheSameBytes() throws IOException {
        Publication publication = Booklet.rich();
        assertArrayEquals(pdf(fonts, publication, Optional.empty(), 24, Paper.LETTER),
                pdf(Fonts.dejaVu(), publication, Optional.empty(), 24, Paper.LETTER));
    }

    @Test
    void theKeyChangesWithWhatIsPrintedOnly() {
        Section one = section("one", 1, "One", p("First."));
        Section two = section("two", 1, "Two", p("Second."));
        Section other = section("two", 1, "Two", p("Other."));
        Publication booklet = publication(one, two);
        Digest key = key(booklet, Optional.of("one"), 18, Paper.A4);
        assertEquals(key, key(publication(one, other), Optional.of("one"), 18, Paper.A4));
        assertNotEquals(key, key(booklet, Optional.of("two"), 18, Paper.A4));
        assertNotEquals(key, key(booklet, Optional.empty(), 18, Paper.A4));
        assertNotEquals(key, key(booklet, Optional.of("one"), 20, Paper.A4));
        assertNotEquals(key, key(booklet, Optional.of("one"), 18, Paper.LETTER));
    }

    /** Its head says what it is, and nothing behind that can be decoded. */
    @Test
    void aLogoThatCannotBeDrawnKeepsNoPlaceFree() {
        Publication plain = publication(section("one", 1, "One", p("First.")));
        Digest key = key(plain, Optional.empty(), 18, Paper.A4);
        byte[] damaged = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
        assertEquals(key, key(plain.of(house("image/png", damaged)), Optional.empty(), 18, Paper.A4));
        byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 90 30'><path d='M0 0h90v30z'/></svg>"
                .getBytes(UTF_8);
        assertNotEquals(key, key(plain.of(house("image/svg+xml", drawing)), Optional.empty(), 18, Paper.A4));
    }

    private static Publication.House house(String mediaType, byte[] logo) {
        return new Publication.House(Optional.empty(), Optional.empty(),
                Optional.of(new Image(Digest.of(out -> out.write(logo)).hex(), mediaType, 90, 30, () -> logo)));
    }

    @Test
    void theNumberOfAnEditionIsThatOfItsWordsInEverySize() throws IOException {
        Section one = section("one", 1, "One", p("First."));
        Section two = section("two", 1, "Two", p("Second."));
        String number = number(publication(one), Optional.empty(), 18, Paper.A4);
        assertEquals(number, number(publication(one), Optional.empty(), 28, Paper.A3));
        assertEquals(number, number(publication(one, two), Optional.of("one"), 24, Paper.A4));
        assertNotEquals(number, number(publication(one, two), Optional.empty(), 18, Paper.A4));
        assertNotEquals(number, number(publication(section("one", 1, "One", p("Other."))), Optional.empty(), 18,
                Paper.A4));
    }

    private static String number(Publication publication, Optional<String> section, int size, Paper paper)
            throws IOException {
        String text = PdfContent.of(pdf(fonts, publication, section, size, paper)).letters().stream()
                .map(PdfContent.Letter::text)
                .collect(Collectors.joining());
        return Pattern.compile("\\d{4}-\\d{4}").matcher(text).results().findFirst().orElseThrow().group();
    }

    private static Digest key(Publication publication, Optional<String> section, int size, Paper paper) {
        return recipe(renderer, publication, section, choices(size, paper)).key();
    }

    /** Below the title and on the last page, and under another name than before. */
    @Test
    void aPrintPastItsNextReviewSaysSo() throws IOException {
        Publication publication = publication(section("s", 1, "Title", p("Words.")));
        Catalogue later = new Catalogue(library(publication), Recipes.DAY.plusDays(1_000),
                Recipes.renderers(Map.entry(Format.PDF, renderer)));
        Recipe late = Recipes.of(later, Format.PDF, publication.id(), Optional.empty(), Map.of());
        assertNotEquals(key(publication, Optional.empty(), 18, Paper.A4), late.key());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(late, out);
        List<Integer> pages = new ArrayList<>();
        for (Map.Entry<Integer, List<PdfContent.Letter>> page : PdfContent.byPage(PdfContent.letters(out.toByteArray()))
                .entrySet()) {
            String text = page.getValue().stream().map(PdfContent.Letter::text).collect(Collectors.joining());
            assertFalse(text.contains("Next review"), text);
            if (text.replaceAll("\\s", " ").contains("This text should have been checked by 4 March 2028.")) {
                pages.add(page.getKey());
            }
        }
        assertEquals(List.of(1, 2), pages);
    }

    @ParameterizedTest
    @CsvSource({"漢, cjkunifiedideographs6f22", "ท, thaicharacterthothahan", "हि, devanagariletterha", "བོད, U+0F56",
            "𒀀, cuneiformsigna", "🤧, sneezingface", "ລ, laoletterloloot"})
    void whatNoFontHasIsAnErrorAndPrintedByItsNameWhereverItStands(String sign, String name) throws IOException {
        Block.Figure figure = new Block.Figure(Optional.empty(), p("Alt " + sign).sentences(),
                p("Caption " + sign).sentences(), List.of());
        Publication publication = publication(section("s", 1, "Title " + sign, new Block.Heading(1,
                p("Heading " + sign).sentences().getFirst()), p("Line " + sign), figure,
                Booklet.table("Doses", new String[]{"Head", "Cell " + sign}, new String[]{"Who " + sign, "Data"})));
        List<Problem> problems = renderer.check(publication);
        assertEquals(sign.equals("🤧") ? 0 : 7,
                problems.stream().filter(each -> each.code() == Problem.Code.GLYPH_MISSING).count(),
                problems::toString);
        String text = PdfContent.letters(pdf(fonts, publication, Optional.empty(), 18, Paper.A4)).stream()
                .map(PdfContent.Letter::text).collect(Collectors.joining()).replaceAll("\\s", "");
        for (String place : List.of("Title", "Heading", "Line", "Alt", "Caption", "Cell", "Who")) {
            assertTrue(Pattern.compile(place + "\\[[^\\]]*" + Pattern.quote(name)).matcher(text).find(),
                    () -> place + ": " + text);
        }
    }

    @Test
    void aCharacterThatNobodyKnowsIsAnErrorAndStopsNoPrint() throws IOException {
        Publication publication = publication(section("s", 1, "Title \ue123", p("The 𝟱 \ue123 sign.")));
        assertEquals(List.of(Problem.Code.UNKNOWN_SIGN, Problem.Code.UNKNOWN_SIGN),
                renderer.check(publication).stream().map(Problem::code).toList());
        String text = PdfContent.letters(pdf(fonts, publication, Optional.of("s"), 18, Paper.A4)).stream()
                .map(PdfContent.Letter::text).collect(Collectors.joining());
        assertTrue(text.replaceAll("\\s", "").contains("Title[unknownsign]"), text);
    }

    @Test
    void aCharacterThatOnlyOneWeightHasIsPrintedInBoth() {
        int boldOnly = IntStream.rangeClosed(0x1D400, 0x1D7FF)
                .filter(c -> fonts.main(true).covers(c) && !fonts.main(false).covers(c)).findFirst().orElseThrow();
        assertTrue(fonts.find(boldOnly, false).isPresent());
        assertTrue(fonts.covers(boldOnly));
    }

    @Test
    void anAddressWithALetterThatNoFontHasIsPrintedAsItCanBeTyped() throws IOException {
        Inline link = new Inline.Link("https://example.org/漢/café", List.of(Booklet.text("More")));
        byte[] pdf = pdf(fonts, publication(section("s", 1, "Title", p(link))), Optional.of("s"), 18, Paper.A4);
        String text = PdfContent.letters(pdf).stream().map(PdfContent.Letter::text).collect(Collectors.joining());
        assertTrue(text.contains("(example.org/%E6%BC%A2/café)"), text);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAnnotationLink annotation = (PDAnnotationLink) document.getPage(0).getAnnotations().getFirst();
            assertEquals("https://example.org/%E6%BC%A2/caf%C3%A9",
                    ((PDActionURI) annotation.getAction()).getURI());
        }
    }

    /** What a carer needs to order or find it again is not torn apart. */
    @ParameterizedTest
    @ValueSource(ints = {16, 24, 28, 36})
    void whatIsSaidAboutAPrintStandsOnOnePage(int size) throws IOException {
        for (int words = 10; words < 60; words += 7) {
            Publication publication = publication(section("s", 1, "Title", p(Booklet.words(words))));
            Map<Integer, String> pages = new TreeMap<>();
            PdfContent.letters(pdf(fonts, publication, Optional.of("s"), size, Paper.A4))
                    .forEach(letter -> pages.merge(letter.page(), letter.text(), String::concat));
            List<String> about = pages.values().stream()
                    .filter(page -> page.contains("Edition:") || page.contains("Code to")).toList();
            assertEquals(1, about.size(), about::toString);
        }
    }

    @Test
    void theCheckFindsWhatWouldNotPrint() {
        Block broken = new Block.Figure(Optional.of(Booklet.image("image/png", 10, 10, new byte[]{1, 2, 3})),
                List.of(Booklet.say("Alt 字")), List.of(), List.of());
        Block webp = Booklet.figure(Optional.of(Booklet.image("image/webp", 10, 10, new byte[]{1})), "A photo");
        Publication publication = publication(section("s", 1, "Fine ✓", broken, webp));
        List<Problem> problems = renderer.check(publication);
        assertEquals(List.of(Problem.Code.GLYPH_MISSING, Problem.Code.IMAGE_NOT_READABLE,
                Problem.Code.IMAGE_NOT_READABLE), problems.stream().map(Problem::code).toList());
        assertEquals(List.of(), renderer.check(Booklet.rich()));
    }

    @Test
    void theCheckNamesEachWordThatIsSplit() {
        Publication publication = publication(
                section("s", 1, "Words", p("Pneumonoultramicroscopicsilicovolcanoconiosis "
                        + "and radioimmunotherapeutically.")));
        List<Problem> problems = renderer.check(publication);
        assertEquals(List.of("18 point on A4", "36 point on A4"),
                problems.stream().map(each -> each.text().replaceAll(".*of (.*) paper.*", "$1")).toList());
        assertTrue(problems.getFirst().text().contains("Pneumonoultramicroscopicsilicovolcanoconiosis"),
                problems.getFirst().text());
        assertTrue(problems.getLast().text().contains("radioimmunotherapeutically"), problems.getLast().text());
    }

    @Test
    void countsThePagesThatItPrints() throws IOException {
        for (int size : PrintStyle.SIZES) {
            try (PDDocument document = Loader
                    .loadPDF(pdf(fonts, Booklet.rich(), Optional.empty(), size, Paper.A4))) {
                PageCount count = renderer.pageCount(
                        recipe(renderer, Booklet.rich(), Optional.empty(), choices(size, Paper.A4)));
                assertEquals(document.getNumberOfPages(), count.pages());
                assertEquals((document.getNumberOfPages() + 1) / 2, count.sheets());
            }
        }
    }

    @Test
    void tellsTheCountAsJson(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workshop workshop = new Workshop(folder, 1, 1)) {
            PageCountRenderer counts = new PageCountRenderer(renderer, workshop);
            Catalogue both = new Catalogue(library(Booklet.rich()), Recipes.DAY,
                    Recipes.renderers(Map.entry(Format.PDF, renderer), Map.entry(Format.PAGES, counts)));
            counts.render(Recipes.of(both, Format.PAGES, "immunotherapy", Optional.of("at-home"),
                    choices(36, Paper.A4)), out);
        }
        assertEquals("{\"publication\":\"immunotherapy\",\"section\":\"at-home\",\"pages\":5,\"sheets\":3,"
                + "\"colours\":\"black-on-white\",\"form\":\"plain\",\"paper\":\"a4\",\"sections\":\"follow\",\"size\":\"36\","
                + "\"spacing\":\"1.5\",\"typeface\":\"dejavu-sans\"}", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aPictureThatCannotBeReadAnyMoreFailsThePrint() {
        Image gone = new Image("0".repeat(64), "image/png", 10, 10, () -> {
            throw new IOException("changed");
        });
        Publication publication = publication(section("s", 1, "T", Booklet.figure(Optional.of(gone), "Alt")));
        assertThrows(IOException.class, () -> pdf(fonts, publication, Optional.of("s"), 18, Paper.A4));
    }
}
