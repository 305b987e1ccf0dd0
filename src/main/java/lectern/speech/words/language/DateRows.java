package lectern.speech.words.language;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.speech.words.date.Dates;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.TextCleaner;

/** Dates and years, as a language's table has them. */
final class DateRows {
    private static final String LEFT = "(?<![\\p{L}\\d&&[^\\p{IsHan}]]|\\d[.,/:–-])";
    private static final String RIGHT = "(?![\\p{IsLatin}\\d]|[./:-]\\d)";
    private static final String DAY = "(0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(0?[1-9]|1[0-2])";
    private static final String YEAR = "(1[1-9]\\d\\d|20\\d\\d)";

    /** To read its rules takes ICU longer than a sentence. */
    private static final Map<String, RuleBasedNumberFormat> FORMATS = new ConcurrentHashMap<>();

    private final LanguageTable table;
    private final String language;
    private final List<String> months;

    private DateRows(LanguageTable table) {
        this.table = table;
        this.language = table.required("language");
        this.months = table.words("months");
    }

    static List<Rule> rules(LanguageTable table) {
        return new DateRows(table).rules();
    }

    private List<Rule> rules() {
        String signs = "([" + table.required("date-signs").replace("-", "\\-") + "])";
        List<Rule> rules = new ArrayList<>(List.of(
                date(LEFT + YEAR + "([/-])" + MONTH + "\\2" + DAY + RIGHT, 4, 3, 1),
                date(LEFT + DAY + signs + " ?" + MONTH + "\\2 ?" + YEAR + RIGHT, 1, 3, 4),
                date(LEFT + DAY + signs + MONTH + "\\2(\\d\\d)" + RIGHT, 1, 3, 4)));
        table.text("first").ifPresent(first -> rules.add(PatternRule.of("first-of-month",
                "(?<![\\p{L}\\d.,/–-])1(?:" + table.text("first-too").orElse("") + ")?(?= (?:" + joint() + ")?(?:"
                        + String.join("|", months) + ")(?!\\p{L}))",
                (match, line) -> Optional.of(first))));
        rules.add(dayAndMonth(signs));
        table.text("ordinal-day").ifPresent(ruleset -> rules.add(PatternRule.of("days-as-ordinals",
                "(?<![\\d.,])" + DAY + "\\. ?[–-] ?" + DAY + "\\.(?= ?(?:" + shortMonths() + "))",
                (match, line) -> Optional.of(OtherLanguage.apart(spelled(match.group(1), ruleset, language) + " "
                        + table.required("range") + " " + spelled(match.group(2), ruleset, language), match,
                        line)))));
        table.text("ordinal-day").ifPresent(ruleset -> rules.add(PatternRule.of("day-as-ordinal",
                "(?<![\\d.,])(?:[12][0-9]|3[01]|[1-9])\\.(?= ?(?:" + shortMonths() + "))",
                (match, line) -> Optional.of(OtherLanguage.apart(
                        spelled(match.group().replace(".", ""), ruleset, language), match, line)))));
        table.text("year").ifPresent(ruleset -> {
            Context word = table.context("year-word");
            rules.add(PatternRule.of("year-in-words", LEFT + "(1[1-9]\\d\\d)" + RIGHT + "(?! ?[%°])",
                    (match, line) -> word.endsBefore(line, match.start())
                            ? Optional.of(spelled(match.group(1), ruleset, language))
                            : Optional.empty()));
            table.text("decade").ifPresent(ending -> rules.add(PatternRule.of("year-in-words",
                    LEFT + "(1[1-9]\\d0)(?=" + ending + ")",
                    (match, line) -> Optional.of(spelled(match.group(1), ruleset, language)))));
        });
        table.text("year-sign").ifPresent(sign -> rules.add(PatternRule.of("year-in-words",
                "(?<![\\d.,])" + YEAR + "(?= ?(?:[–~-] ?" + YEAR + " ?)?" + sign + ")",
                (match, line) -> Optional.of(year(match.group(1))))));
        return rules;
    }

    /** Elsewhere it is a fraction, or one of two. */
    private Rule dayAndMonth(String signs) {
        Context before = table.context("date-before");
        String end = signs.equals("([.])") ? "\\.?" : "";
        return PatternRule.of("date-in-words",
                LEFT + DAY + (end.isEmpty() ? "/" : "\\.") + MONTH + end + RIGHT + "(?! (?:" + String.join("|", months)
                        + ")(?!\\p{L}))",
                (match, line) -> before.endsBefore(line, match.start())
                        ? Optional.of(OtherLanguage.apart(part(template(match, line).replaceFirst("M.*", "M"),
                                match.group(1), match.group(2), ""), match, line))
                        : Optional.empty());
    }

    /** "1 de enero": what stands between a day and its month. */
    private String joint() {
        String date = table.required("date");
        return date.substring(date.indexOf('D') + 1, Math.max(date.indexOf('D') + 1, date.indexOf('M'))).stripLeading();
    }

    private String shortMonths() {
        return Stream.concat(months.stream().map(month -> month.substring(0, 3)),
                table.words("months-too").stream()).collect(Collectors.joining("|"));
    }

    private Rule date(String pattern, int day, int month, int year) {
        return PatternRule.of("date-in-words", pattern, (match, line) -> Optional.of(OtherLanguage.apart(
                part(template(match, line), match.group(day), match.group(month), inFull(match, year)), match,
                line)));
    }

    /** A word that is written already is left out. */
    private String template(MatchResult match, Line line) {
        String template = table.required("date");
        Optional<String> word = table.text("date-word")
                .filter(each -> line.before(match.start()).toLowerCase(Locale.ROOT).endsWith(each));
        return word.map(each -> template.substring(each.length() + 1)).orElse(template);
    }

    /** A year of two digits that may be of either century stays as it is. */
    private static String inFull(MatchResult match, int group) {
        return Dates.inFull(match.group(group));
    }

    private String part(String template, String day, String month, String year) {
        StringBuilder words = new StringBuilder();
        String plain = Numbers.withoutZero(day);
        for (char c : template.toCharArray()) {
            switch (c) {
                case 'D' -> words.append(plain.equals("1") ? table.text("first").orElse(plain) : plain);
                case 'O' -> words.append(spelled(plain, table.required("ordinal-day"), language));
                case 'M' -> words.append(months.get(Integer.parseInt(month) - 1));
                case 'Y' -> words.append(year(year));
                default -> words.append(c);
            }
        }
        return words.toString();
    }

    /** The year by its digits, or in words where the language says years otherwise than numbers. */
    private String year(String year) {
        Optional<String> digits = table.text("digits");
        if (digits.isPresent()) {
            return year.chars().mapToObj(c -> digits.get().substring(c - '0', c - '0' + 1))
                    .collect(Collectors.joining());
        }
        return table.text("year").filter(ruleset -> year.startsWith("1"))
                .map(ruleset -> spelled(year, ruleset, language)).orElse(year);
    }

    static String spelled(String number, String ruleset, String language) {
        RuleBasedNumberFormat format = FORMATS.computeIfAbsent(language,
                tag -> new RuleBasedNumberFormat(ULocale.forLanguageTag(tag), RuleBasedNumberFormat.SPELLOUT));
        // The format keeps state while it works.
        synchronized (format) {
            // ICU puts soft hyphens between its parts.
            return TextCleaner.clean(format.format(Long.parseLong(number), ruleset));
        }
    }
}
