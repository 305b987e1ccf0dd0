package lectern.speech.words.english;

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

/** Names of a number and a letter, which is no unit and no money: "Stage 3c", "Flat 12L", "Questions 1a, 1b and 1c". */
public final class LetteredNumbers {
    private static final String RIGHT = "(?![\\p{L}\\d²³°%]|[.,:]\\d| ?[×*/]|-\\p{L}{2})";
    private static final String NUMBER = "[.:]? )(?<number>\\d{1,3})";
    private static final String NOT_EACH = "(?<!\\b(?i:per|each|every|last|next|this) )\\b";
    private static final String NAME = "(?<!\\b(?i:a|an|the|this|that|in|per|each|every|last|next) )\\b";
    /** Of these letters only the third could be an amount, of cents. */
    private static final String LETTER = "(?<letter>[a-cefA-F])(?![\\p{L}\\d²³°%]|[.,:]\\d| ?[×*])";
    private static final Sought NAMED = Sought.of("(?<=(?:\\b(?i:" + Vocabulary.anyOf("before-lettered-number") + ")|"
            + NOT_EACH + Vocabulary.anyOf("before-lettered-number-in-capitals") + ")" + NUMBER + LETTER);
    private static final Sought ADDRESS = Sought
            .of("(?<=" + NOT_EACH + Vocabulary.anyOf("before-lettered-number-at-end") + NUMBER
                    + "(?<letter>[a-cefA-FLW])(?=[.;:)]?$|[.;:)] |, )");
    private static final Sought IN_TEXT = Sought
            .of("(?<=" + NAME + Vocabulary.anyOf("before-lettered-number-of-text") + NUMBER
                    + "(?<letter>[dghls])(?=[.;:)]?$|[.;:)] | shows?\\b)");
    private static final Pattern NEXT = Pattern.compile(
            "(?<joint>/| ?[-–] ?|, ?(?:and |or )?| and | or | to | & )(?:(?<number>\\d{1,3})(?<letter>[A-Fa-f])|(?<only>(?<=[-–/])[b-f]))"
                    + RIGHT);

    private LetteredNumbers() {}

    public static List<Rule> rules() {
        return List.of(new Chain("lettered-number", NAMED), new Chain("lettered-number", ADDRESS),
                new Chain("lettered-number", IN_TEXT),
                // "CKD 3a-5"
                PatternRule.of("lettered-number",
                        "[-–](?<=\\b(?:CKD|[Ss]tages?|[Gg]rades?|G) ?\\d[a-c].)(\\d)(?![\\p{L}\\d]|[.,]\\d| \\p{Ll})",
                        (match, line) -> Optional.of(" to " + Numbers.cardinal(match.group(1), line.dialect()))),
                // Seconds do nothing.
                PatternRule.of("lettered-number", "(?<=\\bYear )([1-9]|1[0-3])s(?= (?:are|have|will|go|can|must)\\b)",
                        (match, line) -> Optional
                                .of(Numbers.plural(Numbers.cardinal(match.group(1), line.dialect())))),
                PatternRule.of("lettered-number",
                        "(?<=\\b(?i:" + Vocabulary.anyOf("before-letters")
                                + ") )(?<first>[A-Z]) ?[-–] ?(?<last>[A-Z])(?![\\p{L}\\d+]|[-–.'’/]\\w)",
                        LetteredNumbers::letters),
                // Schools count their first year by a letter.
                PatternRule.of("lettered-number",
                        "(?<=\\b(?i:years|grades|classes) )([FKPR]) ?[-–] ?(\\d{1,2})(?![\\p{L}\\d+]|[-–.'’/]\\w)",
                        (match, line) -> Optional
                                .of(match.group(1) + " to " + Numbers.cardinal(match.group(2), line.dialect()))));
    }

    private record Chain(String name, Sought first) implements Rule {
        @Override
        public void apply(Line line) {
            Sought.Search search = first.in(line);
            while (search.find()) {
                MatchResult match = search.match();
                if (line.isFree(match.start(), match.end())) {
                    line.say(match.start(), match.end(), say(match.group("number"), match.group("letter"), line), name);
                    rest(match, line);
                }
            }
        }

        private void rest(MatchResult first, Line line) {
            Matcher next = NEXT.matcher(line.text()).useTransparentBounds(true);
            int at = first.end();
            int number = Integer.parseInt(first.group("number"));
            char letter = first.group("letter").charAt(0);
            while (next.region(at, line.text().length()).lookingAt() && line.isFree(next.start(), next.end())
                    && isNext(next, number, letter)) {
                String joint = joint(next.group("joint"));
                if (next.group("only") == null) {
                    number = Integer.parseInt(next.group("number"));
                    letter = next.group("letter").charAt(0);
                    line.say(next.start(), next.end(), joint + say(next.group("number"), next.group("letter"), line),
                            name);
                } else {
                    letter = next.group("only").charAt(0);
                    line.say(next.start(), next.end(), joint + capital(next.group("only")), name);
                }
                at = next.end();
            }
        }
    }

    /** A later letter behind the same number, days only where the letters lead to them; or one of the next number. */
    private static boolean isNext(MatchResult next, int number, char letter) {
        if (next.group("only") != null) {
            return next.group("only").charAt(0) > letter;
        }
        char later = next.group("letter").charAt(0);
        int second = Integer.parseInt(next.group("number"));
        if (Character.isUpperCase(later) != Character.isUpperCase(letter)) {
            return false;
        }
        boolean leads = later != 'd' || letter == 'c' || joint(next.group("joint")).equals(" to ");
        return second == number ? later > letter && leads : second == number + 1 && later != 'd';
    }

    /** "Wards A to D" */
    private static Optional<String> letters(MatchResult match, Line line) {
        return match.group("first").compareTo(match.group("last")) < 0
                ? Optional.of(match.group("first") + " to " + match.group("last"))
                : Optional.empty();
    }

    private static String joint(String written) {
        return switch (written.strip()) {
            case "/" -> " or ";
            case "-", "–" -> " to ";
            case "&" -> " and ";
            default -> written.endsWith(" ") ? written : written + " ";
        };
    }

    private static String say(String number, String letter, Line line) {
        return Numbers.cardinal(number, line.dialect()) + " " + capital(letter);
    }

    private static String capital(String letter) {
        return letter.toUpperCase(Locale.ROOT);
    }
}
