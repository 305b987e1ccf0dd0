package lectern.speech.words.number;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A written number: {@code 1,250.50}, {@code −0.5}, {@code 2½}, {@code 10 000}.
 *
 * @param sign     "minus ", "plus " or nothing
 * @param whole    digits only, may be empty before a fraction
 * @param decimals digits after the point
 * @param fraction one of the characters ½ ⅓ …, or a space
 */
public record Numeral(String sign, String whole, String decimals, char fraction) {

    private static final String FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
    /** A number without its sign, for use inside other patterns; it has no groups. */
    public static final String PATTERN = "(?:(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|[1-9]\\d{0,2}(?: \\d{3})+(?![\\d]| \\d)|\\d+)"
            + "(?:\\.\\d+)?(?: ?[" + FRACTIONS + "])?|(?<![\\d])\\.\\d+|[" + FRACTIONS + "])";
    /** Nothing before it that would make it part of something else. */
    public static final String LEFT = "(?<![\\p{L}\\d]|\\d[.,/:–-])";
    /** Nothing after it that would make it part of something else. */
    public static final String RIGHT = "(?![\\p{L}\\d]|[.,/:]\\d)";

    private static final Map<Character, String> NAMES = Map.ofEntries(Map.entry('½', "half"),
            Map.entry('⅓', "one third"), Map.entry('⅔', "two thirds"), Map.entry('¼', "a quarter"),
            Map.entry('¾', "three quarters"), Map.entry('⅕', "one fifth"), Map.entry('⅖', "two fifths"),
            Map.entry('⅗', "three fifths"), Map.entry('⅘', "four fifths"), Map.entry('⅙', "one sixth"),
            Map.entry('⅚', "five sixths"), Map.entry('⅛', "one eighth"), Map.entry('⅜', "three eighths"),
            Map.entry('⅝', "five eighths"), Map.entry('⅞', "seven eighths"));
    private static final Pattern PARTS = Pattern.compile(
            "([-−–+])?([\\d, ]*)(?:\\.(\\d+))? ?([" + FRACTIONS + "])?");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    /**
     * @param written what {@link #PATTERN} matches, with or without a sign
     */
    public static Numeral of(String written) {
        Matcher parts = PARTS.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("written is \"" + written + "\": it is not a number");
        }
        String sign = switch (Optional.ofNullable(parts.group(1)).orElse("")) {
            case "" -> "";
            case "+" -> "plus ";
            default -> "minus ";
        };
        return new Numeral(sign, parts.group(2).replace(",", "").replace(" ", ""),
                Optional.ofNullable(parts.group(3)).orElse(""),
                parts.group(4) == null ? ' ' : parts.group(4).charAt(0));
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
        String name = NAMES.getOrDefault(fraction, "");
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
