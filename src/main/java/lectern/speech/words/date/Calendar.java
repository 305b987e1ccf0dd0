package lectern.speech.words.date;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.speech.words.rule.AnyOf;
import lectern.speech.words.rule.Vocabulary;

/** The names of months and of days of the week, in full and shortened, and the patterns for the parts of a date. */
final class Calendar {
    private static final int SHORT = 3;
    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).toList();
    private static final List<String> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).toList();
    private static final Set<String> SHORT_MONTHS = Stream
            .concat(MONTHS.stream().map(month -> month.substring(0, SHORT)), Stream.of("Sept"))
            .collect(Collectors.toUnmodifiableSet());

    /** Any month, without the stop of a short form. */
    static final String MONTH = AnyOf.pattern(Stream.concat(MONTHS.stream(), SHORT_MONTHS.stream()).toList());
    static final String SHORT_MONTH = AnyOf.pattern(SHORT_MONTHS);
    /** What the name of a month in capitals begins with. */
    static final String CAPITAL_MONTH = AnyOf
            .pattern(SHORT_MONTHS.stream().map(month -> month.toUpperCase(Locale.ROOT)).toList());
    static final String WEEKDAY = AnyOf.pattern(WEEKDAYS);
    static final String SHORT_WEEKDAY = Vocabulary.anyOf("short-weekday");
    static final String YEAR = "(?:1[1-9]\\d\\d|20\\d\\d)";

    private Calendar() {}

    /** A group with the name of a month. */
    static String month(String group) {
        return "(?<" + group + ">" + MONTH + ")\\.?";
    }

    /** A group with the number of a day, which may be an ordinal. */
    static String day(String group) {
        return "(?<" + group + ">\\d{1,2})(?:st|nd|rd|th)?";
    }

    static String year(String group) {
        return "(?<" + group + ">" + YEAR + ")";
    }

    static String name(Month month) {
        return MONTHS.get(month.ordinal());
    }

    /** The month that a written name begins as. */
    static String monthName(String written) {
        return MONTHS.stream().filter(month -> month.startsWith(written.substring(0, SHORT))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("written is " + written + ": no month begins so"));
    }

    /** The day that a written name begins as; another word stays as it is. */
    static String weekdayName(String written) {
        return WEEKDAYS.stream().filter(day -> day.startsWith(written.substring(0, SHORT))).findFirst()
                .orElse(written);
    }

    /** How many days of a week stand before one whose name begins so. */
    static int weekday(String written) {
        return WEEKDAYS.indexOf(weekdayName(written));
    }

    /** The month or the day of the week that a written name begins as. */
    static String fullName(String written) {
        String weekday = weekdayName(written);
        return weekday.equals(written) && !written.endsWith("day") ? monthName(written) : weekday;
    }

}
