package lectern.speech.words.quantity;

import static java.util.Objects.requireNonNull;
import static lectern.speech.words.number.Numeral.PATTERN;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.speech.words.number.Dialect;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.AnyOf;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;
import lectern.table.BundledTable;
import org.jspecify.annotations.Nullable;

/** Amounts of money. */
public final class Money {

    private record Currency(String one, String many, String cent, String cents) {}

    private static final BundledTable CURRENCY_TABLE = BundledTable.read("speech/words/currencies.tsv");
    private static final Map<String, Currency> CURRENCIES = CURRENCY_TABLE.rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.cell(0),
                    row -> new Currency(row.cell(1), row.cell(2), row.cell(3), row.cell(4))));
    private static final String CODE = AnyOf
            .pattern(CURRENCIES.keySet().stream().filter(sign -> sign.length() > 2 && isLetters(sign)).toList());
    private static final String SIGN = "(?<%s>" + AnyOf.pattern(CURRENCIES.keySet()) + "|(?:US|NZ|AU) \\$)";
    private static final String SCALE = "(?<%s> ?(?:million|billion|trillion|thousand|hundred)\\b|(?:[kKmMbB]|bn|mn|tn)(?![\\p{L}\\d]))?";
    private static final Map<String, String> SCALES = Map.of("k", "thousand", "m", "million", "mn", "million", "b",
            "billion", "bn", "billion", "tn", "trillion");

    private static final Map<String, String> ROUND = BundledTable.read("speech/words/round-numbers.tsv").map();

    /** "a £20 voucher" */
    private static final Pattern ATTRIBUTE = Pattern.compile(" " + Vocabulary.anyOf("money-attribute") + "\\b");
    /** "£20pw", "£650 pcm" */
    private static final Map<String, String> PERIODS = BundledTable.read("speech/words/payment-periods.tsv").map();
    private static final String EVERY = " ?(?<every>p/?w|p/?h|p/?m|p/?a|p/?d|p/?n|pcm|ppp[nw]|pp|p\\.w\\.|p\\.h\\.|p\\.a\\.|p\\.c\\.m\\.)(?![\\p{L}\\d])";

    /** "45p/mile": what nobody chooses instead of money. */
    private static final String THING = "(?: ?/ ?(?<thing>" + Vocabulary.anyOf("paid-for") + ")(?![\\p{L}\\d]| ?/|-))";

    private Money() {}

    public static List<Rule> rules() {
        return List.of(
                // "It costs £1000s"; of dollars and euros there are notes of a hundred.
                PatternRule.of("money",
                        "(?<![\\p{L}\\d$£€])(£(?=1[0,]{2})|[$€](?=1[0,]{3}))(1[0,]{1,7}0)'?s(?![\\p{L}\\d])",
                        (match, line) -> Optional.ofNullable(ROUND.get(match.group(2)))
                                .map(many -> many + " of " + requireNonNull(CURRENCIES.get(match.group(1))).many())),
                // As the countries write that have it: no other currency's cents stand behind a comma in English.
                PatternRule.of("money",
                        "(?<![\\p{L}\\d])€ ?(\\d{1,3}(?:\\.\\d{3})+|\\d{1,4}),(\\d\\d)(?![\\p{L}\\d]|[.,]\\d)",
                        (match, line) -> Optional.of(amount(match.group(1).replace(".", "") + "." + match.group(2), "",
                                requireNonNull(CURRENCIES.get("€")), false, line.dialect()))),
                PatternRule.of("money",
                        "(?<![\\p{L}\\d$£€])(?<minus>[-−–](?=[$£€]))?" + SIGN.formatted("sign") + " ?(?<amount>"
                                + PATTERN + ")" + SCALE.formatted("scale") + "(?:(?: ?[-–—] ?)"
                                + SIGN.formatted("lastSign") + "?(?<last>" + PATTERN + ")"
                                + SCALE.formatted("lastScale") + ")?(?![\\d]|[.,]\\d)(?:" + Units.PER + "|" + EVERY
                                + "|" + THING + ")?",
                        Money::say),
                PatternRule.of("money", Numeral.LEFT + "(" + PATTERN + ") ?(" + CODE + ")(?![\\p{L}\\d])",
                        (match, line) -> Optional
                                .of(amount(match.group(1), "", requireNonNull(CURRENCIES.get(match.group(2))), false,
                                        line.dialect()))),
                PatternRule.of("money", "(?<=(?<![\\p{L}\\d.,£$€–—-])[1-9]\\d?p)[-–](?=£\\d)",
                        (match, line) -> Optional.of(" to ")),
                PatternRule.of("coins", Numeral.LEFT + "(\\d{1,3})([c¢p])(?![\\p{L}\\d])" + THING + "?",
                        (match, line) -> Optional.of(Numbers.cardinal(match.group(1), line.dialect())
                                + (match.group(2).equals("p")
                                        ? " p"
                                        : match.group(1).equals("1") ? " cent" : " cents")
                                + (match.group("thing") == null ? "" : " per " + match.group("thing")))));
    }

    private static Optional<String> say(MatchResult match, Line line) {
        Dialect dialect = line.dialect();
        Currency currency = requireNonNull(CURRENCIES.get(match.group("sign").replace(" ", "")));
        String minus = match.group("minus") == null ? "" : "minus ";
        String per = per(match);
        String amount = match.group("amount");
        String scale = scale(match.group("scale"));
        if (match.group("last") == null) {
            boolean attribute = per.isEmpty() && ATTRIBUTE.matcher(line.after(match.end())).lookingAt();
            return Optional.of(minus + amount(amount, scale, currency, attribute, dialect) + per);
        }
        String lastScale = scale(match.group("lastScale"));
        boolean exact = amount.contains(".") && scale.isEmpty() && lastScale.isEmpty();
        String first = exact
                ? amount(amount, "", currency, false, dialect)
                : Numeral.say(amount, dialect) + scale;
        return Optional.of(minus + first + " to "
                + amount(match.group("last"), lastScale, currency, false, dialect) + per);
    }

    /** "per week"; nothing where no time is named. */
    private static String per(MatchResult match) {
        String unit = match.group(Units.PER_GROUP);
        String every = match.group("every");
        String thing = match.group("thing");
        if (thing != null) {
            return " per " + thing;
        }
        return unit != null
                ? " per " + Units.per(unit)
                : every == null ? "" : " per " + PERIODS.get(every.replaceAll("[./]", ""));
    }

    private static String amount(String written, String scale, Currency currency, boolean attribute, Dialect dialect) {
        Numeral number = Numeral.of(written);
        if (number.decimals().length() != 2 || !scale.isEmpty()) {
            boolean one = number.isOne() && scale.isEmpty() || attribute;
            return number.say(dialect) + scale + " " + (one ? currency.one() : currency.many());
        }
        String units = new Numeral("", number.whole().isEmpty() ? "0" : number.whole(), "", ' ').say(dialect) + " "
                + (number.whole().equals("1") ? currency.one() : currency.many());
        if (number.decimals().equals("00")) {
            return units;
        }
        String cents = Numbers.cardinal(Numbers.withoutZero(number.decimals()), dialect);
        String named = cents + " " + (cents.equals("one") ? currency.cent() : currency.cents());
        if (number.whole().isEmpty() || number.whole().equals("0")) {
            return named;
        }
        return number.decimals().startsWith("0") ? units + " and " + named : units + " " + cents;
    }

    private static String scale(@Nullable String written) {
        if (written == null) {
            return "";
        }
        String scale = written.strip();
        return " " + SCALES.getOrDefault(scale.toLowerCase(Locale.ROOT), scale);
    }

    private static boolean isLetters(String sign) {
        return sign.chars().allMatch(Character::isLetter);
    }
}
