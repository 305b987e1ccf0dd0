package lectern.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import lectern.store.BlobStore.Turn;

/**
 * Where all work is done: a bounded number of orders, each made once however many ask for it, and core work on the
 * cores in the order of its priority. Safe for many threads.
 *
 * <p><b>Orders</b> make an edition: they mostly wait, for core work and for the next sentence to be due, so each has
 * a virtual thread. How many there may be is bounded, and an order is refused before its reader is told anything
 * else; once admitted it is never refused anything. Whoever asks for what is under way joins, and joining is free.
 * An order writes to a scratch file that its readers follow at their own pace, and at the same time to the store.
 * So neither a slow nor a leaving reader touches it, and the store need not know of readers.
 *
 * <p><b>Core work</b> computes, for some milliseconds up to a second, and so takes one of the cores: a platform
 * thread each, because a virtual thread that computes would keep readers from being served. Core work must not wait
 * for other core work, nor for an order, nor for another machine: all cores might wait and none work. Its queue is not bounded here; the
 * number of orders bounds it, and how far each runs ahead. Work that may hang has a {@link Lane}, which has all cores but
 * one: whatever hangs in it, other work goes on.
 *
 * <p><b>Locks.</b> The door's is held while an order is looked up or admitted, which opens a file and renders
 * nothing. An order leaves the map before its readers learn of its end; whoever asks in between begins anew, and
 * finds in the store what the former has put there.
 *
 * <p><b>Failure.</b> Whatever a work throws fails its own readers, an {@link Error} too, and is kept for nobody
 * after them: the next who asks begins anew. It is not logged here, because every reader gets it.
 *
 * <p><b>Closing</b> refuses what is new, fails the readers of all orders and cancels all core work at once, so
 * whoever waits for either is woken; then interrupts the threads and waits for them, within a limit.
 */
public final class Workshop implements AutoCloseable {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private record Name(BlobStore store, Digest key) {}

