package lectern.speech.words.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.speech.words.number.Numbers;
import lectern.table.BundledTable;

/** Words made of capitals, and the names of genes, proteins and vitamins that mix them with digits. */
public final class Acronyms {
    private static final String LEFT = "(?<![\\p{L}\\d])";
    private static final String RIGHT = "(?![\\p{L}\\d])";
    private static final Map<String, String> SAID = BundledTable.read("speech/words/acronyms.tsv").map();
    /** Those that begin with small letters: pH, mRNA. */
    private static final String SMALL_FIRST = AnyOf.pattern(SAID.keySet().stream()
            .filter(written -> Character.isLowerCase(written.charAt(0)) && !written.contains("-")).toList());
    /** A word in capitals that is longer than this is a word that was written loudly. */
    private static final int LONGEST = 5;
    /** A longer one in a name is a code: "NCT01234567". */
    private static final int LONGEST_NUMBER = 4;
    private static final Pattern STAGE_LETTERS = Pattern.compile("[a-z](?!s(?![a-z]))|is");
    /** These mean a stage only beside another one, or the word itself. */
    private static final Pattern NO_STAGE_ALONE = Pattern.compile("Tis|TX");
    private static final String OTHER_STAGE = "[a-z]{0,2}(?:T(?:[0-4X][a-d]?|a)|N[0-3X][a-c]?|M[01X][a-c]?)";
    private static final String JOINT = "(?: ?[,;/(–-]+ ?| )(?:(?:and|or|to|with) )?";
    private static final Pattern STAGE_BEFORE = Pattern
            .compile("(?s).*(?:\\b(?i:stag(?:e|es|ed|ing))\\b.*|(?<![\\p{L}\\d])" + OTHER_STAGE
                    + "(?: ?[,;/(–-]+)?(?: (?:and|or|to|with))?)");
    private static final Pattern STAGE_AFTER = Pattern
            .compile(JOINT + "(?i:stag(?:e|es|ed|ing)\\b)|" + JOINT + OTHER_STAGE + "(?![\\p{L}\\d])");
    private static final String NEGATIVE = "(?:Cl|HCO3|NO3|OH|PO4|SO4)";
    /** With its charge, if it has a number. */
    public static final String ION = "(?:(?:Na|K|Li|H|Ca|Mg|Fe|Zn|Cu|Al|Mn|NH4|Cl)[23]?|HCO3|NO3|OH|PO4|SO4)";
    private static final Pattern RUN = Pattern.compile("[A-Z][a-z]{2,}|[A-Z]+|[a-z]+|\\d+|[^A-Za-z\\d]");
    private static final Pattern INNER_HYPHEN = Pattern.compile("(?<=[A-Za-z\\d])-(?=[A-Za-z\\d])");
    /** Sounds that people make, which have no vowel either. */
    private static final Pattern SOUND = Pattern.compile("hm+|sh+|ps+t|br+|gr+|z+|th|nth|tsk|pfft?");
    /** Words after which a single A is the letter. */
    private static final Pattern BEFORE_LETTER = Pattern.compile(
            "(?is).*\\b(?:vitamins?|hepatitis|group|type|grade|category|part|section|appendix|option|level|class|stage|plan"
                    + "|point|team|influenza|strep|streptococcus|blood|factor|ward|arm|block|schedule|letter|and|or)$");

    /** "sachets A and B" */
    private static final Pattern OTHER_LETTER = Pattern.compile("(?:,? (?:and|or|to)|,| &) ?[B-Z](?![\\p{L}\\d'’])");

    private static final Pattern AND = Pattern.compile("&");
    private static final Context LETTERED = Context.of("lettered");

    private Acronyms() {}

