package lectern.document.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelephoneTest {

    @ParameterizedTest
    @CsvSource({"020 7946 0958, +442079460958, true", "Ring 020 7946 0958, 02079460958, true",
            "+44 (0)20 7946 0958, +442079460958, true", "030 123 45 67, +49301234567, true",
            "020 7946 0959, +442079460958, false", "Ring our nurse, +442079460958, false", "999, 999, true",
            "Ring us, 999, false", "Room 1999, 999, false", "0300 111 2222, 111, false", "116 123, 116123, true",
            "020 7946 0958 (24 hours), +442079460958, true"})
    void theSameNumberAtHomeAndAbroadIsKnown(String words, String number, boolean same) {
        assertEquals(same, Telephone.isIn(words, number));
    }
}
