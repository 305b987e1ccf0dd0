package lectern.content.main.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.table.BundledTable;
import org.jsoup.nodes.Element;

/**
 * What the class and id of a box say that it is, by the table {@code box-names.tsv}. A name is what an author chose for
 * a style sheet: "share" is a class of share buttons, and of a paragraph about sharing a room. So a name is only ever one
 * sign among others.
 */
public final class BoxNames {

    /** How much else must speak for it. */
    public enum Strength {
        /** Nothing, as long as it does not hold most of the text. */
        SURE,
        /** Few words, or mostly links. */
        LIKELY,
        /** A program or a set of parts calls its boxes so, whatever is in them: such words say nothing. */
        NEVER
    }

    /** @param rule by which such a box is left out */
    public record Meaning(String rule, Strength strength) {}

    private record Row(List<String> words, Meaning meaning) {}

    /** A class that begins so tells the state of a box that may be anything. */
    private static final Set<String> STATES = Set.of("has", "with", "no", "is", "without", "js", "not", "hide", "show",
            "hidden", "supports", "single", "page", "postid", "post", "type", "format", "category", "tag");
    private static final Map<String, List<Row>> ROWS = rows();
    private static final Set<String> COMPONENTS = parts("component");
    private static final Set<String> PARTS = parts("part");

    private final Map<String, Optional<Meaning>> known = new HashMap<>();

    /** What its names say, the surest first. */
    public Optional<Meaning> of(Element box) {
        String classes = box.className();
        String id = box.id();
        if (classes.isEmpty() && id.isEmpty()) {
            return Optional.empty();
        }
        return known.computeIfAbsent(classes + " " + id, BoxNames::read);
    }

    /** The rule that some words would stand for, were they a name. */
    public static Optional<String> said(String text) {
        return meaning(words(text)).map(Meaning::rule);
    }

    private static Optional<Meaning> read(String names) {
        Optional<Meaning> likely = Optional.empty();
        for (String name : names.split("\\s")) {
            List<String> words = words(name);
            Optional<Meaning> meaning = words.isEmpty() ? Optional.empty() : meaning(words);
            if (meaning.isPresent() && meaning.get().strength() == Strength.SURE) {
                return meaning;
            }
            likely = likely.or(() -> meaning);
        }
        return likely;
    }

    private static Optional<Meaning> meaning(List<String> all) {
        if (isPart(all)) {
            return Optional.empty();
        }
        List<String> words = meant(all);
        boolean state = words.size() > 1 && STATES.contains(words.getFirst());
        Optional<Meaning> likely = Optional.empty();
        for (int i = 0; i < words.size(); i++) {
            for (Row row : ROWS.getOrDefault(words.get(i), List.of())) {
                int end = i + row.words.size();
                if (end <= words.size() && words.subList(i, end).equals(row.words)
                        && (!state || row.words.size() > 1 || i == 1 && words.getFirst().equals("post"))) {
                    if (row.meaning.strength() == Strength.SURE) {
                        return Optional.of(row.meaning);
                    }
                    likely = row.meaning.strength() == Strength.LIKELY ? Optional.of(row.meaning) : likely;
                }
            }
        }
        return likely;
    }

    /** Without those that say nothing. */
    private static List<String> meant(List<String> words) {
        List<String> meant = new ArrayList<>(words);
        for (String word : words) {
            for (Row row : ROWS.getOrDefault(word, List.of())) {
                int at = row.meaning.strength() == Strength.NEVER ? Collections.indexOfSubList(meant, row.words) : -1;
                if (at >= 0) {
                    meant.subList(at, at + row.words.size()).clear();
                }
            }
        }
        return meant;
    }

    /** The header of a card or the footer of a panel is part of what stands in it, and no header of the page. */
    private static boolean isPart(List<String> words) {
        return words.size() > 1 && PARTS.contains(words.getLast())
                && words.subList(0, words.size() - 1).stream().anyMatch(COMPONENTS::contains);
    }

    private static Set<String> parts(String kind) {
        return Set.copyOf(BundledTable.read("content/main/component-parts.tsv").ofKind(kind));
    }

    /** The words of a name: {@code relatedPosts}, {@code related-posts} and {@code related__posts} are the same. */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean begins = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if ((begins || !Character.isLetterOrDigit(c)) && !word.isEmpty()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static Map<String, List<Row>> rows() {
        Map<String, List<Row>> rows = new HashMap<>();
        for (BundledTable.Row row : BundledTable.read("content/main/box-names.tsv").rows()) {
            Meaning meaning = new Meaning(row.cell(1), row.constant(2, Strength.class));
            List<String> words = row.words(0);
            rows.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(new Row(words, meaning));
        }
        return rows;
    }
}
