package lectern.edition.print;

import static lectern.edition.print.Booklet.figure;
import static lectern.edition.print.Booklet.p;
import static lectern.edition.print.Booklet.publication;
import static lectern.edition.print.Booklet.section;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import lectern.document.Image;
import lectern.document.Publication;
import lectern.edition.Orientation;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.font.Typeface;
import lectern.edition.print.style.Colours;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.Tint;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures are looked at: pages become dots again. */
class PictureTest {
    private static final int RED = 0xFF0000;
    private static final int BLUE = 0x0000FF;
    private static final String DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 400 200">
              <style>text { font-family: Nowhere; font-size: 30px }</style>
              <rect width="400" height="200" fill="#ff0000"/>
              <text x="10" y="100" fill="#0000ff" style="font-family: serif; broken">████ ≥ spleen</text>
            </svg>
            """;
    private static Fonts fonts;

    @BeforeAll
    static void readFonts() throws IOException {
        fonts = Fonts.dejaVu();
    }

    private static byte[] print(Image image) throws IOException {
        return print(with(image));
    }

    private static Publication with(Image image) {
        return publication(section("s", 1, "Pictures", p("Before"), figure(Optional.of(image), "Alt")));
    }

    private static byte[] print(Publication publication) throws IOException {
        return Booklet.pdf(fonts, publication, Optional.of("s"), 18, Paper.A4);
    }

    private static BufferedImage page(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 36);
        }
    }

    private static int count(BufferedImage page, int colour) {
        int count = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                count += isNear(page.getRGB(x, y), colour) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean isNear(int colour, int other) {
        int off = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            off += Math.abs((colour >> shift & 255) - (other >> shift & 255));
        }
        return off < 60;
    }

    @Test
    void aDrawingAndItsLettersAreSeen() throws IOException {
        BufferedImage page = page(print(Booklet.svg(DRAWING, 400, 200)));
        assertTrue(count(page, RED) > 15_000, () -> count(page, RED) + " red dots");
        assertTrue(count(page, BLUE) > 500, () -> count(page, BLUE) + " blue dots");
    }

    @Test
    void drawingsGiveTheSameBytesInManyThreads() throws Exception {
        Publication drawing = with(Booklet.svg(DRAWING, 400, 200));
        byte[] first = print(drawing);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> prints = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                prints.add(threads.submit(() -> print(drawing)));
            }
            for (Future<byte[]> print : prints) {
                assertArrayEquals(first, print.get());
            }
        }
    }

    @Test
    void nothingOutsideADrawingIsRead() throws IOException {
        String hostile = """
                <?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">
                <image xlink:href="file:///etc/passwd" width="10" height="10"/><text>&x;</text></svg>
                """;
        assertEquals(0, count(page(print(Booklet.svg(hostile, 400, 200))), RED));
    }

    @Test
    void aPhotographIsTurnedAsTheCameraWasHeld() throws IOException {
        // Stored with red on the left; orientation 6 says: turn to the right, so red is seen above.
        BufferedImage dots = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 400; x++) {
                dots.setRGB(x, y, x < 200 ? RED : BLUE);
            }
        }
        BufferedImage page = page(print(Booklet.image("image/jpeg", 200, 400, held(jpeg(dots), 6))));
        int highestBlue = first(page, BLUE);
        assertTrue(first(page, RED) < highestBlue, "red is below blue");
        assertTrue(highestBlue - first(page, RED) > 40, "the halves lie side by side");
    }

    private static int first(BufferedImage page, int colour) {
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if (isNear(page.getRGB(x, y), colour)) {
                    return y;
                }
            }
        }
        throw new AssertionError("the colour is not on the page");
    }

    private static byte[] jpeg(BufferedImage dots) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(dots, "jpeg", out);
        return out.toByteArray();
    }

    private static byte[] held(byte[] jpeg, int orientation) {
        byte[] exif = {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1,
                0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(exif, 0, exif.length);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    @Test
    void aDamagedFileIsUpright() {
        byte[] damaged = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0x7F, (byte) 0xFF, 'E', 'x', 'i', 'f', 0,
                0,
                'I', 'I', 42, 0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x7F, 0, 0, 0, 0};
        assertEquals(Orientation.UPRIGHT, Orientation.of(damaged));
        assertEquals(Orientation.UPRIGHT, Orientation.of(new byte[0]));
    }

    private static BufferedImage page(Image image, Colours colours) throws IOException {
        return page(Booklet.pdf(fonts, with(image), Optional.of("s"),
                new PrintStyle(18, 1.5, Paper.A4, colours, Typeface.DEJAVU)));
    }

    private static Image png(BufferedImage dots) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(dots, "png", out);
        return Booklet.image("image/png", dots.getWidth(), dots.getHeight(), out.toByteArray());
    }

    private static final String GREYS = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><rect width="400" height="200" fill="#fff"/>
            <rect x="100" width="200" height="200" fill="#000"/></svg>
            """;

