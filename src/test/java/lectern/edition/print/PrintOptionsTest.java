package lectern.edition.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lectern.edition.DejaVu;
import lectern.edition.OptionException;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Colours;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
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
                form: plain, text, booklet
                sections: follow, new-page
                """, OPTIONS.all().stream().map(option -> option.name() + ": " + String.join(", ", option.choices())
                + "\n").reduce("", String::concat));
        // The others are called what the bundle of words calls them.
        assertEquals(Map.of("dejavu-sans", "DejaVu Sans", "liberation-sans", "Liberation Sans"),
                OPTIONS.all().get(4).titles());
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
    void everySizeFitsEveryPaperButTheLargestOnTheSmallestInWideLetters() {
        List<String> refused = new ArrayList<>();
        for (String typeface : OPTIONS.all().get(4).choices()) {
            for (int size : PrintStyle.SIZES) {
                for (Paper paper : Paper.values()) {
                    try {
                        OPTIONS.check(new TreeMap<>(Map.of("size", Integer.toString(size), "paper", paper.choice(),
                                "typeface", typeface)));
                    } catch (OptionException narrow) {
                        refused.add(size + " " + paper.choice() + " " + typeface);
                    }
                }
            }
        }
        assertEquals(List.of("36 a5 dejavu-sans"), refused);
    }

    @Test
    void aTelephoneNumberHasALineWhereverItIsOffered() throws IOException {
        PrintStyle style = new PrintStyle(36, 1.5, Paper.A5, Colours.BLACK_ON_WHITE, "liberation-sans");
        List<String> lines = PdfContent
                .lines(PdfContent.letters(Booklet.pdf(Fonts.in(Path.of("nowhere")), Booklet.publication(
                        Booklet.section("one", 1, "One", Booklet.p("Call +44 20 7946 0018 now."))), Optional.of("one"),
                        style)))
                .stream().map(line -> line.stream().map(PdfContent.Letter::text).collect(Collectors.joining()).strip())
                .toList();
        assertTrue(lines.contains("+44 20 7946 0018"), lines::toString);
    }

    @Test
    void aPaperThatIsTooNarrowIsRefusedWithWhatCanBeHad(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("Wide.ttf"), DejaVu.file(true));
        PrintOptions wide = new PrintOptions(Fonts.in(folder));
        OptionException refused = assertThrows(OptionException.class,
                () -> wide.check(new TreeMap<>(Map.of("size", "36", "paper", "a5", "typeface", "wide"))));
        assertEquals("36 point in DejaVu Sans is too large for A5 paper: a line would not hold 16 letters or a whole "
                + "telephone number. A5 paper can have 16, 18, 20, 22, 24, 28 point, or 36 point in Liberation Sans. "
                + "36 point can be had on A4, A3, US Letter.", refused.getMessage());
        assertEquals(6 + 3 + 1, refused.choices().size());
        assertEquals(Map.of("size", "28", "paper", "a5", "typeface", "wide"), refused.choices().get(5));
    }
}
