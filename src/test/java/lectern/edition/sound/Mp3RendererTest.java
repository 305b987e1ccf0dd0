package lectern.edition.sound;

import static lectern.edition.sound.Studio.section;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mpatric.mp3agic.ID3v24Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import lectern.audio.Decoded;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.edition.Edition;
import lectern.edition.Format;
import lectern.edition.Option;
import lectern.edition.Recipe;
import lectern.store.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class Mp3RendererTest {
    private static final Library BOOKLET = Studio.library(
            section("dose", "Your dose", "Take 5 mg twice a day.", "# When to call", "Ring the ward on 13 11 20.", "©",
                    "Rest when you are tired."),
            section("food", "Food & drink", "Drink water.", "Eat well and sleep."));

    @TempDir
    private Path folder;

    @Test
    void voicesAreOfferedByNameAndLanguage() throws Exception {
        try (Studio studio = new Studio(folder, 1, BOOKLET)) {
            Option voice = studio.mp3.options(studio.library().publications().getFirst()).getFirst();
            assertEquals("Kevin, English (United States)", voice.titles().get("kevin"));
        }
    }

    @Test
    void aVoiceOfAnotherLanguageIsForeignToTheText() throws Exception {
        try (Studio studio = new Studio(folder, 1, BOOKLET)) {
            assertFalse(studio.mp3.isForeign(studio.recipe(Format.MP3, "")));
            Publication booklet = BOOKLET.publications().getFirst();
            Metadata of = booklet.metadata();
            Metadata german = new Metadata(of.title(), of.subtitle(), Locale.GERMAN, of.imprint(), of.review(),
                    of.cover(), of.source());
            studio.publish(new Library(List.of(new Publication(booklet.id(), german, booklet.sections(), List.of(),
                    Optional.empty(), booklet.changed())), List.of(), booklet.changed()));
            assertTrue(studio.mp3.isForeign(studio.recipe(Format.MP3, "")));
        }
    }

    /** Of two cores one is the listener's, however long the background is stuck on the other. */
    @Test
    void aListenerIsServedWhileSomethingIsPreparedInTheBackground() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET);
                ExecutorService background = Executors.newSingleThreadExecutor()) {
            Recipe food = studio.recipe(Format.MP3, "food");
            studio.engine.waitsAt = "Section two";
            Future<?> prepared = background.submit(() -> {
                studio.mp3.prepare(food);
                return null;
            });
            assertTrue(studio.make(Format.MP3, "dose").length > 0);
            studio.engine.go.countDown();
            prepared.get();
            int spoken = studio.engine.calls.get();
            assertEquals(studio.mp3.bytes(food).orElseThrow(),
                    studio.make(Format.MP3, "food").length);
            assertEquals(spoken, studio.engine.calls.get(), "what was prepared is only joined");
        }
    }

    @Test
    void soundsTheSameMadeOnOneCoreOrTwoOrRead() throws Exception {
        byte[] cold;
        try (Studio studio = new Studio(folder.resolve("one"), 1, BOOKLET)) {
            cold = studio.make(Format.MP3, "dose");
            assertArrayEquals(cold, studio.make(Format.MP3, "dose"), "read");
            studio.kept.remove(studio.recipe(Format.MP3, "dose").key());
            assertArrayEquals(cold, studio.make(Format.MP3, "dose"), "joined again from clips");
        }
        try (Studio studio = new Studio(folder.resolve("two"), 2, BOOKLET)) {
            assertArrayEquals(cold, studio.make(Format.MP3, "dose"), "two cores");
        }
    }

    @Test
    void theFirstSentenceLeavesBeforeTheSecondIsMade() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            studio.engine.waitsAt = "ward";
            CompletableFuture<Integer> heard = new CompletableFuture<>();
            try (Edition edition = studio.editions.open(studio.recipe(Format.MP3, "dose"));
                    ExecutorService listener = Executors.newSingleThreadExecutor()) {
                Future<?> listening = listener.submit(() -> {
                    edition.copy(new ByteArrayOutputStream() {
                        @Override
                        public synchronized void flush() {
                            heard.complete(Decoded.of(toByteArray()).samples().length);
                        }
                    });
                    return null;
                });
                assertTrue(heard.get(30, TimeUnit.SECONDS) > 8000, "at least half a second");
                studio.engine.go.countDown();
                listening.get(30, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void anExcerptIsTheEndOfTheWholeColdOrWarm() throws Exception {
        byte[] cold;
        try (Studio studio = new Studio(folder.resolve("cold"), 2, BOOKLET)) {
            Recipe excerpt = studio.recipe(Format.MP3, "dose").from("dose-3");
            cold = studio.make(excerpt);
            assertEquals(Optional.empty(), studio.editions.length(excerpt), "what is not made has no length");
        }
        try (Studio studio = new Studio(folder.resolve("warm"), 2, BOOKLET)) {
            Recipe excerpt = studio.recipe(Format.MP3, "dose").from("dose-3");
            byte[] whole = studio.make(Format.MP3, "dose");
            assertArrayEquals(cold, studio.make(excerpt));
            assertArrayEquals(cold, Arrays.copyOfRange(whole, whole.length - cold.length, whole.length));
            assertEquals(Optional.of((long) cold.length), studio.editions.length(excerpt));
            int frame = cold[0] & 0xFF;
            assertEquals(0xFF, frame, "begins with a frame, without a tag");
        }
    }

    /** A bookmark may name a sentence that a rule leaves out, as one of symbols only. */
    @Test
    void anExcerptFromASentenceWithoutWordsBeginsAtTheNext() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            byte[] cold = studio.make(studio.recipe(Format.MP3, "dose").from("dose-4"));
            assertArrayEquals(studio.make(studio.recipe(Format.MP3, "dose").from("dose-5")), cold);
            studio.make(Format.MP3, "dose");
            assertArrayEquals(cold, studio.make(studio.recipe(Format.MP3, "dose").from("dose-4")), "warm");
        }
    }

    @Test
    void theTagNamesTitlePublicationTrackAndLanguage() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            ID3v24Tag tag = new ID3v24Tag(studio.make(Format.MP3, "food"));
            assertEquals("Food & drink", tag.getTitle());
            assertEquals("Your <medicine>", tag.getAlbum());
            assertEquals("2/2", tag.getTrack());
        }
    }

    @Test
    void thePublicationIsItsSectionsBehindATagWithAllChapters() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            byte[] all = studio.make(Format.MP3, "");
            int spoken = studio.engine.calls.get();
            ByteArrayOutputStream frames = new ByteArrayOutputStream();
            frames.writeBytes(withoutTag(studio.make(Format.MP3, "dose")));
            int food = Decoded.of(frames.toByteArray()).samples().length;
            frames.writeBytes(withoutTag(studio.make(Format.MP3, "food")));
            assertArrayEquals(frames.toByteArray(), withoutTag(all));
            assertEquals(spoken, studio.engine.calls.get(), "nothing is said twice");
            ID3v24Tag tag = new ID3v24Tag(all);
            assertEquals(3, tag.getChapters().size());
            assertEquals(food / 16, tag.getChapters().get(2).getStartTime(), "a section begins with its announcement");
            assertEquals(tag.getChapters().get(1).getEndTime(), tag.getChapters().get(2).getStartTime());
        }
    }

    @Test
    void aFailingEngineFailsTheStreamAndKeepsNoEdition() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            studio.engine.failsAt = "tired";
            assertThrows(IOException.class, () -> studio.make(Format.MP3, "dose"));
            assertEquals(Optional.empty(), studio.editions.length(studio.recipe(Format.MP3, "dose")));
            assertThrows(IOException.class, () -> studio.make(Format.WEBVTT, "dose"));
            assertThrows(IOException.class, () -> studio.make(Format.MP3, ""), "nor one with a section missing");
            studio.engine.failsAt = "\0";
            assertTrue(studio.make(Format.MP3, "dose").length > 10_000, "is made once the engine speaks again");
        }
    }

    @Test
    void aHundredListenersAreOneComputation() throws Exception {
        int alone;
        try (Studio studio = new Studio(folder.resolve("alone"), 2, BOOKLET)) {
            studio.make(Format.MP3, "dose");
            alone = studio.engine.calls.get();
        }
        try (Studio studio = new Studio(folder.resolve("crowd"), 2, BOOKLET);
                ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<byte[]>> listeners = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                // Excerpts have no order in common: only the clips are.
                Recipe wish = i % 2 == 0
                        ? studio.recipe(Format.MP3, "dose")
                        : studio.recipe(Format.MP3, "dose").from("dose-title");
                listeners.add(crowd.submit(() -> {
                    start.await();
                    return studio.make(wish);
                }));
            }
            start.countDown();
            for (int i = 0; i < 100; i++) {
                assertArrayEquals(listeners.get(i % 2).get(), listeners.get(i).get());
            }
            assertEquals(alone, studio.engine.calls.get());
        }
    }

    @Test
    void aListenerWhoLeavesTakesNothingFromTheOthers() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            OutputStream gone = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("the listener hung up");
                }
            };
            try (Edition first = studio.editions.open(studio.recipe(Format.MP3, "dose"))) {
                assertThrows(IOException.class, () -> first.copy(gone));
            }
            byte[] whole = studio.make(Format.MP3, "dose");
            assertEquals(Optional.of((long) whole.length), studio.editions.length(studio.recipe(Format.MP3, "dose")));
        }
    }

    @Test
    void isCalledAnewWhenItsWordsRateOrPlaceChangeAndOnlyThen() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            Digest dose = studio.recipe(Format.MP3, "dose").key();
            Digest food = studio.recipe(Format.MP3, "food").key();
            Digest all = studio.recipe(Format.MP3, "").key();
            assertNotEquals(dose, studio.recipe(Format.MP3, "booklet", "dose", "1.25").key());
            studio.publish(Studio.library(BOOKLET.publications().getFirst().sections().getFirst(),
                    section("food", "Food & drink", "Drink water.", "Eat well and rest.")));
            assertEquals(dose, studio.recipe(Format.MP3, "dose").key(), "another section's text");
            assertNotEquals(food, studio.recipe(Format.MP3, "food").key());
            assertNotEquals(all, studio.recipe(Format.MP3, "").key());
            studio.publish(Studio.library(section("new", "New", "New."),
                    BOOKLET.publications().getFirst().sections().getFirst()));
            assertNotEquals(dose, studio.recipe(Format.MP3, "dose").key(), "another place");
            assertEquals(0, studio.engine.calls.get(), "a name needs no sound");
        }
    }

    @Test
    void knowsItsLengthOnceItIsMade() throws Exception {
        try (Studio studio = new Studio(folder, 2, BOOKLET)) {
            Recipe all = studio.recipe(Format.MP3, "");
            assertEquals(Optional.empty(), studio.mp3.known(all));
            Duration estimate = studio.mp3.estimate(all);
            int samples = Decoded.of(withoutTag(studio.make(all))).samples().length;
            Duration known = studio.mp3.known(all).orElseThrow();
            assertEquals(samples / 16, known.toMillis(), 1);
            assertEquals(1, (double) estimate.toMillis() / known.toMillis(), 0.5);
        }
    }

    private static byte[] withoutTag(byte[] mp3) {
        int length = 10 + (mp3[6] << 21 | mp3[7] << 14 | mp3[8] << 7 | mp3[9]);
        return Arrays.copyOfRange(mp3, length, mp3.length);
    }
}
