package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
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

/**
 * All pages in a window 320 pixels wide, which is what a window of 1280 pixels is at a zoom of 400% (WCAG 2.2, 1.4.10).
 */
@Tag("slow")
@Tool("chromium")
@ExtendWith(Chromium.class)
class SmallWindowTest {
    /** WCAG 2.2, 1.4.12. */
    private static final String WIDE_SPACING = """
            * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
            p { margin-bottom: 2em !important }""";

    /** What stands outside the window, or is cut off: only a table may, in a region that scrolls. */
    private static final String OUTSIDE = """
            () => {
              document.querySelectorAll('details').forEach(each => each.open = true);
              const told = [];
              const tell = (what, element) => told.push(what + ': ' + element.cloneNode().outerHTML);
              const page = document.scrollingElement;
              if (page.scrollWidth > page.clientWidth) {
                told.push('the page is ' + page.scrollWidth + ' wide');
                // Words that no line can hold stand outside without making the box around them wider.
                const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                const range = document.createRange();
                while (words.nextNode()) {
                  range.selectNodeContents(words.currentNode);
                  for (const line of range.getClientRects()) {
                    if (line.width && (line.left < 0 || line.right > page.clientWidth)) {
                      told.push('stands outside: ' + words.currentNode.data);
                    }
                  }
                }
              }
              for (const element of document.body.querySelectorAll('*:not(.skip)')) {
                const style = getComputedStyle(element);
                // Words for those who do not see the sign beside them, or a window that is not open.
                if ([element, element.parentElement].some(each => getComputedStyle(each).clipPath === 'inset(50%)')
                    || element.matches('dialog:not([open]) *')) continue;
                if (element.matches('.scroll')) {
                  if (element.scrollHeight > element.clientHeight) tell('scrolls down', element);
                } else if (style.overflowX !== 'visible' && !element.matches('select, input, audio, option, img, svg')
                    // Only a name of more lines is, which is whole at the foot.
                    && !(element.matches('.site span') && element.scrollHeight <= element.clientHeight + 1)) {
                  tell('may cut something off', element);
                }
                const box = element.getBoundingClientRect();
                if (!element.closest('table') && box.width && (box.left < 0 || box.right > page.clientWidth)) {
                  tell('lies outside', element);
                }
              }
              for (const region of document.querySelectorAll('.scroll')) {
                region.scrollLeft = region.scrollWidth;
                const end = region.getBoundingClientRect().right;
                for (const cell of region.querySelectorAll('th, td')) {
                  if (cell.getBoundingClientRect().right > end + 1) tell('cannot be scrolled to', cell);
                  if (cell.scrollWidth > cell.clientWidth + 1) tell('is wider than its cell', cell);
                }
              }
              for (const select of document.querySelectorAll('select')) {
                // Those of the player have long choices, which their list shows whole.
                if (!select.checkVisibility() || select.closest('.more')) continue;
                const whole = select.cloneNode(true);
                whole.style.cssText = 'position: absolute; max-width: none';
                select.after(whole);
                if (whole.offsetWidth > select.offsetWidth + 1) tell('is cut off', select);
                whole.remove();
              }
              return told;
            }""";

    /** Shows the page as if its reader had chosen so. */
    private static final String CHOOSE = "chosen => Object.assign(document.documentElement.dataset, chosen)";

    /** Links in running text may be as low as a line. */
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('a[href], button, select, audio, summary, input:not([type="hidden"])')]
              .filter(target => target.checkVisibility()).map(target => target.closest('label') ?? target)
              .filter(target => !target.closest('.sample p, .text p:not(.enlarge, .here), .text li, .text dd, .text td, .text th'))
              .filter(target => { const box = target.getBoundingClientRect(); return box.height < 44 || box.width < 44 })
              .map(target => target.cloneNode().outerHTML)""";

    private static Window window;

    @BeforeAll
    static void openWindow(Browser browser, @TempDir Path folder) throws IOException {
        window = new Window(browser,
                new Browser.NewContextOptions().setViewportSize(320, 256).setDeviceScaleFactor(4), folder);
    }

    @AfterAll
    static void closeWindow() {
        window.close();
    }

    @Test
    void nothingIsWiderThanTheWindowOrCutOffEvenInLettersFourTimesAsLargeWithWiderSpacing() {
        window.page.setViewportSize(320, 256);
        List<String> found = new ArrayList<>();
        // The one with the longest words, and the one that is written from right to left.
        for (String address : window.addresses("de", "ar")) {
            Page page = window.open(address);
            found.addAll(search(page, address, OUTSIDE));
            page.evaluate(CHOOSE, Map.of("size", "400"));
            found.addAll(search(page, address + " at 400%", OUTSIDE));
            page.addStyleTag(new Page.AddStyleTagOptions().setContent(WIDE_SPACING));
            found.addAll(search(page, address + " at 400% with wider spacing", OUTSIDE));
            page.evaluate(CHOOSE, Map.of("size", "", "spacing", "wider", "typeface", "wide", "lines", "long"));
            found.addAll(search(page, address + " with wider spacing", OUTSIDE));
        }
        assertEquals("", String.join("\n", found));
        assertEquals(List.of(), window.strays());
    }

    /** WCAG 2.2, 1.4.4. */
    @Test
    void lettersTwiceAsLargeAreNotCutOff() {
        window.page.setViewportSize(640, 512);
        List<String> found = new ArrayList<>();
        for (String address : SamplePages.OF_EACH_KIND) {
            Page page = window.open(address);
            page.addStyleTag(new Page.AddStyleTagOptions().setContent(":root { font-size: 200% }"));
            found.addAll(search(page, address, OUTSIDE));
        }
        assertEquals("", String.join("\n", found));
    }

    @Test
    void targetsAreAsLargeAsAFinger() {
        window.page.setViewportSize(320, 256);
        List<String> found = new ArrayList<>();
        for (String address : SamplePages.OF_EACH_KIND) {
            found.addAll(search(window.open(address), address, SMALL_TARGETS));
        }
        assertEquals("", String.join("\n", found));
    }

    private static List<String> search(Page page, String where, String search) {
        return ((List<?>) page.evaluate(search)).stream().map(each -> where + ": " + each).toList();
    }
}
