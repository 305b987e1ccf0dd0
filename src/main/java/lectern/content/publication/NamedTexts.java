package lectern.content.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.content.inline.VisibleText;
import lectern.content.values.YamlValues;
import lectern.document.Message;
import lectern.yaml.YamlNodes;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads values that hold texts by free names, each with its line; whatever else stands there is a problem. */
record NamedTexts(YamlValues values) {

    /** A mapping of free keys to texts. */
    Map<String, Described.Named> pairs(String key) {
        Map<String, Described.Named> pairs = new LinkedHashMap<>();
        Optional<Node> node = values.node(key);
        if (node.isPresent() && node.get() instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name && entry.getValueNode() instanceof ScalarNode value) {
                    pairs.put(VisibleText.of(name.getValue()),
                            new Described.Named(VisibleText.of(value.getValue()), YamlNodes.line(name)));
                } else {
                    values.invalid(key, entry.getKeyNode(), Message.VALUE_NO_PAIRS.with(key, values.meanwhile(key)));
                }
            }
        } else if (node.isPresent()) {
            values.invalid(key, node.get(), Message.VALUE_NO_PAIRS.with(key, values.meanwhile(key)));
        }
        return pairs;
    }

    /**
     * Texts of a key: one, a list of them, or either for each of the names below it. What holds for everything has the
     * name "".
     */
    Map<String, List<Described.Named>> lists(String key) {
        Map<String, List<Described.Named>> lists = new LinkedHashMap<>();
        Optional<Node> node = values.node(key);
        if (node.isPresent() && node.get() instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                String name = entry.getKeyNode() instanceof ScalarNode scalar ? VisibleText.of(scalar.getValue()) : "";
                lists.put(name, texts(key, entry.getValueNode()));
            }
        } else if (node.isPresent()) {
            lists.put("", texts(key, node.get()));
        }
        return lists;
    }

    /** Texts of a key: one or a list of them. */
    List<Described.Named> list(String key) {
        return values.node(key).map(node -> texts(key, node)).orElse(List.of());
    }

    private List<Described.Named> texts(String key, Node node) {
        List<Described.Named> texts = new ArrayList<>();
        for (Node each : node instanceof SequenceNode list ? list.getValue() : List.of(node)) {
            if (each instanceof ScalarNode text) {
                texts.add(new Described.Named(VisibleText.of(text.getValue()), YamlNodes.line(text)));
            } else {
                values.invalid(key, each, Message.VALUE_NO_TEXTS.with(key, values.meanwhile(key)));
            }
        }
        return texts;
    }
}
