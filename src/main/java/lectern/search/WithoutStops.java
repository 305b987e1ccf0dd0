package lectern.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes the stops out of short forms, so that "p.m." is the "pm" of another text: out of letters that stand alone, each
 * with a stop behind it, as "e.g" is what a sentence's end leaves of "e.g.". The script {@code cutting.js} does the same.
 */
final class WithoutStops extends TokenFilter {
    private static final char STOP = '.';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    WithoutStops(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (isShortForm(term)) {
            int length = 0;
            for (int i = 0; i < term.length(); i += 2) {
                term.buffer()[length++] = term.charAt(i);
            }
            term.setLength(length);
        }
        return true;
    }

    private static boolean isShortForm(CharSequence word) {
        if (word.length() <= 2) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            boolean fits = i % 2 == 0 ? Character.isLetter(word.charAt(i)) : word.charAt(i) == STOP;
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
