package lectern.speech.words.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.table.BundledTable;

/**
 * Words that tell, where they stand near something written, what it means: one row of contexts.tsv. They are looked
 * for in small letters and no further than a rule may see.
 */
public final class Context {
    private static final Map<String, String> ROWS = BundledTable.read("speech/words/contexts.tsv").map();
    /** So many marks and spaces may stand between a word and what it tells of. */
    private static final int GAP = 4;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;](?: |$)");
    private static final String STEM = "*";

    private final Set<String> words;
    private final List<String> stems;

    private Context(List<String> listed) {
        this.words = listed.stream().filter(word -> !word.endsWith(STEM)).collect(Collectors.toUnmodifiableSet());
        this.stems = listed.stream().filter(word -> word.endsWith(STEM))
                .map(word -> word.substring(0, word.length() - 1)).toList();
    }

    public static Context of(String name) {
        return ofWords(Optional.ofNullable(ROWS.get(name)).orElseThrow(
                () -> new IllegalArgumentException("name is " + name + ": contexts.tsv has no such row")));
    }

    /** @param words with spaces between them */
    public static Context ofWords(String words) {
        return new Context(Arrays.asList(words.toLowerCase(Locale.ROOT).split(" ")));
    }

    /** Whether the last word before a place is one of them. */
    public boolean endsBefore(Line line, int position) {
        String before = line.before(position);
        int end = before.length();
        while (end > 0 && before.length() - end < GAP && !Character.isLetterOrDigit(before.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
            start--;
        }
        return has(before.substring(start, end));
    }

    /** Whether the first word after a place is one of them. */
    public boolean beginsAfter(Line line, int position) {
        String after = line.after(position);
        int start = 0;
        while (start < Math.min(GAP, after.length()) && !Character.isLetterOrDigit(after.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < after.length() && Character.isLetter(after.charAt(end))) {
            end++;
        }
        return has(after.substring(start, end));
    }

    /** Whether one of them stands in sight in the same sentence, on either side. */
    public boolean isNear(Line line, int start, int end) {
        String before = line.before(start);
        String after = line.after(end);
        Matcher sentence = SENTENCE_END.matcher(after);
        return isIn(before.substring(lastEnd(before)))
                || isIn(sentence.find() ? after.substring(0, sentence.start()) : after);
    }

    private static int lastEnd(String before) {
        Matcher sentence = SENTENCE_END.matcher(before);
        int last = 0;
        while (sentence.find()) {
            last = sentence.end();
        }
        return last;
    }

    private boolean isIn(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                if (has(text.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private boolean has(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return !small.isEmpty() && (words.contains(small) || stems.stream().anyMatch(small::startsWith));
    }
}
