package lectern.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
        AtomicInteger code = new AtomicInteger(Main.FAILED);
        Thread thread = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (ended.getCount() > 0) {
                thread.interrupt();
                await(ended);
                if (code.get() == Main.DONE) {
                    // By itself a JVM that was told to stop ends with 143, which service managers take for a failure.
                    Runtime.getRuntime().halt(Main.DONE);
                }
            }
        }));
        try {
            code.set(command.getAsInt());
            return code.get();
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
