package lectern.speech.words.english;

import static lectern.speech.words.number.Numeral.LEFT;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Sought;
import lectern.speech.words.rule.Vocabulary;

/** Names of a number and a letter, which is no unit and no money: "Stage 3c", "Flat 12L", "1a, 1b and 1c". */
public final class LetteredNumbers {
    /** What is measured: "Bed 2m x 1m", "Block 3m high", "Unit 5m/s". */
    private static final String RIGHT = "(?![\\p{L}\\d²³°%]|[.,:]\\d| ?[×*]| x | by \\d"
            + "| ?/ ?(?![a-f](?!\\p{L}))\\p{L}|[ -]" + Vocabulary.anyOf("behind-length") + "\\b)";
    private static final String NOUN = "(?<!\\b(?i:per|each|every|last|this|next) )\\b(?:(?i:"
            + Vocabulary.anyOf("before-lettered-number") + ")|" + Vocabulary.anyOf("before-lettered-number-in-capitals")
            + ")";
    private static final Sought NAMED = Sought
            .of("(?<=" + NOUN + "[.:]? )(?<number>\\d{1,3})(?<letter>[A-Za-z])" + RIGHT);
    private static final Pattern RANKED = Pattern
            .compile("(?is).*\\b" + Vocabulary.anyOf("year-or-rank") + "[.:]?");
    private static final Pattern NEXT = Pattern.compile(
            "(?<joint>/| ?[-–] ?|, ?(?:and |or )?| and | or | to | & )(?:(?<number>\\d{1,3})(?<letter>[A-Za-z])|(?<bare>(?<=[-–])\\d{1,2})|(?<only>(?<=[-–/])[b-h]))"
                    + RIGHT);
    /** Neither letter is a unit. */
    private static final Sought LISTED = Sought
            .of(LEFT + "(?<number>\\d{1,2})(?<letter>[ab])(?=(?:/| ?[-–] ?|, ?(?:and |or )?"
                    + "| and | or | to | & )\\k<number>(?!\\k<letter>)[b-j](?![\\p{L}\\d]))");

    private LetteredNumbers() {}

    public static List<Rule> rules() {
        return List.of(new Chain("lettered-number", NAMED), new Chain("lettered-number", LISTED),
                PatternRule.of("lettered-number",
                        "(?<=\\b(?i:" + Vocabulary.anyOf("before-letters")
                                + ") )(?:(?<first>[A-Z]) ?[-–] ?(?<last>[A-Z])|(?<start>[FKPR]) ?[-–] ?(?<end>\\d{1,2}))(?![\\p{L}\\d+]|[-–.'’/]\\w)",
                        LetteredNumbers::letters));
    }

    private record Chain(String name, Sought first) implements Rule {
        @Override
        public void apply(Line line) {
            Sought.Search search = first.in(line);
            while (search.find()) {
                MatchResult match = search.match();
                if (line.isFree(match.start(), match.end())) {
                    line.say(match.start(), match.end(), say(match, match.start(), line), name);
                    rest(match, line);
                }
            }
        }

        private void rest(MatchResult first, Line line) {
            Matcher next = NEXT.matcher(line.text()).useTransparentBounds(true);
            int at = first.end();
            while (next.region(at, line.text().length()).lookingAt() && line.isFree(next.start(), next.end())) {
                line.say(next.start(), next.end(), joint(next.group("joint")) + later(next, first.start(), line), name);
                at = next.end();
            }
        }
    }

    /** "Wards A to D", "Years P to six": schools count their first year by a letter. */
    private static Optional<String> letters(MatchResult match, Line line) {
        String first = match.group("first");
        if (first == null) {
            return Optional.of(match.group("start") + " to " + Numbers.cardinal(match.group("end"), line.dialect()));
        }
        return first.compareTo(match.group("last")) < 0
                ? Optional.of(first + " to " + match.group("last"))
                : Optional.empty();
    }

    private static String later(MatchResult next, int start, Line line) {
        String only = next.group("only");
        if (only != null) {
            return only.toUpperCase(Locale.ROOT);
        }
        return next.group("bare") == null
                ? say(next, start, line)
                : Numbers.cardinal(next.group("bare"), line.dialect());
    }

    private static String joint(String written) {
        return switch (written.strip()) {
            case "/" -> " or ";
            case "-", "–" -> " to ";
            case "&" -> " and ";
            default -> written.endsWith(" ") ? written : written + " ";
        };
    }

    private static String say(MatchResult match, int start, Line line) {
        String number = Numbers.cardinal(match.group("number"), line.dialect());
        String letter = match.group("letter");
        return letter.equals("s") && RANKED.matcher(line.before(start)).matches()
                ? Numbers.plural(number)
                : number + " " + letter.toUpperCase(Locale.ROOT);
    }
}
