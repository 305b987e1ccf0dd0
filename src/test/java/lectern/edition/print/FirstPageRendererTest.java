package lectern.edition.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import lectern.edition.Catalogue;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.edition.Recipes;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Colours;
import lectern.store.Workshop;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstPageRendererTest {
    private static PrintRenderer print;
    @TempDir
    private Path folder;

    @BeforeAll
    static void readFonts() {
        Fonts fonts = Fonts.in(Path.of("nowhere"));
        print = new PrintRenderer(() -> fonts, Optional.empty());
    }

    private byte[] png(Map<String, String> choices) throws IOException {
        try (Workshop workshop = new Workshop(folder, 1, 1)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            FirstPageRenderer pictures = new FirstPageRenderer(print, workshop);
            pictures.render(recipe(pictures, choices), out);
            return out.toByteArray();
        }
    }

    private static Recipe recipe(FirstPageRenderer pictures, Map<String, String> choices) {
        Catalogue both = new Catalogue(Booklet.library(Booklet.rich()), Recipes.DAY,
                Recipes.renderers(Map.entry(Format.PDF, print), Map.entry(Format.FIRST_PAGE, pictures)));
        return Recipes.of(both, Format.FIRST_PAGE, "immunotherapy", Optional.empty(), choices);
    }

    @ParameterizedTest
    @CsvSource({"a4, 496, 701", "a3, 701, 992", "a5, 349, 496", "letter, 510, 660"})
    void allPapersAreDrawnToOneScale(String paper, int width, int height) throws IOException {
        BufferedImage page = ImageIO.read(new ByteArrayInputStream(png(Map.of("paper", paper))));
        assertEquals(width, page.getWidth(), 1);
        assertEquals(height, page.getHeight(), 1);
    }

    @Test
    void itIsTheFirstPageOfThePrintAsItWillBe() throws IOException {
        Map<String, String> choices = Map.of("size", "28", "colours", "yellow-on-black", "typeface", "liberation-sans");
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(png(choices)));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        print.render(Booklet.recipe(print, Booklet.rich(), Optional.empty(), choices), pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            BufferedImage whole = new PDFRenderer(document).renderImageWithDPI(0, 60);
            assertArrayEquals(pixels(whole), pixels(seen));
        }
        assertEquals(Colours.YELLOW_ON_BLACK.ground(), seen.getRGB(2, 2) & 0xffffff);
    }

    private static int[] pixels(BufferedImage page) {
        return IntStream.of(page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth()))
                .map(colour -> colour & 0xffffff).toArray();
    }

    @Test
    void itIsSmallAndTheSameEachTime() throws IOException {
        byte[] first = png(Map.of("size", "36"));
        assertTrue(first.length < 100_000, () -> first.length + " bytes");
        assertArrayEquals(first, png(Map.of("size", "36")));
        assertNotEquals(first.length, png(Map.of("size", "18")).length);
    }
}
