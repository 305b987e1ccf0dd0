package lectern.edition.print.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Frame;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.PrintWording;
import lectern.edition.print.text.LineStacker;
import lectern.edition.print.text.Placed;
import lectern.edition.print.text.Shaper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands at a page's foot, its lines with a bar between them. */
class RunningLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            A title that has room is whole       | 18 | A4 | Bins: paper                                            | Page 2 of 9 – Bins: paper
            and on two lines                     | 28 | A5 | Bins: paper and glass                                  | Page 2 of 9 – Bins:/paper and glass
            It tells as much as has room         | 28 | A5 | After your operation: what helps you at home           | 2/9 – After your/operation: what …
            even where that is no sentence       | 28 | A5 | Dexamethasone test (overnight, as an outpatient)       | 2/9 – Dexamethasone/test (overnight, as …
            no colon dangles                     | 28 | A5 | Changes to rubbish collections: recycling, glass, bins | 2/9 – Changes to/rubbish collections …
            no dash dangles                      | 28 | A5 | Rubbish collections today – changes over Christmas     | Page 2 of 9 – Rubbish/collections today …
            a point stays                        | 28 | A5 | Your stay at St. Mary's hospital for children          | 2/9 – Your stay at St./Mary's hospital for …
            no comma dangles                     | 32 | A5 | Changes to rubbish, recycling, garden waste            | 2/9 – Changes to/rubbish …
            nor in Arabic                        | 28 | A5 | كيف تعتني بنفسك بعد العملية: التمارين وتسكين الألم             | 2/9 – كيف تعتني بنفسك/بعد العملية: التمارين ...
            The first word as far as it has room | 28 | A5 | Krebsinformationsdienstleistungsgesellschaft           | 2/9 –/Krebsinformationsdi…
            """)
    void aTitleThatHasNoRoomIsCutBetweenItsWords(String what, int size, Paper paper, String title, String foot) {
        assertEquals(foot, foot(new PrintStyle(size, 1.5, paper), title), what);
    }

    private static String foot(PrintStyle style, String title) {
        Locale language = title.charAt(0) > '\u0600' ? Locale.forLanguageTag("ar") : Locale.UK;
        RunningLine measured = running(style, title, language);
        Frame frame = style.frame(!language.equals(Locale.UK));
        PrintStyle roomy = style.withFootLines(measured.needed(frame));
        return running(roomy, title, language).set(2, 9, frame).stream()
                .map(line -> line.runs().stream().map(Placed.Run::text).collect(Collectors.joining()).strip())
                .map(line -> language.equals(Locale.UK) ? line : Normalizer.normalize(line, Normalizer.Form.NFKC))
                .collect(Collectors.joining("/"));
    }

    private static RunningLine running(PrintStyle style, String title, Locale language) {
        return new RunningLine(List.of(title), style, new PrintWording(language),
                new LineStacker(new Shaper(Fonts.dejaVu()), new HashSet<>()));
    }
}
