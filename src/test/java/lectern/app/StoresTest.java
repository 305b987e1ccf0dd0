package lectern.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lectern.edition.Format;
import lectern.store.BlobStore;
import lectern.store.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class StoresTest {
    private static final int KILOBYTE = 1 << 10;

    @TempDir
    private Path folder;

    @Test
    void aThousandPrintsPushNoSoundOut() throws IOException {
        try (Stores cache = new Stores(folder, 1_000 * KILOBYTE, Optional.empty())) {
            put(cache.editions(Format.MP3), 0, 500 * KILOBYTE);
            put(cache.editions(Format.WEBVTT), 1, KILOBYTE);
            put(cache.clips(), 2, KILOBYTE);
            put(cache.timelines(), 3, KILOBYTE);
            for (int print = 10; print < 1_010; print++) {
                put(cache.editions(Format.PDF), print, 10 * KILOBYTE);
            }
            assertTrue(isKept(cache.editions(Format.PDF), 1_009));
            assertFalse(isKept(cache.editions(Format.PDF), 10));
            assertTrue(isKept(cache.editions(Format.MP3), 0));
            assertTrue(isKept(cache.editions(Format.WEBVTT), 1));
            assertTrue(isKept(cache.clips(), 2));
            assertTrue(isKept(cache.timelines(), 3));
        }
    }

    @Test
    void whatIsLargerThanTheQuotaIsServed() throws IOException {
        try (Stores cache = new Stores(folder, 0, Optional.empty())) {
            try (var blob = cache.editions(Format.MP3).put(key(1), out -> out.write(new byte[KILOBYTE]))) {
                assertEquals(KILOBYTE, blob.bytes().length);
            }
            assertFalse(isKept(cache.editions(Format.MP3), 1));
        }
    }

    @Test
    void whatWasBeingMadeWhenATextWasWithdrawnGoesToo() throws IOException {
        try (Stores cache = new Stores(folder, 1_000 * KILOBYTE, Optional.empty())) {
            put(cache.clips(), 1, KILOBYTE);
            CompletableFuture<Void> others = new CompletableFuture<>();
            cache.clear(others, Runnable::run);
            assertFalse(isKept(cache.clips(), 1));
            put(cache.clips(), 2, KILOBYTE);
            put(cache.editions(Format.MP3), 2, KILOBYTE);
            others.complete(null);
            assertFalse(isKept(cache.clips(), 2));
            assertFalse(isKept(cache.editions(Format.MP3), 2));
        }
    }

    @Test
    void itGoesWithTheNextStartIfTheServerStopsMeanwhile() throws IOException {
        try (Stores cache = new Stores(folder, 1_000 * KILOBYTE, Optional.empty())) {
            cache.clear(new CompletableFuture<>(), Runnable::run);
            put(cache.clips(), 2, KILOBYTE);
        }
        try (Stores cache = new Stores(folder, 1_000 * KILOBYTE, Optional.empty())) {
            assertFalse(isKept(cache.clips(), 2));
            put(cache.clips(), 3, KILOBYTE);
        }
        try (Stores cache = new Stores(folder, 1_000 * KILOBYTE, Optional.empty())) {
            assertTrue(isKept(cache.clips(), 3));
        }
    }

    private static Digest key(int number) {
        return Digest.of(out -> out.write(Integer.toString(number).getBytes(UTF_8)));
    }

    private static void put(BlobStore store, int number, int size) throws IOException {
        store.put(key(number), out -> out.write(new byte[size])).close();
    }

    private static boolean isKept(BlobStore store, int number) {
        return store.length(key(number)).isPresent();
    }
}
