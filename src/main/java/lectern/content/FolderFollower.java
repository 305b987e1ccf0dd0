package lectern.content;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import lectern.failure.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of each change in a folder, in a thread of its own, until it is closed. */
public final class FolderFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderFollower.class);
    private static final Failures FAILURES = new Failures();
    /** Network drives and containers report no changes, so the folder is looked at now and then in any case. */
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** Of many publications it takes long to look at all, and most often nothing is found: a hundredth of the time. */
    private static final int PAUSES = 100;

    private final FolderWatch watch;
    private final Listener listener;

    /** Hears of changes. */
    public interface Listener {

        /** Anything may have changed. The longer this takes, the longer it is not called again. */
        void look();

        /** @param places names of what is directly in the folder, in which something has changed */
        void changed(Set<Path> places);
    }

    private FolderFollower(FolderWatch watch, Listener listener) {
        this.watch = watch;
        this.listener = listener;
    }

    /** @param threads makes the thread that waits for changes */
    public static FolderFollower of(Path folder, ThreadFactory threads, Listener listener) throws IOException {
        FolderWatch watch = new FolderWatch(folder);
        watch.everything();
        FolderFollower follower = new FolderFollower(watch, listener);
        threads.newThread(follower::follow).start();
        return follower;
    }

    private void follow() {
        try {
            // A change made before was not heard of.
            Duration pause = look();
            long looked = System.nanoTime();
            while (true) {
                Duration left = pause.minusNanos(System.nanoTime() - looked);
                FolderWatch.Changes changes = left.isPositive() ? watch.next(left) : FolderWatch.Changes.ALL;
                if (changes.all()) {
                    pause = look();
                    looked = System.nanoTime();
                } else {
                    keeping(() -> listener.changed(changes.places()));
                }
            }
        } catch (ClosedWatchServiceException closed) {
            // This is how it ends.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at everything, and says how long not to do so again. */
    private Duration look() {
        long start = System.nanoTime();
        watch.everything();
        keeping(listener::look);
        Duration pause = Duration.ofNanos(System.nanoTime() - start).multipliedBy(PAUSES);
        return pause.compareTo(LOOK) < 0 ? LOOK : pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /** The next change may mend what this one broke, so it must be heard of. */
    private static void keeping(Runnable listening) {
        try {
            listening.run();
        } catch (RuntimeException | Error fault) {
            LOG.error("the content could not be read again; the library stays as it was: {}", FAILURES.told(fault));
        }
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}
