package lectern.content.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lectern.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"𝗧𝗮𝗸𝗲 𝟱𝟬𝟬 𝗺𝗴 | Take 500 mg", "🅽🅾🆃 Ⓗⓞⓣ | NOT Hot",
            "① Book. ⑫ Go. | (1) Book. (12) Go.", "1\ufe0f\u20e3 Shake | 1 Shake", "1\u20e33\u20e3 | 13",
            "1\ufe0f\u20e3 500 mg | (1) 500 mg", "① 500 mg | (1) 500 mg", "ﬁve ﬂuﬀy | five fluffy",
            "５００ ｍｇ | 500 mg", "5 ㎎, 2 ㎡ | 5 mg, 2 m²", "Stage Ⅳ | Stage IV", "🆘 | SOS"})
    void lettersInAnotherShapeBecomePlain(String written, String plain) {
        assertEquals("<p>" + plain + "</p>", Plain.body("<p>" + written + "</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10⁹", "m²", "½", "CO₂", "薬は（５）回、飲む", "℃", "…", "ªº", "naïve"})
    void othersStay(String written) {
        assertEquals("<p>" + written + "</p>", Plain.body("<p>" + written + "</p>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Take &amp;frac12; tablet, 5 &amp;micro;g | Take ½ tablet, 5 µg",
            "Don&amp;#8217;t | Don’t", "25&amp;deg;C | 25°C", "&amp;#xE9;t&amp;eacute; | été",
            "S&amp;uuml;d &amp;ndash; Nord | Süd – Nord", "Caf&amp;eacute; | Café"})
    void aCharacterThatWasEscapedTwiceIsWritten(String written, String plain) {
        assertEquals("<p>" + plain + "</p>", Plain.body("<p>" + written + "</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<code>&amp;frac12;</code>", "<kbd>&amp;lt;</kbd>", "R&amp;D; and more",
            "Write &amp;lt; for less", "&amp;gt; 5", "Tom &amp;amp; Ann", "&amp;quot;No&amp;quot;", "Don&amp;apos;t",
            "10&amp;nbsp;mg", "5 &amp;#60; 6", "Type &amp;eacute; for it", "The code &amp;auml;, as it is",
            "Tom &amp; Ann; Eva",
            "?a=1&amp;copy=2", "&amp;frac12 tablet", "&amp;#1;", "AT&amp;T;", "&amp;# 8217;", "&amp;unknown;"})
    void whatIsNoEscapedCharacterStays(String written) {
        assertEquals("<p>" + written + "</p>", Plain.body("<p>" + written + "</p>"));
    }

    @Test
    void alternativesAndTitlesAreWordsToo() {
        Plain plain = Plain.of("<title>𝗗𝗼𝘀𝗲</title><p><img src=a alt='𝗢𝗻𝗲'></p>");
        assertEquals("Dose", plain.page().title());
        assertEquals("One", plain.page().select("img").attr("alt"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Take Â½, 5 Âµg, 25Â°C, Â£4 | Take ½, 5 µg, 25°C, £4",
            "donâ€™t, 2â€“3 weeks, â€œwellâ€\u009d | don’t, 2–3 weeks, “well”", "cafÃ©, NaÃ¯ve | café, Naïve",
            "â‰¥ 5 Î¼g | ≥ 5 μg", "donÃ¢â‚¬â„¢t | don’t", "10Â\u00a0mg | 10\u00a0mg", "ðŸ˜€ | 😀"})
    void misreadTextIsMendedAndTold(String written, String mended) {
        Plain plain = Plain.of("<p>" + written + "</p>");
        assertEquals(mended, plain.page().select("p").first().wholeText());
        assertEquals(List.of(Problem.Code.WRONG_ENCODING), plain.codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIBERTÉ»", "„Umlaut Ä“", "MAÇû", "Âge", "10 × 5 µg", "CAFÉ… É®", "Ângela", "Âť"})
    void whatMayBeMeantStays(String written) {
        assertEquals("<p>" + written + "</p>", Plain.body("<p>" + written + "</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10Â mg", "theyâ€ said", "voilÃ now"})
    void whatCannotBeMendedIsAnError(String written) {
        Plain plain = Plain.of("<p>" + written + "</p>");
        assertEquals(written, plain.page().text());
        assertEquals(List.of(Problem.Code.GARBLED_TEXT), plain.codes());
    }

    @Test
    void aLostCharacterIsAnUnknownSign() {
        Plain plain = Plain.of("<p>25\ufffdC</p>");
        assertEquals("25[unknown sign]C", plain.page().text());
        assertEquals(List.of(Problem.Code.UNKNOWN_SIGN), plain.codes());
    }
}
