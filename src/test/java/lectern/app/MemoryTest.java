package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lectern.Tool;
import lectern.edition.page.Axe;
import lectern.edition.page.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser remembers of where somebody stopped, and what it forgets. */
@Tag("slow")
@Tool("chromium")
@ExtendWith(Chromium.class)
@Timeout(120)
class MemoryTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"button", "key", "media key", "address"})
    void playGoesOnWhereSomebodyStopped(String way) {
        page.addInitScript(
                """
                        MediaSession.prototype.setActionHandler = (name, action) => { if (name === 'play') window.mediaKey = action; };""");
        stopAt("Call us.");
        listener.asked.clear();
        listener.open(Listener.FIRST + (way.equals("address") ? "#_listen" : ""));
        if (!way.equals("address")) {
            page.getByText("Play goes on at: “Call us.”").waitFor();
            assertEquals("Play goes on at: “Call us.”", page.evaluate(
                    "document.getElementById(document.querySelector('[data-do=play]').getAttribute('aria-describedby')).textContent"));
            assertTrue(listener.asked.stream().noneMatch(each -> each.contains(".mp3")), listener.asked.toString());
        }
        switch (way) {
            case "button" -> listener.press("Play");
            case "key" -> page.keyboard().press("k");
            case "media key" -> page.evaluate("mediaKey()");
            default -> {
            }
        }
        listener.hears("Call us.");
        assertFalse(page.locator(".resume").isVisible());
    }

    @Test
    void whoWantsTheBeginningAfterAllHasAButtonForIt() {
        stopAt("Call us.");
        listener.open(Listener.FIRST);
        listener.press("From the beginning");
        listener.hears("Tired?");
        assertEquals("Pause", page.evaluate("document.activeElement.getAttribute('aria-label')"));
        assertFalse(page.locator(".resume").isVisible());
    }

    @Test
    void aPlaceIsForgottenWhenAsked() {
        stopAt("Call us.");
        listener.open(Listener.FIRST);
        listener.press("Forget this place");
        listener.open(Listener.FIRST);
        listener.press("Play");
        listener.hears("Tired?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "?from="})
    void whatTheAddressNamesGoesBeforeWhatIsKept(String named) {
        stopAt("Call us.");
        listener.open(Listener.FIRST + named + listener.id("Open a window."));
        assertFalse(page.getByText("Play goes on at").isVisible());
        listener.press("Play");
        listener.hears("Open a window.");
    }

    @Test
    void stepsGoOnFromThereToo() {
        stopAt("Call us.");
        listener.open(Listener.FIRST);
        listener.press("Previous sentence");
        listener.hears("Drink water");
    }

    @Test
    void aSentenceThatWasChangedIsFoundByItsNeighbours() throws IOException {
        stopAt("Call us.");
        listener.rewrite("Call us.", "Write to us.");
        listener.open(Listener.FIRST);
        page.getByText("Play goes on at: “Drink water, and walk.”").waitFor();
    }

    /** On a phone a wide table is cards, which have no head. */
    @ParameterizedTest
    @CsvSource({"360, At night", "1280, How often you should take them"})
    void itGoesOnAtWordsThatAreShown(int width, String words) throws IOException {
        listener.rewrite("Open a window. Read a book.", """
                | The tablets that you take at home | How often you should take them | What else helps you with it |
                |---|---|---|
                | White ones | Every morning | Eat some breakfast |
                """);
        page.setViewportSize(1280, 740);
        stopAt("How often you should take them");
        page.setViewportSize(width, 740);
        listener.open(Listener.FIRST);
        page.getByText("Play goes on at: “" + words + "”").waitFor();
        listener.press("Play");
        listener.hears(words);
    }

    @Test
    void aTextThatWasWrittenAnewGoesOnAfterAsMuchAsWasHeard() throws IOException {
        stopAt("At night");
        listener.rewrite("""
                Rest. Drink water, and [walk](https://example.org/). Call us.

                ### At night

                Open a window. Read a book.
                """, "Breathe out slowly. Have a cup of tea. Ring a friend. Put on music. Sing along.\n");
        listener.open(Listener.FIRST);
        page.getByText("Play goes on at: “Ring a friend.”").waitFor();
    }

    @Test
    void aPublicationGoesOnWhereItWasHeardLastAndShowsWhatWasHeard() {
        listener.open(Listener.FIRST);
        listener.choose("#_player_sleep", "section");
        page.locator("#" + listener.id("Read a book.")).click();
        listener.isTold("The sleep timer has stopped the sound.");
        listener.open("/leaflet");
        assertEquals(List.of("Heard"), page.locator(".sections .heard").allInnerTexts());
        assertTrue(page.getByText("Continue: Sleep").isVisible());
        stopAt(Listener.SECOND, "Good night.");
        listener.open("/leaflet");
        assertEquals(List.of("Heard", "66% heard"), page.locator(".sections .heard").allInnerTexts());
        Locator link = page.locator(".actions a.first");
        assertTrue(link.innerText().matches("Continue: Sleep\\s+[12] seconds? left"), link.innerText());
        assertTrue(page.locator(".actions").getByText("Listen").isVisible());
        Axe.load(page);
        assertEquals(List.of(), Axe.everything(page));
        link.click();
        listener.hears("Good night.");
        page.goBack();
        page.locator(".sections .heard").first().waitFor();
        assertEquals(2, page.locator(".sections .heard").count());
    }

    @Test
    void theLibraryBeginsWithWhatIsLeftToHear() {
        listener.open("/");
        assertFalse(page.locator(".unfinished").isVisible());
        stopAt("Call us.");
        listener.open("/");
        Locator unfinished = page.locator(".unfinished");
        assertTrue(unfinished.innerText().matches(
                "(?s)Continue listening\\s+Tired\\?\\s+Tired\\?\\s+\\d+% heard\\s+\\d+ seconds left\\s+Forget\\s+"
                        + "Forget all places\\s+Your place is kept in this browser only\\."),
                unfinished.innerText());
        Axe.load(page);
        assertEquals(List.of(), Axe.everything(page));
        listener.press("Forget Tired?");
        assertEquals("Continue listening", page.evaluate("document.activeElement.textContent"));
        assertEquals("Forgotten. This browser does not know it any more.",
                page.locator(".unfinished [role=status]").textContent());
        assertEquals(List.of(), kept());
        listener.open("/");
        assertFalse(unfinished.isVisible());
        stopAt("Call us.");
        listener.open("/");
        page.locator(".unfinished a").click();
        listener.hears("Call us.");
    }

    /** As at a zoom of 400% in letters four times as large. */
    @Test
    void nothingOfThatIsWiderThanASmallWindow() {
        stopAt("Call us.");
        page.setViewportSize(320, 256);
        for (String address : List.of("/", "/leaflet", Listener.FIRST)) {
            listener.open(address);
            page.locator(":is(.unfinished, .return, .resume)").first().waitFor();
            page.evaluate("document.documentElement.dataset.size = '400'");
            assertEquals(320, page.evaluate("document.scrollingElement.scrollWidth"), address);
        }
    }

    @Test
    void nothingIsLeftToHearAfterTheLastSection() {
        listener.open(Listener.SECOND);
        page.locator("#" + listener.id("Good night.")).click();
        listener.isTold("This was the last section.");
        listener.open("/");
        assertFalse(page.locator(".unfinished").isVisible());
        listener.open("/leaflet");
        assertEquals(List.of("Heard"), page.locator(".sections .heard").allInnerTexts());
        assertEquals(0, page.getByText("Continue:").count());
    }

    @Test
    void threeMonthsLaterNothingIsKept() {
        page.clock().setFixedTime(Instant.parse("2026-03-01T12:00:00Z").toEpochMilli());
        stopAt("Call us.");
        page.clock().setFixedTime(Instant.parse("2026-05-29T12:00:00Z").toEpochMilli());
        listener.open("/");
        assertEquals(List.of(Listener.FIRST), kept());
        page.clock().setFixedTime(Instant.parse("2026-05-31T12:00:00Z").toEpochMilli());
        listener.open("/");
        assertEquals(null, page.evaluate("localStorage.getItem('lectern.places')"));
    }

    @Test
    void theOldestOfManyPlacesGo() {
        listener.open("/leaflet");
        page.evaluate("""
                localStorage.setItem('lectern.places', JSON.stringify(Array.from({ length: 200 }, (_, number) =>
                    ({ address: '/other/' + number, publication: '/other', sentence: 's', at: Date.now() }))))""");
        stopAt("Call us.");
        List<?> kept = kept();
        assertEquals(List.of(200, Listener.FIRST, "/other/198"), List.of(kept.size(), kept.getFirst(), kept.getLast()));
    }

    @Test
    void sectionsAndPublicationsThatAreGoneAreForgotten() {
        listener.open("/kept");
        page.evaluate(
                """
                        localStorage.setItem('lectern.places', JSON.stringify(['/leaflet/gone', '/gone/tired'].map(address =>
                            ({ address, publication: '/' + address.split('/')[1], title: 'Gone', of: 'Gone', sentence: 's', at: Date.now() }))))""");
        listener.open("/leaflet");
        page.waitForFunction("() => !localStorage.getItem('lectern.places').includes('/leaflet/gone')");
        assertEquals(0, page.getByText("Continue:").count());
        listener.open("/");
        page.waitForFunction("() => localStorage.getItem('lectern.places') === null");
        assertFalse(page.locator(".unfinished").isVisible());
    }

    @Test
    void whoComesBackToASectionThatIsGoneIsNotLedThereAgain() throws IOException {
        stopAt("Call us.");
        listener.rewrite("# Tired?", "# Weary?");
        listener.open("/");
        page.locator(".unfinished a").click();
        page.waitForFunction("() => localStorage.getItem('lectern.places') === null");
        listener.wrong.clear();
    }

    @Test
    void allIsForgottenInThePlayersWindow() {
        stopAt("Call us.");
        listener.more();
        listener.press("Forget all places");
        assertEquals("Forgotten. This browser does not know it any more.", listener.told());
        listener.closeMore();
        listener.press("Play");
        listener.hears("At night");
        assertEquals(List.of(), kept());
    }

    /** The connection breaks: half of the sound is heard, and its times come only with it, if at all. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tryAgainGoesOnWhereTheSoundStopped(boolean comesBack) {
        page.route("**/*.vtt*", Route::abort);
        page.route("**/*.mp3", route -> {
            byte[] whole = route.fetch().body();
            route.fulfill(new Route.FulfillOptions().setContentType("audio/mpeg")
                    .setBodyBytes(Arrays.copyOf(whole, whole.length / 2)));
        });
        listener.open(Listener.FIRST);
        page.locator("#_player_speed").selectOption("3");
        listener.press("Play");
        listener.isTold("The sound stopped too early.");
        Object heard = page.locator("audio").evaluate("sound => sound.currentTime");
        if (comesBack) {
            page.unroute("**/*.vtt*");
        }
        listener.asked.clear();
        listener.press("Try again");
        page.waitForFunction("() => document.querySelector('audio').src.includes('?from=')");
        page.unroute("**/*.vtt*");
        List<?> places = (List<?>) page.evaluate("""
                async ([address, heard]) => {
                  const { Captions } = await import(document.querySelector('link[href$="captions.js"]').href);
                  const captions = Captions.parse(await (await fetch(address)).text());
                  const from = new URL(document.querySelector('audio').src).searchParams.get('from');
                  return [captions.cues.indexOf(captions.find(from)), captions.cues.indexOf(captions.at(heard))];
                }""", List.of(Listener.FIRST + ".vtt", heard));
        int from = (int) places.getFirst();
        int stopped = (int) places.getLast();
        assertTrue(comesBack ? from == stopped : 0 < from && from <= stopped, places.toString());
        listener.wrong.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "delete window.BroadcastChannel"})
    void whatBeginsInAnotherWindowStopsThisOne(String without) {
        page.context().addInitScript(without);
        listener.open(Listener.FIRST);
        page.locator("#_player_speed").selectOption("0.5");
        listener.press("Play");
        listener.hears("Rest.");
        Page other = page.context().newPage();
        other.navigate(listener.address(Listener.SECOND));
        other.keyboard().press("k");
        page.waitForFunction("() => document.querySelector('audio').paused");
        assertEquals("", listener.told());
        assertEquals(false, other.evaluate("document.querySelector('audio').paused"));
    }

    /** In a library many people use one browser. */
    @Test
    void nothingIsKeptOrShownWhereThePublisherSaysSo() throws IOException {
        stopAt("Call us.");
        Files.writeString(folder.resolve("content/site.yaml"), "remember: no\n");
        listener.library.reload();
        for (String address : List.of("/", "/leaflet", Listener.FIRST)) {
            listener.open(address);
            page.waitForFunction("() => localStorage.getItem('lectern.places') === null");
            assertFalse(page.locator(":is(.unfinished, .heard, .return, .resume)").filter(
                    new Locator.FilterOptions().setVisible(true)).count() > 0, address);
        }
        stopAt("Call us.");
        assertEquals(null, page.evaluate("localStorage.getItem('lectern.places')"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"})
    void aBrowserThatKeepsNothingPlaysAllTheSame(String refusal) {
        page.addInitScript(refusal);
        stopAt("Call us.");
        listener.press("Play");
        listener.hears("At night");
        for (String address : List.of("/", "/leaflet", Listener.FIRST)) {
            listener.open(address);
        }
        listener.press("Play");
        listener.hears("Tired?");
    }

    private void stopAt(String words) {
        stopAt(Listener.FIRST, words);
    }

    private void stopAt(String address, String words) {
        listener.open(address);
        page.locator(".player").waitFor();
        page.locator("#" + listener.id(words)).click();
        listener.hears(words);
        listener.press("Pause");
        page.waitForFunction("() => document.querySelector('.clock').textContent.includes(' of ')");
    }

    /** The addresses of the sections that are remembered, the newest first. */
    private List<?> kept() {
        return (List<?>) page.evaluate(
                "JSON.parse(localStorage.getItem('lectern.places') ?? '[]').map(each => each.address)");
    }
}
