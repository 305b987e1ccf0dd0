package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person can do with the player, in a real browser with real sound. */
@Tag("slow")
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
    void playsFromTheSentenceThatIsClickedAndLeavesLinksAlone() {
        listener.open(Listener.FIRST);
        page.locator("#" + listener.id("Call us.")).click();
        listener.hears("Call us.");
        listener.press("Pause");
        page.locator("#" + listener.id("Drink water") + " a").dispatchEvent("mousedown");
        assertTrue((boolean) page.evaluate("""
                link => {
                  const sentence = document.querySelector(link);
                  let followed = false;
                  addEventListener('click', event => { followed = !event.defaultPrevented; event.preventDefault(); });
                  sentence.click();
                  return followed;
                }""", "#" + listener.id("Drink water") + " a"));
        listener.press("Previous sentence");
        listener.hears("Drink water");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "?from="})
    void beginsAtTheSentenceThatTheAddressNames(String named) {
        listener.open(Listener.FIRST + named + listener.id("Drink water"));
        page.locator("body").press("k");
        listener.hears("Drink water");
        listener.hears("Call us.");
        listener.more();
        listener.press("Where am I?");
        assertTrue(listener.told().startsWith("Section 1 of 2, sentence 4 of"), listener.told());
    }

    @Test
    void theKeyPausesWhatTheBrowsersOwnControlsStarted() {
        listener.open(Listener.FIRST + "#" + listener.id("At night"));
        page.locator(".player").waitFor();
        page.evaluate("document.querySelector('audio').play()");
        listener.hears("Tired?");
        page.locator("body").press("k");
        assertTrue(listener.isPaused());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#100%", "#_main", "?from=gone", "#%E0%A4%A"})
    void addressesThatNameNoSentenceChangeNothing(String named) {
        listener.open(Listener.FIRST + named);
        listener.press("Play");
        listener.hears("Tired?");
    }

    @Test
    void whoIsToldOfASentenceMayAlsoPressAButtonForIt() {
        listener.open(Listener.FIRST + "#" + listener.id("Call us."));
        listener.press("Play from here: Call us.");
        listener.hears("Call us.");
        assertFalse(page.locator(".resume").isVisible());
    }

    /** The key at the place of "K" writes another letter there, or none of its own. */
    @Test
    void keysAreFoundOnKeyboardsOfOtherScripts() {
        listener.open(Listener.FIRST);
        page.locator(".player").waitFor();
        page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown',"
                + " { key: '\u0646', code: 'KeyK', bubbles: true, cancelable: true }))");
        listener.hears("Tired?");
    }

    /** On a phone a wide table is cards, which have no head: each cell has the words of its own as a label. */
    @ParameterizedTest
    @CsvSource({"360, true", "1280, false"})
    void marksTheLabelWhileTheHeadOfATableIsSpokenThatIsNotShown(int width, boolean isLabel) throws IOException {
        listener.rewrite("Open a window. Read a book.", """
                | The tablets that you take at home | How often you should take them | What else helps you with it |
                |---|---|---|
                | White ones | Every morning | Eat some breakfast |
                """);
        page.setViewportSize(width, 740);
        listener.open(Listener.FIRST);
        listener.press("Play from here: At night");
        page.waitForFunction("""
                isLabel => {
                  const head = document.querySelector('thead .spoken, thead.spoken');
                  const seen = [...document.querySelectorAll('.spoken')].filter(each => each.getClientRects().length);
                  return head && seen.length === 1 && isLabel === (seen[0] !== head)
                      && (seen[0].dataset.label ?? head.textContent).includes(head.textContent.trim());
                }""", isLabel);
        page.waitForFunction("() => document.querySelectorAll('tbody .spoken, tbody.spoken').length === 1"
                + " && !document.querySelector('thead .spoken, thead.spoken')");
    }

    @Test
    void jumpsAheadWhileTheSoundIsMade() {
        HeldRequests times = HeldRequests.of(page, "**/*.vtt");
        listener.open(Listener.FIRST);
        // The link that would load the page to do the same has given way to the button.
        assertEquals(0, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Listen from here")).count());
        listener.press("Play from here: At night");
        String from = Listener.FIRST + ".mp3?from=" + listener.id("At night");
        listener.hears("At night");
        assertTrue(listener.asked.contains(from), listener.asked.toString());
        assertEquals("", page.locator(".clock").textContent());
        times.release();
        listener.hears("Read a book.");
        // It is one step of the script, for the sound goes on.
        List<?> read = (List<?>) page.evaluate("""
                async ([address, from, id]) => {
                  const { Captions } = await import(document.querySelector('link[href$="captions.js"]').href);
                  const captions = Captions.parse(await (await fetch(address)).text());
                  const [, minutes, seconds] = document.querySelector('.clock').textContent.match(/([0-9]+):([0-9]+)/);
                  return [60 * minutes + 1 * seconds, captions.find(id).start,
                      captions.find(from).start + document.querySelector('audio').currentTime];
                }""", List.of(Listener.FIRST + ".vtt", listener.id("At night"), listener.id("Read a book.")));
        double shown = ((Number) read.get(0)).doubleValue();
        double beginning = ((Number) read.get(1)).doubleValue();
        double position = ((Number) read.get(2)).doubleValue();
        assertTrue(shown >= Math.floor(beginning), shown + " although it began at " + beginning);
        assertTrue(shown <= position && position - shown < 2, shown + " while it is at " + position);
        listener.press("Previous sentence");
        listener.hears("Open a window.");
        assertEquals(Listener.FIRST + ".mp3", page.evaluate("new URL(document.querySelector('audio').src).pathname"
                + " + new URL(document.querySelector('audio').src).search"));
    }

    @Test
    void staysInSightUnlessItWouldLeaveLittleRoomToRead() {
        listener.open(Listener.FIRST);
        page.locator(".player").waitFor();
        isPlaced("fixed");
        page.setViewportSize(1280, 900);
        isPlaced("sticky");
        // A fifth of it is less than a row of buttons.
        page.setViewportSize(640, 280);
        isPlaced("static");
    }

    /** WCAG 2.2, 2.4.12: in a desk's window at 400%, where the player scrolls away, as where it stays. */
    @ParameterizedTest
    @CsvSource({"320, 256", "360, 740", "640, 512", "1280, 800"})
    void hidesNothingThatHasTheFocus(int width, int height) {
        page.setViewportSize(width, height);
        listener.open(Listener.FIRST);
        page.locator(".player").waitFor();
        isPlaced(height < 300 ? "static" : width < 700 ? "fixed" : "sticky");
        List<Object> hidden = new ArrayList<>();
        for (int stop = 0; stop < 60; stop++) {
            page.keyboard().press("Tab");
            hidden.addAll((List<?>) page.evaluate(
                    """
                            async () => {
                              await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)));
                              const at = document.activeElement;
                              if (at === document.body) return [];
                              const box = at.getClientRects()[0];
                              const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
                              const y = box.top + box.height / 2;
                              const seen = document.elementFromPoint(x, y);
                              return seen && (at.contains(seen) || seen.contains(at) || at.labels?.[0]?.contains(seen))
                                ? [] : [at.cloneNode().outerHTML + ' at ' + Math.round(y) + ' below ' + seen?.cloneNode().outerHTML];
                            }"""));
        }
        assertEquals(List.of(), hidden);
    }

    /** Looked at in each frame: the page's policy forbids what Playwright would wait by. */
    private void isPlaced(String position) {
        assertEquals(position, page.evaluate("""
                async expected => {
                  const position = () => getComputedStyle(document.querySelector('.listen')).position;
                  for (let frame = 0; frame < 600 && position() !== expected; frame++) {
                    await new Promise(next => requestAnimationFrame(next));
                  }
                  return position();
                }""", position));
    }

    @Test
    void stepsWithoutWaitingForAllOfTheSound() {
        HeldRequests times = HeldRequests.of(page, "**/*.vtt");
        listener.open(Listener.FIRST);
        listener.press("Play");
        page.waitForFunction("() => document.querySelector('audio').currentTime > 0");
        listener.press("Next sentence");
        listener.hears("Rest.");
        listener.press("Next sentence");
        listener.hears("Drink water");
        assertTrue(listener.asked.contains(Listener.FIRST + ".mp3?from=" + listener.id("Drink water")),
                listener.asked.toString());
        times.release();
    }

    @Test
    void speedIsKeptAndDoesNotChangeThePitch() {
        listener.open(Listener.FIRST);
        page.locator("#_player_speed").selectOption("3");
        listener.open(Listener.SECOND);
        listener.press("Play");
        // Not a sentence that is marked: at this speed it is over before anybody can look.
        page.waitForFunction("() => document.querySelector('audio').currentTime > 0");
        assertEquals(List.of(3, true),
                page.locator("audio").evaluate("sound => [sound.playbackRate, sound.preservesPitch]"));
    }

    @Test
    void goesOnToTheNextSectionWithoutLeavingThePageOrTheFocus() {
        listener.open(Listener.FIRST);
        page.evaluate("window.same = true");
        page.locator("#" + listener.id("Read a book.")).click();
        listener.hears("Read a book.");
        page.locator("[data-do=play]").focus();
        listener.isTold("Section 2 of 2: Sleep");
        listener.hears("Go to bed early.");
        assertEquals(List.of(true, Listener.SECOND, "Sleep – Tired?", "play"),
                page.evaluate("[window.same, location.pathname, document.title, document.activeElement.dataset.do]"));
        assertEquals("Sleep", page.locator("h1").textContent());
        assertEquals(List.of(), page.locator(".turn [rel=next]").all());
        listener.isTold("This was the last section.");
        page.reload();
        assertEquals("Sleep", page.locator("h1").textContent());
    }

    @Test
    void tellsWhereOneIs() {
        listener.open(Listener.FIRST);
        page.locator("#" + listener.id("Call us.")).click();
        listener.hears("Call us.");
        listener.press("Pause");
        listener.more();
        listener.press("Where am I?");
        assertTrue(listener.told().matches("Section 1 of 2, sentence 4 of 7\\. [3-9] seconds left\\."),
                listener.told());
        assertEquals("status", page.locator(".more .told").getAttribute("role"));
    }

    @Test
    void canBeUsedWithTheKeyboardAlone() {
        listener.open(Listener.FIRST);
        page.keyboard().press("k");
        listener.hears("Rest.");
        page.keyboard().press("h");
        listener.hears("At night");
        page.keyboard().press("p");
        listener.hears("Call us.");
        page.keyboard().press("n");
        listener.hears("At night");
        page.keyboard().press("k");
        assertTrue(listener.isPaused());
        page.keyboard().press("?");
        assertEquals("Close", page.evaluate("document.activeElement.innerText"));
        listener.reach("Use keyboard shortcuts");
        page.keyboard().press("Space");
        page.keyboard().press("Escape");
        page.keyboard().press("k");
        page.keyboard().press("w");
        assertTrue(listener.isPaused());
        assertEquals("", listener.told());
        page.locator("#_player_speed").focus();
        page.keyboard().press("w");
        assertEquals("", listener.told());
    }

    @Test
    void stopsByItselfWhenTheTimeIsOver() {
        page.clock().install();
        listener.open(Listener.FIRST);
        page.locator("#_player_speed").selectOption("0.5");
        listener.more();
        page.getByLabel("Sleep timer").selectOption("5");
        assertEquals("The sound stops in 5 minutes.", listener.told());
        listener.closeMore();
        listener.press("Play");
        page.waitForFunction("() => document.querySelector('audio').currentTime > 0.2");
        page.clock().fastForward("04:00");
        assertFalse(listener.isPaused());
        page.clock().fastForward("01:00");
        listener.isTold("The sleep timer has stopped the sound.");
        assertTrue(listener.isPaused());
        assertEquals("", page.getByLabel("Sleep timer").inputValue());
    }

    @Test
    void stopsAtTheEndOfTheSection() {
        listener.open(Listener.FIRST);
        listener.choose("#_player_sleep", "section");
        page.locator("#" + listener.id("Read a book.")).click();
        listener.hears("Read a book.");
        listener.isTold("The sleep timer has stopped the sound.");
        assertTrue(page.url().endsWith(Listener.FIRST));
    }

    @Test
    void goesOnWithTheNextSectionWhenTheTimerHasStoppedItAtTheEndOfOne() {
        listener.open(Listener.FIRST);
        listener.choose("#_player_sleep", "section");
        page.locator("#" + listener.id("Read a book.")).click();
        listener.isTold("The sleep timer has stopped the sound.");
        listener.press("Play");
        listener.isTold("Section 2 of 2: Sleep");
        listener.hears("Go to bed early.");
        listener.choose("#_player_sleep", "section");
        listener.isTold("The sleep timer has stopped the sound.");
        // Nothing comes next, so the last one is heard again.
        listener.press("Play");
        listener.hears("Go to bed early.");
    }

    @Test
    void goesBackIntoWhatTheTimerHasStoppedAtItsEnd() {
        listener.open(Listener.FIRST);
        listener.choose("#_player_sleep", "section");
        page.locator("#" + listener.id("Read a book.")).click();
        listener.isTold("The sleep timer has stopped the sound.");
        page.locator("#" + listener.id("Open a window.")).click();
        listener.hears("Open a window.");
        listener.press("Pause");
        listener.press("Play");
        listener.hears("Read a book.");
    }

    @Test
    void saysThatTheTextIsNotWhatIsHeardAnyMore() throws IOException {
        listener.open(Listener.FIRST);
        String early = listener.id("Open a window.");
        listener.rewrite("Open a window.", "Close the window.");
        listener.press("Play");
        listener.isTold("This text has been updated");
        page.locator("#" + listener.id("Read a book.") + ".spoken").waitFor();
        assertTrue(page.locator("#" + early).isVisible());
        listener.press("Load the page again");
        page.getByText("Close the window.").waitFor();
    }

    @Test
    void isNeverSilentAboutSoundThatDoesNotCome() {
        listener.open(Listener.FIRST);
        page.route("**/*.mp3*", com.microsoft.playwright.Route::abort);
        page.route("**/*.vtt*", com.microsoft.playwright.Route::abort);
        listener.press("Play");
        listener.isTold("could not be played");
        page.unroute("**/*.mp3*");
        page.unroute("**/*.vtt*");
        listener.press("Try again");
        listener.hears("Rest.");
        assertEquals("", listener.told());
        listener.wrong.clear();
    }

    @Test
    void comesBackWhenAFullServerSaysSo() {
        listener.open(Listener.FIRST);
        page.clock().install();
        page.route("**/*.mp3*", route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                .setStatus(503).setHeaders(java.util.Map.of("Retry-After", "7"))));
        listener.press("Play");
        listener.isTold("Trying again in 7 seconds.");
        page.unroute("**/*.mp3*");
        page.clock().fastForward(7000);
        listener.hears("Rest.");
        listener.wrong.clear();
    }

    /** A web server before ours may say it with 429. Nobody's connection is at fault. */
    @ParameterizedTest
    @ValueSource(ints = {503, 429})
    void asksAFullServerSomeTimesAndSaysThatItIsFull(int status) {
        listener.open(Listener.FIRST);
        page.clock().install();
        full(status, "9");
        listener.press("Play");
        for (int tried = 0; tried < 3; tried++) {
            listener.isTold("Trying again in 9 seconds.");
            page.clock().fastForward(9000);
        }
        listener.isTold("Please try again in a moment");
        page.unroute("**/*.mp3*");
        listener.press("Try again");
        listener.hears("Rest.");
        listener.wrong.clear();
    }

    @Test
    void soundNeverBeginsWhenNobodyThinksOfItAnyMore() {
        listener.open(Listener.FIRST);
        full(429, "3600");
        listener.press("Play");
        listener.isTold("Please try again in a moment");
        listener.wrong.clear();
    }

    private void full(int status, String seconds) {
        page.route("**/*.mp3*", route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                .setStatus(status).setHeaders(java.util.Map.of("Retry-After", seconds))));
    }

    /** Nothing can be raised in a button: ten to the power of nine is not 109. */
    @Test
    void numbersThatAreRaisedStayRaised() throws IOException {
        listener.rewrite("Call us.", "Call below 50 × 10<sup>9</sup>/L.");
        listener.open(Listener.FIRST + "#" + listener.id("Call below"));
        listener.press("Play from here: Call below 50 × 10⁹/L.");
        listener.hears("Call below");
    }

    @Test
    void aPageWithoutScriptsIsAsItWas(Browser browser) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page plain = context.newPage();
            plain.navigate(listener.address(Listener.FIRST));
            assertTrue(plain.locator("audio").isVisible());
            assertEquals(0, plain.locator(".player, .more, .from").count());
            plain.navigate(listener.address("/leaflet"));
            assertFalse(plain.locator(".keep").isVisible());
        }
    }
}
