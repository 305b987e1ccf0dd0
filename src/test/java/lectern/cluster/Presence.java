package lectern.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits until a node joins its cluster or loses it. Add it to the cluster before the start. */
public class Presence implements Part {
    private final Semaphore joined = new Semaphore(0);
    private final Semaphore left = new Semaphore(0);

    @Override
    public void prepare(Connection connection) throws IOException, JetStreamApiException {
        // It needs nothing.
    }

    @Override
    public final void joined() {
        joined.release();
    }

    @Override
    public final void left() {
        left.release();
    }

    public final void awaitJoined() throws InterruptedException {
        assertTrue(joined.tryAcquire(60, TimeUnit.SECONDS), "it did not join");
    }

    /** Whoever waits then for it to join waits for the next time. */
    public final void awaitLeft() throws InterruptedException {
        assertTrue(left.tryAcquire(60, TimeUnit.SECONDS), "it did not notice");
        joined.drainPermits();
    }
}
