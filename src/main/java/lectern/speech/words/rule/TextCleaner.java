package lectern.speech.words.rule;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What single characters are, before any rule asks what they mean. */
public final class TextCleaner {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Pattern THOUSANDS = Pattern
            .compile(
                    "(?<![\\p{L}\\d'\u2019,])(?<!\\d\\.)[1-9]\\d{0,2}(?:['\u2019]\\d{3}){1,4}(?!['\u2019]?\\d|['\u2019]\\p{L}|\")");

    /** In addresses and codes the same signs stand for themselves. */
    private static final String AMOUNT_BEFORE = "(?<=(?<![^\\s(])(?<![=+×*÷/−-]\\s?)[£$€]?\\d[\\d.,]{0,6})";
    /** A sum has a minus there. */
    private static final String NO_RESULT = "(?=\\d)(?!\\d[\\d.,]{0,6}\\s?=)";
    private static final Pattern SWUNG_DASH = Pattern.compile(AMOUNT_BEFORE + "[~∼]" + NO_RESULT);
    private static final Pattern DOUBLE_HYPHEN = Pattern.compile(AMOUNT_BEFORE + "--" + NO_RESULT);
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:ˢᵗ|ⁿᵈ|ʳᵈ|ᵗʰ)(?!\\p{L})");

    /** Where nothing is taken, ML are megalitres and MG is a car. */
    private static final Pattern CAPITAL_UNIT = Pattern
            .compile(
                    "(?=[KMCOL])(?<=\\d ?|\\d ?M[GL]/)(?:KG|MMOL|CM|MM|OZ|LBS?)(?![\\p{L}\\d])"
                            + "|(?=(?:MG|ML|TABS?|CAPS?|G)(?![\\p{L}\\d]))(?<=\\b(?:TAKE|GIVE|SWALLOW|INJECT) \\d[\\d.,]{0,5}(?:[-–]\\d{1,4})? ?)(?:MG|ML|TABS?|CAPS?|G)");
    private static final Pattern CAPITAL_DOSE = Pattern
            .compile(
                    "(?<=\\d ?)(?<!(?:19|20)\\d\\d )MG(?=/day\\b| (?:tab|cap|once|twice|daily|every|orally|od|bd|tds|qds|po|iv|im|sc)(?:s|lets?|sules?)?\\b)");
    private static final Pattern SMALL = Pattern.compile("\\p{Ll}");

    private TextCleaner() {}

    /**
     * Composed, and without what nobody sees: soft hyphens, joiners, directions, control characters; and without the
     * apostrophes that part thousands in Switzerland, which no engine takes for such.
     */
    public static String clean(String text) {
        String seen = seen(text);
        if (seen.indexOf('\'') < 0 && seen.indexOf('\u2019') < 0) {
            return seen;
        }
        return THOUSANDS.matcher(seen).replaceAll(number -> number.group().replaceAll("['\u2019]", ""));
    }

    private static String seen(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = text.charAt(i) >= ' ' && text.charAt(i) < 127;
        }
        if (plain) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder(text.length());
        NFC.normalize(text).codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                cleaned.append(' ');
            } else if (isOneSign(c)) {
                cleaned.append(NFKC.normalize(Character.toString(c)));
            } else if (!isInvisible(c)) {
                cleaned.appendCodePoint(c);
            }
        });
        return cleaned.toString();
    }

    /** The same length, with each typographic variant of a space, apostrophe, hyphen or digit made plain. */
    public static String plain(String text) {
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] > 126) {
                plain[i] = plain(plain[i]);
            }
        }
        return new String(plain);
    }

    /** The same length: ordinals, and units that stand in capitals because all does, in their plain form. */
    static String level(String text, boolean capitals) {
        Pattern unitInCapitals = capitals || !SMALL.matcher(text).find() ? CAPITAL_UNIT : CAPITAL_DOSE;
        String level = unitInCapitals == CAPITAL_UNIT || text.contains("MG")
                ? unitInCapitals.matcher(text).replaceAll(unit -> unit.group().toLowerCase(Locale.ROOT))
                : text;
        return level.indexOf('ᵗ') >= 0 || level.indexOf('ᵈ') >= 0
                ? ORDINAL.matcher(level).replaceAll(raised -> switch (raised.group()) {
                    case "ˢᵗ" -> "st";
                    case "ⁿᵈ" -> "nd";
                    case "ʳᵈ" -> "rd";
                    default -> "th";
                })
                : level;
    }

    /** The same length, with a dash between figures where other signs were typed for it. */
    static String dashes(String text) {
        return text.indexOf('~') >= 0 || text.contains("--")
                ? DOUBLE_HYPHEN.matcher(SWUNG_DASH.matcher(text).replaceAll("–")).replaceAll("– ")
                : text;
    }

    /** Hardly a small letter, and ordinary words among the capitals: a heading that is set so. */
    static boolean isMostlyCapitals(String text) {
        int capitals = 0;
        int small = 0;
        for (int i = 0; i < text.length(); i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        }
        if (capitals <= 3 * small) {
            return false;
        }
        List<String> words = Arrays.stream(text.split("[^\\p{L}']+")).filter(word -> word.length() > 1).toList();
        long ordinary = words.stream().filter(word -> word.length() > 5
                || CapitalWords.isOrdinary(word.toLowerCase(Locale.ROOT))).count();
        return ordinary > 1 || ordinary == 1 && words.size() == 2;
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201b', '\u02bc', '\u2032', '\u00b4' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\ufe63', '\uff0d' -> '-';
            case '\u00b5' -> '\u03bc';
            case '\u00ba', '\u02da' -> '\u00b0';
            case '\u02d7' -> '\u2212';
            case '\u2044', '\u2215' -> '/';
            default -> {
                if (Character.isSpaceChar(c)) {
                    yield ' ';
                }
                if (c >= '\uff01' && c <= '\uff5e') {
                    yield (char) (c - '\uff01' + '!');
                }
                int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
                yield digit < 0 ? c : (char) ('0' + digit);
            }
        };
    }

    /** Units and Roman numerals in a single sign, such as ㎎ and Ⅳ. */
    private static boolean isOneSign(int c) {
        return c >= 0x3380 && c <= 0x33df || c >= 0x2160 && c <= 0x217f;
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.SURROGATE || c >= 0xfe00 && c <= 0xfe0f
                || c == 0x20e3 || c == 0x034f || c >= 0x1f3fb && c <= 0x1f3ff;
    }
}
