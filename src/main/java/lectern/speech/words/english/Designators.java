package lectern.speech.words.english;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.Acronyms;
import lectern.speech.words.rule.Letters;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;

/** Names of letters and digits: of genes, proteins, ions, roads, forms. */
public final class Designators {
    private static final Pattern NUMBER_AFTER = Pattern.compile(" ?[<>≤≥~≈]? ?\\d");
    private static final String LEFT = "(?<![\\p{L}\\d])";
    private static final String RIGHT = "(?![\\p{L}\\d])";
    /** A longer one in a name is a code: "NCT01234567". */
    private static final int LONGEST_NUMBER = 4;
    private static final String NEGATIVE = "(?:Cl|HCO3|NO3|OH|PO4|SO4)";
    /** An ion and the number of its charge, if it has one. */
    static final String ION = "(?:(?:Na|K|Li|H|Ca|Mg|Fe|Zn|Cu|Al|Mn|NH4|Cl)[23]?|HCO3|NO3|OH|PO4|SO4)";
    private static final Pattern RUN = Pattern.compile("[A-Z][a-z]{2,}|[A-Z]+|[a-z]+|\\d+|[^A-Za-z\\d]");
    private static final Pattern INNER_HYPHEN = Pattern.compile("(?<=[A-Za-z\\d])-(?=[A-Za-z\\d])");

    private Designators() {}

    static List<Rule> roads() {
        return List.of(
                PatternRule.of("designator", "(?<=\\bM\\d{1,3},? )J(?:ct)?\\.? ?(\\d{1,2})([a-zA-Z]?)" + RIGHT,
                        (match, line) -> Optional.of("junction " + Numbers.cardinal(match.group(1), line.dialect())
                                + (match.group(2).isEmpty() ? "" : " " + match.group(2).toUpperCase(Locale.ROOT)))),
                // Roads: B1234, A303.
                PatternRule.of("designator", LEFT + "([ABMNR])(?!\\d{1,2}00)(\\d{3,4})" + RIGHT + "(?!-\\d)",
                        (match, line) -> Optional.of(match.group(1) + " " + Numbers.digits(match.group(2)))));
    }

    static List<Rule> rules() {
        return Stream.of(particles(), ranges(), names()).flatMap(List::stream).toList();
    }

    private static List<Rule> particles() {
        return List.of(
                PatternRule.of("ion",
                        LEFT + "(" + ION + ")([+⁺⁻]|(?<=" + NEGATIVE + ")[-−])(?![\\p{L}\\d(])",
                        (match, line) -> Optional.of(say(match.group(1).toUpperCase(Locale.ROOT), line)
                                + ("+⁺".contains(match.group(2))
                                        ? " plus"
                                        // Its amount is not less than nothing.
                                        : NUMBER_AFTER.matcher(line.after(match.end())).lookingAt()
                                                ? " minus,"
                                                : " minus"))),
                PatternRule.of("cell-name", LEFT + "([A-Z])-(?=(?i:" + Vocabulary.anyOf("behind-letter") + ")\\b)",
                        (match, line) -> Optional.of(match.group(1) + " ")));
    }

    private static List<Rule> ranges() {
        return List.of(
                PatternRule.of("designator",
                        LEFT + "(?<letters>[A-Z]{1,3})(?<from>\\d{1,2}) ?[–-] ?\\k<letters>(?<to>\\d{1,2})" + RIGHT,
                        (match, line) -> Optional.of(say(match.group("letters") + match.group("from"), line) + " to "
                                + say(match.group("letters") + match.group("to"), line))),
                PatternRule.of("designator",
                        LEFT + "(?<letters>[A-Z]{1,2})(?<from>\\d{3,4}) ?[–-] ?\\k<letters>(?<to>\\d{3,4})" + RIGHT
                                + "(?![–-]\\d)",
                        (match, line) -> Integer.parseInt(match.group("from")) < Integer.parseInt(match.group("to"))
                                ? Optional.of(say(match.group("letters") + match.group("from"), line) + " to "
                                        + say(match.group("letters") + match.group("to"), line))
                                : Optional.empty()),
                // Days of a cycle.
                PatternRule.of("designator", LEFT + "[Dd](?<from>\\d{1,2})[–-](?<to>\\d{1,2})" + RIGHT
                        + "(?![–-]\\d)",
                        (match, line) -> Integer.parseInt(match.group("from")) < Integer.parseInt(match.group("to"))
                                ? Optional.of("D " + Numbers.cardinal(match.group("from"), line.dialect()) + " to "
                                        + Numbers.cardinal(match.group("to"), line.dialect()))
                                : Optional.empty()),
                PatternRule.of("designator", LEFT + "([A-Z]{2,4}\\d{1,3})[–-](\\d{1,3})" + RIGHT + "(?![–-]\\d)",
                        (match, line) -> Optional.of(say(match.group(1), line) + " to "
                                + Numbers.cardinal(match.group(2), line.dialect()))));
    }

    private static List<Rule> names() {
        return List.of(
                // PM2.5, F32.1
                PatternRule.of("designator", LEFT + "([A-Z]{1,3}\\d{1,3})\\.(\\d{1,3})" + RIGHT + "(?!\\.\\d)",
                        (match, line) -> Optional
                                .of(say(match.group(1), line) + " point " + Numbers.digits(match.group(2)))),
                PatternRule.of("designator",
                        LEFT + "(?<!\\d[.,])(?=[A-Za-z\\d-]{0,30}[A-Z])(?:[A-Z][A-Za-z]{0,5}-?)?(?:[A-Z]{1,4}-?)?"
                                + "\\d{1,12}(?:[A-Z]\\d{0,3}){0,3}[a-z]?" + RIGHT + "(?!-\\d)",
                        (match, line) -> Optional.of(say(match.group(), line))),
                PatternRule.of("designator", LEFT + "[pc]\\d{1,3}" + RIGHT,
                        (match, line) -> Optional.of(say(match.group(), line))));
    }

    /** "C D eight", "her two", "P D L one": letters by their names, numbers as numbers. */
    static String say(String written, Line line) {
        StringBuilder words = new StringBuilder();
        Matcher run = RUN.matcher(INNER_HYPHEN.matcher(written).replaceAll(" "));
        while (run.find()) {
            if (!run.group().isBlank()) {
                words.append(words.isEmpty() ? "" : " ").append(part(run.group(), line));
            }
        }
        return words.toString();
    }

    private static String part(String part, Line line) {
        if (Character.isDigit(part.charAt(0))) {
            return part.length() >= LONGEST_NUMBER && !part.endsWith("00")
                    ? Numbers.digits(part)
                    : Numbers.cardinal(part, line.dialect());
        }
        boolean word = part.length() > 2 && Letters.hasVowel(part) && !part.equals(part.toUpperCase(Locale.ROOT));
        return Acronyms.said(part).orElseGet(() -> word ? part : Letters.spell(part.toUpperCase(Locale.ROOT)));
    }
}
