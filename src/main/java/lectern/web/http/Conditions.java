package lectern.web.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conditions of a request for one representation (RFC 9110 section 13), in the order of precedence given there.
 *
 * @param etag     quoted, strong
 * @param modified to the second
 */
public record Conditions(String etag, Instant modified) {
    /** Java's own RFC 1123 format writes the day with one digit, which HTTP does not allow. */
    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'",
            Locale.ROOT);
    /** Those of RFC 9110, section 5.6.7: the usual one, and two old ones that a server must still read. */
    private static final List<DateTimeFormatter> DATES = List.of(DateTimeFormatter.RFC_1123_DATE_TIME,
            new DateTimeFormatterBuilder().appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, LocalDate.of(1970, 1, 1))
                    .appendPattern(" HH:mm:ss 'GMT'").toFormatter(Locale.ENGLISH).withZone(ZoneOffset.UTC),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ROOT).withZone(ZoneOffset.UTC));
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[^\"]*\")");

    /** What to answer. */
    public enum Outcome {
        SEND, NOT_MODIFIED, PRECONDITION_FAILED
    }

    public Conditions {
        modified = modified.truncatedTo(ChronoUnit.SECONDS);
    }

    public Outcome evaluate(Headers headers) {
        Optional<String> match = headers.find("If-Match");
        if (match.isPresent()) {
            if (!lists(match.get(), true)) {
                return Outcome.PRECONDITION_FAILED;
            }
        } else if (date(headers.find("If-Unmodified-Since")).filter(modified::isAfter).isPresent()) {
            return Outcome.PRECONDITION_FAILED;
        }
        Optional<String> noneMatch = headers.find("If-None-Match");
        if (noneMatch.isPresent()) {
            return lists(noneMatch.get(), false) ? Outcome.NOT_MODIFIED : Outcome.SEND;
        }
        return date(headers.find("If-Modified-Since")).filter(since -> !modified.isAfter(since)).isPresent()
                ? Outcome.NOT_MODIFIED
                : Outcome.SEND;
    }

    /** Whether a range may be sent: {@code If-Range} compares strongly, and a date of ours is no strong validator. */
    public boolean allowRange(Headers headers) {
        return headers.find("If-Range").map(String::strip).filter(tag -> !tag.equals(etag)).isEmpty();
    }

    /** As in a header. */
    public static String format(Instant time) {
        return IMF_FIXDATE.format(time.atOffset(ZoneOffset.UTC));
    }

    private boolean lists(String header, boolean strongly) {
        if (header.strip().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(header);
        while (tags.find()) {
            if (tags.group(2).equals(etag) && !(strongly && tags.group(1) != null)) {
                return true;
            }
        }
        return false;
    }

    /** Dates that are none are ignored, as the standard says. */
    private static Optional<Instant> date(Optional<String> header) {
        return header.map(String::strip).flatMap(text -> DATES.stream().flatMap(format -> date(format, text).stream())
                .findFirst());
    }

    private static Optional<Instant> date(DateTimeFormatter format, String text) {
        try {
            return Optional.of(format.parse(text, Instant::from));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
