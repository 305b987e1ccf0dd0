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
            "zh | $5 | 5元", "yue | 5–10% | 百分之5至10", "yue | 5％ | 百分之5", "zh | 每次5-10毫克 | 每次5至10毫克",
            "ar | ٣-٥ mg | ٣ إلى ٥ مليغرام",
            "it | 5-10 mg | 5 a 10 milligrammi", "zh | 5%–10% | 百分之5至百分之10", "de | 5 %–10 % | 5 Prozent bis 10 Prozent",
            "de | 5 mg–10 mg | 5 Milligramm bis 10 Milligramm", "de | 100 000–200 000 | 100 000 bis 200 000",
            "de | 1/2–1 Tablette | 1/2 bis 1 Tablette", "de | ½–1 | ein halb bis 1",
            "de | bei –18 °C | bei minus 18 Grad Celsius",
            "zh | -5% | 负百分之5", "it | (–5) | (meno 5)", "ar | -5 | ناقص 5", "vi | 1/2 viên | một nửa viên",
            "it | 1/2 compressa | mezzo compressa", "zh | $5万 | 5万元"})
    void whatAnEngineWouldPassOverIsSaid(String language, String written, String said) {
        assertEquals(said, said(language, written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"de | 030–1234–56", "de | 2020–05–01", "de | 0800–1234", "de | 12/6/2017",
            "de | am 12.6.2017 und 4.", "de | Größe M, g und l", "de | Montag–Freitag", "de | A–Z", "de | 13 11 20",
            "vi | ngày 1/4", "it | il 1/2 gennaio", "de | Seite 1/4 und Phase 1/2-Studie", "de | § 20h SGB V",
            "de | Musterstraße 12 g, Berlin", "de | Vitamin B12 m", "de | Punkt 5 m", "it | art. 5 l. 104",
            "it | Il 5 l’ospedale", "de | 030 1234–5678", "de | +49 30 450–0", "it | 06 1234–5678", "de | 116-117",
            "ar | https://x.org/?a=b&c=d", "zh | US$5", "de | Wort –Wort", "de | 10 – Ende",
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
