package lectern.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The word of an index that somebody may have meant who typed another. */
record NearestWord(IndexReader reader) {
    /** Shorter words have too many neighbours. */
    private static final int SHORT = 4;
    private static final int LONG = 6;
    private static final int LONGEST = 40;

    /** Finds a word that differs by one or two letters, or else one that begins with these. */
    Optional<String> to(String word) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, WordFields.PLAIN);
        if (terms == null || word.length() < SHORT || word.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> best = Optional.empty();
        float nearest = 0;
        int most = 0;
        FuzzyTermsEnum likely = new FuzzyTermsEnum(terms, new Term(WordFields.PLAIN, word),
                word.length() < LONG ? 1 : 2, 1, true);
        for (BytesRef term = likely.next(); term != null; term = likely.next()) {
            if (likely.getBoost() > nearest || likely.getBoost() == nearest && likely.docFreq() > most) {
                nearest = likely.getBoost();
                most = likely.docFreq();
                best = Optional.of(term.utf8ToString());
            }
        }
        return best.isPresent() ? best : begun(terms, word);
    }

    private static Optional<String> begun(Terms terms, String word) throws IOException {
        TermsEnum from = terms.iterator();
        Optional<String> best = Optional.empty();
        int most = 0;
        BytesRef start = new BytesRef(word);
        boolean there = from.seekCeil(start) != TermsEnum.SeekStatus.END;
        while (there && StringHelper.startsWith(from.term(), start)) {
            if (from.docFreq() > most) {
                most = from.docFreq();
                best = Optional.of(from.term().utf8ToString());
            }
            there = from.next() != null;
        }
        return best;
    }
}
