package lectern.edition.print;

import static lectern.edition.print.Booklet.p;
import static lectern.edition.print.Booklet.publication;
import static lectern.edition.print.Booklet.section;
import static lectern.edition.print.Booklet.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.content.ContentFolder;
import lectern.document.Publication;
import lectern.edition.Words;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Frame;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.text.PrintableCharacters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks at prints as a reader would: is every word there, in order, inside the margins, large, apart from the others
 * and in good company? Reads the finished file only.
 */
@Tag("slow")
class ReaderTest {
    private static final String SEPARATORS = "/.-@_,:;?&=\u2013\u2014";
    private static final List<String> TOGETHER = List.of("13 11 20", "+61 2 9334 1900", "(02) 9334 1900", "200 mg",
            "1,500 mg", "250 mL", "8 am", "14 days", "37.5 °C", "≥ 38 °C");
    private static Fonts fonts;

    @BeforeAll
    static void readFonts() throws IOException {
        fonts = Fonts.dejaVu();
    }

    private static List<PrintStyle> styles() {
        return List.of(new PrintStyle(16, 1.5, Paper.A4), new PrintStyle(24, 1.5, Paper.A4),
                new PrintStyle(36, 1.5, Paper.A4), new PrintStyle(36, 1.5, Paper.LETTER),
                new PrintStyle(16, 1.5, Paper.A5), new PrintStyle(28, 1.5, Paper.A5));
    }

    static Stream<Arguments> prints() {
        Map<String, Publication> documents = new TreeMap<>(Hostile.documents());
        new ContentFolder(Path.of("content")).read().publications()
                .forEach(publication -> documents.put("the sample " + publication.id(), publication));
        return Stream.concat(documents.entrySet().stream()
                .flatMap(each -> styles().stream().map(style -> Arguments.of(each.getKey(), style, each.getValue()))),
                Stream.of(Arguments.of("a book", new PrintStyle(36, 1.5, Paper.A4), Hostile.book())));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("prints")
    void nothingIsCutAndNothingIsLost(String name, PrintStyle style, Publication publication) throws Exception {
        byte[] pdf = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Booklet.pdf(fonts, publication,
                Optional.empty(), style.size(), style.paper()));
        PdfContent seen = PdfContent.of(pdf);
        everyWordIsThereInOrder(publication, seen.letters());
        elementsAreInTheOrderOfReading(seen);
        everyPageSaysWhichItIs(seen, Words.in(publication.metadata().language()));
        nothingLiesOutside(seen, style);
        noLetterIsSmallerThanTheBody(seen.letters(), style);
        noLinesOverlap(seen);
        noLineCrossesABar(seen);
        noHeadingIsLastOnItsPage(seen);
        noLineOfAParagraphStandsAlone(seen);
        noHeaderOfATableStandsAlone(seen);
        onlyWordsLongerThanALineAreSplit(seen, style);
        numbersKeepTheirUnits(seen);
    }

    /** Contents repeat the titles: the search begins behind them. */
    private static void everyWordIsThereInOrder(Publication publication, List<PdfContent.Letter> letters) {
        int contents = 0;
        for (int i = 0; i < letters.size(); i++) {
            if (letters.get(i).element().filter(each -> each.isInside("TOC")).isPresent()) {
                contents = i + 1;
            }
        }
        String text = ExpectedText.spaced(letters.subList(contents, letters.size()).stream()
                .filter(letter -> letter.element().isPresent() && !letter.text().equals("\u00ad"))
                .map(PdfContent.Letter::text).collect(Collectors.joining()));
        int at = 0;
        for (ExpectedText.Words words : ExpectedText.of(publication, new PrintableCharacters(fonts))) {
            int found = text.indexOf(words.text(), at);
            int from = at;
            assertTrue(found >= 0, () -> "\u201c" + words.text() + "\u201d is missing behind \u201c"
                    + text.substring(Math.max(0, from - 60), from) + "\u201d, where there is \u201c"
                    + text.substring(from, Math.min(text.length(), from + words.text().length() + 60)) + "\u201d");
            at = words.label() ? at : found + words.text().length();
        }
    }

    private static void elementsAreInTheOrderOfReading(PdfContent seen) {
        int last = 0;
        for (PdfContent.Element block : seen.blocks().keySet()) {
            int place = seen.elements().indexOf(block);
            assertTrue(place >= last, () -> block.type() + " is read before it is seen");
            last = place;
        }
    }

