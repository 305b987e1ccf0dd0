package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** All pages, looked at by axe: WCAG 2.2 at all levels and good practice. */
@Tag("slow")
@Tool("chromium")
@ExtendWith(Chromium.class)
class AccessibilityTest {
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
        // The one that is written from right to left.
        for (String address : window.addresses("ar")) {
            Page page = window.open(address);
            Axe.load(page);
            Axe.everything(page).forEach(each -> found.add(address + ": " + each));
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
            Axe.load(page);
            for (String scheme : Window.SCHEMES) {
                if (!address.equals("/file") || scheme.startsWith("system")) {
                    window.show(scheme);
                    Axe.contrast(page).forEach(each -> found.add(address + " in " + scheme + ": " + each));
                }
            }
        }
        assertEquals("", String.join("\n", found));
    }
}
