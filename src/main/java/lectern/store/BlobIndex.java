package lectern.store;

import java.nio.file.attribute.FileTime;
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

    /**
     * A file that was found whole.
     *
     * @param changed what its folder says, which tells whether somebody has written to it since
     */
    record Whole(long size, FileTime changed, Checksums checksums) {
        /** Of the blob, without its seal. */
        long length() {
            return size - Seal.LENGTH;
        }
    }

    private record Place(long size, Optional<Whole> whole) {}

    private final long budget;
    private final SequencedMap<Digest, Place> places = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private long total;
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong evictions = new AtomicLong();

    /** @param budget the size that all blobs together may have */
    BlobIndex(long budget) {
        if (budget < 0) {
            throw new IllegalArgumentException("budget is " + budget + ": it must not be negative");
        }
        this.budget = budget;
    }

    /** The blob as it was found whole before, if it still has that size and time. */
    Optional<Whole> whole(Digest key, long size, FileTime changed) {
        lock.lock();
        try {
            return Optional.ofNullable(places.get(key)).flatMap(Place::whole)
                    .filter(whole -> whole.size == size && whole.changed.equals(changed));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Notes that a blob is there, whole, and was used just now.
     *
     * @param grows whether there may be more than before; if not, a new one takes the place of the eldest
     * @return the blobs that must go to stay within the budget. One that is larger than the budget goes itself
     */
    List<Digest> use(Digest key, Whole whole, boolean grows) {
        lock.lock();
        try {
            long most = grows ? budget : Math.min(budget, total);
            long before = Optional.ofNullable(places.remove(key)).map(Place::size).orElse(0L);
            total -= before;
            if (before != whole.size) {
                changes.incrementAndGet();
            }
            if (whole.size > most) {
                return List.of(key);
            }
            places.putLast(key, new Place(whole.size, Optional.of(whole)));
            total += whole.size;
            return evict(most);
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
                places.putFirst(key, new Place(size, Optional.empty()));
                total += size;
            }
            return evict(budget);
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

    long budget() {
        return budget;
    }

    /** How many had to go. */
    long evictions() {
        return evictions.get();
    }

    long total() {
        lock.lock();
        try {
            return total;
        } finally {
            lock.unlock();
        }
    }

    private List<Digest> evict(long most) {
        List<Digest> evicted = new ArrayList<>();
        while (total > most) {
            var eldest = places.pollFirstEntry();
            total -= eldest.getValue().size();
            changes.incrementAndGet();
            evictions.incrementAndGet();
            evicted.add(eldest.getKey());
        }
        return evicted;
    }
}
