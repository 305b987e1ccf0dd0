package lectern.speech.freetts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lectern.audio.Pcm;
import lectern.document.Problem;
import lectern.speech.Speaker;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.speech.ipa.Ipa;
import lectern.speech.ipa.Transcribed;
import lectern.speech.words.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The lexicon in {@code voices/}, said by the voice that is always there. */
@Isolated("what others print meanwhile would be taken for the library's complaints")
class ShippedLexiconTest {
    private static final Voice KEVIN = Voices.embedded().offered().getFirst();
    private static final Voices SHIPPED = Voices.read(Path.of("voices"), List.of(new FreeTts()));

    @Test
    void hasThreeHundredWordsAndNoProblem() {
        assertEquals(List.of(), SHIPPED.problems().stream()
                .filter(problem -> problem.code() == Problem.Code.LEXICON_INVALID).toList());
        assertTrue(SHIPPED.lexicon().entries().size() >= 300);
    }

    /** The library complains aloud about sounds that its voice never recorded side by side, and leaves a gap. */
    @Test
    void everyWordIsHeardForATimeThatFitsItsSoundsAndWithoutAGap() throws Exception {
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        List<String> odd = new ArrayList<>();
        try (Speaker speaker = new FreeTts().open(KEVIN);
                PrintStream listening = new PrintStream(complaints, true, StandardCharsets.UTF_8)) {
            System.setOut(listening);
            System.setErr(listening);
            for (Map.Entry<String, Lexicon.Entry> entry : SHIPPED.lexicon().entries().entrySet()) {
                if (entry.getValue() instanceof Lexicon.Sounds sounds) {
                    Ipa ipa = sounds.ipa();
                    complaints.reset();
                    Pcm said = speaker.speak(new Spoken(KEVIN, "word", List.of(new Transcribed(0, 4, ipa))));
                    double seconds = said.samples().length / (double) said.sampleRate() / ipa.length();
                    if (seconds < 0.05 || seconds > 0.25 || complaints.size() > 0) {
                        odd.add(entry.getKey() + " " + ipa + " " + seconds + " s a sound " + complaints);
                    }
                }
            }
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertEquals(List.of(), odd);
    }

    @Test
    void aFolderWithoutALexiconHasTheSame() {
        assertEquals(SHIPPED.lexicon(), Voices.read(Path.of("voices", "none"), List.of()).lexicon());
    }
}
