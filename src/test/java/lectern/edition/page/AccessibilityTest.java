package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    void findsNothingToMend() {
        List<String> found = new ArrayList<>();
        for (String address : window.addresses()) {
            window.open(address).emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                    .setColorScheme(ColorScheme.LIGHT));
            found.addAll(violations(address, new AxeBuilder(window.page).withTags(EVERYTHING)));
            window.page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                    .setColorScheme(ColorScheme.DARK));
            found.addAll(violations(address + " in the dark", new AxeBuilder(window.page).withRules(CONTRAST)));
        }
        assertEquals(List.of(), found);
        assertEquals(List.of(), window.strays());
    }

    private static List<String> violations(String where, AxeBuilder axe) {
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> where + ": " + rule.getId() + ": " + node.getHtml()))
                .toList();
    }
}
