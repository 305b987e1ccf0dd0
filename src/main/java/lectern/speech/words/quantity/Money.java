package lectern.speech.words.quantity;

import static java.util.Objects.requireNonNull;
import static lectern.speech.words.number.Numeral.PATTERN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.number.Dialect;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** Amounts of money. */
public final class Money {

    private record Currency(String one, String many, String cent, String cents) {}

    private static final Currency DOLLAR = new Currency("dollar", "dollars", "cent", "cents");
    private static final Map<String, Currency> CURRENCIES = Map.ofEntries(Map.entry("$", DOLLAR),
            Map.entry("A$", of("Australian")), Map.entry("AU$", of("Australian")), Map.entry("AUD", of("Australian")),
            Map.entry("US$", of("U S")), Map.entry("USD", of("U S")), Map.entry("NZ$", of("New Zealand")),
            Map.entry("NZD", of("New Zealand")), Map.entry("C$", of("Canadian")), Map.entry("CA$", of("Canadian")),
            Map.entry("CAD", of("Canadian")), Map.entry("HK$", of("Hong Kong")), Map.entry("S$", of("Singapore")),
            Map.entry("£", new Currency("pound", "pounds", "penny", "pence")),
            Map.entry("GBP", new Currency("pound", "pounds", "penny", "pence")),
            Map.entry("€", new Currency("euro", "euros", "cent", "cents")),
            Map.entry("EUR", new Currency("euro", "euros", "cent", "cents")),
            Map.entry("¥", new Currency("yen", "yen", "sen", "sen")),
            Map.entry("₹", new Currency("rupee", "rupees", "paisa", "paise")));
    private static final String SIGN = "((?:AU|A|US|NZ|CA|C|HK|S)?\\$|(?:US|NZ|AU) \\$|[£€¥₹]|AUD|USD|NZD|CAD|GBP|EUR)";
    private static final String SCALE = "( ?(?:million|billion|trillion|thousand|hundred)\\b|(?:[kKmMbB]|bn|mn|tn)(?![\\p{L}\\d]))?";
    private static final Map<String, String> SCALES = Map.of("k", "thousand", "m", "million", "mn", "million", "b",
            "billion", "bn", "billion", "tn", "trillion");

    /** "a £20 voucher" */
    private static final Pattern ATTRIBUTE = Pattern.compile(
            " (?:notes?|coins?|bills?|vouchers?|fees?|fines?|charges?|deposits?|gift|tickets?|grants?|bonus|payment|donation|discount)\\b");
    /** "£20pw", "£650 pcm" */
    private static final Map<String, String> PERIODS = Map.of("pw", "week", "pcm", "calendar month", "pm", "month",
            "pa", "year", "ph", "hour", "pd", "day", "pn", "night", "pp", "person", "pppn", "person per night", "pppw",
            "person per week");
    private static final String EVERY = " ?(p/?w|p/?h|p/?m|p/?a|p/?d|p/?n|pcm|ppp[nw]|pp|p\\.w\\.|p\\.h\\.|p\\.a\\.|p\\.c\\.m\\.)(?![\\p{L}\\d])";

    private Money() {}

    public static List<Rule> rules() {
        return List.of(
                PatternRule.of("money",
                        "(?<![\\p{L}\\d$£€])([-−–](?=[$£€]))?" + SIGN + " ?(" + PATTERN + ")" + SCALE
                                + "(?:(?: ?[-–—] ?)"
                                + SIGN + "?(" + PATTERN + ")" + SCALE + ")?(?![\\d]|[.,]\\d)(?:" + Units.PER + "|"
                                + EVERY + ")?",
                        Money::say),
                PatternRule.of("money", Numeral.LEFT + "(" + PATTERN + ") ?(USD|GBP|EUR|AUD|NZD|CAD)(?![\\p{L}\\d])",
                        (match, line) -> Optional
                                .of(amount(match.group(1), "", requireNonNull(CURRENCIES.get(match.group(2))), false,
                                        line.dialect()))),
                PatternRule.of("coins", Numeral.LEFT + "(\\d{1,3})([c¢p])(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(Numbers.cardinal(match.group(1), line.dialect())
                                + (match.group(2).equals("p")
                                        ? " p"
                                        : match.group(1).equals("1") ? " cent" : " cents"))));
    }

    private static Optional<String> say(MatchResult match, Line line) {
        Dialect dialect = line.dialect();
        Currency currency = requireNonNull(CURRENCIES.get(match.group(2).replace(" ", "")));
        String minus = match.group(1) == null ? "" : "minus ";
        String per = match.group(8) != null
                ? " per " + Units.per(match.group(8))
                : match.group(9) == null ? "" : " per " + PERIODS.get(match.group(9).replaceAll("[./]", ""));
        if (match.group(6) == null) {
            return Optional.of(minus + amount(match.group(3), scale(match.group(4)), currency,
                    per.isEmpty() && ATTRIBUTE.matcher(line.after(match.end())).lookingAt(), dialect) + per);
        }
        String first = Numeral.say(match.group(3), dialect);
        String firstScale = scale(match.group(4));
        String last = amount(match.group(6), scale(match.group(7)), currency, false, dialect);
        boolean exact = match.group(3).contains(".") && firstScale.isEmpty() && scale(match.group(7)).isEmpty();
        return Optional
                .of(minus + (exact ? amount(match.group(3), "", currency, false, dialect) : first + firstScale) + " to "
                        + last + per);
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

    private static String scale(String written) {
        if (written == null) {
            return "";
        }
        String scale = written.strip();
        return " " + SCALES.getOrDefault(scale.toLowerCase(java.util.Locale.ROOT), scale);
    }

    private static Currency of(String country) {
        return new Currency(country + " dollar", country + " dollars", "cent", "cents");
    }
}
