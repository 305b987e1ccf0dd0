package lectern.speech.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** The hyphen that takes one number from another: between the operands of an equation, and nowhere else. */
final class Equations {
    private static final String OPERAND = "[$£€]?(?:\\d{1,6}(?:\\.\\d{1,4})?(?: ?(?:m?g|m?L|ml|kg|cm|mm|%))?|(?<![\\p{L}\\d])[a-z](?![\\p{L}\\d]))";
    private static final String OPERATOR = " ?[-−–+×÷*] ?";
    private static final Pattern REST = Pattern
            .compile("(?<second>" + OPERAND + ")(?<more>(?:" + OPERATOR + OPERAND + "){0,4}) ?= ?(?<result>[-−]?"
                    + OPERAND
                    + "|\\?|_)");
    private static final Pattern RESULT_BEFORE = Pattern
            .compile("(?s).*(?:\\d|[a-z]) ?= ?(?:" + OPERAND + OPERATOR + "){0,3}" + OPERAND);
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    /** The operand before the hyphen, and an operator before that. */
    private static final Pattern FIRST = Pattern.compile("([-−–+×÷*] ?)?(" + OPERAND + ")$");

    private Equations() {}

    static List<Rule> rules() {
        return List.of(PatternRule.of("minus-sign",
                "(?<![\\p{L}\\d.,/:–-])(" + OPERAND + "|(?<=\\d)\\)) ?[-–] ?(?=" + OPERAND + ")", Equations::minus));
    }

    /** "20 - 5 = 15" is an equation; "5-9 = mild" and "5-9 = 10 mg" tell what a range means. */
    private static Optional<String> minus(MatchResult match, Line line) {
        String before = line.before(match.end(1));
        Matcher rest = REST.matcher(line.after(match.end()));
        boolean equation = rest.lookingAt() ? isEquation(before, rest) : RESULT_BEFORE.matcher(before).matches();
        return equation
                ? Optional.of(TextNormalizer.words(new TextNormalizer(Lexicon.EMPTY).pieces(match.group(1), List.of(),
                        line.dialect().language())) + " minus ")
                : Optional.empty();
    }

    private static boolean isEquation(String before, Matcher rest) {
        Matcher operand = FIRST.matcher(before);
        boolean ends = operand.find();
        Optional<BigDecimal> first = ends ? number(operand.group(2)) : Optional.empty();
        Optional<BigDecimal> second = number(rest.group("second"));
        Optional<BigDecimal> result = number(rest.group("result"));
        boolean chain = !rest.group("more").isEmpty() || ends && operand.group(1) != null;
        if (chain || first.isEmpty() || second.isEmpty() || result.isEmpty()) {
            return true;
        }
        return first.get().subtract(second.get()).abs().compareTo(result.get()) == 0;
    }

    private static Optional<BigDecimal> number(String operand) {
        Matcher number = NUMBER.matcher(operand);
        return number.find() ? Optional.of(new BigDecimal(number.group())) : Optional.empty();
    }
}
