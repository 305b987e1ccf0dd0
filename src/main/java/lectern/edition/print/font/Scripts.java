package lectern.edition.print.font;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * The scripts that are legible when each letter is drawn by itself, or joined as Arabic is here. In the others, as in
 * Devanagari, Thai or Khmer, signs change their places and shapes with their neighbours: drawn one by one they may be
 * other words, and no reader would be told.
 */
public final class Scripts {
    private static final Set<UnicodeScript> PRINTED = EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED,
            UnicodeScript.UNKNOWN, UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN, UnicodeScript.GEORGIAN, UnicodeScript.HEBREW, UnicodeScript.ARABIC,
            UnicodeScript.ETHIOPIC, UnicodeScript.CHEROKEE, UnicodeScript.CANADIAN_ABORIGINAL, UnicodeScript.TIFINAGH,
            UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL, UnicodeScript.YI, UnicodeScript.LISU, UnicodeScript.BRAILLE, UnicodeScript.COPTIC,
            UnicodeScript.RUNIC, UnicodeScript.OGHAM, UnicodeScript.GOTHIC, UnicodeScript.CUNEIFORM);

    private Scripts() {}

    public static boolean isPrinted(int character) {
        return PRINTED.contains(UnicodeScript.of(character));
    }
}