    private final Scratch scratch;
    private final Semaphore places;
    /** By {@link Name}, or by an object of its own where nobody can join. */
    private final Map<Object, GrowingFile> orders = new ConcurrentHashMap<>();
    private final ReentrantLock door = new ReentrantLock();
    private final ExecutorService clerks = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("lectern-order-", 1).factory());
    private final ThreadPoolExecutor cores;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Map<Object, CompletableFuture<Void>> asides = new ConcurrentHashMap<>();
    /** Core work whose turn has not come yet. */
    private final Set<CoreTask<?>> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicLong tasks = new AtomicLong();
    private final LongAdder refused = new LongAdder();
    private boolean closed;

    /**
     * @param folder for the bytes of orders that are under way
     * @param places how many orders may be under way
     * @param cores  how many pieces of core work run at once
     */
    public Workshop(Path folder, int places, int cores) throws IOException {
        this.places = new Semaphore(places);
        this.cores = new ThreadPoolExecutor(cores, cores, 0, TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(16, CoreTask.FIRST),
                Thread.ofPlatform().daemon().name("lectern-core-", 1).factory(),
                (task, pool) -> ((CoreTask<?>) task).cancel(false));
        this.scratch = Scratch.open(folder);
    }

    /**
     * Starts making a blob, or joins whoever is already making it. The caller closes its view; the blob is made, and
     * kept in the store, even when all have left.
     *
     * @throws BusyException if as many orders as may be are under way, or the workshop is closing
     * @throws IOException   if there is no room for the bytes
     */
    public Growing start(Digest key, BlobStore store, Work work) throws BusyException, IOException {
        Name name = new Name(store, key);
        door.lock();
        try {
            Optional<GrowingFile> running = Optional.ofNullable(orders.get(name));
            Optional<Growing> joined = running.isPresent() ? running.get().open() : Optional.empty();
            return joined.isPresent() ? joined.get() : begin(name, true, out -> keep(name, work, out));
        } finally {
            door.unlock();
        }
    }

    /**
     * Starts making bytes that are kept nowhere, for the caller alone. They are made no further when it closes its
     * view.
     *
     * @throws BusyException if as many orders as may be are under way, or the workshop is closing
     * @throws IOException   if there is no room for the bytes
     */
    public Growing startUnkept(Work work) throws BusyException, IOException {
        door.lock();
        try {
            return begin(new Object(), false, work);
        } finally {
            door.unlock();
        }
    }

    private Growing begin(Object name, boolean kept, Work work) throws BusyException, IOException {
        if (closed || !places.tryAcquire()) {
            refused.increment();
            throw new BusyException(closed ? "the workshop is closing" : "all places are taken", RETRY_AFTER);
        }
        boolean begun = false;
        try {
            GrowingFile body = new GrowingFile(scratch.next(), kept);
            Growing view = first(body);
            orders.put(name, body);
            clerks.execute(() -> make(name, body, work));
            begun = true;
            return view;
        } finally {
            if (!begun) {
                places.release();
            }
        }
    }

    private static Growing first(GrowingFile body) throws IOException {
        try {
            return body.open().orElseThrow();
        } catch (IOException cause) {
            body.end(Optional.of(cause));
            throw cause;
        }
    }

    private void make(Object name, GrowingFile body, Work work) {
        Optional<Throwable> failure = Optional.empty();
        try {
            work.writeTo(body);
        } catch (IOException | RuntimeException | Error cause) {
            failure = Optional.of(cause);
        }
        // Before the readers learn of the end, so that whoever starts it again then finds the way free.
        orders.remove(name, body);
        places.release();
        body.end(failure);
    }

    private static void keep(Name name, Work work, OutputStream body) throws IOException {
        // Whoever asks has found nothing in the store, but may have looked just before an earlier order ended.
        try (Turn _ = await(name.store().turn(name.key()))) {
            Optional<Blob> made = name.store().find(name.key());
            if (made.isPresent()) {
                try (Blob blob = made.get()) {
                    blob.copy(0, blob.length(), body);
                }
            } else {
                name.store().put(name.key(), kept -> work.writeTo(new TeeStream(kept, body))).close();
            }
        }
    }

    private static Turn await(CompletableFuture<Turn> turn) throws IOException {
        try {
            return turn.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("a turn never fails", impossible);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            // Nobody would end it otherwise.
            turn.thenAccept(Turn::close);
            throw new InterruptedIOException("interrupted while waiting for a turn");
        }
    }

    /** Whether {@link #start} would join. */
    public boolean isUnderWay(Digest key, BlobStore store) {
        return orders.containsKey(new Name(store, key));
    }

    /** How many orders are in the making. */
    public int underWay() {
        return orders.size();
    }

    /** Whoever keeps something without an order, in a thread of their own, says so first, and closes this when it is done. */
    public Aside aside() {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Object name = new Object();
        asides.put(name, ended);
        return () -> {
            asides.remove(name);
            ended.complete(null);
        };
    }

    /** What is made beside all orders. */
    @FunctionalInterface
    public interface Aside extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Done when all orders that are in the making now have ended, however they end, and what is made beside them; those that
     * begin later do not count.
     */
    public CompletableFuture<Void> othersEnded() {
        return CompletableFuture.allOf(Stream.concat(asides.values().stream(),
                orders.values().stream().map(order -> order.finished().handle((_, _) -> 0)))
                .toArray(CompletableFuture[]::new));
    }

    /** How many orders were refused since the start. */
    public long refused() {
        return refused.sum();
    }

    /** How many more orders may be started now. */
    public int freePlaces() {
        return places.availablePermits();
    }

    /** Runs a piece of computing on one of the cores. Never refused, never waits for other work itself. */
    public <T> CoreTask<T> onCore(Priority priority, Callable<T> work) {
        return onCore(priority, Optional.empty(), work);
    }

    /**
     * Runs a piece of computing that may hang on one of the cores, of which one is left to others.
     *
     * @param lane names what it may hang in
     */
    public <T> CoreTask<T> onCore(Priority priority, String lane, Callable<T> work) {
        return onCore(priority, Optional.of(lane(lane)), work);
    }

    /**
     * The same for work that others could be doing too: it gets into the queue when its turn has come, and no core waits for
     * that. Its turn ends with it.
     */
    public <T> CoreTask<T> onCore(Priority priority, String lane, CompletableFuture<Turn> turn, Callable<T> work) {
        if (turn.isDone()) {
            return onCore(priority, lane, () -> during(turn, work));
        }
        CoreTask<T> task = new CoreTask<>(cores, tasks.incrementAndGet(), priority, Optional.of(lane(lane)),
                () -> during(turn, work));
        waiting.add(task);
        turn.thenAccept(come -> {
            waiting.remove(task);
            come.onHurry(() -> task.hurry(Priority.SOON));
            task.queue();
            if (task.isCancelled()) {
                come.close();
            }
        });
        return task;
    }

    private static <T> T during(CompletableFuture<Turn> turn, Callable<T> work) throws Exception {
        try (Turn _ = turn.join()) {
            return work.call();
        }
    }

    private Lane lane(String name) {
        return lanes.computeIfAbsent(name, _ -> new Lane(Math.max(1, cores.getMaximumPoolSize() - 1)));
    }

    private <T> CoreTask<T> onCore(Priority priority, Optional<Lane> lane, Callable<T> work) {
        CoreTask<T> task = new CoreTask<>(cores, tasks.incrementAndGet(), priority, lane, work);
        task.queue();
        return task;
    }

    /** Fails all orders and their readers, cancels all core work, and waits until every thread has stopped. */
    @Override
    public void close() {
        door.lock();
        try {
            closed = true;
        } finally {
            door.unlock();
        }
        clerks.shutdownNow();
        cores.shutdownNow().forEach(task -> ((CoreTask<?>) task).cancel(false));
        // Those whose turn comes later find the cores closed, and are cancelled too.
        waiting.forEach(task -> task.cancel(false));
        lanes.values().forEach(Lane::close);
        orders.values().forEach(body -> body.end(Optional.of(new IOException("the workshop was closed"))));
        try {
            clerks.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
            cores.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
        scratch.close();
    }
}
