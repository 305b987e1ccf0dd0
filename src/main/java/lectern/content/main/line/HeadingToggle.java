package lectern.content.main.line;

import java.util.Locale;
import java.util.Set;
import lectern.table.BundledTable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Knows the word "Show" that stands in the button of a heading behind the heading's own words, and the comma that parts the
 * two for the ear, as GOV.UK's accordions have them. The class of such a word says that it is a toggle, but so may the
 * class of the heading's words: only what works a panel, or is kept out of search results, is none of them.
 */
public final class HeadingToggle {

    /** What a control says that only works its panel. */
    public static final Set<String> WORKS = Set.copyOf(BundledTable.read("content/main/panel-controls.tsv").column());
    private static final String HEADED = ":is(h1, h2, h3, h4, h5, h6, [role=heading]) button";
    private static final String NOT_FOUND = "data-nosnippet";
    /** A button of many parts is not looked through for each of them. */
    private static final int MOST_PARTS = 50;

    private HeadingToggle() {}

    public static boolean isPart(Element span) {
        boolean divides = divides(span);
        if (!divides && !isCalled(span, "toggle")) {
            return false;
        }
        Element button = span.closest(Query.of(HEADED));
        return button != null && button.stream().limit(MOST_PARTS + 1).count() <= MOST_PARTS
                && (divides ? isLast(span) : isToggle(span, button));
    }

    private static boolean isToggle(Element span, Element button) {
        String words = span.text().strip();
        return works(span) && button.text().strip().length() > words.length();
    }

    private static boolean works(Element span) {
        String words = span.text().strip();
        return isCalled(span, "toggle") && !words.isEmpty()
                && (span.hasAttr(NOT_FOUND) || WORKS.contains(words.toLowerCase(Locale.ROOT)));
    }

    private static boolean divides(Element span) {
        return isCalled(span, "divider") && span.text().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether nothing but the toggle comes behind it, which may have been taken out. */
    private static boolean isLast(Element divider) {
        for (Node next = divider.nextSibling(); next != null; next = next.nextSibling()) {
            boolean words = next instanceof TextNode text
                    ? !text.isBlank()
                    : next instanceof Element other && other.hasText() && !divides(other) && !works(other);
            if (words) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCalled(Element span, String word) {
        return span.className().toLowerCase(Locale.ROOT).contains(word)
                && BoxNames.words(span.className()).contains(word);
    }
}
