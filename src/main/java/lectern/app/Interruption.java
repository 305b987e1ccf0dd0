package lectern.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Ctrl-C, and the way a service manager ends a process: the command is interrupted, and the JVM waits until it has
 * closed what it opened and taken away what is not whole.
 */
final class Interruption {
    private static final Duration TIDYING = Duration.ofSeconds(15);

    private Interruption() {}

    /** Runs a command on this thread. */
    static int during(IntSupplier command) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread thread = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (ended.getCount() > 0) {
                thread.interrupt();
                await(ended);
            }
        }));
        try {
            return command.getAsInt();
        } finally {
            ended.countDown();
        }
    }

    private static void await(CountDownLatch ended) {
        try {
            if (!ended.await(TIDYING.toMillis(), TimeUnit.MILLISECONDS)) {
                Runtime.getRuntime().halt(Main.FAILED);
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
