package lectern.web.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody who is connected, and what each costs while it does not read. A reader may pause for as long as
 * {@link Limits} say, unless there is no room for others: then whoever waits between two requests goes first, after
 * them whoever has read nothing for longest. Where nobody stands still, newcomers are refused. Safe for many threads.
 */
public final class Audience implements Connection.Listener {
    /** What a connection costs by itself: buffers of its head and of small answers, and a thread's stack. */
    static final long SEAT_BYTES = 32 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);
    /** Makes some room ahead, so that not every newcomer has to look for whoever may go. */
    private static final int PART_EACH = 4;
    private static final double FULL_AGAIN = 0.95;

    private final Capacity capacity;
    private final Duration stalled;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<EndPoint, Long> guests = new HashMap<>();
    private long taken;
    private boolean told;

    /** What a guest holds until it is closed. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @param stalled whoever has read nothing for so long may have to go */
    public Audience(Capacity capacity, Duration stalled) {
        this.capacity = capacity;
        this.stalled = stalled;
    }

    @Override
    public void onOpened(Connection connection) {
        EndPoint guest = connection.getEndPoint();
        if (!enter(guest, SEAT_BYTES)) {
            new Wire(guest).reset(new IOException("there is no room for another connection"));
        }
    }

    @Override
    public void onClosed(Connection connection) {
        leave(connection.getEndPoint());
    }

    /** Room for bytes that a guest makes us hold; none if there is not enough of it. */
    Optional<Place> reserve(EndPoint guest, long bytes) {
        return enter(guest, bytes) ? Optional.of(() -> give(guest, bytes)) : Optional.empty();
    }

    /** How many connections one client may have: a house full of readers may share an address, but not take all. */
    public int connectionsEach() {
        return (int) Math.max(1, Math.min(capacity.seats(), capacity.bytes() / SEAT_BYTES) / PART_EACH);
    }

    /** How many are connected. */
    public int size() {
        lock.lock();
        try {
            return guests.size();
        } finally {
            lock.unlock();
        }
    }

    /** How many have stopped reading in the middle of an answer. */
    long stalled() {
        lock.lock();
        try {
            return guests.keySet().stream().filter(this::isStalled).count();
        } finally {
            lock.unlock();
        }
    }

    /** How many wait between two requests. */
    long waiting() {
        lock.lock();
        try {
            return guests.keySet().stream().filter(this::isBetweenRequests).count();
        } finally {
            lock.unlock();
        }
    }

    private boolean enter(EndPoint guest, long bytes) {
        List<EndPoint> leaving = new ArrayList<>();
        boolean entered;
        lock.lock();
        try {
            if (isFull(guest, bytes, 1)) {
                choose(guest, bytes, leaving);
            }
            entered = !isFull(guest, bytes, 1);
            if (entered) {
                guests.merge(guest, bytes, Long::sum);
                taken += bytes;
            }
            tell(leaving);
        } finally {
            lock.unlock();
        }
        // Not under the lock: who is closed leaves at once.
        leaving.forEach(each -> new Wire(each).reset(new IOException("others need the room")));
        return entered;
    }

    private boolean isFull(EndPoint guest, long bytes, double part) {
        boolean others = guests.size() > (guests.containsKey(guest) ? 1 : 0);
        int seats = guests.size() + (guests.containsKey(guest) ? 0 : 1);
        // Whoever is alone gets anything: there is no more room to be had.
        return others && (taken + bytes > capacity.bytes() * part || seats > Math.ceil(capacity.seats() * part));
    }

    private void choose(EndPoint guest, long bytes, List<EndPoint> leaving) {
        for (Predicate<EndPoint> may : List.<Predicate<EndPoint>>of(this::isBetweenRequests, this::isStalled)) {
            List<EndPoint> longestFirst = guests.keySet().stream().filter(may)
                    .filter(each -> each != guest)
                    .sorted(Comparator.comparingLong(Audience::silentMillis).reversed()).toList();
            for (EndPoint each : longestFirst) {
                if (!isFull(guest, bytes, FULL_AGAIN)) {
                    return;
                }
                leave(each);
                leaving.add(each);
            }
        }
    }

    private boolean isBetweenRequests(EndPoint guest) {
        return guest instanceof AbstractEndPoint one && one.isFillInterested() && !one.getWriteFlusher().isPending()
                && hasBeenSilent(guest);
    }

    private boolean isStalled(EndPoint guest) {
        return guest instanceof AbstractEndPoint one && one.getWriteFlusher().isPending() && hasBeenSilent(guest);
    }

    private boolean hasBeenSilent(EndPoint guest) {
        return silentMillis(guest) >= stalled.toMillis();
    }

    private static long silentMillis(EndPoint guest) {
        return guest instanceof AbstractEndPoint one ? one.getIdleFor() : 0;
    }

    private void tell(List<EndPoint> leaving) {
        if (!leaving.isEmpty() && !told) {
            told = true;
            LOG.warn("There are {} connections, as many as the memory and the files of this process allow: those that "
                    + "have been silent for longest make room for others", guests.size() + leaving.size());
        }
    }

    private void give(EndPoint guest, long bytes) {
        lock.lock();
        try {
            // Nothing if it had to go: its room was given away with it.
            guests.computeIfPresent(guest, (_, held) -> {
                taken -= bytes;
                return held - bytes;
            });
        } finally {
            lock.unlock();
        }
    }

    private void leave(EndPoint guest) {
        lock.lock();
        try {
            taken -= Optional.ofNullable(guests.remove(guest)).orElse(0L);
        } finally {
            lock.unlock();
        }
    }
}
