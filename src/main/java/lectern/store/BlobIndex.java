package lectern.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Which blobs a store is known to hold, the least recently used first, and how large they are together. Touches no
 * file; its lock is held for a few map operations. Safe for many threads.
 */
final class BlobIndex {

    private record Place(long size, boolean verified) {}

    private final long budget;
    private final SequencedMap<Digest, Place> places = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private long total;
    private final AtomicLong changes = new AtomicLong();

    /** @param budget the size that all blobs together may have */
    BlobIndex(long budget) {
        if (budget < 0) {
            throw new IllegalArgumentException("budget is " + budget + ": it must not be negative");
        }
        this.budget = budget;
    }

    /** Whether the blob was found whole before, when it had this size. */
    boolean isVerified(Digest key, long size) {
        lock.lock();
        try {
            return Optional.ofNullable(places.get(key)).filter(new Place(size, true)::equals).isPresent();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Notes that a blob is there, whole, and was used just now.
     *
     * @return the blobs that must go to stay within the budget. One that is larger than the budget goes itself
     */
    List<Digest> use(Digest key, long size) {
        lock.lock();
        try {
            long before = Optional.ofNullable(places.remove(key)).map(Place::size).orElse(0L);
            total -= before;
            if (before != size) {
                changes.incrementAndGet();
            }
            if (size > budget) {
                return List.of(key);
            }
            places.putLast(key, new Place(size, true));
            total += size;
            return evict();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Notes that a blob lies in the folder, used longer ago than all that are known.
     *
     * @return the blobs that must go to stay within the budget
     */
    List<Digest> discover(Digest key, long size) {
        lock.lock();
        try {
            if (!places.containsKey(key)) {
                places.putFirst(key, new Place(size, false));
                total += size;
            }
            return evict();
        } finally {
            lock.unlock();
        }
    }

    void forget(Digest key) {
        lock.lock();
        try {
            Optional.ofNullable(places.remove(key)).ifPresent(place -> {
                total -= place.size();
                changes.incrementAndGet();
            });
        } finally {
            lock.unlock();
        }
    }

    /** How often a blob came or went, but for those that lay there at the start. */
    long changes() {
        return changes.get();
    }

    long total() {
        lock.lock();
        try {
            return total;
        } finally {
            lock.unlock();
        }
    }

    private List<Digest> evict() {
        List<Digest> evicted = new ArrayList<>();
        while (total > budget) {
            var eldest = places.pollFirstEntry();
            total -= eldest.getValue().size();
            changes.incrementAndGet();
            evicted.add(eldest.getKey());
        }
        return evicted;
    }
}
