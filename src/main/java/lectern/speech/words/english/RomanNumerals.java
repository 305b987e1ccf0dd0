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

/** Roman numerals, after the words that ask for one. Elsewhere "I" and "IV" are a pronoun and a drip. */
public final class RomanNumerals {
    private static final String ROMAN = "(?=[IVX]|L[IVX])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})";
    private static final String NUMERAL = "(" + ROMAN + ")([A-Da-d](?:[1-3])?)?(?![\\p{L}\\d])";
    private static final String ASKING = "(?i:stages?|grades?|phases?|types?|class|classes|chapters?|parts?|sections?|volumes?"
            + "|books?|figures?|tables?|levels?|groups?|world war|acts?|factors?|category|categories|appendix|steps?"
            + "|nerves?|schedules?|bipolar|nyha|angiotensin|articles?|titles?|annex(?:es)?|divisions?|modules?|units?|clauses?"
            + "|rules?|items?|mark|vol\\\\.|fitzpatrick|killip|mallampati|lancefield|figo|asa|cn|dsm|who|rank|complex|collagen"
            + "|interferon|leads?|zones?|tier|sect\\\\.|ch\\\\.|pt\\\\.|fig\\\\.|super bowl|quadrants?|bands?|scenes?)";
    private static final String RULER = "(?:Henry|George|Edward|Elizabeth|Louis|Charles|James|William|Richard|Mary|Philip"
            + "|John|Paul|Pius|Benedict|Francis|Leo|Gregory|Catherine|Frederick|Peter|Ivan|Nicholas|Alexander|Rama)";
    private static final Pattern NEXT = Pattern.compile("( ?[-–—/] ?|, ?(?:and |or )?| and | or | to | & )" + NUMERAL);
    private static final int LONGEST_ACRONYM = 4;
    private static final Pattern ENDS = Pattern.compile("[.;:)](?: |$)");
    private static final Pattern DASH = Pattern.compile(" ?[-–—] ?");
    /** What follows the pronoun. */
    private static final Pattern PREDICATE = Pattern.compile("'| (?:am|was|have|had|will|would|can|could|do|did|think"
            + "|feel|felt|need|take|took|like|play|played|want|wanted|know|got|get|love|may|should|must)\\b");
    private static final Pattern SURELY_ASKING = Pattern
            .compile(
                    "stages?|grades?|phases?|types?|class|levels?|factors?|bipolar|world war|angiotensin|nyha|figo|asa|cn|dsm|collagen|fitzpatrick");
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
                        "\\b(?i:scenes?|parts?|sections?|chapters?|stages?|class|phases?|appendix|schedules?|paragraphs?|items?|pages?|types?|grades?|points?)"
                                + " \\(?(i{2,3}|iv|vi{1,3}|ix|xi{0,3})(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(match.group(0).substring(0, match.start(1) - match.start())
                                .replace("(", "")
                                + Numbers.cardinal(Integer.toString(value(match.group(1).toUpperCase(Locale.ROOT))),
                                        line.dialect()))),
                PatternRule.of("roman-numeral",
                        "(?<![\\p{L}\\d-])(I|II|III|IV|V|VI|VII)( ?[-–/] ?)(II|III|IV|VI|VII|VIII|IX)(?![\\p{L}\\d-])",
                        (match, line) -> value(match.group(1)) < value(match.group(3))
                                ? Optional.of(Numbers.cardinal(Integer.toString(value(match.group(1))), line.dialect())
                                        + (match.group(2).contains("/") ? " or " : " to ")
                                        + Numbers.cardinal(Integer.toString(value(match.group(3))), line.dialect()))
                                : Optional.empty()),
                // No word, and hardly initials.
                PatternRule.of("roman-numeral",
                        "(?<![\\p{L}\\d-])(III|II|VII|VIII|IX|XI|XII|XIII|XIV|XVI|XVII|XVIII|XIX|XXI)(?![\\p{L}\\d])",
                        (match, line) -> Optional
                                .of(Numbers.cardinal(Integer.toString(value(match.group(1))), line.dialect()))));
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
                if (match.group(2).isEmpty() || isPronoun(match, line)
                        || !line.isFree(match.start(), match.end())) {
                    continue;
                }
                // "NYHA" is for the rules that know letters.
                boolean letters = match.group(1).equals(match.group(1).toUpperCase(Locale.ROOT))
                        && match.group(1).length() <= LONGEST_ACRONYM;
                line.say(letters ? match.end(1) : match.start(), match.end(),
                        (letters ? "" : match.group(1).toLowerCase(Locale.ROOT)) + " "
                                + say(match.group(2), match.group(3), line),
                        name);
                Matcher next = NEXT.matcher(line.text()).useTransparentBounds(true);
                int at = match.end();
                while (next.region(at, line.text().length()).lookingAt() && !next.group(2).isEmpty()
                        && line.isFree(next.start(), next.end())) {
                    String joint = DASH.matcher(next.group(1)).matches()
                            ? " to "
                            : next.group(1).contains("/") ? " or " : next.group(1).replace("&", "and");
                    line.say(next.start(), next.end(), joint + say(next.group(2), next.group(3), line), name);
                    at = next.end();
                }
            }
        }

        private static boolean isPronoun(MatchResult match, Line line) {
            if (isFollowed(match, line)) {
                return false;
            }
            return match.group(2).equals("I") && match.group(3) == null
                    && PREDICATE.matcher(line.after(match.end())).lookingAt()
                    || match.group(2).equals("I") && Character.isLowerCase(match.group(1).charAt(0))
                            && !SURELY_ASKING.matcher(match.group(1)).matches();
        }

        /** "chapters I and II", "part I." has no pronoun. */
        private static boolean isFollowed(MatchResult match, Line line) {
            String after = line.after(match.end());
            Matcher next = NEXT.matcher(after);
            return after.isBlank() || ENDS.matcher(after).lookingAt()
                    || next.lookingAt() && next.group(2).length() > 1;
        }

        private static String say(String roman, String letter, Line line) {
            String words = Numbers.cardinal(Integer.toString(value(roman)), line.dialect());
            if (letter == null) {
                return words;
            }
            return words + " " + letter.substring(0, 1).toUpperCase(Locale.ROOT)
                    + (letter.length() > 1 ? " " + Numbers.digits(letter) : "");
        }
    }
}
