package lectern.speech.words.english;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Roman numerals, after the words that ask for one. Elsewhere "I" and "IV" are a pronoun and a drip. */
public final class RomanNumerals {
    private static final String ROMAN = "(?=[IVX]|L[IVX])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})";
    private static final String NUMERAL = "(?<roman>" + ROMAN + ")(?<letter>[A-Da-d](?:[1-3])?)?(?![\\p{L}\\d])";
    private static final String ASKING = "(?i:" + Vocabulary.anyOf("before-roman-numeral") + ")";
    private static final String RULER = Vocabulary.anyOf("ruler");
    private static final Pattern NEXT = Pattern.compile("( ?[-–—/] ?|, ?(?:and |or )?| and | or | to | & )" + NUMERAL);
    private static final int LONGEST_ACRONYM = 4;
    private static final Pattern ENDS = Pattern.compile("[.;:)](?: |$)");
    private static final Pattern DASH = Pattern.compile(" ?[-–—] ?");
    /** What follows the pronoun. */
    private static final Pattern PREDICATE = Pattern.compile("'| " + Vocabulary.anyOf("behind-pronoun") + "\\b");
    private static final Pattern SURELY_ASKING = Pattern.compile(Vocabulary.anyOf("surely-before-roman-numeral"));
    private static final String LEFT = "(?<![\\p{L}\\d-])";
    private static final String RIGHT = "(?![\\p{L}\\d])";
    private static final Map<Character, Integer> VALUES = Map.of('I', 1, 'V', 5, 'X', 10, 'L', 50);

    private RomanNumerals() {}

    public static List<Rule> rules() {
        return List.of(new Chain("roman-numeral", Sought.of("\\b(" + ASKING + ")[ -]" + NUMERAL)),
                PatternRule.of("ruler",
                        "\\b(" + RULER + ") (" + ROMAN
                                + ")(?:(?<![ ]I)|(?<=\\b(?:King|Queen|Pope|Tsar) [A-Z][a-z]{1,9} I)|(?<= I)(?= ?(?:$|[.,;)])))(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(match.group(1) + " the " + capital(
                                Numbers.ordinal(Integer.toString(value(match.group(2))), line.dialect())))),
                PatternRule.of("roman-numeral",
                        "\\b(?i:" + Vocabulary.anyOf("before-small-numeral")
                                + ") \\(?(i{2,3}|iv|vi{1,3}|ix|xi{0,3})(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(match.group(0).substring(0, match.start(1) - match.start())
                                .replace("(", "")
                                + cardinal(match.group(1).toUpperCase(Locale.ROOT), line))),
                PatternRule.of("roman-numeral",
                        LEFT + "(?<first>I|II|III|IV|V|VI|VII)(?<joint> ?[-–/] ?)(?<last>II|III|IV|VI|VII|VIII|IX)"
                                + "(?![\\p{L}\\d-])",
                        (match, line) -> value(match.group("first")) < value(match.group("last"))
                                ? Optional.of(cardinal(match.group("first"), line)
                                        + (match.group("joint").contains("/") ? " or " : " to ")
                                        + cardinal(match.group("last"), line))
                                : Optional.empty()),
                // No word, and hardly initials.
                PatternRule.of("roman-numeral", LEFT + Vocabulary.anyOf("roman-numeral-alone") + RIGHT,
                        (match, line) -> Optional.of(cardinal(match.group(), line))));
    }

    private static String cardinal(String roman, Line line) {
        return Numbers.cardinal(Integer.toString(value(roman)), line.dialect());
    }

    private static int value(String roman) {
        int value = 0;
        for (int i = 0; i < roman.length(); i++) {
            int digit = requireNonNull(VALUES.get(roman.charAt(i)));
            boolean less = i + 1 < roman.length() && digit < requireNonNull(VALUES.get(roman.charAt(i + 1)));
            value += less ? -digit : digit;
        }
        return value;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The first numeral with its word, then each that follows by a dash, a comma, "and" or "or". */
    private record Chain(String name, Sought sought) implements Rule {
        @Override
        public void apply(Line line) {
            Sought.Search search = sought.in(line);
            while (search.find()) {
                MatchResult match = search.match();
                // "Part I play" has the pronoun: a lone I needs something after it that can't follow a pronoun.
                if (match.group("roman").isEmpty() || isPronoun(match, line)
                        || !line.isFree(match.start(), match.end())) {
                    continue;
                }
                // "NYHA" is for the rules that know letters.
                boolean letters = match.group(1).equals(match.group(1).toUpperCase(Locale.ROOT))
                        && match.group(1).length() <= LONGEST_ACRONYM;
                line.say(letters ? match.end(1) : match.start(), match.end(),
                        (letters ? "" : match.group(1).toLowerCase(Locale.ROOT)) + " "
                                + say(match.group("roman"), match.group("letter"), line),
                        name);
                Matcher next = NEXT.matcher(line.text()).useTransparentBounds(true);
                int at = match.end();
                while (next.region(at, line.text().length()).lookingAt() && !next.group("roman").isEmpty()
                        && line.isFree(next.start(), next.end())) {
                    String joint = DASH.matcher(next.group(1)).matches()
                            ? " to "
                            : next.group(1).contains("/") ? " or " : next.group(1).replace("&", "and");
                    line.say(next.start(), next.end(), joint + say(next.group("roman"), next.group("letter"), line),
                            name);
                    at = next.end();
                }
            }
        }

        private static boolean isPronoun(MatchResult match, Line line) {
            if (isFollowed(match, line)) {
                return false;
            }
            return match.group("roman").equals("I") && match.group("letter") == null
                    && PREDICATE.matcher(line.after(match.end())).lookingAt()
                    || match.group("roman").equals("I") && Character.isLowerCase(match.group(1).charAt(0))
                            && !SURELY_ASKING.matcher(match.group(1)).matches();
        }

        /** "chapters I and II", "part I." has no pronoun. */
        private static boolean isFollowed(MatchResult match, Line line) {
            String after = line.after(match.end());
            Matcher next = NEXT.matcher(after);
            return after.isBlank() || ENDS.matcher(after).lookingAt()
                    || next.lookingAt() && next.group("roman").length() > 1;
        }

        private static String say(String roman, String letter, Line line) {
            String words = cardinal(roman, line);
            if (letter == null) {
                return words;
            }
            return words + " " + letter.substring(0, 1).toUpperCase(Locale.ROOT)
                    + (letter.length() > 1 ? " " + Numbers.digits(letter) : "");
        }
    }
}
