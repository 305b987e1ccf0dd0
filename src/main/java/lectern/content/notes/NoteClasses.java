package lectern.content.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lectern.document.Block.Note.Kind;
import lectern.table.BundledTable;
import org.jsoup.nodes.Element;

/**
 * What the class names of a box say. Every publishing system has its own: their words are in {@code classes.tsv}, which
 * explains them.
 */
public final class NoteClasses {
    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern JOINT = Pattern.compile("[-_]+");
    /** What names a variant: a word of a kind beside it is all that the name says. */
    private static final Set<String> VARIANT = Set.of("is", "type", "style", "theme", "variant", "color", "colour");
    private static final String ALONE = "+";
    /** More names, or longer ones, are made by programs and say nothing. */
    private static final int MOST = 40;

    private final Map<String, List<List<String>>> phrases = new HashMap<>();
    private final Set<String> alone = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    /** Reads the bundled table. */
    public NoteClasses() {
        for (BundledTable.Row row : BundledTable.read("content/notes/classes.tsv").rows()) {
            for (String cell : row.cells().subList(1, row.cells().size())) {
                String words = cell.startsWith(ALONE) ? cell.substring(1) : cell;
                known.addAll(List.of(words.split(" ")));
                phrases.computeIfAbsent(row.cell(0), _ -> new ArrayList<>()).add(List.of(words.split(" ")));
                if (cell.startsWith(ALONE)) {
                    alone.add(words);
                }
            }
        }
    }

    /** @param kind empty where the names say only that it is a box */
    public record Box(Optional<Kind> kind) {}

    /** Empty if it is no box, by its names. */
    public Optional<Box> box(Element element) {
        // Most elements have no such name, and need no closer look.
        List<List<String>> names = names(element).stream().filter(name -> name.stream().anyMatch(known::contains))
                .filter(name -> !has("part", name) && !has("title", name)).toList();
        boolean box = names.stream().anyMatch(name -> has("box", name));
        boolean shape = names.stream().anyMatch(name -> has("shape", name));
        Optional<Kind> graver = names.stream()
                .filter(name -> has("box", name) || has("shape", name) || (box || shape) && isVariant(name)
                        || name.size() == 1 && alone.contains(name.getFirst()))
                .flatMap(name -> kind(name).stream()).max(Kind::compareTo);
        boolean named = names.stream().anyMatch(name -> name.size() == 1 && alone.contains(name.getFirst()));
        boolean enough = box || named || shape && graver.isPresent() && graver.get() != Kind.ASIDE;
        return enough ? Optional.of(new Box(graver)) : Optional.empty();
    }

    /** Whether it is, by its names, the heading of the box around it. */
    public boolean isTitle(Element element) {
        return names(element).stream().anyMatch(name -> has("title", name));
    }

    private static List<List<String>> names(Element element) {
        String written = element.className() + (element.hasAttr("data-callout")
                ? " callout-" + element.attr("data-callout")
                : "");
        if (written.isBlank()) {
            return List.of();
        }
        return Arrays.stream(written.strip().split("\\s+")).filter(name -> !name.isEmpty() && name.length() < 2 * MOST)
                .limit(MOST).map(NoteClasses::words).toList();
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>(Arrays.asList(
                JOINT.split(INNER_CAPITAL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT))));
        words.removeIf(String::isEmpty);
        if (name.contains("__")) {
            // A part, as the usual convention writes it: block__part.
            words.add("part");
        }
        return words;
    }

    private boolean isVariant(List<String> name) {
        return name.stream().allMatch(word -> VARIANT.contains(word) || kind(List.of(word)).isPresent());
    }

    private Optional<Kind> kind(List<String> name) {
        if (has(Kind.ADVICE.name(), name)) {
            return Optional.of(Kind.ADVICE);
        }
        return Arrays.stream(Kind.values()).filter(kind -> has(kind.name(), name)).max(Kind::compareTo);
    }

    private boolean has(String what, List<String> name) {
        return what.equals("part") && name.contains("part")
                || phrases.getOrDefault(what, List.of()).stream()
                        .anyMatch(phrase -> Collections.indexOfSubList(name, phrase) >= 0);
    }
}
