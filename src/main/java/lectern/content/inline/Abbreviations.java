package lectern.content.inline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lectern.table.BundledTable;

/**
 * Our own lists of a language: after which words a stop ends no sentence, and when. The lists are data:
 * {@code abbreviations/en.txt} explains them. A language without a file has empty lists.
 */
record Abbreviations(Map<String, Set<String>> lists) {

    static Abbreviations of(String language) {
        Map<String, Set<String>> lists = new HashMap<>();
        BundledTable.find("content/inline/abbreviations/" + language + ".txt")
                .ifPresent(table -> read(table.column(), lists));
        return new Abbreviations(Map.copyOf(lists));
    }

    private static void read(List<String> lines, Map<String, Set<String>> lists) {
        Set<String> words = new HashSet<>();
        for (String line : lines) {
            if (line.startsWith("[")) {
                words = lists.computeIfAbsent(line.substring(1, line.indexOf(']')), _ -> new HashSet<>());
            } else {
                words.addAll(Arrays.asList(line.split(" +")));
            }
        }
    }

    boolean has(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    Set<String> words(String list) {
        return lists.getOrDefault(list, Set.of());
    }
}
