package lectern.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import lectern.content.ContentFolder;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;

/** The same text by {@code espeak-ng --stdout | lame} on the same cores: native programs, whole sections at a time. */
final class EspeakAndLame {
    private EspeakAndLame() {}

    /** Seconds of sound for each second on the clock; empty where the programs are not installed. */
    static Optional<Double> secondsPerSecond(Path folder, Path publicationFolder, int warmUp)
            throws IOException, InterruptedException, ExecutionException {
        if (!isInstalled("espeak-ng") || !isInstalled("lame")) {
            return Optional.empty();
        }
        Publication publication = new ContentFolder(publicationFolder.getParent()).readSource(publicationFolder)
                .publications().getFirst();
        List<Callable<Double>> tasks = new ArrayList<>();
        for (Section section : publication.sections().subList(warmUp, publication.sections().size())) {
            tasks.add(() -> seconds(folder, section));
        }
        long start = System.nanoTime();
        double seconds = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<Double> each : threads.invokeAll(tasks)) {
                seconds += each.get();
            }
        }
        return Optional.of(seconds * 1e9 / (System.nanoTime() - start));
    }

    private static double seconds(Path folder, Section section) throws IOException, InterruptedException {
        Path text = folder.resolve(section.id() + ".rival.txt");
        Path sound = folder.resolve(section.id() + ".rival.mp3");
        Files.writeString(text, String.join("\n", section.sentences().stream().map(Sentence::text).toList()),
                StandardCharsets.UTF_8);
        List<Process> pipeline = ProcessBuilder.startPipeline(List.of(
                new ProcessBuilder("espeak-ng", "--stdout", "-f", text.toString()),
                new ProcessBuilder("lame", "--quiet", "--cbr", "-b", "48", "-m", "m", "-", sound.toString())));
        for (Process each : pipeline) {
            if (each.waitFor() != 0) {
                throw new IOException(each.info() + " ended with " + each.exitValue());
            }
        }
        return Files.size(sound) / Heard.BYTES_PER_SECOND;
    }

    static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }
}
