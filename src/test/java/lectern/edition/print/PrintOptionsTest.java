package lectern.edition.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import lectern.edition.DejaVu;
import lectern.edition.OptionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrintOptionsTest {
    private static final PrintOptions OPTIONS = new PrintOptions(Fonts.in(Path.of("nowhere")));

    @Test
    void whatIsOffered() {
        assertEquals("""
                size: 16, 18, 20, 22, 24, 28, 32, 36
                paper: a4, a3, a5, letter
                colours: black-on-white, black-on-cream, black-on-yellow, white-on-black, yellow-on-black
                spacing: 1.25, 1.5, 2
                typeface: dejavu-sans, liberation-sans
                form: plain, booklet
                """, OPTIONS.all().stream().map(option -> option.name() + ": " + String.join(", ", option.choices())
                + "\n").reduce("", String::concat));
        OPTIONS.all().forEach(option -> assertEquals(option.choices().size(), option.titles().size()));
    }

    @Test
    void theUsualPrintIsBlackOnWhiteIn18PointOnA4() {
        assertEquals(PrintStyle.USUAL, OPTIONS.style(new TreeMap<>()));
    }

    @Test
    void everyChoiceIsHeeded() {
        assertEquals(new PrintStyle(24, 2, Paper.A3, Colours.YELLOW_ON_BLACK, "liberation-sans"),
                OPTIONS.style(new TreeMap<>(Map.of("size", "24", "spacing", "2", "paper", "a3", "colours",
                        "yellow-on-black", "typeface", "liberation-sans"))));
    }

    @ParameterizedTest
    @EnumSource
    void everyPairOfColoursHasAContrastOfSevenToOne(Colours colours) {
        assertTrue(colours.contrast() >= 7, () -> colours + " has " + colours.contrast());
    }

    @Test
    void contrastIsWhatTheStandardSays() {
        assertEquals(21, Colours.BLACK_ON_WHITE.contrast(), 0.001);
        // The grey that many take for the darkest that is enough.
        assertEquals(0.1812, Colours.luminance(0x767676), 0.0005);
    }

    @Test
    void everySizeFitsEveryPaperInTheTypefacesThatComeAlong() throws OptionException {
        for (String typeface : OPTIONS.all().get(4).choices()) {
            for (int size : PrintStyle.SIZES) {
                for (Paper paper : Paper.values()) {
                    OPTIONS.check(new TreeMap<>(Map.of("size", Integer.toString(size), "paper", paper.choice(),
                            "typeface", typeface)));
                }
            }
        }
    }

    @Test
    void aPaperThatIsTooNarrowIsRefusedWithWhatCanBeHad(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("Wide.ttf"), DejaVu.file(true));
        PrintOptions wide = new PrintOptions(Fonts.in(folder));
        OptionException refused = assertThrows(OptionException.class,
                () -> wide.check(new TreeMap<>(Map.of("size", "36", "paper", "a5", "typeface", "wide"))));
        assertEquals("Letters of 36 point in DejaVu Sans leave fewer than 16 letters a line on A5 paper. "
                + "A5 paper can have 16, 18, 20, 22, 24, 28, 32 point. 36 point can be had on A4, A3, US Letter.",
                refused.getMessage());
        assertEquals(7 + 3, refused.choices().size());
        assertEquals(Map.of("size", "32", "paper", "a5"), refused.choices().get(6));
    }
}
