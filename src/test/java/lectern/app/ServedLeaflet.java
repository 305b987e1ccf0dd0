package lectern.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.content.ContentFolder;
import lectern.content.LiveLibrary;
import lectern.document.Sentence;
import lectern.web.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The real server with a leaflet of two short sections, for readers with browsers. */
final class ServedLeaflet implements AutoCloseable {
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

    final LiveLibrary library;
    private final Path folder;
    private final Application application;
    @Nullable
    private WebServer server;
    private final String address;

    /**
     * @param path    of the host that it is below; empty for the root
     * @param options more of the server's, such as a folder of voices
     */
    ServedLeaflet(Path folder, String path, String... options) throws IOException {
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

    String address(String path) {
        return address + path;
    }

    /** The server is gone, as it is for a phone without a net. */
    void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        application.close();
        library.close();
    }
}
