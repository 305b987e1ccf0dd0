package lectern.edition.word;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.edition.Option;
import lectern.edition.print.PrintOptions;
import lectern.edition.print.style.Colours;
import lectern.edition.print.style.Form;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.SectionStart;

/**
 * What a reader may choose about a document: that of a print's choices that a document can have. Colours are a matter of
 * the program that shows it, and white letters would be lost on paper; the papers are those that hold the largest letters.
 */
final class WordOptions {
    private static final List<Paper> PAPERS = List.of(Paper.A4, Paper.A3, Paper.LETTER);
    private static final Option PAPER = new Option("paper", PAPERS.stream().map(Paper::choice).toList(),
            Paper.A4.choice());
    private static final Option TYPEFACE = new Option("typeface",
            Arrays.stream(WordTypeface.values()).map(WordTypeface::choice).toList(), WordTypeface.ARIAL.choice(),
            Arrays.stream(WordTypeface.values())
                    .collect(Collectors.toMap(WordTypeface::choice, WordTypeface::title)));
    private static final Map<String, Option> OWN = Map.of(PAPER.name(), PAPER, TYPEFACE.name(), TYPEFACE);
    /** In the order in which a reader is asked. */
    static final List<Option> ALL = Stream.of("size", PAPER.name(), "spacing", TYPEFACE.name(), "sections")
            .map(name -> OWN.containsKey(name) ? OWN.get(name) : print(name)).toList();

    private WordOptions() {}

    private static Option print(String name) {
        return PrintOptions.FIXED.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    /** @param options every option with its choice */
    static PrintStyle style(SortedMap<String, String> options) {
        return new PrintStyle(Integer.parseInt(chosen("size", options)),
                Double.parseDouble(chosen("spacing", options)), of(PAPERS, Paper::choice, chosen("paper", options)),
                Colours.BLACK_ON_WHITE, chosen("typeface", options), Form.PLAIN,
                of(List.of(SectionStart.values()), SectionStart::choice, chosen("sections", options)));
    }

    static WordTypeface typeface(PrintStyle style) {
        return of(List.of(WordTypeface.values()), WordTypeface::choice, style.typeface());
    }

    private static String chosen(String name, SortedMap<String, String> options) {
        return options.getOrDefault(name,
                ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow().fallback());
    }

    private static <T> T of(List<T> values, Function<T, String> choice, String chosen) {
        return values.stream().filter(each -> choice.apply(each).equals(chosen)).findFirst().orElseThrow();
    }
}
