package lectern.edition.word;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import lectern.document.text.KeptTogether;

/**
 * A part of a text that runs one way. Word puts characters in order by what a run says of its direction, so a run must
 * hold one direction only, as the Unicode Bidirectional Algorithm finds it.
 */
record DirectedText(String text, boolean rightToLeft) {

    private static final char LEFT_TO_RIGHT_MARK = '\u200e';

    /** @param rightToLeft whether the text around runs that way */
    static List<DirectedText> parts(String text, boolean rightToLeft) {
        if (!rightToLeft && !Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return List.of(new DirectedText(text, false));
        }
        List<KeptTogether.Range> whole = KeptTogether.leftToRight(text);
        Bidi bidi = new Bidi(asWords(text, whole),
                rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        BitSet starts = new BitSet();
        BitSet ends = new BitSet();
        whole.forEach(each -> {
            starts.set(each.start());
            ends.set(each.end());
        });
        List<DirectedText> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean before = isRightToLeft(bidi, i - 1);
            if (i == text.length() || isRightToLeft(bidi, i) != before) {
                parts.add(new DirectedText(marked(text, start, i, starts, ends), before));
                start = i;
            }
        }
        return parts;
    }

    private static boolean isRightToLeft(Bidi bidi, int at) {
        return bidi.getLevelAt(at) % 2 == 1;
    }

    /** What runs to the right in every text is one word to the algorithm. */
    private static String asWords(String text, List<KeptTogether.Range> whole) {
        StringBuilder words = new StringBuilder(text);
        for (KeptTogether.Range each : whole) {
            words.replace(each.start(), each.end(), "a".repeat(each.end() - each.start()));
        }
        return words.toString();
    }

    /** Other programs than Word go by the characters alone: for them marks stand around such a word. */
    private static String marked(String text, int start, int end, BitSet starts, BitSet ends) {
        StringBuilder marked = new StringBuilder();
        for (int i = start; i <= end; i++) {
            if (i < end && starts.get(i) || i > start && ends.get(i)) {
                marked.append(LEFT_TO_RIGHT_MARK);
            }
            if (i < end) {
                marked.append(text.charAt(i));
            }
        }
        return marked.toString();
    }
}
