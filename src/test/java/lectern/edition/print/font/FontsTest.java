package lectern.edition.print.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lectern.document.Problem;
import lectern.edition.DejaVu;
import lectern.edition.print.Booklet;
import lectern.edition.print.PrintRenderer;
import lectern.edition.print.style.Colours;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FontsTest {
    @TempDir
    private Path folder;

    private List<String> offered() {
        return Fonts.in(folder).offered().stream().map(Typeface::name).toList();
    }

    private List<Problem> problems() {
        return new PrintRenderer(() -> Fonts.in(folder), Optional.empty()).problems();
    }

    @Test
    void twoTypefacesComeAlong() {
        assertEquals(List.of("dejavu-sans", "liberation-sans"), offered());
        assertEquals(List.of(), problems());
    }

    @Test
    void aTypefaceOfTheFolderCanBeChosenAndTheOthersHelpOut() throws IOException {
        Files.write(folder.resolve("My House-Regular.ttf"), DejaVu.file(true));
        Files.writeString(folder.resolve("LICENCE.txt"), "Print what you like.");
        assertEquals(List.of("dejavu-sans", "liberation-sans", "my-house"), offered());
        assertEquals(List.of(), problems());
        Fonts house = Fonts.in(folder).led("my-house");
        assertEquals(Fonts.dejaVu().main(true).width("Wide", 10), house.main(false).width("Wide", 10));
        assertNotEquals(Fonts.in(folder).digest(), Fonts.in(folder.resolve("missing")).digest());
        PrintStyle style = new PrintStyle(18, 1.5, Paper.A4, Colours.BLACK_ON_WHITE, "my-house");
        try (PDDocument document = Loader
                .loadPDF(Booklet.pdf(Fonts.in(folder), Booklet.rich(), Optional.empty(), style))) {
            assertTrue(document.getNumberOfPages() > 5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"liberation-sans", "dejavu-sans"})
    void whatOneTypefaceLacksAnotherHas(String name) {
        Fonts fonts = Fonts.in(folder).led(name);
        "Ask Αα Бб سلام שלום ≥ ½ ✓".chars().forEach(character -> assertTrue(fonts.covers(character),
                () -> Character.toString(character)));
    }

    @Test
    void lettersThatChangeTheirShapesInWordsAreNotTakenFromAFontThatHasThem() {
        assertFalse(Fonts.dejaVu().covers('\u0e81'), "Lao, which DejaVu Sans has");
        assertTrue(Fonts.dejaVu().covers('\u0561'), "Armenian");
    }

    @Test
    void aTypefaceThatIsNotThereIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> Fonts.in(folder).led("comic"));
    }

    @ParameterizedTest
    @CsvSource({"0", "3", "12", "100", "5000", "300000"})
    void aFileThatIsCutOffIsNamedAndNotOffered(int length) throws IOException {
        Files.write(folder.resolve("Broken.ttf"), Arrays.copyOf(DejaVu.file(false), length));
        Problem problem = problems().getFirst();
        assertEquals(Problem.Code.FONT_INVALID, problem.code());
        assertEquals(folder.getFileName().resolve("Broken.ttf"), problem.file());
        assertEquals(List.of("dejavu-sans", "liberation-sans"), offered());
    }

    @Test
    void aFileOfNoiseIsNamedAndNotOffered() throws IOException {
        byte[] file = DejaVu.file(false);
        for (int i = 300; i < file.length; i += 7) {
            file[i] ^= (byte) (i * 31);
        }
        Files.write(folder.resolve("Noise.otf"), file);
        assertEquals(List.of(Problem.Code.FONT_INVALID), problems().stream().map(Problem::code).toList());
    }

    @ParameterizedTest
    @CsvSource({"House.ttc, FONT_INVALID", "House.woff2, FONT_INVALID", "House-BoldItalic.ttf, FONT_NOT_USED",
            "Liberation Sans.ttf, DUPLICATE_NAME", "House-Bold.ttf, FONT_NOT_USED", "漢字.ttf, FONT_INVALID"})
    void whatCannotBeUsedIsToldWithItsName(String file, Problem.Code code) throws IOException {
        Files.write(folder.resolve(file), DejaVu.file(false));
        assertEquals(List.of(code), problems().stream().map(Problem::code).toList());
        assertEquals(List.of("dejavu-sans", "liberation-sans"), offered());
    }

    @Test
    void aFontThatItsMakerForbidsToEmbedIsNotUsed() throws IOException {
        byte[] file = DejaVu.file(false);
        int table = directory(file, "OS/2");
        // fsType, the fifth number of the table: restricted.
        file[table + 9] = 2;
        Files.write(folder.resolve("Bought.ttf"), file);
        assertTrue(problems().getFirst().text().contains("forbids"), () -> problems().toString());
    }

    private static int directory(byte[] file, String table) {
        for (int at = 12;; at += 16) {
            if (new String(file, at, 4, java.nio.charset.StandardCharsets.US_ASCII).equals(table)) {
                return java.nio.ByteBuffer.wrap(file).getInt(at + 8);
            }
        }
    }
}
