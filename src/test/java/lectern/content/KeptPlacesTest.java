package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.content.importer.Importer;
import lectern.content.importer.Importers;
import lectern.content.kept.KeptReadings;
import lectern.content.source.Findings;
import lectern.document.Image;
import lectern.document.Library;
import lectern.document.Problem;
import lectern.document.Publication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start reads what has changed since the start before, and has everything as if it had read it all. */
class KeptPlacesTest {
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0h9'/></svg>";

    @TempDir
    Path folder;
    private Path content;
    private Path file;
    private final List<String> read = new ArrayList<>();
    private Clock clock = Clock.systemUTC();

    /** Reads as another does, and notes what. */
    private record Noting(Importer importer, List<String> read) implements Importer {
        @Override
        public List<String> endings() {
            return importer.endings();
        }

        @Override
        public Optional<String> read(byte[] bytes, Findings findings) {
            synchronized (read) {
                read.add(findings.file().toString());
            }
            return importer.read(bytes, findings);
        }

        @Override
        public String html(String text, Findings findings) {
            return importer.html(text, findings);
        }

        @Override
        public boolean isWebPage() {
            return importer.isWebPage();
        }
    }

    @BeforeEach
    void publish() throws IOException {
        content = Files.createDirectories(folder.resolve("content"));
        file = folder.resolve("cache/readings");
        Imported.write(content, "dose/1.md", "# Dose\n\nTake 5 mg[^1] at *noon*. See [rest](../rest.html#_x).\n\n"
                + "| Day | Dose |\n|---|---|\n| Monday | 5 mg |\n\n[^1]: Five milligrams.\n\n![A clock](clock.svg)\n");
        Imported.write(content, "dose/clock.svg", SVG);
        Imported.write(content, "dose/publication.yaml", "title: Your dose\ncode: 123456\nupdates:\n"
                + "  - date: 2026-03-01\n    text: The dose was wrong.\ncontact:\n  phone: 0800 1111\n");
        Imported.write(content, "dose/lexicon.pls", "<lexicon xmlns='http://www.w3.org/2005/01/pronunciation-lexicon'"
                + " version='1.0' alphabet='ipa' xml:lang='en'><lexeme><grapheme>mg</grapheme><alias>milligrams</alias>"
                + "</lexeme></lexicon>");
        Imported.write(content, "rest.html",
                "<nav>Menu</nav><main><h1>Rest</h1><p>Lie down <i lang=de>bald</i>.</main>");
        Imported.write(content, "gone/page.txt", "Gone\n\nIt was wrong.\n");
        Imported.write(content, "gone/publication.yaml", "status: withdrawn\n");
        Imported.write(content, "empty/page.html", "<main></main>");
        // What was written a moment ago may be written again without a trace.
        clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
    }

    private ContentFolder open(String program) {
        List<Importer> noting = Importers.ALL.kinds().stream().<Importer>map(each -> new Noting(each, read)).toList();
        return new ContentFolder(content, clock, GoodDescriptions.in(folder.resolve("cache/descriptions.zip")),
                new Importers(noting), new KeptReadings(program, List.of(file)));
    }

    /** What a start reads. */
    private Library start() throws IOException {
        read.clear();
        ContentFolder opened = open("build 1");
        Library library = opened.read();
        opened.keep();
        return library;
    }

    private List<String> read() {
        return read.stream().sorted().toList();
    }

