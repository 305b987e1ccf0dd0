package lectern.app.making;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Threads that make forms, so many at once, in the order in which they are asked to. One that waits for a task which was
 * started before it never waits for ever. Closing ends what is not finished, and waits until each thread has tidied up.
 */
public final class Makers implements AutoCloseable {
    private final ExecutorService threads;
    private final CompletableFuture<Object> failed = new CompletableFuture<>();

    /** @param atOnce how many tasks may be under way */
    public Makers(int atOnce) {
        threads = Executors.newFixedThreadPool(atOnce, Thread.ofPlatform().name("lectern-maker-", 1).factory());
    }

    /** Something that will be there. */
    public record Task<T>(CompletableFuture<T> future) {

        /**
         * Waits for it.
         *
         * @throws IOException if it failed, or nobody waits any more
         */
        public T await() throws IOException {
            return await(future);
        }

        private static <T> T await(Future<T> future) throws IOException {
            try {
                return future.get();
            } catch (ExecutionException failed) {
                switch (failed.getCause()) {
                    case RuntimeException cause -> throw cause;
                    case Error cause -> throw cause;
                    case IOException cause -> throw cause;
                    case null, default -> throw new IOException(failed);
                }
            } catch (InterruptedException | CancellationException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("stopped while forms were made");
            }
        }
    }

    public <T> Task<T> start(Callable<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                future.complete(work.call());
            } catch (Exception | Error cause) {
                future.completeExceptionally(cause);
                failed.completeExceptionally(cause);
            }
        });
        return new Task<>(future);
    }

    /**
     * Waits for all of these, and takes each as soon as those before it are there.
     *
     * @throws IOException if any task of these makers failed, without waiting for the others
     */
    public <T> void awaitAll(List<Task<T>> tasks, Consumer<T> taker) throws IOException {
        for (Task<T> task : tasks) {
            Task.await(CompletableFuture.anyOf(task.future, failed));
            taker.accept(task.await());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
