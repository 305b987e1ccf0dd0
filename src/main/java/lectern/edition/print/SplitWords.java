package lectern.edition.print;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lectern.document.Message;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.layout.PageLayout;
import lectern.edition.print.style.PrintStyle;

/**
 * Finds the words that are longer than a line: in the usual print, and in the largest, where many more are. A word in
 * two parts is hard to read for who sees few letters at a time. Addresses are no problem: they end a line behind one of
 * their signs, as people are used to.
 */
final class SplitWords {
    private static final String ADDRESS = "(?s).*\\p{Alnum}[/.@_]\\p{Alnum}.*";
    private static final PrintStyle LARGEST = new PrintStyle(PrintStyle.SIZES.getLast(), PrintStyle.USUAL.spacing(),
            PrintStyle.USUAL.paper());

    private final Fonts fonts;

    SplitWords(Fonts fonts) {
        this.fonts = fonts;
    }

    /** One problem for each word. */
    List<Problem> check(Publication publication) {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (PrintStyle style : List.of(PrintStyle.USUAL, LARGEST)) {
            Set<String> words = PageLayout.of(publication, Optional.empty(), style, fonts, "0000-0000")
                    .orElseThrow().measured().cutWords();
            words.stream().filter(word -> !word.matches(ADDRESS)).filter(seen::add).sorted()
                    .forEach(word -> problems.add(problem(word, style,
                            publication)));
        }
        return problems;
    }

    private static Problem problem(String word, PrintStyle style, Publication publication) {
        return new Problem(Path.of(publication.id()), 0,
                Message.WORD_TOO_LONG.with(word, style.size(), style.paper().title()));
    }
}
