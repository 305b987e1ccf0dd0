package lectern.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import lectern.content.ContentFolder;
import lectern.content.LiveLibrary;
import lectern.document.Sentence;
import lectern.web.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Somebody who listens in a browser, to the real server with real sound. Notes whatever is asked for, and whatever a
 * browser finds wrong.
 */
final class Listener implements AutoCloseable {
    static final String FIRST = "/leaflet/tired";
    static final String SECOND = "/leaflet/sleep";
    private static final String TEXT = """
            # Tired?

            Rest. Drink water, and [walk](https://example.org/). Call us.

            ### At night

            Open a window. Read a book.

            # Sleep

            Go to bed early. Good night.
            """;

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> wrong = new CopyOnWriteArrayList<>();
    final LiveLibrary library;
    final BrowserContext context;
    final Page page;
    private final Path folder;
    private final Application application;
    @Nullable
    private WebServer server;
    private final String address;

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
        this.folder = folder;
        Path content = Files.createDirectories(folder.resolve("content"));
        write(TEXT);
        Places places = CommandLine.populateCommand(new Places(), Stream.concat(Stream.of("--content",
                content.toString(), "--cache", folder.resolve("cache").toString()), Stream.of(options))
                .toArray(String[]::new));
        library = new LiveLibrary(new ContentFolder(content));
        application = path.isEmpty()
                ? new Application(places, library)
                : new Application(places, library, Optional.of(URI.create("https://example.org" + path)),
                        Renderers.ALL);
        server = application.server(_ -> {}).start("127.0.0.1", 0);
        address = "http://127.0.0.1:" + server.address().getPort() + path;
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
        write(TEXT.replace(old, words));
        library.reload();
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("content/leaflet.md"), text);
    }

    /** The id of a sentence by its first words. */
    String id(String words) {
        return library.get().publications().getFirst().sections().stream()
                .flatMap(section -> section.sentences().stream())
                .filter(sentence -> sentence.text().startsWith(words)).map(Sentence::id).findFirst().orElseThrow();
    }

    Page open(String path) {
        page.navigate(address + path);
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
        return address + path;
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
        if (server != null) {
            server.close();
            server = null;
        }
    }

    @Override
    public void close() throws IOException {
        context.close();
        stopServer();
        application.close();
        library.close();
    }
}
