package lectern.content.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.yaml.YamlNodes;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * What can be read of a file of keys and values. One that breaks the rules of YAML is read again entry by entry, so that
 * a slip costs no more than the entry it is in.
 *
 * @param entries that can be read, in their order
 * @param broken  the others
 * @param slip    where and how the file breaks the rules, if it does
 */
public record YamlFile(List<NodeTuple> entries, List<RawEntry> broken, Optional<Slip> slip) {

    /** Why a text is no mapping. */
    public record Slip(int line, String why) {}

    /** The lines of one key with its value. */
    public record RawEntry(int line, List<String> lines) {

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

        /** Its lines stand below empty ones, so that marks are those of the file. */
        String text() {
            return "\n".repeat(line - 1) + String.join("\n", lines);
        }
    }

    private record Composed(Optional<MappingNode> mapping, Optional<Slip> slip) {}

    /** More entries are no description of a booklet. */
    private static final int MOST_ENTRIES = 100;

    /** @param parts of the entries of each list, by its key: such a list is read line by line where it is broken */
    public static YamlFile of(String yaml, Map<String, List<String>> parts) {
        Composed whole = compose(yaml);
        if (whole.mapping.isPresent()) {
            return new YamlFile(whole.mapping.get().getValue(), List.of(), Optional.empty());
        }
        List<NodeTuple> entries = new ArrayList<>();
        List<RawEntry> broken = new ArrayList<>();
        for (RawEntry entry : split(yaml)) {
            Composed alone = compose(entry.text());
            Optional<NodeTuple> list = Optional.ofNullable(parts.get(entry.key().toLowerCase(Locale.ROOT)))
                    .flatMap(keys -> YamlList.read(entry, Set.copyOf(keys)));
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
            Optional<Node> root = YamlNodes.of(yaml);
            if (root.isPresent() && !(root.get() instanceof MappingNode)) {
                return slip(YamlNodes.line(root.get()), "It is not a list of keys with values.");
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

    /** A line that begins with a letter begins an entry. */
    private static List<RawEntry> split(String yaml) {
        List<RawEntry> entries = new ArrayList<>();
        List<String> lines = yaml.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean begins = !line.isEmpty() && Character.isLetterOrDigit(line.charAt(0));
            if ((begins || entries.isEmpty()) && entries.size() < MOST_ENTRIES) {
                entries.add(new RawEntry(i + 1, new ArrayList<>()));
            }
            entries.getLast().lines.add(line);
        }
        return entries;
    }
}