    @ParameterizedTest
    @EnumSource
    void aGreyDrawingTakesTheColoursOfThePrint(Colours colours) throws IOException {
        BufferedImage page = page(Booklet.svg(GREYS, 400, 200), colours);
        assertTrue(count(page, colours.ink()) > 10_000, () -> count(page, colours.ink()) + " dots of ink");
        assertTrue(count(page, colours.ground()) > 10_000, () -> count(page, colours.ground()) + " dots of ground");
        assertTrue(count(page, colours.ink()) + count(page, colours.ground()) > page.getWidth() * page.getHeight()
                * 0.96, "there is a third colour");
    }

    @ParameterizedTest
    @EnumSource
    void aScannedLineDrawingTakesTheColoursOfThePrint(Colours colours) throws IOException {
        BufferedImage dots = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 400; x++) {
                dots.setRGB(x, y, x < 150 ? 0x0A0A0A : x == 150 ? 0x808080 : 0xFAFAFA);
            }
        }
        BufferedImage page = page(png(dots), colours);
        assertTrue(count(page, colours.ink()) > 3_000, () -> count(page, colours.ink()) + " dots of ink");
        assertTrue(count(page, colours.ink()) + count(page, colours.ground()) > page.getWidth() * page.getHeight()
                * 0.96, "there is a third colour");
    }

    @ParameterizedTest
    @EnumSource
    void aColouredDrawingKeepsItsColoursAndCanBeSeenInTheDark(Colours colours) throws IOException {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 200'>"
                + "<rect width='100' height='200' fill='#f00'/><rect x='300' width='100' height='200' fill='#000'/></svg>";
        BufferedImage page = page(Booklet.svg(svg, 400, 200), colours);
        assertTrue(count(page, RED) > 3_000, () -> count(page, RED) + " red dots");
        // What was transparent is the page's ground, or a white plate where that is dark.
        int around = colours.isDark() ? 0xFFFFFF : colours.ground();
        assertTrue(count(page, around) > 6_000, () -> count(page, around) + " dots around");
    }

    @ParameterizedTest
    @EnumSource
    void aTransparentPictureCanBeSeenInTheDark(Colours colours) throws IOException {
        BufferedImage dots = new BufferedImage(400, 200, BufferedImage.TYPE_INT_ARGB);
        for (int y = 50; y < 150; y++) {
            for (int x = 100; x < 300; x++) {
                dots.setRGB(x, y, 0xFF0000FF);
            }
        }
        BufferedImage page = page(png(dots), colours);
        assertTrue(count(page, BLUE) > 2_000, () -> count(page, BLUE) + " blue dots");
        int around = colours.isDark() ? 0xFFFFFF : colours.ground();
        assertTrue(count(page, around) > 6_000, () -> count(page, around) + " dots around");
    }

    @ParameterizedTest
    @EnumSource
    void aGreyPhotographIsNeverANegative(Colours colours) {
        BufferedImage dots = new BufferedImage(256, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 256; x++) {
                dots.setRGB(x, y, x * 0x010101);
            }
        }
        assertEquals(Optional.empty(), new Tint(colours).of(dots));
    }
}
