package lectern.content.source;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * What can be read of a file of keys and values. One that breaks the rules of YAML is read again entry by entry, so that
 * a slip costs no more than the entry it is in. Read as nodes rather than objects, so that each problem has its line;
 * aliases stay single nodes, so none can multiply.
 *
 * @param entries that can be read, in their order
 * @param broken  the others
 * @param slip    where and how the file breaks the rules, if it does
 */
public record YamlFile(List<NodeTuple> entries, List<Entry> broken, Optional<Slip> slip) {

    /** Why a text is no mapping. */
    public record Slip(int line, String why) {}

    /** The lines of one key with its value. */
    public record Entry(int line, List<String> lines) {

        /** What its first line begins with. */
        public String key() {
            String first = lines.getFirst();
            int end = 0;
            while (end < first.length() && (Character.isLetterOrDigit(first.charAt(end))
                    || "-_ ".indexOf(first.charAt(end)) >= 0)) {
                end++;
            }
            return first.substring(0, end).strip();
        }

        /** Below empty lines, so that marks are those of the file. */
        String text() {
            return "\n".repeat(line - 1) + String.join("\n", lines);
        }
    }

    private record Composed(Optional<MappingNode> mapping, Optional<Slip> slip) {}

    private static final int LARGEST = 64 * 1024;
    private static final int DEEPEST = 20;
    /** More entries are no description of a booklet. */
    private static final int MOST_ENTRIES = 100;

    /** @param parts of the entries of each list, by its key: such a list is read line by line where it is broken */
    public static YamlFile of(String yaml, Map<String, List<String>> parts) {
        Composed whole = compose(yaml);
        if (whole.mapping.isPresent()) {
            return new YamlFile(whole.mapping.get().getValue(), List.of(), Optional.empty());
        }
        List<NodeTuple> entries = new ArrayList<>();
        List<Entry> broken = new ArrayList<>();
        for (Entry entry : split(yaml)) {
            Composed alone = compose(entry.text());
            Optional<NodeTuple> list = Optional.ofNullable(parts.get(entry.key().toLowerCase(Locale.ROOT)))
                    .flatMap(keys -> list(entry, Set.copyOf(keys)));
            if (alone.mapping.isPresent()) {
                entries.addAll(alone.mapping.get().getValue());
            } else if (list.isPresent()) {
                entries.add(list.get());
            } else {
                broken.add(entry);
            }
        }
        return new YamlFile(entries, broken, whole.slip);
    }

    private static Composed compose(String yaml) {
        try {
            LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(true).setCodePointLimit(LARGEST)
                    .setMaxAliasesForCollections(5).build();
            Optional<Integer> tooDeep = tooDeep(yaml, settings);
            if (tooDeep.isPresent()) {
                return slip(tooDeep.get(), "It is nested too deeply.");
            }
            Optional<Node> root = new Compose(settings).composeString(yaml);
            if (root.isPresent() && !(root.get() instanceof MappingNode)) {
                return slip(line(root.get()), "It is not a list of keys with values.");
            }
            return new Composed(Optional.of(root.map(MappingNode.class::cast)
                    .orElseGet(() -> new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK))), Optional.empty());
        } catch (MarkedYamlEngineException wrong) {
            return slip(wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0), wrong.getProblem() + ".");
        } catch (YamlEngineException wrong) {
            return slip(0, "Nobody can tell what it says.");
        }
    }

    private static Composed slip(int line, String why) {
        return new Composed(Optional.empty(), Optional.of(new Slip(line, why)));
    }

    /** Composing nodes calls itself for each level, so the depth is counted first, on the flat events. */
    private static Optional<Integer> tooDeep(String yaml, LoadSettings settings) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(yaml)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {
                    // Only what nests is counted.
                }
            }
            if (depth > DEEPEST) {
                return Optional.of(event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0));
            }
        }
        return Optional.empty();
    }

    /** A line that begins with a letter begins an entry. */
    private static List<Entry> split(String yaml) {
        List<Entry> entries = new ArrayList<>();
        List<String> lines = yaml.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean begins = !line.isEmpty() && Character.isLetterOrDigit(line.charAt(0));
            if ((begins || entries.isEmpty()) && entries.size() < MOST_ENTRIES) {
                entries.add(new Entry(i + 1, new ArrayList<>()));
            }
            entries.getLast().lines.add(line);
        }
        return entries;
    }

    /**
     * A list of mappings as it is meant: what stands behind a known key, to the end of the line, is its value, and so
     * are the lines below that begin with none.
     */
    private static Optional<NodeTuple> list(Entry entry, Set<String> keys) {
        List<Map<String, ScalarNode>> items = new ArrayList<>();
        Map<String, StringBuilder> values = new TreeMap<>();
        Map<String, Integer> lines = new HashMap<>();
        String open = "";
        for (int i = 1; i < entry.lines.size(); i++) {
            String line = entry.lines.get(i).strip();
            if (line.startsWith("-")) {
                close(values, lines, items);
                line = line.substring(1).strip();
                open = "";
            }
            int colon = line.indexOf(':');
            String key = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (keys.contains(key) && !values.containsKey(key)) {
                open = key;
                lines.put(key, entry.line + i);
                values.put(key, new StringBuilder(line.substring(colon + 1).strip()));
            } else if (!line.isEmpty() && !open.isEmpty()) {
                requireNonNull(values.get(open)).append(' ').append(line);
            }
        }
        close(values, lines, items);
        return items.isEmpty() ? Optional.empty() : Optional.of(tuple(entry, items));
    }

    private static void close(Map<String, StringBuilder> values, Map<String, Integer> lines,
            List<Map<String, ScalarNode>> items) {
        if (!values.isEmpty()) {
            Map<String, ScalarNode> item = new TreeMap<>();
            values.forEach(
                    (key, value) -> item.put(key, scalar(unquoted(value.toString()), requireNonNull(lines.get(key)))));
            items.add(item);
            values.clear();
        }
    }

    private static String unquoted(String value) {
        int from = value.startsWith("\"") || value.startsWith("'") ? 1 : 0;
        int to = value.length() > from && (value.endsWith("\"") || value.endsWith("'"))
                ? value.length() - 1
                : value.length();
        return value.substring(from, to);
    }

    private static NodeTuple tuple(Entry entry, List<Map<String, ScalarNode>> items) {
        List<Node> list = new ArrayList<>();
        for (Map<String, ScalarNode> item : items) {
            List<NodeTuple> parts = new ArrayList<>();
            item.forEach((key, value) -> parts.add(new NodeTuple(scalar(key, line(value)), value)));
            list.add(new MappingNode(Tag.MAP, true, parts, FlowStyle.BLOCK, parts.getFirst().getKeyNode()
                    .getStartMark(), Optional.empty()));
        }
        return new NodeTuple(scalar(entry.key(), entry.line), new SequenceNode(Tag.SEQ, true, list, FlowStyle.BLOCK,
                mark(entry.line), Optional.empty()));
    }

    private static ScalarNode scalar(String value, int line) {
        return new ScalarNode(Tag.STR, true, value, ScalarStyle.PLAIN, mark(line), Optional.empty());
    }

    private static Optional<Mark> mark(int line) {
        return Optional.of(new Mark("", 0, line - 1, 0, new int[0], 0));
    }

    /** Lines count from 1; 0 means that it is not known. */
    public static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
