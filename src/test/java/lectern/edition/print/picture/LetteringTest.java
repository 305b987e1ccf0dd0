package lectern.edition.print.picture;

import static lectern.edition.print.Booklet.p;
import static lectern.edition.print.Booklet.publication;
import static lectern.edition.print.Booklet.say;
import static lectern.edition.print.Booklet.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lectern.document.Block;
import lectern.document.Image;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.edition.print.AccessibilityTest;
import lectern.edition.print.Booklet;
import lectern.edition.print.Hostile;
import lectern.edition.print.PdfContent;
import lectern.edition.print.PrintRenderer;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Paper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters in a picture that are smaller than the text are printed again as text. */
class LetteringTest {
    private static Fonts fonts;

    @BeforeAll
    static void readFonts() throws Exception {
        fonts = Fonts.dejaVu();
    }

    /** 432 pixels wide: a pixel is a point at 18 point on A4. */
    private static Image zones(int size, String words) {
        return Booklet.svg(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 432 100'><text x='9' y='40' font-size='30'>"
                        + "Green zone</text><text x='9' y='80' font-size='" + size + "'>" + words + "</text></svg>",
                432, 100);
    }

    private static Publication with(Image image, String description) {
        return publication(section("s", 1, "Plan", p("Before."),
                new Block.Figure(Optional.of(image), List.of(say("Zones")), List.of(), List.of(p(description)))));
    }

    private static String print(Publication publication, int size) throws Exception {
        byte[] pdf = Booklet.pdf(fonts, publication, Optional.of("s"), size, Paper.A4);
        AccessibilityTest.assertValid(pdf);
        return PdfContent.letters(pdf).stream().map(PdfContent.Letter::text).collect(Collectors.joining())
                .replaceAll("\\s+", " ");
    }

    private static List<Problem> check(Publication publication) {
        return new PrintRenderer(() -> fonts, Optional.empty()).check(publication);
    }

    @Test
    void smallLettersArePrintedBelowThePicture() throws Exception {
        String text = print(with(zones(9, "over 400"), "All of it."), 18);
        assertTrue(text.contains("Image: ZonesWords in the picture: Green zone; over 400All of it."), text);
    }

    /** The picture is no wider where letters are larger: what is large enough at 18 point is not at 24. */
    @ParameterizedTest
    @CsvSource({"18, false", "24, true"})
    void largeLettersAreNot(int size, boolean printed) throws Exception {
        String text = print(with(zones(19, "over 400"), "All of it."), size);
        assertEquals(printed, text.contains("Words in the picture"), text);
    }

    @Test
    void whatTheDescriptionSaysIsNotSaidAgain() throws Exception {
        String text = print(with(zones(9, "over 400"), "Green zone, over 400."), 18);
        assertFalse(text.contains("Words in the picture"), text);
        String other = print(with(zones(9, "over 40"), "Green zone, over 400."), 18);
        assertTrue(other.contains("Words in the picture: Green zone; over 40Green"), other);
    }

    @Test
    void nothingIsSaidOfAPictureOfDots() throws Exception {
        Publication publication = with(Booklet.png(300, 200), "All of it.");
        assertFalse(print(publication, 36).contains("Words in"));
        assertEquals(List.of(), check(publication));
    }

    @Test
    void thePublisherIsToldWhereAndHowSmall() {
        Image image = zones(9, "over 400").from(new Image.Origin(Path.of("plan", "zones.html"), 12));
        List<Problem> problems = check(with(image, "Green zone, over 400."));
        assertEquals(
                List.of("plan/zones.html:12: warning LETTERING_SMALL: The smallest letters of a picture are 9.0 point"
                        + " in large print of 18 point: “over 400”. Draw its letters 2.0 times as large; until then its words are"
                        + " printed below it, too."),
                problems.stream().map(Problem::toString).toList());
        assertEquals(List.of(), check(with(zones(18, "over 400"), "")));
    }

    @Test
    void aLetterThatNoFontHasIsToldBeforeItIsPrinted() throws Exception {
        List<Problem> problems = check(with(zones(9, "\u4e00"), "All of it."));
        assertEquals(List.of(Problem.Code.GLYPH_MISSING, Problem.Code.LETTERING_SMALL),
                problems.stream().map(Problem::code).toList());
    }

    @Test
    void aWordThatIsLongerThanALineIsToldToo() {
        List<Problem> problems = check(with(zones(9, Hostile.LONGEST + "ally"), "All of it."));
        assertTrue(problems.stream().anyMatch(each -> each.code() == Problem.Code.WORD_TOO_LONG), problems::toString);
    }
}