    /** In letters that run from the right, what is drawn stands in another order than what is said: its parts are looked for. */
    private static void everyPageSaysWhichItIs(PdfContent seen, Words words) {
        Map<Integer, List<PdfContent.Letter>> pages = PdfContent.byPage(seen.letters());
        assertEquals(seen.pages(), pages.size(), "pages with words on them");
        pages.forEach((page, letters) -> {
            List<String> lines = PdfContent.lines(letters).stream().map(line -> line.stream()
                    .map(PdfContent.Letter::text).collect(Collectors.joining()).replace('\u00a0', ' ')).toList();
            // A long title goes on in a second line.
            List<String> feet = List.of(lines.getLast(),
                    String.join(" ", lines.subList(Math.max(0, lines.size() - 2), lines.size())));
            boolean says = Stream.of("print.page", "print.page.short").map(key -> words.say(key, page, seen.pages()))
                    .map(told -> told.replace('\u00a0', ' '))
                    .anyMatch(told -> feet.stream().anyMatch(foot -> words.direction().equals("rtl")
                            ? Stream.of(told.split("[ /]")).allMatch(foot::contains)
                            : foot.startsWith(told + " \u2013 ")));
            assertTrue(says, feet::toString);
        });
    }

    private static void nothingLiesOutside(PdfContent seen, PrintStyle style) {
        double left = style.frame(false).left() - 0.5;
        double right = style.paper().width() - style.frame(false).left() + 0.5;
        double foot = style.paper().height() - style.frame(false).left() + 0.5;
        for (PdfContent.Letter letter : seen.letters()) {
            if (!letter.isSpace()) {
                assertTrue(letter.x() > left && letter.right() < right
                        && letter.baseline() - 0.75 * letter.size() > style.frame(false).left() - 0.5
                        && letter.baseline() + 0.2 * letter.size() < foot, () -> letter + " is outside the margins");
            }
        }
        for (PdfContent.Picture picture : seen.pictures()) {
            assertTrue(
                    picture.left() > left && picture.right() < right && picture.top() > style.frame(false).left() - 0.5
                            && picture.foot() < foot,
                    () -> picture + " is outside the margins");
        }
    }

    private static void noLetterIsSmallerThanTheBody(List<PdfContent.Letter> letters, PrintStyle style) {
        letters.forEach(letter -> assertTrue(letter.size() > style.size() - 0.01, () -> letter + " is small"));
    }

    /** Neither letters upon letters nor letters upon pictures. A mark lies upon its letter. */
    private static void noLinesOverlap(PdfContent seen) {
        List<PdfContent.Letter> solid = seen.letters().stream()
                .filter(letter -> !letter.isSpace() && !letter.text().equals("\u2022") && letter.width() > 0.1)
                .toList();
        for (List<PdfContent.Letter> page : PdfContent.byPage(solid).values()) {
            for (int i = 0; i < page.size(); i++) {
                for (int j = i + 1; j < page.size(); j++) {
                    PdfContent.Letter a = page.get(i);
                    PdfContent.Letter b = page.get(j);
                    boolean above = a.x() + 0.1 < b.right() && b.x() + 0.1 < a.right();
                    double down = Math.abs(b.baseline() - a.baseline());
                    assertTrue(!above || down > Math.min(a.size(), b.size()) * 0.95, () -> a + " lies upon " + b);
                }
            }
        }
        for (PdfContent.Picture picture : seen.pictures()) {
            for (PdfContent.Letter letter : solid) {
                boolean upon = letter.page() == picture.page() && letter.x() < picture.right()
                        && letter.right() > picture.left() && letter.baseline() > picture.top()
                        && letter.baseline() - 0.75 * letter.size() < picture.foot();
                assertTrue(!upon, () -> letter + " lies upon " + picture);
            }
        }
    }

    private static void noLineCrossesABar(PdfContent seen) {
        for (PdfContent.Bar bar : seen.bars()) {
            // Not the ground of a coloured page.
            boolean thin = bar.right() - bar.left() < 20;
            for (PdfContent.Letter letter : seen.letters()) {
                boolean upon = thin && letter.page() == bar.page() && !letter.isSpace() && letter.x() < bar.right()
                        && letter.right() > bar.left() && letter.baseline() > bar.top()
                        && letter.baseline() - 0.5 * letter.size() < bar.foot();
                assertTrue(!upon, () -> letter + " lies upon " + bar);
            }
        }
    }

    /** Unless nothing is below it: what follows is another section on a page of its own, or the end. */
    private static void noHeadingIsLastOnItsPage(PdfContent seen) {
        List<PdfContent.Letter> text = seen.letters().stream().filter(each -> each.element().isPresent()).toList();
        for (int i = 0; i + 1 < text.size(); i++) {
            PdfContent.Letter last = text.get(i);
            PdfContent.Letter next = text.get(i + 1);
            boolean heading = last.block().orElseThrow().isHeading();
            if (!heading || last.page() == next.page()
                    || last.element().orElseThrow().top() != next.element().orElseThrow().top()) {
                continue;
            }
            boolean alone = text.stream().filter(each -> each.page() == last.page())
                    .allMatch(each -> each.block().orElseThrow().isHeading());
            boolean picture = seen.pictures().stream().anyMatch(each -> each.page() == last.page()
                    && each.top() > last.baseline());
            assertTrue(alone || picture, () -> "a heading is last: " + last);
        }
    }

