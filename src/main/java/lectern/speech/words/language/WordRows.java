package lectern.speech.words.language;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.speech.words.rule.AnyOf;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.TextCleaner;

/** Short forms of words, signs that stand for one, and letters that are said one by one, as a language's table has them. */
final class WordRows {
    private static final String LEFT = "(?<![\\p{L}\\d.&&[^\\p{IsHan}]])";
    private static final String RIGHT = "(?![\\p{L}&&[^\\p{IsHan}]])";
    private static final String TIME_AFTER = "(?=,? ?(?:\\d{1,2}(?:[.:hH]\\d\\d| ?[–-] ?\\d)))";
    /** "sam 9h-12h", where hours are written so. */
    private static final String HOURS_AFTER = "(?=,? ?(?:[6-9]|1\\d|2[0-3]) ?h ?[–-] ?\\d)";
    private static final String HOUR_AFTER = "(?=,? ?\\d{1,2} ?h\\b)";
    /** Another day stands so near. */
    private static final int SIGHT = 60;
    private static final String DATE_AFTER = "(?= ?(?:\\d{1,2}\\. ?\\d{1,2}\\. ?\\d\\d"
            + "|\\d{1,2}\\. \\p{Lu}\\p{Ll}{2,8}\\.? \\d{4}"
            + "|(?:1[89]|20)\\d\\d(?!\\d|[.,]\\d| ?[€$%]| (?!in )\\p{L})))";
    /** What begins a sentence, and no list of findings. */
    private static final String SENTENCE_AFTER = "(?= (?:\\p{Lu}\\p{Ll}{1,30} )?\\p{Ll})";
    /** One number or two. */
    private static final String NUMBER_AFTER = "(?= ?\\d{1,3}(?:[.,]\\d)?(?: ?(?:[–-]|\\p{L}{1,2} ) ?\\d{1,3})? ?";
    private static final String NUMBER = " ?\\d{1,4}\\p{Ll}? ";
    /** A stroke in an address, a path or a list of codes has more about it. */
    private static final String OR = "(?<=(?<![\\p{L}\\d.:/@_-])\\p{L}{2,30} ?)/(?= ?\\p{L}{2,30}(?![\\p{L}\\d/@_-]|[.:]\\S))";
    private static final Pattern ROMAN = Pattern.compile("[IVX]+");

    private final LanguageTable table;

    private WordRows(LanguageTable table) {
        this.table = table;
    }

    static List<Rule> rules(LanguageTable table) {
        return new WordRows(table).rules();
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(weekdays());
        rules.addAll(abbreviations());
        table.said("sign").forEach((written, said) -> rules.add(PatternRule.of("sign-as-word",
                AnyOf.pattern(List.of(written.split(" "))),
                (match, line) -> Optional.of(OtherLanguage.apart(said, match, line)))));
        table.text("or").ifPresent(or -> rules.add(PatternRule.of("stroke-as-word", OR,
                (match, line) -> Optional.of(OtherLanguage.apart(or, match, line)))));
        if (!table.words("spelled-not").isEmpty()) {
            rules.add(spelled());
        }
        return rules;
    }

    /** "Mo–Fr", "Di 14.30", "Montag-Freitag". */
    private List<Rule> weekdays() {
        Map<String, String> days = new LinkedHashMap<>();
        table.words("weekdays").forEach(day -> days.put(day, day));
        days.putAll(table.said("weekday"));
        if (days.isEmpty()) {
            return List.of();
        }
        String day = "(" + AnyOf.pattern(capitalized(days).keySet()) + ")\\.?";
        Map<String, String> named = capitalized(days);
        String range = table.required("range");
        List<Rule> rules = new ArrayList<>(List.of(
                PatternRule.of("weekday-in-full", LEFT + day + " ?[–-] ?" + day + RIGHT, (match, line) -> Optional
                        .of(joined(requireNonNull(named.get(match.group(1))), range,
                                requireNonNull(named.get(match.group(2)))))),
                PatternRule.of("weekday-in-full", LEFT + day + " ?[,/+&] ?" + day + RIGHT,
                        (match, line) -> Optional.of(requireNonNull(named.get(match.group(1))) + ", "
                                + requireNonNull(named.get(match.group(2))))),
                PatternRule.of("weekday-in-full", LEFT + day + TIME_AFTER,
                        (match, line) -> Optional.of(requireNonNull(named.get(match.group(1)))))));
        if (table.rows("clock").stream().anyMatch(row -> row.cell(2).contains("h"))) {
            rules.addAll(beforeFullHours(day, named));
        }
        return rules;
    }

    /** "mer 5h" is five hours at sea, too, and "jeu 2h" a game's: two hours or another day with its hour tell. */
    private List<Rule> beforeFullHours(String day, Map<String, String> named) {
        List<String> nouns = table.words("weekday-not-behind");
        String left = LEFT + (nouns.isEmpty() ? "" : "(?<!(?<!\\p{L})(?i:" + AnyOf.pattern(nouns) + ") )") + day;
        Pattern another = Pattern.compile(left + HOUR_AFTER);
        return List.of(
                PatternRule.of("weekday-in-full", left + HOURS_AFTER,
                        (match, line) -> Optional.of(requireNonNull(named.get(match.group(1))))),
                PatternRule.of("weekday-in-full", left + HOUR_AFTER, (match, line) -> {
                    String said = requireNonNull(named.get(match.group(1)));
                    String text = line.text();
                    String near = text.substring(Math.max(0, match.start() - SIGHT),
                            Math.min(text.length(), match.end() + SIGHT));
                    return another.matcher(near).results().anyMatch(other -> !said.equals(named.get(other.group(1))))
                            ? Optional.of(said)
                            : Optional.empty();
                }));
    }

