package lectern.document.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {

    @ParameterizedTest
    @CsvSource({"DECIMAL, 12, 12", "DECIMAL, -3, -3", "SMALL_LETTERS, 1, a", "SMALL_LETTERS, 26, z",
            "SMALL_LETTERS, 27, aa",
            "CAPITAL_LETTERS, 52, AZ", "CAPITAL_LETTERS, 703, AAA", "SMALL_LETTERS, 0, 0", "SMALL_ROMAN, 4, iv",
            "SMALL_ROMAN, 9, ix", "CAPITAL_ROMAN, 2026, MMXXVI", "CAPITAL_ROMAN, 3999, MMMCMXCIX",
            "CAPITAL_ROMAN, 4000, 4000", "SMALL_ROMAN, 0, 0"})
    void writesNumbersAsListsDo(Numbering numbering, int number, String written) {
        assertEquals(written, numbering.write(number));
    }
}
