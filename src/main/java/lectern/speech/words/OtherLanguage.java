package lectern.speech.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is settled in a language other than English: marks that its engines pass over without a sound
 * ("&lt;" in all of them, "%" in Arabic) or name in English, units that they spell, dates, telephone numbers, what is
 * raised. Each language has a table of its own, see {@link LanguageTable}. All else is as it is written, for these
 * engines have rules of their own. Safe for many threads.
 */
public final class OtherLanguage {
    private static final String NUMBER_SIGN = "N";
    private static final String NUMBER = "\\d+(?:[.,٫٬]\\d+|[ '’]\\d{3}(?!\\d))*[万萬亿億]?";
    /** The same with an end, for a look back. */
    private static final String SHORT_NUMBER = "(?:(?:\\d{1,3}(?:[. '’]\\d{3}){1,3}|\\d{1,5})(?:[.,:٫٬]\\d{1,3})?|[13]/[24]|"
            + "[½¼¾])";
    private static final String SHORT_UNIT = "(?: ?(?:[%٪€℃]|°C|[A-Za-zμ]{1,4}))?";
    /** Behind more digits, or with a zero in front, it is a part of a telephone number or of a date. */
    private static final String NUMBER_BEFORE = "(?<=(?<![\\d+–~×/-]|\\d[.,:٫٬ ]|\\) ?)(?!0\\d)" + SHORT_NUMBER
            + SHORT_UNIT
            + " ?)";
    private static final String NUMBER_AFTER = "(?= ?(?!0\\d)" + SHORT_NUMBER + "(?![\\d–~/-]|[.,:٫٬]\\d| \\d))";
    /** A hyphen stands in many numbers that are no range: this must be a quantity. */
    private static final String QUANTITY_AFTER = "(?= ?(?!0\\d)" + SHORT_NUMBER
            + " ?(?:[%٪°℃]|(?:[mkμ]?g|mcg|[md]?[lL]|[mck]?m|h|min)(?![\\p{L}\\d])|\\p{IsHan}))";
    /** A dash that stands for a minus: nothing is before it that it could lead on from. */
    private static final String MINUS = "(?:−|(?<![^\\s(])(?<!\\d )[–-](?=\\d))";
    static final String NO_UNIT_AFTER = "(?![\\p{IsLatin}\\d²³'’])";
    private static final Pattern NUMBERS = Pattern.compile(NUMBER);
    private static final Pattern ONE = Pattern.compile("(?s)(?:.*[^\\d.,٫])?1");
    private static final Rule MARKS = new RaisedMarks(false);
    private static final Map<String, OtherLanguage> ALL = read();
    private static final OtherLanguage UNKNOWN = new OtherLanguage(List.of());

    private final List<Rule> rules;

    private OtherLanguage(List<Rule> rules) {
        this.rules = rules;
    }

    /** One that nobody wrote words down for is left to its engine altogether. */
    public static OtherLanguage of(Locale language) {
        return ALL.getOrDefault(language.getLanguage(), UNKNOWN);
    }

    /**
     * @param text    cleaned
     * @param settled runs of it that the author settled, without overlap
     * @return        what covers the text without a gap
     */
    public List<Piece> pieces(String text, List<Piece> settled) {
        Line line = new Line(text, Dialect.COMMONWEALTH);
        for (Piece piece : settled) {
            if (piece.leftOut()) {
                line.leaveOutMark(piece.start(), piece.end(), piece.rule());
            } else {
                line.say(piece.start(), piece.end(), new Said(piece.said(), piece.transcribed()), piece.rule());
            }
        }
        MARKS.apply(line);
        rules.forEach(rule -> rule.apply(line));
        return line.pieces().stream().map(piece -> piece.isChanged() ? piece : asWritten(piece)).toList();
    }

    private static Piece asWritten(Piece piece) {
        return new Piece(piece.start(), piece.end(), piece.written(), piece.written(), "", false);
    }

    private static Map<String, OtherLanguage> read() {
        return LanguageTable.LANGUAGES.stream()
                .collect(Collectors.toUnmodifiableMap(language -> language,
                        language -> read(LanguageTable.of(language))));
    }

