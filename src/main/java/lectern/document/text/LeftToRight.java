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
    private static final char MARK = '\u200e';

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
        int next = 0;
        while (next < numbers.size()) {
            int number = numbers.get(next).start();
            int start = number;
            while (start > free && runsToTheRight(bidi, start - 1)) {
                start--;
            }
            start += beforeLetter(text, start, number);
            free = numbers.get(next).end();
            next++;
            boolean more = true;
            while (more) {
                int until = next < numbers.size() ? numbers.get(next).start() : text.length();
                int end = free;
                while (end < until && runsToTheRight(bidi, end)) {
                    end++;
                }
                boolean reached = end == until && next < numbers.size();
                // Two numbers without a word between them stand in the order of the text around them.
                more = reached && beforeLetter(text, free, until) < until - free;
                if (more) {
                    free = numbers.get(next).end();
                    next++;
                } else if (!reached) {
                    free = end;
                }
            }
            stretches.add(new KeptTogether.Range(start, free));
        }
        return stretches;
    }

    /**
     * For text without markup: marks that nobody sees stand around what is to be set apart, or else a telephone number in
     * Arabic text would have its last group first. Text that runs to the right only is as it was.
     */
    public static String marked(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return text;
        }
        StringBuilder marked = new StringBuilder();
        int written = 0;
        for (KeptTogether.Range stretch : stretches(text)) {
            marked.append(text, written, stretch.start()).append(MARK).append(text, stretch.start(), stretch.end())
                    .append(MARK);
            written = stretch.end();
        }
        return marked.append(text, written, text.length()).toString();
    }

    /** How many characters stand before the first letter; all of them, if there is none. */
    private static int beforeLetter(String text, int from, int to) {
        int at = from;
        while (at < to && !Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at - from;
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
