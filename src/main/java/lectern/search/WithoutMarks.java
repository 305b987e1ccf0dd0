package lectern.search;

import java.io.IOException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes accents, vowel points and the like from letters of every script: few people type them when they search. Nor has a
 * keyboard the marks of Hebrew's short forms, for which everybody types quotation marks.
 */
final class WithoutMarks extends TokenFilter {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    WithoutMarks(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        for (int i = 0; i < term.length(); i++) {
            if (term.charAt(i) > '\u007f') {
                String bare = MARKS.matcher(Normalizer.normalize(term, Normalizer.Form.NFKD)).replaceAll("")
                        .replace('\u05f4', '"').replace('\u05f3', '\'');
                if (!bare.isEmpty()) {
                    term.setEmpty().append(bare);
                }
                break;
            }
        }
        return true;
    }
}
