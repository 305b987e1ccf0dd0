package lectern.speech.words.language;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.speech.words.rule.AnyOf;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Sought;

/**
 * Telephone numbers, as a language's table has the words for them: every digit by itself and a rest between groups,
 * where an engine would make a number of each group.
 */
final class PhoneRows implements Rule {
    private static final String JOINT = "[ /().–-]{1,3}";
    private static final Pattern DATE = Pattern.compile("\\d{1,4}([./-])\\d{1,2}\\1\\d{1,4}");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:([ .])\\d{3})(?:\\1\\d{3})*");
    private static final Pattern DASH = Pattern.compile(" ?[–-] ?");
    private static final Pattern GROUPS = Pattern.compile("\\D+");
    private static final int FEWEST_DIGITS = 7;
    private static final int FEWEST_CALLED = 5;
    /** Those with fewer digits count something, such as minutes, where a word stands behind them. */
    private static final int FEWEST_ALONE = 3;
    private static final int LONG = 10;

    private final Sought number;
    private final Pattern between;
    private final Context call;
    private final Context callBy;
    private final Context callEnd;
    private final List<String> signs;
    private final Set<String> emergency;
    private final Set<String> months;
    private final Optional<String> digits;
    private final String plus;

    private PhoneRows(LanguageTable table) {
        // An amount has a unit behind it.
        String end = "(?![\\p{IsLatin}\\d%°]|[.,:/]\\d| ?(?:[%€]|" + AnyOf.pattern(table.said("unit").keySet())
                + ")(?!\\p{L}))";
        this.number = Sought.of("(?<![\\p{IsLatin}\\d]|\\d[.,:/–-])(?:\\+ ?|\\(?)\\d{1,15}(?:" + JOINT
                + "\\d{1,8}){0,6}" + end);
        this.between = Pattern.compile(" ?[,/(、]? ?(?:" + AnyOf.pattern(table.words("call-and"))
                + " ?)?(?:\\p{L}{1,3} )?");
        this.call = table.context("call");
        this.callBy = table.context("call-by");
        this.callEnd = Context.ofWords(String.join(" ", table.words("call-and")) + " "
                + String.join(" ", table.words("call-end")));
        this.signs = table.words("call").stream().filter(word -> Character.isIdeographic(word.charAt(0))).toList();
        this.emergency = Set.copyOf(table.words("emergency"));
        this.months = Set.copyOf(table.words("months"));
        this.digits = table.text("digits");
        this.plus = Optional.ofNullable(table.said("mark").get("+N"))
                .orElseGet(() -> requireNonNull(table.said("charge").get("+")));
    }

    static List<Rule> rules(LanguageTable table) {
        return List.of(new PhoneRows(table));
    }

    @Override
    public String name() {
        return "phone-by-digits";
    }

    @Override
    public void apply(Line line) {
        Sought.Search search = number.in(line);
        int last = -1;
        while (search.find()) {
            MatchResult match = search.match();
            if (line.isFree(match.start(), match.end()) && isPhone(match, last, line)) {
                line.say(match.start(), match.end(), OtherLanguage.apart(say(match.group()), match, line), name());
                last = match.end();
            }
        }
    }

    private boolean isPhone(MatchResult match, int last, Line line) {
        String written = match.group();
        String number = GROUPS.matcher(written).replaceAll("");
        if (DATE.matcher(written).matches()) {
            return false;
        }
        boolean called = isCalled(match.start(), line)
                || last >= 0 && between.matcher(line.text().substring(last, match.start())).matches();
        if (emergency.contains(number)) {
            return called && !isMonth(match.end(), line);
        }
        if (written.startsWith("+") || number.startsWith("0")) {
            return number.length() >= FEWEST_DIGITS && !isRange(written);
        }
        return number.length() >= LONG && !THOUSANDS.matcher(written).matches() && !isRange(written)
                || called && (number.length() >= FEWEST_CALLED
                        || number.length() >= FEWEST_ALONE && !isRange(written) && countsNothing(match.end(), line))
                || number.length() >= FEWEST_CALLED && !THOUSANDS.matcher(written).matches()
                        && isLabelled(match.start(), line);
    }

    /** "05–10" has no group that is longer, "100 000–200 000" a number on both sides. */
    private static boolean isRange(String written) {
        List<String> groups = GROUPS.splitAsStream(written).toList();
        return groups.size() < 3 && groups.stream().allMatch(group -> group.length() < 3) && written.indexOf(' ') < 0
                || DASH.splitAsStream(written).allMatch(side -> THOUSANDS.matcher(side).matches());
    }

    /** "Tel.: 4567", but not "call 4567 people". */
    private boolean countsNothing(int end, Line line) {
        String after = line.after(end).stripLeading();
        return after.isEmpty() || !Character.isLetterOrDigit(after.charAt(0)) || callEnd.beginsAfter(line, end);
    }

    /** "Nummer gegen Kummer: 116-111" */
    private boolean isLabelled(int start, Line line) {
        String before = line.before(start).stripTrailing();
        return before.endsWith(":") && before.lastIndexOf(':', before.length() - 2) < 0
                && call.isNear(line, start, start);
    }

    private boolean isCalled(int start, Line line) {
        String before = line.before(start);
        return call.endsBefore(line, start) || signs.stream().anyMatch(sign -> before.endsWith(sign)
                || before.endsWith(sign + "：") || before.endsWith(sign + ":"))
                || callBy.endsBefore(line, start) && call.isNear(line, start, start);
    }

    /** "le 15 mars" is no number to call. */
    private boolean isMonth(int end, Line line) {
        String after = line.after(end).strip();
        return months.stream().anyMatch(month -> Character.isLetter(month.charAt(0)) && after.startsWith(month));
    }

    private String say(String written) {
        String shown = written.replace("(0)", "");
        String groups = GROUPS.splitAsStream(shown).filter(group -> !group.isEmpty()).map(this::group)
                .collect(Collectors.joining(digits.isPresent() ? "，" : ", "));
        return (shown.startsWith("+") ? plus + " " : "") + groups;
    }

    private String group(String group) {
        return digits.map(signs -> group.chars().mapToObj(c -> signs.substring(c - '0', c - '0' + 1))
                .collect(Collectors.joining()))
                .orElseGet(() -> String.join(" ", group.split("")));
    }
}
