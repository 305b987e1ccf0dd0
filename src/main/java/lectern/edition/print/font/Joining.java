package lectern.edition.print.font;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Gives Arabic letters the forms in which they join, those of Persian, Urdu and others too: which letters join is what
 * Unicode's joining types say (chapter 9.2), and which forms they have what its presentation forms stand for. Marks stay
 * marks, behind their letters, and lam and alef become one.
 */
public final class Joining {
    private static final char LAM = '\u0644';

    private enum Form {
        ISOLATED, FINAL, INITIAL, MEDIAL
    }

    /** Forms by the letter, or the letters, that they are of. */
    private static final Map<String, Map<Form, Integer>> FORMS = forms();

    private Joining() {}

    private static Map<String, Map<Form, Integer>> forms() {
        Map<String, Map<Form, Integer>> forms = new HashMap<>();
        for (int character = 0xFB50; character <= 0xFEFC; character++) {
            Form form = switch (UCharacter.getIntPropertyValue(character, UProperty.DECOMPOSITION_TYPE)) {
                case UCharacter.DecompositionType.ISOLATED -> Form.ISOLATED;
                case UCharacter.DecompositionType.FINAL -> Form.FINAL;
                case UCharacter.DecompositionType.INITIAL -> Form.INITIAL;
                case UCharacter.DecompositionType.MEDIAL -> Form.MEDIAL;
                default -> null;
            };
            if (form != null) {
                String letters = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
                forms.computeIfAbsent(letters, _ -> new EnumMap<>(Form.class)).put(form, character);
            }
        }
        return forms;
    }

    /**
     * @param word    in reading order
     * @param covered whether a form can be printed: where it cannot, its letter stands alone
     */
    public static String joined(String word, IntPredicate covered) {
        if (word.chars().noneMatch(unit -> unit >= 0x600 && unit < 0x900)) {
            return word;
        }
        int[] letters = word.codePoints().toArray();
        int[] next = next(letters);
        int last = -1;
        StringBuilder joined = new StringBuilder(word.length());
        for (int i = 0; i < letters.length; i++) {
            if (isMark(letters[i])) {
                joined.appendCodePoint(letters[i]);
                continue;
            }
            boolean before = joinsOn(letters, last) && joinsBack(letters[i]);
            int after = next[i];
            last = i;
            if (letters[i] == LAM && after < letters.length) {
                Map<Form, Integer> both = FORMS.getOrDefault(LAM + Character.toString(letters[after]), Map.of());
                Integer form = both.get(before ? Form.FINAL : Form.ISOLATED);
                if (form != null && isAlef(letters[after]) && covered.test(form)) {
                    joined.appendCodePoint(form);
                    // Marks between the two stand behind them.
                    for (int mark = i + 1; mark < after; mark++) {
                        joined.appendCodePoint(letters[mark]);
                    }
                    i = after;
                    last = i;
                    continue;
                }
            }
            boolean joinsNext = joinsOn(letters, i) && after < letters.length && joinsBack(letters[after]);
            Form form = before
                    ? joinsNext ? Form.MEDIAL : Form.FINAL
                    : joinsNext ? Form.INITIAL : Form.ISOLATED;
            Integer known = FORMS.getOrDefault(Character.toString(letters[i]), Map.of()).get(form);
            joined.appendCodePoint(known != null && covered.test(known) ? known : letters[i]);
        }
        return joined.toString();
    }

    private static boolean isAlef(int letter) {
        return letter == 0x622 || letter == 0x623 || letter == 0x625 || letter == 0x627;
    }

    /** Gives for each letter the next that is no mark, or the end: marks do not part what joins. */
    private static int[] next(int[] letters) {
        int[] next = new int[letters.length];
        int following = letters.length;
        for (int i = letters.length - 1; i >= 0; i--) {
            next[i] = following;
            following = isMark(letters[i]) ? following : i;
        }
        return next;
    }

    private static boolean isMark(int letter) {
        return type(letter) == UCharacter.JoiningType.TRANSPARENT;
    }

    private static boolean joinsOn(int[] letters, int at) {
        if (at < 0) {
            return false;
        }
        int type = type(letters[at]);
        return type == UCharacter.JoiningType.DUAL_JOINING || type == UCharacter.JoiningType.JOIN_CAUSING
                || type == UCharacter.JoiningType.LEFT_JOINING;
    }

    private static boolean joinsBack(int letter) {
        int type = type(letter);
        return type == UCharacter.JoiningType.DUAL_JOINING || type == UCharacter.JoiningType.JOIN_CAUSING
                || type == UCharacter.JoiningType.RIGHT_JOINING;
    }

    private static int type(int letter) {
        return UCharacter.getIntPropertyValue(letter, UProperty.JOINING_TYPE);
    }
}
