package lectern.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.document.Library;
import lectern.edition.Catalogue;
import lectern.edition.page.Pages;
import lectern.edition.page.look.Preferences;
import lectern.web.http.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptPagesTest {
    private static final Address.Page TIRED = new Address.SectionPage("booklet", "tired");
    private static final byte[] PAGE = "<p>Rest.</p>".getBytes();

    private final Catalogue catalogue = new Catalogue(Library.EMPTY, LocalDate.EPOCH, new LinkedHashMap<>());
    private final Pages.Moment now = new Pages.Moment(catalogue, 1);
    private final KeptPages pages = new KeptPages(100_000);
    private final AtomicInteger made = new AtomicInteger();

    private byte[] make() {
        made.incrementAndGet();
        return PAGE;
    }

    private Representation get(Pages.Moment moment, Address.Page address, Preferences preferences)
            throws IOException, Refusal {
        return pages.get(moment, new KeptPages.Name(address, "", preferences), this::make);
    }

    @Test
    void aPageIsMadeOnceForAllItsReaders() throws Exception {
        assertSame(get(now, TIRED, Preferences.NONE), get(now, TIRED, Preferences.NONE));
        assertEquals(1, made.get());
    }

    @Test
    void anotherAddressOrAnotherReadersWishIsAnotherPage() throws Exception {
        get(now, TIRED, Preferences.NONE);
        get(now, new Address.SectionPage("booklet", "fever"), Preferences.NONE);
        get(now, TIRED, Preferences.parse("size=200"));
        assertEquals(3, made.get());
    }

    @Test
    void eachPageOfALongListIsKept() throws Exception {
        Address feed = new Address.Feed(Optional.empty());
        for (String question : List.of("?page=2", "?page=3", "?page=2")) {
            pages.get(now, new KeptPages.Name(feed, question, Preferences.NONE), this::make);
        }
        assertEquals(2, made.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=fever", "?page=2&q=fever", "?page=02", "?page=1234567", "?page=-1", "?anew"})
    void whatNoPageLinksToIsNotKept(String question) throws Exception {
        for (int i = 0; i < 2; i++) {
            pages.get(now, new KeptPages.Name(TIRED, question, Preferences.NONE), this::make);
        }
        assertEquals(2, made.get());
    }

    @Test
    void itIsMadeAgainWhenARecordingWasMadeOrALibraryPublished() throws Exception {
        get(now, TIRED, Preferences.NONE);
        get(new Pages.Moment(catalogue, 2), TIRED, Preferences.NONE);
        get(new Pages.Moment(new Catalogue(Library.EMPTY, LocalDate.EPOCH, new LinkedHashMap<>()), 2), TIRED,
                Preferences.NONE);
        assertEquals(3, made.get());
    }

    @Test
    void whatIsRefusedIsAskedForAgain() throws Exception {
        assertThrows(Refusal.class, () -> pages.get(now, new KeptPages.Name(TIRED, "", Preferences.NONE), () -> {
            throw Refusal.notFound();
        }));
        assertArrayEquals(PAGE, get(now, TIRED, Preferences.NONE).plain());
    }

    @Test
    void manyAtOnceWaitForTheOneThatIsMade() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Representation> first = inBackground(() -> {
            begun.countDown();
            goOn.await();
            return make();
        });
        begun.await();
        CompletableFuture<Representation> second = inBackground(this::make);
        goOn.countDown();
        assertSame(first.get(), second.get());
        assertEquals(1, made.get());
    }

    @Test
    void whoWaitedForOneThatFailedTriesAlone() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Representation> first = inBackground(() -> {
            begun.countDown();
            goOn.await();
            throw Refusal.failed();
        });
        begun.await();
        CompletableFuture<Representation> second = inBackground(this::make);
        goOn.countDown();
        assertThrows(java.util.concurrent.ExecutionException.class, first::get);
        assertArrayEquals(PAGE, second.get().plain());
    }

    private interface Slow {
        byte[] make() throws Exception;
    }

    private CompletableFuture<Representation> inBackground(Slow maker) {
        CompletableFuture<Representation> page = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                page.complete(pages.get(now, new KeptPages.Name(TIRED, "", Preferences.NONE), () -> {
                    try {
                        return maker.make();
                    } catch (InterruptedException interrupted) {
                        throw new IOException(interrupted);
                    } catch (IOException | RuntimeException | Refusal failed) {
                        throw failed;
                    } catch (Exception other) {
                        throw new IllegalStateException(other);
                    }
                }));
            } catch (IOException | RuntimeException | Refusal failed) {
                page.completeExceptionally(failed);
            }
        });
        return page;
    }
}
