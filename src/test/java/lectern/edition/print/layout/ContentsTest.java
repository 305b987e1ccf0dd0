package lectern.edition.print.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.document.Inline;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.print.Booklet;
import lectern.edition.print.PdfContent;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Frame;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of contents as it is seen: from each title a line of dots leads to a number at the other margin. */
class ContentsTest {

    private static Publication publication(Locale language) {
        List<Section> sections = IntStream.range(0, 12)
                .mapToObj(i -> new Section("s" + i, 1 + i % 2, Booklet.say(language,
                        new Inline.Text(language.getLanguage().equals("he")
                                ? "תאים " + "חיסון ".repeat(i % 7)
                                : "Cells " + "of the body ".repeat(i % 7))),
                        language, List.of(Booklet.p(Booklet.words(60)))))
                .toList();
        Publication rich = Booklet.publication(sections.toArray(Section[]::new));
        return new Publication(rich.id(), Booklet.metadata("Cells", language), rich.sections(), List.of(),
                Optional.empty(), rich.changed());
    }

    @ParameterizedTest
    @CsvSource({"en, 16, A4", "en, 18, A4", "en, 36, A4", "en, 28, A5", "he, 18, A4", "he, 28, A4"})
    void dotsLeadFromEachTitleToItsNumber(Locale language, int size, Paper paper) throws IOException {
        PrintStyle style = new PrintStyle(size, 1.5, paper);
        boolean toLeft = language.getLanguage().equals("he");
        PdfContent seen = PdfContent
                .of(Booklet.pdf(Fonts.dejaVu(), publication(language), Optional.empty(), size, paper));
        List<List<PdfContent.Letter>> entries = seen.blocks().entrySet().stream()
                .filter(each -> each.getKey().type().equals("TOCI"))
                .map(each -> each.getValue().stream().filter(letter -> !letter.isSpace()).toList()).toList();
        assertEquals(12, entries.size());
        int led = 0;
        for (List<PdfContent.Letter> entry : entries) {
            List<PdfContent.Letter> line = PdfContent.lines(entry).getLast();
            List<PdfContent.Letter> number = line.stream().filter(letter -> letter.text().matches("[0-9]")).toList();
            List<PdfContent.Letter> words = line.stream().filter(letter -> !letter.text().matches("[0-9]")).toList();
            double numberLeft = number.stream().mapToDouble(PdfContent.Letter::x).min().orElseThrow();
            double numberRight = number.stream().mapToDouble(PdfContent.Letter::right).max().orElseThrow();
            Frame frame = style.frame(toLeft);
            assertEquals(toLeft ? frame.left() : frame.right(), toLeft ? numberLeft : numberRight, 0.5,
                    "the number is at the margin");
            double from = toLeft
                    ? numberRight
                    : words.stream().mapToDouble(PdfContent.Letter::right).max().orElseThrow();
            double to = toLeft ? words.stream().mapToDouble(PdfContent.Letter::x).min().orElseThrow() : numberLeft;
            assertTrue(to - from > size * 0.25, () -> "a title touches its number: " + text(line));
            List<PdfContent.Letter> dots = new ArrayList<>(seen.letters().stream()
                    .filter(letter -> letter.element().isEmpty() && letter.text().equals(".")
                            && letter.isOn(number.getFirst()))
                    .toList());
            for (PdfContent.Letter dot : dots) {
                assertTrue(dot.x() >= from && dot.right() <= to, () -> dot + " is outside " + from + " to " + to);
            }
            // A dot and a space take less than two thirds of the size; what is left at both ends, less than one and a half.
            assertTrue(dots.size() >= (to - from - 1.6 * size) / (0.66 * size),
                    () -> dots.size() + " dots lead over " + (to - from) + " points: " + text(line));
            led += dots.isEmpty() ? 0 : 1;
        }
        assertTrue(led >= 6, led + " of 12 are led to");
    }

    private static String text(List<PdfContent.Letter> line) {
        return line.stream().map(PdfContent.Letter::text).collect(Collectors.joining());
    }
}
