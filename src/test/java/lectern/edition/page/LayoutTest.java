package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lectern.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside what on a page, in windows of many widths. */
@Tag("slow")
@Tool("chromium")
@ExtendWith(Chromium.class)
class LayoutTest {
    /** How many lines the player's row takes, with the time as of a sound of nearly an hour. */
    private static final String LINES_OF_PLAYER = """
            async () => {
              const { showTime } = await import(document.querySelector('link[href$="controls.js"]').href);
              showTime(754, 3367);
              const boxes = [...document.querySelector('.player .row').children].filter(each => each.checkVisibility())
                  .map(each => each.getBoundingClientRect());
              const tallest = Math.max(...boxes.map(box => box.height));
              return Math.max(...boxes.map(box => box.bottom)) - Math.min(...boxes.map(box => box.top)) > tallest + 1 ? 2 : 1;
            }""";

    private static Window window;

    @BeforeAll
    static void openWindow(Browser browser, @TempDir Path folder) throws IOException {
        window = new Window(browser, new Browser.NewContextOptions(), folder);
    }

    @AfterAll
    static void closeWindow() {
        window.close();
    }

    private static Page open(String address, int width, Map<String, String> chosen) {
        window.page.setViewportSize(width, 740);
        Page page = window.open(address);
        page.evaluate("chosen => Object.assign(document.documentElement.dataset, chosen)", chosen);
        return page;
    }

    @Test
    void thePlayerHasOneRow() {
        List<String> found = new ArrayList<>();
        for (Map<String, String> chosen : List.of(Map.<String, String>of(), Map.of("lines", "short"),
                Map.of("lines", "long"), Map.of("size", "150"), Map.of("size", "200"), Map.of("spacing", "wider"))) {
            for (String address : List.of("/immunotherapy/side-effects", "/de/side-effects", "/ar/side-effects")) {
                Page page = open(address, 360, chosen);
                page.locator(".player").waitFor();
                for (int width : new int[]{360, 390, 414, 480, 600, 640, 700, 768, 900, 1000, 1280, 1600}) {
                    page.setViewportSize(width, 740);
                    if (!page.evaluate(LINES_OF_PLAYER).equals(1)) {
                        found.add(address + " " + chosen + " " + width);
                    }
                }
            }
        }
        assertEquals("", String.join("\n", found));
    }

    /** In a line of the other direction its parts would stand in two orders. */
    @Test
    void aTelephoneNumberStaysInOneLineAmongArabic() {
        Page page = open("/ar/side-effects", 420, Map.of());
        List<Integer> parted = new ArrayList<>();
        for (int width = 200; width <= 420; width += 4) {
            page.setViewportSize(width, 740);
            if (!page.evaluate("() => document.querySelector('.report bdi').getClientRects().length").equals(1)) {
                parted.add(width);
            }
        }
        assertEquals(List.of(), parted);
    }

    @Test
    void whatLeadsBackLeavesTheActionsInOneRow() {
        Page page = open("/immunotherapy", 1280, Map.of());
        String rows = """
                () => [...document.querySelectorAll('.actions > li')].map(each => each.getBoundingClientRect())
                    .map(box => Math.round(box.top)).map((top, index, all) => all.indexOf(top)).join(' ')""";
        assertEquals("0 0 0 0", page.evaluate(rows));
        page.evaluate("""
                () => {
                  const link = document.querySelector('#_returning').content.firstElementChild.cloneNode(true);
                  link.querySelector('span').textContent = 'Continue: Side effects';
                  document.querySelector('.actions').prepend(link);
                }""");
        assertEquals("0 1 1 1 1", page.evaluate(rows));
        assertTrue((boolean) page.evaluate("""
                () => document.querySelector('.actions > .return').offsetWidth
                    === document.querySelector('.actions').clientWidth"""));
    }

