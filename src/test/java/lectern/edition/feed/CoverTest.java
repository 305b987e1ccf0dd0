package lectern.edition.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lectern.document.Codes;
import lectern.document.Image;
import lectern.document.Inline;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.SiteDescription;
import lectern.edition.CoverGround;
import lectern.edition.Format;
import lectern.edition.Recipes;
import lectern.store.Digest;
import lectern.store.Workshop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverTest {
    private static final int SIDE = 3000;
    private static CoverFonts fonts;

    @BeforeAll
    static void readFonts() throws IOException {
        fonts = CoverFonts.in(Path.of("no such folder"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Understanding immunotherapy                    | Understanding / immunotherapy",
            "How to listen and read                         | How to / listen / and / read",
            "Sleep                                          | Sleep",
            "Immunotherapy: a guide for people with cancer, their families and friends | Immunotherapy",
            "Do not take this medicine together with grapefruit juice or with any other medicine that your doctor "
                    + "has not heard of | Do not take this / medicine together / with grapefruit / juice or with any / other medicine …"})
    void theTitleStandsInFewLargeLinesAndNoWordIsTakenFromItsMiddle(String title, String lines) {
        CoverText text = CoverText.of(title, SIDE * 0.9, SIDE * 0.9, SIDE, fonts).orElseThrow();
        assertEquals(lines, String.join(" / ", text.lines()));
    }

    @ParameterizedTest
    @CsvSource({"How to listen and read", "Side effects of chemotherapy", "الرعاية الصحية", "Ο ύπνος"})
    void lettersAreATwelfthOfThePictureAtLeast(String title) {
        assertTrue(
                CoverText.of(title, SIDE * 0.9, SIDE * 0.9, SIDE, fonts).orElseThrow().font().getSize() >= SIDE / 12);
    }

    @Test
    void aBrokenFontOfThePublisherIsPassedOver(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("broken.ttf"), "no font");
        assertTrue(CoverFonts.in(folder).find("Sleep").isPresent());
    }

    @Test
    void aTitleThatNoFontHasIsASignRatherThanBoxesOrNothing() throws IOException {
        assertTrue(CoverText.of("睡眠", SIDE, SIDE, SIDE, fonts).isEmpty());
        assertTrue(CoverText.of("Heart 心臓", SIDE, SIDE, SIDE, fonts).isEmpty(), "half of a title may say the opposite");
        BufferedImage cover = CoverArt.ofTitle("睡眠", "sleep", Optional.empty(), fonts, CoverArt.LARGEST);
        assertTrue(white(cover, 0, SIDE) > 0.05);
        assertEquals(Color.WHITE.getRGB(), cover.getRGB(SIDE / 5, (int) (SIDE * 0.95 / 2)));
    }

    @Test
    void signsThatNoFontHasAreLeftAway() {
        CoverText text = CoverText.of("Heart \ud83e\udec0 health", SIDE * 0.9, SIDE * 0.9, SIDE, fonts).orElseThrow();
        assertEquals("Heart / health", String.join(" / ", text.lines()));
    }

    @Test
    void aWordThatIsTooWideIsCutWithHyphens() {
        CoverText text = CoverText.of("Donaudampfschifffahrtsgesellschaftskapitän", SIDE * 0.9, SIDE * 0.9, SIDE, fonts)
                .orElseThrow();
        assertEquals("Donaudampfschifffahrtsgesellschaftskapitän", String.join("", text.lines()).replace("-", ""));
        assertTrue(text.font().getSize2D() >= SIDE * 0.08, text.toString());
    }

    @Test
    void aWordIsPartedAtItsOwnHyphensFirst() {
        assertEquals(List.of("Immuntherapie-", "Nebenwirkungen"),
                CoverText.of("Immuntherapie-Nebenwirkungen", SIDE * 0.9, SIDE * 0.9, SIDE, fonts).orElseThrow()
                        .lines());
    }

    /** All ways to break two thousand words into five lines are more than the seconds of the universe. */
    @ParameterizedTest
    @ValueSource(strings = {"which goes on and on ", "Donaudampfschifffahrt", "a ", "…: "})
    void aTitleWithoutEndIsCutShort(String endless) {
        CoverText text = CoverText.of("A title " + endless.repeat(1_000), SIDE * 0.9, SIDE * 0.9, SIDE, fonts)
                .orElseThrow();
        assertTrue(text.lines().size() <= 5 && text.lines().getFirst().startsWith("A title"), text.toString());
    }

    @Test
    void everyGroundIsSevenTimesDarkerThanItsLetters() {
        for (CoverGround ground : CoverGround.ALL) {
            assertTrue(1.05 / (luminance(ground.colour()) + 0.05) >= 7, Integer.toHexString(ground.colour()));
            assertTrue((luminance(ground.bar()) + 0.05) / (luminance(ground.colour()) + 0.05) >= 3);
        }
    }

    @Test
    void rightToLeftTitlesBeginAtTheRight() throws IOException {
        BufferedImage cover = CoverArt.ofTitle("الصحة", "health", Optional.empty(), fonts, CoverArt.LARGEST);
        assertTrue(white(cover, SIDE / 2, SIDE) > 1.2 * white(cover, 0, SIDE / 2));
    }

    @Test
    void aPictureIsWholeInTheMiddleAndLargeEnough() throws IOException {
        BufferedImage wide = CoverArt.ofPicture(picture(200, 100), CoverArt.LARGEST).orElseThrow();
        assertEquals(1400, wide.getWidth());
        assertEquals(1400, wide.getHeight());
        assertEquals(Color.WHITE.getRGB(), wide.getRGB(300, 340));
        assertEquals(Color.RED.getRGB(), wide.getRGB(300, 360));
        assertEquals(Color.RED.getRGB(), wide.getRGB(5, 700));
        assertEquals(Color.BLUE.getRGB(), wide.getRGB(1395, 700), "not mirrored");
        BufferedImage huge = CoverArt.ofPicture(picture(3600, 3600), CoverArt.LARGEST).orElseThrow();
        assertEquals(3000, huge.getWidth());
        assertEquals(Color.BLUE.getRGB(), huge.getRGB(2990, 2990));
    }

    /** On white, whatever the ground is, with room on all sides; the title keeps its own. */
    @Test
    void aLogoStandsBelowTheTitle() throws IOException {
        BufferedImage plain = CoverArt.ofTitle("Sleep", "sleep", Optional.empty(), fonts, CoverArt.LARGEST);
        BufferedImage cover = CoverArt.ofTitle("Sleep", "sleep", Optional.of(picture(400, 100)), fonts,
                CoverArt.LARGEST);
        assertEquals(Color.WHITE.getRGB(), cover.getRGB(30, 2500));
        assertEquals(Color.WHITE.getRGB(), cover.getRGB(1500, 2300));
        assertEquals(Color.RED.getRGB(), cover.getRGB(1000, 2550));
        assertEquals(Color.BLUE.getRGB(), cover.getRGB(2000, 2550));
        assertEquals(plain.getRGB(1500, 2950), cover.getRGB(1500, 2950), "the bar");
        assertTrue(white(cover, 0, SIDE) > white(plain, 0, SIDE) / 2);
        BufferedImage tall = CoverArt.ofTitle("Sleep", "sleep", Optional.of(picture(100, 4000)), fonts, CoverArt.SMALL);
        assertEquals(Color.WHITE.getRGB(), tall.getRGB(200, 302));
        BufferedImage damaged = CoverArt.ofTitle("Sleep", "sleep",
                Optional.of(new Image("d", "image/png", 10, 10, () -> new byte[]{1, 2})), fonts, CoverArt.LARGEST);
        assertEquals(plain.getRGB(30, 2500), damaged.getRGB(30, 2500), "a damaged one leaves no plate");
    }

    @Test
    void anotherLogoIsAnotherCover(@TempDir Path folder) throws IOException {
        try (Workshop workshop = new Workshop(folder, 1, 1)) {
            CoverRenderer renderer = new CoverRenderer(() -> fonts, workshop);
            assertEquals(3,
                    Stream.of(Optional.<Image>empty(), Optional.of(new Image("a", "image/png", 1, 1, () -> null)),
                            Optional.of(new Image("b", "image/png", 1, 1, () -> null)))
                            .map(logo -> renderer
                                    .key(Recipes.of(site(logo), Format.COVER, renderer, "sleep", Optional.empty())))
                            .distinct().count());
        }
    }

    private static Library site(Optional<Image> logo) {
        Section section = new Section("s", 1, new Sentence("t", Locale.ENGLISH, List.of(new Inline.Text("Sleep"))),
                Locale.ENGLISH, List.of());
        Publication sleep = new Publication("sleep", Metadata.of("Sleep", Locale.ENGLISH), List.of(section), List.of(),
                Optional.empty(), Instant.EPOCH);
        return new Library(List.of(sleep), List.of(), List.of(), Instant.EPOCH, Codes.of(List.of(sleep), List.of()),
                new SiteDescription(new SiteDescription.Masthead(Optional.empty(), logo, Optional.empty()),
                        SiteDescription.Ways.NONE, List.of(), SiteDescription.Usual.NONE, true));
    }

    @Test
    void aDrawingIsDrawnInFullSize() throws IOException {
        byte[] svg = ("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='20' viewBox='0 0 10 20'>"
                + "<rect width='10' height='20' fill='#00ff00'/></svg>").getBytes(StandardCharsets.UTF_8);
        BufferedImage cover = CoverArt.ofPicture(new Image("d", "image/svg+xml", 10, 20, svg::clone), CoverArt.LARGEST)
                .orElseThrow();
        assertEquals(SIDE, cover.getWidth());
        assertEquals(Color.WHITE.getRGB(), cover.getRGB(700, 1500));
        assertEquals(Color.GREEN.getRGB(), cover.getRGB(800, 1500));
    }

    /** It goes into every file of sound. */
    @Test
    void aSmallOneHasTwentyKilobytesAtMostWhateverIsOnIt(@TempDir Path folder) throws IOException {
        BufferedImage noise = new BufferedImage(800, 800, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 800 * 800; i++) {
            noise.setRGB(i % 800, i / 800, random.nextInt());
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(noise, "png", png);
        Library library = covered(new Image("d", "image/png", 800, 800, png::toByteArray));
        try (Workshop workshop = new Workshop(folder, 1, 1)) {
            CoverRenderer renderer = new CoverRenderer(() -> fonts, workshop);
            ByteArrayOutputStream cover = new ByteArrayOutputStream();
            renderer.render(Recipes.of(library, Format.COVER, renderer, "covered", Optional.empty(),
                    Map.of("side", "400")), cover);
            assertTrue(cover.size() <= 20_000, cover.size() + " bytes");
            assertEquals(400, ImageIO.read(new ByteArrayInputStream(cover.toByteArray())).getWidth());
        }
    }

    /** Each of a publication's books has it, and each file of sound. */
    @ParameterizedTest
    @CsvSource({"400", "1000"})
    void isDrawnOnceForAllThatHaveIt(String side, @TempDir Path folder) throws IOException {
        AtomicInteger drawn = new AtomicInteger();
        byte[] red = picture(50, 50).read();
        try (Workshop workshop = new Workshop(folder, 1, 1)) {
            CoverRenderer renderer = new CoverRenderer(() -> fonts, workshop);
            for (String picture : List.of("first", "first", "second", "first")) {
                Library library = covered(new Image(picture, "image/png", 50, 50, () -> {
                    drawn.incrementAndGet();
                    return red;
                }));
                ByteArrayOutputStream cover = new ByteArrayOutputStream();
                renderer.render(Recipes.of(library, Format.COVER, renderer, "covered", Optional.empty(),
                        Map.of("side", side)), cover);
                Color dot = new Color(ImageIO.read(new ByteArrayInputStream(cover.toByteArray())).getRGB(20, 20));
                assertTrue(dot.getRed() > 240 && dot.getGreen() < 15 && dot.getBlue() < 15, dot.toString());
            }
        }
        assertEquals(2, drawn.get(), "once for each picture");
    }

    /** Whoever began to draw it may have been stopped. */
    @Test
    void whatFailedIsDrawnAgain() throws IOException {
        DrawnOnce covers = new DrawnOnce();
        Digest name = Digest.of(out -> out.write(1));
        assertThrows(IOException.class, () -> covers.of(name, () -> {
            throw new IOException("stopped");
        }));
        byte[] cover = {1};
        assertSame(cover, covers.of(name, () -> cover));
    }

    private static Library covered(Image picture) {
        Metadata metadata = new Metadata("Noise", Optional.empty(), Locale.ENGLISH, Metadata.Imprint.NONE,
                Metadata.Review.NONE, Optional.of(picture), Optional.empty());
        Section section = new Section("s", 1, new Sentence("t", Locale.ENGLISH, List.of(new Inline.Text("Noise"))),
                Locale.ENGLISH, List.of());
        return new Library(List.of(new Publication("covered", metadata, List.of(section), List.of(),
                Optional.empty(), Instant.EPOCH)), List.of(), Instant.EPOCH);
    }

    @Test
    void aDamagedPictureIsNone() throws IOException {
        for (String kind : List.of("image/png", "image/jpeg", "image/webp", "image/svg+xml")) {
            assertTrue(CoverArt.ofPicture(new Image("d", kind, 10, 10, () -> new byte[]{1, 2, 3}), CoverArt.LARGEST)
                    .isEmpty(), kind);
        }
    }

    /** The left half red, the right half blue. */
    private static Image picture(int width, int height) throws IOException {
        BufferedImage dots = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = dots.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(dots, "png", png);
        return new Image("d", "image/png", width, height, png::toByteArray);
    }

    private static long white(BufferedImage cover, int from, int to) {
        long white = 0;
        for (int x = from; x < to; x += 10) {
            for (int y = 0; y < SIDE; y += 10) {
                white += cover.getRGB(x, y) == Color.WHITE.getRGB() ? 1 : 0;
            }
        }
        return white;
    }

    /** WCAG 2.2, relative luminance. */
    private static double luminance(int colour) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = (colour >> 16 - 8 * i & 0xff) / 255.0;
            parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
