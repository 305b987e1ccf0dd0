package lectern.speech.words.language;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final Pattern SPACED_DASH = Pattern.compile(" [–-]|[–-] |–");
    private static final Pattern HOUR = Pattern.compile("(?:[01]?\\d|2[0-4])(?:\\.[0-5]\\d)?");
    private static final Pattern HOUR_AND_MINUTES = Pattern.compile("(?:[01]?\\d|2[0-4])\\.[0-5]\\d");
    private static final Pattern SENTENCE_MARK = Pattern.compile("$|[.,;:!?)\"”»،؛](?!\\d)|[，。；：！？）]");
    private static final Pattern GROUPS = Pattern.compile("\\D+");
    private static final int FEWEST_DIGITS = 7;
    private static final int FEWEST_CALLED = 5;
    /** Those with fewer digits count something, such as minutes, where a word stands behind them. */
    private static final int FEWEST_ALONE = 3;
    private static final int LONG = 10;
    private static final String ROUND = "000";

    private final Sought number;
    private final Pattern between;
    private final Pattern betweenShort;
    private final Context call;
    private final Context callBy;
    private final Context callEnd;
    private final Pattern rung;
    private final Pattern sent;
    private final Pattern more;
    private final Pattern unitBehind;
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
        this.betweenShort = Pattern.compile(" ?[,/(、]? ?(?:" + AnyOf.pattern(table.words("call-and")) + " ?)?(?:"
                + AnyOf.pattern(table.words("call-by")) + " )?");
        this.call = table.context("call");
        this.callBy = table.context("call-by");
        this.callEnd = Context.ofWords(String.join(" ", table.words("call-and")) + " "
                + String.join(" ", table.words("call-end")));
        this.rung = rung(table);
        this.sent = Pattern.compile(
                ofWord(table.words("call-send")) + " " + AnyOf.pattern(table.words("call-to")) + " ?$",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        // A range, or one of several, whose unit may stand behind the last of them.
        this.more = Pattern.compile("(?: ?(?:[–/-]|" + AnyOf.pattern(Stream.concat(table.words("call-and").stream(),
                table.words("range").stream()).toList()) + ") ?\\d{1,8}(?:[ .,]\\d{1,8}){0,2}){0,3}");
        this.unitBehind = Pattern
                .compile(" ?(?:[%€°]|" + AnyOf.pattern(Stream.concat(table.said("unit").keySet().stream(),
                        table.words("clock-word").stream()).toList()) + ")(?!\\p{L})");
        this.signs = table.words("call").stream().filter(word -> Character.isIdeographic(word.charAt(0))).toList();
        this.emergency = Set.copyOf(table.words("emergency"));
        this.months = Set.copyOf(table.words("months"));
        this.digits = table.text("digits");
        this.plus = Optional.ofNullable(table.said("mark").get("+N"))
                .orElseGet(() -> requireNonNull(table.said("charge").get("+")));
    }

    /** "Appelez le service au 4567", but not "llame si baja al 150". */
    private static Pattern rung(LanguageTable table) {
        Set<String> doubtful = Set.copyOf(table.words("call-doubt"));
        String by = "(?: " + AnyOf.pattern(table.words("call-by")) + ")";
        String whom = "(?: " + AnyOf.pattern(table.words("call-whom")) + "(?: \\p{L}{1,20})?)";
        return Pattern.compile(
                ofWord(table.words("call").stream().filter(word -> !doubtful.contains(word)).toList())
                        + "(?:" + by + "?" + whom + "?" + by + ")?[ .:(]{0,3}$",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String ofWord(List<String> words) {
        return "(?<!\\p{L})" + AnyOf.pattern(words);
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

    /** One in doubt is none: a dose or an hour that is said digit by digit does harm, a telephone number in one piece none. */
    private boolean isPhone(MatchResult match, int last, Line line) {
        String written = match.group();
        String number = GROUPS.matcher(written).replaceAll("");
        if (DATE.matcher(written).matches() || hasUnitBehind(match.end(), line)) {
            return false;
        }
        boolean called = isCalled(match.start(), line) || follows(between, last, match, line);
        if (emergency.contains(number)) {
            // "9 – 11" is an hour.
            return called && !isMonth(match.end(), line) && !(DASH.matcher(written).find() && isRange(written));
        }
        if (isRange(written)) {
            return false;
        }
        if (written.startsWith("+") || number.startsWith("0")) {
            return number.length() >= FEWEST_DIGITS;
        }
        boolean direct = isRung(match.start(), line) || follows(betweenShort, last, match, line);
        boolean rung = direct && countsNothing(match.end(), line);
        boolean thousands = THOUSANDS.matcher(written).matches();
        if (number.length() < FEWEST_CALLED) {
            return number.length() >= FEWEST_ALONE && rung && !thousands && !SPACED_DASH.matcher(written).find();
        }
        boolean doubtful = rises(written) || !direct && number.length() < LONG && number.endsWith(ROUND);
        return rung || !doubtful && (called || number.length() >= LONG && !thousands
                || !thousands && isLabelled(match.start(), line) && countsNothing(match.end(), line));
    }

    private static boolean follows(Pattern between, int last, MatchResult match, Line line) {
        return last >= 0 && between.matcher(line.text().substring(last, match.start())).matches();
    }

    /**
     * "05–10" has no group that is longer, "100 000–200 000" a number on both sides, "8.00–12.30" an hour.
     */
    private static boolean isRange(String written) {
        List<String> groups = GROUPS.splitAsStream(written).toList();
        List<String> sides = DASH.splitAsStream(written).toList();
        return groups.size() < 3 && groups.stream().allMatch(group -> group.length() < 3) && written.indexOf(' ') < 0
                || sides.stream().allMatch(side -> THOUSANDS.matcher(side).matches()) && sides.size() > 1
                || sides.size() == 2 && sides.stream().allMatch(side -> HOUR.matcher(side).matches())
                        && (sides.stream().anyMatch(side -> HOUR_AND_MINUTES.matcher(side).matches())
                                || SPACED_DASH.matcher(written).find());
    }

    /** "2500–5000", but not "116-111". */
    private static boolean rises(String written) {
        List<String> sides = DASH.splitAsStream(written).toList();
        return sides.size() == 2 && sides.stream().allMatch(side -> side.chars().allMatch(Character::isDigit))
                && SPACED_DASH.matcher(written).find()
                && Long.parseLong(sides.getFirst()) < Long.parseLong(sides.getLast());
    }

    /** "250–500 mg", "250 oder 500 mg" */
    private boolean hasUnitBehind(int end, Line line) {
        String after = line.after(end);
        return unitBehind.matcher(after.substring(moreEnd(after))).lookingAt();
    }

    private int moreEnd(String after) {
        Matcher others = more.matcher(after);
        return others.lookingAt() ? others.end() : 0;
    }

    /** "Tel.: 4567", but not "call 4567 people", nor "250 oder 500 Tropfen" or "10 (im Notfall 40) Tropfen". */
    private boolean countsNothing(int end, Line line) {
        String after = line.after(end);
        int others = moreEnd(after);
        String next = after.substring(others).stripLeading();
        return (others == 0 || !DASH.matcher(after).lookingAt()) && SENTENCE_MARK.matcher(next).lookingAt()
                || !next.isEmpty() && Character.isLetter(next.charAt(0)) && callEnd.beginsAfter(line, end + others);
    }

    /** "Nummer gegen Kummer: 116-111" */
    private boolean isLabelled(int start, Line line) {
        String before = line.before(start).stripTrailing();
        return before.endsWith(":") && before.lastIndexOf(':', before.length() - 2) < 0
                && call.isNear(line, start, line.text().length());
    }

    /** Whether the word stands directly before it, with nobody but the one who is rung between. */
    private boolean isRung(int start, Line line) {
        String before = line.before(start);
        return rung.matcher(before).find() || sent.matcher(before).find() || endsWithSign(before);
    }

    private boolean isCalled(int start, Line line) {
        String before = line.before(start);
        return call.endsBefore(line, start) || endsWithSign(before) || sent.matcher(before).find()
                || callBy.endsBefore(line, start) && call.isNear(line, start, start);
    }

    private boolean endsWithSign(String before) {
        return signs.stream().anyMatch(sign -> before.endsWith(sign) || before.endsWith(sign + "：")
                || before.endsWith(sign + ":"));
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
