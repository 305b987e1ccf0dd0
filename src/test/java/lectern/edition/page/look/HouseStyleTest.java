package lectern.edition.page.look;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.document.SiteDescription;
import lectern.document.colour.Accent;
import lectern.document.colour.Colour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseStyleTest {

    @TempDir
    Path fonts;

    private static SiteDescription site(Optional<String> name, Optional<String> accent, Map<String, String> choices) {
        return new SiteDescription(
                new SiteDescription.Masthead(name, Optional.empty(), accent.map(Colour::of).map(Accent::of)),
                SiteDescription.Ways.NONE, List.of(),
                new SiteDescription.Usual(Optional.empty(),
                        choices.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                                each -> new SiteDescription.Choice(each.getValue(), 1))),
                        SiteDescription.Category.USUAL),
                true);
    }

    /** Otherwise an accent could be read on other grounds than those there are. */
    @Test
    void accentsAreMixedForTheGroundsOfTheStyleSheet() {
        String css = new Assets("").styleText();
        String light = css.substring(css.indexOf("form:has(#_colours-light:checked"));
        String dark = css.substring(css.indexOf("@media (prefers-color-scheme: dark)"));
        assertEquals(grounds(light), hex(Accent.LIGHT));
        assertEquals(grounds(dark), hex(Accent.DARK));
    }

    private static Set<String> grounds(String css) {
        return Pattern.compile("--(?:ground|sheet|raised|warn|grave-ground|link-ground): #([0-9a-f]{6})")
                .matcher(css.substring(0, css.indexOf('}'))).results().map(each -> each.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> hex(List<Colour> colours) {
        return colours.stream().map(Colour::hex).collect(Collectors.toSet());
    }

    @Test
    void anAccentColoursThePagesOfWhoHasChosenNoColours() {
        Assets assets = new Assets("", fonts);
        List<Assets.Asset> sheets = assets.of(site(Optional.empty(), Optional.of("e4002b"), Map.of())).sheets();
        assertEquals(1, sheets.size());
        assertEquals(
                """
                        :is(:root:not([data-colours]), form:has(#_colours-system:checked) .sample) { --link: #a4001f !important; }
                        @media (prefers-color-scheme: dark) {
                          :is(:root:not([data-colours]), form:has(#_colours-system:checked) .sample) { --link: #f6a7b6 !important; }
                        }
                        """,
                new String(sheets.getFirst().bytes(), UTF_8));
        assertEquals(Optional.of(sheets.getFirst().address()),
                assets.find(sheets.getFirst().address()).map(Assets.Asset::address));
    }

    /** Who got a page just before a change still asks for what it names. */
    @Test
    void whatWasThereBeforeAChangeIsStillFound() {
        Assets assets = new Assets("", fonts);
        String before = assets.of(site(Optional.empty(), Optional.of("e4002b"), Map.of())).sheets().getFirst()
                .address();
        assets.of(site(Optional.empty(), Optional.of("0b3d91"), Map.of()));
        assertTrue(assets.find(before).isPresent());
    }

    @Test
    void aTypefaceOfTheFolderIsSentAsItIsTheSmallestFileOfEachWeight() throws IOException {
        for (String name : List.of("Our Sans-Regular.ttf", "Our Sans-Regular.woff2", "Our Sans-Bold.otf",
                "Other.ttf")) {
            Files.writeString(fonts.resolve(name), name);
        }
        Assets assets = new Assets("", fonts);
        HouseStyle house = assets.of(site(Optional.empty(), Optional.empty(), Map.of("typeface", "our-sans")));
        assertEquals(List.of("Our Sans-Regular.woff2", "Our Sans-Bold.otf"),
                house.fonts().stream().map(each -> new String(each.bytes(), UTF_8)).toList());
        assertEquals(List.of("font/woff2", "font/otf"), house.fonts().stream().map(Assets.Asset::mediaType).toList());
        String css = new String(house.sheets().getFirst().bytes(), UTF_8);
        Path sheet = Path.of(house.sheets().getFirst().address());
        Stream<String> named = Pattern.compile("url\\(\"([^\"]*)\"\\)").matcher(css).results()
                .map(each -> sheet.resolveSibling(each.group(1)).normalize().toString());
        named.forEach(address -> assertTrue(assets.find(address).isPresent(), address));
        assertTrue(css.contains(":root:not([data-typeface])"), css);
    }

    @Test
    void aTypefaceThatIsNotThereLeavesPagesAsTheyAre() {
        assertEquals(List.of(), new Assets("", fonts)
                .of(site(Optional.empty(), Optional.empty(), Map.of("typeface", "../../etc/passwd"))).sheets());
    }

    @Test
    void thePagesAreAPhonesProgramOfThatName() {
        Assets assets = new Assets("", fonts);
        Assets.Asset manifest = assets.of(site(Optional.of("\"Ours\" \\ & $1"), Optional.of("e4002b"), Map.of()))
                .manifest().orElseThrow();
        String json = new String(manifest.bytes(), UTF_8);
        assertTrue(json.contains("\"name\": \"\\\"Ours\\\" \\\\ & $1\""), json);
        assertTrue(json.contains("\"theme_color\": \"#a4001f\""), json);
        String icon = json.replaceFirst("(?s).*\"src\": \"([^\"]*)\".*", "$1");
        assertEquals(assets.icon().address(), Path.of(manifest.address()).resolveSibling(icon).normalize().toString());
        assertFalse(json.contains("\"/\""), "it begins where it is, below whatever path: " + json);
    }
}
