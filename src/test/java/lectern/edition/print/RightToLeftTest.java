package lectern.edition.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.Prose;
import lectern.edition.print.text.ShapedPiece;
import lectern.edition.print.text.Shaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hebrew where the letters have one form, so that a page can be compared; Arabic where they join. */
class RightToLeftTest {
    private static final Locale HEBREW = Locale.forLanguageTag("he");

    private static List<PdfContent.Letter> letters(String text) throws IOException {
        Section section = new Section("s", 1, Booklet.say(HEBREW, new Inline.Text("כותרת")), HEBREW,
                List.of(new Block.Paragraph(List.of(Booklet.say(HEBREW, new Inline.Text("\u2605 " + text))))));
        Publication publication = Booklet.publication(section);
        List<PdfContent.Letter> all = PdfContent
                .letters(Booklet.pdf(Fonts.dejaVu(), publication, Optional.of("s"), 18, Paper.A4));
        int star = all.stream().map(PdfContent.Letter::text).toList().indexOf("\u2605");
        double line = all.get(star).baseline();
        // A mark may be raised.
        return all.stream().filter(letter -> Math.abs(letter.baseline() - line) < 9).skip(2).toList();
    }

    private static String acrossThePage(List<PdfContent.Letter> letters) {
        return letters.stream().sorted(Comparator.comparingDouble(PdfContent.Letter::x)).map(PdfContent.Letter::text)
                .collect(Collectors.joining()).strip();
    }

    private static String inReadingOrder(List<PdfContent.Letter> letters) {
        return letters.stream().map(PdfContent.Letter::text).collect(Collectors.joining()).strip();
    }

    @Test
    void lettersRunToTheLeftAndAreReadInOrder() throws IOException {
        List<PdfContent.Letter> letters = letters("אבג דהו");
        assertEquals("והד גבא", acrossThePage(letters));
        assertEquals("אבג דהו", inReadingOrder(letters));
    }

    @Test
    void theLineAtTheFootBeginsWithThePageAtTheRight() throws IOException {
        Locale arabic = Locale.forLanguageTag("ar");
        Section section = new Section("s", 1, Booklet.say(arabic, new Inline.Text("علم")), arabic,
                List.of(new Block.Paragraph(List.of(Booklet.say(arabic, new Inline.Text("سلام"))))));
        Publication publication = new Publication("guide", Booklet.metadata("علم طويل جدا عن سلام", arabic),
                List.of(section), List.of(), Optional.empty(), Instant.EPOCH);
        List<PdfContent.Letter> all = PdfContent
                .letters(Booklet.pdf(Fonts.dejaVu(), publication, Optional.of("s"), 36, Paper.A4));
        double foot = all.stream().mapToDouble(PdfContent.Letter::baseline).max().orElseThrow();
        List<String> lines = Stream.of(foot - 36 * 1.25, foot)
                .map(baseline -> acrossThePage(all.stream().filter(each -> each.page() == all.getFirst().page()
                        && Math.abs(each.baseline() - baseline) < 9).toList()))
                .toList();
        assertTrue(lines.getFirst().matches("ليوط ملع – \\d نم \\d ةحفصلا"), lines.toString());
        assertTrue(lines.getLast().endsWith("ملاس نع ادج"), lines.toString());
    }

    @Test
    void aLineBeginsAtTheRightMargin() throws IOException {
        PdfContent.Letter first = letters("אבג").getFirst();
        double edge = Paper.A4.width() - PrintStyle.MARGIN;
        assertTrue(first.x() > edge - 60, () -> first + " is far from " + edge);
    }

