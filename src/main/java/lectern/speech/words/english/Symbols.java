package lectern.speech.words.english;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.quantity.Units;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.OmissionRule;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Separators;
import lectern.speech.words.rule.Vocabulary;
import lectern.table.BundledTable;

/** Signs: those that stand for a word, and those that a listener does without. */
public final class Symbols {
    private static final Map<String, String> SIGNS = BundledTable.read("speech/words/symbols.tsv").map();
    private static final String GREEK = "[αβγδεζηθικλμνξπρστφχψωΓΔΣΩΦΨΛΘΠ]";

    private static final Pattern CODE_BEFORE = Pattern.compile("(?s).*\\p{L}\\d{1,3}");
    private static final Pattern PHONE_AFTER = Pattern
            .compile("\\d{4} \\d{4}|\\(?0\\d{1,4}\\)?[ -]\\d{3}|1[38]00[ -]\\d\\d");

    /** An equals sign alone stands in lists of abbreviations too. */
    private static final Pattern SUM = Pattern.compile("[²³×÷√−]");
    /** "weight/height²" */
    private static final Pattern RAISED_AFTER = Pattern.compile("\\p{L}+[²³]");

    private Symbols() {}

    public static List<Rule> rules() {
        return List.of(
                PatternRule.of("times-sign", "(?<=[\\d½⅓⅔¼¾]) x (?=\\d)|(?<=\\d) ?\\* ?(?=\\d)",
                        (match, line) -> Optional.of(" times ")),
                // Points that are no decimal ones: between two numbers none may fall silent.
                PatternRule.of("times-sign", "(?<=\\d)[·∙⋅](?=\\d)|(?<=\\d) [∙⋅] (?=\\d)",
                        (match, line) -> Optional.of(" times ")),
                PatternRule.of("times-sign", "(?<=\\d)(?<!(?<!\\d)0)[x×](?=\\d)",
                        (match, line) -> Optional.of(match.group().equals("x") ? " by " : " times ")),
                // The best grade, an allele; behind other letters a star is a note's mark.
                PatternRule.of("sign",
                        "(?<=(?<![\\p{L}\\d])[AB])(?<!\\b(?i:" + Vocabulary.anyOf("lettered-with-star") + ") [AB])\\*"
                                + "(?= (?:grades?|to|at|in|and|or)\\b| ?[-–]|:?\\d|[.,;)]|$)",
                        (match, line) -> Optional.of(" star ")),
                PatternRule.of("number-of", "# ?(?=of " + Vocabulary.anyOf("numbered-by-sign") + "\\b)",
                        (match, line) -> Optional.of("number ")),
                PatternRule.of("number-of", "# ?(?=(?:of [a-z]|NOF\\b))", (match, line) -> Optional
                        .of(line.text().startsWith("of", match.end()) ? "fracture " : "fractured ")),
                // Typed for beta.
                PatternRule.of("greek-letter", "(?<!\\p{L})ß(?=[-\\d ]|$)", (match, line) -> Optional.of("beta ")),
                // "★★★☆☆": so many of so many.
                PatternRule.of("score", "[★⭐☆]{2,10}", (match, line) -> Optional.of(stars(match.group(), line))),
                Separators.rule(true),
                // What follows from something, or comes next.
                PatternRule.of("separator",
                        "(?<=[\\p{L}\\d%)°↑↓]) ?(?:[→⇒➔➜]|-{1,2}>) ?(?=[\\p{L}\\d(↑↓]|[-–−+<>≤≥~≈±£$€½¼¾] ?\\d)",
                        (match, line) -> Optional.of(", ")),
                OmissionRule.of("mark",
                        "[™®©℠•·‣◦▪▫●○■◆◇►▶▸→←⇒➔➜†‡※¤¬¦⁂*`⁃∙⋅‧⁌⁍◉◎◌◍◘◙◼◾⚫⬤⬥⬧⧫⬢⬣❖❍❥❦❧☙☛☞▻▹▷◈✦✧✱✲✳✴✵✶✷✸✹✺❇❈❉❊❋✽✾✿❀❁➙-➯➱-➾🔹🔸🔷🔶🞂🠶🡆🡒⮚⭘⭠-⭣]|(?=[ (])(?<=\\p{L}) ?\\((?:TM|tm|R|C)\\)(?!\\p{L})|\\((?:c|C)\\)(?= ?\\d{4})"),
                PatternRule.of("greek-letter", "(?<![\\p{IsGreek}])" + GREEK + "(?![\\p{IsGreek}])",
                        (match, line) -> Optional.of(spaced(requireNonNull(SIGNS.get(match.group()))))),
                // An arrow of letters is left out as the drawn one is.
                OmissionRule.of("mark", "-{1,2}>|<-{1,2}(?!\\d)"),
                PatternRule.of("smaller-or-larger", "[<>]=|=[<>]",
                        (match, line) -> Optional
                                .of(" " + (match.group().contains("<") ? "at most" : "at least") + " ")),
                // The way through a web site is a list.
                PatternRule.of("path", "(?<=\\p{L}{2}[)?!]?) [>›»] (?=\\p{Lu}\\p{L}{2}|(?:On|Go|OK)(?=$|[.,;)]| >))",
                        (match, line) -> Optional.of(", ")),
                PatternRule.of("slash", "(?<=\\b(?:PET|SPECT))/(?=(?:CT|MRI|MR)\\b)",
                        (match, line) -> Optional.of(" ")),
                PatternRule.of("slash",
                        "(?<=\\b(?i:waist|albumin|protein|LDL|cholesterol|kappa|CD4)) ?/ ?(?=[\\p{L}\\d]{1,12} ratio\\b)|(?<=\\bFEV1)/(?=FVC\\b)",
                        (match, line) -> Optional.of(" to ")),
                PatternRule.of("slash", "(?<=[\\p{L}\\d.)'])(?: ?/ ?)(?=[\\p{L}\\d(])", Symbols::slash),
                PatternRule.of("per", "(?<=^|[ (])/ ?(?=" + Units.WHOLE_WORD + "\\b)",
                        (match, line) -> Optional.of("per ")),
                PatternRule.of("slash", " ?/+ ?", (match, line) -> Optional.of(", ")),
                PatternRule.of("check-box", "\\[[ xX]\\] ?", (match, line) -> Optional.of("box, ")),
                PatternRule.of("blank-line", "_{2,}", (match, line) -> Optional.of(", blank, ")),
                OmissionRule.of("rule-line", "[=~#^|\\\\]{2,}|[─-╿]+|(?:[-–—] ?){3,}"),
                // In a table it would begin a comment.
                PatternRule.of("sign", "#", (match, line) -> Optional.of(" hash ")),
                PatternRule.of("sign",
                        SIGNS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")),
                        (match, line) -> Optional.of(spaced(requireNonNull(SIGNS.get(match.group()))))));
    }

