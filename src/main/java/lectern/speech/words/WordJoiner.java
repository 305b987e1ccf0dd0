package lectern.speech.words;

import java.util.ArrayList;
import java.util.List;
import lectern.speech.ipa.Transcribed;
import lectern.speech.words.rule.Said;
import lectern.speech.words.rule.Verbalization;

/** Puts the words of pieces together: single spaces, one mark at a time, none at the start. */
final class WordJoiner {
    private static final String MARKS = ",;:.?!";

    private WordJoiner() {}

    static Said join(List<Verbalization> pieces) {
        StringBuilder words = new StringBuilder();
        List<Transcribed> transcribed = new ArrayList<>();
        for (Verbalization piece : pieces) {
            String said = piece.said();
            if (said.isEmpty()) {
                // What stood on both sides of something left out stays apart.
                space(words, piece.leftOut());
                continue;
            }
            if (!words.isEmpty() && Character.isLetter(words.charAt(words.length() - 1))
                    && Character.isLetter(said.charAt(0)) && piece.start() > 0) {
                words.append(' ');
            }
            int[] places = new int[said.length()];
            for (int i = 0; i < said.length(); i++) {
                append(said.charAt(i), words);
                places[i] = words.length();
            }
            for (Transcribed each : piece.transcribed()) {
                transcribed.add(new Transcribed(places[each.start()] - 1, places[each.end() - 1], each.ipa()));
            }
        }
        return new Said(words.toString().stripTrailing(), transcribed);
    }

    /** In scripts that write no spaces each sign counts. */
    static int count(String words) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < words.length(); i++) {
            boolean word = Character.isLetterOrDigit(words.charAt(i)) || words.charAt(i) == '\'';
            count += word && (!inside || Character.isIdeographic(words.charAt(i))) ? 1 : 0;
            inside = word;
        }
        return count;
    }

    private static void space(StringBuilder words, boolean wanted) {
        if (wanted && !words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    private static void append(char c, StringBuilder words) {
        if (c == ' ') {
            space(words, true);
            return;
        }
        if (MARKS.indexOf(c) < 0) {
            // A mark that was followed by a letter without a space would make one word of two.
            if (!words.isEmpty() && MARKS.indexOf(words.charAt(words.length() - 1)) >= 0) {
                words.append(' ');
            }
            words.append(c);
            return;
        }
        int end = words.length();
        while (end > 0 && words.charAt(end - 1) == ' ') {
            end--;
        }
        if (end == 0) {
            return;
        }
        words.setLength(end);
        int last = MARKS.indexOf(words.charAt(end - 1));
        if (last < 0) {
            words.append(c);
        } else if (MARKS.indexOf(c) > last && last < MARKS.indexOf(".")) {
            words.setCharAt(end - 1, c);
        }
    }
}
