package lectern.speech.words.quantity;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.PATTERN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;

/** Numbers with a unit, ranges of them, and units alone. */
final class Measures {
    /** A dash that means "to". */
    static final String TO = "(?: ?[-–—−] ?)";
    private static final String SIGN = "(?<sign>(?<![\\p{L}\\d)-])[-–−+])?";
    private static final String SUM_SIGNS = "+=−×÷*^²³";
    /** "R 0.9 L 0.85": the right side and the left. */
    private static final Pattern RIGHT_BEFORE = Pattern.compile("(?s)(?:.*[^\\p{L}\\d])?R[:=]?");
    private static final Pattern NUMBER_AFTER = Pattern
            .compile("[:=]? ?\\d{1,3}(?:\\.\\d{1,2})? ?(?:$|[,;)]|\\.(?!\\d))");
    /** One word, with which a sentence begins. */
    private static final Pattern OPENING = Pattern.compile("(?s)(?:.*[.!?] )?\\p{L}+ ?");
    /** No noun follows that what is drunk could belong to: "3 pts tea break", "1/2 pts milk intolerant". */
    private static final Pattern DRINK_AFTER = Pattern.compile(
            "(?i) (?:of )?(?:the )?(?:" + Vocabulary.anyOf("kind-of-drink") + " )?" + Vocabulary.anyOf("drink")
                    + "(?=[.,;:)!?]|$| (?:and|or|with|to|for|in|into|an?|per|each|every|daily|on|over|at|before|after)\\b)");
    private static final Pattern JOINED_BEFORE = Pattern.compile("(?s).*[-–—−+±/]");
    private static final Pattern LITRES_BEFORE = Pattern.compile(
            "(?s)(?:.*[^\\d.,])?(?<amount>\\d[\\d,]{0,5}(?:\\.\\d{1,3})?) ?(?:m[lL]|(?<whole>l|lit(?:re|er)s?)) ?\\(");
    private static final Map<Character, Double> PARTS = Map.of('½', 0.5, '¼', 0.25, '¾', 0.75);
    /** A pint of America, which is the smaller one, and one of Britain, both rounded. */
    private static final double LEAST_PINT = 450;
    private static final double MOST_PINT = 600;
    private static final int THOUSAND = 1_000;
    /** "10 mg per kg/day", and not "as per mg/kg chart". */
    private static final Pattern PER_BEFORE = Pattern.compile("(?is)(?:.*[^\\p{L}])?(?<!\\bas )per");
    private static final Context ONE_BEFORE = Context.ofWords("per a an each every one half this that");

    private static final Pattern OLDS = Pattern.compile("[ -]olds\\b");

    private Measures() {}