    private static void assertSame(Library expected, Library actual) throws IOException {
        assertEquals(expected, actual);
        assertEquals(expected.problems(), actual.problems());
        assertEquals(expected.withdrawn(), actual.withdrawn());
        List<Image> images = expected.publications().stream().flatMap(each -> each.images().stream()).toList();
        List<Image> others = actual.publications().stream().flatMap(each -> each.images().stream()).toList();
        for (int i = 0; i < images.size(); i++) {
            assertEquals(images.get(i).origin(), others.get(i).origin());
            assertEquals(new String(images.get(i).read(), StandardCharsets.UTF_8),
                    new String(others.get(i).read(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theNextStartReadsOnlyWhereNothingWasPublished() throws IOException {
        Library first = start();
        assertTrue(read().contains("dose/1.md"), read::toString);
        Library second = start();
        assertEquals(List.of("empty/page.html"), read());
        assertSame(first, second);
        assertEquals(3, first.publications().size() + first.withdrawn().size());
        assertFalse(first.publications().stream().map(Publication::images).allMatch(java.util.Set::isEmpty));
    }

    @Test
    void whatIsChangedIsReadAlsoWithItsOldTimeAndSize() throws IOException {
        start();
        Path page = content.resolve("dose/1.md");
        FileTime written = Files.getLastModifiedTime(page);
        Object before = Files.getAttribute(page, "unix:ctime");
        String text = Files.readString(page).replace("Take 5 mg", "Take 6 mg");
        do {
            Files.writeString(page, text);
            Files.setLastModifiedTime(page, written);
        } while (Files.getAttribute(page, "unix:ctime").equals(before));
        Library library = start();
        assertEquals(List.of("dose/1.md", "empty/page.html"), read());
        assertTrue(library.find("dose").orElseThrow().sections().getFirst().sentences().stream()
                .anyMatch(each -> each.text().contains("6 mg")));
    }

    @Test
    void whatComesOrGoesInAPlaceIsSeen() throws IOException {
        start();
        Imported.write(content, "dose/2.md", "# More\n\nRest.\n");
        assertEquals(2, start().find("dose").orElseThrow().sections().size());
        Files.delete(content.resolve("dose/2.md"));
        assertEquals(1, start().find("dose").orElseThrow().sections().size());
        Files.delete(content.resolve("dose/clock.svg"));
        assertTrue(start().problems().stream().anyMatch(each -> each.code() == Problem.Code.IMAGE_NOT_FOUND));
    }

    @Test
    void anotherProgramReadsAnew() throws IOException {
        start();
        read.clear();
        open("build 2").read();
        assertEquals(4, read.size(), read::toString);
    }

    @Test
    void anotherUsualLanguageReadsAnew() throws IOException {
        start();
        Imported.write(content, "site.yaml", "language: de\n");
        assertEquals("de", start().find("rest").orElseThrow().metadata().language().toLanguageTag());
    }

    /** What holds while publication.yaml has a slip is known from an archive; a start that reads nothing must know it too. */
    @Test
    void aSlipAfterAStartThatReadNothingChangesNothing() throws IOException {
        start();
        start();
        Imported.write(content, "dose/publication.yaml", "title: Your dose\ncode: [\n");
        assertEquals("Your dose", start().find("dose").orElseThrow().title());
        // Nothing is kept of a place with a slip: what holds there is not in its files.
        Library library = start();
        assertTrue(read().contains("dose/1.md"), read::toString);
        assertEquals("Your dose", library.find("dose").orElseThrow().title());
    }

    /** Where it leads may change, and nothing here would show it. */
    @Test
    void aPlaceWithALinkOfTheFileSystemIsReadAtEachStart() throws IOException {
        Files.createSymbolicLink(content.resolve("dose/3.md"), content.resolve("dose/1.md"));
        start();
        start();
        assertTrue(read().contains("dose/1.md"), read::toString);
    }

    /** A page that stands alone may show any picture beside it, and that picture is no part of its place. */
    @Test
    void aPageThatShowsWhatIsNotItsOwnIsReadAtEachStart() throws IOException {
        Imported.write(content, "rest.html",
                "<nav>Menu</nav><main><h1>Rest</h1><p>Lie down.<img src='bed.svg' alt='A bed'></main>");
        start();
        assertTrue(start().problems().stream().anyMatch(each -> each.code() == Problem.Code.IMAGE_NOT_FOUND));
        assertTrue(read().contains("rest.html"), read::toString);
        Imported.write(content, "bed.svg", SVG);
        assertFalse(start().find("rest").orElseThrow().images().isEmpty());
        start();
        assertTrue(read().contains("rest.html"), read::toString);
    }

    @Test
    void whatWasWrittenWhileAServerReadIsNotKept() throws IOException {
        ContentFolder opened = open("build 1");
        clock = Clock.systemUTC();
        ContentFolder began = open("build 1");
        began.read();
        began.keep();
        read.clear();
        opened.read();
        assertEquals(4, read.size(), read::toString);
    }

    @Test
    void aDamagedFileIsReadAroundWhereverItIsDamaged() throws IOException {
        Library whole = start();
        byte[] good = Files.readAllBytes(file);
        for (int at = 0; at < good.length; at += 7) {
            byte[] bad = good.clone();
            bad[at] ^= 0x15;
            Files.write(file, bad);
            assertSame(whole, open("build 1").read());
        }
        for (int length : List.of(0, 1, 20, good.length / 2, good.length - 1)) {
            Files.write(file, java.util.Arrays.copyOf(good, length));
            assertSame(whole, open("build 1").read());
        }
    }

    @Test
    void nothingIsWrittenWhereNothingWasRead() throws IOException {
        Files.delete(content.resolve("empty/page.html"));
        Files.delete(content.resolve("empty"));
        start();
        Object before = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
        start();
        assertEquals(before, Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class).fileKey());
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertEquals(2, left.count());
        }
    }

    @Test
    void halfACharacterKeepsItsPageFromBeingKept() throws IOException {
        assertNotEquals("", Files.readString(content.resolve("rest.html")));
        Imported.write(content, "half/page.html", "<main><h1>Half</h1><p>A sign: &#xD83D; and more.</main>");
        assertSame(start(), start());
    }
}
