package lectern.edition.page.look;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.document.colour.Colour;
import lectern.edition.print.StyleRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

    @Test
    void keepsOnlyWhatDiffersFromTheUsual() {
        Preferences preferences = Preferences.NONE
                .with(Map.of("size", List.of("200"), "spacing", List.of("usual"), "colours",
                        List.of("dark"), "then", List.of("back")));
        assertEquals(Map.of("size", "200", "colours", "dark"), preferences.chosen());
        assertEquals("colours=dark&size=200", preferences.written());
        assertEquals(preferences, Preferences.parse(preferences.written()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&", "=", "size", "size=", "size=5000", "size=200%25", "siz=200", "SIZE=200",
            "size= 200", "size=usual", "colours=own", "colours=ffffff", "colours=ffffff-fffff", "colours=FFFFFF-000000",
            "colours=ffffff-000000}", "language=../../x", "keys=<script>", "x=1&y=2&z", "size=100"})
    void leavesOutWhatIsNotOfferedWithoutAWord(String hostile) {
        assertEquals(Preferences.NONE, Preferences.parse(hostile));
    }

    @Test
    void readsTheRestOfWhatAnotherProgramWrote() {
        assertEquals("lines=long&size=150",
                Preferences.parse("size=150&size=400&zoom=7&spacing=huge&keys=off&lines=long&colou").written());
    }

    @Test
    void takesTheReadersOwnColoursFromTwoFields() {
        Preferences own = Preferences.NONE
                .with(Map.of("colours", List.of("own"), "letters", List.of("#FFFF00"), "ground",
                        List.of("#000033")));
        assertEquals("colours=ffff00-000033", own.written());
        assertEquals("own", own.attribute("colours"));
        assertFalse(own.isHardToRead());
        assertEquals(Preferences.NONE,
                Preferences.NONE.with(Map.of("colours", List.of("own"), "letters", List.of("yellow"))));
        assertEquals(Preferences.NONE,
                Preferences.NONE.with(Map.of("colours", List.of("own"), "letters", List.of("#ffff00"),
                        "ground", List.of("#000;}*{"))));
    }

    @ParameterizedTest
    @CsvSource({"000000-ffffff, 21.0", "ffff00-000000, 19.56", "767676-ffffff, 4.54", "808080-808080, 1.0"})
    void measuresContrastAsWcagDoes(String colours, double contrast) {
        assertEquals(contrast, OwnColours.parse(colours).orElseThrow().contrast(), 0.01);
        assertEquals(contrast < 7, Preferences.parse("colours=" + colours).isHardToRead());
    }

    /** Every pair of a grid of colours, the readable and the others. */
    @Test
    void neverLosesLinksLinesOrTheFocusOnTheReadersOwnGround() {
        for (int letters = 0; letters < 64; letters++) {
            for (int ground = 0; ground < 64; ground++) {
                OwnColours own = new OwnColours(grid(letters), grid(ground));
                String css = new String(own.asset().bytes(), UTF_8);
                double best = Math.max(own.ground().contrast(Colour.BLACK), own.ground().contrast(Colour.WHITE));
                assertTrue(contrast(css, "--link", own) >= Math.min(7, best), css);
                assertTrue(contrast(css, "--line", own) >= 3, css);
                assertTrue(contrast(css, "--focus", own) >= 3, css);
                assertTrue(contrast(css, "--text", own) >= 3, css);
                assertTrue(own.contrast() < 3 || css.contains("--text: #" + own.text().hex()), css);
                assertTrue(css.contains("--ground: #" + own.ground().hex()), css);
            }
        }
    }

    private static Colour grid(int index) {
        return new Colour(index % 4 * 85, index / 4 % 4 * 85, index / 16 * 85);
    }

    private static double contrast(String css, String name, OwnColours own) {
        int start = css.indexOf(name + ": #") + name.length() + 3;
        return Colour.of(css.substring(start, start + 6)).contrast(own.ground());
    }

    @Test
    void ownColoursAreAStyleSheetAtAnAddressOfTheirOwnAndNoOther() {
        Assets assets = new Assets(StyleRules.css());
        Assets.Asset asset = OwnColours.parse("ffff00-000000").orElseThrow().asset();
        assertEquals(Optional.of(asset.address()), assets.find(asset.address()).map(Assets.Asset::address));
        for (String wrong : List.of("/assets/0000000000000000/ffff00-000000.css",
                asset.address().replace("ffff00", "FFFF00"), asset.address().replace("ffff00", "ffff01"),
                asset.address() + "x")) {
            assertTrue(assets.find(wrong).isEmpty(), wrong);
        }
    }
}
