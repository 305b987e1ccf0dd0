package lectern.content.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RaisedSignsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<sup>1</sup>/<sub>2</sub> a tablet | ½ a tablet",
            "1<sup>1</sup>/<sub>2</sub> tablets | 1½ tablets", "2 <sup>1</sup>&frasl;<sub>4</sub> spoons | 2 ¼ spoons",
            "<b><sup>3</sup><i>/</i><sub>4</sub></b> cup | <b>¾<i></i></b> cup",
            "1<sup>3</sup>/16 inch | 1&nbsp;3⁄16 inch",
            "2<sup>1/2</sup> cups | 2½ cups", "1/<sub>3</sub> cup | ⅓ cup", "¹⁄₂ cup, 1¹/₄ | ½ cup, 1¼",
            "<math><mn>1</mn><mfrac><mn>1</mn><mn>2</mn></mfrac></math> | <math><mn>1</mn>½</math>",
            "<i style='vertical-align:super'>1</i>/<i style='vertical-align:sub'>2</i> | <i style=\"vertical-align:super\">½</i><i style=\"vertical-align:sub\"></i>"})
    void raisedAndLoweredDigitsMakeAFraction(String written, String plain) {
        assertEquals("<p>" + plain + "</p>", Plain.body("<p>" + written + "</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rest.<sup>1</sup>/<sup>2</sup>", "x<sup>2</sup>/3.5 m", "10<sup>9</sup>/L", "1/2 cup",
            "5 mg<sup>2</sup> daily", "CO<sub>2</sub>", "kg/m<sup>2</sup>"})
    void othersStay(String written) {
        assertEquals("<p>" + written + "</p>", Plain.body("<p>" + written + "</p>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1<span class=fraction><span class=num>1</span>/<span class=den>2</span></span> | 1<span class=\"fraction\">½</span>",
            "<span class=numerator>3</span><span>⁄</span><span class=denominator>4</span> cup | ¾ cup",
            "<b class=mfrac><i class=numer>1</i> / <i class=denom>4</i></b> | <b class=\"mfrac\">¼</b>"})
    void partsOfAFractionThatAreCalledSoMakeOne(String written, String plain) {
        assertEquals("<p>" + plain + "</p>", Plain.body("<p>" + written + "</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Slide <span class=\"num\">1</span>/<span class=\"den\">3</span>",
            "Room <span class=\"num\">3</span> <span class=\"den\">4</span>",
            "<b class=\"quiz\"><span class=\"num\">4</span>/<span class=\"den\">5</span></b>",
            "<b class=\"rating\"><span class=\"num\">4</span>/<span class=\"den\">5</span></b>",
            "<b class=\"frac\"><span class=\"num\">1</span><br><span class=\"den\">3</span></b>",
            "<b class=\"frac\"><span class=\"num\">1</span><img src=\"a\"><span class=\"den\">3</span></b>",
            "<b class=\"frac\"><i><span class=\"num\">1</span></i>/<span class=\"den\">3</span></b>",
            "<span class=\"num\">1</span> of <span class=\"den\">2</span>",
            "<span class=\"num\">1</span> <span class=\"date\">2</span>", "<span class=\"den\">2</span>",
            "<span class=\"num\">1</span>/<span class=\"dental\">2</span>",
            "<span class=\"num\">12.5</span>/<span class=\"den\">2</span>",
            "<span class=\"hidden\">2</span>/<span class=\"num\">1</span>",
            "<span class=\"num\">A</span>/<span class=\"den\">2</span>",
            "M<sup>2</sup>Donald", "M<sup>c</sup> is it", "M<sup><a href=\"#c\">c</a></sup>Use", "5 mM<sup>c</sup>Use",
            "N<sup>c</sup>Donald", "M<sup>c</sup>, then", "M<sup>b</sup>Donald", "LM<sup>c</sup>Donald"})
    void otherPartsStay(String written) {
        assertEquals("<p>" + written + "</p>", Plain.body("<p>" + written + "</p>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Dr M<sup>c</sup>Donald | Dr McDonald", "M<sup>ac</sup>Leod | MacLeod",
            "(M<sup>c</sup>Burney) | (McBurney)", "M<sup>c</sup><b>Bride</b> | Mc<b>Bride</b>"})
    void theRaisedLettersOfANameStandInIt(String written, String plain) {
        assertEquals("<p>" + plain + "</p>", Plain.body("<p>" + written + "</p>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"25<sup>0</sup>C | 25°C", "4<sup>o</sup> C | 4° C", "38<sup>O</sup>C. | 38°C.",
            "at 90<sup>o</sup>. | at 90°.", "25⁰C | 25°C", "25 ⁰C | 25 °C", "4oC | 4°C",
            "20<sup>0</sup>C–25<sup>0</sup>C | 20°C–25°C", "10<sup>0</sup> | 10<sup>0</sup>",
            "N<sup>o</sup> 5 | N<sup>o</sup> 5"})
    void aRaisedNoughtOrLetterIsADegreeSign(String written, String plain) {
        assertEquals("<p>" + plain + "</p>", Plain.body("<p>" + written + "</p>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"£12<sup>99</sup> each | £12.99 each", "now $ 5<sup>50</sup> | now $ 5.50",
            "12<sup>99</sup> € | 12.99 €", "£12<sup>1</sup> | £12<sup>1</sup>",
            "£12<sup><a href=\"#n\">12</a></sup> | £12<sup><a href=\"#n\">12</a></sup>",
            "12<sup>99</sup> mg | 12<sup>99</sup> mg", "£1.5<sup>10</sup> | £1.5<sup>10</sup>"})
    void raisedCentsStandBehindASign(String written, String plain) {
        assertEquals("<p>" + plain + "</p>", Plain.body("<p>" + written + "</p>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Open 9<sup>30</sup>–16<sup>45</sup>. | Open 9:30–16:45.",
            "Bus 8<sup>15</sup>, 9<sup>20</sup> and 10<sup>05</sup>. | Bus 8:15, 9:20 and 10:05.",
            "9<sup>00</sup>–12<sup>30</sup> Uhr | 9:00–12:30 Uhr", "Um 8<sup>15</sup> Uhr | Um 8:15 Uhr"})
    void raisedMinutesStandBehindASign(String written, String plain) {
        assertEquals("<p>" + plain + "</p>", Plain.body("<p>" + written + "</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2<sup>15</sup>–2<sup>30</sup>", "10<sup>10</sup>–10<sup>15</sup>",
            "at 10<sup>15</sup> cells",
            "Ages 5<sup>12</sup>–10<sup>14</sup>", "of 12<sup>15</sup> people",
            "Open 9<sup><a href=\"#n\">30</a></sup>",
            "26<sup>30</sup>–28<sup>45</sup>", "Grade 3<sup>10</sup>", "12<sup>30</sup>–8<sup>15</sup>",
            "8<sup>15</sup>–12<sup>30</sup>", "7<sup>45</sup> pm",
            "Patients seen at 6<sup>15</sup> and 12<sup>20</sup> months", "Mortality at 5<sup>45</sup> years",
            "The dose at 5<sup>15</sup> mg", "at 24<sup>40</sup> hours", "at 2<sup>10</sup>",
            "Rates 5<sup>15</sup>–7<sup>30</sup>.", "We open 5<sup>15</sup> beds", "Open 7<sup>10</sup> days",
            "from 4<sup>15</sup>-5<sup>30</sup> percent", "Open 9<sup>30</sup>–16<sup>45</sup> days",
            "Open 9<sup>30</sup> <b>days</b>", "Time 24<sup>10</sup>."})
    void notesAndPowersBehindANumberStay(String written) {
        assertEquals("<p>" + written + "</p>", Plain.body("<p>" + written + "</p>"));
    }

    @Test
    void anOrdinalOfAnotherLanguageIsNone() {
        String html = "<p>1<sup>o</sup> piso</p>";
        assertEquals(html, Plain.of(html, Locale.of("es")).body());
    }
}
