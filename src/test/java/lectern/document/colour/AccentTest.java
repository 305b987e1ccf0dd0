package lectern.document.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccentTest {

    @Test
    void everyColourCanBeReadOnEveryGround() {
        IntStream.range(0, 6 * 6 * 6).mapToObj(index -> new Colour(index % 6 * 51, index / 6 % 6 * 51, index / 36 * 51))
                .map(Accent::of).forEach(accent -> {
                    assertRead(accent.onLight(), Accent.LIGHT);
                    assertRead(accent.onDark(), Accent.DARK);
                });
    }

    private static void assertRead(Colour letters, List<Colour> grounds) {
        grounds.forEach(ground -> assertTrue(letters.contrast(ground) >= 7, letters.hex() + " on " + ground.hex()));
    }

    /** A colour that can be read stays as it is, and another keeps its hue. */
    @ParameterizedTest
    @CsvSource({"0b3d91, 0b3d91, abbcd9", "ffdd00, 5c4f00, ffdd00", "e4002b, a4001f, f6a7b6", "ffffff, 505050, ffffff",
            "14161a, 14161a, b9babb"})
    void itIsMixedAsFarAsItTakes(String given, String onLight, String onDark) {
        Accent accent = Accent.of(Colour.of(given));
        assertEquals(onLight + " " + onDark, accent.onLight().hex() + " " + accent.onDark().hex());
    }
}
