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
import lectern.content.source.YamlFile.RawEntry;
import lectern.yaml.YamlNodes;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads a list of mappings that breaks the rules of YAML as it is meant: what stands behind a known key, to the end of
 * the line, is its value, and so are the lines below that begin with none.
 */
final class YamlList {

    private YamlList() {}

    static Optional<NodeTuple> read(RawEntry entry, Set<String> keys) {
        List<Map<String, ScalarNode>> items = new ArrayList<>();
        Map<String, StringBuilder> values = new TreeMap<>();
        Map<String, Integer> lines = new HashMap<>();
        String open = "";
        for (int i = 1; i < entry.lines().size(); i++) {
            String line = entry.lines().get(i).strip();
            if (line.startsWith("-")) {
                close(values, lines, items);
                line = line.substring(1).strip();
                open = "";
            }
            int colon = line.indexOf(':');
            String key = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (keys.contains(key) && !values.containsKey(key)) {
                open = key;
                lines.put(key, entry.line() + i);
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

    private static NodeTuple tuple(RawEntry entry, List<Map<String, ScalarNode>> items) {
        List<Node> list = new ArrayList<>();
        for (Map<String, ScalarNode> item : items) {
            List<NodeTuple> parts = new ArrayList<>();
            item.forEach((key, value) -> parts.add(new NodeTuple(scalar(key, YamlNodes.line(value)), value)));
            list.add(new MappingNode(Tag.MAP, true, parts, FlowStyle.BLOCK, parts.getFirst().getKeyNode()
                    .getStartMark(), Optional.empty()));
        }
        return new NodeTuple(scalar(entry.key(), entry.line()), new SequenceNode(Tag.SEQ, true, list, FlowStyle.BLOCK,
                mark(entry.line()), Optional.empty()));
    }

    private static ScalarNode scalar(String value, int line) {
        return new ScalarNode(Tag.STR, true, value, ScalarStyle.PLAIN, mark(line), Optional.empty());
    }

    private static Optional<Mark> mark(int line) {
        return Optional.of(new Mark("", 0, line - 1, 0, new int[0], 0));
    }
}
