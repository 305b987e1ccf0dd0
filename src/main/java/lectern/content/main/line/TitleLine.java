package lectern.content.main.line;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Which line is the title of the text: the heading that shares most words with what the page calls itself, one of
 * level 1 rather than another.
 */
public final class TitleLine {

    private static final int DEEPEST_LEVEL = 3;
    private static final Set<String> NAMED = Set.of("title", "headline", "heading", "pagetitle");
    private static final double NO_TITLE = 0;
    /** Stands between a page's title and its site's. */
    private static final Pattern PARTING = Pattern.compile("\\s[-–—|»:·]\\s| \\| ");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final PageLines lines;
    private final Set<String> names;
    private final Set<String> first;

    private TitleLine(PageLines lines, String title, String shared) {
        this.lines = lines;
        this.names = words(title + " " + shared);
        this.first = words(shared.isBlank() ? PARTING.split(title, 2)[0] : shared);
    }

    /** @param marks of the lines that are not seen */
    static OptionalInt of(Document page, PageLines lines, LineMarks marks) {
        Element shared = page.head().selectFirst(Query.of("meta[property=og:title]"));
        TitleLine title = new TitleLine(lines, page.title(), shared == null ? "" : shared.attr("content"));
        return title.find(marks);
    }

    private OptionalInt find(LineMarks marks) {
        int best = -1;
        double most = NO_TITLE;
        int onlyTop = -1;
        int tops = 0;
        for (int i = 0; i < lines.count(); i++) {
            TextLine line = lines.get(i);
            double score = !marks.isKept(i) ? NO_TITLE : score(line);
            if (score > most) {
                most = score;
                best = i;
            }
            if (marks.isKept(i) && line.isHeading() && Tags.level(line.block()) == 1 && !leadsHome(line.block())) {
                tops++;
                onlyTop = i;
            }
        }
        if (best >= 0) {
            return OptionalInt.of(best);
        }
        return tops == 1 ? OptionalInt.of(onlyTop) : OptionalInt.empty();
    }

    private double score(TextLine line) {
        boolean heading = line.isHeading() && Tags.level(line.block()) <= DEEPEST_LEVEL;
        if (!heading && !isNamed(line.block()) || leadsHome(line.block())) {
            return NO_TITLE;
        }
        Set<String> own = words(line.text());
        long shared = own.stream().filter(names::contains).count();
        long sharedFirst = own.stream().filter(first::contains).count();
        if (own.isEmpty() || shared * 2 < own.size()) {
            return NO_TITLE;
        }
        boolean top = line.isHeading() && Tags.level(line.block()) == 1;
        return 2.0 * sharedFirst / Math.max(1, first.size()) + (double) shared / own.size()
                + (top ? 1 : line.isHeading() ? 0.3 : 0);
    }

    private static boolean isNamed(Element block) {
        return !block.nameIs("a") && BoxNames.words(block.className().strip()).stream().anyMatch(NAMED::contains)
                && block.select(Query.of("a[href]")).isEmpty();
    }

    /** The name of a site in its banner leads to its first page. */
    private static boolean leadsHome(Element heading) {
        Element link = heading.selectFirst(Query.of("a[href]"));
        Element around = link == null ? heading.closest(Query.of("a[href]")) : link;
        if (around == null) {
            return false;
        }
        String target = around.attr("href").strip();
        return target.equals("/") || target.isEmpty() || target.equals("./") || target.equals("index.html")
                || target.matches("https?://[^/]{1,200}/?");
    }

    private static Set<String> words(String text) {
        List<String> words = Arrays.asList(BETWEEN.split(text.toLowerCase(Locale.ROOT)));
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.toCollection(HashSet::new));
    }
}
