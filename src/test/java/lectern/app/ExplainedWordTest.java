package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** A word that is explained where it stands, in a real browser with real sound. */
@Tag("slow")
@Tool("chromium")
@ExtendWith(Chromium.class)
@Timeout(120)
class ExplainedWordTest {
    @TempDir
    private Path folder;
    private Listener listener;
    private Page page;

    @BeforeEach
    void sitDown(Browser browser) throws IOException {
        listener = new Listener(browser, folder);
        listener.rewrite("Go to bed early.", """
                Go to bed early, or take a nap. Rest is good. It helps you to get well.

                # Words explained

                <dl><dt>Nap</dt><dd>A short sleep in the day.</dd><dt>Night</dt><dd>When it is dark.</dd></dl>

                # More
                """);
        page = listener.page;
        page.setDefaultTimeout(15_000);
    }

    @AfterEach
    void leave() throws IOException {
        List<String> wrong = List.copyOf(listener.wrong);
        listener.close();
        assertEquals(List.of(), wrong);
    }

    @Test
    void isExplainedWhereItStandsAndTheSoundGoesOn() {
        listener.open(Listener.SECOND);
        listener.press("Play");
        listener.hears("Sleep");
        page.locator("a.word").click();
        page.getByText("A short sleep in the day.").waitFor();
        assertEquals("Nap", page.locator("#_explained h2").textContent());
        assertFalse(page.locator("#_explained").textContent().contains("When it is dark."));
        assertFalse(listener.isPaused());
        assertTrue(page.url().endsWith(Listener.SECOND));
        page.keyboard().press("Escape");
        assertFalse(page.locator("#_explained").isVisible());
        assertEquals("nap", page.evaluate("document.activeElement.textContent"));
    }

    @Test
    void leadsToItsOwnPageWhereItCannotBeFetched() {
        listener.open(Listener.SECOND);
        page.route("**/words-explained", route -> {
            if (route.request().isNavigationRequest()) {
                route.resume();
            } else {
                route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(204));
            }
        });
        page.locator("a.word").click();
        page.waitForURL("**/words-explained#*");
        assertEquals("Words explained", page.locator("h1").textContent());
    }
}
