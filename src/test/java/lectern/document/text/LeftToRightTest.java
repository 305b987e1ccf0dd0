package lectern.document.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Bidi;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeftToRightTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            خذ Metformin 500 mg الآن                 | Metformin 500 mg
            Metformin 500 mg                         | Metformin 500 mg
            خذ 500 mg Paracetamol الآن               | 500 mg Paracetamol
            خذ الدواء (Aspirin 75 mg) يوميا.         | Aspirin 75 mg
            دواء Nivolumab (Opdivo®) 240 mg كل يوم   | Nivolumab (Opdivo®) 240 mg
            خذ 500 mg أو Aspirin أو 5 ml.            | 500 mg; 5 ml
            خذ 5 mg و 10 mg.                         | 5 mg; 10 mg
            Aspirin 75 mg, Ibuprofen 400 mg معا      | Aspirin 75 mg, Ibuprofen 400 mg
            اتصل بالرقم +44 20 7946 0958 أو 999      | +44 20 7946 0958
            صباحا ومساء: 500 mg، 850 mg              | 500 mg; 850 mg
            خذ 5 mg, 10 mg Aspirin معا               | 5 mg; 10 mg Aspirin
            خذ Aspirin الآن، 3 مرات                  | ''
            """)
    void aNumberStandsWithTheLatinWordsBesideIt(String text, String stretches) {
        assertEquals(stretches, LeftToRight.stretches(text).stream()
                .map(each -> text.substring(each.start(), each.end())).collect(Collectors.joining("; ")));
    }

    /** As a screen shows it that knows nothing but the characters. */
    @ParameterizedTest
    @CsvSource({"اتصل بالرقم +44 20 7946 0958 أو 999, +44 20 7946 0958", "خذ 500 mg الآن, 500 mg",
            "NHS هاتف 020 7946 0958., 020 7946 0958"})
    void whatIsMarkedIsReadInItsOrder(String text, String number) {
        assertFalse(shown(text).contains(number), shown(text));
        assertTrue(shown(LeftToRight.marked(text)).contains(number), shown(LeftToRight.marked(text)));
        assertEquals(text, LeftToRight.marked(text).replace("\u200e", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Take 500 mg, or call +44 20 7946 0958.", "خذ الدواء", ""})
    void nothingIsMarkedWhereNothingNeedsIt(String text) {
        assertEquals(text, LeftToRight.marked(text));
    }

    private static String shown(String text) {
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[text.length()];
        Object[] letters = new Object[text.length()];
        for (int i = 0; i < text.length(); i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            letters[i] = text.charAt(i);
        }
        Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        return Arrays.stream(letters).map(Object::toString).collect(Collectors.joining());
    }
}
