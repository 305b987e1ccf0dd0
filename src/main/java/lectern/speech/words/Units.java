package lectern.speech.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units of measurement, alone and in expressions such as {@code mL/min/1.73 m²}. */
final class Units {

    private record Unit(String one, String many) {}

    private static final Map<String, Unit> UNITS = new HashMap<>();
    private static final Map<String, String> DENOMINATORS = DataFile.map("denominators.tsv");

    static {
        DataFile.rows("units.tsv").forEach(row -> UNITS.put(row.get(0), new Unit(row.get(1), row.get(2))));
    }

    private static final String UNIT = anyOf(UNITS);
    private static final String DENOMINATOR = "(?:" + Numeral.PATTERN + " ?)?(?:" + anyOf(DENOMINATORS) + "|" + UNIT
            + ")";
    /** Any unit by itself. */
    static final String NAMES = UNIT;
    /** One group: the whole expression. */
    static final String PATTERN = "((?:" + UNIT + ")(?![\\p{L}\\d²³])(?: ?/ ?" + DENOMINATOR
            + "(?![\\p{L}\\d²³]))*)";
    /** One group: what comes after a slash. */
    static final String PER = "(?: ?/ ?(" + anyOf(DENOMINATORS) + "|" + UNIT + ")(?![\\p{L}\\d]))";
    /** Units without a number before them, such as a table's heading has them: "mg/kg", "(mL)". One group. */
    static final String ALONE = "(?<![\\p{L}\\d/.])((?=\\S{4}|[gU]/L)(?:" + UNIT + ")(?:/(?:" + UNIT + "|"
            + anyOf(DENOMINATORS)
            + "))+(?![\\p{L}\\d/])|(?<=\\()(?=[^)]{2})(?:" + UNIT + ")(?=\\)))";
    private static final Pattern NEXT = Pattern.compile(" ?(?:" + UNIT + ")(?![\\p{L}\\d])");
    private static final Pattern PER_SIGN = Pattern.compile(" ?/ ?");
    private static final Pattern LATER = Pattern.compile("(" + Numeral.PATTERN + ")? ?(.+)");

    private Units() {}

    /** "milligrams per kilogram per day". */
    static String say(String expression, boolean one, Dialect dialect) {
        String[] parts = PER_SIGN.split(expression);
        Unit first = UNITS.get(parts[0]);
        // "beats per minute" has its plural inside, so each unit brings both forms.
        StringBuilder words = new StringBuilder(one ? first.one() : first.many());
        for (int i = 1; i < parts.length; i++) {
            words.append(" per ").append(later(parts[i], dialect));
        }
        return words.toString();
    }

    /** Whether a text begins with one, so that the number before it is no year. */
    static boolean begin(String text) {
        return NEXT.matcher(text).lookingAt();
    }

    /** What comes after a slash, in the singular. */
    static String per(String unit) {
        return Optional.ofNullable(DENOMINATORS.get(unit))
                .orElseGet(() -> Optional.ofNullable(UNITS.get(unit)).map(Unit::one).orElse(unit));
    }

    private static String later(String part, Dialect dialect) {
        Matcher parts = LATER.matcher(part);
        if (parts.matches() && parts.group(1) != null) {
            Numeral number = Numeral.of(parts.group(1));
            Unit unit = UNITS.get(parts.group(2));
            return number.say(dialect) + " "
                    + (unit == null ? per(parts.group(2)) : number.isOne() ? unit.one() : unit.many());
        }
        return per(part);
    }

    private static String anyOf(Map<String, ?> words) {
        return AnyOf.pattern(words.keySet());
    }
}
