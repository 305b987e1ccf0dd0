package lectern.document.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
