package lectern.content.values;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.content.inline.VisibleText;
import lectern.content.source.Findings;
import lectern.content.source.YamlFile;
import lectern.document.Message;
import lectern.yaml.YamlNodes;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of YAML whose keys are a closed list. A value that cannot be used is a problem, and what stood there before
 * takes its place.
 */
public final class YamlValues {

    private final Map<String, Node> values = new HashMap<>();
    /** These hold for the whole file. */
    private final Set<String> slips;
    private final List<NodeTuple> entries;
    private final KnownKeys keys;
    private final Optional<YamlValues> before;
    private final Findings findings;
    private final int line;

    private YamlValues(List<NodeTuple> entries, KnownKeys keys, Optional<YamlValues> before, int line,
            Set<String> slips, Findings findings) {
        this.entries = entries;
        this.keys = keys;
        this.slips = slips;
        this.before = before;
        this.findings = findings;
        this.line = line;
        for (NodeTuple entry : entries) {
            String written = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            String key = KnownKeys.key(written);
            if (!keys.contains(key)) {
                unknown(written, entry);
            } else if (values.putIfAbsent(key, entry.getValueNode()) != null) {
                invalid(key, entry.getKeyNode(), Message.VALUE_TWICE.with(key, meanwhile(key)));
            }
        }
        before.ifPresent(good -> slips.forEach(key -> keep(key, good)));
    }

    /**
     * The values of a file that is not broken; of one that is, those that can be read, and for the others what stood
     * there before.
     */
    public static YamlValues of(YamlFile file, List<String> keys, Optional<YamlValues> before, Findings findings) {
        Set<String> slips = file.broken().stream().map(entry -> KnownKeys.key(entry.key()))
                .collect(Collectors.toCollection(HashSet::new));
        return new YamlValues(file.entries(), new KnownKeys(keys), before, 1, slips, findings);
    }

    private void keep(String key, YamlValues good) {
        Optional.ofNullable(good.values.get(key)).ifPresent(node -> values.putIfAbsent(key, node));
    }

    private void unknown(String written, NodeTuple entry) {
        Optional<String> near = keys.nearest(written);
        near.ifPresent(slips::add);
        String shown = written.length() > 60 ? written.substring(0, 60) + "…" : written;
        findings.problem(line(entry.getKeyNode()), near
                .map(meant -> Message.KEY_MISSPELT.with(shown, meanwhile(meant), meant))
                .orElseGet(() -> Message.KEY_UNKNOWN.with(shown, String.join(", ", keys.names()))));
    }

    /** Keys whose values cannot be read or used, or that were most likely meant by others. */
    public Set<String> slips() {
        return Set.copyOf(slips);
    }

    /** Every value that the file itself gives to a key, or to what was most likely meant by it; "" for no text. */
    public List<String> written(String key) {
        return entries.stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode name && keys.means(name.getValue(), key))
                .map(entry -> entry.getValueNode() instanceof ScalarNode value ? VisibleText.of(value.getValue()) : "")
                .toList();
    }

    /** A problem of a key whose value is none of those there are. */
    public void unusable(String key, String remedy) {
        findings.problem(line(key), Message.VALUE_UNUSABLE.with(key, remedy));
    }

    public Optional<String> text(String key) {
        Optional<Node> node = Optional.ofNullable(values.get(key));
        if (node.isPresent() && !(node.get() instanceof ScalarNode)) {
            invalid(key, node.get(), Message.VALUE_NO_TEXT.with(key, meanwhile(key)));
            return before.flatMap(good -> good.text(key));
        }
        return node.map(scalar -> VisibleText.of(((ScalarNode) scalar).getValue())).filter(text -> !text.isEmpty());
    }

    /**
     * @param parse  empty for a value that is not allowed
     * @param remedy what is allowed
     */
    public <T> Optional<T> value(String key, Function<String, Optional<T>> parse, String remedy) {
        Optional<String> text = text(key);
        Optional<T> value = text.flatMap(parse);
        if (text.isPresent() && value.isEmpty()) {
            invalid(key, requireNonNull(values.get(key)),
                    Message.VALUE_NOT_ALLOWED.with(key, text.get(), meanwhile(key), remedy));
            return before.flatMap(good -> good.value(key, parse, remedy));
        }
        return value;
    }

    /** A value that must be there; where it is missing, that is a problem of this mapping. */
    public <T> Optional<T> needed(String key, Function<String, Optional<T>> parse, String remedy) {
        if (!values.containsKey(key)) {
            findings.problem(line, Message.KEY_MISSING.with(key, remedy));
            return Optional.empty();
        }
        if (text(key).isEmpty() && values.get(key) instanceof ScalarNode) {
            invalid(key, values.get(key), Message.VALUE_EMPTY.with(key, meanwhile(key), remedy));
        }
        return value(key, parse, remedy);
    }

    /** The texts of a list, or the one that stands there alone; whatever else stands there is a problem. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node each : values.get(key) instanceof SequenceNode list ? list.getValue() : nodes(key)) {
            if (each instanceof ScalarNode text) {
                texts.add(VisibleText.of(text.getValue()));
            } else {
                invalid(key, each, Message.VALUE_NO_TEXTS.with(key, meanwhile(key)));
            }
        }
        return texts.stream().filter(text -> !text.isEmpty()).distinct().toList();
    }

    private List<Node> nodes(String key) {
        return node(key).stream().toList();
    }

    /** The mappings of a list; whatever else stands there is a problem. */
    public List<YamlValues> mappings(String key, List<String> keys) {
        Optional<Node> node = Optional.ofNullable(values.get(key));
        if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
            invalid(key, node.get(), Message.VALUE_NO_LIST.with(key, meanwhile(key), String.join(" and ", keys)));
        }
        List<YamlValues> mappings = new ArrayList<>();
        if (node.isPresent() && node.get() instanceof SequenceNode list) {
            for (Node entry : list.getValue()) {
                if (entry instanceof MappingNode mapping) {
                    mappings.add(
                            new YamlValues(mapping.getValue(), new KnownKeys(keys), Optional.empty(), line(mapping),
                                    slips,
                                    findings));
                } else {
                    invalid(key, entry,
                            Message.ENTRY_WITHOUT_PARTS.with(key, meanwhile(key), String.join(" and ", keys)));
                }
            }
        }
        return mappings;
    }

    /** A mapping inside this one; empty, with a problem, for a plain text. */
    public Optional<YamlValues> mapping(String key, List<String> keys) {
        Node node = values.get(key);
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlValues(mapping.getValue(), new KnownKeys(keys),
                    before.flatMap(good -> good.mapping(key, keys)),
                    line(mapping), slips, findings));
        }
        boolean empty = node instanceof ScalarNode scalar && VisibleText.of(scalar.getValue()).isEmpty();
        if (node != null && !empty) {
            invalid(key, node, Message.VALUE_WITHOUT_PARTS.with(key, meanwhile(key), String.join(", ", keys)));
            return before.flatMap(good -> good.mapping(key, keys));
        }
        return Optional.empty();
    }

    public Optional<Node> node(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public int line(String key) {
        return Optional.ofNullable(values.get(key)).map(YamlValues::line).orElse(0);
    }

    private static int line(Node node) {
        return YamlNodes.line(node);
    }

    /** A problem of a key, whose value may not be what was meant. */
    public void invalid(String key, Node node, Message.Told told) {
        slips.add(key);
        findings.problem(line(node), told);
    }

    /** That readers keep what they had. */
    public String meanwhile(String key) {
        return before.filter(good -> good.values.containsKey(key)).isPresent()
                ? " Until it is mended, what stood there before is used."
                : "";
    }
}
