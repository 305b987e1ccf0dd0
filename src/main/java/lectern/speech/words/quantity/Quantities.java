package lectern.speech.words.quantity;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.PATTERN;
import static lectern.speech.words.number.Numeral.RIGHT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.number.Dialect;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** Amounts of something: doses, temperatures, pressures, percentages, sizes, parts. */
public final class Quantities {
    /** A dash that means "to". */
    static final String TO = "(?: ?[-–—−] ?)";
    private static final String SIGN = "((?<![\\p{L}\\d)])[-–−+])?";
    /** Things that a part of one is said of: "half a cup". */
    private static final String COUNTED = "(cup|tablet|teaspoon|tablespoon|glass|hour|day|dose|pill|litre|bottle|slice"
            + "|sachet|strip|packet|can|capsule|year|month|mile|kilometre|metre|patch|spoon|plate|serve|bowl|page|million)";
    private static final String LENGTH = "nm|μm|mm|cm|m|km|ft";
    /** What a dose comes in: "a 500 mg tablet" has its unit in the singular. */
    private static final Pattern FORM = Pattern.compile("(?s)[ -](?:tab(?:let)?s?|cap(?:sule)?s?|caplets?|doses?|vials?"
            + "|ampoules?|patch(?:es)?|injections?|infusions?|pens?|sachets?|bottles?|bags?|strengths?|lozenges?|suppositor(?:y|ies)"
            + "|strips?|walk|run|race|ride|swim|drive|slot|session|appointment|helpline|service|pool|bin|tank|container"
            + "|angle|turn|bend|radius|adult|person|patient|period|man|woman|child|baby|infant|fence|wall|screen)\\b.*");
    private static final Pattern ARTICLE_BEFORE = Pattern.compile("(?is)(?:.*[^\\p{L}'])?an?");
    private static final Pattern NOUN_AFTER = Pattern
            .compile(
                    " (?!of|or|and|to|in|at|per|is|was|for|from|on|every|each|once|twice|daily|a|if|by|with|then|as|above|below"
                            + "|under|over|before|after|when|until|up|down)[a-z]{2}");
    private static final String SUM_SIGNS = "+=−×÷*^²³";
    private static final Context STRAND = Context
            .ofWords("utr end ends exon strand strands primer flanking splice cap");
    private static final Context ONE_BEFORE = Context.ofWords("per a an each every one half this that");
    private static final Pattern MORE_AFTER = Pattern.compile(" [a-z]{2,10}er\\b| more\\b");
    private static final Pattern OUT_OF_TEN = Pattern.compile("\\d(?:\\.\\d)?|10");
    private static final Pattern SCORED = Pattern
            .compile("\\b(?i:scor\\w*|rat\\w+|pain|mark\\w*|level|stars?|grade)\\b");
    private static final Pattern PAGE_BEFORE = Pattern.compile("(?is).*\\b(?:page|part|sheet)");
    private static final Pattern SIGHT_AFTER = Pattern.compile(" (?:vision|eyesight|or better)");
    private static final Set<String> SMALL_PARTS = Set.of("2", "3", "4", "5", "6", "7", "8", "9", "10", "12", "16");

    private Quantities() {}

