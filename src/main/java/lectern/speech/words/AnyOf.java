package lectern.speech.words;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One of many words as a pattern, the longest first. Beginnings that words share stand in it once: else each place
 * of a line would be compared with every word of a table.
 */
final class AnyOf {

    private AnyOf() {}

    /** Without groups that count. */
    static String pattern(Collection<String> words) {
        return "(?:" + alternatives(words.stream().distinct().sorted().toList()) + ")";
    }

    private static String alternatives(List<String> words) {
        Map<Character, List<String>> heads = words.stream().filter(word -> !word.isEmpty())
                .collect(Collectors.groupingBy(word -> word.charAt(0), TreeMap::new, Collectors.toList()));
        String longer = heads.values().stream().map(AnyOf::sharing).collect(Collectors.joining("|"));
        return words.size() > 0 && words.getFirst().isEmpty() ? longer + "|" : longer;
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
