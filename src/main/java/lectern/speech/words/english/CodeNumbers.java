package lectern.speech.words.english;

import static java.util.Objects.requireNonNull;
import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.RIGHT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.AnyOf;
import lectern.speech.words.rule.DigitsRule;
import lectern.speech.words.rule.Letters;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;
import lectern.table.BundledTable;

/** Numbers that name something and count nothing: a listener writes them down digit by digit. */
public final class CodeNumbers {
    private static final String NAMED = "(?:ISBN(?:-1[03])?|" + Vocabulary.anyOf("register") + "|(?i:"
            + Vocabulary.anyOf("named-by-code") + "|" + Vocabulary.anyOf("perhaps-named-by-code")
            + "(?= (?:number|no\\b|id\\b))))";
    private static final String MARK = "(?i:[ -]?(?:number|no\\.?|num|id|code|card))?(?: is)?[ :#]{1,3}";
    private static final Pattern NAME_BEFORE = Pattern.compile("(?s).*\\b" + NAMED + "\\.?" + MARK);
    private static final Pattern FILED = Pattern.compile("0\\d{2,7}|(?!(?:19|20)\\d\\d$)\\d{4,8}");
    private static final Pattern GROUP = Pattern.compile("\\d+");
    private static final String STREET = "(?:" + Vocabulary.anyOf("street") + "|"
            + AnyOf.pattern(BundledTable.read("speech/words/streets.tsv").map().keySet()) + ")\\b";

    private static final Map<String, String> SIDES = Map.of("N", "North", "S", "South", "E", "East", "W", "West");

    private CodeNumbers() {}