    /** "kie" for χ. */
    static String greek(String letter) {
        return requireNonNull(SIGNS.get(letter));
    }

    /** "four out of five stars". */
    private static String stars(String row, Line line) {
        String full = Long.toString(row.chars().filter(star -> star != '☆').count());
        String all = Integer.toString(row.length());
        return " " + Numbers.cardinal(full, line.dialect())
                + (full.equals(all) ? "" : " out of " + Numbers.cardinal(all, line.dialect())) + " stars ";
    }

    private static Optional<String> slash(MatchResult match, Line line) {
        boolean numbers = Character.isDigit(line.at(match.start() - 1)) && Character.isDigit(line.at(match.end()))
                && !CODE_BEFORE.matcher(line.before(match.start())).matches();
        boolean phones = numbers && PHONE_AFTER.matcher(line.after(match.end())).lookingAt();
        boolean sum = line.before(match.start()).contains("=") && SUM.matcher(line.text()).find()
                && (line.at(match.start() - 1) == ')'
                        || line.at(match.end()) == '(' || RAISED_AFTER.matcher(line.after(match.end())).lookingAt());
        return Optional.of(sum ? " divided by " : numbers && !phones ? " over " : " or ");
    }

    private static String spaced(String words) {
        return words.equals(",") ? "," : " " + words + " ";
    }
}
