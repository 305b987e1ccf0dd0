package lectern.cluster.blob;

import io.nats.client.JetStreamApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease that this node holds, unless it has lapsed. Safe for many threads. */
final class Lease {
    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    private final Leases leases;
    private final String name;
    /** Its entry is written by one thread after the other, each of which must know what the former wrote. */
    private final ReentrantLock lock = new ReentrantLock();
    private long revision;
    private long written = System.nanoTime();
    private boolean wanted;
    private Optional<Runnable> hurry = Optional.empty();

    Lease(Leases leases, String name, long revision) {
        this.leases = leases;
        this.name = name;
        this.revision = revision;
    }

    String name() {
        return name;
    }

    /** Runs something when another node waits for this, or at once if one does. */
    void onHurry(Runnable then) {
        lock.lock();
        try {
            hurry = Optional.of(then);
            if (wanted) {
                then.run();
            }
        } finally {
            lock.unlock();
        }
    }

    void hurry() {
        lock.lock();
        try {
            wanted = true;
            hurry.ifPresent(Runnable::run);
        } finally {
            lock.unlock();
        }
    }

    /** Writes it again, unless that was done just now. */
    void renew(Duration justNow) {
        lock.lock();
        try {
            if (leases.isHeld(name) && System.nanoTime() - written > justNow.toNanos()) {
                Optional<Long> next = leases.unlessAnother(entries -> entries.update(name, leases.node(), revision));
                next.ifPresentOrElse(number -> revision = number, () -> leases.drop(this));
                written = System.nanoTime();
            }
        } catch (IOException away) {
            // The node has lost all leases.
        } catch (JetStreamApiException refused) {
            LOG.debug("{} cannot be renewed", name, refused);
        } finally {
            lock.unlock();
        }
    }

    /** Lets others have it. */
    void release() {
        lock.lock();
        try {
            if (leases.find(name).filter(held -> held == this).isPresent()) {
                leases.drop(this);
                leases.unlessAnother(entries -> {
                    entries.delete(name, revision);
                    return revision;
                });
            }
        } catch (IOException | JetStreamApiException away) {
            LOG.debug("{} could not be ended, and lapses", name, away);
        } finally {
            lock.unlock();
        }
    }
}
