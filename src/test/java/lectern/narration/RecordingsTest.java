package lectern.narration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.audio.Cue;
import lectern.audio.Decoded;
import lectern.audio.Mp3Encoder;
import lectern.audio.Timeline;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.LexiconSource;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.speech.EnginePool;
import lectern.speech.Speaker;
import lectern.speech.SpeechEngine;
import lectern.speech.SpeechException;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.speech.freetts.FreeTts;
import lectern.speech.script.Verbalizer;
import lectern.store.Digest;
import lectern.store.DirectoryStore;
import lectern.store.Priority;
import lectern.store.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Engine and encoder are the real ones, and the decoder is another's. */
class RecordingsTest {
    private static final Locale ENGLISH = Locale.forLanguageTag("en-AU");
    private static final Publication BOOKLET = booklet("Take 5 mg twice a day.", "Ring the ward on 13 11 20.",
            "Rest when you are tired.", "Drink water, eat well and sleep.");

    /** −49 dB of full scale: a soft “s” is louder, what encoding leaves in a pause is not. */
    private static final int AUDIBLE = 110;

    @TempDir
    private Path folder;
    private final Voices voices = Voices.embedded();
    private final Voice kevin = voices.standard(ENGLISH);
    private final Counting engine = new Counting();
    private Workshop workshop;
    private DirectoryStore clips;
    private DirectoryStore timelines;
    private EnginePool engines;

    @BeforeEach
    void open() throws IOException {
        workshop = new Workshop(folder.resolve("orders"), 4, 2);
        clips = new DirectoryStore(folder.resolve("clips"), 10_000_000);
        timelines = new DirectoryStore(folder.resolve("timelines"), 1_000_000);
        engines = new EnginePool(List.of(engine), 2, Runnable::run);
    }

    @AfterEach
    void close() throws IOException {
        workshop.close();
        engines.close();
        clips.close();
        timelines.close();
    }

    @Test
    void everySentenceIsHeardWhenTheTimelineSays() throws IOException {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        Timeline timeline = write(BOOKLET, frames);
        Decoded heard = Decoded.of(frames.toByteArray());
        assertEquals(timeline.samples(), heard.samples().length);
        assertEquals(timeline.bytes(), frames.size());
        List<String> ids = timeline.cues().stream().flatMap(cue -> cue.sentence().stream()).distinct().toList();
        assertTrue(ids.containsAll(BOOKLET.sections().getFirst().sentences().stream().map(Sentence::id).toList()));
        for (Cue cue : timeline.cues()) {
            // Quiet until shortly before, and speech within 50 ms.
            long onset = heard.onset(cue.startSample() - 800, AUDIBLE);
            double millis = (onset - cue.startSample()) * 1000.0 / timeline.sampleRate();
            assertTrue(Math.abs(millis) < 50, "“" + cue.text() + "” is heard " + millis + " ms off");
            assertTrue(heard.peak(cue.startSample() - 1200, cue.startSample() - 800) <= AUDIBLE,
                    "no pause before " + cue);
        }
    }

    @Test
    void soundsTheSameColdAndWarm() throws IOException {
        byte[] cold = bytes(BOOKLET);
        int spoken = engine.calls.get();
        assertArrayEquals(cold, bytes(BOOKLET));
        assertEquals(spoken, engine.calls.get(), "what was made before is not made again");
    }

    @Test
    void aChangedSentenceIsTheOnlyOneMadeAgain() throws IOException {
        bytes(BOOKLET);
        int spoken = engine.calls.get();
        bytes(booklet("Take 5 mg twice a day.", "Ring the ward on 13 11 20.", "Rest if you are tired.",
                "Drink water, eat well and sleep."));
        assertEquals(spoken + 1, engine.calls.get());
    }

    @Test
    void aChangedEntryOfALexiconMakesTheSentencesAgainThatHoldItsWord() throws IOException {
        String[] sentences = {"Rituximab is a medicine.", "Rest when you are tired.", "Ask about rituximab's effects.",
                "Drink water."};
        Publication first = booklet(Optional.of("rɪˈtʌksɪmæb"), sentences);
        bytes(first);
        int spoken = engine.calls.get();
        bytes(booklet(Optional.of("rɪˈtʌksɪˌmæb"), sentences));
        assertEquals(spoken + 2, engine.calls.get());
        bytes(first);
        assertEquals(spoken + 2, engine.calls.get(), "what the first entry made is still there");
        bytes(booklet(Optional.empty(), sentences));
        assertEquals(spoken + 4, engine.calls.get());
    }