    /** A paragraph's first line never ends a page, its last one never begins one. */
    private static void noLineOfAParagraphStandsAlone(PdfContent seen) {
        seen.blocks().forEach((block, letters) -> {
            List<List<PdfContent.Letter>> lines = PdfContent.lines(letters);
            if (lines.size() > 1) {
                assertEquals(lines.get(0).getFirst().page(), lines.get(1).getFirst().page(),
                        () -> "an orphan: " + lines.getFirst());
                assertEquals(lines.getLast().getFirst().page(), lines.get(lines.size() - 2).getFirst().page(),
                        () -> "a widow: " + lines.getLast());
            }
        });
    }

    private static void noHeaderOfATableStandsAlone(PdfContent seen) {
        for (PdfContent.Element table : seen.elements()) {
            if (!table.type().equals("Table")) {
                continue;
            }
            List<PdfContent.Element> parts = table.kids();
            for (int i = 0; i + 1 < parts.size(); i++) {
                PdfContent.Element part = parts.get(i);
                boolean header = part.type().equals("Caption")
                        || part.kids().stream().allMatch(PdfContent.Element::isColumnHeader);
                Set<Integer> next = pages(parts.get(i + 1), seen);
                assertTrue(next.size() <= 1, "a row is cut");
                if (header && !next.isEmpty()) {
                    assertEquals(next, pages(part, seen), "a header stands alone");
                }
            }
        }
    }

    private static Set<Integer> pages(PdfContent.Element part, PdfContent seen) {
        return seen.letters().stream()
                .filter(letter -> letter.element().filter(each -> each.isInside(part)).isPresent())
                .map(PdfContent.Letter::page).collect(Collectors.toSet());
    }

    /** And those behind a separator, or with a hyphen where they have none. */
    private static void onlyWordsLongerThanALineAreSplit(PdfContent seen, PrintStyle style) {
        for (List<PdfContent.Letter> letters : seen.blocks().values()) {
            for (int i = 0; i + 1 < letters.size(); i++) {
                PdfContent.Letter end = letters.get(i);
                PdfContent.Letter next = letters.get(i + 1);
                boolean turns = end.page() != next.page() || next.baseline() > end.baseline() + 0.6 * end.size();
                if (turns && !end.isSpace() && !next.isSpace()) {
                    List<PdfContent.Letter> word = word(letters, i);
                    double width = word.stream().mapToDouble(PdfContent.Letter::width).sum();
                    double line = room(word, style);
                    String text = word.stream().map(PdfContent.Letter::text).collect(Collectors.joining());
                    assertTrue(width > line - 1 || letters.getFirst().block().orElseThrow().isInside("TOC"),
                            () -> text + " is split, but would fit");
                    assertTrue((SEPARATORS + "\u00ad").contains(end.text()), () -> text + " is split behind " + end);
                }
            }
        }
    }

    /** From where a word begins to the end of the line. */
    private static double room(List<PdfContent.Letter> word, PrintStyle style) {
        PdfContent.Letter first = word.getFirst();
        boolean leftwards = word.size() > 1 && word.get(1).isOn(first) && word.get(1).x() < first.x();
        Frame frame = style.frame(leftwards);
        return leftwards ? first.right() - frame.left() : frame.right() - first.x();
    }

    private static List<PdfContent.Letter> word(List<PdfContent.Letter> letters, int inside) {
        int start = inside;
        while (start > 0 && !letters.get(start - 1).isSpace()) {
            start--;
        }
        int end = inside;
        while (end < letters.size() && !letters.get(end).isSpace()) {
            end++;
        }
        return letters.subList(start, end);
    }

    private static void numbersKeepTheirUnits(PdfContent seen) {
        for (List<PdfContent.Letter> letters : seen.blocks().values()) {
            String text = letters.stream().map(each -> each.text().isEmpty() ? " " : each.text().substring(0, 1))
                    .collect(Collectors.joining());
            for (String together : TOGETHER) {
                for (Matcher each = Pattern.compile("(?<![\\d,.])" + Pattern.quote(together) + "(?!\\w)")
                        .matcher(text); each.find();) {
                    PdfContent.Letter first = letters.get(each.start());
                    assertTrue(first.isOn(letters.get(each.end() - 1)), () -> together + " is on two lines");
                }
            }
        }
    }

    @Test
    void wordsOfTwoLinesStayApart() throws IOException {
        Publication publication = publication(section("s", 1, "Apart", p(words(200))));
        byte[] pdf = Booklet.pdf(fonts, publication, Optional.of("s"), 36, Paper.A4);
        String text = PdfContent.text(PdfContent.letters(pdf), new PrintStyle(36, 1.5, Paper.A4));
        assertEquals(1, text.split(Pattern.quote(words(200)), -1).length - 1);
    }
}
