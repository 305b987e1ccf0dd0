package lectern.content.inline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Our own lists of a language: after which words a stop ends no sentence, and when. The lists are data:
 * {@code abbreviations/en.txt} explains them. A language without a file has empty lists.
 */
record Abbreviations(Map<String, Set<String>> lists) {

    static Abbreviations of(String language) {
        Map<String, Set<String>> lists = new HashMap<>();
        try (InputStream in = Abbreviations.class.getResourceAsStream("abbreviations/" + language + ".txt")) {
            if (in != null) {
                read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), lists);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot read the abbreviations of " + language, cause);
        }
        return new Abbreviations(Map.copyOf(lists));
    }

    private static void read(BufferedReader lines, Map<String, Set<String>> lists) throws IOException {
        Set<String> words = new HashSet<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("[")) {
                words = lists.computeIfAbsent(line.substring(1, line.indexOf(']')), _ -> new HashSet<>());
            } else if (!line.startsWith("#") && !line.isBlank()) {
                words.addAll(Arrays.asList(line.strip().split(" +")));
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
