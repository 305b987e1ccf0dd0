package lectern.speech.words.rule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/**
 * One of many words as a pattern, the longest first. Beginnings that words share stand in it once: else each place
 * of a line would be compared with every word of a table.
 */
public final class AnyOf {

    /** Java tries alternatives one by one: of some forty first letters, rows of this size need the fewest looks. */
    private static final int ROW = 7;

    private AnyOf() {}

    /** The pattern has no groups that count. */
    public static String pattern(Collection<String> words) {
        return "(?:" + alternatives(words.stream().distinct().sorted().toList()) + ")";
    }

    private static String alternatives(List<String> words) {
        Map<Character, List<String>> heads = words.stream().filter(word -> !word.isEmpty())
                .collect(Collectors.groupingBy(word -> word.charAt(0), TreeMap::new, Collectors.toList()));
        String longer = heads.size() > ROW ? rows(heads) : row(heads.values());
        return words.size() > 0 && words.getFirst().isEmpty() ? longer + "|" : longer;
    }

    /** Many beginnings, some at a time: a look at the first character passes over the others. */
    private static String rows(Map<Character, List<String>> heads) {
        return heads.keySet().stream().gather(Gatherers.windowFixed(ROW))
                .map(row -> "(?=[" + row.stream().map(AnyOf::member).collect(Collectors.joining()) + "])(?:"
                        + row(row.stream().map(heads::get).toList()) + ")")
                .collect(Collectors.joining("|"));
    }

    private static String row(Collection<List<String>> heads) {
        return heads.stream().map(AnyOf::sharing).collect(Collectors.joining("|"));
    }

    private static String member(char c) {
        return Character.isLetterOrDigit(c) ? Character.toString(c) : "\\" + c;
    }

    /** Words with the same first character. */
    private static String sharing(List<String> words) {
        String first = words.getFirst();
        String last = words.getLast();
        int shared = 0;
        while (shared < Math.min(first.length(), last.length()) && first.charAt(shared) == last.charAt(shared)) {
            shared++;
        }
        int head = shared;
        String rest = alternatives(words.stream().map(word -> word.substring(head)).toList());
        return Pattern.quote(first.substring(0, head)) + (rest.isEmpty() ? "" : "(?:" + rest + ")");
    }
}
