package lectern.speech.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lectern.audio.Cue;
import lectern.content.Imported;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.Voices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a listener hears of a cell that spans several rows: it is said in each of them, in its column's place. */
class MergedCellsTest {
    private static final String HEAD = "<tr><th>Medicine<th>Dose<th>When";
    private static final String TWO_ROWS = "<thead><tr><th rowspan=2>Age<th rowspan=2>Medicine<th colspan=2>Dose"
            + "<tr><th>Morning<th>Night</thead>";
    private static final Voice KEVIN = Voices.embedded().offered().getFirst();

    private static final Voice NOUR = new Voice("nour", "Nour", Locale.forLanguageTag("ar"),
            new Voice.Source("espeak", "ar"), Voice.Prosody.natural(170, KEVIN.pauses()));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rowspan=2", "rowspan=0", "rowspan=99", "rowspan=70000"})
    void aDoseOverTwoMedicinesIsSaidOfBoth(String span) {
        assertEquals(List.of("Ibuprofen | Dose: four hundred milligrams | When: Morning",
                "Naproxen | Dose: four hundred milligrams | When: Evening"),
                rows(HEAD + "<tr><td>Ibuprofen<td " + span + ">400 mg<td>Morning<tr><td>Naproxen<td>Evening"));
    }

    @Test
    void theLastCellOfThreeRowsIsSaidOfAllThree() {
        assertEquals(List.of("Ibuprofen | Dose: one gram | When: at night",
                "Naproxen | Dose: two grams | When: at night",
                "Aspirin | Dose: three grams | When: at night"),
                rows(HEAD + "<tr><td>Ibuprofen<td>1 g<td rowspan=3>at night<tr><td>Naproxen<td>2 g"
                        + "<tr><td>Aspirin<td>3 g"));
    }

    @Test
    void twoMergedCellsAreSaidInTheOrderOfTheirColumns() {
        assertEquals(List.of("Ibuprofen | Dose: one gram | When: at night",
                "Naproxen | Dose: one gram | When: at night"),
                rows(HEAD + "<tr><td>Ibuprofen<td rowspan=2>1 g<td rowspan=2>at night<tr><td>Naproxen"));
    }

    @Test
    void aMergedFirstColumnIsSaidOfEachRowWithItsName() {
        assertEquals(List.of("Age: six to eleven | Dose: one gram", "Age: six to eleven | Dose: two grams"),
                rows("<tr><th>Age<th>Dose<tr><th rowspan=2>6 to 11<td>1 g<tr><td>2 g"));
        assertEquals(List.of("Adults | Dose: one gram", "Adults: | Dose: two grams"),
                rows("<tr><th>Who<th>Dose<tr><th rowspan=2>Adults<td>1 g<tr><td>2 g"));
    }

    @Test
    void aRowNamedByANumberIsSaidWithWhatIsNumbered() {
        assertEquals(
                List.of("Age: less than three months | Dose: one gram", "Age: three to six months | Dose: two grams"),
                rows("<tr><th>Age<th>Dose<tr><th>&lt;3m<td>1 g<tr><th>3–6 m<td>2 g"));
    }

    @Test
    void aNameOfRowsInTheSecondColumnIsSaidToo() {
        assertEquals(List.of("Adults | Day | Dose: one gram", "Adults: | Day: | Dose: two grams",
                "Adults: | Night | Dose: three grams"),
                rows("<tr><th>Who<th>When<th>Dose<tr><th rowspan=3>Adults<th rowspan=2 scope=row>Day<td>1 g<tr><td>2 g"
                        + "<tr><th scope=row>Night<td>3 g"));
    }

