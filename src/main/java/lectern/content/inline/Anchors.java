package lectern.content.inline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sentence carries each name that a link may point to. A name given to something without words goes to the next
 * sentence. For one publication and one thread.
 */
public final class Anchors {

    private final Map<String, String> sentences = new HashMap<>();
    private final Map<String, String> slugs = new HashMap<>();
    private final List<String> waiting = new ArrayList<>();
    private Path file = Path.of("");
    private String last = "";

    /** Begins a file: its empty name is its first sentence. */
    public void begin(Path next) {
        end();
        file = next;
        expect("");
    }

    public void expect(String name) {
        waiting.add(name);
    }

    /** A sentence has been made. */
    void met(String sentence) {
        last = sentence;
        end();
    }

    /** A second name for the last sentence, if nothing else in the file has it: Markdown links to a heading's words. */
    public void alsoKnownAs(String name) {
        slugs.putIfAbsent(key(file, name), last);
    }

    /** Gives the last sentence what has no other. */
    public void end() {
        if (!last.isEmpty()) {
            waiting.forEach(name -> sentences.putIfAbsent(key(file, name), last));
            waiting.clear();
        }
    }

    /** The id of the sentence that each {@link #key} names. */
    public Map<String, String> sentences() {
        Map<String, String> all = new HashMap<>(slugs);
        all.putAll(sentences);
        return Map.copyOf(all);
    }

    public static String key(Path file, String name) {
        return file + "#" + name;
    }
}
