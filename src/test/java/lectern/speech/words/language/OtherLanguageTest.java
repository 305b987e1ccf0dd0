package lectern.speech.words.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.speech.words.TextNormalizer;
import lectern.speech.words.rule.Verbalization;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is heard of marks, units, dates and telephone numbers; everything else goes to the engine as it is written. */
class OtherLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "de | 10–20 mg | 10 bis 20 Milligramm", "de | 2 – 3 Wochen | 2 bis 3 Wochen",
            "de | 8:00–10:00 Uhr | 8 Uhr bis 10 Uhr", "de | 2,5–5 ml/kg | 2,5 bis 5 Milliliter pro Kilogramm",
            "de | unter < 38,5 °C | unter weniger als 38,5 Grad Celsius", "de | >3 | mehr als 3",
            "de | 1 mg/Tag | 1 Milligramm pro Tag", "de | 1/2 Tablette | eine halbe Tablette", "de | 2½ | 2 einhalb",
            "de | am 4. März 2026 | am vierten März 2026", "de | bis 31. Dez. | bis einunddreißigsten Dez.",
            "de | Es sind 4. Monate | Es sind 4. Monate", "de | 1 h | 1 Stunde", "de | 21 h | 21 Stunden",
            "de | 1,1 h | 1,1 Stunden", "de | 5 µg | 5 Mikrogramm", "it | art. 5 l. 104 | articolo 5 l. 104",
            "zh | 感染HIV的人 | 感染H I V的人",
            "de | 400 I.E. | 400 internationale Einheiten.",
            "it | 1 mg e 2 mg | 1 milligrammo e 2 milligrammi", "it | 10–20 % | 10 a 20 per cento",
            "el | 37 °C | 37 βαθμοί Κελσίου", "el | ≥ 5 | τουλάχιστον 5", "vi | 5–10% | 5 đến 10 phần trăm",
            "vi | 2×5 mg | 2 nhân 5 miligam", "ar | ٥–١٠ | ٥ إلى ١٠", "ar | 5% | 5 في المئة", "ar | ٥٪ | 5 في المئة",
            "ar | أقل < 3 | أقل أقل من 3", "zh | 约5%的病人 | 约百分之5的病人", "zh | 每次2.5mg的药 | 每次2.5毫克的药",
            "zh | $5 | 5元", "yue | 5–10% | 百分之5至10", "yue | 5％ | 百分之5", "zh | 每次5-10毫克 | 每次5至10毫克",
            "ar | ٣-٥ mg | ٣ إلى ٥ مليغرام",
            "it | 5-10 mg | 5 a 10 milligrammi", "zh | 5%–10% | 百分之5至百分之10", "de | 5 %–10 % | 5 Prozent bis 10 Prozent",
            "de | 5 mg–10 mg | 5 Milligramm bis 10 Milligramm", "de | 100 000–200 000 | 100 000 bis 200 000",
            "de | 1/2–1 Tablette | ein halb bis 1 Tablette", "de | ½–1 | ein halb bis 1",
            "de | bei –18 °C | bei minus 18 Grad Celsius",
            "zh | -5% | 负百分之5", "it | (–5) | (meno 5)", "ar | -5 | ناقص 5", "vi | 1/2 viên | một nửa viên",
            "it | 1/2 compressa | mezza compressa", "zh | $5万 | 5万元",
            "de | 030 1234–5678 | 0 3 0, 1 2 3 4, 5 6 7 8", "de | +49 30 450–0 | plus 4 9, 3 0, 4 5 0, 0",
            "de | 0800–1234 | 0 8 0 0, 1 2 3 4", "de | die 1. und 2. Impfung | die erste und zweite Impfung",
            "de | am 12.6.2017 und 4. | am zwölften Juni 2017 und 4.", "vi | ngày 1/4 | ngày 1 tháng 4",
            "fr | Le 15 mars, appelez le 15 | Le 15 mars, appelez le 1 5", "de | Ca²⁺ und CO₂ | Ca 2 plus und CO2",
            "it | 20° di latitudine | 20° di latitudine", "de | im Jahr 1969 | im Jahr neunzehnhundertneunundsechzig"})
    void whatAnEngineWouldPassOverIsSaid(String language, String written, String said) {
        assertEquals(said, said(language, written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"de | 2020–05–01", "de | 12/6/2017",
            "de | am 4. Und", "de | Größe M, g und l", "de | A–Z", "de | 13 11 20",
            "it | il 1/2 gennaio", "de | Seite 1/4 und Phase 1/2-Studie", "de | § 20h SGB V",
            "de | Musterstraße 12 g, Berlin", "de | Vitamin B12 m", "de | Punkt 5 m", "it | legge 104, l. 5",
            "it | Il 5 l’ospedale", "de | 116-117",
            "ar | https://x.org/?a=b&c=d", "zh | US$5", "de | Wort –Wort", "de | 10 – Ende",
            "it | perché no?", "sv | 10–20 mg < 3", "zh | 120/80", "ar | خذ ٢٫٥ حبة"})
    void allElseGoesToTheEngineAsItIsWritten(String language, String written) {
        assertEquals(written, said(language, written));
    }

    @Test
    void whatTheAuthorSettledStays() {
        List<Verbalization> settled = List.of(new Verbalization(0, 4, "10–2", "zehn zwei", "pronounced", false));
        assertEquals("zehn zwei Milligramm", OtherLanguage.of(Locale.GERMAN).pieces("10–2 mg", settled).stream()
                .map(Verbalization::said).collect(Collectors.joining()));
    }

    @Test
    void thePiecesCoverTheTextAndSayWhy() {
        String text = "Nehmen Sie 10–20 mg, falls < 38 °C.";
        List<Verbalization> pieces = OtherLanguage.of(Locale.GERMAN).pieces(text, List.of());
        assertEquals(text, pieces.stream().map(Verbalization::written).collect(Collectors.joining()));
        assertEquals(List.of("mark-as-word", "unit-as-word", "mark-as-word", "unit-as-word"),
                pieces.stream().filter(Verbalization::isChanged).map(Verbalization::rule).toList());
    }

    /** What is written beside what its engine gets. */
    @TestFactory
    Stream<DynamicTest> sentencesOfHealthTextAreSaidAsTheyAreMeant() {
        return LanguageTable.LANGUAGES.stream().flatMap(language -> cases(language)
                .map(row -> dynamicTest(language + ": " + row.getFirst(),
                        () -> assertEquals(row.getLast(), said(language, row.getFirst())))));
    }

    @Test
    void everyLanguageHasTheSameKindsOfRows() {
        Set<String> everywhere = Set.of("language", "mark", "range", "minus", "times", "over", "ratio", "half", "part",
                "part-of", "parted", "sign", "abbreviation", "clock", "clock-full", "pressure", "call-and", "unit",
                "per", "denominator", "power", "charge",
                "months", "date", "date-signs", "call", "emergency");
        LanguageTable.LANGUAGES.forEach(language -> {
            LanguageTable table = LanguageTable.of(language);
            assertEquals(everywhere, everywhere.stream().filter(kind -> !table.rows(kind).isEmpty())
                    .collect(Collectors.toSet()), language);
            assertEquals(12, table.words("months").size(), language);
            assertTrue(cases(language).count() >= 15, language);
        });
    }

    @Test
    void aLongTextTakesTimeByItsLength() {
        String text = "1–".repeat(20_000) + "5 mg ".repeat(20_000);
        assertTrue(said("de", text).endsWith("5 Milligramm "));
    }

    private static Stream<List<String>> cases(String language) {
        Path file = Path.of("src/test/resources/lectern/speech/words/other-languages", language + ".tsv");
        try {
            return Files.readAllLines(file).stream().map(line -> List.of(line.split("\t")));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String said(String language, String written) {
        return OtherLanguage.of(Locale.forLanguageTag(language)).pieces(TextNormalizer.clean(written), List.of())
                .stream()
                .map(Verbalization::said).collect(Collectors.joining());
    }
}
