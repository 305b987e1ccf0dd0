package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lectern.Tool;
import lectern.edition.page.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Listening, and a publication that is kept on a device, where the server is below a path of a host. */
@Tag("slow")
@Tool("chromium")
@ExtendWith(Chromium.class)
@Timeout(120)
class KeepingBelowPathTest {

    @TempDir
    private Path folder;
    private Listener listener;
    private Page page;

    @BeforeEach
    void sitDown(Browser browser) throws IOException {
        listener = Listener.below(browser, folder, "/listen");
        page = listener.page;
        page.setDefaultTimeout(15_000);
    }

    @AfterEach
    void leave() throws IOException {
        listener.close();
    }

    @Test
    void itIsKeptReadAndLetGoBelowThatPathAlone() {
        listener.open("/leaflet");
        listener.unfold();
        listener.press("Keep this booklet on this device");
        page.getByText("This booklet is kept on this device.").waitFor();
        assertEquals(List.of("/listen/"), page.evaluate("async () => (await navigator.serviceWorker.getRegistrations())"
                + ".map(each => new URL(each.scope).pathname)"));
        assertTrue(((List<?>) page.evaluate("() => caches.keys()")).toString().contains("lectern.kept/listen leaflet"));
        listener.stopServer();
        listener.open(Listener.FIRST);
        assertTrue(page.getByText("This is the copy that was kept on this device on").isVisible());
        listener.press("Play");
        listener.hears("Rest.");
        listener.open("/kept");
        page.locator(".keep .offers a").waitFor();
        assertEquals("/listen/leaflet", page.locator(".keep .offers a").getAttribute("href"));
        listener.press("Remove “Tired?” from this device");
        page.getByText("Removed. Nothing of it is left on this device.").waitFor();
        assertEquals(List.of(), page.evaluate("() => caches.keys()"));
    }

    /** Structured data is no script that a page's policy would have to allow. */
    @Test
    void nothingIsAgainstThePolicyAndNothingLeavesThePath() {
        for (String address : List.of("/", "/leaflet", Listener.FIRST, "/preferences", "/search")) {
            listener.open(address);
        }
        listener.open(Listener.FIRST);
        listener.press("Play");
        listener.hears("Rest.");
        assertEquals(1, page.locator("script[type='application/ld+json']").count());
        assertEquals(List.of(), listener.wrong);
        assertEquals(List.of(), listener.asked.stream().filter(each -> !each.startsWith("/")).toList());
        assertEquals(List.of("lectern.places/listen"), page.evaluate("Object.keys(localStorage)"));
    }
}
