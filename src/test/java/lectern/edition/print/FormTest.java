package lectern.edition.print;

import static lectern.edition.print.Booklet.p;
import static lectern.edition.print.Booklet.publication;
import static lectern.edition.print.Booklet.section;
import static lectern.edition.print.Booklet.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.document.Publication;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.font.Typeface;
import lectern.edition.print.style.Colours;
import lectern.edition.print.style.Form;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.SectionStart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside a text: as much as its length is worth, or what was chosen. */
class FormTest {
    private static final Pattern EDITION = Pattern.compile("\\d{4}-\\d{4}");
    private static final Publication LEAFLET = publication(
            section("test", 1, "Understanding immunotherapy", p(words(30))),
            section("today", 1, "Today", p(words(100))), section("results", 1, "Your results", p(words(100))));
    private static final Publication LONG = publication(section("a", 1, "A", p(words(600))),
            section("b", 1, "B", p(words(600))));
    private static Fonts fonts;

    @BeforeAll
    static void readFonts() throws IOException {
        fonts = Fonts.in(java.nio.file.Path.of("nowhere"));
    }

    private static PrintStyle style(int size, Form form) {
        return new PrintStyle(size, 1.5, Paper.A4, Colours.BLACK_ON_WHITE, Typeface.DEJAVU, form);
    }

    /** The words of each page, its running line too. */
    private static List<String> pages(Publication publication, Optional<String> section, PrintStyle style)
            throws IOException {
        return PdfContent.byPage(PdfContent.letters(Booklet.pdf(fonts, publication, section, style))).values().stream()
                .map(letters -> PdfContent.lines(letters).stream()
                        .map(line -> line.stream().map(PdfContent.Letter::text).collect(Collectors.joining()).strip())
                        .collect(Collectors.joining(" ")).replace('\u00a0', ' '))
                .toList();
    }

    @Test
    void aShortTextHasItsTitleAboveItAndNoContents() throws IOException {
        List<String> pages = pages(LEAFLET, Optional.empty(), style(18, Form.PLAIN));
        assertTrue(pages.getFirst().startsWith("Understanding immunotherapy A guide for people with cancer, their "
                + "families and friends Example Cancer Council immune the"), pages::toString);
        assertFalse(pages.toString().contains("Contents"), pages::toString);
        assertTrue(pages.getLast().contains("About this print"), pages::toString);
        assertTrue(pages.size() <= 4, pages::toString);
    }

    @Test
    void aLongTextHasACoverAndContents() throws IOException {
        List<String> pages = pages(LONG, Optional.empty(), style(18, Form.PLAIN));
        assertTrue(pages.get(0).contains("13 11 20"), pages::toString);
        assertTrue(pages.get(1).startsWith("Contents"), pages::toString);
    }

    @Test
    void aSingleSectionHasNoContentsHoweverLong() throws IOException {
        Publication single = publication(section("a", 1, "A", p(words(1_200))));
        List<String> pages = pages(single, Optional.empty(), style(18, Form.PLAIN));
        assertTrue(pages.get(0).contains("13 11 20"), pages::toString);
        assertFalse(pages.toString().contains("Contents"), pages::toString);
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 24, 28, 36})
    void aCoverFitsItsPage(int size) throws IOException {
        List<String> pages = pages(LONG, Optional.empty(), style(size, Form.BOOKLET));
        assertTrue(pages.get(0).startsWith("Understanding immunotherapy"), pages::toString);
        assertTrue(pages.get(1).startsWith("Contents"), pages::toString);
    }

    /** Alone means alone: below the last word stands what must not be lost, and nothing else anywhere. */
    @ParameterizedTest
    @CsvSource({"18, ", "36, ", "18, today", "36, today"})
    void textOnlyEndsInAFewLinesOfWhatMustNotBeLost(int size, String section) throws IOException {
        List<String> pages = pages(LEAFLET, Optional.ofNullable(section), style(size, Form.TEXT));
        String first = section == null ? "Understanding immunotherapy immune" : "Today immune";
        assertTrue(pages.getFirst().startsWith(first), pages::toString);
        String all = String.join(" ", pages);
        assertFalse(all.contains("Contents") || all.contains("About this print"), all);
        String end = all.substring(all.lastIndexOf("Understanding immunotherapy", all.indexOf("Published by")));
        for (String told : List.of("Published by: Example Cancer Council", "Contact: Information and support",
                "Phone: 13 11 20", "Reviewed: 4 March 2026", "Next review: 4 March 2028", "Edition: ",
                "Code to type or say: ")) {
            assertTrue(end.contains(told), () -> told + " is not in " + end);
        }
        assertTrue(pages.size() < pages(LEAFLET, Optional.ofNullable(section), style(size, Form.BOOKLET)).size());
    }

    @Test
    void oneTextHasOneEditionNumberHoweverItLooks() throws IOException {
        Set<String> numbers = new HashSet<>();
        for (Form form : Form.values()) {
            for (SectionStart start : SectionStart.values()) {
                for (Colours colours : List.of(Colours.BLACK_ON_WHITE, Colours.YELLOW_ON_BLACK)) {
                    for (int size : List.of(16, 36)) {
                        PrintStyle style = new PrintStyle(size, size == 16 ? 1.5 : 2, Paper.A3, colours,
                                size == 16 ? Typeface.DEJAVU : "liberation-sans", form, start);
                        EDITION.matcher(String.join(" ", pages(LEAFLET, Optional.empty(), style))).results()
                                .forEach(number -> numbers.add(number.group()));
                    }
                }
            }
        }
        assertEquals(1, numbers.size(), numbers::toString);
    }

    /** A page that fell on the floor is of this booklet and has its place in it. */
    @ParameterizedTest
    @CsvSource({"16, A4", "18, A4", "24, A4", "36, A4", "36, LETTER", "28, A5", "36, A3"})
    void everyPageEndsWithItsNumberAndTheTitle(int size, Paper paper) throws IOException {
        PrintStyle style = new PrintStyle(size, 1.5, paper);
        List<String> pages = pages(LONG, Optional.empty(), style);
        for (int i = 0; i < pages.size(); i++) {
            String page = pages.get(i);
            String words = "Page " + (i + 1) + " of " + pages.size() + " – Understanding immunotherapy";
            String few = (i + 1) + "/" + pages.size() + " – Understanding";
            // Letters of 28 point on A5 are too large for the title's two long words, each on a line with the number.
            assertTrue(page.endsWith(words) || page.endsWith(few + " immunotherapy")
                    || paper == Paper.A5 && page.endsWith(" – Understanding …"), page);
        }
    }

    @Test
    void thePagesOfASectionNameItBehindTheTitleWhereThereIsRoom() throws IOException {
        assertTrue(pages(LEAFLET, Optional.of("today"), new PrintStyle(16, 1.5, Paper.A3)).getFirst()
                .endsWith("– Understanding immunotherapy, Today"));
        assertTrue(pages(LEAFLET, Optional.of("today"), style(18, Form.PLAIN)).getFirst()
                .endsWith("– Understanding immunotherapy"));
    }
}
