package lectern.speech.words.english;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.PATTERN;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;

/** Numbers that count or order, and whatever digits no other rule knew. */
public final class Counting {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Counting() {}

    public static List<Rule> rules() {
        return List.of(
                // "one (1) tablet": the same once more.
                PatternRule.of("brackets",
                        "(?<=(?<![\\p{L}-])(?<word>\\p{L}{3,9}(?:-\\p{L}{3,5})?)) \\((?<number>\\d{1,2})\\)(?= "
                                + Vocabulary.anyOf("thing-counted") + "\\b)",
                        (match, line) -> Numbers.cardinal(match.group("number"), line.dialect())
                                .equalsIgnoreCase(match.group("word")) ? Optional.of("") : Optional.empty()),
                PatternRule.of("ordinal", "(?<![\\p{L}\\d])(?<!(?i:vitamins?) )C(1\\d|2[01])(?:th|st)(?![\\p{L}\\d])",
                        (match, line) -> Optional
                                .of(Numbers.ordinal(match.group(1), line.dialect()) + " century")),
                // The lines of a growth chart: "0.4th centile".
                PatternRule.of("ordinal", "(?<![\\p{L}\\d.,])(\\d{1,2})\\.([1-9])(?:st|nd|rd|th)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(Numbers.cardinal(match.group(1), line.dialect()) + " point "
                                + Numbers.ordinal(match.group(2), line.dialect()))),
                PatternRule.of("ordinal",
                        "(?<![\\p{L}\\d.,])(\\d{1,3}(?:,\\d{3})+|\\d+)(?:st|nd|rd|th|ST|ND|RD|TH)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(Numbers.ordinal(match.group(1).replace(",", ""), line.dialect()))),
                PatternRule.of("range",
                        "(?<![\\p{L}\\d]|\\d[.,/:–-])(?<sign>(?<![\\p{L}\\d)])[−–-])?(?<from>" + PATTERN
                                + ") ?[-–—−] ?(?<to>[−-]?" + PATTERN + ")(?![\\p{L}\\d]|[.,/:–-]\\d)",
                        Counting::range),
                PatternRule.of("range", "(?<=\\d[pc¢]) ?[-–] ?(?=\\d{1,3}[pc¢](?![\\p{L}\\d]))",
                        (match, line) -> Optional.of(" to ")),
                PatternRule.of("range",
                        "(?<=(?<![\\p{L}\\d=]|= )\\((?<first>[a-z]|\\d{1,2}))\\) ?[-–] ?\\((?=(?<last>[a-z]|\\d{1,2})\\))",
                        (match, line) -> isRising(match.group("first"), match.group("last"))
                                ? Optional.of(" to ")
                                : Optional.empty()),
                PatternRule.of("range", "(?<=\\d%?) ?[-–] ?(?=[<>≤≥] ?\\d)", (match, line) -> Optional.of(" to ")),
                PatternRule.of("number-of", "#(\\d+)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of("number " + Numbers.cardinal(match.group(1), line.dialect()))),
                PatternRule.of("number-of",
                        "(?<=\\b(?:Apt|Unit|Suite|Ste|Flat|Room|Rm|Lot)\\.? )#(?=\\d{1,4}[A-Z](?![\\p{L}\\d]))",
                        (match, line) -> Optional.of("number ")),
                PatternRule.of("version", "(?<![\\p{L}\\d.])[vV]?\\d+(?:\\.\\d+){2,}(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(version(match.group(), line))),
                PatternRule.of("signed-number",
                        "(?<![\\p{L}\\d)])([-–−+])(" + PATTERN + ")(?![\\p{L}\\d]|[.,]\\d)",
                        (match, line) -> Optional.of(Numeral.say(match.group(), line.dialect()))),
                PatternRule.of("number", LEFT + PATTERN + "(?![\\p{L}\\d]|[.,:]\\d)",
                        (match, line) -> Optional.of(Numeral.say(match.group(), line.dialect()))),
                // Whatever a number touches, its commas, point and fraction are no part of a code.
                PatternRule.of("number", PATTERN,
                        (match, line) -> isNoCode(match, line)
                                ? Optional.of(Numeral.say(match.group(), line.dialect()))
                                : Optional.empty()),
                // What is left stands in a code, such as a file name: every digit is heard.
                PatternRule.of("digits", "(\\d+)(?:\\.(\\d+))?",
                        (match, line) -> Optional.of(digits(match, line))));
    }

    /** Of letters, or of numbers. */
    private static boolean isRising(String first, String last) {
        return NUMBER.matcher(first).matches() && NUMBER.matcher(last).matches()
                ? Integer.parseInt(first) < Integer.parseInt(last)
                : !NUMBER.matcher(first + last).find() && first.compareTo(last) < 0;
    }

    private static Optional<String> range(MatchResult match, Line line) {
        Numeral first = Numeral.of((match.group("sign") == null ? "" : match.group("sign")) + match.group("from"));
        return Optional.of(first.say(line.dialect()) + " to " + Numeral.say(match.group("to"), line.dialect()));
    }

    private static boolean isNoCode(MatchResult match, Line line) {
        char last = match.group().charAt(match.group().length() - 1);
        return last > 127 || match.group().indexOf(',') >= 0
                || match.group().startsWith(".") && !Character.isLetter(line.at(match.start() - 1));
    }

    private static String version(String written, Line line) {
        return NUMBER.matcher(written.replaceFirst("^[vV]", "version "))
                .replaceAll(number -> Numbers.cardinal(number.group(), line.dialect()))
                .replace(".", " point ");
    }

    private static String digits(MatchResult match, Line line) {
        String whole = match.group(1);
        String words = whole.length() < 4 ? Numbers.cardinal(whole, line.dialect()) : Numbers.digits(whole);
        if (match.group(2) != null) {
            words += " point " + Numbers.digits(match.group(2));
        }
        boolean after = Character.isLetterOrDigit(line.at(match.end()));
        return after ? words + " " : words;
    }
}
