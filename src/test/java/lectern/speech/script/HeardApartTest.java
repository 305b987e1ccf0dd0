package lectern.speech.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lectern.audio.Pcm;
import lectern.speech.Speaker;
import lectern.speech.SpeechException;
import lectern.speech.Spoken;
import lectern.speech.Voices;
import lectern.speech.freetts.FreeTts;
import lectern.speech.ipa.Ipa;
import lectern.speech.ipa.Transcribed;
import lectern.speech.words.rule.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeardApartTest {
    private static final Locale AUSTRALIA = Locale.forLanguageTag("en-AU");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Take 13 mg. | Take thirteen, milligrams.", "30 mL twice a day | thirty, millilitres twice a day",
            "160 mcg | one hundred and sixty, micrograms",
            "Wait 15 minutes, then 50. | Wait fifteen, minutes, then fifty.",
            "after 18 months | after eighteen, months", "70 nmol/L | seventy, nanomoles per litre",
            "1.40 m tall | one point four zero metres tall",
            "12 mg or 39 mg | twelve milligrams or thirty-nine milligrams",
            "14 kg | fourteen kilograms", "People over sixty may need less. | People over sixty may need less."})
    void aRestPartsANumberFromAUnitThatBeginsAsItEnds(String written, String said) {
        assertEquals(said, words(written));
    }

    /** Years and people: nobody doses them, and a rest would break the sentence. */
    @ParameterizedTest
    @ValueSource(strings = {"in 1990", "since the 1990s", "17 men and 70 mothers", "ninety nine", "forty needles"})
    void otherWordsThatBeginSoStayUnbroken(String written) {
        assertTrue(!words(written).contains(","), words(written));
    }

    @Test
    void theSoundsOfTheWordsBehindMoveAlong() {
        Transcribed tumour = new Transcribed(22, 28, new Ipa("ˈtjuːmɚ"));
        Said said = HeardApart.of(new Said("fifteen millimetres: a tumour", List.of(tumour.shifted(1))));
        assertEquals(List.of(tumour.shifted(2)), said.transcribed());
        assertEquals("fifteen, millimetres: a tumour", said.words());
    }

    /** Where a "t" keeps the mouth closed it is still, too, but not for so long. */
    @ParameterizedTest
    @ValueSource(strings = {"thirteen milligrams", "thirty milligrams", "nineteen months", "ninety millilitres"})
    void theRestIsInTheSamples(String dose) throws SpeechException {
        assertTrue(stillness(HeardApart.of(new Said(dose, List.of())).words()) >= 0.12, dose);
        assertTrue(stillness(dose) < 0.08, dose);
    }

    /** The longest stretch inside in which the sound is soft, in seconds. */
    private static double stillness(String words) throws SpeechException {
        try (Speaker kevin = new FreeTts().open(Voices.embedded().offered().getFirst())) {
            Pcm said = kevin.speak(new Spoken(Voices.embedded().offered().getFirst(), words));
            int window = said.sampleRate() / 100;
            int longest = 0;
            int soft = 0;
            for (int from = 0; from + window <= said.samples().length; from += window) {
                double level = Math.sqrt(energy(Arrays.copyOfRange(said.samples(), from, from + window)));
                soft = level < 60 ? soft + 1 : 0;
                longest = Math.max(longest, soft);
            }
            return longest / 100.0;
        }
    }

    private static double energy(short[] samples) {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return sum / samples.length;
    }

    private static String words(String written) {
        return new Verbalizer(Voices.embedded()).say(written, Voices.embedded().offered().getFirst(), AUSTRALIA)
                .stream()
                .flatMap(utterance -> utterance.spans().stream()).map(Spoken::words).collect(Collectors.joining(" "));
    }
}
