package lectern.content.markup;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Minutes that are raised behind an hour stand behind a colon: "Open 9<sup>30</sup>–16<sup>45</sup>". A note to nine o'clock
 * is no half past nine. Minutes are told by a word right before the first time or behind the last, and nothing is counted
 * or measured by them.
 */
final class RaisedMinutes {
    private static final Pattern MINUTES = Pattern.compile("[0-5][05]");
    private static final Pattern HOUR = Pattern.compile("(?<![\\p{L}0-9.,:/£$€^-]|[£$€] )(?:[01]?[0-9]|2[0-3])$");
    private static final Pattern JOINED = Pattern
            .compile("(?:\\s?[-–—,&]\\s?|,? (?:and|or|to|until|und|bis) )(?:[01]?[0-9]|2[0-3])");
    private static final Pattern TIME_BEFORE = Pattern.compile(
            "(?i)(?<!\\p{L})(?:opens?|opening|closed|time|bus|train|tram|leaves|departs)[.:]? [0-9]{1,2}$");
    private static final Pattern CLOCK_AFTER = Pattern.compile("\\s?Uhr\\b");
    /** Nothing that is counted or measured follows. */
    private static final Pattern ENDS = Pattern.compile("[.;)]?$|[.;)]\\s");

    private RaisedMinutes() {}

    static void apply(Document page) {
        Set<Node> times = Collections.newSetFromMap(new IdentityHashMap<>());
        page.body().select(Query.of("sup")).forEach(raised -> minutes(raised, times));
    }

    /** @param times the minutes that were found before */
    private static void minutes(Element raised, Set<Node> times) {
        if (!isMinutes(raised) || !(raised.previousSibling() instanceof TextNode before)
                || !HOUR.matcher(before.getWholeText()).find()) {
            return;
        }
        String behind = behindTimes(raised);
        boolean later = times.contains(before.previousSibling()) && JOINED.matcher(before.getWholeText()).matches();
        if (CLOCK_AFTER.matcher(behind).lookingAt() || ENDS.matcher(behind.strip()).lookingAt()
                && (later || TIME_BEFORE.matcher(before.getWholeText()).find())) {
            TextNode minutes = new TextNode(":" + raised.text().strip());
            raised.before(minutes);
            raised.remove();
            times.add(minutes);
        }
    }

    private static boolean isMinutes(Element raised) {
        return MINUTES.matcher(raised.text().strip()).matches() && raised.selectFirst(Query.of("a")) == null
                && raised.closest(Query.of("a")) == null;
    }

    /** The text behind the last of the times that are joined to this one; a letter where more than text follows. */
    private static String behindTimes(Element raised) {
        Element last = raised;
        while (last.nextSibling() instanceof TextNode joint && JOINED.matcher(joint.getWholeText()).matches()
                && joint.nextSibling() instanceof Element next && next.normalName().equals("sup") && isMinutes(next)) {
            last = next;
        }
        return switch (last.nextSibling()) {
            case null -> "";
            case TextNode text when text.nextSibling() == null || !text.isBlank() -> text.getWholeText();
            default -> "x";
        };
    }
}