    public static List<Rule> rules() {
        return List.of(
                PatternRule.of("blood-pressure",
                        LEFT + "(\\d{2,3}) ?/ ?(\\d{2,3})(?: ?(mm ?Hg))?" + RIGHT,
                        Quantities::pressure),
                PatternRule.of("blood-pressure",
                        LEFT + "(\\d{2,3})[-–](\\d{2,3})/(\\d{2,3})[-–](\\d{2,3})" + RIGHT,
                        (match, line) -> Optional.of(Numbers.cardinal(match.group(1), line.dialect()) + " to "
                                + Numbers.cardinal(match.group(2), line.dialect()) + " over "
                                + Numbers.cardinal(match.group(3), line.dialect()) + " to "
                                + Numbers.cardinal(match.group(4), line.dialect()))),
                PatternRule.of("power-of-ten",
                        LEFT + "(?:(" + PATTERN + ") ?[×x] ?)?10(?:([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|\\^([-−]?\\d+))"
                                + Units.PER + "?",
                        Quantities::power),
                // As computers write it: 1e-3, 2.5E+6.
                PatternRule.of("power-of-ten", LEFT + "(\\d(?:\\.\\d{1,6})?)[eE]([-−+]?)(\\d{1,3})" + RIGHT,
                        (match, line) -> match.group(2).isEmpty() && match.group(1).length() == 1
                                ? Optional.empty()
                                : Optional.of(Numeral.say(match.group(1), line.dialect())
                                        + " times ten to the power of "
                                        + ("-−".contains(match.group(2)) && !match.group(2).isEmpty() ? "minus " : "")
                                        + Numbers.cardinal(Numbers.withoutZero(match.group(3)), line.dialect()))),
                // Its raised digits were lost on the way.
                PatternRule.of("power-of-ten", LEFT + "(" + PATTERN + ") ?[×x] ?10[-−](\\d{1,2})" + RIGHT,
                        (match, line) -> Optional.of(Numeral.say(match.group(1), line.dialect())
                                + " times ten to the power of minus "
                                + Numbers.cardinal(Numbers.withoutZero(match.group(2)), line.dialect()))),
                PatternRule.of("size",
                        LEFT + "(\\d{1,3})' ?[×x] ?(\\d{1,3})'(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(counted(match.group(1), "foot", "feet", line) + " by "
                                + counted(match.group(2), "foot", "feet", line))),
                PatternRule.of("size",
                        LEFT + "(" + PATTERN + ") ?(" + LENGTH + ")? ?[×x] ?(?:(" + PATTERN + ") ?(" + LENGTH
                                + ")? ?[×x] ?)?(" + PATTERN + ") ?(" + LENGTH + ")(?![\\p{L}\\d²³])",
                        Quantities::size),
                PatternRule.of("many-of",
                        LEFT + "(\\d{1,3}) ?[×x] ?(?=" + PATTERN + " ?" + Units.PATTERN + ")",
                        (match, line) -> Optional.of(Numbers.cardinal(match.group(1), line.dialect()) + " times ")),
                PatternRule.of("times", LEFT + "(\\d{1,2}) ?[-–] ?(\\d{1,2})[x×](?![\\p{L}\\d])",
                        (match, line) -> Optional.of(Numbers.cardinal(match.group(1), line.dialect()) + " to "
                                + Numbers.cardinal(match.group(2), line.dialect()) + " times")),
                PatternRule.of("times",
                        LEFT + "(\\d+)(?:[x×]| [x×](?= (?:daily|weekly|monthly|a|an|per)\\b))(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(MORE_AFTER.matcher(line.after(match.end())).lookingAt()
                                ? Numbers.cardinal(match.group(1), line.dialect()) + " times"
                                : times(match.group(1), line))),
                PatternRule.of("inches", LEFT + "(\\d{1,2})/(\\d{1,2})-in(?:\\.(?= ?\\p{Ll})|(?![-\\p{L}\\d]))",
                        (match, line) -> Optional.of(parts(match.group(1), match.group(2), line.dialect()) + " inch")),
                PatternRule.of("inches", LEFT
                        + "(?:(\\d{1,2})[ -])?(\\d{1,2})/(\\d{1,2})(?: ?[\"″]| ?in(?=\\.|[ ,;)]+(?:long|wide|thick|$)|$))(?!\\p{L})",
                        (match, line) -> Optional.of(mixed(match.group(1), match.group(2), match.group(3), line)
                                + (match.group(1) == null ? " of an inch" : " inches"))),
                PatternRule.of("feet-and-inches", LEFT + "(\\d)ft ?(\\d{1,2})(?! ?in|\"|'')" + RIGHT,
                        (match, line) -> Optional.of(Numbers.cardinal(match.group(1), line.dialect()) + " foot "
                                + Numbers.cardinal(match.group(2), line.dialect()))),
                // The ends of a strand: 5' UTR.
                PatternRule.of("feet-and-inches", "(?<![\\p{L}\\d])([35])'(?![\\p{L}\\d'])",
                        (match, line) -> STRAND.isNear(line, match.start(), match.end())
                                ? Optional.of(Numbers.cardinal(match.group(1), line.dialect()) + " prime")
                                : Optional.empty()),
                PatternRule.of("feet-and-inches", LEFT + "([1-5]?\\d)'(?![\\p{L}\\d'])",
                        (match, line) -> line.text().indexOf('\'') == match.end() - 1
                                ? Optional.of(counted(match.group(1), "foot",
                                        isNoun(match.start(), match.end(), line) ? "foot" : "feet",
                                        line))
                                : Optional.empty()),
                PatternRule.of("feet-and-inches",
                        LEFT + "(\\d{1,2}) ?(?:ft|feet|'|′) ?(\\d{1,2}(?:½|\\.\\d)?) ?(?:in\\b|ins\\b|inch(?:es)?\\b|\"|''|″)",
                        (match, line) -> Optional.of(counted(match.group(1), "foot", "feet", line) + " "
                                + counted(match.group(2), "inch", "inches", line))),
                PatternRule.of("stones",
                        LEFT + "(\\d{1,2}) ?st(?:(?= ?\\d{1,2} ?lbs?\\b)|(?<=[04-9] ?st|1[1-3] ?st)(?![\\p{L}\\d]))(?! ?[A-Z])",
                        (match, line) -> Optional.of(Numbers.cardinal(match.group(1), line.dialect()) + " stone ")),
                // "1,5 mg" is how half of the world writes it; read as two numbers it would be a dose of five.
                PatternRule.of("decimal-comma",
                        LEFT + "(\\d{1,2}),(\\d{1,2}) ?" + Units.PATTERN,
                        (match, line) -> Optional.of(Numeral.say(match.group(1) + "." + match.group(2), line.dialect())
                                + " " + Units.say(match.group(3), false, line.dialect()))),
                PatternRule.of("fraction-range",
                        LEFT + "(\\d{1,2} )?(\\d)/(\\d{1,2})" + TO + "(?:(\\d{1,2} )?(\\d)/(\\d{1,2})|(" + PATTERN
                                + "))(?: (?:an? )?" + COUNTED + "\\b)?" + RIGHT,
                        (match, line) -> Optional
                                .of(mixed(match.group(1), match.group(2), match.group(3), line) + " to "
                                        + (match.group(7) != null
                                                ? Numeral.say(match.group(7), line.dialect())
                                                : mixed(match.group(4), match.group(5), match.group(6), line))
                                        + counted(match))),
                PatternRule.of("fraction-range",
                        LEFT + "(\\d{1,2})" + TO + "(\\d{1,2} )?(\\d)/(\\d{1,2})(?= [\\p{Ll}])",
                        (match, line) -> Optional.of(Numbers.cardinal(match.group(1), line.dialect()) + " to "
                                + mixed(match.group(2), match.group(3), match.group(4), line))),
                PatternRule.of("millions",
                        LEFT + "(\\d{1,3}(?:\\.\\d{1,2})?)m(?= (?:people|women|men|children|adults|patients|Australians|Britons"
                                + "|Americans|deaths|cases|doses|cells|tests|visits)\\b)",
                        (match, line) -> Optional.of(Numeral.say(match.group(1), line.dialect()) + " million")),
                PatternRule.of("millions", LEFT + "(" + PATTERN + ")bn(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(Numeral.say(match.group(1), line.dialect()) + " billion")),
                // A point glued to the word before it belongs to the dose: ".5 mg" heard as "five" would be ten times as much.
                PatternRule.of("measure",
                        "(?:(?<![\\p{L}\\d]|\\d[.,/:]|\\d[A-Z]-|(?<![\\w\\p{Mn}])Tc-)|(?<=\\p{L})(?=\\.\\d))" + SIGN
                                + "("
                                + PATTERN
                                + ")(?:(?: ?(?:" + Units.PATTERN
                                + "))?"
                                + TO
                                + "([-−+]?" + PATTERN + "))?[ -]?" + Units.PATTERN
                                + "(?!\\.\\p{Lu}\\.)(?:\\.(?= ?[\\p{Ll}\\d(),;–-]))?",
                        Quantities::measure),
                PatternRule.of("per",
                        "(?= ?/)(?<=\\d ?[A-Za-z]{0,20}|\\b(?:once|twice|breaths|beats|units|cells|copies|drops|puffs|steps|times|doses|tablets"
                                + "|hours|days|nights|drinks|CFU|cfu))" + Units.PER,
                        (match, line) -> Optional.of(" per " + Units.per(match.group(1)))),
                PatternRule.of("times-as-much",
                        " (?<=[\\p{L})] )[x×] ?(" + PATTERN + ")(?![\\p{L}\\d/]|[.,]\\d)(?! ?(?:[x×]|10))",
                        (match, line) -> Optional.of(" times " + Numeral.say(match.group(1), line.dialect()))),
                // "How many mg", the head of a column "ml", "per kg".
                PatternRule.of("unit",
                        "(?<![\\p{L}\\d/.²³-]|\\d )(?:(?<=^)g(?=$|:)|(?:mg|mcg|μg|ml|mL|kg|cm|mm|km|kJ|kcal|mmol|mmHg|kPa|dL|dl)(?![\\p{L}\\d/²³-]))",
                        (match, line) -> Optional.of(Units.say(match.group(),
                                ONE_BEFORE.endsBefore(line, match.start()), line.dialect()))),
                PatternRule.of("unit", Units.ALONE,
                        (match, line) -> Optional.of(Units.say(match.group(1), false, line.dialect()))),
                PatternRule.of("score", LEFT + "(\\d+(?:\\.\\d+)?)/(5|10|20|100)" + RIGHT,
                        Quantities::score),
                PatternRule.of("fraction-of",
                        LEFT + "(?:(\\d+) )?(\\d+)/(\\d+)(?: (?:an? )?" + COUNTED + "\\b| ?" + Units.PATTERN
                                + ")?" + RIGHT,
                        Quantities::fraction),
                PatternRule.of("part-of",
                        "(?<![\\p{L}\\d.,]|\\d |(?<!\\p{L})(?:[Aa]|[Tt]he|[Yy]our|[Tt]his|[Ee]ach|[Ee]very|[Oo]ther) )"
                                + "([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]) (?:an? )?" + COUNTED + "\\b",
                        (match, line) -> Optional.of(of(Numeral.say(match.group(1), line.dialect()), match.group(2)))));
    }

    private static Optional<String> pressure(MatchResult match, Line line) {
        int upper = Integer.parseInt(match.group(1));
        int lower = Integer.parseInt(match.group(2));
        boolean unit = match.group(3) != null;
        if (!unit && (upper < 70 || upper > 260 || lower < 40 || lower >= upper)) {
            return Optional.empty();
        }
        return Optional.of(Numbers.cardinal(match.group(1), line.dialect()) + " over "
                + Numbers.cardinal(match.group(2), line.dialect()) + (unit ? " millimetres of mercury" : ""));
    }

    private static Optional<String> power(MatchResult match, Line line) {
        String exponent = match.group(2) == null ? match.group(3) : Raised.plain(match.group(2));
        String words = "ten to the power of " + Numeral.say(exponent, line.dialect());
        if (match.group(1) != null) {
            words = Numeral.say(match.group(1), line.dialect()) + " times " + words;
        }
        return Optional.of(match.group(4) == null ? words : words + " per " + Units.per(match.group(4)));
    }

    /** "ten by five by two centimetres"; a unit in the middle is said where it stands. */
    private static Optional<String> size(MatchResult match, Line line) {
        StringBuilder words = new StringBuilder();
        for (int side = 1; side <= 5; side += 2) {
            if (match.group(side) == null) {
                continue;
            }
            Numeral number = Numeral.of(match.group(side));
            words.append(words.isEmpty() ? "" : " by ").append(number.say(line.dialect()));
            if (match.group(side + 1) != null) {
                words.append(' ').append(Units.say(match.group(side + 1), number.isOne(), line.dialect()));
            }
        }
        return Optional.of(words.toString());
    }

    private static String times(String count, Line line) {
        return switch (count) {
            case "1" -> "once";
            case "2" -> "twice";
            default -> Numbers.cardinal(count, line.dialect()) + " times";
        };
    }

    private static Optional<String> measure(MatchResult match, Line line) {
        Numeral number = Numeral.of((match.group(1) == null ? "" : match.group(1)) + match.group(2));
        boolean range = match.group(4) != null;
        String unit = match.group(5);
        if (unit.length() == 1 && "yd".contains(unit) && isInSum(match, line)) {
            return Optional.empty();
        }
        Numeral last = range ? Numeral.of(match.group(4)) : number;
        StringBuilder words = new StringBuilder(Character.isLetter(line.at(match.start() - 1)) ? " " : "");
        if (!range && number.isFraction() && !unit.startsWith("°") && !unit.equals("%")) {
            return Optional.of(words + of(number.say(line.dialect()), Units.say(unit, true, line.dialect())));
        }
        words.append(number.say(line.dialect()));
        if (range && match.group(3) != null && !match.group(3).equals(unit)) {
            words.append(' ').append(Units.say(match.group(3), number.isOne(), line.dialect()));
        }
        if (range) {
            words.append(" to ").append(last.say(line.dialect()));
        }
        return Optional.of(words + " "
                + Units.say(unit,
                        last.isOne() && (!range || number.isFraction() || match.group(3) != null)
                                || isAttribute(match, line),
                        line.dialect()));
    }

    /** "2y + 3": a letter that is calculated with. */
    private static boolean isInSum(MatchResult match, Line line) {
        String before = line.before(match.start());
        String after = line.after(match.end()).stripLeading();
        return !before.isEmpty() && SUM_SIGNS.indexOf(before.charAt(before.length() - 1)) >= 0
                || !after.isEmpty() && SUM_SIGNS.indexOf(after.charAt(0)) >= 0;
    }

    /** Before what a dose comes in its unit stands in the singular. */
    static boolean isBeforeForm(Line line, int end) {
        return FORM.matcher(line.after(end)).matches();
    }

    /** "a 5-mg tablet", "500 mg capsules". */
    private static boolean isAttribute(MatchResult match, Line line) {
        return line.at(match.start(5) - 1) == '-'
                || match.group(4) == null && isBeforeForm(line, match.end())
                || isNoun(match.start(), match.end(), line);
    }

    /** "a 30 mph road": between an article and what it belongs to. */
    private static boolean isNoun(int start, int end, Line line) {
        return ARTICLE_BEFORE.matcher(line.before(start)).matches() && NOUN_AFTER.matcher(line.after(end)).lookingAt();
    }

    private static Optional<String> score(MatchResult match, Line line) {
        String before = line.before(match.start());
        String around = before.substring(Math.max(0, before.length() - 30));
        boolean score = match.group(2).equals("10") && OUT_OF_TEN.matcher(match.group(1)).matches()
                || match.group(2).equals("5") && match.group(1).contains(".")
                || SCORED.matcher(around).find();
        return !score
                ? Optional.empty()
                : Optional.of(Numeral.say(match.group(1), line.dialect()) + " out of "
                        + Numeral.say(match.group(2), line.dialect()));
    }

    private static Optional<String> fraction(MatchResult match, Line line) {
        String over = match.group(2);
        String under = match.group(3);
        if (match.group(1) == null && PAGE_BEFORE.matcher(line.before(match.start())).matches()) {
            return Optional.of(Numbers.cardinal(over, line.dialect()) + " of "
                    + Numbers.cardinal(under, line.dialect()));
        }
        String words;
        if (over.equals("50") && under.equals("50")) {
            return Optional.of("fifty-fifty");
        }
        if (!SIGHT_AFTER.matcher(line.after(match.end())).lookingAt() && under.length() < 4
                && over.length() < 4 && SMALL_PARTS.contains(under)
                && Integer.parseInt(over) < Integer.parseInt(under) && Integer.parseInt(over) > 0) {
            words = parts(over, under, line.dialect());
        } else {
            words = Numbers.cardinal(over, line.dialect()) + " over " + Numbers.cardinal(under, line.dialect());
        }
        String counted = match.group(5) == null
                ? match.group(4)
                : Units.say(match.group(5), match.group(1) == null, line.dialect());
        if (match.group(1) != null) {
            String part = over.equals("1") ? (words.equals("half") ? "a half" : words) : words;
            return Optional.of(Numbers.cardinal(match.group(1), line.dialect()) + " and " + part
                    + (counted == null ? "" : " " + counted));
        }
        return Optional.of(counted == null ? words : of(words, counted));
    }

    private static String counted(String written, String one, String many, Line line) {
        Numeral number = Numeral.of(written);
        return number.say(line.dialect()) + " " + (number.isOne() ? one : many);
    }

    /** "two and a half". */
    static String mixed(String whole, String over, String under, Line line) {
        String part = SMALL_PARTS.contains(under)
                ? parts(over, under, line.dialect())
                : Numbers.cardinal(over, line.dialect()) + " over " + Numbers.cardinal(under, line.dialect());
        return whole == null
                ? part
                : Numbers.cardinal(whole.strip(), line.dialect()) + " and " + (part.equals("half") ? "a half" : part);
    }

    /** "half to one tablet", "a quarter to half a cup". */
    private static String counted(MatchResult match) {
        if (match.group(8) == null) {
            return "";
        }
        return (match.group(7) == null && match.group(4) == null
                ? match.group(5).equals("1") && match.group(6).equals("2") ? " a " : " of a "
                : " ") + match.group(8);
    }

    /** "three quarters". */
    static String parts(String over, String under, Dialect dialect) {
        boolean one = over.equals("1");
        return switch (under) {
            case "2" -> "half";
            case "4" -> one ? "a quarter" : Numbers.cardinal(over, dialect) + " quarters";
            default -> Numbers.cardinal(over, dialect) + " " + Numbers.ordinal(under, dialect) + (one ? "" : "s");
        };
    }

    /** "half a cup", "three quarters of an hour". */
    private static String of(String part, String whole) {
        String article = "aeio".indexOf(whole.charAt(0)) >= 0 || whole.startsWith("hour") ? "an " : "a ";
        return part + (part.equals("half") ? " " : " of ") + article + whole;
    }
}
