package lectern.content.markup;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Letters and digits in the shape of something else, as 𝗧 and １ and ㎎, become plain ones, by a closed list. */
final class PlainLetters {

    private static final Map<Integer, String> PLAIN = CharacterCodes.characters("letters.tsv");
    private static final Pattern KEYCAP = Pattern.compile("([0-9#*])\ufe0f?\u20e3");
    private static final Pattern DIGIT_AFTER = Pattern.compile("[\\s\u00a0]{1,20}+[0-9\u00bc-\u00be\u2150-\u215e.].*",
            Pattern.DOTALL);

    private PlainLetters() {}

    static void apply(Document page) {
        PageTexts.change(page, (text, _) -> plain(text));
    }

    private static boolean isUsual(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x2000) {
                return false;
            }
        }
        return true;
    }

    /** A text that has none of them is returned as it is. */
    static String plain(String text) {
        if (isUsual(text)) {
            return text;
        }
        boolean asian = text.codePoints().anyMatch(PlainLetters::isAsian);
        StringBuilder plain = new StringBuilder(text.length());
        keycaps(text).codePoints().forEach(c -> {
            boolean wide = c >= 0xFF01 && c <= 0xFFE6;
            String other = wide && asian ? null : PLAIN.get(c);
            if (other == null) {
                plain.appendCodePoint(c);
            } else {
                plain.append(other);
            }
        });
        return plain.toString();
    }

    /** A number in brackets where another follows: 1 and 500 mg are not 1500 mg. */
    private static String keycaps(String text) {
        if (text.indexOf('\u20e3') < 0) {
            return text;
        }
        Matcher keycap = KEYCAP.matcher(text);
        StringBuilder plain = new StringBuilder();
        while (keycap.find()) {
            String after = text.substring(keycap.end(), Math.min(text.length(), keycap.end() + 20));
            boolean digit = DIGIT_AFTER.matcher(after).matches();
            keycap.appendReplacement(plain, digit ? "(" + keycap.group(1) + ")" : keycap.group(1));
        }
        return keycap.appendTail(plain).toString();
    }

    /** Beside these letters the wide forms of marks and digits are the proper ones. */
    private static boolean isAsian(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> false;
        };
    }
}
