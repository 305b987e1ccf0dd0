package lectern.edition.print.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreakerTest {
    private static final double SIZE = 20;
    private static Fonts fonts;

    private final Set<String> cut = new LinkedHashSet<>();

    @BeforeAll
    static void readFonts() throws IOException {
        fonts = Fonts.dejaVu();
    }

    @Test
    void endsLinesAtSpacesOnly() throws IOException {
        assertEquals(List.of("well-kept T-cells", "don’t"), lines("well-kept T-cells don’t", "well-kept T-cells"));
        assertEquals(Set.of(), cut);
    }

    @Test
    void neverEndsALineInsideAPhoneNumber() throws IOException {
        assertEquals(List.of("Call", "13\u00a011\u00a020", "now"), lines("Call 13 11 20 now", "Call 13 11"));
    }

    @Test
    void cutsAnAddressBehindItsSeparators() throws IOException {
        assertEquals(List.of("www.example.", "org/help"), lines("www.example.org/help", "www.example.or"));
        assertEquals(Set.of("www.example.org/help"), cut);
    }

    @Test
    void cutsALongWordBehindTheLastLetterThatFitsWithAHyphen() throws IOException {
        assertEquals(List.of("immu\u00ad", "nothe\u00ad", "rapy"), lines("immunotherapy", "nothe\u00ad"));
    }

    @ParameterizedTest
    @CsvSource({"www.example.org/gesundheitsfragen253D1252526beschwerden, 20",
            "(example.org/immunotherapiestellen), 14",
            "https://example.org/252520headband252520holder, 12", "nurse@krankenhausverwaltungsgesellschaft.de, 16",
            "(immunotherapiesprechstunde@example.org), 14",
            "“https://donaudampfschifffahrtsgesellschaft.example/abc”, 20",
            "WWW.DONAUDAMPFSCHIFFFAHRTSGESELLSCHAFT.DE, 14", "donaudampfschifffahrtsgesellschaft.de, 14"})
    void cutsAnAddressWithoutAHyphenThatSomebodyWouldType(String address, int letters) throws IOException {
        List<String> lines = lines(address, address.substring(0, letters) + "\u00ad");
        assertTrue(lines.size() > 1, lines::toString);
        assertEquals(address, String.join("", lines));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Herz-/Kreislaufüberwachungsstelle", "Arzt/Krankenversicherungskosten",
            "Dosis.Krankenversicherungskosten", "z.B./Krankenversicherungskosten", "und/oderKrankenversicherungskosten",
            "(Krankenversicherungskosten)", "wwwKrankenversicherungskosten", "http-Krankenversicherungskosten"})
    void cutsOtherLongWordsWithAHyphen(String word) throws IOException {
        assertTrue(String.join("", lines(word, "Krankenversich")).contains("\u00ad"));
    }

    /** So many of its letters and a hyphen fit on a line. */
    @ParameterizedTest
    @CsvSource({
            "Blutgerinnungsstörungen, 22, Blutgerinnungs-störungen",
            "Arzneimittelunverträglichkeitsreaktionen, 24, Arzneimittelunverträg-lichkeitsreaktionen",
            "Krankenversicherungskosten, 22, Krankenversicherungs-kosten",
            "Rindfleischetikettierungsüberwachung, 24, Rindfleischetikettie-rungsüberwachung",
            "Kaliumspiegelüberwachung, 21, Kaliumspiegelüberwa-chung",
            "Blutdruckmessgerät, 6, Blut-druck-mess-gerät",
            "Oesophagogastroduodenoscopy, 14, Oesophagogas-troduodenos-copy",
            "anticonstitutionnellement, 16, anticonstitution-nellement",
            "Иммунотерапия, 9, Иммуноте-рапия",
            "A12345678901234567890B, 12, A12345678901-234567890B",
    })
    void cutsALongWordWhereBothPartsCanBeRead(String word, int letters, String parts) throws IOException {
        assertEquals(parts, String.join("", lines(word, word.substring(0, letters) + "\u00ad")).replace('\u00ad', '-'));
        assertEquals(Set.of(word), cut);
    }

    @Test
    void neverCutsBetweenALetterAndItsMark() throws IOException {
        List<String> lines = lines("x\u0323".repeat(40), "xxxxxxxx");
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("\u0323")), lines.toString());
    }

    @Test
    void aLineToWriteOnGoesToTheMargin() throws IOException {
        assertEquals(List.of("______", "______", "____"), lines("_".repeat(16), "______"));
        assertEquals(List.of("Name:___", "_________", "____"), lines("Name:" + "_".repeat(16), "Name:___"));
        assertEquals(Set.of("Name:" + "_".repeat(16)), cut);
    }

    @Test
    void endsALineWhereTheAuthorDid() throws IOException {
        assertEquals(List.of("one", "two"), lines("one\ntwo", "one two three"));
    }

    @Test
    void losesNoLetterOfAWordOnTheNarrowestLine() throws IOException {
        assertEquals("Wonderful", String.join("", lines("Wonderful", "W")).replace("\u00ad", ""));
    }

    /** @param measure a text that a line is as wide as */
    private List<String> lines(String text, String measure) throws IOException {
        List<ShapedPiece> pieces = new Shaper(fonts).shape(Prose.of(text, TextStyle.plain(Tag.ARTIFACT)), SIZE, false);
        double width = fonts.main(false).width(measure, SIZE) + 0.001;
        return LineBreaker.lines(pieces, width, SIZE, cut).stream()
                .map(line -> line.pieces().stream().map(ShapedPiece::text).collect(Collectors.joining()).strip())
                .toList();
    }
}
