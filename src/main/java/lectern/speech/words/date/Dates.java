package lectern.speech.words.date;

import java.time.Month;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.speech.words.number.Dialect;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Days, months, years and decades: the rules, and the words that they share. */
public final class Dates {
    private static final Pattern THE_BEFORE = Pattern.compile("(?is).*\\bthe");
    private static final int LAST_DAY = 31;
    private static final int LAST_MONTH = 12;
    /** A year of two digits below this one is in our century. */
    private static final int UNSURE = 30;
    /** And in the last one from this one on. Between them is who was born in '48, and what ends in '48. */
    private static final int LAST_CENTURY = 50;

    private Dates() {}

    public static List<Rule> rules() {
        return Stream.of(NumericDates.rules(), DayRanges.rules(), NamedDates.rules(), Years.rules(), Weekdays.rules())
                .flatMap(List::stream).toList();
    }

    /** "the third of May twenty twenty", or "May third, twenty twenty". */
    static String date(String day, Month month, String year, Line line) {
        return dayMonth(day, month, line) + (line.dialect() == Dialect.AMERICAN ? "," : "") + year(year, line);
    }

    /** "the third of May", or "May third". */
    static String dayMonth(String day, Month month, Line line) {
        return line.dialect() == Dialect.AMERICAN
                ? Calendar.name(month) + " " + ordinal(day, line)
                : "the " + ordinal(day, line) + " of " + Calendar.name(month);
    }

    static String ordinal(String day, Line line) {
        return Numbers.ordinal(day, line.dialect());
    }

    /** The year in words with a space before it; nothing where none is written. */
    static String year(@Nullable String year, Line line) {
        if (year == null) {
            return "";
        }
        return " " + (year.length() == 2 ? Numbers.cardinal(year, line.dialect()) : Numbers.year(year, line.dialect()));
    }

    /** "24" to "2024", and "48" as it is: nobody knows its century. */
    public static String inFull(String year) {
        int number = Integer.parseInt(year);
        return year.length() == 4 || number >= UNSURE && number < LAST_CENTURY
                ? year
                : (number < UNSURE ? "20" : "19") + year;
    }

    /** "the", unless it is written. */
    static String the(MatchResult match, Line line) {
        return THE_BEFORE.matcher(line.before(match.start())).matches() ? "" : "the ";
    }

    static boolean isDay(int number) {
        return number >= 1 && number <= LAST_DAY;
    }

    static boolean isMonth(int number) {
        return number >= 1 && number <= LAST_MONTH;
    }
}
