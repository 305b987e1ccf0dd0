package lectern.speech.words.number;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.table.BundledTable;

/**
 * A written number: {@code 1,250.50}, {@code −0.5}, {@code 2½}, {@code 10 000}.
 *
 * @param sign     "minus ", "plus " or nothing
 * @param whole    digits only, may be empty before a fraction
 * @param decimals digits after the point
 * @param fraction one of the characters ½ ⅓ …, or a space
 */
public record Numeral(String sign, String whole, String decimals, char fraction) {

    /** What each character for a part of one is called. */
    private static final Map<String, String> NAMES = BundledTable.read("speech/words/fractions.tsv").map();
    private static final String FRACTIONS = String.join("", NAMES.keySet());
    /**
     * A number without its sign, for use inside other patterns; it has no groups. The last of several points leads to a
     * number, as in "Dose.....5 mg", and parts no tenths from it.
     */
    public static final String PATTERN = "(?:(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|[1-9]\\d{0,2}(?: \\d{3})+(?![\\d]| \\d)|\\d+)"
            + "(?:\\.\\d+)?(?: ?[" + FRACTIONS + "])?|(?<![\\d.]|\\. \\. )\\.\\d+|[" + FRACTIONS + "])";
    /** Nothing before it that would make it part of something else. */
    public static final String LEFT = "(?<![\\p{L}\\d]|\\d[.,/:–-])";
    /** Nothing after it that would make it part of something else. */
    public static final String RIGHT = "(?![\\p{L}\\d]|[.,/:]\\d)";

    private static final Pattern PARTS = Pattern.compile(
            "(?<sign>[-−–+])?(?<whole>[\\d, ]*)(?:\\.(?<decimals>\\d+))? ?(?<fraction>[" + FRACTIONS + "])?");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    /**
     * @param written what {@link #PATTERN} matches, with or without a sign
     */
    public static Numeral of(String written) {
        Matcher parts = PARTS.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("written is \"" + written + "\": it is not a number");
        }
        String sign = switch (Optional.ofNullable(parts.group("sign")).orElse("")) {
            case "" -> "";
            case "+" -> "plus ";
            default -> "minus ";
        };
        return new Numeral(sign, parts.group("whole").replace(",", "").replace(" ", ""),
                Optional.ofNullable(parts.group("decimals")).orElse(""),
                parts.group("fraction") == null ? ' ' : parts.group("fraction").charAt(0));
    }

    public static String say(String written, Dialect dialect) {
        return of(written).say(dialect);
    }

    /** Whether a thing counted by it stands in the singular. */
    public boolean isOne() {
        return whole.equals("1") && decimals.isEmpty() && fraction == ' ';
    }

    /** Whether it is only a part of one: "half a cup". */
    public boolean isFraction() {
        return whole.isEmpty() && fraction != ' ';
    }

    public String say(Dialect dialect) {
        String name = NAMES.getOrDefault(Character.toString(fraction), "");
        if (isFraction()) {
            return sign + name;
        }
        // A hundred with a leading zero is a code, but "0.5" and "007.5" are numbers.
        String number = decimals.isEmpty()
                ? Numbers.cardinal(whole, dialect)
                : Numbers.cardinal(whole.isEmpty() ? "0" : LEADING_ZEROS.matcher(whole).replaceFirst(""), dialect)
                        + " point "
                        + Numbers.digits(decimals);
        return sign + number + (name.isEmpty() ? "" : " and " + (name.equals("half") ? "a half" : name));
    }
}
