package lectern.content.inline;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts text into sentences: ICU's sentence breaks (UAX 29), corrected by our own lists for the language. CLDR's
 * suppressions are not used: ICU matches them at the end of any word, so that in German, where they hold "r.", no
 * sentence that ends with an r would end.
 *
 * <p>Threads may share it. Its time grows with the text's length, whatever the text.
 */
public final class SentenceSplitter {

    private static final int LONGEST_SENTENCE = 5_000;
    private static final int LONGEST_NUMBERING = 2;
    /** Fewer dots are an ellipsis. */
    private static final int LEADER = 4;
    /** Signs between two things, with which no sentence begins: "o.d. × 5/7". */
    private static final String GOES_ON = "×÷=&/%";

    private final Map<String, Language> languages = new ConcurrentHashMap<>();

    private record Language(BreakIterator breaks, Abbreviations abbreviations) {
        static Language of(String name) {
            return new Language(BreakIterator.getSentenceInstance(new ULocale(name)), Abbreviations.of(name));
        }

        /** ICU's iterators hold a position, so each text gets its own. */
        BreakIterator on(String text) {
            BreakIterator fresh;
            synchronized (breaks) {
                fresh = breaks.clone();
            }
            fresh.setText(text);
            return fresh;
        }
    }

    /**
     * Where each sentence ends, white space after it included; the last end is the text's length.
     *
     * @param text may hold {@link Passage#BREAK}, which by itself ends no sentence
     */
    List<Integer> ends(String text, Locale locale) {
        List<Integer> ends = new ArrayList<>();
        if (text.isEmpty()) {
            return ends;
        }
        Language language = languages.computeIfAbsent(locale.getLanguage(), Language::of);
        String line = text.replace(Passage.BREAK, ' ');
        BreakIterator breaks = language.on(Disguise.all(line));
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE && end < line.length(); end = breaks.next()) {
            if (!isNumbering(text, end) && endsSentence(line, start, end, language.abbreviations)) {
                cut(line, start, end, ends);
                start = end;
            }
        }
        cut(line, start, line.length(), ends);
        return ends;
    }

    /** "b." or "2." at the beginning of a line numbers what stands behind it. */
    private static boolean isNumbering(String text, int end) {
        int stop = end - 1;
        while (stop > 0 && Characters.isBlank(text.charAt(stop)) && text.charAt(stop) != Passage.BREAK) {
            stop--;
        }
        int from = stop;
        while (from > 0 && stop - from < LONGEST_NUMBERING && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        int before = from;
        while (before > 0 && Characters.isBlank(text.charAt(before - 1)) && text.charAt(before - 1) != Passage.BREAK) {
            before--;
        }
        boolean letter = stop - from == 1 && Character.isLetter(text.charAt(from));
        return text.charAt(stop) == '.' && before > 0 && text.charAt(before - 1) == Passage.BREAK && from < stop
                && (letter || text.substring(from, stop).chars().allMatch(Character::isDigit));
    }

    /** What is no sentence any more ends at the last space before it becomes that: no voice and no rule is for it. */
    private static void cut(String text, int start, int end, List<Integer> ends) {
        int from = start;
        while (end - from > LONGEST_SENTENCE) {
            int space = text.lastIndexOf(' ', from + LONGEST_SENTENCE - 1);
            int at = space > from ? space + 1 : from + LONGEST_SENTENCE;
            from = Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
            ends.add(from);
        }
        ends.add(end);
    }

    private static boolean endsSentence(String text, int start, int end, Abbreviations own) {
        NearbyWords words = new NearbyWords(text, start);
        int last = end;
        while (last > start && Characters.isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (last == end) {
            // No space: "3.Take", "example.Org". A reader of a page sees no end here either, unless the script has no spaces.
            return text.charAt(last - 1) > 0x2000;
        }
        if (GOES_ON.indexOf(text.charAt(end)) >= 0 || isValue(text.charAt(end)) && endsWithLeader(text, start, last)) {
            return false;
        }
        if (Character.isLowerCase(text.charAt(end)) && NearbyWords.isCloser(text.charAt(last - 1))) {
            return false;
        }
        String word = lastOfJoined(words.before(last));
        return !word.endsWith(".") || new Stop(words, word, last, end, own).endsSentence();
    }

    private static boolean isValue(char c) {
        return Character.isDigit(c) || Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    /** Whether dots lead from a label to its value: "Flow rate ......... 2 L/min". Before words they are a pause. */
    private static boolean endsWithLeader(String text, int start, int last) {
        int first = last;
        while (first > start && text.charAt(first - 1) == '.') {
            first--;
        }
        return last - first >= LEADER && first > start && Characters.isBlank(text.charAt(first - 1));
    }

    /** "Fr." of "Mo.–Fr.", "H." of "K.-H.": what stands behind a stop and a dash is abbreviated by itself. */
    private static String lastOfJoined(String word) {
        int stop = word.lastIndexOf('.', word.length() - 2);
        boolean joined = stop > 0 && stop + 2 < word.length()
                && "-\u2010\u2011\u2013".indexOf(word.charAt(stop + 1)) >= 0;
        return joined ? word.substring(stop + 2) : word;
    }
}
