package lectern.speech.words.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.speech.words.number.Dialect;
import lectern.speech.words.quantity.RaisedMarks;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Said;
import lectern.speech.words.rule.Separators;
import lectern.speech.words.rule.Verbalization;

/**
 * What is settled in a language other than English: marks that its engines pass over without a sound
 * ("&lt;" in all of them, "%" in Arabic) or name in English, units that they spell, dates, telephone numbers, what is
 * raised. Each language has a table of its own, see {@link LanguageTable}. All else is as it is written, for these
 * engines have rules of their own. Safe for many threads.
 */
public final class OtherLanguage {
    private static final Rule MARKS = new RaisedMarks(false);
    private static final Rule SEPARATORS = Separators.rule(false);
    private static final Map<String, OtherLanguage> ALL = read();
    private static final OtherLanguage UNKNOWN = new OtherLanguage(List.of(), Optional.empty(), "−", Map.of());
    private static final Pattern MINUS = Pattern.compile("^[-−–]");

    private final List<Rule> rules;
    private final Optional<String> power;
    private final String minus;
    private final Map<String, String> shortDays;

    private OtherLanguage(List<Rule> rules, Optional<String> power, String minus, Map<String, String> shortDays) {
        this.rules = rules;
        this.power = power;
        this.minus = minus;
        this.shortDays = Map.copyOf(shortDays);
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
    public List<Verbalization> pieces(String text, List<Verbalization> settled) {
        Line line = new Line(text, Dialect.COMMONWEALTH);
        for (Verbalization piece : settled) {
            if (piece.leftOut()) {
                line.leaveOutMark(piece.start(), piece.end(), piece.rule());
            } else {
                line.say(piece.start(), piece.end(), new Said(piece.said(), piece.transcribed()), piece.rule());
            }
        }
        MARKS.apply(line);
        SEPARATORS.apply(line);
        rules.forEach(rule -> rule.apply(line));
        return line.pieces().stream().map(piece -> piece.isChanged() ? piece : asWritten(piece)).toList();
    }

    /** What is said behind a number or a letter that is raised to a power, if words are known for it. */
    public Optional<String> power(String exponent) {
        return power.map(words -> words.replaceFirst("N", "").replaceFirst("N",
                Matcher.quoteReplacement(MINUS.matcher(exponent).replaceFirst(minus))));
    }

    /** The short names of days in small letters, and the full ones. */
    public Map<String, String> shortDays() {
        return shortDays;
    }

    private static Verbalization asWritten(Verbalization piece) {
        return new Verbalization(piece.start(), piece.end(), piece.written(), piece.written(), "", false);
    }

    private static Map<String, OtherLanguage> read() {
        return LanguageTable.LANGUAGES.stream()
                .collect(Collectors.toUnmodifiableMap(language -> language,
                        language -> read(LanguageTable.of(language))));
    }

    /** What knows more of its text comes first. */
    private static OtherLanguage read(LanguageTable table) {
        return new OtherLanguage(
                Stream.<Function<LanguageTable, List<Rule>>>of(MarkRows::schemes, PartRows::rules, DateRows::rules,
                        PhoneRows::rules,
                        OrdinalRows::rules, ClockRows::rules, MarkRows::rules, UnitRows::rules,
                        RaisedRows::rules, WordRows::rules).flatMap(rows -> rows.apply(table).stream()).toList(),
                table.text("power"), table.said("charge").get("−") + " ",
                table.said("weekday").entrySet().stream().collect(
                        Collectors.toMap(day -> day.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue)));
    }

    /** Puts spaces where it would grow together with its neighbours. */
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
