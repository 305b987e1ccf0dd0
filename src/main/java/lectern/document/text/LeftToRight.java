package lectern.document.text;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be set apart in text that runs to the left, so that browsers keep its order: numbers with their units and phone
 * numbers, together with the words in Latin letters beside them. Set apart by itself, "500 mg" would stand before
 * "Metformin" for whoever reads these from the left.
 */
public final class LeftToRight {
    private LeftToRight() {}

    /** @return in order, none of them in another */
    public static List<KeptTogether.Range> stretches(String text) {
        List<KeptTogether.Range> numbers = KeptTogether.leftToRight(text);
        if (numbers.isEmpty()) {
            return numbers;
        }
        StringBuilder words = new StringBuilder(text);
        for (KeptTogether.Range number : numbers) {
            // Each of them is one word to the algorithm.
            words.replace(number.start(), number.end(), "a".repeat(number.end() - number.start()));
        }
        Bidi bidi = new Bidi(words.toString(), Bidi.DIRECTION_RIGHT_TO_LEFT);
        List<KeptTogether.Range> stretches = new ArrayList<>();
        int free = 0;
        for (KeptTogether.Range number : numbers) {
            if (number.start() >= free) {
                int start = number.start();
                while (start > free && runsToTheRight(bidi, start - 1)) {
                    start--;
                }
                free = number.end();
                while (free < text.length() && runsToTheRight(bidi, free)) {
                    free++;
                }
                stretches.add(new KeptTogether.Range(start, free));
            }
        }
        return stretches;
    }

    /** Whether the last letter of a text runs to the right, or of what stands before it if it has none. */
    public static boolean endsSo(String text, boolean before) {
        for (int i = text.length() - 1; i >= 0; i--) {
            byte direction = Character.getDirectionality(text.charAt(i));
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return true;
            }
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return false;
            }
        }
        return before;
    }

    private static boolean runsToTheRight(Bidi bidi, int at) {
        return bidi.getLevelAt(at) % 2 == 0;
    }
}
