package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lectern.Tool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a screen reader is told of the main pages: roles, names and states in their order, as Chromium's accessibility
 * tree has them. One file for each page in {@code trees}, to be read like the page.
 */
@Tag("slow")
@Tool("chromium")
@ExtendWith(Chromium.class)
class TreesTest {
    private static final Path KEPT = Path.of("src/test/resources/lectern/edition/page/trees");
    private static final Path NEW = Path.of("target/trees");

    private static final Map<String, String> PAGES = new TreeMap<>(Map.of("library", "/",
            "publication", "/sample-immunotherapy", "section", "/sample-immunotherapy/side-effects",
            "preferences", "/preferences", "search", "/search", "subscribe", "/immunotherapy/subscribe",
            "error", "/400"));

    @Test
    void screenReadersAreToldWhatSomebodyHasReadAndAccepted(Browser browser, @TempDir Path folder) throws IOException {
        List<String> changed = new ArrayList<>();
        try (Window window = new Window(browser, new Browser.NewContextOptions(), folder)) {
            for (Map.Entry<String, String> each : PAGES.entrySet()) {
                String tree = tree(window.open(each.getValue()));
                Path file = Path.of(each.getKey() + ".yaml");
                if (!Files.exists(KEPT.resolve(file)) || !Files.readString(KEPT.resolve(file)).equals(tree)) {
                    Files.createDirectories(NEW);
                    Files.writeString(NEW.resolve(file), tree);
                    changed.add("diff " + KEPT.resolve(file) + " " + NEW.resolve(file));
                }
            }
        }
        assertEquals(List.of(), changed, "Read what is new; to accept it: cp " + NEW + "/*.yaml " + KEPT);
    }

    /** Unfolds everything that a page's scripts and the browser fold. */
    private static String tree(Page page) {
        if (page.locator("template#_player").count() > 0) {
            page.locator(".player").waitFor();
        }
        page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)");
        return page.locator("body").ariaSnapshot() + "\n";
    }
}
