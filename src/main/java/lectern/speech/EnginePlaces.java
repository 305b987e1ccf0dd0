package lectern.speech;

import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** The places of one voice in the pool, each for one engine at work, and the engines that wait. Safe for many threads. */
final class EnginePlaces {
    /** Engines that stalled and never came back; beyond this many for each place the pool gives up on new ones. */
    private static final int LEFT_BEHIND = 4;

    private final int size;
    private final Semaphore free;
    private final Deque<EngineThread> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger threads = new AtomicInteger();
    private final Breaker breaker;

    EnginePlaces(int size, Breaker breaker) {
        this.size = size;
        this.breaker = breaker;
        this.free = new Semaphore(size, true);
    }

    /** Waits for a place. */
    void acquire() throws SpeechException {
        try {
            free.acquire();
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new SpeechException("interrupted while waiting for an engine", cause);
        }
    }

    /** Takes all that are free, and tells how many. */
    int drain() {
        return free.drainPermits();
    }

    void release() {
        free.release();
    }

    /** An engine that waits, which is now the caller's. */
    Optional<EngineThread> idle() {
        return Optional.ofNullable(idle.poll());
    }

    void giveBack(EngineThread thread) {
        idle.push(thread);
        while (idle.size() > size) {
            EngineThread surplus = idle.pollLast();
            if (surplus != null) {
                surplus.close();
            }
        }
    }

    void closeIdle() {
        for (EngineThread thread = idle.poll(); thread != null; thread = idle.poll()) {
            thread.close();
        }
    }

    Breaker breaker() {
        return breaker;
    }

    /** How many threads of engines there are, those that stalled among them. */
    AtomicInteger threads() {
        return threads;
    }

    boolean areStalled() {
        return threads.get() >= size + mostStalled();
    }

    int mostStalled() {
        return LEFT_BEHIND * size;
    }
}
