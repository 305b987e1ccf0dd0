package lectern.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import lectern.InstalledTools;

/**
 * How fast Lectern is on this machine, on one screen: what readers wait for, measured at the built jar from outside, as
 * they meet it. Run it with {@code mvn -Pbench verify}. Where two things are compared, both are measured in this run.
 */
public final class Bench {

    private Bench() {}

    /** @param arguments the launcher, and the jar that it starts */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory("lectern-bench-");
        try {
            List<String> missed = measure(folder, arguments[0], Path.of(arguments[1]));
            System.out.println(missed.isEmpty() ? "All that was to be reached is." : "Missed: " + missed);
        } finally {
            delete(folder);
        }
    }

    private static List<String> measure(Path folder, String launcher, Path jar)
            throws IOException, InterruptedException, ExecutionException {
        Figures figures = new Figures();
        figures.show("Cores of this machine", "%d", Runtime.getRuntime().availableProcessors());
        new ColdStart(folder, launcher, jar).measure(figures);
        new ColdPrint(folder, launcher).measure(figures);
        new Site(folder, launcher).measure(figures);
        new Shelf(folder, launcher).measure(figures);
        if (InstalledTools.find("nats-server").isPresent()) {
            new Nodes(folder).measure(figures);
            new Together(Files.createDirectories(folder.resolve("together")), launcher).measure(figures);
        }
        Path content = folder.resolve("content");
        Text.write(content.resolve(Speech.PUBLICATION), "Speech", Speech.SECTIONS, 1);
        Text.write(content.resolve(Speech.SHARED), "Shared", Speech.SHARED_SECTIONS, 6);
        Text.write(content.resolve(Prints.BOOK), "Book", Prints.BOOK_SECTIONS, 2);
        Crowd.write(content);
        try (Server server = Server
                .start(List.of(launcher, "serve", "--on-demand", "--port", "0", "--content",
                        content.toString(), "--cache", folder.resolve("cache").toString()))) {
            new Speech(folder, content, server).measure(figures);
            String page = "/" + Speech.PUBLICATION + "/chapter-1";
            new BesideNginx(folder, server).measure(page, Speech.path(0), figures);
            new KeptPage(folder, server).measure(page, figures);
            new Prints(server).measure(content.resolve(Prints.BOOK), figures);
            new Crowd(server).measure(page, Speech.path(0), figures);
            figures.show("Most memory the server ever held, of any kind", "%d MiB", server.peakMebibytes());
        }
        return figures.missed();
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
