package lectern.edition.print.font;

import static lectern.edition.print.Booklet.p;
import static lectern.edition.print.Booklet.publication;
import static lectern.edition.print.Booklet.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lectern.document.Problem;
import lectern.edition.print.AccessibilityTest;
import lectern.edition.print.Booklet;
import lectern.edition.print.PdfContent;
import lectern.edition.print.style.Paper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A publisher's font of the kind CFF: one of signs, in the part of Unicode that is for private use. */
class CompactOutlinesTest {
    private static final String FONT = "/META-INF/resources/webjars/font-awesome/4.7.0/fonts/FontAwesome.otf";
    private static final String STETHOSCOPE = "\uf0f1";
    private static final String AMBULANCE = "\uf0f9";
    private static final int DOTS_PER_INCH = 72;

    @TempDir
    private Path folder;
    private byte[] font;

    @BeforeEach
    void unpack() throws IOException {
        try (InputStream in = CompactOutlinesTest.class.getResourceAsStream(FONT)) {
            font = in.readAllBytes();
        }
    }

    private byte[] print(String text) throws IOException {
        Files.write(folder.resolve("Signs.otf"), font);
        Fonts fonts = Fonts.in(folder);
        assertEquals(List.of(), fonts.problems());
        return Booklet.pdf(fonts, publication(section("signs", 1, "Signs", p(text))), Optional.of("signs"), 36,
                Paper.A4);
    }

    @Test
    void itsLettersAreDrawnAndReadAndTheFileIsValid() throws Exception {
        byte[] pdf = print("The nurse " + STETHOSCOPE + " and the car " + AMBULANCE + ".");
        AccessibilityTest.assertValid(pdf);
        List<PdfContent.Letter> signs = PdfContent.letters(pdf).stream()
                .filter(letter -> List.of(STETHOSCOPE, AMBULANCE).contains(letter.text())).toList();
        assertEquals(List.of(STETHOSCOPE, AMBULANCE), signs.stream().map(PdfContent.Letter::text).toList());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(signs.getFirst().page() - 1,
                    DOTS_PER_INCH);
            signs.forEach(sign -> assertTrue(ink(page, sign) > 50, sign + ": " + ink(page, sign)));
            assertFalse(ink(page, signs.getFirst()) == ink(page, signs.getLast()), "the two are the same sign");
        }
    }

    /** Dark points in the box of a letter. */
    private static int ink(BufferedImage page, PdfContent.Letter letter) {
        int dark = 0;
        int foot = (int) letter.baseline();
        for (int y = foot - (int) letter.size(); y < foot; y++) {
            for (int x = (int) letter.x(); x < letter.x() + letter.width(); x++) {
                dark += (page.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 1000, 60_000, 120_000})
    void oneThatIsCutOffIsNamedAndNotOffered(int length) throws IOException {
        Files.write(folder.resolve("Signs.otf"), Arrays.copyOf(font, length));
        assertEquals(List.of(Problem.Code.FONT_INVALID),
                Fonts.in(folder).problems().stream().map(Problem::code).toList());
    }
}
