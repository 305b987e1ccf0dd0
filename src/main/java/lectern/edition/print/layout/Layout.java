package lectern.edition.print.layout;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lectern.edition.print.style.PrintStyle;

/**
 * What is known of a print once it is laid out, beside the pages themselves: those are many, and are laid out again one
 * after another when they are drawn.
 *
 * @param pages    how many there are
 * @param spots    where the named places are
 * @param outline  the headings in order
 * @param cutWords words that were longer than a line
 */
public record Layout(PrintStyle style, String title, Locale language, int pages, Map<String, Paginator.Spot> spots,
        List<Paginator.Entry> outline, Set<String> cutWords) {

    /** What is known of the first page by itself. */
    public Layout first() {
        return new Layout(style, title, language, 1, Map.of(), List.of(), cutWords);
    }
}