    @Test
    void aPhoneNumberKeepsItsOrderAndItsPlus() throws IOException {
        List<PdfContent.Letter> letters = letters("אבג +61 2 9334 1900 דהו");
        assertEquals("והד +61 2 9334 1900 גבא", acrossThePage(letters));
        assertEquals("אבג +61 2 9334 1900 דהו", inReadingOrder(letters));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-800-555-0199", "(02) 5550-1234", "+49 30 901820", "+44 (0)20 7946 0958",
            "+972 3-555-1234",
            "03-555 1234", "(555) 010-0199", "+7 (495) 123-45-67", "0049 30 901820", "+31 (0)20 566 91 11",
            "2026-10-12", "+61293341900"})
    void aNumberInArabicKeepsTheOrderOfItsGroups(String number) throws IOException {
        List<PdfContent.Letter> letters = letters("اتصل " + number + " الآن");
        assertTrue(acrossThePage(letters).contains(number), () -> acrossThePage(letters));
        assertTrue(inReadingOrder(letters).contains(number), () -> inReadingOrder(letters));
    }

    /** By the algorithm alone a unit stands on the other side of its number. */
    @ParameterizedTest
    @ValueSource(strings = {"500 mg", "1.5 g – 2 g", "4–6 h", "5 mg/kg", "≥ 5 ml", "2 × 500 mg", "50%", "38.5 °C"})
    void anAmountKeepsTheOrderOfItsNumberAndItsUnit(String amount) throws IOException {
        for (String around : List.of("خذ %s الآن", "%s", "אבג %s דהו")) {
            List<PdfContent.Letter> letters = letters(around.formatted(amount));
            assertTrue(acrossThePage(letters).replace('\u00a0', ' ').contains(amount), () -> acrossThePage(letters));
            assertTrue(inReadingOrder(letters).replace('\u00a0', ' ').contains(amount), () -> inReadingOrder(letters));
        }
    }

    @Test
    void aNumberWithAnArabicUnitRunsAsItsText() throws IOException {
        assertEquals("אבג 3", inReadingOrder(letters("אבג 3")));
        assertTrue(acrossThePage(letters("3 אבג")).endsWith("3"));
    }

    @Test
    void aBracketIsReadAsItIsWritten() throws IOException {
        assertEquals("אבג (דהו)", inReadingOrder(letters("אבג (דהו)")));
    }

    @ParameterizedTest
    @CsvSource({"سلام, \uFEB3\uFEFC\uFEE1", "کلیه, \uFB90\uFEE0\uFBFF\uFEEA", "گوش, \uFB94\uFEEE\uFEB5",
            "پچ, \uFB58\uFB7B",
            "هفته\u200cای, \uFEEB\uFED4\uFE98\uFEEA\uFE8D\uFBFC",
            "مُحَمَّد, \uFEE3\u064F\uFEA4\u064E\uFEE4\u064E\u0651\uFEAA",
            "لَا, \uFEFB\u064E", "أولًا, \uFE83\uFEED\uFEFB\u064B", "ٹھیک, \uFB68\uFBAD\uFBFF\uFB8F", "אבג, אבג"})
    void lettersJoinAndMarksStayMarks(String word, String joined) throws IOException {
        List<ShapedPiece> pieces = new Shaper(Fonts.dejaVu()).shape(Prose.of(word, TextStyle.plain(Tag.ARTIFACT)), 18,
                true);
        assertEquals(joined, pieces.stream().map(ShapedPiece::text).collect(Collectors.joining()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمّد", "مُسْتَشْفًى", "أولاً", "کلیه", "שָׁלוֹם"})
    void aWordWithMarksIsTakenOutAgainAsItsLetters(String word) throws IOException {
        assertEquals(Normalizer.normalize(word, Normalizer.Form.NFC), inReadingOrder(letters(word)));
    }

    /** A mark takes no room, and stands over the letter that it follows. */
    @Test
    void aMarkStandsOverItsLetter() throws IOException {
        List<PdfContent.Letter> plain = letters("بب");
        List<PdfContent.Letter> marked = letters("بَبّ");
        assertEquals(plain.getLast().x(), marked.stream().filter(letter -> letter.text().equals("ب")).toList()
                .getLast().x(), 0.01);
    }

    @Test
    void arabicIsTakenOutAgainAsItsLetters() throws IOException {
        assertEquals("علم", inReadingOrder(letters("علم")));
    }

    /** Posts of social networks have them around each name, and DejaVu Sans has no glyph for them. */
    @ParameterizedTest
    @ValueSource(strings = {"\u2066Asha\u2069", "\u2066Asha", "\u202aAsha\u202c", "\u200eAsha", "\u2068Asha\u2069"})
    void whatSteersTheDirectionIsNotPrintedWhereAllRunsToTheRight(String name) throws IOException {
        List<ShapedPiece> pieces = new Shaper(Fonts.dejaVu()).shape(Prose.of(name, TextStyle.plain(Tag.ARTIFACT)), 18,
                false);
        assertEquals("Asha", pieces.stream().map(ShapedPiece::text).collect(Collectors.joining()));
    }
}
