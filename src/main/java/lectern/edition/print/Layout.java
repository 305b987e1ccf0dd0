package lectern.edition.print;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A print that is laid out and not yet drawn.
 *
 * @param spots    where the named places are
 * @param outline  the headings in order
 * @param cutWords words that were longer than a line
 */
record Layout(PrintStyle style, String title, Locale language, List<Page> pages, Map<String, Paginator.Spot> spots,
        List<Paginator.Entry> outline, Set<String> cutWords) {}
