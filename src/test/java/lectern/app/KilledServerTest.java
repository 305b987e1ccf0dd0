package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed in the midst of writing, again and again, on the same cache: what is complete is what an
 * untouched server makes.
 */
@Tag("soak")
@Timeout(600)
class KilledServerTest {
    private static final int KILLS = 50;
    private static final int READERS = 4;
    /** Of all readers together, until a server is killed: some recordings and prints of the leaflet. */
    private static final long MOST_BYTES = 400_000;

    @TempDir
    private Path folder;
    private final Random random = new Random(1);
    private final AtomicInteger complete = new AtomicInteger();

    @Test
    void whatIsServedIsAlwaysWhatAnUntouchedServerMakes() throws Exception {
        Untouched untouched = Untouched.in(folder);
        Path cache = folder.resolve("cache");
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            for (int kill = 0; kill < KILLS; kill++) {
                try (ServerProcess server = ServerProcess.start(untouched.content(), cache)) {
                    assertNobodysScratchIsLeft(cache);
                    List<Future<?>> reading = new ArrayList<>();
                    AtomicLong left = new AtomicLong(random.nextLong(MOST_BYTES));
                    for (int reader = 0; reader < READERS; reader++) {
                        Random choice = new Random(random.nextLong());
                        reading.add(readers.submit(() -> readUntilItIsGone(server, untouched, choice, left)));
                    }
                    for (Future<?> each : reading) {
                        each.get();
                    }
                }
                removeSome(cache);
            }
        }
        try (ServerProcess server = ServerProcess.start(untouched.content(), cache)) {
            assertNobodysScratchIsLeft(cache);
            for (String target : untouched.targets()) {
                assertTrue(untouched.isServed(server, target, _ -> {}), target);
            }
        }
        System.out.println("Killed " + KILLS + " times; " + complete + " bodies were complete, and none differed.");
        assertTrue(complete.get() > KILLS, complete + " bodies were complete");
    }

    /** Whoever gets the last byte that is left kills the server. */
    private Void readUntilItIsGone(ServerProcess server, Untouched untouched, Random choice, AtomicLong left)
            throws InterruptedException {
        try {
            while (true) {
                String target = untouched.targets().get(choice.nextInt(untouched.targets().size()));
                if (untouched.isServed(server, target, count -> {
                    if (left.addAndGet(-count) <= 0) {
                        server.kill();
                    }
                })) {
                    complete.incrementAndGet();
                }
            }
        } catch (IOException gone) {
            return null;
        }
    }

    /** Of those who make something, only the living have a place for it. */
    private static void assertNobodysScratchIsLeft(Path cache) throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path gate : files.filter(each -> each.endsWith("gate")).toList()) {
                try (Stream<Path> beside = Files.list(gate.getParent())) {
                    List<Path> others = beside.filter(each -> !each.equals(gate)).toList();
                    assertEquals(2, others.size(), others::toString);
                }
            }
        }
    }

    /** So that there is always something to write. */
    private void removeSome(Path cache) throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.filter(each -> each.getFileName().toString().length() >= 32).sorted().toList()) {
                if (random.nextBoolean()) {
                    Files.delete(file);
                }
            }
        }
    }
}
