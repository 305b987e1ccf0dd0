package lectern.document.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {

    @ParameterizedTest
    @CsvSource({"en, Dose, Dose:", "en, Approx., Approx.:", "en, Dose (with food?), Dose (with food?):",
            "ar, الجرعة, الجرعة:", "fr-CA, Dose, Dose\u00a0:", "de, Dosis, Dosis:", "es, Dosis, Dosis:",
            "en, Rh –, Rh –:",
            "en, +/–, +/–:", "en, –, –:"})
    void wordsThatNameWhatFollowsHaveAColon(Locale language, String words, String label) {
        assertEquals(label, Label.of(words, language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"With food?", "Take care!", "Dose:", "And then…", "And then...", "¿Con comida?",
            "مع الطعام؟",
            "用量：", "餐后？", "Avec repas\u00a0?", "«\u00a0Avec repas\u00a0?\u00a0»", "“How often?”", "When? ",
            "\u2067مع الطعام؟\u2069"})
    void whatHasItsSignAlreadyGetsNoOther(String words) {
        assertEquals(words, Label.of(words, Locale.ENGLISH));
        assertEquals(words, Label.of(words, Locale.FRENCH));
    }

    @ParameterizedTest
    @CsvSource({"Dose, 'Dose, Night'", "Adults:, Adults: Night", "With food?, With food? Night"})
    void twoNamesStandBesideEachOther(String first, String both) {
        assertEquals(both, first + Label.between(first) + "Night");
    }
}
