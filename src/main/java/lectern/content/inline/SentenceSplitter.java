package lectern.content.inline;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into sentences: ICU's sentence breaks (UAX 29), corrected by our own lists for the language. CLDR's
 * suppressions are not used: ICU matches them at the end of any word, so that in German, where they hold "r.", no
 * sentence that ends with an r would end.
 *
 * <p>Threads may share it. Its time grows with the text's length, whatever the text.
 */
public final class SentenceSplitter {

    private static final String OPENERS = "([{\"'“‘„‚«‹¿¡*";
    private static final String CLOSERS = ")]}\"'”’“‘»›*";
    private static final String AMOUNT_SIGNS = "<>≤≥±~≈+−½¼¾⅓⅔#";
    private static final Pattern ROMAN = Pattern.compile("[IVXLC]{2,7}");
    /** The longest word before a stop that is looked at: bounds the work for hostile text. */
    private static final int LONGEST_WORD = 40;

    private static final int LONGEST_SENTENCE = 5_000;

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

    /** What UAX 29 sees no sentence end at, and a reader does. */
    private enum Disguise {
        /** Words that begin with a figure, after which UAX 29 looks for a small letter: "rare. 5 in 100 people". */
        FIGURE("(?<=[.!?…][\"”’»)\\]]{0,2} )[0-9]", 'X'),
        /** Words with a capital inside: "walk. mRNA is". */
        CAMEL("(?<=[.!?…][\"”’»)\\]]{0,2} )\\p{Ll}(?=\\p{Lu})", 'X'),
        /** The number of a footnote behind the stop: "works.1 It", "works.[2, 3] It". */
        FOOTNOTE(
                "(?<=\\p{L}[.!?][\"”’»)]{0,2})\\[?[0-9¹²³⁰⁴-⁹]{1,3}(?:[,–-] ?[0-9]{1,3}){0,5}\\]?(?= +[\"“‘(]?\\p{Lu})",
                ')'),
        /** The space that French sets before its closing quotation mark. */
        QUOTE("(?<=[.!?…])[ \u00A0\u202F](?=»(?:[\\p{Z},;:]|$))", ')'),
        /** A stop, if a new sentence follows. */
        ELLIPSIS("…", '.');

        private final Pattern pattern;
        private final char mask;

        Disguise(String pattern, char mask) {
            this.pattern = Pattern.compile(pattern);
            this.mask = mask;
        }

        private String on(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.replaceAll(found -> String.valueOf(mask).repeat(found.end() - found.start()));
        }

        /** The text for ICU, as long as it was. */
        static String all(String text) {
            String disguised = text;
            for (Disguise each : values()) {
                disguised = each.on(disguised);
            }
            return disguised;
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
            if (endsSentence(line, start, end, language.abbreviations)) {
                cut(line, start, end, ends);
                start = end;
            }
        }
        cut(line, start, line.length(), ends);
        return ends;
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
        int last = end;
        while (last > start && Characters.isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (last == end) {
            // No space: "3.Take", "example.Org". A reader of a page sees no end here either, unless the script has no spaces.
            return text.charAt(last - 1) > 0x2000;
        }
        if (Character.isLowerCase(text.charAt(end)) && CLOSERS.indexOf(text.charAt(last - 1)) >= 0) {
            return false;
        }
        String word = wordBefore(text, start, last);
        if (!word.endsWith(".")) {
            return true;
        }
        boolean first = last - word.length() <= start + 1 && text.substring(start, last).strip().equals(word);
        return !isMarker(word, first) && !joins(word, text, start, last - word.length(), end, own);
    }

    /** "1." or "a." at the very beginning numbers the sentence and is none. */
    private static boolean isMarker(String word, boolean first) {
        return first && (word.length() == 2 && Character.isLetter(word.charAt(0)) && word.charAt(0) != 'I'
                || word.length() <= 4 && word.chars().limit(word.length() - 1L).allMatch(Character::isDigit));
    }

    private static boolean joins(String word, String text, int start, int wordStart, int end, Abbreviations own) {
        char next = text.charAt(end);
        String following = wordAfter(text, end);
        if (own.has("never", word)) {
            return true;
        }
        String preceding = preceding(text, start, wordStart);
        boolean numbered = own.has("number", word)
                || own.has("number", word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1));
        if (numbered && (isAmountSign(next) || isNumbered(text, end, preceding, own))) {
            return true;
        }
        boolean figure = word.length() <= 3 && word.chars().limit(word.length() - 1L).allMatch(Character::isDigit);
        if (figure && own.has("ordinal", "yes")) {
            return !own.has("starter", following) && !own.has("number", preceding);
        }
        if (Character.isDigit(next)) {
            return numbered || own.has("name", word);
        }
        if (word.length() == 2 && own.has("never", preceding)) {
            // The second half of "z. B." and of "i. d. R."
            return true;
        }
        if (own.has("name", word)) {
            return !own.has("starter", following) || isInitial(text, end);
        }
        if (own.has("time", word)) {
            return own.has("day", following);
        }
        return isInitials(word) && joinsInitial(preceding, following, own);
    }

    /** "£6", "<5", "±2": an amount begins with it as it does with a figure. */
    private static boolean isAmountSign(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL || AMOUNT_SIGNS.indexOf(c) >= 0;
    }

    /** "vol. III", "no. AB123", and "NI no. QQ": what follows is a number, though no figure stands first. */
    private static boolean isNumbered(String text, int end, String preceding, Abbreviations own) {
        int to = end;
        boolean figure = false;
        boolean capitals = true;
        while (to < text.length() && to - end < LONGEST_WORD && Character.isLetterOrDigit(text.charAt(to))) {
            figure |= Character.isDigit(text.charAt(to));
            capitals &= Character.isDigit(text.charAt(to)) || Character.isUpperCase(text.charAt(to));
            to++;
        }
        String token = text.substring(end, to);
        return capitals && to > end
                && (figure || token.length() > 1 && (ROMAN.matcher(token).matches() || own.has("labelled", preceding)));
    }

    /** "A." behind a title is no article. */
    private static boolean isInitial(String text, int at) {
        return at + 1 < text.length() && Character.isUpperCase(text.charAt(at)) && text.charAt(at + 1) == '.';
    }

    /** "J." and "J.K." */
    private static boolean isInitials(String word) {
        if (word.length() > 8 || word.length() % 2 != 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i += 2) {
            if (!Character.isUpperCase(word.charAt(i)) || word.charAt(i + 1) != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean joinsInitial(String preceding, String following, Abbreviations own) {
        if (own.has("name", preceding)) {
            return true;
        }
        if (own.has("starter", following) || own.has("label", preceding)
                || own.has("label", preceding.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return preceding.isEmpty() || Character.isUpperCase(preceding.charAt(0)) || own.has("before", preceding)
                || following.length() == 1 && Character.isUpperCase(following.charAt(0));
    }

    private static String preceding(String text, int start, int wordStart) {
        int last = wordStart;
        while (last > start && Characters.isBlank(text.charAt(last - 1))) {
            last--;
        }
        return last == start ? "" : wordBefore(text, start, last);
    }

    private static String wordBefore(String text, int start, int last) {
        int from = last;
        while (from > start && last - from < LONGEST_WORD && !Characters.isBlank(text.charAt(from - 1))) {
            from--;
        }
        while (from < last - 1 && OPENERS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return text.substring(from, last);
    }

    private static String wordAfter(String text, int end) {
        int from = end;
        while (from < text.length() && OPENERS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < text.length() && to - from < LONGEST_WORD && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }
}
