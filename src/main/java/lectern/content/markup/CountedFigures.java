package lectern.content.markup;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import lectern.content.main.line.BoxNames;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Figures that a script counts up to while a reader looks: the page has a zero, and the figure in an attribute. Readers see
 * the figure, so it becomes the text.
 */
final class CountedFigures {

    /** Attributes that have no other use. */
    private static final List<String> ENDS = List.of("data-to-value", "data-count-to", "data-countto", "data-end-value",
            "data-counter-value", "data-counter-number", "data-final-number", "data-target-number");
    /** Attributes that say it of an element that is called a counter. */
    private static final List<String> OTHERS = List.of("data-to", "data-count", "data-counter", "data-target",
            "data-value", "data-number", "data-stop", "data-end", "data-final", "data-max");
    private static final Set<String> COUNTERS = Set.of("counter", "count", "countup", "odometer", "timer", "number",
            "stat", "statistic", "figure");
    private static final Pattern FIGURE = Pattern.compile("[0-9]{1,12}(?:[.,][0-9]{1,6}){0,4}");

    private CountedFigures() {}

    static void apply(Document page) {
        for (Element counter : page.body().select(Query.of("span, div, b, strong, p, h2, h3, h4, em"))) {
            if (counter.childrenSize() == 0 && counter.ownText().strip().equals("0")) {
                boolean named = BoxNames.words(counter.className().replace(' ', '-')).stream()
                        .anyMatch(COUNTERS::contains);
                ENDS.stream().filter(counter::hasAttr).findFirst()
                        .or(() -> OTHERS.stream().filter(each -> named && counter.hasAttr(each)).findFirst())
                        .map(counter::attr).map(String::strip).filter(FIGURE.asMatchPredicate())
                        .ifPresent(counter::text);
            }
        }
    }
}
