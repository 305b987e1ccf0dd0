package lectern.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the expected text {@code _} is a space at which no line may end. */
class KeptTogetherTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Call 13 11 20 now.                   | Call 13_11_20 now.
            Call (02) 9334 1900 or +61 2 9334 19 | Call (02)_9334_1900 or +61_2_9334_19
            Take 200 mg or 5 mL.                 | Take 200_mg or 5_mL.
            It is 37.5 °C, every 2–3 weeks.      | It is 37.5_°C, every 2–3_weeks.
            Take 2 tablets for 10 days.          | Take 2_tablets for 10_days.
            In cancers of ≥ 1% or < 5 in 100.    | In cancers of ≥_1% or <_5 in 100.
            It is 1.0 × 10⁹/L, 36 ± 2.           | It is 1.0_×_10⁹/L, 36_±_2.
            The 3 members met.                   | The 3 members met.
            In 2019 people came, 45 of them.     | In 2019 people came, 45 of them.
            No digits at all.                    | No digits at all.
            """)
    void gluesPhoneNumbersAndNumbersWithTheirUnits(String text, String glued) {
        assertEquals(glued, KeptTogether.glued(text).replace('\u00a0', '_'));
    }
}
