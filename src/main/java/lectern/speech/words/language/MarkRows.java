package lectern.speech.words.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.speech.words.rule.AnyOf;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** Marks beside numbers and the dashes of ranges, as a language's table has them. */
final class MarkRows {
    private static final String NUMBER_SIGN = "N";
    private static final String DASH = "–";
    private static final String NUMBER = "\\d+(?:[.,٫٬]\\d+|[ '’]\\d{3}(?!\\d))*[万萬亿億]?";
    /** The same with an end, for a look back. */
    private static final String SHORT_NUMBER = "(?:(?:\\d{1,3}(?:[. '’]\\d{3}){1,3}|\\d{1,5})(?:[.,:٫٬]\\d{1,3})?|[123]/[2348]|"
            + "[½¼¾⅓⅔⅛])";
    private static final String SIGNS = "[%٪°€℃]";
    /** A dash that stands for a minus: nothing is before it that it could lead on from. */
    private static final String MINUS = "(?:−|(?<![^\\s(])(?<!\\d )[–-](?=\\d))(?= ?[\\d½¼¾])";
    private static final Pattern NUMBERS = Pattern.compile(NUMBER);
    private static final Pattern LOWER = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,3})?)$");
    private static final Pattern UPPER = Pattern.compile(" ?(\\d{1,3}(?:[.,]\\d{1,3})?) ?\\p{L}{2}");
    /** Tablets in the morning, at noon, in the evening and at night. */
    private static final String SCHEME = "(?<![\\p{L}\\d.,–-])[\\d½](?: ?[–-] ?[\\d½]){2,3}(?! ?[–-]?\\d|[.,:]\\d)";

    /** An extension of fewer digits may be a value, where the word before it has other meanings too. */
    private static final int LONG = 3;

    private final LanguageTable table;
    private final String range;
    /** Behind more digits, or with a zero in front, it is a part of a telephone number or of a date. */
    private final String numberBefore;
    private final String numberAfter;
    private final Pattern measured;
    private final Context extension;
    private final Context longExtension;

    private MarkRows(LanguageTable table) {
        this.table = table;
        this.range = table.required("range");
        this.extension = table.context("extension");
        this.longExtension = table.context("extension-long");
        String unit = AnyOf.pattern(measures(table));
        this.numberBefore = "(?<=(?<![\\d+–~×/-]|\\d[.,:٫٬ ]|\\) ?)(?!0\\d)" + SHORT_NUMBER + "(?: ?(?:" + SIGNS + "|"
                + unit + "))? ?)";
        this.numberAfter = "(?= ?(?!0\\d)" + SHORT_NUMBER + "(?![\\d–~/-]|[.,:٫٬]\\d| \\d))";
        this.measured = Pattern.compile(" ?" + SHORT_NUMBER + " ?(?:" + SIGNS + "|\\p{IsHan}|" + unit
                + "(?![\\p{L}\\d]))");
    }

    static List<Rule> rules(LanguageTable table) {
        return new MarkRows(table).rules();
    }

    /** What stands behind a quantity. */
    private static Collection<String> measures(LanguageTable table) {
        return Stream.of(table.said("unit").keySet(), table.words("denominator"), table.words("clock-word"))
                .flatMap(Collection::stream).toList();
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        table.said("mark").forEach((written, said) -> {
            if (said.contains(NUMBER_SIGN)) {
                rules.add(PatternRule.of("mark-and-number", withNumbers(written),
                        (match, line) -> Optional.of(OtherLanguage.apart(numbered(said, match), match, line))));
            }
        });
        rules.add(word("(?=[–~])" + numberBefore + "[–~]" + numberAfter, range));
        rules.add(word("(?=--)" + numberBefore + "--" + numberAfter + "(?! ?\\d[\\d.,]{0,6} ?=)", range));
        rules.add(PatternRule.of("mark-as-word", numberBefore + "-" + numberAfter,
                (match, line) -> isQuantity(match, line)
                        ? Optional.of(OtherLanguage.apart(range, match, line))
                        : Optional.empty()));
        table.said("mark").forEach((written, said) -> {
            if (!said.contains(NUMBER_SIGN)) {
                rules.add(word(besideNumbers(written), said));
            }
        });
        rules.add(word("(?<=\\d ?)[x×](?![\\p{L}\\d])(?! ?\\d)", table.required("times")));
        // "Durchwahl -1234" and "poste -1234" are no less than nothing, but "extensión -10" is where a knee stops.
        rules.add(PatternRule.of("mark-as-word", "(?<=[ (:])[–-](\\d{2,5})(?= ?(?:$|[,;)]|\\.(?!\\d))| "
                + AnyOf.pattern(table.words("call-and")) + "\\b)",
                (match, line) -> extension.endsBefore(line, match.start())
                        || match.group(1).length() >= LONG && longExtension.endsBefore(line, match.start())
                                ? Optional.of(String.join(" ", match.group(1).split("")))
                                : Optional.empty()));
        rules.add(word(MINUS, table.required("minus")));
        return rules;
    }

    private static Rule word(String pattern, String said) {
        return PatternRule.of("mark-as-word", pattern,
                (match, line) -> Optional.of(OtherLanguage.apart(said, match, line)));
    }

    /** A hyphen stands in many numbers that are no range: behind this one a unit stands, or something that is counted. */
    private boolean isQuantity(MatchResult match, Line line) {
        String after = line.after(match.end());
        if (measured.matcher(after).lookingAt()) {
            return true;
        }
        Matcher lower = LOWER.matcher(line.before(match.start()));
        Matcher upper = UPPER.matcher(after);
        return lower.find() && upper.lookingAt() && value(lower).compareTo(value(upper)) < 0;
    }

    private static BigDecimal value(Matcher number) {
        return new BigDecimal(number.group(1).replace(',', '.'));
    }

    /** Before any part of it is taken for a half of something, or for a range. */
    static List<Rule> schemes(LanguageTable table) {
        String half = table.rows("half").getFirst().cell(1).split("\\|")[0];
        return List.of(PatternRule.of("one-after-another", SCHEME,
                (match, line) -> Optional.of(match.group().replaceAll(" ?[–-] ?", ", ").replace("½", half))));
    }

    /** Matches the numbers too. */
    private static String withNumbers(String written) {
        return written.chars().mapToObj(Character::toString)
                .map(part -> switch (part) {
                    case NUMBER_SIGN -> NUMBER;
                    case DASH -> "[–~-]";
                    default -> Pattern.quote(part);
                })
                .collect(Collectors.joining(" ?",
                        written.startsWith(NUMBER_SIGN) ? "(?<!\\d|\\d[.,٫٬~/–-])" : "(?<![\\p{L}\\d&&[^\\p{IsHan}]])",
                        Character.isLetter(mark(written)) ? "(?!\\p{L})" : ""));
    }

    /** The last sign, if that is a mark: "đ" is a currency only where no word goes on. */
    private static char mark(String written) {
        return written.endsWith(NUMBER_SIGN) ? ' ' : written.charAt(written.length() - 1);
    }

    /** Matches the mark alone. */
    private String besideNumbers(String written) {
        String mark = written.replace(NUMBER_SIGN, "");
        boolean before = written.startsWith(NUMBER_SIGN);
        boolean after = written.endsWith(NUMBER_SIGN);
        String sign = mark.equals("×") ? "[×x]" : Pattern.quote(mark);
        if (before && after) {
            // The look back costs more than the look at the sign.
            return "(?=" + sign + ")" + numberBefore + sign + numberAfter;
        }
        if (!before && !after && mark.charAt(0) < 128) {
            // Not in an address of the web.
            return "(?<=[\\s\\d])" + sign + "(?=[\\s\\d])";
        }
        return (before ? "(?<=\\d ?)" : "") + sign + (after ? "(?= ?[\\d½¼¾])" : "");
    }

    private static String numbered(String said, MatchResult match) {
        var numbers = NUMBERS.matcher(match.group()).results().map(MatchResult::group).iterator();
        return Pattern.compile(NUMBER_SIGN).matcher(said).replaceAll(_ -> numbers.next());
    }
}
