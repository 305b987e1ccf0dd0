package lectern.store;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/**
 * Where all work is done: a bounded number of orders, each made once however many ask for it, and leaf work on the
 * cores in the order of its priority.
 */
public final class Workshop implements AutoCloseable {

    /**
     * Starts making a blob, or joins whoever is already making it.
     *
     * @throws BusyException if as many orders as may be are under way
     */
    public Growing start(Digest key, BlobStore store, Work work) throws BusyException {
        throw new UnsupportedOperationException();
    }

    /** Runs a piece of computing on one of the cores. Never refused, never waits for other work itself. */
    public <T> Future<T> onCore(Priority priority, Callable<T> leaf) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
