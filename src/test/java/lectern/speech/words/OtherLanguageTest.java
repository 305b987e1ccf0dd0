package lectern.speech.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is heard of marks and units; everything else goes to the engine as it is written. */
class OtherLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "de | 10–20 mg | 10 bis 20 Milligramm", "de | 2 – 3 Wochen | 2 bis 3 Wochen",
            "de | 8:00–10:00 Uhr | 8:00 bis 10:00 Uhr", "de | 2,5–5 ml/kg | 2,5 bis 5 Milliliter pro Kilogramm",
            "de | unter < 38,5 °C | unter weniger als 38,5 Grad Celsius", "de | >3 | mehr als 3",
            "de | 1 mg/Tag | 1 Milligramm pro Tag", "de | 1/2 Tablette | ein halb Tablette", "de | 2½ | 2 einhalb",
            "de | am 4. März 2026 | am vierten März 2026", "de | bis 31. Dez. | bis einunddreißigsten Dez.",
            "de | Es sind 4. Monate | Es sind 4. Monate", "de | 1 h | 1 Stunde", "de | 21 h | 21 Stunden",
            "de | 1,1 h | 1,1 Stunden", "de | 5 µg | 5 Mikrogramm", "de | 400 I.E. | 400 internationale Einheiten",
            "it | 1 mg e 2 mg | 1 milligrammo e 2 milligrammi", "it | 10–20 % | 10 a 20 per cento",
            "el | 37 °C | 37 βαθμοί Κελσίου", "el | ≥ 5 | τουλάχιστον 5", "vi | 5–10% | 5 đến 10 phần trăm",
            "vi | 2×5 mg | 2 nhân 5 miligam", "ar | ٥–١٠ | ٥ إلى ١٠", "ar | 5% | 5 في المئة", "ar | ٥٪ | 5 في المئة",
            "ar | أقل < 3 | أقل أقل من 3", "zh | 约5%的病人 | 约百分之5的病人", "zh | 每次2.5mg的药 | 每次2.5毫克的药",
            "zh | $5 | 5元", "yue | 5–10% | 百分之5至10", "yue | 5％ | 百分之5"})
    void whatAnEngineWouldPassOverIsSaid(String language, String written, String said) {
        assertEquals(said, said(language, written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"de | 030–1234–56", "de | 2020–05–01", "de | 0800–1234", "de | 12/6/2017",
            "de | am 12.6.2017 und 4.", "de | Größe M, g und l", "de | Montag–Freitag", "de | A–Z", "de | 13 11 20",
            "it | perché no?", "sv | 10–20 mg < 3", "zh | 120/80", "ar | خذ ٢٫٥ ملغ"})
    void allElseGoesToTheEngineAsItIsWritten(String language, String written) {
        assertEquals(written, said(language, written));
    }

    @Test
    void whatTheAuthorSettledStays() {
        List<Piece> settled = List.of(new Piece(0, 4, "10–2", "zehn zwei", "pronounced", false));
        assertEquals("zehn zwei Milligramm", OtherLanguage.of(Locale.GERMAN).pieces("10–2 mg", settled).stream()
                .map(Piece::said).collect(Collectors.joining()));
    }

    @Test
    void thePiecesCoverTheTextAndSayWhy() {
        String text = "Nehmen Sie 10–20 mg, falls < 38 °C.";
        List<Piece> pieces = OtherLanguage.of(Locale.GERMAN).pieces(text, List.of());
        assertEquals(text, pieces.stream().map(Piece::written).collect(Collectors.joining()));
        assertEquals(List.of("mark-as-word", "unit-as-word", "mark-as-word", "unit-as-word"),
                pieces.stream().filter(Piece::isChanged).map(Piece::rule).toList());
    }

    @Test
    void everyMarkIsSaidInEveryLanguageOrLeftToItsEngineOnPurpose() {
        for (String file : List.of("marks-of-languages.tsv", "units-of-languages.tsv")) {
            List<List<String>> rows = DataFile.rows(file);
            rows.forEach(row -> assertEquals(rows.getFirst().size(), row.size(), file + ": " + row));
        }
    }

    @Test
    void aLongTextTakesTimeByItsLength() {
        String text = "1–".repeat(20_000) + "5 mg ".repeat(20_000);
        assertTrue(said("de", text).endsWith("5 Milligramm "));
    }

    private static String said(String language, String written) {
        return OtherLanguage.of(Locale.forLanguageTag(language)).pieces(Wording.clean(written), List.of()).stream()
                .map(Piece::said).collect(Collectors.joining());
    }
}
