package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lectern.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** All pages, looked at by axe: WCAG 2.2 at all levels and good practice. */
@Tool("chromium")
@ExtendWith(Chromium.class)
class AccessibilityTest {
    private static final List<String> EVERYTHING = List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa",
            "wcag22aa", "best-practice");
    private static final List<String> CONTRAST = List.of("color-contrast", "color-contrast-enhanced");

    /** Long pages that are coloured like others: each takes axe a second in every scheme. */
    private static final Set<String> LOOKALIKES = Set.of("/immunotherapy/side-effects/account",
            "/immunotherapy/how-it-is-given");

    private static Window window;

    @BeforeAll
    static void openWindow(Browser browser, @TempDir Path folder) throws IOException {
        window = new Window(browser, new Browser.NewContextOptions().setViewportSize(1280, 1024), folder);
    }

    @AfterAll
    static void closeWindow() {
        window.close();
    }

    @Test
    void findsNothingToMendOnAnyPage() {
        window.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        List<String> found = new ArrayList<>();
        for (String address : window.addresses()) {
            Page page = window.open(address);
            page.evaluate(AxeBuilder.getAxeScript());
            found.addAll(violations(page, address, "tag", EVERYTHING));
        }
        assertEquals("", String.join("\n", found));
        assertEquals(List.of(), window.strays());
    }

    /** The file that stands alone knows the device's colours only. */
    @Test
    void findsEnoughContrastInAllColours() {
        List<String> found = new ArrayList<>();
        for (String address : SamplePages.OF_EACH_KIND) {
            if (LOOKALIKES.contains(address)) {
                continue;
            }
            Page page = window.open(address);
            page.evaluate(AxeBuilder.getAxeScript());
            for (String scheme : Window.SCHEMES) {
                if (!address.equals("/file") || scheme.startsWith("system")) {
                    window.show(scheme);
                    found.addAll(violations(page, address + " in " + scheme, "rule", CONTRAST));
                }
            }
        }
        assertEquals("", String.join("\n", found));
    }

    /** Not through AxeBuilder, which brings everything that is right over as well, ten times slower. */
    private static List<String> violations(Page page, String where, String kind, List<String> wanted) {
        List<?> found = (List<?>) page.evaluate("""
                ([type, values]) => axe.run({ runOnly: { type, values }, resultTypes: ['violations'] })
                    .then(result => result.violations.concat(result.incomplete.filter(rule => values.includes(rule.id)))
                        .flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html)))
                """, List.of(kind, wanted));
        return found.stream().map(each -> where + ": " + each).toList();
    }
}
