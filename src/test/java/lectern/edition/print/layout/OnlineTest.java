package lectern.edition.print.layout;

import static lectern.edition.print.Booklet.choices;
import static lectern.edition.print.Booklet.library;
import static lectern.edition.print.Booklet.recipe;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import lectern.document.Codes;
import lectern.document.Library;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.edition.print.AccessibilityTest;
import lectern.edition.print.Booklet;
import lectern.edition.print.PrintRenderer;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.font.Typeface;
import lectern.edition.print.style.Colours;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import lectern.store.Digest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the last page of a print says of the same text online, read as people and phones read it. */
class OnlineTest {
    private static final URI SERVER = URI.create("https://read.example.org");
    private static final Publication BOOKLET = Booklet.rich();
    private static final Library LIBRARY = library(BOOKLET);
    private static Fonts fonts;

    @BeforeAll
    static void readFonts() throws IOException {
        fonts = Fonts.in(Path.of("nowhere"));
    }

    @ParameterizedTest
    @EnumSource
    void aCameraReadsTheAddressOffTheLastPageInAllColours(Colours colours) throws IOException, ReaderException {
        try (PDDocument document = print(Optional.of("at-home"), Optional.of(SERVER), colours)) {
            assertEquals("https://read.example.org/immunotherapy/at-home", scan(document));
        }
    }

    @Test
    void theLastPageOfTheWholeTellsItsAddressAndItsCode() throws IOException, ReaderException {
        try (PDDocument document = print(Optional.empty(), Optional.of(SERVER), Colours.BLACK_ON_WHITE)) {
            String words = lastPages(document);
            assertTrue(words.contains("read.example.org/immunotherapy"), words);
            assertTrue(words.contains(code(Place.of("immunotherapy"))), words);
            assertEquals("https://read.example.org/immunotherapy", scan(document));
        }
    }

    @Test
    void itIsTaggedAsItShouldBe() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintRenderer renderer = renderer(Optional.of(SERVER));
        renderer.render(recipe(renderer, BOOKLET, Optional.of("at-home"), choices(36, Paper.A4)), out);
        AccessibilityTest.assertValid(out.toByteArray());
    }

    @Test
    void whereTheServersAddressIsUnknownThereIsACodeToSayAndNoSquare() throws IOException {
        try (PDDocument document = print(Optional.of("at-home"), Optional.empty(), Colours.BLACK_ON_WHITE)) {
            String words = lastPages(document);
            assertTrue(words.contains(code(Place.of("immunotherapy", "at-home"))), words);
            assertFalse(words.contains("camera"), words);
        }
    }

    @Test
    void aPrintWithAnotherAddressIsAnotherPrint() {
        assertNotEquals(key(Optional.of(SERVER)), key(Optional.empty()));
    }

    private static Digest key(Optional<URI> server) {
        return recipe(renderer(server), BOOKLET, Optional.empty(), Map.of()).key();
    }

    private static String code(Place place) {
        return Codes.spaced(LIBRARY.codes().of(place).orElseThrow()).replace('\u00a0', ' ');
    }

    private static PrintRenderer renderer(Optional<URI> server) {
        return new PrintRenderer(() -> fonts, server);
    }

    private static PDDocument print(Optional<String> section, Optional<URI> server, Colours colours)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStyle style = new PrintStyle(18, 1.5, Paper.A4, colours, Typeface.DEJAVU);
        PrintRenderer renderer = renderer(server);
        renderer.render(recipe(renderer, BOOKLET, section, choices(style)), out);
        return Loader.loadPDF(out.toByteArray());
    }

    /** The two last pages' words: what there is to know about a print may not fit on one. */
    private static String lastPages(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(Math.max(1, document.getNumberOfPages() - 1));
        return stripper.getText(document).replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    private static String scan(PDDocument document) throws IOException, ReaderException {
        BufferedImage page = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 100);
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return new QRCodeReader().decode(
                new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
                Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }
}
