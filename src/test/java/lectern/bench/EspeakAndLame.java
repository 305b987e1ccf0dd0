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

/**
 * The same text by {@code espeak-ng --stdout | lame} on the same cores, as the same kind of MP3: native programs, whole
 * sections at a time.
 *
 * @param secondsPerSecond seconds of sound for each second on the clock
 * @param cpuPerMinute     seconds of processors for each minute of sound
 */
record EspeakAndLame(double secondsPerSecond, double cpuPerMinute) {
    /** Of processors, as Linux counts them for programs. */
    private static final double TICKS_PER_SECOND = 100;
    /** In proc_pid_stat(5), counted from what stands behind the name: of children that ended, as user and as system. */
    private static final int CHILDREN_USER = 13;

    /** Empty where the programs are not installed. */
    static Optional<EspeakAndLame> measure(Path folder, Path publicationFolder, int warmUp)
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
        double cpu = cpuOfChildren();
        long start = System.nanoTime();
        double seconds = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<Double> each : threads.invokeAll(tasks)) {
                seconds += each.get();
            }
        }
        double time = (System.nanoTime() - start) / 1e9;
        return Optional.of(new EspeakAndLame(seconds / time, (cpuOfChildren() - cpu) * 60 / seconds));
    }

    private static double cpuOfChildren() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_USER + 1])) / TICKS_PER_SECOND;
    }

    private static double seconds(Path folder, Section section) throws IOException, InterruptedException {
        Path text = folder.resolve(section.id() + ".rival.txt");
        Path sound = folder.resolve(section.id() + ".rival.mp3");
        Files.writeString(text, String.join("\n", section.sentences().stream().map(Sentence::text).toList()),
                StandardCharsets.UTF_8);
        List<Process> pipeline = ProcessBuilder.startPipeline(List.of(
                new ProcessBuilder("espeak-ng", "--stdout", "-f", text.toString()),
                new ProcessBuilder("lame", "--quiet", "--cbr", "-b", "48", "-m", "m", "--resample", "16", "-",
                        sound.toString())));
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