    @Test
    void theNameAbovePagesIsNoLargerThanTheTextAndLeavesItRoom() {
        for (int width : new int[]{320, 360, 1280}) {
            Page page = open("/immunotherapy", width, Map.of("size", "400"));
            page.evaluate("() => { document.querySelector('.site span').textContent = 'Sample Health Library'; }");
            assertTrue(
                    (boolean) page.evaluate(
                            """
                                    () => ['.site', '.tool'].every(each => parseFloat(getComputedStyle(document.querySelector(each)).fontSize)
                                        <= parseFloat(getComputedStyle(document.body).fontSize))"""),
                    width + " pixels");
            assertTrue((boolean) page.evaluate(
                    "() => document.querySelector('header.top').offsetHeight < innerHeight / 2"), width + " pixels");
        }
    }

    /** A box in a line has its base line at its last line, where a list's mark would stand then. */
    @Test
    void linksWithTextAroundThemBreakAsTextDoes() {
        for (String address : List.of("/search", "/corrected")) {
            assertEquals(List.of(), open(address, 360, Map.of()).evaluate("""
                    () => [...document.querySelectorAll('.hit li a, .updates a')]
                        .filter(link => getComputedStyle(link).display.startsWith('inline-'))
                        .map(link => link.outerHTML)"""), address);
        }
        assertTrue(window.page.locator(".updates a").count() > 0);
    }

    @Test
    void correctionsLeaveTheTextOnAPhonesFirstScreen() {
        Page page = open("/corrected/dose", 360, Map.of());
        page.locator(".player").waitFor();
        assertEquals("", page.evaluate("""
                () => {
                  const words = document.createRange();
                  words.selectNodeContents(document.querySelector('.corrected > summary'));
                  const lines = words.getClientRects().length;
                  const { top } = document.querySelector('.text').getBoundingClientRect();
                  return lines === 1 && top < innerHeight / 2 ? '' : lines + ' lines, and the text begins at ' + top;
                }"""));
        page.locator(".corrected > summary").click();
        assertTrue(page.locator(".corrected").getByText("Please write the right dose into older prints.").isVisible());
        assertEquals("/corrected#_updates", page.locator(".corrected li:last-child a").getAttribute("href"));
    }

    @Test
    void correctionsAreOnPaperThoughTheyAreFolded() {
        Page page = open("/corrected/dose", 1280, Map.of());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        try {
            assertTrue(page.locator(".paper .updates p").first().isVisible());
            assertFalse(page.locator(".corrected").isVisible(), "some browsers show nothing that is folded");
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    @Test
    void whatAPrintComesToIsNotShownOfAnotherChoice() {
        Page page = open("/immunotherapy/side-effects/print", 1280, Map.of());
        assertShown(page, true);
        String chosen = "#" + page.locator("[name=size]:checked").getAttribute("id");
        page.locator("[name=size]:not(:checked)").last().check();
        assertShown(page, false);
        page.locator(chosen).check();
        assertShown(page, true);
    }

    private static void assertShown(Page page, boolean isOfThisChoice) {
        assertTrue(page.locator(".of-shown").count() > 1);
        for (var each : page.locator(".of-shown").all()) {
            assertEquals(isOfThisChoice, each.isVisible());
        }
        assertEquals(!isOfThisChoice, page.locator(".changed").isVisible());
    }

    @Test
    void namesInOtherLettersBeginWhereThePagesOwnWordsDo() {
        for (String address : List.of("/ar", "/ar/side-effects")) {
            assertEquals(List.of(), open(address, 1280, Map.of()).evaluate("""
                    () => [...document.querySelectorAll('footer dd[dir=ltr], .cards [dir=ltr]')]
                        .filter(name => getComputedStyle(name).textAlign !== 'right').map(name => name.outerHTML)"""),
                    address);
        }
        assertEquals("left", window.page.evaluate(
                "() => getComputedStyle(document.querySelector('.text p')).textAlign.replace('start', 'left')"));
    }
}