    public static List<Rule> rules() {
        return List.of(
                // An allele: HLA-B*57:01, CYP2C19*2.
                PatternRule.of("sign",
                        "(?<=\\b(?:CYP|HLA|UGT|NAT|TPMT|DPYD)[A-Z\\d-]{0,6})\\*(\\d{1,3}[A-Z]?)(?::(\\d\\d))?(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(" star " + Designators.say(match.group(1), line)
                                + (match.group(2) == null
                                        ? ""
                                        : " " + Numbers.cardinal(match.group(2), line.dialect())))),
                PatternRule.of("sign",
                        "(?<=\\b(?:CYP|HLA|UGT|NAT|TPMT|DPYD)[A-Z\\d-]{0,6}\\*\\d{1,3}[A-Z]?)/\\*(\\d{1,3}[A-Z]?)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(" star " + Designators.say(match.group(1), line))),
                // A statutory instrument.
                PatternRule.of("code-number", "(?<=\\bS\\.?I\\.? )((?:19|20)\\d\\d)/(\\d{1,4})(?![\\p{L}\\d/]|[.,]\\d)",
                        (match, line) -> Optional.of(Numbers.year(match.group(1), line.dialect()) + " slash "
                                + Numbers.digits(match.group(2)))),
                // A journal's year, volume and pages: 2019;393:123–30.
                PatternRule.of("reference", "(?<=;\\d{1,4}(?:\\(\\d{1,3}\\))?): ?(?=[A-Za-z]?\\d)",
                        (match, line) -> Optional.of(", ")),
                PatternRule.of("code-number",
                        "(?<=\\b[Gg]rid [Rr]ef(?:erence)?s?\\.?:? )([A-Z]{2}) ?(\\d{2,5}) (\\d{2,5})" + RIGHT,
                        (match, line) -> Optional.of(Letters.spell(match.group(1)) + ", "
                                + Numbers.digits(match.group(2)) + ", " + Numbers.digits(match.group(3)))),
                DigitsRule.of("code-number",
                        "\\b" + NAMED + MARK
                                + "(\\d{1,5}(?:[ -]\\d{1,7}){2,4}|(?!(?:(?:19|20)\\d\\d ?){2})\\d{4} \\d{4}(?! \\d)|(?<=BSB.{1,12})\\d{3}[ -]\\d{3}(?! \\d)|\\d{5} \\d{5}(?! \\d)|\\d{4,13}(?! \\d))"
                                + RIGHT),
                DigitsRule.of("code-number",
                        "\\b" + NAMED + " (?i:number|no\\.?)[ :#]{1,3}(\\d{1,6}-\\d{4,8})(?![\\p{L}\\d-])"),
                PatternRule.of("code-number",
                        "(?<=\\b[Tt]ax codes?(?: is| of| was|:)? )(\\d{1,4})([LMNT])(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(Numbers.digits(match.group(1)) + " " + match.group(2))),
                // What a council or a court has filed: "24/01234/FUL".
                PatternRule.of("code-number",
                        "(?<![\\p{L}\\d/.,-])(?:[A-Z]{1,5}|[A-Z]?\\d{1,8})(?:/(?:[A-Z]{1,5}|[A-Z]?\\d{1,8})){2,5}(?![\\p{L}\\d/]|[-.,]\\d)",
                        CodeNumbers::filed),
                DigitsRule.of("code-number",
                        "\\b(?:NHS|CHI|Medicare|PPS)(?: (?:number|no\\.?|card))?:? (\\d{3} \\d{3} \\d{4}|\\d{10})"
                                + RIGHT),
                // Nobody counts so far without commas, and a room's floor is not the first of several rooms.
                DigitsRule.of("code-number",
                        "(?<!\\b(?i:tel|phone|telephone|mobile|mob|fax)\\.? )\\b(?i:no\\.?|number|num\\.)[ :#]{1,3}(\\d{6,13})(?! \\d)"
                                + RIGHT),
                DigitsRule.of("code-number",
                        "\\b(?:[Rr]oom|[Rr]m\\.?|[Oo]ffice|[Ss]uite|[Dd]esk|[Bb]ay) (\\d{1,2}-(?:0\\d|\\d{3}))(?![\\p{L}\\d-])"),
                PatternRule.of("code-number",
                        LEFT + "([A-Z]{1,5})[- ]?(\\d{3,10}(?:[-/]\\d{1,8}){0,3})" + RIGHT,
                        (match, line) -> NAME_BEFORE.matcher(line.before(match.start()) + " ").matches()
                                ? Optional.of(Letters.spell(match.group(1)) + ", " + GROUP.matcher(match.group(2))
                                        .replaceAll(group -> Numbers.digits(group.group()))
                                        .replace("-", ", ").replace("/", " slash "))
                                : Optional.empty()),
                DigitsRule.of("code-number", "\\b[Ff]orm (\\d{4})" + RIGHT),
                DigitsRule.of("code-number", LEFT + "(\\d{3}-\\d\\d-\\d{4})(?![\\d-])" + RIGHT),
                DigitsRule.of("postcode", LEFT + "(\\d{5}-\\d{4})(?![\\d-])" + RIGHT),
                PatternRule.of("postcode",
                        "(?=\\d{4})(?<=\\b(?:" + Vocabulary.anyOf("state") + "|(?i:postcode:?)) )\\d{4}" + RIGHT,
                        (match, line) -> Optional.of(Numbers.digits(match.group()))),
                // Scotland's floors: "Flat 2/1".
                PatternRule.of("unit-of-street", "(?<=\\bFlat )(\\d{1,2})/(\\d{1,2})(?=$|[,;)]|\\.(?!\\d))",
                        (match, line) -> Optional.of(number(match.group(1), "", line) + ", "
                                + number(match.group(2), "", line))),
                // "120 W 45th St", "500 S. State St"; before a name W may be watts.
                PatternRule.of("street-name",
                        "(?<=(?<![\\p{L}\\d.,])\\d{1,5} )(?:([NSEW])\\.?(?= \\d{1,3}(?:st|nd|rd|th) " + STREET
                                + ")|([NSEW])(?:(?<=[SE])\\.?|\\.)(?= [A-Z][a-z]{1,15} " + STREET + "))",
                        (match, line) -> Optional.of(requireNonNull(SIDES.get(match.group().substring(0, 1))))),
                PatternRule.of("unit-of-street",
                        LEFT + "(?<unit>\\d{1,4})(?<unitLetter>[A-Z]?)/(?<house>\\d{1,4})(?<houseLetter>[A-Z]?)(?=(?: [A-Z][\\p{L}']+){1,3} "
                                + STREET + ")",
                        (match, line) -> Optional.of(number(match.group("unit"), match.group("unitLetter"), line) + ", "
                                + number(match.group("house"), match.group("houseLetter"), line))));
    }

    /** It has letters, and a number that nobody counts to or that begins with a zero; dates have a year. */
    private static Optional<String> filed(MatchResult match, Line line) {
        List<String> parts = List.of(match.group().split("/"));
        boolean letters = parts.stream().anyMatch(part -> part.matches("[A-Z]{1,5}"));
        boolean filed = parts.stream().anyMatch(part -> FILED.matcher(part).matches());
        return letters && filed
                ? Optional.of(parts.stream().map(CodeNumbers::part).collect(Collectors.joining(" slash ")))
                : Optional.empty();
    }

    private static String part(String part) {
        String digits = part.replaceAll("\\D", "");
        String letters = part.replaceAll("\\d", "");
        return (letters.isEmpty() ? "" : Letters.spell(letters))
                + (letters.isEmpty() || digits.isEmpty() ? "" : " ")
                + (digits.isEmpty() ? "" : Numbers.digits(digits));
    }

    private static String number(String digits, String letter, Line line) {
        return Numbers.cardinal(digits, line.dialect()) + (letter.isEmpty() ? "" : " " + letter);
    }
}
