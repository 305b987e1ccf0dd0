package lectern.edition.print;

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
final class Joining {
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
    static String joined(String word, IntPredicate covered) {
        if (word.chars().noneMatch(unit -> unit >= 0x600 && unit < 0x900)) {
            return word;
        }
        int[] letters = word.codePoints().toArray();
        StringBuilder joined = new StringBuilder(word.length());
        for (int i = 0; i < letters.length; i++) {
            boolean before = joinsOn(letters, neighbour(letters, i, -1)) && joinsBack(letters[i]);
            int next = neighbour(letters, i, 1);
            if (letters[i] == LAM && next < letters.length) {
                Map<Form, Integer> both = FORMS.getOrDefault(LAM + Character.toString(letters[next]), Map.of());
                Integer form = both.get(before ? Form.FINAL : Form.ISOLATED);
                if (form != null && isAlef(letters[next]) && covered.test(form)) {
                    joined.appendCodePoint(form);
                    // Marks between the two stand behind them.
                    for (int mark = i + 1; mark < next; mark++) {
                        joined.appendCodePoint(letters[mark]);
                    }
                    i = next;
                    continue;
                }
            }
            boolean after = joinsOn(letters, i) && next < letters.length && joinsBack(letters[next]);
            Form form = before ? after ? Form.MEDIAL : Form.FINAL : after ? Form.INITIAL : Form.ISOLATED;
            Integer known = FORMS.getOrDefault(Character.toString(letters[i]), Map.of()).get(form);
            joined.appendCodePoint(known != null && covered.test(known) ? known : letters[i]);
        }
        return joined.toString();
    }

    private static boolean isAlef(int letter) {
        return letter == 0x622 || letter == 0x623 || letter == 0x625 || letter == 0x627;
    }

    /** The next letter on a side that is no mark: marks do not part what joins. */
    private static int neighbour(int[] letters, int from, int step) {
        int at = from + step;
        while (at >= 0 && at < letters.length && type(letters[at]) == UCharacter.JoiningType.TRANSPARENT) {
            at += step;
        }
        return at;
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
