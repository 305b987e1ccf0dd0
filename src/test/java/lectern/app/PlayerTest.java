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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a person can do with the player, in a real browser with real sound. */
@Tool("chromium")
@ExtendWith(Chromium.class)
@Timeout(120)
class PlayerTest {
    @TempDir
    private Path folder;
    private Listener listener;
    private Page page;

    @BeforeEach
    void sitDown(Browser browser) throws IOException {
        listener = new Listener(browser, folder);
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
    void openingAPageMakesNothing() {
        listener.open(Listener.FIRST);
        page.locator(".player").waitFor();
        assertTrue(listener.asked.stream().noneMatch(each -> each.contains(".mp3") || each.contains(".vtt")),
                listener.asked.toString());
        assertTrue(listener.asked.stream().allMatch(each -> each.startsWith("/")), listener.asked.toString());
    }

    @Test
    void readsAlongWithTheSound() {
        listener.open(Listener.FIRST);
        listener.press("Play");
        for (String words : List.of("Tired?", "Rest.", "Drink water", "Call us.", "At night", "Open a window.")) {
            listener.hears(words);
        }
        listener.press("Pause");
        assertTrue(page.locator("audio").evaluate("sound => sound.paused") instanceof Boolean paused && paused);
    }

    @Test
    void playsFromTheSentenceThatIsClicked() {
        listener.open(Listener.FIRST);
        page.locator("#" + listener.id("Call us.")).click();
        listener.hears("Call us.");
        assertTrue(listener.asked.stream().anyMatch(each -> each.contains(".mp3")), listener.asked.toString());
        listener.press("Sentence before");
        listener.hears("Drink water");
        assertFalse(page.url().contains("example.org"));
    }
}