    @Test
    void whatSpansRowsAndColumnsIsSaidBehindTheHeadersOfAllItsColumns() {
        assertEquals(List.of("Morning | Night",
                "Adults | Medicine: Ibuprofen | Dose, Morning, Night: five grams",
                "Adults: | Medicine: Naproxen | Dose, Morning, Night: five grams",
                "Adults: | Medicine: Aspirin | Dose, Morning, Night: Never"),
                rows(TWO_ROWS + "<tr><td rowspan=3>Adults<td>Ibuprofen<td colspan=2 rowspan=2>5 g<tr><td>Naproxen"
                        + "<tr><td>Aspirin<td colspan=2>Never"));
    }

    @Test
    void aMarkAndAnEmptyCellAreSaidAsWhereTheyBegin() {
        assertEquals(List.of("Ibuprofen | Dose: no | When: empty.", "Naproxen | Dose: no | When: empty."),
                rows(HEAD + "<tr><td>Ibuprofen<td rowspan=2>×<td rowspan=2><tr><td>Naproxen"));
    }

    @Test
    void aListInACellIsSaidAgainWithItsHeader() {
        assertEquals(List.of("Ibuprofen | Dose: | one gram at night", "Or ask.",
                "Naproxen | Dose: one gram at night | Or ask."),
                rows("<tr><th>Medicine<th>Dose<tr><td>Ibuprofen<td rowspan=2><ul><li>1 g at night<li>Or ask.</ul>"
                        + "<tr><td>Naproxen"));
    }

    @Test
    void whatItsSentencesAloneWouldNotSayIsReferredTo() {
        assertEquals("Naproxen | Dose: as in the row above.",
                rows("<tr><th>Medicine<th>Dose<tr><td>Ibuprofen<td rowspan=2><ol><li>1 g<li>2 g</ol>"
                        + "<tr><td>Naproxen").getLast());
        assertEquals("Naproxen | one gram: as in the row above.",
                rows("<tr><td>Ibuprofen<td rowspan=2><p>1 g<ol><li>At night<li>Or ask</ol><tr><td>Naproxen").getLast());
    }

    @Test
    void aLongRemarkIsReferredTo() {
        String remark = "Take it with food. ".repeat(20);
        List<String> rows = rows("<tr><th>Medicine<th>Note<tr><td>Ibuprofen<td rowspan=2>" + remark
                + "<tr><td>Naproxen");
        assertEquals("Naproxen | Note: as in the row above.", rows.getLast());
    }

    @Test
    void aHeadThatIsAQuestionHasNoColon() {
        Script script = script(
                page("en", "<tr><th>Medicine<th>With food?<tr><td>Ibuprofen<td rowspan=2>Yes<tr><td>Naproxen"));
        assertEquals(2, script.utterances().stream().filter(each -> each.text().equals("With food? Yes")).count(),
                script.utterances().toString());
    }

    @Test
    void aRowInWhichNoCellBeginsIsNotSaid() {
        assertEquals(List.of("Ibuprofen | Dose: one gram", "Aspirin | Dose: two grams"),
                rows("<tr><th>Medicine<th>Dose<tr><td rowspan=2>Ibuprofen<td rowspan=2>1 g<tr><tr><td>Aspirin<td>2 g"));
    }

    @Test
    void inArabicToo() {
        assertEquals(List.of("إيبوبروفين | الجرعة: 400 مليغرام | متى: صباحا",
                "نابروكسين | الجرعة: 400 مليغرام | متى: مساء"),
                rows(script(page("ar", "<tr><th>الدواء<th>الجرعة<th>متى<tr><td>إيبوبروفين<td rowspan=2>400 mg<td>صباحا"
                        + "<tr><td>نابروكسين<td>مساء"))));
    }

    /** The account goes by the sentences of the page: each is there once, and what is said again is no sentence. */
    @Test
    void whatIsSaidAgainIsNoSentenceOfItsOwn() {
        Publication publication = page("en",
                HEAD + "<tr><td>Ibuprofen<td rowspan=2>400 mg<td>Morning<tr><td>Naproxen<td>Evening");
        List<Utterance> again = script(publication).utterances().stream()
                .filter(each -> each.role() == Cue.Role.REPETITION).toList();
        assertEquals(List.of("Dose: 400 mg"), again.stream().map(Utterance::text).toList());
        assertTrue(again.getFirst().sentence().isEmpty());
        assertEquals(List.of(), script(publication).leftOut());
    }

