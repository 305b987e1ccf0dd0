package lectern.edition.sound;

import static lectern.edition.sound.Studio.section;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.audio.Pcm;
import lectern.document.Library;
import lectern.edition.Format;
import lectern.edition.feed.Feeds;
import lectern.edition.opds.BookCatalogue;
import lectern.edition.page.Pages;
import lectern.edition.page.look.Assets;
import lectern.edition.print.StyleRules;
import lectern.search.Search;
import lectern.web.Answer;
import lectern.web.Connection;
import lectern.web.Dates;
import lectern.web.WebServer;
import lectern.web.http.TrustedProxies;
import lectern.web.http.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong with a voice, nobody gets part of a text for the whole, and the next who asks gets all of it. */
@Timeout(60)
class BrokenVoiceTest {
    private static final Library BOOKLET = Studio.library(
            section("dose", "Your dose", "Keep it dry.", "Take it at night, never in the morning.", "Ring the ward."));
    /** The same words but those that the voice breaks at. */
    private static final Library BEFORE = Studio.library(
            section("dose", "Your dose", "Keep it dry.", "Ring the ward."));

    private enum Fault {
        FAILS {
            @Override
            void strike(Studio.Engine engine) {
                engine.failsAt = "night";
            }
        },
        FALLS_SILENT {
            @Override
            void strike(Studio.Engine engine) {
                engine.spoilsAt = "night";
                engine.spoils = sound -> new Pcm(new short[sound.samples().length], sound.sampleRate());
            }
        },
        SAYS_TOO_LITTLE {
            @Override
            void strike(Studio.Engine engine) {
                engine.spoilsAt = "night";
                engine.spoils = sound -> new Pcm(Arrays.copyOf(sound.samples(), sound.samples().length / 4),
                        sound.sampleRate());
            }
        };

        abstract void strike(Studio.Engine engine);

        static void mend(Studio.Engine engine) {
            engine.failsAt = "\0";
            engine.spoilsAt = "\0";
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aStreamUnderWayIsCutAndNothingIsKeptAndTheNextIsWhole(Fault fault) throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET); WebServer server = serve(studio)) {
            fault.strike(studio.engine);
            assertIsCut(studio, server);
            Fault.mend(studio.engine);
            assertIsWhole(server);
        }
    }

    /** Only what the voice stalls at is new: nothing else has to meet the short deadline. */
    @Test
    void aVoiceThatStallsCutsTheStreamToo() throws Exception {
        try (Studio before = new Studio(folder, 2, BEFORE)) {
            before.make(Format.MP3, "dose");
        }
        try (Studio studio = new Studio(folder, 2, BOOKLET, Duration.ofMillis(50));
                WebServer server = serve(studio)) {
            studio.engine.waitsAt = "night";
            assertIsCut(studio, server);
        }
        try (Studio mended = new Studio(folder, 2, BOOKLET); WebServer server = serve(mended)) {
            assertIsWhole(server);
        }
    }

    private static void assertIsCut(Studio studio, WebServer server) throws Exception {
        Answer cut = ask(server, "/booklet/dose.mp3");
        assertEquals(200, cut.status());
        assertFalse(cut.whole(), "a client must see that this is not all");
        assertNothingIsKept(studio);
    }

    private void assertIsWhole(WebServer server) throws Exception {
        Answer whole = ask(server, "/booklet/dose.mp3");
        assertTrue(whole.whole());
        assertArrayEquals(sound(folder.resolve("unbroken")), whole.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/booklet.mp3", "/booklet/dose.mp3?from=dose-1", "/booklet/dose.vtt",
            "/booklet/dose.chapters.json", "/booklet/dose.account.json", "/booklet.account.json"})
    void noOtherFormEndsAsIfItWereWhole(String address) throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET); WebServer server = serve(studio)) {
            Fault.FAILS.strike(studio.engine);
            Answer cut = ask(server, address);
            // Where nothing was sent yet, it is refused as a whole.
            boolean told = cut.status() == 500 || cut.status() == 200 && !cut.whole();
            assertTrue(told, cut.status() + " " + cut.text());
            assertNothingIsKept(studio);
            Fault.mend(studio.engine);
            assertTrue(ask(server, address).whole());
        }
    }

    @Test
    void whileAVoiceRestsItsReadersAreToldWhenToTryAgain() throws Exception {
        Library steps = Studio.library(section("dose", "Your dose", "Keep it dry.", "Keep it cool.", "Ring the ward.",
                "Take one.", "Take two.", "Take three."));
        try (Studio studio = new Studio(folder, 2, steps); WebServer server = serve(studio)) {
            studio.engine.failsAt = "";
            for (int sentence = 1; sentence <= 5; sentence++) {
                assertEquals(500, ask(server, "/booklet/dose.mp3?from=dose-" + sentence).status());
            }
            Answer refused = ask(server, "/booklet/dose.mp3");
            assertEquals(503, refused.status());
            assertTrue(Integer.parseInt(refused.header("Retry-After")) <= 30);
            assertTrue(refused.text().contains("The voice that reads this does not answer just now."), refused.text());
            assertEquals(200, ask(server, "/booklet/dose").status());
            assertNothingIsKept(studio);
        }
    }

    @Test
    void aRemovedClipIsMadeAgainAndNoOther() throws Exception {
        byte[] whole = sound(folder);
        remove(folder.resolve("editions"));
        Files.delete(clips().getFirst());
        assertMendedWithOneClip(whole);
    }

    @Test
    void halfAClipIsMadeAgainAndNoOther() throws Exception {
        byte[] whole = sound(folder);
        remove(folder.resolve("editions"));
        Path clip = clips().getFirst();
        Files.write(clip, Arrays.copyOf(Files.readAllBytes(clip), (int) Files.size(clip) / 2));
        assertMendedWithOneClip(whole);
    }

    private void assertMendedWithOneClip(byte[] whole) throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            assertArrayEquals(whole, studio.make(Format.MP3, "dose"));
            assertEquals(1, studio.engine.calls.get());
        }
    }

    private static void assertNothingIsKept(Studio studio) throws Exception {
        for (Format format : List.of(Format.MP3, Format.WEBVTT, Format.CHAPTERS, Format.ACCOUNT)) {
            for (String section : List.of("dose", "")) {
                assertEquals(Optional.empty(), studio.editions.length(studio.recipe(format, section)));
            }
        }
        assertEquals(Optional.empty(), studio.accounts.known(studio.recipe(Format.ACCOUNT, "dose"))
                .getFirst().length());
    }

    private static WebServer serve(Studio studio) {
        Assets assets = new Assets(StyleRules.css());
        return new WebServer(studio::library, studio.editions,
                new Pages(studio.editions, studio.mp3, studio.accounts, _ -> 1, assets, Clock.systemUTC()),
                new Search(studio::library, Runnable::run),
                new Feeds(studio.editions, studio.mp3, Clock.systemUTC(), _ -> {}),
                new BookCatalogue(studio.editions, studio.mp3), assets,
                Optional.empty(),
                Dates.ofFiles(Clock.systemUTC(), Instant.EPOCH), TrustedProxies.NONE, Witness.NONE)
                .start("127.0.0.1", 0);
    }

    private static Answer ask(WebServer server, String address) throws Exception {
        return Connection.ask(server.address(), "GET", address);
    }

    private static byte[] sound(Path folder) throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            return studio.make(Format.MP3, "dose");
        }
    }

    private List<Path> clips() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("clips"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void remove(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }
}
