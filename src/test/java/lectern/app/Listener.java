package lectern.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lectern.content.LiveLibrary;

/**
 * Somebody who listens in a browser, to the real server with real sound. Notes whatever is asked for, and whatever a
 * browser finds wrong.
 */
final class Listener implements AutoCloseable {
    static final String FIRST = ServedLeaflet.FIRST;
    static final String SECOND = ServedLeaflet.SECOND;
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> wrong = new CopyOnWriteArrayList<>();
    final LiveLibrary library;
    final BrowserContext context;
    final Page page;
    private final ServedLeaflet leaflet;

    /** It has the voices that come along. */
    Listener(Browser browser, Path folder) throws IOException {
        this(browser, folder, new String[0]);
    }

    /** @param options more of the server's, such as a folder of voices */
    Listener(Browser browser, Path folder, String... options) throws IOException {
        this(browser, folder, "", options);
    }

    /** To a server that is below a path of a host. */
    static Listener below(Browser browser, Path folder, String path) throws IOException {
        return new Listener(browser, folder, path, new String[0]);
    }

    private Listener(Browser browser, Path folder, String path, String[] options) throws IOException {
        leaflet = new ServedLeaflet(folder, path, options);
        library = leaflet.library;
        String address = leaflet.address("");
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 640));
        page = context.newPage();
        page.onRequest(request -> asked.add(request.url().startsWith(address)
                ? request.url().substring(address.length())
                : request.url()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                wrong.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(wrong::add);
        page.addInitScript("document.addEventListener('securitypolicyviolation', "
                + "event => console.error('against the policy: ' + event.violatedDirective));");
    }

    /** Other words from now on. */
    void rewrite(String old, String words) throws IOException {
        leaflet.rewrite(old, words);
    }

    /** The id of a sentence by its first words. */
    String id(String words) {
        return leaflet.id(words);
    }

    Page open(String path) {
        page.navigate(address(path));
        return page;
    }

    /** Waits until a sentence is marked as spoken. */
    void hears(String words) {
        page.locator(".spoken#" + id(words)).waitFor();
    }

    void press(String name) {
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    /** Opens the window with what is wanted less often. */
    void more() {
        press("More ways to listen");
    }

    void closeMore() {
        press("Close");
    }

    /** Opens the ways to keep a publication, which are folded up. */
    void unfold() {
        page.locator(".fold > summary").click();
    }

    /** Chooses from a list in that window. */
    void choose(String list, String value) {
        more();
        page.locator(list).selectOption(value);
        closeMore();
    }

    boolean isPaused() {
        return (boolean) page.locator("audio").evaluate("sound => sound.paused");
    }

    /** By the Tab key, as far as a page goes. */
    void reach(String label) {
        for (int stops = 0; stops < 100; stops++) {
            page.keyboard().press("Tab");
            if (page.evaluate("document.activeElement.closest('label')?.innerText.trim()") instanceof String found
                    && found.equals(label)) {
                return;
            }
        }
        throw new AssertionError("the Tab key never reaches " + label);
    }

    String address(String path) {
        return leaflet.address(path);
    }

    /** Waits until the player says something. */
    void isTold(String words) {
        page.waitForFunction(
                "words => [...document.querySelectorAll('.told')].some(told => told.textContent.includes(words))",
                words);
    }

    String told() {
        return String.join("", page.locator(".told").allTextContents());
    }

    /** The server is gone, as it is for a phone without a net. */
    void stopServer() {
        leaflet.stop();
    }

    @Override
    public void close() throws IOException {
        if (!page.isClosed()) {
            // Whatever is asked for while the window closes would fail in a test's route.
            page.unrouteAll();
        }
        context.close();
        leaflet.close();
    }
}
