package lectern.narration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.Tool;
import lectern.audio.Cue;
import lectern.audio.Decoded;
import lectern.audio.Loudness;
import lectern.audio.Mp3Encoder;
import lectern.audio.Timeline;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.speech.EnginePool;
import lectern.speech.SpeechEngine;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.speech.freetts.FreeTts;
import lectern.speech.program.ProgramEngine;
import lectern.speech.script.Verbalizer;
import lectern.store.DirectoryStore;
import lectern.store.Priority;
import lectern.store.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several voices in one recording, by the real programs. */
class TwoVoicesTest {
    private static final Locale ENGLISH = Locale.forLanguageTag("en-AU");
    private static final Locale GREEK = Locale.forLanguageTag("el");
    private static final List<SpeechEngine> ENGINES = Stream
            .concat(Stream.of(new FreeTts()), ProgramEngine.all().stream()).toList();
    /** As in RecordingsTest: a soft “s” is louder, what encoding leaves in a pause is not. */
    private static final int AUDIBLE = 110;

    @TempDir
    private Path folder;
    private Workshop workshop;
    private DirectoryStore clips;
    private DirectoryStore timelines;
    private EnginePool engines;

    @BeforeEach
    void open() throws IOException {
        workshop = new Workshop(folder.resolve("orders"), 4, 2);
        clips = new DirectoryStore(folder.resolve("clips"), 10_000_000);
        timelines = new DirectoryStore(folder.resolve("timelines"), 1_000_000);
        engines = new EnginePool(ENGINES, 2, Runnable::run);
    }

    @AfterEach
    void close() throws IOException {
        workshop.close();
        engines.close();
        clips.close();
        timelines.close();
    }

    @Test
    @Tool("espeak-ng")
    void aPassageInAnotherLanguageIsPartOfTheOneRecordingAndOfItsTimes() throws IOException {
        Voices voices = Voices.read(Path.of("voices"), ENGINES);
        Publication booklet = booklet(
                sentence("p-1", ENGLISH, new Inline.Text("In Greek you say "), greek("καλημέρα σας"),
                        new Inline.Text(" in the morning.")),
                sentence("p-2", GREEK, new Inline.Text("Πάρτε το φάρμακο με νερό.")),
                sentence("p-3", ENGLISH, new Inline.Text("Call if you are worried.")));
        for (String id : List.of("kevin", "robin")) {
            Voice main = voices.find(id).orElseThrow();
            ByteArrayOutputStream frames = new ByteArrayOutputStream();
            Timeline timeline = write(voices, booklet, main, frames);
            assertEquals(engines.sampleRate(main), timeline.sampleRate());
            Decoded heard = Decoded.of(frames.toByteArray());
            assertEquals(timeline.samples(), heard.samples().length);
            for (Cue cue : timeline.cues()) {
                double millis = (heard.onset(cue.startSample() - timeline.sampleRate() / 20, AUDIBLE)
                        - cue.startSample()) * 1000.0 / timeline.sampleRate();
                assertTrue(Math.abs(millis) < 50, id + ": “" + cue.text() + "” is heard " + millis + " ms off");
            }
            assertEquals(-19, Loudness.integrated(heard.samples(), timeline.sampleRate()), 1.5, id);
        }
    }

    @Test
    @Tool("espeak-ng")
    void theGreekIsSaidByTheGreekVoice() {
        Voices voices = Voices.read(Path.of("voices"), ENGINES);
        Publication booklet = booklet(sentence("p-1", ENGLISH, new Inline.Text("Say "), greek("καλημέρα")));
        assertEquals(List.of("kevin", "nikos"), recordings(voices)
                .script(booklet, booklet.sections().getFirst(), voices.find("kevin").orElseThrow()).utterances()
                .stream()
                .filter(utterance -> utterance.sentence().equals(Optional.of("p-1")))
                .flatMap(utterance -> utterance.spans().stream()).map(span -> span.voice().id()).toList());
    }

    @Test
    void aProgramThatDisappearsCutsItsOwnRecordingAndNoOther() throws IOException {
        Path program = Files.writeString(folder.resolve("say.sh"), "#!/bin/sh\nexit 1\n");
        assertTrue(program.toFile().setExecutable(true));
        Files.writeString(folder.resolve("sam.yaml"), """
                id: sam
                engine: command
                language: en-AU
                command: [./say.sh, "{rate}"]
                """);
        Files.copy(Path.of("voices/kevin.yaml"), folder.resolve("kevin.yaml"));
        Voices voices = Voices.read(folder, ENGINES);
        assertEquals(List.of("kevin", "sam"), voices.offered().stream().map(Voice::id).toList());
        Files.delete(program);
        Publication booklet = booklet(sentence("p-1", ENGLISH, new Inline.Text("Rest well.")));
        IOException failure = assertThrows(IOException.class, () -> write(voices, booklet,
                voices.find("sam").orElseThrow(), OutputStream.nullOutputStream()));
        assertTrue(failure.getCause().getMessage().contains("say.sh can not be started"),
                failure.getCause().getMessage());
        assertTrue(write(voices, booklet, voices.find("kevin").orElseThrow(), OutputStream.nullOutputStream())
                .samples() > 16_000);
        assertEquals(List.of("kevin"), Voices.read(folder, ENGINES).offered().stream().map(Voice::id).toList());
    }

    private Timeline write(Voices voices, Publication publication, Voice voice, OutputStream out) throws IOException {
        return recordings(voices).write(publication, publication.sections().getFirst(), voice, Priority.NOW, out);
    }

    private Recordings recordings(Voices voices) {
        return new Recordings(new Verbalizer(voices), engines, new Mp3Encoder(), clips, timelines, workshop, 4);
    }

    private static Inline greek(String text) {
        return new Inline.Foreign(GREEK, List.of(new Inline.Text(text)));
    }

    private static Sentence sentence(String id, Locale language, Inline... content) {
        return new Sentence(id, language, List.of(content));
    }

    private static Publication booklet(Sentence... sentences) {
        Metadata metadata = Metadata.of("Words", ENGLISH);
        Sentence title = sentence("h-1", ENGLISH, new Inline.Text("Words"));
        return new Publication("words", metadata,
                List.of(new Section("words", 1, title, ENGLISH, List.of(new Block.Paragraph(List.of(sentences))))),
                List.of(), Optional.empty(), Instant.EPOCH);
    }
}
