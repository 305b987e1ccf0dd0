package lectern.edition;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import lectern.store.Priority;
import lectern.store.Workshop;

/** Work of one core that somebody waits for: a form that is soon made, but takes all of a core meanwhile. */
public final class CoreWork {

    private CoreWork() {}

    /**
     * Waits for it.
     *
     * @param what is made, as a failure names it
     */
    public static <T> T await(Workshop workshop, String what, Callable<T> work) throws IOException {
        try {
            return workshop.onCore(Priority.SOON, work).get();
        } catch (ExecutionException failure) {
            throw new IOException(what + " could not be made", failure.getCause());
        } catch (CancellationException closed) {
            throw new IOException("the workshop was closed", closed);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + what);
        }
    }
}
