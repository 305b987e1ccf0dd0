package lectern.speech.words.quantity;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.words.number.Dialect;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.AnyOf;
import lectern.speech.words.rule.Line;
import lectern.table.BundledTable;
import org.jspecify.annotations.Nullable;

/** Units of measurement, alone and in expressions such as {@code mL/min/1.73 m²}. */
public final class Units {

    /** @param imperial of the older measures, said beside a metric one that is as much */
    private record Unit(String one, String many, boolean imperial) {}

    private static final Map<String, Unit> UNITS = new HashMap<>();
    private static final Map<String, String> DENOMINATORS = BundledTable.read("speech/words/denominators.tsv").map();

    private static final Unit PINT = new Unit("pint", "pints", true);
    private static final Set<String> POURED = Set.of("ml", "mL", "cl", "dl", "l");
    private static final int LONGEST = 10;

    static {
        BundledTable.read("speech/words/units.tsv").rows()
                .forEach(row -> UNITS.put(row.cell(0), new Unit(row.cell(1), row.cell(2), row.find(3).isPresent())));
    }

    private static final String UNIT = anyOf(UNITS);
    private static final String DENOMINATOR = "(?:" + Numeral.PATTERN + " ?(?:" + anyOf(DENOMINATORS) + "s|" + UNIT
            + ")|(?:" + Numeral.PATTERN + " ?)?(?:" + anyOf(DENOMINATORS) + "|" + UNIT + "))";
    /** Any unit by itself. */
    public static final String NAMES = UNIT;
    /** The group of {@link #PATTERN}. */
    public static final String GROUP = "unit";
    /** The group of {@link #PER}. */
    static final String PER_GROUP = "per";
    /** One group: the whole expression. */
    public static final String PATTERN = pattern(GROUP);
    /** What comes after a slash, if it is no short form; it has no group. */
    public static final String WHOLE_WORD = AnyOf.pattern(DENOMINATORS.keySet().stream()
            .filter(word -> word.equals(DENOMINATORS.get(word))).toList());
    /** One group: what comes after a slash. */
    static final String PER = "(?: ?/ ?(?<" + PER_GROUP + ">" + anyOf(DENOMINATORS) + "|" + UNIT + ")(?![\\p{L}\\d]))";
    /** One group: what is raised to minus one. */
    static final String INVERSE = "(?:(?<" + PER_GROUP + ">" + anyOf(DENOMINATORS) + "|" + UNIT
            + ")[⁻−]¹|(?<raised>[mck]?m[⁻−][²³]))(?![\\p{L}\\d⁰¹²³⁴⁵⁶⁷⁸⁹])";
    /** Units without a number before them, such as a table's heading has them: "mg/kg", "(mL)". One group. */
    static final String ALONE = "(?<![\\p{L}\\d/.])((?!s/)(?=\\S{4}|[gU]/L|m/s)(?:" + UNIT + ")(?:/(?:" + UNIT + "|"
            + anyOf(DENOMINATORS)
            + ")){1,4}(?![\\p{L}\\d/²³])|m/s²|(?<=\\()(?=[^)]{2})(?![A-Z]{2,4}\\))(?:" + UNIT + ")(?=\\)))";
    private static final Pattern NEXT = Pattern.compile(" ?(?:" + UNIT + ")(?![\\p{L}\\d])");
    private static final Pattern FRACTIONS = Pattern.compile("\\d{1,2} ?fractions?");
    private static final Pattern PER_SIGN = Pattern.compile(" ?/ ?");
    private static final Pattern LATER = Pattern.compile("(" + Numeral.PATTERN + ")? ?(.+)");

    private Units() {}

    /** A whole expression, such as {@code mL/min/1.73 m²}, as a group with a name. */
    static String pattern(String group) {
        return "(?<" + group + ">(?:" + UNIT + ")(?![\\p{L}\\d²³⁻])(?: ?/ ?" + DENOMINATOR
                + "(?![\\p{L}\\d²³])){0,4})";
    }

    /** "milligrams per kilogram per day". */
    public static String say(String expression, boolean one, Dialect dialect) {
        Unit whole = UNITS.get(expression);
        if (whole != null) {
            return one ? whole.one() : whole.many();
        }
        String[] parts = PER_SIGN.split(expression);
        Unit first = requireNonNull(UNITS.get(parts[0]));
        // "beats per minute" has its plural inside, so each unit brings both forms.
        StringBuilder words = new StringBuilder(one ? first.one() : first.many());
        for (int i = 1; i < parts.length; i++) {
            words.append(isSameAmount(first, parts[i - 1], parts[i])
                    ? " or "
                    // Of rays: so many fractions make up the whole.
                    : parts[0].endsWith("Gy") && FRACTIONS.matcher(parts[i]).matches() ? " in " : " per ")
                    .append(later(parts[i - 1], parts[i], dialect));
        }
        return words.toString();
    }

    /** Whether a text begins with one, so that the number before it is no year. */
    public static boolean begin(String text) {
        return NEXT.matcher(text).lookingAt();
    }

    /** Whether the letters before a place are one. */
    public static boolean endBefore(Line line, int position) {
        int start = position;
        while (position - start < LONGEST && Character.isLetter(line.at(start - 1))) {
            start--;
        }
        return UNITS.containsKey(line.text().substring(start, position));
    }

    /** What comes after a slash, in the singular. */
    static String per(String unit) {
        String one = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
        return Optional.ofNullable(DENOMINATORS.getOrDefault(unit, DENOMINATORS.get(one)))
                .orElseGet(() -> Optional.ofNullable(UNITS.get(unit)).map(Unit::one).orElse(unit));
    }

    /** "250 ml/9 fl oz" measures one thing twice. */
    private static boolean isSameAmount(Unit first, String before, String part) {
        Matcher parts = LATER.matcher(part);
        Unit other = parts.matches() && parts.group(1) != null ? behind(before, parts.group(2)) : null;
        return other != null && other.imperial() != first.imperial();
    }

    /** Of a number behind a slash: "570 ml/1 pt" speaks of no point, as "10 mm/4 pt" does. */
    private static @Nullable Unit behind(String before, String written) {
        return written.equals("pt") && POURED.contains(before) ? PINT : UNITS.get(written);
    }

    private static String later(String before, String part, Dialect dialect) {
        Matcher parts = LATER.matcher(part);
        if (parts.matches() && parts.group(1) != null) {
            Numeral number = Numeral.of(parts.group(1));
            Unit unit = behind(before, parts.group(2));
            if (number.isFraction()) {
                return Fractions.of(number.say(dialect), unit == null ? per(parts.group(2)) : unit.one());
            }
            return number.say(dialect) + " "
                    + (unit == null
                            ? per(parts.group(2)) + (number.isOne() ? "" : "s")
                            : number.isOne() ? unit.one() : unit.many());
        }
        return per(part);
    }

    private static String anyOf(Map<String, ?> words) {
        return AnyOf.pattern(words.keySet());
    }
}
