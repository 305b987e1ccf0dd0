package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import lectern.document.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LiveLibraryTest {

    @TempDir
    Path folder;

    @BeforeEach
    void publish() {
        Imported.write(folder, "rest/page.html", "<main><h1>Rest</h1><p>One.</main>");
        Imported.write(folder, "walk/page.html", "<main><h1>Walk</h1><p>One.</main>");
    }

    @Test
    void withoutAChangeTheLibraryStaysTheSame() throws IOException {
        try (LiveLibrary live = new LiveLibrary(new ContentFolder(folder))) {
            Library before = live.get();
            assertSame(before, live.reload());
            assertSame(before, live.get());
        }
    }

    @Test
    void aChangeIsOneSwapAndWhoHoldsTheOldLibraryKeepsIt() throws IOException {
        try (LiveLibrary live = new LiveLibrary(new ContentFolder(folder))) {
            Library before = live.get();
            Imported.write(folder, "rest/page.html", "<main><h1>Rest</h1><p>Two.</main>");
            Imported.write(folder, "new/page.html", "<main><h1>New</h1><p>One.</main>");
            assertSame(before, live.get());
            Library after = live.reload();
            assertNotSame(before, after);
            assertSame(after, live.get());
            assertEquals(2, before.publications().size());
            assertEquals("One.", before.find("rest").orElseThrow().sections().getFirst().sentences().getLast().text());
            assertEquals("Two.", after.find("rest").orElseThrow().sections().getFirst().sentences().getLast().text());
            assertSame(before.find("walk").orElseThrow(), after.find("walk").orElseThrow());
        }
    }

    @Test
    void whatIsDeletedIsGone() throws IOException {
        try (LiveLibrary live = new LiveLibrary(new ContentFolder(folder))) {
            Files.delete(folder.resolve("walk/page.html"));
            Files.delete(folder.resolve("walk"));
            assertEquals(1, live.reload().publications().size());
        }
    }

    @Test
    @Timeout(60)
    void theWatcherFindsAChangeByItself() throws Exception {
        CompletableFuture<Library> seen = new CompletableFuture<>();
        try (LiveLibrary live = new LiveLibrary(new ContentFolder(folder))) {
            live.onSwap(library -> library.find("new").ifPresent(_ -> seen.complete(library)));
            live.watch(Thread::new);
            assertThrows(IllegalStateException.class, () -> live.watch(Thread::new));
            Imported.write(folder, "new/page.html", "<main><h1>New</h1><p>One.</main>");
            assertEquals("New", seen.get(50, TimeUnit.SECONDS).find("new").orElseThrow().title());
        }
    }

    @Test
    void whereASystemTellsWhatHasChangedNothingElseIsLookedAt() {
        ContentFolder content = new ContentFolder(folder, Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
        Library before = content.read();
        Imported.write(folder, "rest/page.html", "<main><h1>Rest</h1><p>Two.</main>");
        Imported.write(folder, "walk/page.html", "<main><h1>Walk</h1><p>Two.</main>");
        Imported.write(folder, "new/page.html", "<main><h1>New</h1><p>One.</main>");
        Library after = content.read(Set.of(Path.of("rest")));
        assertNotSame(before.find("rest").orElseThrow(), after.find("rest").orElseThrow());
        assertSame(before.find("walk").orElseThrow(), after.find("walk").orElseThrow());
        assertEquals("New", after.find("new").orElseThrow().title());
        assertNotSame(after.find("walk").orElseThrow(), content.read().find("walk").orElseThrow());
    }

    @Test
    void whatWasReadWhileItChangedIsLookedAtAgainInAnyCase() {
        ContentFolder content = new ContentFolder(folder);
        content.read();
        Imported.write(folder, "rest/page.html", "<main><h1>Rest</h1><p>Two.</main>");
        assertEquals("Two.", content.read(Set.of()).find("rest").orElseThrow().sections().getFirst().sentences()
                .getLast().text());
    }

    @Test
    void aLinkIsJoinedAnewWhenWhatItLeadsToIsGone() throws IOException {
        Imported.write(folder, "rest/page.html", "<main><h1>Rest</h1><p><a href='../walk/page.html'>Walk</a></main>");
        ContentFolder content = new ContentFolder(folder);
        Library before = content.read();
        assertSame(before.find("rest").orElseThrow(), content.read().find("rest").orElseThrow());
        Files.delete(folder.resolve("walk/page.html"));
        Files.delete(folder.resolve("walk"));
        assertNotSame(before.find("rest").orElseThrow(), content.read(Set.of()).find("rest").orElseThrow());
    }

    @Test
    @Timeout(60)
    void theSystemTellsWhichPlaceHasChangedInWhateverDepth() throws Exception {
        Imported.write(folder, "rest/pictures/a.txt", "One.");
        try (FolderWatch watch = new FolderWatch(folder)) {
            watch.everything();
            Imported.write(folder, "rest/pictures/a.txt", "Two.");
            assertEquals(new FolderWatch.Changes(Set.of(Path.of("rest")), false), watch.next(Duration.ofSeconds(50)));
            Files.createDirectories(folder.resolve("new"));
            assertEquals(Set.of(Path.of("new")), watch.next(Duration.ofSeconds(50)).places());
            Imported.write(folder, "new/page.html", "<h1>New</h1>");
            assertEquals(Set.of(Path.of("new")), watch.next(Duration.ofSeconds(50)).places());
            assertEquals(FolderWatch.Changes.ALL, watch.next(Duration.ZERO));
        }
    }

    @Test
    @Timeout(60)
    void aFolderThatIsALinkIsWatchedWhereItLeads() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-link"), folder);
        try (FolderWatch watch = new FolderWatch(link)) {
            watch.everything();
            Imported.write(folder, "rest/page.html", "<h1>Rest</h1>");
            assertEquals(Set.of(Path.of("rest")), watch.next(Duration.ofSeconds(50)).places());
        } finally {
            Files.delete(link);
        }
    }

    @Test
    @Timeout(60)
    void closingEndsItsThread() throws Exception {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        LiveLibrary live = new LiveLibrary(new ContentFolder(folder));
        live.watch(task -> {
            Thread made = new Thread(task);
            thread.complete(made);
            return made;
        });
        live.close();
        thread.get().join();
    }
}
