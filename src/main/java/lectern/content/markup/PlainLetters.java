package lectern.content.markup;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Letters and digits in the shape of something else, as 𝗧 and １ and ㎎, become plain ones, by a closed list, and characters that were escaped twice are written. */
final class PlainLetters {

    private static final Map<Integer, String> PLAIN = CharacterCodes.characters("letters.tsv");
    private static final Pattern KEYCAP = Pattern.compile("([0-9#*])\ufe0f?\u20e3");
    private static final Pattern DIGIT_AFTER = Pattern.compile("[\\s\u00a0]{1,20}+[0-9\u00bc-\u00be\u2150-\u215e.].*",
            Pattern.DOTALL);

    private static final Pattern ENTITY = Pattern
            .compile("&(?:([A-Za-z][A-Za-z0-9]{1,30})|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,5});");
    private static final String CODE = "code, pre, kbd, samp, tt, script, style, textarea";

    /** What a page that explains its own markup writes, and what parts words. */
    private static final String MARKUP = "<>&\"'\u00a0";

    private PlainLetters() {}

    static void apply(Document page) {
        PageTexts.change(page, (text, element) -> plain(decoded(text, element)));
    }

    /** A system that escapes what was escaped already makes words of "&frac12;"; in code they may be meant. */
    private static String decoded(String text, Element around) {
        if (text.indexOf('&') < 0 || text.indexOf(';') < 0 || around.closest(Query.of(CODE)) != null) {
            return text;
        }
        return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found, text)));
    }

    private static String character(MatchResult entity, String text) {
        boolean known = entity.group(1) == null || Entities.isNamedEntity(entity.group(1));
        String character = known ? Parser.unescapeEntities(entity.group(), true) : entity.group();
        return character.chars().anyMatch(c -> Character.isISOControl(c) || c == '\ufffd' || MARKUP.indexOf(c) >= 0)
                || Character.isLetter(character.codePointAt(0)) && !isBesideLetter(entity, text)
                        ? entity.group()
                        : character;
    }

    private static boolean isBesideLetter(MatchResult entity, String text) {
        return entity.start() > 0 && Character.isLetter(text.codePointBefore(entity.start()))
                || entity.end() < text.length() && Character.isLetter(text.codePointAt(entity.end()));
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
