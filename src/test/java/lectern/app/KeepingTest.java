package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.junit.jupiter.params.provider.ValueSource;

/** A publication that is kept on a device, in a real browser whose server goes away. */
@Tag("slow")
@Tool("chromium")
@ExtendWith(Chromium.class)
@Timeout(120)
class KeepingTest {
    private static final String KEPT = """
            async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]""";

    private static final String LOOK = "({ ...document.documentElement.dataset })";

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
        listener.close();
    }

    @Test
    void nothingIsKeptThatNobodyAskedFor() {
        for (String address : List.of("/leaflet", Listener.FIRST, "/kept")) {
            listener.open(address);
            assertEquals(List.of(List.of(), 0), page.evaluate(KEPT));
        }
        assertTrue(page.getByText("Nothing is kept on this device.").isVisible());
        assertEquals(List.of(), listener.wrong);
    }

    @Test
    void whatIsKeptIsReadAndHeardWithoutAConnection() {
        keep();
        listener.stopServer();
        listener.open(Listener.FIRST);
        assertTrue(page.getByText("This is the copy that was kept on this device on").isVisible());
        listener.press("Play");
        listener.hears("Rest.");
        page.locator("#" + listener.id("Read a book.")).click();
        listener.hears("Read a book.");
        listener.hears("Go to bed early.");
        listener.more();
        listener.press("Back 10 seconds");
        listener.hears("Sleep");
        assertEquals(Listener.SECOND, page.evaluate("location.pathname"));
        listener.open("/");
        assertEquals("Kept on this device", page.locator("h1").textContent());
        assertTrue(page.getByText("the page that you asked for is not kept").isVisible());
        listener.open("/kept");
        assertFalse(page.getByText("the page that you asked for is not kept").isVisible());
        assertFalse(page.getByText("This is the copy that was kept on this device on").isVisible());
        page.locator(".keep a").click();
        assertEquals("Tired?", page.locator("h1").textContent());
    }

    @Test
    void partsOfKeptSoundAreThoseThatTheServerSends() {
        keep();
        String ask = """
                async ([address, ranges]) => Promise.all(ranges.map(async Range => {
                  const answer = await fetch(address, { headers: { Range }, cache: 'no-store' });
                  if (!answer.ok) return [answer.status, answer.headers.get('Content-Range')].join(' ');
                  const body = new Uint8Array(await answer.arrayBuffer());
                  return [answer.status, answer.headers.get('Content-Range'), body.length, body[0], body.at(-1)].join(' ');
                }))""";
        List<?> wish = List.of(Listener.FIRST + ".mp3",
                List.of("bytes=0-", "bytes=0-99", "bytes=100-199", "bytes=-50", "bytes=500-", "bytes=99999999-"));
        listener.open("/leaflet");
        List<?> kept = (List<?>) page.evaluate(ask, wish);
        page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).unregister()");
        listener.open("/kept");
        assertEquals(page.evaluate(ask, wish), kept);
    }

    @Test
    void aNewTextIsReadWhereThereIsAConnectionAndKeptWhenAskedFor() throws IOException {
        keep();
        listener.rewrite("Rest.", "Lie down.");
        listener.open(Listener.FIRST);
        assertTrue(page.getByText("Lie down.").isVisible());
        listener.press("Play");
        listener.hears("Lie down.");
        assertEquals("", listener.told());
        listener.open("/leaflet");
        listener.unfold();
        listener.press("Keep the newest version");
        page.getByText("This booklet is kept on this device.").waitFor();
        listener.stopServer();
        listener.open(Listener.FIRST);
        listener.press("Play");
        listener.hears("Lie down.");
    }

    @Test
    void withoutAConnectionSoundBeginsAtTheSentenceThatTheAddressNames() {
        keep();
        listener.stopServer();
        listener.open(Listener.FIRST + "?from=" + listener.id("At night"));
        listener.press("Play");
        listener.hears("At night");
        listener.hears("Open a window.");
    }

    @Test
    void whatIsKeptLooksAsItsReaderChoseSince() {
        keep();
        choose("size=200&colours=yellow");
        listener.stopServer();
        for (String address : List.of(Listener.FIRST, "/kept", "/search")) {
            listener.open(address);
            assertEquals(Map.of("size", "200", "colours", "yellow"), page.evaluate(LOOK));
        }
    }

    @Test
    void whatIsKeptLooksAsUsualAgainOnceItsReaderSaysSo() {
        choose("size=200&lines=long&print-size=36");
        keep();
        choose("print-size=36");
        listener.stopServer();
        listener.open(Listener.FIRST);
        assertEquals(Map.of(), page.evaluate(LOOK));
    }

    @Test
    void theReadersOwnColoursAreThoseOfKeptPages() {
        keep();
        choose("colours=00ff00-000000");
        page.waitForFunction("async () => (await (await caches.open('lectern.looks')).keys()).length === 1");
        listener.stopServer();
        listener.open(Listener.FIRST);
        page.waitForFunction("getComputedStyle(document.body).color === 'rgb(0, 255, 0)'");
    }

    /** Pages are served whatever the device can keep. */
    @Test
    void aFullDeviceReadsOn() {
        keep();
        page.evaluate("navigator.serviceWorker.ready");
        CDPSession session = page.context().newCDPSession(page);
        JsonObject quota = new JsonObject();
        quota.addProperty("origin", listener.address(""));
        quota.addProperty("quotaSize", 0);
        session.send("Storage.overrideQuotaForOrigin", quota);
        listener.open("/search");
        assertEquals("Search", page.locator("h1").textContent());
        listener.open(Listener.FIRST);
        assertEquals("Tired?", page.locator("h1").textContent());
    }

    @ParameterizedTest
    @ValueSource(strings = {Listener.FIRST, "/kept"})
    void whatWasWithdrawnIsNotReadFromHereAnyMore(String address) {
        keep();
        page.route("**/leaflet*", route -> route.fulfill(new Route.FulfillOptions().setStatus(410).setBody("Gone.")));
        page.context().route("**/leaflet/**", route -> route.fulfill(
                new Route.FulfillOptions().setStatus(410).setBody("Gone.")));
        listener.open(address);
        page.waitForFunction("async () => (await caches.keys()).length === 0"
                + " && (await navigator.serviceWorker.getRegistrations()).length === 0");
        if (address.equals("/kept")) {
            page.getByText("has been withdrawn, so it was removed").waitFor();
        }
    }

    @Test
    void nothingIsLeftOfWhatIsRemoved() {
        keep();
        listener.open("/kept");
        listener.press("Remove “Tired?” from this device");
        page.getByText("Removed. Nothing of it is left on this device.").waitFor();
        page.getByText("Nothing is kept on this device.").waitFor();
        assertEquals(List.of(List.of(), 0), page.evaluate(KEPT));
    }

    @Test
    void axeFindsNothingToMendWhereSomethingIsKept() {
        keep();
        listener.open("/kept");
        page.getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Remove “Tired?” from this device")).waitFor();
        Axe.load(page);
        assertEquals(List.of(), Axe.everything(page));
    }

    @Test
    void halfABookletIsNotKept() {
        page.route("**/sleep.mp3", com.microsoft.playwright.Route::abort);
        listener.open("/leaflet");
        listener.unfold();
        listener.press("Keep this booklet on this device");
        page.getByText("This could not be saved.").waitFor();
        assertEquals(List.of(List.of(), 0), page.evaluate(KEPT));
        assertEquals("Keep this booklet on this device", page.evaluate("document.activeElement.innerText"));
    }

    /** What a reader wants pages to look like, and a page that looks so. */
    @Test
    void aBrowserThatKeepsNothingOfASiteIsOfferedNothingAndToldSo(Browser browser) throws IOException {
        try (BrowserContext blocking = Chromium.blockingCookies(browser, folder.resolve("profile"))) {
            Page other = blocking.newPage();
            List<String> wrong = new CopyOnWriteArrayList<>();
            other.onPageError(wrong::add);
            other.navigate(listener.address("/kept"));
            other.getByText("This browser keeps nothing from this site.").waitFor();
            other.navigate(listener.address("/leaflet"));
            assertFalse(other.locator(".keep").isVisible());
            other.navigate(listener.address("/preferences?back=" + Listener.FIRST));
            other.getByLabel("200%").check();
            other.locator("button[value=back]").first().click();
            other.getByText("this choice cannot be kept").waitFor();
            assertEquals("200", other.evaluate("document.documentElement.dataset.size"));
            other.getByText("Go back without it").click();
            other.waitForURL("**" + Listener.FIRST);
            assertEquals(List.of(), wrong);
        }
    }

    private void choose(String preferences) {
        page.context().addCookies(List.of(new Cookie("preferences", preferences).setUrl(listener.address("/"))));
        listener.open("/search");
    }

    private void keep() {
        listener.open("/leaflet");
        listener.unfold();
        assertTrue(
                page.locator(".keep .size").textContent()
                        .matches("This needs about 0\\.\\d+ MB of space on this device\\."),
                page.locator(".keep .size").textContent());
        listener.press("Keep this booklet on this device");
        page.getByText("This booklet is kept on this device.").waitFor();
        assertEquals(List.of(), listener.wrong);
    }
}
