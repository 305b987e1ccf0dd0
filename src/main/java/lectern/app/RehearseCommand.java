package lectern.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lectern.content.ContentFolder;
import lectern.content.GoodDescriptions;
import lectern.content.importer.Importers;
import lectern.document.Publication;
import lectern.edition.Build;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * A start with a page, a search, a sound and prints, and an end: what the JDK's ahead-of-time cache is trained with. The
 * launcher runs it once after each build. It gives the very commands that people give, so that all they touch is known.
 */
@Command(name = "rehearse", hidden = true, mixinStandardHelpOptions = true, description = "Serves a page, a sound and a print to itself, and stops.")
final class RehearseCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(RehearseCommand.class);

    @Mixin
    private Places places = new Places();

    @Override
    public Integer call() throws IOException, InterruptedException {
        ContentFolder content = new ContentFolder(places.content(), Clock.systemDefaultZone(),
                GoodDescriptions.inMemory(),
                Importers.ALL, Places.readings(places.builtReadings()));
        List<Publication> publications = content.read().publications();
        // The first start finds them, as later ones find those of its own.
        try {
            Build.keep();
            content.keep();
        } catch (IOException without) {
            LOG.warn("Starts read more than they need: {}", without.toString());
        }
        Path cache = Files.createTempDirectory("lectern-rehearsal-");
        try {
            serve(publications, cache);
            render(publications, cache);
            // What was made is only copied then.
            render(publications, cache);
        } finally {
            delete(cache);
        }
        return Main.DONE;
    }

    private void serve(List<Publication> publications, Path cache) throws IOException, InterruptedException {
        try (PipedReader pipe = new PipedReader();
                PrintWriter out = new PrintWriter(new PipedWriter(pipe), true);
                BufferedReader told = new BufferedReader(pipe)) {
            CommandLine line = Main.commandLine("serve").setOut(out);
            Thread server = Thread.ofPlatform()
                    .start(() -> line.execute("serve", "--on-demand", "--port", "0", "--cache",
                            cache.resolve("serving").toString(), "--content", places.content().toString(), "--voices",
                            places.voices().toString(), "--fonts", places.fonts().toString()));
            try {
                String address = Objects.requireNonNull(told.readLine(), "serve ended without a word");
                ask(URI.create(address.substring(address.indexOf("http://"))), publications);
            } finally {
                server.interrupt();
                server.join();
            }
        }
    }

    /** A print as a file, which is another way into the same program. */
    private void render(List<Publication> publications, Path cache) {
        publications.stream().findFirst().ifPresent(first -> Main.commandLine("render").execute("render", first.id(),
                "--section", first.sections().getFirst().id(), "--format", "pdf", "--out",
                cache.resolve("made").toString(), "--cache", cache.resolve("rendering").toString(), "--content",
                places.content().toString(), "--voices", places.voices().toString(), "--fonts",
                places.fonts().toString()));
    }

    private static void ask(URI server, List<Publication> publications) throws IOException {
        get(server);
        get(server.resolve("search?q=treatment"));
        for (Publication publication : publications) {
            String section = publication.id() + "/" + publication.sections().getFirst().id();
            get(server.resolve(publication.id()));
            get(server.resolve(section));
            get(server.resolve(section + ".mp3"));
            get(server.resolve(section + ".pdf"));
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