    private static String joined(String first, String between, String last) {
        String space = Character.isIdeographic(between.charAt(0)) ? "" : " ";
        return first + space + between + space + last;
    }

    private List<Rule> abbreviations() {
        Map<String, String> anywhere = new LinkedHashMap<>();
        Map<String, String> beforeNumber = new LinkedHashMap<>();
        Map<String, String> beforeDate = new LinkedHashMap<>();
        Map<String, String> beforeName = new LinkedHashMap<>();
        Map<String, String> behindNumber = new LinkedHashMap<>();
        List<Rule> rules = new ArrayList<>();
        table.said("abbreviation").forEach((written, said) -> {
            int number = written.indexOf(" N ");
            if (number > 0 && written.endsWith(" N")) {
                rules.add(behindNumbered(written.substring(0, written.length() - 2), said));
            } else if (number > 0) {
                rules.add(abbreviation(Map.of(written.substring(0, number), said), LEFT,
                        NUMBER_AFTER + AnyOf.pattern(List.of(written.substring(number + 3).split(" ")))
                                + "(?!\\p{L}))"));
            } else if (written.endsWith(" N")) {
                beforeNumber.put(written.substring(0, written.length() - 2), said);
            } else if (written.endsWith(" D")) {
                beforeDate.put(written.substring(0, written.length() - 2), said);
            } else if (written.endsWith(" A")) {
                beforeName.put(written.substring(0, written.length() - 2), said);
            } else if (written.startsWith("N ")) {
                behindNumber.put(written.substring(2), said);
            } else {
                anywhere.put(written, said);
            }
        });
        rules.addAll(List.of(abbreviation(anywhere, LEFT, RIGHT), abbreviation(beforeNumber, LEFT, "(?= ?\\d)"),
                abbreviation(beforeDate, LEFT, DATE_AFTER), abbreviation(beforeName, LEFT, "(?= \\p{Lu})"),
                abbreviation(behindNumber, "(?<=\\d ?)", RIGHT)));
        Map<String, String> begun = new LinkedHashMap<>();
        table.rows("sentence-too").stream().map(row -> row.cell(1))
                .forEach(written -> begun.put(capital(written), requireNonNull(anywhere.get(written))));
        rules.add(abbreviation(begun, "(?<!\\S)(?<![^.!?] )", SENTENCE_AFTER));
        return rules;
    }

    /** "§ N Abs. N S.": what the last means behind the others. */
    private Rule behindNumbered(String written, String said) {
        int last = written.lastIndexOf(" N ");
        String before = Stream.of(written.substring(0, last).split(" N ")).map(Pattern::quote)
                .collect(Collectors.joining(NUMBER, LEFT, NUMBER));
        return abbreviation(Map.of(written.substring(last + 3), said), "(?<=" + before + ")", "(?= ?\\d)");
    }

    private Rule abbreviation(Map<String, String> listed, String left, String right) {
        Set<String> small = table.rows("small-only").stream().map(row -> row.cell(1)).collect(Collectors.toSet());
        Map<String, String> said = new LinkedHashMap<>();
        Map<String, String> both = new LinkedHashMap<>(listed);
        both.keySet().removeAll(small);
        both = capitalized(both);
        both.putAll(listed);
        both.forEach((written, words) -> {
            said.put(TextCleaner.plain(written), words);
            said.put(TextCleaner.plain(written).replace(" ", ""), words);
        });
        return PatternRule.of("abbreviation-in-full", left + AnyOf.pattern(said.keySet()) + right, (match, line) -> {
            // A dot that ends the sentence, too, is still heard.
            String end = match.group().endsWith(".") && line.after(match.end()).isBlank() ? "." : "";
            return Optional.of(OtherLanguage.apart(said.get(match.group()) + end, match, line));
        });
    }

    /** Also as they begin a sentence. */
    private static Map<String, String> capitalized(Map<String, String> words) {
        Map<String, String> all = new LinkedHashMap<>(words);
        words.forEach((written, said) -> all.putIfAbsent(capital(written), said));
        return all;
    }

    private static String capital(String written) {
        return written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1);
    }

    /** Engines take many that have a vowel for words: "EKG", "VIH". */
    private Rule spelled() {
        Set<String> words = Set.copyOf(table.words("spelled-not"));
        boolean capitals = !Character.isIdeographic(table.required("range").charAt(0));
        return PatternRule.of("letters",
                "(?<![\\p{L}\\d&&[^\\p{IsHan}]])(?=\\p{Lu}{0,3}[AEIOUYÄÖÜΑΕΗΙΟΥΩ])\\p{Lu}{2,4}(?![\\p{L}\\d₀-₉'$€£&&[^\\p{IsHan}]])",
                (match, line) -> capitals && line.isInCapitals() || words.contains(match.group())
                        || ROMAN.matcher(match.group()).matches()
                                ? Optional.empty()
                                : Optional.of(Stream.of(match.group().split("")).collect(Collectors.joining(" "))));
    }
}
