package lectern.content.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import lectern.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolFontsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"font-family:Symbol | m | μ", "font:12pt/1.2 'Symbol' | £ | ≤",
            "font-family:Symbol;mso-ascii-font-family:Calibri | ³ | ≥", "font-family:SymbolMT, serif | \uf0b4 | ×",
            "font-family:Calibri;mso-char-type:symbol;mso-symbol-font-family:Wingdings | à | →",
            "font-family:&quot;Wingdings&quot; | o | ☐", "font-family:Webdings | a | ✔",
            "font-family:Wingdings | \u2022 | (10)", "font-family:'Wingdings 2' | P | ✓",
            "font-family:ABCDEF+Symbol | b | β"})
    void signsOfAFontBecomeCharacters(String style, String written, String shown) {
        assertEquals(shown, Plain.of("<p><i style=\"" + style + "\">" + written + "</i></p>").page().text());
    }

    @Test
    void fontElementsAndStyleSheetsNameFontsToo() {
        assertEquals("2 × 5 μg ≥ x", Plain.of("""
                <style>.s { font-family: Symbol } .t { font-family: Arial, Symbol }</style>
                <p>2 <font face="Symbol">´</font> 5 <i class="s">m<b class="t"></b></i>g <b class="s">³</b>
                <b class="t">x</b></p>""").page().text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\uf0b7 kidney disease | • kidney disease", "\uf0b3 2 cm | ≥ 2 cm",
            "50 \uf06dg | 50 μg", "\uf0fc done | ✓ done", "2 \uf0b4 5 | 2 × 5"})
    void privateCharactersWithoutAFontHaveAShortList(String written, String shown) {
        assertEquals(shown, Plain.of("<p>" + written + "</p>").page().text());
    }

    @Test
    void whatNoTableKnowsIsSaidToBeUnknown() {
        Plain plain = Plain.of("<p>Ring \ue001 or \uf0b3 him</p>");
        assertEquals("<p>Ring [unknown sign] or [unknown sign] him</p>", plain.body());
        assertEquals(List.of(Problem.Code.UNKNOWN_SIGN, Problem.Code.UNKNOWN_SIGN), plain.codes());
        assertTrue(plain.unreadable().getFirst().told().text().contains("U+E001"));
    }

    @Test
    void theWordsAreInThePagesLanguageOrMarkedAsEnglish() {
        assertEquals("<p>[unbekanntes Zeichen]</p>", Plain.of("<p>\ue001</p>", Locale.GERMAN).body());
        assertEquals("<p><span lang=\"en\">[unknown sign]</span></p>",
                Plain.of("<p>\ue001</p>", Locale.ITALIAN).body());
    }

    @Test
    void wholeWordsInAFontOfSignsAreReadAsTyped() {
        Plain plain = Plain.of("<p style=\"font-family:Symbol\">Take 5 tablets</p>");
        assertEquals("Take 5 tablets", plain.page().text());
        assertEquals(List.of(Problem.Code.UNKNOWN_SIGN), plain.codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wingdings.tsv", "webdings.tsv"})
    void theTablesAreWhole(String name) {
        Map<Integer, String> table = CharacterCodes.characters(name);
        assertEquals(List.of(), IntStream.rangeClosed(0x21, 0xFF)
                .filter(code -> code != 0x7F && !table.containsKey(code)).mapToObj(Integer::toHexString).toList());
    }

    @Test
    void theTableOfSymbolIsWhole() {
        Map<Integer, String> table = CharacterCodes.characters("symbol.tsv");
        assertEquals(List.of(), IntStream.concat(IntStream.rangeClosed(0x21, 0x7E), IntStream.rangeClosed(0xA0, 0xFE))
                .filter(code -> code != 0xF0 && !table.containsKey(code)).mapToObj(Integer::toHexString).toList());
    }
}
