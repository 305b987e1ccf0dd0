package lectern.speech.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.speech.ipa.Ipa;
import lectern.speech.ipa.Transcribed;
import lectern.speech.ipa.UnknownSoundException;
import org.junit.jupiter.api.Test;

/** What espeak-ng is given to read. */
class EspeakNgTest {
    private final Voice voice = Voices.embedded().standard(Locale.ENGLISH);
    private final EspeakNg espeak = new EspeakNg();

    @Test
    void soundsFromALexiconStandInItsOwnAlphabet() throws UnknownSoundException {
        Spoken spoken = new Spoken(voice, "A tumour shrank.", List.of(new Transcribed(2, 8, Ipa.parse("ˈtjuːmə"))));
        assertEquals("[[eI]] [[tj'u:m@]] shrank.", espeak.text(spoken));
    }

    @Test
    void bracketsInATextAreNoSounds() {
        assertEquals("See [ [note]] here.", espeak.text(new Spoken(voice, "See [[note]] here.")));
    }
}