    public static List<Rule> rules() {
        return List.of(
                PatternRule.of("named-acronym",
                        LEFT + "(?=[A-Za-z\\d-]{0,30}[A-Z])([A-Za-z\\d]{1,20}(?:-[A-Za-z\\d]{1,20}){0,3}\\+?)('?s)?"
                                + RIGHT,
                        Acronyms::named),
                PatternRule.of("sign", LEFT + "[A-Z]{1,3}&[A-Z]{1,3}(?:&[A-Z]{1,3})?" + RIGHT,
                        (match, line) -> Optional.of(AND.splitAsStream(match.group()).map(Letters::spell)
                                .collect(Collectors.joining(" and ")))),
                // "Band A-D", "the A-Z of services"
                PatternRule.of("letters", LEFT + "([A-H])(?: ?[-–] ?)([B-H])" + RIGHT + "(?![+-])",
                        (match, line) -> match.group(1).compareTo(match.group(2)) < 0
                                && LETTERED.endsBefore(line, match.start())
                                        ? Optional.of(match.group(1) + " to " + match.group(2))
                                        : Optional.empty()),
                PatternRule.of("letters", LEFT + "([A-Z]{2,5})\\(s\\)",
                        (match, line) -> Optional
                                .of(SAID.getOrDefault(match.group(1), Letters.spell(match.group(1))) + "'s")),
                PatternRule.of("letters", LEFT + "FY(?=(?:20)?\\d\\d(?!\\d))", (match, line) -> Optional.of("F Y ")),
                PatternRule.of("letters", LEFT + "A(?: ?[-–] ?| to )Z" + RIGHT, (match, line) -> Optional.of("A to Z")),
                PatternRule.of("designator", "(?<=\\bM\\d{1,3},? )J(?:ct)?\\.? ?(\\d{1,2})([a-zA-Z]?)" + RIGHT,
                        (match, line) -> Optional.of("junction " + Numbers.cardinal(match.group(1), line.dialect())
                                + (match.group(2).isEmpty() ? "" : " " + match.group(2).toUpperCase(Locale.ROOT)))),
                // Roads: B1234, A303.
                PatternRule.of("designator", LEFT + "([ABMNR])(?!\\d{1,2}00)(\\d{3,4})" + RIGHT + "(?!-\\d)",
                        (match, line) -> Optional.of(match.group(1) + " " + Numbers.digits(match.group(2)))),
                PatternRule.of("named-acronym",
                        "(?<=[A-Za-z\\d]-)[A-Z]{2,6}" + RIGHT + "|" + LEFT + "(?:[A-Z]{2,6}|" + SMALL_FIRST
                                + ")(?=-[A-Za-z])",
                        (match, line) -> line.isInCapitals()
                                ? Optional.empty()
                                : Optional.ofNullable(SAID.get(match.group()))),
                PatternRule.of("tumour-stage",
                        LEFT + "(?=[a-z]|T(?:is|X|\\d[a-d])|T\\d ?[pc]?N)[a-z]{0,2}T(?:[0-4X][a-d]?|is)(?: ?[pc]?N[0-3X][a-c]?)?(?: ?[pc]?M[01X][a-c]?)?"
                                + RIGHT,
                        Acronyms::stage),
                PatternRule.of("spine-level",
                        LEFT + "([CTLS])(\\d{1,2}) ?[-–—] ?([CTLS])?(\\d{1,2})" + RIGHT, Acronyms::levels),
                PatternRule.of("tumour-marker",
                        LEFT + "CA[ -]?(\\d{1,3})-(\\d{1,2})" + RIGHT,
                        (match, line) -> Optional.of("C A " + Numbers.cardinal(match.group(1), line.dialect()) + " "
                                + Numbers.cardinal(match.group(2), line.dialect()))),
                PatternRule.of("ion",
                        LEFT + "(" + ION + ")([+⁺⁻]|(?<=" + NEGATIVE + ")[-−])(?![\\p{L}\\d(])",
                        (match, line) -> Optional.of(designator(match.group(1).toUpperCase(Locale.ROOT), line)
                                + ("+⁺".contains(match.group(2)) ? " plus" : " minus"))),
                PatternRule.of("cell-name",
                        LEFT + "([A-Z])-(?=(?i:cells?|lymphocytes?|score|shirts?|tubes?|zones?|ray|rays|section)\\b)",
                        (match, line) -> Optional.of(match.group(1) + " ")),
                PatternRule.of("designator", LEFT + "([A-Z]{1,3})(\\d{1,2}) ?[–-] ?\\1(\\d{1,2})" + RIGHT,
                        (match, line) -> Optional.of(designator(match.group(1) + match.group(2), line) + " to "
                                + designator(match.group(1) + match.group(3), line))),
                PatternRule.of("designator", LEFT + "([A-Z]{2,4}\\d{1,3})[–-](\\d{1,3})" + RIGHT + "(?![–-]\\d)",
                        (match, line) -> Optional.of(designator(match.group(1), line) + " to "
                                + Numbers.cardinal(match.group(2), line.dialect()))),
                // PM2.5, F32.1
                PatternRule.of("designator", LEFT + "([A-Z]{1,3}\\d{1,3})\\.(\\d{1,3})" + RIGHT + "(?!\\.\\d)",
                        (match, line) -> Optional.of(designator(match.group(1), line) + " point "
                                + Numbers.digits(match.group(2)))),
                PatternRule.of("designator",
                        LEFT + "(?<!\\d[.,])(?=[A-Za-z\\d-]{0,30}[A-Z])(?:[A-Z][A-Za-z]{0,5}-?)?(?:[A-Z]{1,4}-?)?\\d{1,12}(?:[A-Z]\\d{0,3}){0,3}[a-z]?"
                                + RIGHT
                                + "(?!-\\d)",
                        (match, line) -> Optional.of(designator(match.group(), line))),
                PatternRule.of("designator", LEFT + "[pc]\\d{1,3}" + RIGHT,
                        (match, line) -> Optional.of(designator(match.group(), line))),
                PatternRule.of("dotted-letters", LEFT + "(?:[A-Z]\\.){2,}(?:[A-Z](?![\\p{L}\\d]))?",
                        Acronyms::dotted),
                PatternRule.of("letters", LEFT + "([A-Z]{2,})('s|s'(?! ?\\p{Lu}|\\p{L})|s|')?(?![\\p{L}\\d&&[^α-ω]])",
                        Acronyms::spelled),
                PatternRule.of("mixed-letters",
                        LEFT + "(?:[a-z]{1,2}[A-Z]{2,}|[A-Z][a-z][A-Z]{1,3}|[A-Z]{2,4}[a-z])" + RIGHT,
                        (match, line) -> line.isInCapitals()
                                ? Optional.empty()
                                : Optional.of(Letters.spell(match.group().toUpperCase(Locale.ROOT)))),
                PatternRule.of("article", LEFT + "A" + RIGHT + "(?!['’.+-])", Acronyms::article),
                PatternRule.of("no-vowel", "(?<![\\p{L}\\d'])[b-df-hj-np-tv-xz]{2,6}" + RIGHT + "(?!')",
                        (match, line) -> SOUND.matcher(match.group()).matches()
                                ? Optional.empty()
                                : Optional.of(Letters.spell(match.group().toUpperCase(Locale.ROOT)))));
    }

