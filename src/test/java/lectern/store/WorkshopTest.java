package lectern.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lectern.store.BlobStore.Turn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class WorkshopTest {
    private static final Digest KEY = Digest.of(out -> out.write(1));
    private static final Digest OTHER = Digest.of(out -> out.write(2));

    @TempDir
    private Path folder;
    private BlobStore store;
    private Workshop workshop;

    @BeforeEach
    void open() throws IOException {
        store = new DirectoryStore(folder.resolve("store"), 1 << 20);
        workshop = new Workshop(folder.resolve("orders"), 2, 1);
    }

    @AfterEach
    void close() {
        workshop.close();
        store.close();
    }

    @Test
    void aHundredWhoAskAtOnceGetOneComputation() throws Exception {
        AtomicInteger made = new AtomicInteger();
        CountDownLatch allAsked = new CountDownLatch(100);
        Work work = out -> {
            made.incrementAndGet();
            await(allAsked);
            write(out, "whole");
        };
        List<Future<String>> heard = new ArrayList<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                heard.add(readers.submit(() -> {
                    try (Growing body = workshop.start(KEY, store, work)) {
                        allAsked.countDown();
                        return read(body, 0);
                    }
                }));
            }
        }
        for (Future<String> each : heard) {
            assertEquals("whole", each.get());
        }
        assertEquals(1, made.get());
    }

    @Test
    void keepsWhatWasMade() throws Exception {
        try (Growing body = workshop.start(KEY, store, out -> write(out, "whole"))) {
            body.await(Duration.ofSeconds(10));
        }
        try (Blob blob = store.find(KEY).orElseThrow()) {
            assertEquals("whole", new String(blob.bytes(), UTF_8));
        }
    }

    @Test
    void doesNotMakeAgainWhatTheStoreHas() throws Exception {
        store.put(KEY, out -> write(out, "kept")).close();
        try (Growing body = workshop.start(KEY, store, out -> write(out, "made again"))) {
            assertEquals("kept", read(body, 0));
        }
    }

    @Test
    void aFailedOrderFailsItsReadersAndKeepsNothing() throws Exception {
        CountDownLatch heard = new CountDownLatch(1);
        Work work = out -> {
            write(out, "half");
            out.flush();
            await(heard);
            throw new IOException("the voice broke");
        };
        try (Growing body = workshop.start(KEY, store, work)) {
            ByteArrayOutputStream out = new Listener(heard);
            IOException failure = assertThrows(IOException.class, () -> body.copy(0, out));
            assertEquals("cannot be made: the voice broke", failure.getMessage());
            assertEquals("half", out.toString(UTF_8));
            assertThrows(ExecutionException.class, () -> body.finished().get());
        }
        assertTrue(store.find(KEY).isEmpty());
        try (Growing again = workshop.start(KEY, store, out -> write(out, "whole"))) {
            assertEquals("whole", read(again, 0));
        }
    }

    @Test
    void anErrorOfTheMakerFailsItsReadersToo() throws Exception {
        try (Growing body = workshop.start(KEY, store, out -> {
            throw new StackOverflowError();
        })) {
            IOException failure = assertThrows(IOException.class, () -> read(body, 0));
            assertInstanceOf(StackOverflowError.class, failure.getCause());
        }
        assertEquals(2, workshop.freePlaces());
    }

    @Test
    void aReaderWhoLeavesDisturbsNobody() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        Work work = out -> {
            await(left);
            write(out, "whole");
        };
        try (Growing stays = workshop.start(KEY, store, work)) {
            workshop.start(KEY, store, work).close();
            left.countDown();
            assertEquals("whole", read(stays, 0));
        }
    }

    @Test
    void anOrderIsMadeEvenWhenAllHaveLeft() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        Growing body = workshop.start(KEY, store, out -> {
            await(left);
            write(out, "first");
            out.flush();
            write(out, ", second");
        });
        var finished = body.finished();
        body.close();
        left.countDown();
        assertEquals(13, finished.get());
        assertEquals(13, store.length(KEY).orElseThrow());
    }

    @Test
    void whatIsInTheMakingEndsAndWhatBeginsLaterDoesNotCount() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        CountDownLatch later = new CountDownLatch(1);
        workshop.start(KEY, store, out -> {
            await(left);
            throw new IOException("the press is broken");
        }).close();
        CompletableFuture<Void> ended = workshop.othersEnded();
        workshop.start(OTHER, store, _ -> await(later)).close();
        assertFalse(ended.isDone());
        left.countDown();
        ended.get();
        assertFalse(workshop.othersEnded().isDone());
        later.countDown();
        try (Workshop.Aside _ = workshop.aside()) {
            assertFalse(workshop.othersEnded().isDone());
        }
    }

    @Test
    void anExcerptIsMadeNoFurtherWhenItsReaderHasLeft() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        Growing body = workshop.startUnkept(out -> {
            await(left);
            write(out, "first");
            out.flush();
            throw new AssertionError("went on");
        });
        var finished = body.finished();
        body.close();
        left.countDown();
        ExecutionException failure = assertThrows(ExecutionException.class, finished::get);
        assertEquals("nobody reads this any more", failure.getCause().getMessage());
    }

    @Test
    void refusesWhenAllPlacesAreTaken() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Work work = out -> await(end);
        try (Growing one = workshop.start(KEY, store, work); Growing two = workshop.startUnkept(work)) {
            BusyException busy = assertThrows(BusyException.class, () -> workshop.start(OTHER, store, work));
            assertTrue(busy.retryAfter().isPositive());
            assertThrows(BusyException.class, () -> workshop.startUnkept(work));
            assertFalse(workshop.isUnderWay(OTHER, store));

            assertTrue(workshop.isUnderWay(KEY, store));
            workshop.start(KEY, store, work).close();

            end.countDown();
            one.await(Duration.ofSeconds(10));
            two.await(Duration.ofSeconds(10));
            assertEquals(2, workshop.freePlaces());
        }
    }

    @Test
    void theSameKeyInAnotherStoreIsAnotherOrder() throws Exception {
        try (DirectoryStore another = new DirectoryStore(folder.resolve("another"), 1 << 20);
                Growing one = workshop.start(KEY, store, out -> write(out, "one"));
                Growing two = workshop.start(KEY, another, out -> write(out, "two"))) {
            assertEquals("one", read(one, 0));
            assertEquals("two", read(two, 0));
        }
    }

    @Test
    void anInterruptedReaderDisturbsNobody() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Work work = out -> {
            write(out, "first");
            out.flush();
            await(end);
            write(out, ", second");
        };
        try (Growing stays = workshop.start(KEY, store, work); Growing goes = workshop.start(KEY, store, work)) {
            CountDownLatch heard = new CountDownLatch(1);
            var failure = new java.util.concurrent.CompletableFuture<Boolean>();
            Thread reader = Thread.ofVirtual().start(() -> {
                try {
                    goes.copy(0, new Listener(heard));
                } catch (InterruptedIOException interrupt) {
                    failure.complete(Thread.currentThread().isInterrupted());
                } catch (IOException other) {
                    failure.completeExceptionally(other);
                }
            });
            await(heard);
            reader.interrupt();
            assertTrue(failure.get(), "the interrupt is restored");
            end.countDown();
            assertEquals("first, second", read(stays, 0));
        }
    }

    @Test
    void leafWorkRunsByPriorityThenByAge() throws Exception {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch queued = new CountDownLatch(1);
        workshop.onCore(Priority.NOW, () -> queued.await(10, java.util.concurrent.TimeUnit.SECONDS));
        List<CoreTask<Boolean>> tasks = new ArrayList<>();
        tasks.add(workshop.onCore(Priority.BACKGROUND, () -> order.add("background")));
        tasks.add(workshop.onCore(Priority.SOON, () -> order.add("soon 1")));
        tasks.add(workshop.onCore(Priority.SOON, () -> order.add("soon 2")));
        tasks.add(workshop.onCore(Priority.NOW, () -> order.add("now")));
        CoreTask<Boolean> hurried = workshop.onCore(Priority.BACKGROUND, () -> order.add("hurried"));
        tasks.add(hurried);
        hurried.hurry(Priority.SOON);
        hurried.hurry(Priority.BACKGROUND);
        queued.countDown();
        for (CoreTask<Boolean> task : tasks) {
            task.get();
        }
        assertEquals(List.of("now", "soon 1", "soon 2", "hurried", "background"), order);
    }

    @Test
    void whatIsMadeIsServedWhereTheCacheCannotBeWrittenAnyMore() throws Exception {
        Path taken = folder.resolve("taken");
        try (Workshop cut = new Workshop(taken, 2, 1); DirectoryStore full = new DirectoryStore(taken, 1 << 20)) {
            try (Stream<Path> files = Files.walk(taken)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
            Files.writeString(taken, "a file where a folder was");
            for (int i = 0; i < 2; i++) {
                try (Growing body = cut.start(KEY, full, out -> write(out, "sound"))) {
                    assertEquals("sound", read(body, 0));
                    body.await(Duration.ofSeconds(10));
                }
            }
            Files.delete(taken);
        }
    }

    @Test
    void workThatHangsLeavesOneCoreToOthers() throws Exception {
        try (Workshop wide = new Workshop(folder.resolve("wide"), 2, 3)) {
            CountDownLatch both = new CountDownLatch(2);
            CountDownLatch mended = new CountDownLatch(1);
            List<CoreTask<String>> hanging = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                hanging.add(wide.onCore(Priority.NOW, "engine", () -> {
                    both.countDown();
                    mended.await();
                    return "said";
                }));
            }
            both.await();
            assertEquals("other", wide.onCore(Priority.BACKGROUND, () -> "other").get());
            assertEquals("other", wide.onCore(Priority.BACKGROUND, "another engine", () -> "other").get());
            mended.countDown();
            for (CoreTask<String> each : hanging) {
                assertEquals("said", each.get());
            }
        }
    }

    @Test
    void whatWaitsForItsLaneIsHurriedToo() throws Exception {
        try (Workshop narrow = new Workshop(folder.resolve("narrow"), 2, 2)) {
            List<String> order = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch mended = new CountDownLatch(1);
            CoreTask<Boolean> first = narrow.onCore(Priority.NOW, "engine", () -> {
                mended.await();
                return order.add("first");
            });
            CoreTask<Boolean> later = narrow.onCore(Priority.BACKGROUND, "engine", () -> order.add("later"));
            CoreTask<Boolean> hurried = narrow.onCore(Priority.BACKGROUND, "engine", () -> order.add("hurried"));
            // Both have stepped aside when work behind them has run.
            narrow.onCore(Priority.BACKGROUND, () -> "").get();
            hurried.hurry(Priority.NOW);
            mended.countDown();
            for (CoreTask<Boolean> each : List.of(first, later, hurried)) {
                each.get();
            }
            assertEquals(List.of("first", "hurried", "later"), order);
        }
    }

    @Test
    void coreWorkThatWaitsForItsTurnLeavesTheCoresToOthers() throws Exception {
        try (Workshop narrow = new Workshop(folder.resolve("turns"), 2, 1)) {
            CompletableFuture<Turn> turn = new CompletableFuture<>();
            CountDownLatch ended = new CountDownLatch(1);
            CoreTask<String> waiting = narrow.onCore(Priority.BACKGROUND, "engine", turn, () -> "made");
            // It counts from now on, though it is in no queue yet.
            waiting.hurry(Priority.NOW);
            assertEquals("", narrow.onCore(Priority.BACKGROUND, () -> "").get());
            assertFalse(waiting.isDone());
            turn.complete(ended::countDown);
            assertEquals("made", waiting.get());
            ended.await();
        }
    }

    @Test
    void whoeverWaitsElsewhereHurriesWhatIsQueuedHere() throws Exception {
        try (Workshop narrow = new Workshop(folder.resolve("hurried"), 2, 1)) {
            CountDownLatch queued = new CountDownLatch(1);
            List<String> order = new CopyOnWriteArrayList<>();
            narrow.onCore(Priority.NOW, () -> {
                queued.await();
                return "";
            });
            CoreTask<Boolean> first = narrow.onCore(Priority.BACKGROUND, "engine", () -> order.add("first"));
            CompletableFuture<Turn> turn = new CompletableFuture<>();
            CoreTask<Boolean> wanted = narrow.onCore(Priority.BACKGROUND, "engine", turn, () -> order.add("wanted"));
            turn.complete(new Turn() {
                @Override
                public void onHurry(Runnable hurry) {
                    hurry.run();
                }

                @Override
                public void close() {
                    // Nobody else is here.
                }
            });
            queued.countDown();
            first.get();
            wanted.get();
            assertEquals(List.of("wanted", "first"), order);
        }
    }

    @Test
    void closingEndsWhatWaitsForItsTurn() throws Exception {
        Workshop closing = new Workshop(folder.resolve("closing"), 2, 2);
        CompletableFuture<Turn> turn = new CompletableFuture<>();
        CoreTask<String> waiting = closing.onCore(Priority.NOW, "engine", turn, () -> "");
        closing.close();
        assertThrows(CancellationException.class, waiting::get);
        CountDownLatch ended = new CountDownLatch(1);
        turn.complete(ended::countDown);
        ended.await();
    }

    @Test
    void closingEndsWhatWaitsForItsLane() throws Exception {
        Workshop closing = new Workshop(folder.resolve("closing"), 2, 2);
        CountDownLatch begun = new CountDownLatch(1);
        closing.onCore(Priority.NOW, "engine", () -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return "";
        });
        begun.await();
        CoreTask<String> aside = closing.onCore(Priority.NOW, "engine", () -> "");
        closing.onCore(Priority.BACKGROUND, () -> "").get();
        closing.close();
        assertThrows(CancellationException.class, aside::get);
    }

    @Test
    void closingFailsWhatIsUnderWay() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch onCore = new CountDownLatch(1);
        CoreTask<String> running = workshop.onCore(Priority.NOW, () -> {
            onCore.countDown();
            never.await();
            return "";
        });
        CoreTask<String> queued = workshop.onCore(Priority.NOW, () -> "");
        await(onCore);
        try (Growing body = workshop.start(KEY, store, out -> await(never))) {
            workshop.close();
            assertThrows(IOException.class, () -> read(body, 0));
        }
        assertInstanceOf(InterruptedException.class, assertThrows(ExecutionException.class, running::get).getCause());
        assertThrows(CancellationException.class, queued::get);
        assertThrows(CancellationException.class, () -> workshop.onCore(Priority.NOW, () -> "").get());
        assertThrows(BusyException.class, () -> workshop.start(KEY, store, out -> write(out, "late")));
        assertTrue(store.find(KEY).isEmpty());
    }

    private static final class Listener extends ByteArrayOutputStream {
        private final CountDownLatch heard;

        Listener(CountDownLatch heard) {
            this.heard = heard;
        }

        @Override
        public void flush() {
            heard.countDown();
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }

    private static String read(Growing body, long from) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        body.copy(from, out);
        return out.toString(UTF_8);
    }
}
