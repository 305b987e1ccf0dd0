package lectern.search;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Parts a number from the unit behind it, so that "500mg" is the "500 mg" of another text. Only known units: "10th" and
 * "3D" stay whole. The script {@code cutting.js} does the same.
 */
final class UnitsApart extends TokenFilter {
    private static final Set<String> UNITS = Set.of("mg", "mcg", "ug", "μg", "ng", "g", "kg", "ml", "cl", "dl", "l",
            "mm", "cm", "m", "km", "mmol", "umol", "μmol", "nmol", "iu", "kcal", "kj", "mmhg", "am", "pm", "h", "hr",
            "hrs", "min", "mins", "мг", "мкг", "г", "кг", "мл", "л", "ملغ", "مجم", "مل");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private State number = captureState();
    private String unit = "";

    UnitsApart(TokenStream input) {
        super(input);
    }

    /** Does so with what another has made of words. */
    static Analyzer in(Analyzer words) {
        return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return words;
            }

            @Override
            protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
                return new TokenStreamComponents(components.getSource(),
                        new UnitsApart(new WithoutStops(components.getTokenStream())));
            }
        };
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!unit.isEmpty()) {
            restoreState(number);
            term.setEmpty().append(unit);
            offset.setOffset(offset.endOffset() - unit.length(), offset.endOffset());
            position.setPositionIncrement(1);
            unit = "";
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        int digits = 0;
        while (digits < term.length() && isOfNumber(term.charAt(digits))) {
            digits++;
        }
        boolean asWritten = offset.endOffset() - offset.startOffset() == term.length();
        if (digits > 0 && asWritten && UNITS.contains(term.subSequence(digits, term.length()).toString())) {
            unit = term.subSequence(digits, term.length()).toString();
            number = captureState();
            term.setLength(digits);
            offset.setOffset(offset.startOffset(), offset.startOffset() + digits);
        }
        return true;
    }

    private static boolean isOfNumber(char sign) {
        return sign >= '0' && sign <= '9' || sign == '.' || sign == ',';
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        unit = "";
    }
}
