package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lectern.Tool;
import lectern.edition.page.Firefox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do most, in a browser that is made by others than the one of all other tests. */
@Tag("slow")
@Tool(Firefox.COMMAND)
@Timeout(120)
class FirefoxTest {
    private static final String DARK = "Object.values(document.documentElement.dataset).includes('dark')";

    private static ServedLeaflet leaflet;
    private static Firefox firefox;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        leaflet = new ServedLeaflet(folder, "");
        firefox = new Firefox(folder);
    }

    @AfterAll
    static void end() throws IOException {
        firefox.close();
        leaflet.close();
    }

    @AfterEach
    void leave() {
        List<String> wrong = List.copyOf(firefox.wrong);
        firefox.changeHands();
        assertEquals(List.of(), wrong);
    }

    private void open(String path) {
        firefox.open(leaflet.address(path));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void nothingIsWiderThanTheWindow(int width) {
        firefox.resize(width, 720);
        for (String path : List.of("/", "/leaflet", ServedLeaflet.FIRST, "/leaflet/print", "/search?q=water", "/kept",
                "/preferences")) {
            open(path);
            assertEquals("[]", firefox.evaluate("""
                    [...document.querySelectorAll('body *')].filter(each => each.checkVisibility()
                      && each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                      .map(each => each.outerHTML.slice(0, 80))""").toString(), path);
            assertTrue(firefox.evaluate("document.querySelector('h1').innerText.length > 0").asBoolean(), path);
        }
    }

    @Test
    void listensByTheKeyboard() {
        open(ServedLeaflet.FIRST);
        firefox.await("document.querySelector('.player')");
        // What is spoken is noted in the page: between two looks from outside it may be over.
        firefox.evaluate("""
                (window.heard = [], new MutationObserver(() => {
                  const spoken = document.querySelector('.spoken');
                  if (spoken && heard.at(-1) !== spoken.id) heard.push(spoken.id);
                }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['class'] }), true)""");
        firefox.press("k");
        firefox.await("heard.length > 1");
        assertEquals(leaflet.id("Tired?"), firefox.evaluate("heard[0]").asText());
        assertEquals(1, firefox.evaluate("document.querySelectorAll('audio').length").asInt());
    }

    /** The place is put there: without a loudspeaker, Firefox plays but calls it a fault, and nothing is kept then. */
    @Test
    void knowsWhereSomebodyStopped() {
        open("/");
        firefox.evaluate("""
                (localStorage.setItem('lectern.places', JSON.stringify([{ address: '%s', publication: '/leaflet',
                  title: 'Tired?', of: 'Tired?', lang: 'en', sentence: '%s', words: 'Call us.', near: [], part: 0.5,
                  left: 9, at: Date.now() }])), true)""".formatted(ServedLeaflet.FIRST, leaflet.id("Call us.")));
        open(ServedLeaflet.FIRST);
        firefox.await("document.querySelector('.resume')?.innerText.includes('Play goes on at: “Call us.”')");
        open("/leaflet");
        firefox.await("document.querySelector('.actions .return')?.innerText.includes('Tired?')");
    }

    @Test
    void sizeAndColoursAreChosenAndStay() {
        open("/preferences");
        firefox.evaluate("(document.querySelector('input[value=dark]').click(),"
                + " document.querySelector('.preferences').requestSubmit(), true)");
        firefox.await(DARK);
        open(ServedLeaflet.FIRST);
        assertTrue(firefox.evaluate(DARK).asBoolean());
    }
}
