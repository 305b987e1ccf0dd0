package lectern.content.block;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
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

    /**
     * What is to be said of an element of a date, if its words could mean another day. Its other dates are written in the
     * order of the first; where they cannot be, nothing is known of any.
     */
    static Optional<String> say(Element time, Locale language) {
        Matcher meant = MEANT.matcher(time.nameIs("time") ? time.attr("datetime") : "");
        if (!language.getLanguage().equals("en") || !meant.matches()) {
            return Optional.empty();
        }
        String words = VisibleText.of(time);
        List<MatchResult> written = WRITTEN.matcher(words).results().toList();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        boolean monthFirst = isMeant(written.getFirst(), true, meant.group(1));
        boolean dayFirst = isMeant(written.getFirst(), false, meant.group(1));
        // 03/03/2026 tells no order.
        if (!monthFirst && !dayFirst || monthFirst && dayFirst && written.size() > 1
                || written.stream().anyMatch(date -> day(date, monthFirst).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(WRITTEN.matcher(words).replaceAll(date -> day(date, monthFirst).orElseThrow()));
    }

    private static boolean isMeant(MatchResult date, boolean monthFirst, String meant) {
        return day(date, monthFirst).filter(meant::equals).isPresent();
    }

    /** As machines write it, if there is such a day. */
    private static Optional<String> day(MatchResult date, boolean monthFirst) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(date.group(3)),
                    Integer.parseInt(date.group(monthFirst ? 1 : 2)), Integer.parseInt(date.group(monthFirst ? 2 : 1)))
                    .toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
