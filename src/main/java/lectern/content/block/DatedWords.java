package lectern.content.block;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.inline.VisibleText;
import org.jsoup.nodes.Element;

/**
 * Which day a date in numbers means, where a page says it to machines: 03/01/2026 is the third of January to some readers
 * of English and the first of March to others.
 */
final class DatedWords {

    private static final Pattern WRITTEN = Pattern.compile("(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?![0-9/])");
    private static final Pattern MEANT = Pattern.compile("\\s*(([0-9]{4})-([0-9]{2})-([0-9]{2})).*");

    private DatedWords() {}

    /** What is to be said of an element of a date, if its words could mean another day. */
    static Optional<String> say(Element time, Locale language) {
        Matcher meant = MEANT.matcher(time.nameIs("time") ? time.attr("datetime") : "");
        String words = VisibleText.of(time);
        Matcher written = WRITTEN.matcher(words);
        if (!language.getLanguage().equals("en") || !meant.matches() || !written.find()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(written.group(1));
        int second = Integer.parseInt(written.group(2));
        int month = Integer.parseInt(meant.group(3));
        int day = Integer.parseInt(meant.group(4));
        boolean same = meant.group(2).equals(written.group(3))
                && (first == month && second == day || first == day && second == month);
        return same
                ? Optional.of(words.substring(0, written.start()) + meant.group(1) + words.substring(written.end()))
                : Optional.empty();
    }
}
