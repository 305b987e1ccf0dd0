package lectern.edition.word;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import lectern.document.text.KeptTogether;

/**
 * A part of a text that runs one way. Word puts characters in order by what a run says of its direction, so a run must
 * hold one direction only, as the Unicode Bidirectional Algorithm finds it.
 */
record DirectedText(String text, boolean rightToLeft) {

    /** @param rightToLeft whether the text around runs that way */
    static List<DirectedText> parts(String text, boolean rightToLeft) {
        if (!rightToLeft && !Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return List.of(new DirectedText(text, false));
        }
        Bidi bidi = new Bidi(phonesAsWords(text),
                rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        List<DirectedText> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean before = isRightToLeft(bidi, i - 1);
            if (i == text.length() || isRightToLeft(bidi, i) != before) {
                parts.add(new DirectedText(text.substring(start, i), before));
                start = i;
            }
        }
        return parts;
    }

    private static boolean isRightToLeft(Bidi bidi, int at) {
        return bidi.getLevelAt(at) % 2 == 1;
    }

    /** The groups of a telephone number stay in their order. */
    private static String phonesAsWords(String text) {
        StringBuilder words = new StringBuilder(text);
        for (KeptTogether.Range phone : KeptTogether.phones(text)) {
            words.replace(phone.start(), phone.end(), "a".repeat(phone.end() - phone.start()));
        }
        return words.toString();
    }
}