    @Test
    void beginsAtASentenceWithTheBytesOfTheWhole() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Timeline timeline = write(BOOKLET, whole);
        Section section = BOOKLET.sections().getFirst();
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        recordings().writeFrom(BOOKLET, section, kevin, "p-3", rest);
        int start = (int) timeline.cues().stream().filter(cue -> cue.sentence().equals(Optional.of("p-3")))
                .findFirst().orElseThrow().startByte();
        assertArrayEquals(Arrays.copyOfRange(whole.toByteArray(), start, whole.size()), rest.toByteArray());
    }

    @Test
    void remembersTimesAfterAStart() throws IOException {
        Timeline made = write(BOOKLET, new ByteArrayOutputStream());
        assertEquals(Optional.of(made), recordings().find(BOOKLET, BOOKLET.sections().getFirst(), kevin));
    }

    /** Lists ask for a hundred at a time. */
    @Test
    void aLengthIsKnownAsLongAsItsTimesAre() throws IOException {
        Recordings recordings = recordings();
        Section section = BOOKLET.sections().getFirst();
        assertFalse(recordings.isNamed(BOOKLET, section, kevin));
        assertEquals(Optional.empty(), recordings.length(BOOKLET, section, kevin));
        assertTrue(recordings.isNamed(BOOKLET, section, kevin));
        assertFalse(recordings.isNamed(booklet("Rest."), section, kevin), "that was another's");
        Duration length = recordings.write(BOOKLET, section, kevin, Priority.NOW, new ByteArrayOutputStream()).length();
        assertEquals(Optional.of(length), recordings.length(BOOKLET, section, kevin));
        assertEquals(Optional.of(length), recordings.length(BOOKLET, section, kevin));
        for (int fan = 0; fan < 256; fan++) {
            String folder = String.format("%02x", fan);
            if (Files.isDirectory(this.folder.resolve("timelines").resolve(folder))) {
                for (Digest each : timelines.keys(folder)) {
                    timelines.remove(each);
                }
            }
        }
        assertEquals(Optional.empty(), recordings.length(BOOKLET, section, kevin));
    }

    @Test
    void failsLoudlyAndKeepsNoTimesWhenAnEngineFails() {
        engine.fails = "Rest";
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        IOException failure = assertThrows(IOException.class, () -> write(BOOKLET, frames));
        assertTrue(failure.getMessage().contains("Rest when you are tired."), failure.getMessage());
        assertEquals(Optional.empty(), findQuietly());
    }

    @Test
    void isMadeAgainAfterAFailure() throws IOException {
        engine.fails = "Rest";
        assertThrows(IOException.class, () -> bytes(BOOKLET));
        engine.fails = "nothing";
        assertTrue(bytes(BOOKLET).length > 10_000);
    }

    @Test
    void isCalledByItsWordsVoiceAndRate() {
        Recordings recordings = recordings();
        Section section = BOOKLET.sections().getFirst();
        assertNotEquals(recordings.key(BOOKLET, section, kevin),
                recordings.key(BOOKLET, section, kevin.atRate(1.25)));
        Publication changed = booklet("Take 6 mg twice a day.");
        assertNotEquals(recordings.key(BOOKLET, section, kevin),
                recordings.key(changed, changed.sections().getFirst(), kevin));
        assertEquals(0, engine.calls.get(), "a name needs no sound");
    }

    @Test
    void estimatesWithinAThirdOfTheTruth() throws IOException {
        double estimate = recordings().estimate(BOOKLET.sections().getFirst(), kevin).toMillis();
        double length = write(BOOKLET, new ByteArrayOutputStream()).length().toMillis();
        assertEquals(1, estimate / length, 0.33);
    }

    private Optional<Timeline> findQuietly() {
        try {
            return recordings().find(BOOKLET, BOOKLET.sections().getFirst(), kevin);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private byte[] bytes(Publication publication) throws IOException {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        write(publication, frames);
        return frames.toByteArray();
    }

    private Timeline write(Publication publication, ByteArrayOutputStream frames) throws IOException {
        return recordings().write(publication, publication.sections().getFirst(), kevin, Priority.NOW, frames);
    }

    private Recordings recordings() {
        return new Recordings(new Verbalizer(voices), engines, new Mp3Encoder(), clips, timelines, workshop, 4);
    }

    private static Publication booklet(String... sentences) {
        return booklet(Optional.empty(), sentences);
    }

    /** @param rituximab how its own lexicon says this word */
    private static Publication booklet(Optional<String> rituximab, String... sentences) {
        List<Sentence> words = new ArrayList<>();
        for (int i = 0; i < sentences.length; i++) {
            words.add(new Sentence("p-" + (i + 1), ENGLISH, List.of(new Inline.Text(sentences[i]))));
        }
        Sentence title = new Sentence("h-1", ENGLISH, List.of(new Inline.Text("Your medicine")));
        Metadata metadata = Metadata.of("Your medicine", ENGLISH);
        return new Publication("medicine", metadata,
                List.of(new Section("your-medicine", 1, title, ENGLISH, List.of(new Block.Paragraph(words)))),
                List.of(), rituximab.map(ipa -> new LexiconSource(Path.of("lexicon.pls"), """
                        <lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa">
                        <lexeme><grapheme>rituximab</grapheme><phoneme>%s</phoneme></lexeme></lexicon>"""
                        .formatted(ipa))),
                Instant.EPOCH);
    }

    /** FreeTTS, counting what it is asked for, and failing at a word if it is told to. */
    private static final class Counting implements SpeechEngine {
        private final FreeTts real = new FreeTts();
        private final AtomicInteger calls = new AtomicInteger();
        private volatile String fails = "nothing";

        @Override
        public String name() {
            return real.name();
        }

        @Override
        public Optional<String> missing() {
            return real.missing();
        }

        @Override
        public String fingerprint(Voice voice) {
            return real.fingerprint(voice);
        }

        @Override
        public int sampleRate(Voice voice) {
            return real.sampleRate(voice);
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public Speaker open(Voice voice) throws SpeechException {
            Speaker speaker = real.open(voice);
            return new Speaker() {
                @Override
                public lectern.audio.Pcm speak(Spoken spoken) throws SpeechException {
                    calls.incrementAndGet();
                    if (spoken.words().contains(fails)) {
                        throw new SpeechException("told to fail");
                    }
                    return speaker.speak(spoken);
                }

                @Override
                public void close() {
                    speaker.close();
                }
            };
        }
    }
}