    /** A number in four digits is a time where all are, and one begins with nought. */
    @Test
    void timesOfATimetableAreTimes() {
        assertEquals(List.of(
                "Station | Times: zero seven fifteen | Times: then every thirty, minutes until | Times: eighteen fifteen",
                "Market | Times: none. | Times: then every thirty, minutes until | Times: eighteen twenty-two",
                "Hospital | Times: seven thirty-one | Times: then every thirty, minutes until | Times: eighteen thirty-one"),
                rows("<tr><th>Stop<th colspan=3>Times<tr><th>Station<td>0715<td rowspan=3>then every 30 mins until<td>1815"
                        + "<tr><th>Market<td>|<td>1822<tr><th>Hospital<td>7.31<td>18.31"));
        assertEquals(List.of("Beds | Number: two thousand two hundred and thirty-one",
                "Nurses | Number: two thousand three hundred and fifty"),
                rows("<tr><th>What<th>Number<tr><th>Beds<td>2231<tr><th>Nurses<td>2350"));
    }

    /** Beside another day "Sat" is Saturday, beside a pulse it is oxygen. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
            "<th>Clinic<th>Fri<th>Sat<th>Sun<tr><td>Eyes<td>9-5<td>10-2<td>Closed"
                    + "# Eyes | Friday: nine to five | Saturday: ten to two | Sunday: Closed",
            "<th>Day<th>Open<tr><td>Fri<td>9.00<tr><td>Sat.<td>9.30<tr><td>Sun<td>-"
                    + "# Friday | Open: nine o'clock / Saturday | Open: nine thirty / Sunday | Open: none.",
            "<th>Patient<th>Pulse<th>Sat<tr><td>Ann<td>72<td>94# Ann | Pulse: seventy-two | Sat: ninety-four",
            "<th>Skin<th>Sun<th>Shade<tr><td>Fair<td>5<td>9# Fair | Sun: five | Shade: nine",
            "<th>Sensor<th>Value<tr><td>Sat<td>94<tr><td>Pulse<td>72# Sat | Value: ninety-four / Pulse | Value: seventy-two",
            "<th>Sign<th>Sat<th>Sat<tr><td>Ann<td>94<td>95# Ann | Sat: ninety-four | Sat: ninety-five",
            "<th>Base<th>Past<th>Used<tr><td>sit<td>sat<td>sat<tr><td>wed<td>wed<td>wed"
                    + "# sit | Past: sat | Used: sat / wed | Past: wed | Used: wed",
            "<th>Sound<th>sat<th>sun<tr><td>Ann<td>2<td>3# Ann | sat: two | sun: three",
            "<th>Test<th>Value<tr><td>Neu<td>2<tr><td>Mon<td>3<tr><td>Eos<td>4<tr><td>Sat<td>94"
                    + "# Neu | Value: two / Monday | Value: three / Eos | Value: four / Sat | Value: ninety-four",
            "<th>BP<th>HR<th>Sat<th>Mon<tr><td>Ann<td>72<td>94<td>3# Ann | H R: seventy-two | Sat: ninety-four | Monday: three",
            "<th>Clinic<th>Sat<th>Sun<tr><td>Eyes<td>9-5<td>10-2# Eyes | Saturday: nine to five | Sunday: ten to two",
            "<th>Who<th>Sat<th>Monitor<tr><td>Ann<td>94<td>Yes# Ann | Sat: ninety-four | Monitor: Yes",
            "<th>Who<th>Sun cream<th>Sat in sun<tr><td>Ann<td>94<td>Yes# Ann | Sun cream: ninety-four | Sat in sun: Yes"})
    void shortNamesOfDaysAreDaysBesideOthers(String table, String said) {
        assertEquals(List.of(said.split(" / ")), rows("<tr>" + table));
    }

    /** Without a name for times, rows along which it gets later tell of buses. */
    @Test
    void rowsOfRisingTimesAreATimetable() {
        assertEquals(List.of(
                "City | X seven: zero seven fifteen | X nine: zero eight fifteen | X seven: zero nine fifteen",
                "Beach | X seven: seven forty-five | X nine: zero eight forty-five | X seven: zero nine forty-five",
                "Hospital | X seven: zero seven fifty | X nine: zero eight fifty | X seven: zero nine fifty"),
                rows("<tr><th>To<th>X7<th>X9<th>X7<tr><th>City<td>0715<td>0815<td>0915"
                        + "<tr><th>Beach<td>7.45<td>0845<td>0945<tr><th>Hospital<td>0750<td>0850<td>0950"));
    }

