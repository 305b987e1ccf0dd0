package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lectern.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A page of each kind, walked through with the Tab key. */
@Tag("slow")
@Tool("chromium")
@ExtendWith(Chromium.class)
class KeyboardTest {
    /** All that the Tab key should reach, numbered as it stands in the text. */
    private static final String NUMBER_STOPS = """
            () => {
              const stops = [...document.querySelectorAll(
                  'a[href], button, select, summary, input:not([type="hidden"], [type="radio"]:not(:checked)), audio, [tabindex="0"]')]
                  .filter(stop => stop.checkVisibility());
              stops.forEach((stop, index) => stop.dataset.stop = index);
              return stops.length;
            }""";

    /** What has the focus now, and what is wrong with how it is seen. */
    private static final String FOCUSED = """
            () => {
              const focused = document.activeElement;
              const luminance = colour => {
                const [red, green, blue] = colour.match(/[0-9.]+/g).map(part => part / 255)
                    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
              };
              const style = getComputedStyle(focused);
              const box = focused.getBoundingClientRect();
              const ring = luminance(style.outlineColor);
              const ground = luminance(getComputedStyle(document.body).backgroundColor);
              const contrast = (Math.max(ring, ground) + 0.05) / (Math.min(ring, ground) + 0.05);
              const told = [];
              if (style.outlineStyle !== 'solid' || parseFloat(style.outlineWidth) < 2) told.push('no ring');
              if (contrast < 3) told.push('a ring of contrast ' + contrast);
              if (box.bottom < 0 || box.top > innerHeight || box.left < 0 || box.right > innerWidth) told.push('out of sight');
              // The player comes before the text, and stands at the lower edge of a small window.
              const fixed = getComputedStyle(focused.closest('.listen') ?? focused).position === 'fixed';
              return [focused.dataset.stop ?? 'none', fixed ? null : Math.round(box.top + scrollY), Math.round(box.left),
                  told.map(each => each + ': ' + focused.cloneNode().outerHTML)];
            }""";

    /** What is wrong with the ring around the first of each kind of stop. */
    private static final String RINGS = """
            () => {
              const channels = colour => colour.match(/[0-9.]+/g).map(Number);
              const luminance = colour => {
                const [red, green, blue] = channels(colour).map(part => part / 255)
                    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
              };
              const ground = element => {
                const colour = getComputedStyle(element).backgroundColor;
                return channels(colour)[3] === 0 ? ground(element.parentElement) : colour;
              };
              return ['main a', 'button', 'select', '[type=radio]:checked', '[type=color]', 'audio', '.scroll'].flatMap(kind => {
                const stop = [...document.querySelectorAll(kind)].find(each => each.checkVisibility());
                if (!stop) return [];
                stop.focus();
                const [ring, behind] = [getComputedStyle(stop).outlineColor, ground(stop.parentElement)].map(luminance);
                const contrast = (Math.max(ring, behind) + 0.05) / (Math.min(ring, behind) + 0.05);
                return contrast < 3 || getComputedStyle(stop).outlineStyle !== 'solid' ? [kind + ' ' + contrast] : [];
              });
            }""";

    private static Window window;

    @BeforeAll
    static void openWindow(Browser browser, @TempDir Path folder) throws IOException {
        window = new Window(browser, new Browser.NewContextOptions().setViewportSize(360, 640), folder);
    }

    @AfterAll
    static void closeWindow() {
        window.close();
    }

    @Test
    void reachesEverythingInTheOrderOfReadingAndShowsWhereItIs() {
        List<String> found = new ArrayList<>();
        for (String address : SamplePages.OF_EACH_KIND) {
            Page page = window.open(address);
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(found.size() % 2 == 0 ? ColorScheme.LIGHT : ColorScheme.DARK));
            int stops = (int) page.evaluate(NUMBER_STOPS);
            found.addAll(walk(page, address, stops));
        }
        assertEquals("", String.join("\n", found));
    }

    private static List<String> walk(Page page, String address, int stops) {
        List<String> found = new ArrayList<>();
        int next = 0;
        int above = 0;
        while (next < stops) {
            page.keyboard().press("Tab");
            List<?> focused = (List<?>) page.evaluate(FOCUSED);
            // The player's buttons are stops of their own, inside it.
            if (focused.get(0).equals(Integer.toString(next - 1))) {
                continue;
            }
            if (!focused.get(0).equals(Integer.toString(next))) {
                found.add(address + ": " + focused + " comes instead of stop " + next);
                return found;
            }
            ((List<?>) focused.get(3)).forEach(each -> found.add(address + ": " + each));
            if (focused.get(1) instanceof Integer top) {
                if (top < above) {
                    found.add(address + ": stop " + next + " stands above the one before");
                }
                above = top;
            }
            next++;
        }
        return found;
    }

    /** One of each kind, in every colour, on the ground that lies behind it. */
    @Test
    void theRingAroundTheFocusIsSeenInAllColours() {
        List<String> found = new ArrayList<>();
        for (String address : List.of("/preferences", "/sample-immunotherapy/side-effects")) {
            window.open(address).keyboard().press("Tab");
            for (String scheme : Window.SCHEMES) {
                window.show(scheme);
                ((List<?>) window.page.evaluate(RINGS)).forEach(each -> found.add(scheme + ": " + each));
            }
        }
        assertEquals("", String.join("\n", found));
    }

    /** Where a reader lets the system choose all colours, a choice that is made still looks so. */
    @Test
    void aChoiceIsSeenInForcedColours() {
        Page page = window.open("/preferences");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        assertEquals("auto", page.evaluate(
                "() => getComputedStyle(document.querySelector('[type=radio]:checked')).appearance"));
        assertEquals(true, page.evaluate("""
                () => [...document.querySelectorAll('form, .sample, .answers label, button')].every(each =>
                    getComputedStyle(each).borderTopStyle === 'solid')"""));
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    @Test
    void theSampleFollowsTheAnswersWithoutAScript() {
        Page page = window.open("/preferences");
        String sample = """
                () => {
                  const style = getComputedStyle(document.querySelector('.sample'));
                  return style.fontSize + ' ' + style.backgroundColor + ' ' + style.fontFamily.split(',')[0];
                }""";
        assertEquals("20px rgb(253, 251, 246) system-ui", page.evaluate(sample));
        page.locator("#_size-200").press("ArrowRight");
        page.locator("#_colours-cream").press("ArrowLeft");
        page.locator("#_typeface-wide").check();
        assertEquals("50px rgb(0, 0, 0) Verdana", page.evaluate(sample));
        page.evaluate("() => { document.documentElement.dataset.size = '400' }");
        assertEquals("50px rgb(0, 0, 0) Verdana", page.evaluate(sample));
    }

    @Test
    void skipsToTheText() {
        Page page = window.open("/sample-immunotherapy/side-effects");
        page.keyboard().press("Tab");
        assertEquals("Skip to the text", page.evaluate("() => document.activeElement.innerText"));
        assertTrue(page.locator(".skip").boundingBox().x >= 0);
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertEquals(true, page.evaluate("""
                () => document.activeElement === [...document.querySelectorAll('main :is(a[href], button)')]
                    .find(each => each.checkVisibility())"""));
    }
}