    static List<Rule> rules() {
        return List.of(
                // "1,5 mg" is how half of the world writes it; read as two numbers it would be a dose of five.
                PatternRule.of("decimal-comma", LEFT + "(\\d{1,2}),(\\d{1,2}) ?" + Units.PATTERN,
                        (match, line) -> Optional.of(Numeral.say(match.group(1) + "." + match.group(2), line.dialect())
                                + " " + Units.say(match.group(Units.GROUP), false, line.dialect()))),
                PatternRule.of("millions",
                        LEFT + "(\\d{1,3}(?:\\.\\d{1,2})?)m(?= " + Vocabulary.anyOf("counted-in-millions") + "\\b)",
                        (match, line) -> Optional.of(Numeral.say(match.group(1), line.dialect()) + " million")),
                PatternRule.of("millions",
                        "(?<=\\b(?:About|Some|Nearly|Almost) )(\\d{1,3}(?:\\.\\d{1,2})?)m(?= "
                                + Vocabulary.anyOf("done-by-people") + "\\b)",
                        (match, line) -> OPENING.matcher(line.before(match.start())).matches()
                                ? Optional.of(Numeral.say(match.group(1), line.dialect()) + " million")
                                : Optional.empty()),
                // A race is 10K, too, a company 3M, and a screen 4K.
                PatternRule.of("millions",
                        LEFT + "(?<!\\b(?i:" + Vocabulary.anyOf("before-name-in-thousands")
                                + ") )(?!3M|(?:[2458]|10)[kK])(\\d{1,3}(?:\\.\\d{1,2}(?=[kKM] "
                                + Vocabulary.anyOf("counted-by-the-thousand")
                                + "\\b))?)([kKM])(?= (?:(?<=\\.\\d{1,2}[kKM] )|" + Vocabulary.anyOf("counted-online")
                                + "\\b))",
                        (match, line) -> Optional.of(Numeral.say(match.group(1), line.dialect())
                                + (match.group(2).equals("M") ? " million" : " thousand"))),
                PatternRule.of("millions", LEFT + "(" + PATTERN + ")bn(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(Numeral.say(match.group(1), line.dialect()) + " billion")),
                // Of something to drink, or beside as much in millilitres; elsewhere they are points of money, sport and type.
                PatternRule.of("measure",
                        LEFT + "(?:(?<whole>\\d{1,2}) )?(?<over>[1-3])/(?<under>[2348]) ?pts?(?![\\p{L}\\d-]|\\.\\d)",
                        (match, line) -> isDrink(match, line) && !isPatients(match)
                                ? Optional.of(pints(match, line))
                                : Optional.empty()),
                PatternRule.of("measure", LEFT + "(" + PATTERN + ") ?pts?(?![\\p{L}\\d-]|\\.\\d)",
                        (match, line) -> isDrink(match, line) || isAsMuch(match, line)
                                ? Optional.of(pints(Numeral.of(match.group(1)), line))
                                : Optional.empty()),
                // Insulin with each of three meals: "6-6-8 units".
                PatternRule.of("measure",
                        LEFT + "(\\d{1,2})-(\\d{1,2})-(\\d{1,2})(?= ?units?(?![\\p{L}\\d]))",
                        (match, line) -> Optional.of(Numeral.say(match.group(1), line.dialect()) + ", "
                                + Numeral.say(match.group(2), line.dialect()) + ", "
                                + Numeral.say(match.group(3), line.dialect()))),
                PatternRule.of("per", "[ ·⋅]?1\\.73 ?m[⁻−]²",
                        (match, line) -> Optional.of(" per one point seven three square metres")),
                PatternRule.of("per",
                        "(?:[ ·⋅](?<=[\\p{L}²³¹\\d].)|(?<=[²³¹\\d]))" + Units.INVERSE,
                        (match, line) -> isBehindUnit(match, line)
                                ? Optional.of(" per " + inverse(match))
                                : Optional.empty()),
                // A point glued to the word before it belongs to the dose: ".5 mg" heard as "five" would be ten times
                // as much.
                PatternRule.of("measure",
                        "(?:(?<![\\p{L}\\d]|\\d[.,/:]|\\d[A-Z]-|(?<![\\w\\p{Mn}])Tc-)|(?<=\\p{L})(?=\\.\\d))" + SIGN
                                + "(?<number>" + PATTERN + ")(?:(?: ?(?:" + Units.pattern("firstUnit") + "))?" + TO
                                + "(?<last>[-−+]?" + PATTERN + "))?[ -]?" + Units.PATTERN
                                + "(?!\\.\\p{Lu}\\.)(?:\\.(?= ?[\\p{Ll}\\d(),;–-]))?",
                        Measures::measure),
                PatternRule.of("per",
                        "(?= ?/)(?<=\\d ?[A-Za-z]{0,20}|\\b" + Vocabulary.anyOf("before-per") + ")" + Units.PER,
                        (match, line) -> Optional.of(" per " + Units.per(match.group(Units.PER_GROUP)))),
                PatternRule.of("times-as-much",
                        " (?<=[\\p{L})] )[x×] ?(" + PATTERN
                                + ")(?:[–-](?<most>\\d{1,2}))?(?![\\p{L}\\d/]|[.,]\\d)(?! ?(?:[x×]|10))",
                        (match, line) -> Optional.of(" times " + Numeral.say(match.group(1), line.dialect())
                                + (match.group("most") == null
                                        ? ""
                                        : " to " + Numeral.say(match.group("most"), line.dialect())))),
                // "How many mg", the head of a column "ml", "per kg".
                PatternRule.of("unit",
                        "(?<![\\p{L}\\d/.²³-]|\\d )(?:(?<=^)g(?=$|:)|" + Vocabulary.anyOf("unit-alone")
                                + "(?![\\p{L}\\d/²³-]))",
                        (match, line) -> Optional.of(Units.say(match.group(),
                                ONE_BEFORE.endsBefore(line, match.start()), line.dialect()))),
                PatternRule.of("unit", Units.ALONE,
                        (match, line) -> Optional.of(Units.say(match.group(1),
                                PER_BEFORE.matcher(line.before(match.start())).matches(), line.dialect()))));
    }

    /** Behind a dash or a stroke, another rule knows the whole: "½-1 pt water", "300 ml/½ pt". */
    private static boolean isDrink(MatchResult match, Line line) {
        return DRINK_AFTER.matcher(line.after(match.end())).lookingAt()
                && !JOINED_BEFORE.matcher(line.before(match.start())).matches();
    }

    /** "1/2 pts milk and nut intolerant" */
    private static boolean isPatients(MatchResult match) {
        return match.group("whole") == null && match.group().endsWith("s");
    }

    /** "570 ml (1 pt)", and not "200 ml (12 pt)". */
    private static boolean isAsMuch(MatchResult match, Line line) {
        Matcher litres = LITRES_BEFORE.matcher(line.before(match.start()));
        if (line.at(match.end()) != ')' || !litres.matches()) {
            return false;
        }
        Numeral pints = Numeral.of(match.group(1));
        double amount = Double.parseDouble(litres.group("amount").replace(",", ""));
        double pint = (litres.group("whole") == null ? amount : amount * THOUSAND)
                / (Double.parseDouble("0" + pints.whole() + "." + pints.decimals() + "0")
                        + PARTS.getOrDefault(pints.fraction(), 0.0));
        return pint >= LEAST_PINT && pint <= MOST_PINT;
    }

    private static String pints(MatchResult match, Line line) {
        String said = Fractions.mixed(match.group("whole"), match.group("over"), match.group("under"), line);
        return match.group("whole") == null ? Fractions.of(said, "pint") : said + " pints";
    }

    private static String pints(Numeral number, Line line) {
        String said = number.say(line.dialect());
        return number.isFraction() ? Fractions.of(said, "pint") : said + (number.isOne() ? " pint" : " pints");
    }

    private static String inverse(MatchResult match) {
        String raised = match.group("raised");
        return Units.per(raised == null ? match.group(Units.PER_GROUP) : raised.replaceAll("[⁻−]", ""));
    }

    /** "5 mg kg⁻¹ day⁻¹", "70 min⁻¹" */
    private static boolean isBehindUnit(MatchResult match, Line line) {
        char before = line.at(match.start() - 1);
        return before == '¹' || before == '²' || before == '³' || Character.isDigit(before)
                || Units.endBefore(line, match.start());
    }

    private static Optional<String> measure(MatchResult match, Line line) {
        String sign = match.group("sign");
        Numeral number = Numeral.of((sign == null ? "" : sign) + match.group("number"));
        String unit = match.group(Units.GROUP);
        if (unit.length() == 1 && "yd".contains(unit) && isInSum(match, line)) {
            return Optional.empty();
        }
        if (unit.equals("L") && RIGHT_BEFORE.matcher(line.before(match.start())).matches()
                && NUMBER_AFTER.matcher(line.after(match.end())).lookingAt()) {
            return Optional.empty();
        }
        String glued = Character.isLetter(line.at(match.start() - 1)) ? " " : "";
        return Optional.of(glued + (match.group("last") == null
                ? single(number, unit, match, line)
                : range(number, unit, match, line)));
    }

    private static String single(Numeral number, String unit, MatchResult match, Line line) {
        String said = number.say(line.dialect());
        if (number.isFraction() && !unit.startsWith("°") && !unit.equals("%")) {
            return Fractions.of(said, Units.say(unit, true, line.dialect()));
        }
        boolean one = number.isOne() || isAttribute(match, line)
        // "Units per millilitre" have no singular that anybody says.
                || !unit.startsWith("units/") && Singular.isBeforeForm(line, match.end());
        return said + " " + Units.say(unit, one, line.dialect());
    }

    /** "five to ten milligrams"; another unit at the first number is said too. */
    private static String range(Numeral number, String unit, MatchResult match, Line line) {
        String first = match.group("firstUnit");
        Numeral last = Numeral.of(match.group("last"));
        String between = first == null || first.equals(unit)
                ? ""
                : " " + Units.say(first, number.isOne(), line.dialect());
        boolean one = last.isOne() && (number.isFraction() || first != null) || isAttribute(match, line);
        return number.say(line.dialect()) + between + " to " + last.say(line.dialect()) + " "
                + Units.say(unit, one, line.dialect());
    }

    /** "2y + 3": a letter that is calculated with. */
    private static boolean isInSum(MatchResult match, Line line) {
        String before = line.before(match.start());
        String after = line.after(match.end()).stripLeading();
        return !before.isEmpty() && SUM_SIGNS.indexOf(before.charAt(before.length() - 1)) >= 0
                || !after.isEmpty() && SUM_SIGNS.indexOf(after.charAt(0)) >= 0;
    }

    /** "a 5-mg tablet", "8 yr olds". */
    private static boolean isAttribute(MatchResult match, Line line) {
        return OLDS.matcher(line.after(match.end())).lookingAt() || line.at(match.start(Units.GROUP) - 1) == '-'
                || Singular.isBetweenArticleAndNoun(match, line);
    }
}