    /** What knows more of its text comes first. */
    private static OtherLanguage read(LanguageTable table) {
        String parted = table.text("halves").orElseThrow();
        List<Rule> rules = new ArrayList<>();
        rules.addAll(DateRows.rules(table));
        rules.addAll(PhoneRows.rules(table));
        rules.addAll(OrdinalRows.rules(table));
        table.said("mark").forEach((written, said) -> rules.add(mark(written, said, parted)));
        rules.add(units(table));
        rules.addAll(RaisedRows.rules(table));
        return new OtherLanguage(List.copyOf(rules));
    }

    /** @param parted the beginnings of what can be had in halves and quarters */
    private static Rule mark(String written, String said, String parted) {
        return said.contains(NUMBER_SIGN)
                ? PatternRule.of("mark-and-number", withNumbers(written),
                        (match, line) -> Optional.of(apart(numbered(said, match), match, line)))
                : PatternRule.of("mark-as-word", besideNumbers(written, parted),
                        (match, line) -> Optional.of(apart(said, match, line)));
    }

    /** Matches the numbers too. */
    private static String withNumbers(String written) {
        return written.chars().mapToObj(Character::toString)
                .map(part -> part.equals(NUMBER_SIGN) ? NUMBER : Pattern.quote(part))
                .collect(Collectors.joining(" ?",
                        written.startsWith(NUMBER_SIGN) ? "(?<![\\d.,٫٬~/]|\\d[–-])" : "(?<![\\p{L}\\d])", ""));
    }

    /** Matches the mark alone. */
    private static String besideNumbers(String written, String parted) {
        String mark = written.replace(NUMBER_SIGN, "");
        boolean before = written.startsWith(NUMBER_SIGN);
        boolean after = written.endsWith(NUMBER_SIGN);
        if (before && after) {
            return NUMBER_BEFORE + Pattern.quote(mark) + (mark.equals("-") ? QUANTITY_AFTER : NUMBER_AFTER);
        }
        if (mark.equals("−")) {
            return MINUS + "(?= ?[\\d½¼¾])";
        }
        if (Character.isDigit(mark.charAt(0))) {
            // Else it is a day and a month, or one of two.
            return "(?<![\\d/.,])" + mark + "(?= ?(?:" + parted + "))";
        }
        if (!before && !after && mark.charAt(0) < 128) {
            // Not in an address of the web.
            return "(?<=[\\s\\d])" + Pattern.quote(mark) + "(?=[\\s\\d])";
        }
        return (before ? "(?<=\\d ?)" : "") + Pattern.quote(mark) + (after ? "(?= ?[\\d½¼¾])" : "");
    }

    private static String numbered(String said, MatchResult match) {
        var numbers = NUMBERS.matcher(match.group()).results().map(MatchResult::group).iterator();
        return Pattern.compile(NUMBER_SIGN).matcher(said).replaceAll(_ -> numbers.next());
    }

    private static Rule units(LanguageTable table) {
        Map<String, String> units = table.said("unit");
        String slash = table.text("per").orElseThrow();
        NoQuantity noQuantity = NoQuantity.of(table);
        String unit = AnyOf.pattern(units.keySet()) + NO_UNIT_AFTER;
        return PatternRule.of("unit-as-word",
                "(?<=[\\d½¼¾] ?)(" + unit + ")(?: ?/ ?(" + unit + ")|(/)(?=\\p{L}))?",
                (match, line) -> {
                    if (noQuantity.isBefore(line, match.start())) {
                        return Optional.empty();
                    }
                    boolean one = ONE.matcher(line.before(match.start())).matches();
                    String per = match.group(2) != null
                            ? " " + slash + " " + form(units, match.group(2), true)
                            : match.group(3) != null ? " " + slash : "";
                    return Optional.of(apart(form(units, match.group(1), one) + per, match, line));
                });
    }

    /** One of it, or more. */
    static String form(Map<String, String> units, String unit, boolean one) {
        String[] forms = units.getOrDefault(unit, unit).split("\\|");
        return one ? forms[0] : forms[forms.length - 1];
    }

    /** With spaces where it would grow together with its neighbours. */
    static String apart(String said, MatchResult match, Line line) {
        return (grow(line.at(match.start() - 1), said.charAt(0)) ? " " : "") + said
                + (grow(said.charAt(said.length() - 1), line.at(match.end())) ? " " : "");
    }

    private static boolean grow(char one, char next) {
        return isWord(one) && isWord(next) && !Character.isIdeographic(one) && !Character.isIdeographic(next);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_NUMBER;
    }
}
