package lectern.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class GrowingTest {

    @TempDir
    private Path folder;
    private GrowingFile body;

    @BeforeEach
    void begin() throws IOException {
        body = new GrowingFile(folder.resolve("body"), true);
    }

    @Test
    void aReaderGetsWhatWasFlushedAndNoMore() throws Exception {
        try (Growing view = view()) {
            write("first");
            body.flush();
            write(", second");
            CountDownLatch caughtUp = new CountDownLatch(1);
            Heard heard = new Heard(caughtUp);
            Future<?> reader = inBackground(() -> view.copy(0, heard));
            caughtUp.await();
            assertEquals("first", heard.toString(UTF_8));
            assertFalse(view.finished().isDone());
            body.end(Optional.empty());
            reader.get();
            assertEquals("first, second", heard.toString(UTF_8));
        }
    }

    @Test
    void aReaderBeginsWhereItLikes() throws Exception {
        try (Growing early = view(); Growing late = view()) {
            Future<String> ahead = inBackground(() -> read(early, 7));
            write("first, ");
            body.flush();
            write("second");
            body.end(Optional.empty());
            assertEquals("second", ahead.get());
            assertEquals("cond", read(late, 9));
            assertEquals("", read(late, 13));
            assertEquals("first, second", read(late, 0));
            assertThrows(IllegalArgumentException.class, () -> read(late, 14));
        }
    }

    @Test
    void aPartWaitsForTheEnd() throws Exception {
        try (Growing view = view()) {
            write("first, ");
            body.flush();
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            Future<?> reader = inBackground(() -> view.copy(0, 3, part));
            assertEquals(0, part.size());
            write("second");
            body.end(Optional.empty());
            reader.get();
            assertEquals("fir", part.toString(UTF_8));
            assertThrows(IllegalArgumentException.class, () -> view.copy(10, 4, part));
        }
    }

    @Test
    void aSlowReaderHoldsUpNobodyAndGetsEverything() throws Exception {
        CountDownLatch allElse = new CountDownLatch(1);
        byte[] content = new byte[500_000];
        new Random(3).nextBytes(content);
        ByteArrayOutputStream slowlyHeard = new ByteArrayOutputStream();
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int b) {
                slowlyHeard.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int count) throws IOException {
                pause(allElse);
                slowlyHeard.write(bytes, offset, count);
            }
        };
        try (Growing view = view(); Growing fast = view()) {
            Future<?> reader = inBackground(() -> view.copy(0, slow));
            for (int i = 0; i < content.length; i += 10_000) {
                body.write(content, i, 10_000);
                body.flush();
            }
            body.end(Optional.empty());
            assertFalse(Files.exists(folder.resolve("body")),
                    "the name is gone, and with it all that eviction can take");
            ByteArrayOutputStream heard = new ByteArrayOutputStream();
            fast.copy(0, heard);
            assertArrayEquals(content, heard.toByteArray());
            assertFalse(reader.isDone());
            allElse.countDown();
            reader.get();
            assertArrayEquals(content, slowlyHeard.toByteArray());
        }
    }

    @Test
    void manyReadersReadAlong() throws Exception {
        byte[] content = new byte[200_000];
        new Random(5).nextBytes(content);
        List<Future<byte[]>> readers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int from = i * 4_000;
            Growing view = view();
            readers.add(inBackground(() -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (view) {
                    view.copy(from, out);
                }
                return out.toByteArray();
            }));
        }
        Random random = new Random(6);
        for (int position = 0; position < content.length;) {
            int count = Math.min(random.nextInt(3_000), content.length - position);
            body.write(content, position, count);
            position += count;
            if (random.nextBoolean()) {
                body.flush();
            }
        }
        body.end(Optional.empty());
        for (int i = 0; i < readers.size(); i++) {
            assertArrayEquals(java.util.Arrays.copyOfRange(content, i * 4_000, content.length), readers.get(i).get());
        }
    }

    @Test
    void aFailureReachesEveryReaderAndNeverLooksLikeTheEnd() throws Exception {
        try (Growing waiting = view(); Growing late = view()) {
            write("first");
            body.flush();
            Heard heard = new Heard(new CountDownLatch(1));
            Future<?> reader = inBackground(() -> waiting.copy(0, heard));
            heard.caughtUp.await();
            body.end(Optional.of(new IllegalStateException("no voice")));
            IOException failure = (IOException) assertThrows(ExecutionException.class, reader::get).getCause();
            assertEquals("no voice", failure.getCause().getMessage());
            assertThrows(IOException.class, () -> read(late, 0));
            assertThrows(IOException.class, () -> late.copy(0, 1, new ByteArrayOutputStream()));
            assertThrows(IOException.class, () -> late.await(Duration.ofSeconds(1)));
            assertTrue(late.finished().isCompletedExceptionally());
        }
    }

    @Test
    void onlyTheFirstEndCounts() throws Exception {
        try (Growing view = view()) {
            body.end(Optional.of(new IOException("closed")));
            body.end(Optional.empty());
            assertThrows(IOException.class, () -> read(view, 0));
        }
    }

    @Test
    void nobodyJoinsAfterTheEnd() throws IOException {
        body.end(Optional.empty());
        assertTrue(body.open().isEmpty());
    }

    @Test
    void aReaderCannotEndItForTheOthers() throws Exception {
        try (Growing view = view()) {
            view.finished().complete(0L);
            view.finished().cancel(true);
            write("whole");
            body.end(Optional.empty());
            assertEquals("whole", read(view, 0));
            assertEquals(5, view.await(Duration.ZERO));
        }
    }

    @Test
    void waitingHasALimit() throws Exception {
        try (Growing view = view()) {
            assertThrows(TimeoutException.class, () -> view.await(Duration.ofNanos(1)));
        } finally {
            body.end(Optional.empty());
        }
    }

    @Test
    void aReadersOwnFailureIsItsOwn() throws Exception {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("connection reset");
            }
        };
        try (Growing leaves = view(); Growing stays = view()) {
            write("whole");
            body.flush();
            assertThrows(IOException.class, () -> leaves.copy(0, gone));
            body.end(Optional.empty());
            assertEquals("whole", read(stays, 0));
        }
    }

    @Test
    void aReaderInterruptedWhileReadingDisturbsNobody() throws Exception {
        write("whole");
        body.flush();
        try (Growing goes = view(); Growing stays = view()) {
            inBackground(() -> {
                Thread.currentThread().interrupt();
                assertThrows(IOException.class, () -> goes.copy(0, OutputStream.nullOutputStream()));
                return Thread.currentThread().isInterrupted();
            }).get();
            body.end(Optional.empty());
            assertEquals("whole", read(stays, 0));
        }
    }

    @Test
    void leavingTwiceIsLeavingOnce() throws Exception {
        GrowingFile excerpt = new GrowingFile(folder.resolve("excerpt"), false);
        Growing one = excerpt.open().orElseThrow();
        Growing two = excerpt.open().orElseThrow();
        one.close();
        one.close();
        excerpt.flush();
        two.close();
        assertThrows(IOException.class, excerpt::flush);
        excerpt.end(Optional.empty());
    }

    private interface Reading<T> {
        T run() throws IOException;
    }

    private interface Copying {
        void run() throws IOException;
    }

    private static <T> Future<T> inBackground(Reading<T> reading) {
        ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
        Future<T> result = thread.submit(reading::run);
        thread.shutdown();
        return result;
    }

    private static Future<?> inBackground(Copying copying) {
        return inBackground(() -> {
            copying.run();
            return true;
        });
    }

    private Growing view() throws IOException {
        return body.open().orElseThrow();
    }

    private void write(String text) throws IOException {
        body.write(text.getBytes(UTF_8));
    }

    private static String read(Growing view, long from) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        view.copy(from, out);
        return out.toString(UTF_8);
    }

    private static void pause(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** What a listener has got, and when it has caught up. */
    private static final class Heard extends ByteArrayOutputStream {
        private final CountDownLatch caughtUp;

        Heard(CountDownLatch caughtUp) {
            this.caughtUp = caughtUp;
        }

        @Override
        public void flush() {
            caughtUp.countDown();
        }
    }
}