    /** Doses, results and what is called are no times, even beside a column of times. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
            "<th>Time<th>Dose (mg)<th>Potassium<tr><td>0800<td>12.50<td>4.50<tr><td>1200<td>7.25<td>4.10"
                    + "# Time: zero eight hundred hours | Dose, milligrams: twelve point five zero | Potassium: four point five zero"
                    + " / Time: twelve hundred hours | Dose, milligrams: seven point two five | Potassium: four point one zero",
            "<th>Ward<th>Extension<tr><td>A<td>0142<tr><td>B<td>1257"
                    + "# Ward: A | extension zero one four two / Ward: B | extension one two five seven",
            "<th>Who<th>Time<th>Bleep<tr><td>Ann<td>0800<td>0142<tr><td>Bob<td>1200<td>1257"
                    + "# Ann | Time: zero eight hundred hours | Bleep: zero one four two / Bob | Time: twelve hundred hours | Bleep: one two five seven",
            "<th>Town<th>Postcode<tr><td>Darwin<td>0800<tr><td>Berrimah<td>0830"
                    + "# Darwin | Postcode: zero eight zero zero / Berrimah | Postcode: zero eight three zero",
            "<th>Who<th>Dose<tr><td>Ann<td>0800<tr><td>Bob<td>1230"
                    + "# Ann | Dose: zero eight zero zero / Bob | Dose: one thousand two hundred and thirty",
            "<th>Bus<th>Departs<th>Fare<tr><td>A<td>0715<td>2.50<tr><td>B<td>8.15<td>3.40<tr><td>C<td>0915<td>2.50"
                    + "# Bus: A | Departs: zero seven fifteen | Fare: two point five zero / Bus: B | Departs: eight fifteen | Fare: three point four zero / Bus: C | Departs: zero nine fifteen | Fare: two point five zero"})
    void onlyColumnsOfTimesHoldTimes(String written, String said) {
        assertEquals(said, String.join(" / ", rows("<tr>" + written)));
    }

    private Publication page(String language, String rows) {
        return Imported.page(folder, "<html lang=" + language + "><main><h1>Doses</h1><table>" + rows
                + "</table></main>").publication();
    }

    private Script script(Publication publication) {
        Section section = publication.sections().getFirst();
        return new Verbalizer(Voices.embedded()).script(publication, section,
                section.language().getLanguage().equals("ar") ? NOUR : KEVIN);
    }

    private List<String> rows(String rows) {
        return rows(script(page("en", rows)));
    }

    /** What stands between the first row of the head and the end of the table, by the longer rest behind each row. */
    private static List<String> rows(Script script) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (Utterance each : script.utterances()) {
            row.append(row.isEmpty() ? "" : " | ")
                    .append(each.spans().stream().map(Spoken::words).collect(Collectors.joining(" ")));
            if (each.pauseAfter().compareTo(KEVIN.pauses().sentence()) > 0) {
                rows.add(row.toString());
                row.setLength(0);
            }
        }
        return rows.subList(2, rows.size() - 2);
    }
}
