package lectern.speech.words.quantity;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.RIGHT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** Feet, parts of inches and stones, whose signs are also quotation marks and words. */
final class Lengths {
    private static final Map<String, String> SIDES = Map.of("N", "north", "S", "south", "E", "east", "W", "west");
    private static final Context STRAND = Context
            .ofWords("utr end ends exon strand strands primer flanking splice cap");

    private Lengths() {}

    static List<Rule> rules() {
        return List.of(
                PatternRule.of("inches", LEFT + "(\\d{1,2})/(\\d{1,2})-in(?:\\.(?= ?\\p{Ll})|(?![-\\p{L}\\d]))",
                        (match, line) -> Optional.of(
                                Fractions.part(match.group(1), match.group(2), line.dialect()) + " inch")),
                PatternRule.of("inches",
                        LEFT + "(?:(?<whole>\\d{1,2})[ -])?(?<over>\\d{1,2})/(?<under>\\d{1,2})"
                                + "(?: ?[\"″]| ?in(?=\\.|[ ,;)]+(?:long|wide|thick|$)|$))(?!\\p{L})",
                        (match, line) -> Optional.of(Fractions.mixed(match.group("whole"), match.group("over"),
                                match.group("under"), line)
                                + (match.group("whole") == null ? " of an inch" : " inches"))),
                PatternRule.of("feet-and-inches", LEFT + "(\\d)ft ?(\\d{1,2})(?! ?in|\"|''| ?[½¼¾])" + RIGHT,
                        (match, line) -> Optional.of(Numbers.cardinal(match.group(1), line.dialect()) + " foot "
                                + Numbers.cardinal(match.group(2), line.dialect()))),
                // Bare degrees are of heat and of joints: "at 37° E. coli".
                PatternRule.of("coordinates",
                        LEFT + "(?<degrees>\\d{1,3}(?:\\.\\d{1,6})?)°(?:(?<=\\.\\d{2,6}°)| ?(?<minutes>[0-5]?\\d(?:\\.\\d{1,4})?)['′](?: ?(?<seconds>[0-5]?\\d(?:\\.\\d{1,4})?)(?:\"|″|''))?)"
                                + " ?(?<side>[NSEW])(?![\\p{L}\\d'/-]|\\. ?\\p{Ll})",
                        (match, line) -> Optional.of(place(match, line))),
                // The ends of a strand: 5' UTR.
                PatternRule.of("feet-and-inches", "(?<![\\p{L}\\d])([35])'(?![\\p{L}\\d'])",
                        (match, line) -> STRAND.isNear(line, match.start(), match.end())
                                ? Optional.of(Numbers.cardinal(match.group(1), line.dialect()) + " prime")
                                : Optional.empty()),
                PatternRule.of("feet-and-inches", LEFT + "([1-5]?\\d)'(?![\\p{L}\\d'])",
                        (match, line) -> line.text().indexOf('\'') == match.end() - 1
                                ? Optional.of(Singular.isBetweenArticleAndNoun(match, line)
                                        ? Numeral.say(match.group(1), line.dialect()) + " foot"
                                        : feet(match.group(1), line))
                                : Optional.empty()),
                PatternRule.of("feet-and-inches",
                        LEFT + "(\\d{1,2}) ?(?:ft|feet|'|′) ?(\\d{1,2}(?: ?[½¼¾]|\\.\\d)?) ?"
                                + "(?:in\\b|ins\\b|inch(?:es)?\\b|\"|''|″)",
                        (match, line) -> Optional.of(feet(match.group(1), line) + " "
                                + counted(match.group(2), "inch", "inches", line))),
                PatternRule.of("stones",
                        LEFT + "(\\d{1,2}) ?st(?:(?= ?\\d{1,2} ?lbs?\\b)|(?<=[04-9] ?st|1[1-3] ?st)(?![\\p{L}\\d]))"
                                + "(?! ?[A-Z])",
                        (match, line) -> Optional
                                .of(Numbers.cardinal(match.group(1), line.dialect()) + " stone ")));
    }

    /** "fifty-one degrees thirty minutes north" */
    private static String place(MatchResult match, Line line) {
        StringBuilder place = new StringBuilder(counted(match.group("degrees"), "degree", "degrees", line));
        for (String part : List.of("minute", "second")) {
            String number = match.group(part + "s");
            place.append(number == null ? "" : " " + counted(Numbers.withoutZero(number), part, part + "s", line));
        }
        return place.append(' ').append(SIDES.get(match.group("side"))).toString();
    }

    static String feet(String written, Line line) {
        return counted(written, "foot", "feet", line);
    }

    private static String counted(String written, String one, String many, Line line) {
        Numeral number = Numeral.of(written);
        return number.say(line.dialect()) + " " + (number.isOne() ? one : many);
    }
}
