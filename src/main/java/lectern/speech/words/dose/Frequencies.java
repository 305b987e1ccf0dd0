package lectern.speech.words.dose;

import static java.util.Objects.requireNonNull;
import static lectern.speech.words.number.Numeral.LEFT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.AnyOf;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;
import lectern.table.BundledTable;

/** How often a medicine is taken: "bd", "TDS–QID", "q4h". */
final class Frequencies {

    /** @param alone whether no dose need stand before it */
    private record Frequency(String words, boolean alone) {}

    private static final Map<String, Frequency> ALL = BundledTable.read("speech/words/frequencies.tsv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.cell(0),
                    row -> new Frequency(row.cell(1), row.find(2).isPresent())));
    /** It is a word too. */
    private static final String AT_NIGHT = "ON";
    private static final String SHORT = AnyOf
            .pattern(ALL.keySet().stream().filter(written -> !written.equals(AT_NIGHT)).toList());
    /** What has just been counted or measured, so that BD isn't a disorder and OD no overdose. */
    private static final Pattern DOSE_BEFORE = Pattern.compile("(?s).*(?:\\d ?(?:m?g|mcg|[μm]?[lL]|IU|U|units?|mg/kg|%)"
            + "|\\b(?i:" + Vocabulary.anyOf("dose-or-way") + "|q\\d{1,2}(?:-\\d{1,2})?h)(?!\\w))[,;]?$");
    private static final String EVERY = "(?<![\\p{L}\\d.])[qQ] ?(\\d{1,2})(?: ?[-–] ?(\\d{1,2}))?";

    private Frequencies() {}

    static List<Rule> rules() {
        return List.of(
                PatternRule.of("every-hours",
                        EVERY + " ?(?:[hH]|hrs?|hourly|hours)(?![\\p{L}\\d])\\.?(?=\\P{L}*$|[ ,;:)])",
                        Frequencies::everyHours),
                PatternRule.of("times-a-day",
                        LEFT + "(?<first>OD|BD|BID|TDS|TID|QDS|QID)(?<joint> ?[-–/] ?| or | to )"
                                + "(?<last>BD|BID|TDS|TID|QDS|QID)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(words(match.group("first"))
                                + (match.group("joint").contains("or") || match.group("joint").contains("/")
                                        ? " or "
                                        : " to ")
                                + words(match.group("last")))),
                PatternRule.of("times-a-day",
                        "(?<![\\p{L}\\d.])(?:(?<plain>" + SHORT + "|" + AT_NIGHT + "(?= ?(?:$|[.,;)])))(?![\\p{L}\\d])"
                                + "|(?<dotted>" + Vocabulary.anyOf("dotted-frequency")
                                + ")\\b(?:\\.|(?![\\p{L}\\d])))",
                        Frequencies::often),
                PatternRule.of("times-a-day",
                        "(?<=\\b(?:od|bd|bid|tds|tid|qds|qid|OD|BD|TDS|QDS) )(?<meal>[ap]c|AC|PC)(?![\\p{L}\\d.])",
                        (match, line) -> Optional
                                .of(match.group("meal").equalsIgnoreCase("ac") ? "before meals" : "after meals")),
                // "ii nocte"; "iv" goes into a vein.
                PatternRule.of("times-a-day",
                        "(?<![\\p{L}\\d(.])(?<number>iii?)(?: (?<often>" + SHORT
                                + ")|(?= (?:tabs?|caps?|puffs|drops)))(?![\\p{L}\\d])",
                        (match, line) -> Optional.of((match.group("number").equals("ii") ? "two" : "three")
                                + (match.group("often") == null ? "" : " " + words(match.group("often"))))),
                // "20u am/14u pm"
                PatternRule.of("times-a-day",
                        "(?<=\\d ?(?:u|units?|mg|mcg|m[lL]) )am(?=[,;/)]|$|\\.$| (?:and|then|\\+|&) )",
                        (match, line) -> Optional.of("A M")),
                PatternRule.of("every-hours", EVERY + "(?i:" + SpanWords.LENGTH + ")",
                        (match, line) -> Optional.of("every " + (match.group(2) == null && match.group(1).equals("1")
                                ? SpanWords.name(match)
                                : SpanWords.say(match, line)))));
    }

    private static String words(String written) {
        return requireNonNull(ALL.get(written), written).words();
    }

    private static Optional<String> everyHours(MatchResult match, Line line) {
        String first = match.group(1);
        String last = match.group(2);
        String hours = last != null
                ? Numbers.cardinal(first, line.dialect()) + " to " + SpanWords.count(last, "hour", line)
                : first.equals("1") ? "hour" : SpanWords.count(first, "hour", line);
        return Optional.of("every " + hours + (match.group().endsWith(".") ? "." : ""));
    }

    private static Optional<String> often(MatchResult match, Line line) {
        String dotted = match.group("dotted");
        String written = dotted == null ? match.group("plain") : dotted.replace(".", "");
        Frequency frequency = requireNonNull(ALL.get(written), written);
        boolean alone = dotted == null ? frequency.alone() : !written.equals("od");
        if (!alone && !DOSE_BEFORE.matcher(line.before(match.start())).matches()) {
            return Optional.empty();
        }
        boolean ends = dotted != null && !line.before(match.start()).isEmpty() && match.group().endsWith(".")
                && line.after(match.end()).isBlank();
        return Optional.of(frequency.words() + (ends ? "." : ""));
    }
}
