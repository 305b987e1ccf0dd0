package lectern.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Many people at once: for one recording, for more than can be made, and to listen. Their cores are the server's. */
final class Crowd {
    private static final String PUBLICATION = "crowd";
    private static final int SECTIONS = 502;
    private static final int WORDS = 150;
    private static final int CALLERS = 1_000;
    private static final int COLD = 500;
    private static final int LISTENERS = 2_000;
    private static final Duration LISTENING = Duration.ofSeconds(20);
    /** A player asks for so much at a time. */
    private static final Duration STEP = Duration.ofMillis(500);
    /** What waits at the listener's side is little, so that it is the server that keeps up. */
    private static final int RECEIVE_BUFFER = 8 * 1024;

    private final Server server;

    Crowd(Server server) {
        this.server = server;
    }

    /** To be called before the server starts. */
    static void write(Path content) throws IOException {
        Text.write(content.resolve(PUBLICATION), "Crowd", SECTIONS, WORDS, 5);
    }

    void measure(String warmPage, String warmSound, Figures figures)
            throws IOException, InterruptedException, ExecutionException {
        callers(figures);
        cold(warmPage, figures);
        listeners(warmSound, figures);
    }

    /** All ask for one section that was never made, beside one who asks for another. */
    private void callers(Figures figures) throws InterruptedException, ExecutionException {
        List<Caller> one = ask(1, _ -> sound(SECTIONS));
        List<Caller> all = ask(CALLERS, _ -> sound(SECTIONS - 1));
        figures.atLeast(CALLERS, "Of %,d callers of one section never made, answered".formatted(CALLERS), "%.0f",
                all.stream().filter(each -> each.status() == 200).count());
        figures.atMost(1, "  different recordings that they got", "%.0f",
                all.stream().map(Caller::checksum).distinct().count());
        figures.show("  until the last of them had it; one caller alone", "%.2f s; %.2f s", slowest(all) / 1e9,
                slowest(one) / 1e9);
    }

    /** Each asks for another section that was never made, while somebody reads pages. */
    private void cold(String warmPage, Figures figures) throws IOException, InterruptedException, ExecutionException {
        URI page = server.at(warmPage);
        List<Double> pages = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        List<Caller> all;
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<?> reading = reader.submit(() -> {
                do {
                    pages.add(Figures.millis(Caller.ask(page, 0).nanos()));
                } while (!done.await(2, TimeUnit.MILLISECONDS));
                return null;
            });
            all = ask(COLD, number -> sound(number + 1));
            done.countDown();
            reading.get();
        }
        long made = all.stream().filter(each -> each.status() == 200).count();
        long refused = all.stream().filter(each -> each.status() == 503 && each.comesAgain()).count();
        figures.atLeast(COLD, "Of %d sections never made, asked for at once, made (%d) or told when to come again"
                .formatted(COLD, made), "%.0f", made + refused);
        figures.atMost(50, "  a page meanwhile, p99 of %,d".formatted(pages.size()), "%.0f ms",
                Figures.percentile(pages.stream().mapToDouble(Double::doubleValue).toArray(), 0.99));
    }

    /** All hear the same recording at the speed of its sound. */
    private void listeners(String warmSound, Figures figures) throws InterruptedException, ExecutionException {
        URI sound = server.at(warmSound);
        AtomicInteger stalls = new AtomicInteger();
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < LISTENERS; i++) {
            int number = i;
            all.add(() -> hear(sound, number, stalls));
        }
        long heard = run(all).stream().filter(Boolean::booleanValue).count();
        figures.atLeast(LISTENERS, "Of %,d listeners at 48 kbit/s for %d s, heard to the end".formatted(LISTENERS,
                LISTENING.toSeconds()), "%.0f", heard);
        figures.atMost(0, "  times that one of them waited for the sound", "%.0f", stalls.get());
    }

    private static boolean hear(URI sound, int number, AtomicInteger stalls) throws IOException, InterruptedException {
        // They come one after another, as people do.
        Thread.sleep(STEP.multipliedBy(number).dividedBy(LISTENERS));
        int bytes = (int) (Heard.BYTES_PER_SECOND * STEP.toMillis() / 1_000);
        try (Socket socket = Caller.connect(sound, number, RECEIVE_BUFFER); InputStream in = socket.getInputStream()) {
            // What a player has before it begins to play.
            in.readNBytes(2 * bytes);
            long due = System.nanoTime();
            long end = due + LISTENING.toNanos();
            while (due < end) {
                due += STEP.toNanos();
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                long asked = System.nanoTime();
                if (in.readNBytes(bytes).length < bytes) {
                    return false;
                }
                if (System.nanoTime() - asked > STEP.toNanos()) {
                    stalls.incrementAndGet();
                }
            }
            return true;
        }
    }

    private URI sound(int section) {
        return server.at("/" + PUBLICATION + "/chapter-" + section + ".mp3");
    }

    private static long slowest(List<Caller> callers) {
        return callers.stream().mapToLong(Caller::nanos).max().orElseThrow();
    }

    private static List<Caller> ask(int callers, IntFunction<URI> wanted)
            throws InterruptedException, ExecutionException {
        List<Callable<Caller>> all = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            int number = i;
            all.add(() -> Caller.ask(wanted.apply(number), number));
        }
        return run(all);
    }

    private static <T> List<T> run(List<Callable<T>> people) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> each : threads.invokeAll(people)) {
                results.add(each.get());
            }
        }
        return results;
    }
}
