package lectern.store;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all blobs of a folder once a day, so slowly that nobody notices, and finds those that a disk has damaged. */
final class Scrub {
    private static final Logger LOG = LoggerFactory.getLogger(Scrub.class);
    private static final Duration BETWEEN = Duration.ofDays(1);
    private static final long BYTES_EACH_SECOND = 4 << 20;
    private static final Duration SHORTEST = Duration.ofMillis(20);

    /** Looks at a blob, and removes it if it is not whole. */
    @FunctionalInterface
    interface Check {
        boolean isWhole(Digest key) throws IOException;
    }

    private Scrub() {}

    /** Never ends by itself. */
    static void run(Path folder, BooleanSupplier closed, Check check) {
        try {
            while (!closed.getAsBoolean()) {
                Thread.sleep(BETWEEN);
                lookThrough(folder, closed, check);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void lookThrough(Path folder, BooleanSupplier closed, Check check) throws InterruptedException {
        try {
            for (Inventory.Found each : Inventory.of(folder, closed)) {
                Thread.sleep(SHORTEST.plusMillis(each.size() * 1_000 / BYTES_EACH_SECOND));
                look(each.key(), check);
            }
        } catch (IOException failure) {
            LOG.warn("What lies in {} could not be looked through: {}", folder, String.valueOf(failure.getMessage()));
        }
    }

    private static void look(Digest key, Check check) throws InterruptedException {
        try {
            if (!check.isWhole(key)) {
                LOG.warn("{} was damaged since it was written, and is made again when somebody asks for it", key);
            }
        } catch (ClosedByInterruptException stopped) {
            throw new InterruptedException();
        } catch (IOException failure) {
            LOG.warn("{} could not be read: {}", key, String.valueOf(failure.getMessage()));
        }
    }
}
