package lectern.cluster.blob;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import lectern.store.Digest;

/**
 * What is still to be done with a bucket, by key, within bounds: what does not fit is found by comparing folder and bucket.
 * Keeps no bytes. Safe for many threads; whatever adds to it returns at once.
 */
final class Outbox {
    /** Some 100 bytes each. */
    private static final int MOST = 20_000;

    private final SequencedMap<Digest, Parting> sending = new LinkedHashMap<>();
    private final SequencedSet<Digest> using = new LinkedHashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private boolean compare = true;
    private boolean clear;
    private boolean hasNews;

    /** What is to be sent. */
    private static final class Parting {
        private final List<Runnable> then = new ArrayList<>();
        /** The servers did not take it when they were last asked. */
        private boolean refused;

        List<Runnable> refuse() {
            refused = true;
            List<Runnable> now = List.copyOf(then);
            then.clear();
            return now;
        }
    }

    /** To be sent. */
    void add(Digest key) {
        changing(() -> {
            if (sending.size() < MOST) {
                sending.computeIfAbsent(key, _ -> new Parting());
            } else {
                compare = true;
            }
        });
    }

    /**
     * Runs something when a blob has been sent, or cannot be sent now.
     *
     * @return false if it is not to be sent, or could not be when that was last tried: then it is left to the caller
     */
    boolean afterwards(Digest key, Runnable then) {
        lock.lock();
        try {
            Optional<Parting> parting = Optional.ofNullable(sending.get(key)).filter(each -> !each.refused);
            parting.ifPresent(each -> each.then.add(then));
            return parting.isPresent();
        } finally {
            lock.unlock();
        }
    }

    /** A blob was used, which must not be forgotten next. */
    void use(Digest key) {
        lock.lock();
        try {
            if (using.size() < MOST) {
                using.add(key);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The folder is to be compared with the bucket. */
    void compare() {
        changing(() -> compare = true);
    }

    /** Nothing is to be sent, and what was sent is to be removed. Whoever waits for something to be sent goes on. */
    void clear() {
        List<Runnable> then = new ArrayList<>();
        changing(() -> {
            sending.values().forEach(each -> then.addAll(each.then));
            sending.clear();
            using.clear();
            clear = true;
        });
        // They ask the servers, and whoever withdraws something must not wait for that.
        Thread.ofVirtual().name("lectern-cluster-cleared").start(() -> then.forEach(Runnable::run));
    }

    void wake() {
        changing(() -> {});
    }

    private void changing(Runnable change) {
        lock.lock();
        try {
            change.run();
            hasNews = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return sending.size();
        } finally {
            lock.unlock();
        }
    }

    /** What is to be sent first; it stays there until it is {@link #done}. */
    Optional<Digest> first() {
        lock.lock();
        try {
            return sending.isEmpty() ? Optional.empty() : Optional.of(sending.firstEntry().getKey());
        } finally {
            lock.unlock();
        }
    }

    /** It was sent, or is not here any more. */
    void done(Digest key) {
        List<Runnable> then = new ArrayList<>();
        lock.lock();
        try {
            Optional.ofNullable(sending.remove(key)).ifPresent(each -> then.addAll(each.then));
        } finally {
            lock.unlock();
        }
        then.forEach(Runnable::run);
    }

    /** It is not taken now: what comes behind it goes first, and whoever waits for it goes on. */
    void refused(Digest key) {
        List<Runnable> then = new ArrayList<>();
        lock.lock();
        try {
            Optional.ofNullable(sending.remove(key)).ifPresent(each -> {
                then.addAll(each.refuse());
                sending.putLast(key, each);
            });
        } finally {
            lock.unlock();
        }
        then.forEach(Runnable::run);
    }

    /** Nothing can be sent now: whoever waits for that goes on. */
    void refused() {
        List<Runnable> then = new ArrayList<>();
        lock.lock();
        try {
            sending.values().forEach(each -> then.addAll(each.refuse()));
        } finally {
            lock.unlock();
        }
        then.forEach(Runnable::run);
    }

    Optional<Digest> nextUsed() {
        lock.lock();
        try {
            return using.isEmpty() ? Optional.empty() : Optional.of(using.removeFirst());
        } finally {
            lock.unlock();
        }
    }

    /** Whether folder and bucket are to be compared, told once. */
    boolean takeCompare() {
        lock.lock();
        try {
            boolean was = compare;
            compare = false;
            return was;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the bucket is to be cleared; it stays so until it {@link #wasCleared}. */
    boolean isToClear() {
        lock.lock();
        try {
            return clear;
        } finally {
            lock.unlock();
        }
    }

    void wasCleared() {
        lock.lock();
        try {
            clear = false;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something was added since this was called last, but not for longer than that. */
    void await(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (!hasNews && left > 0) {
                left = news.awaitNanos(left);
            }
            hasNews = false;
        } finally {
            lock.unlock();
        }
    }

}
