package lectern.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import lectern.content.ContentFolder;
import lectern.content.LiveLibrary;
import lectern.document.Publication;
import lectern.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * A start with a page, a search, a sound and prints, and an end: what the JDK's ahead-of-time cache is trained with. The
 * launcher runs it once after each build.
 */
@Command(name = "rehearse", hidden = true, mixinStandardHelpOptions = true, description = "Serves a page, a sound and a print to itself, and stops.")
final class RehearseCommand implements Callable<Integer> {

    @Mixin
    private Places places = new Places();

    @Override
    public Integer call() throws IOException {
        Path cache = Files.createTempDirectory("lectern-rehearsal-");
        try (LiveLibrary library = new LiveLibrary(new ContentFolder(places.content()));
                Application application = new Application(places.withCache(cache), library)) {
            CompletableFuture<Void> sound = application.warmUp().sound();
            try (WebServer server = application.server(_ -> {}).start("127.0.0.1", 0)) {
                ask(server, library);
            }
            sound.join();
            render(library.get().publications(), cache);
        } finally {
            delete(cache);
        }
        return Main.DONE;
    }

    /** A print as a file, which is another way into the same program. */
    private void render(List<Publication> publications, Path cache) {
        publications.stream().findFirst().ifPresent(first -> Main.commandLine("render").execute("render", first.id(),
                "--section", first.sections().getFirst().id(), "--format", "pdf", "--out",
                cache.resolve("made").toString(), "--cache", cache.resolve("rendering").toString(), "--content",
                places.content().toString(), "--voices", places.voices().toString(), "--fonts",
                places.fonts().toString()));
    }

    private static void ask(WebServer server, LiveLibrary library) throws IOException {
        get(server.address());
        get(server.address().resolve("search?q=treatment"));
        for (Publication publication : library.get().publications()) {
            String section = publication.id() + "/" + publication.sections().getFirst().id();
            get(server.address().resolve(publication.id()));
            get(server.address().resolve(section));
            get(server.address().resolve(section + ".mp3"));
            get(server.address().resolve(section + ".pdf"));
        }
    }

    private static void get(URI address) throws IOException {
        try (InputStream body = address.toURL().openStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
