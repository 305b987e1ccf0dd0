package lectern.speech.words.date;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;

/** Days of the week by their short names, and ranges of days and months without a number of the year. */
final class Weekdays {
    private static final String SHORT = Calendar.SHORT_WEEKDAY;
    private static final String NAME = "(" + Calendar.WEEKDAY + "|" + SHORT + "|" + Calendar.MONTH + ")";

    /** "Sat: 94%" and a column of "Sat" beside pulses tell of oxygen. */
    private static final String OF_HOURS = "(?=: ?(?i:closed|open|until|noon|by appointment|(?:from )?(?:[01]?\\d|2[0-4])"
            + "(?:[:.][0-5]\\d(?!\\d)|(?:[:.][0-5]\\d)? ?(?:[ap]\\.?m\\b|[-–—] ?\\d|to \\d))))"
            + "(?!: ?[^\\p{L}]{0,20}%)";

    private static final Pattern LETTER = Pattern.compile("[A-Za-z]+");
    private static final Map<String, String> LETTERS = Map.of("M", "Monday", "Mo", "Monday", "Tu", "Tuesday", "W",
            "Wednesday", "We", "Wednesday", "Th", "Thursday", "F", "Friday", "Fr", "Friday");
    /** Behind the first sign of an amount. */
    private static final String DOSE = "[\\d.,/½¼¾]{0,6}(?: an?| of an?)? ?(?:" + Vocabulary.anyOf("unit-of-dose")
            + "|m[lL]|"
            + Vocabulary.anyOf("thing-counted") + ")\\b";

    private Weekdays() {}

    static List<Rule> rules() {
        return List.of(
                PatternRule.of("day-or-month-range",
                        "(?<=" + Calendar.WEEKDAY + "s) ?[-–—] ?(?=" + Calendar.WEEKDAY + "s)",
                        (match, line) -> Optional.of(" to ")),
                PatternRule.of("day-or-month-range", "\\b" + NAME + "\\.? ?[-–—] ?" + NAME + "\\b",
                        (match, line) -> Optional.of(Calendar.fullName(match.group(1)) + " to "
                                + Calendar.fullName(match.group(2)))),
                PatternRule.of("day-or-month-range", "(?<=\\d(?:st|nd|rd|th)) ?[–-] ?(?=\\d{1,3}(?:st|nd|rd|th)\\b)",
                        (match, line) -> Optional.of(" to ")),
                // Whether it is each of the days or one of them, the words around say.
                PatternRule.of("day-name", "(?<=\\b(?:" + Calendar.WEEKDAY + "|" + SHORT + ")s?) ?/ ?(?=(?:"
                        + Calendar.WEEKDAY + "|" + SHORT + ")s?\\b)", (match, line) -> Optional.of(", ")),
                // The second one belongs to what follows it, a day or a year.
                PatternRule.of("day-or-month-range",
                        "(?<![\\p{L}\\d])(?!May)(?<month>" + Calendar.SHORT_MONTH + ")\\.? ?/ ?(?<last>"
                                + Calendar.SHORT_MONTH + ")(?![\\p{L}\\d]|\\.? ?'?\\d)",
                        (match, line) -> Optional.of(Calendar.fullName(match.group("month")) + ", "
                                + Calendar.fullName(match.group("last")))),
                PatternRule.of("day-or-month-range",
                        "(?<![\\p{L}\\d])(?!May)(?<month>" + Calendar.SHORT_MONTH + ")\\.? ?/ ?(?=" + Calendar.MONTH
                                + "\\b)",
                        (match, line) -> Optional.of(Calendar.fullName(match.group("month")) + ", ")),
                PatternRule.of("day-name",
                        "^(?!Sun|Sat)" + SHORT + "\\b\\.?(?=:|$)|^Sat\\b\\.?" + OF_HOURS
                                + "|(?<=\\b(?:1st|2nd|3rd|[45]th|first|second|third|fourth|last) )" + SHORT + "\\b",
                        (match, line) -> Optional.of(Calendar.weekdayName(match.group()))),
                // By their letters: "M/W/F", "Tu/Th".
                PatternRule.of("day-name",
                        "(?<![\\p{L}\\d/])(?:M/W/F|(?:Mo?/)?Tu/(?:We?/)?Th(?:/Fr?)?)(?![\\p{L}\\d/])",
                        (match, line) -> Optional.of(LETTER.matcher(match.group()).replaceAll(
                                letters -> requireNonNull(LETTERS.get(letters.group()))).replace("/", ", "))),
                PatternRule.of("day-name", "\\b(?!Sat|Sun|Wed)" + SHORT + "\\b(?= '?(?:til|till|until|from) \\d)",
                        (match, line) -> Optional.of(Calendar.weekdayName(match.group()))),
                // The stop may end a sentence, so it is heard: "1 tablet on Sat and Sun. 2 tablets on all other days."
                PatternRule.of("day-name", "(?=[MTWFS])\\b" + SHORT + "\\.(?= ?[\\d½¼¾]" + DOSE + ")",
                        (match, line) -> Optional.of(Calendar.weekdayName(match.group()) + ",")),
                PatternRule.of("day-name",
                        "(?=[MTWFS])\\b" + SHORT + "\\b\\.?(?=,? ?(?:\\d|(?:and |or |& ?|to |until |/ ?)?" + SHORT
                                + "\\b))|(?=[MTWFS])(?<=\\b" + SHORT + "(?:,| and| or| &| to| until) |\\b" + SHORT
                                + "(?:/|&))" + SHORT + "\\b",
                        (match, line) -> Optional.of(Calendar.weekdayName(match.group()))));
    }
}