    /** How one is said that isn't spelled. */
    static Optional<String> said(String capitals) {
        return Optional.ofNullable(SAID.get(capitals));
    }

    private static Optional<String> named(MatchResult match, Line line) {
        String plural = match.group(2) == null ? "" : "'s";
        String written = match.group(1);
        boolean shouted = line.isInCapitals() && CapitalWords.isOrdinary(written.toLowerCase(Locale.ROOT));
        if (shouted) {
            return Optional.empty();
        }
        if (written.endsWith("s") && !SAID.containsKey(written)) {
            return Optional.ofNullable(SAID.get(written.substring(0, written.length() - 1))).map(said -> said + "s");
        }
        return Optional.ofNullable(SAID.get(written)).map(said -> said + plural);
    }

    /** "T I S N zero". By itself "Tis" is an old word, and "TX" no more than two letters. */
    private static Optional<String> stage(MatchResult match, Line line) {
        return !NO_STAGE_ALONE.matcher(match.group()).matches() || isAmongStages(match, line)
                ? Optional.of(designator(STAGE_LETTERS.matcher(match.group())
                        .replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT) + " "), line))
                : Optional.empty();
    }

    /** "stage Tis", "Tis–T2", "Ta or Tis"; but not "'Tis", whatever follows. */
    private static boolean isAmongStages(MatchResult match, Line line) {
        boolean shortened = line.at(match.start() - 1) == '\'' && line.at(match.end()) != '\'';
        return !shortened && (STAGE_BEFORE.matcher(line.before(match.start())).matches()
                || STAGE_AFTER.matcher(line.after(match.end())).lookingAt());
    }

    private static Optional<String> spelled(MatchResult match, Line line) {
        String letters = match.group(1);
        String small = letters.toLowerCase(Locale.ROOT);
        boolean ordinary = CapitalWords.isOrdinary(small) && (line.isInCapitals() || !CapitalWords.isAlsoAName(small))
                || letters.length() > LONGEST && Letters.hasVowel(small)
                || line.isInCapitals() && letters.length() > 3 && Letters.hasVowel(small);
        if (ordinary
                && (line.isInCapitals() && line.at(match.start() - 1) != '-'
                        || !CapitalWords.isInitials(letters, match.start(1), match.end(1), line))) {
            return Optional.empty();
        }
        String ending = match.group(2) == null || match.group(2).equals("'") ? "" : "'s";
        return Optional.of(Letters.spell(letters) + ending);
    }

    /** "C D eight", "her two", "P D L one": letters by their names, numbers as numbers. */
    public static String designator(String written, Line line) {
        StringBuilder words = new StringBuilder();
        Matcher run = RUN.matcher(INNER_HYPHEN.matcher(written).replaceAll(" "));
        while (run.find()) {
            String part = run.group();
            if (part.isBlank()) {
                continue;
            }
            words.append(words.isEmpty() ? "" : " ").append(part(part, line));
        }
        return words.toString();
    }

    /** "L four to five", "C five to C six"; a rising second number is what tells a range. */
    private static Optional<String> levels(MatchResult match, Line line) {
        String second = match.group(3) == null ? "" : match.group(3) + " ";
        boolean rises = match.group(3) != null && !match.group(3).equals(match.group(1))
                || Integer.parseInt(match.group(2)) < Integer.parseInt(match.group(4));
        return rises
                ? Optional.of(match.group(1) + " " + Numbers.cardinal(match.group(2), line.dialect()) + " to " + second
                        + Numbers.cardinal(match.group(4), line.dialect()))
                : Optional.empty();
    }

    private static String part(String part, Line line) {
        if (Character.isDigit(part.charAt(0))) {
            return part.length() >= LONGEST_NUMBER && !part.endsWith("00")
                    ? Numbers.digits(part)
                    : Numbers.cardinal(part, line.dialect());
        }
        String said = SAID.get(part);
        if (said != null) {
            return said;
        }
        boolean word = part.length() > 2 && Letters.hasVowel(part) && !part.equals(part.toUpperCase(Locale.ROOT));
        return word ? part : Letters.spell(part.toUpperCase(Locale.ROOT));
    }

    private static Optional<String> dotted(MatchResult match, Line line) {
        boolean ends = match.end() == line.text().length();
        return Optional.of(Letters.spell(match.group()) + (ends ? "." : ""));
    }

    /** The article is small, so that a lone capital is always the letter. */
    private static Optional<String> article(MatchResult match, Line line) {
        String before = line.before(match.start());
        boolean wordFollows = line.at(match.end()) == ' ' && Character.isLetterOrDigit(line.at(match.end() + 1));
        boolean letter = !wordFollows || OTHER_LETTER.matcher(line.after(match.end())).lookingAt()
                || BEFORE_LETTER.matcher(before.substring(Math.max(0, before.length() - 16))).matches();
        return letter ? Optional.empty() : Optional.of("a");
    }
}
