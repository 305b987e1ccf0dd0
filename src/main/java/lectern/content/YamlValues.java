package lectern.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import lectern.document.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of YAML whose keys are a closed list. Read as nodes rather than objects, so that each problem has its line;
 * aliases stay single nodes, so none can multiply.
 */
final class YamlValues {

    private static final int LARGEST = 64 * 1024;
    private static final int DEEPEST = 20;
    private static final String PAIRS = "Write each as name: value on a line of its own below it, two spaces in.";

    private final Map<String, Node> values = new HashMap<>();
    private final Findings findings;
    private final int line;

    private YamlValues(MappingNode mapping, List<String> keys, Findings findings) {
        this.findings = findings;
        this.line = line(mapping);
        for (NodeTuple entry : mapping.getValue()) {
            String written = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            String key = written.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
            if (!keys.contains(key)) {
                findings.problem(Problem.Code.YAML_KEY_UNKNOWN, line(entry.getKeyNode()),
                        "There is no key " + (written.length() > 60 ? written.substring(0, 60) + "…" : written) + ".",
                        nearest(key, keys).map(near -> "Did you mean " + near + "?")
                                .orElse("The keys are " + String.join(", ", keys) + "."));
            } else if (values.putIfAbsent(key, entry.getValueNode()) != null) {
                invalid(key, entry.getKeyNode(), "It stands there twice.", "Keep one of them.");
            }
        }
    }

    /** Empty, with a problem, if the text is no such mapping. */
    static Optional<YamlValues> of(String yaml, List<String> keys, Findings findings) {
        return root(yaml, (line, why) -> unreadable(line, why, findings))
                .map(mapping -> new YamlValues(mapping, keys, findings));
    }

    /**
     * The mapping that a text is, of any keys; empty if it is none.
     *
     * @param unreadable is told the line and what is wrong there
     */
    static Optional<MappingNode> root(String yaml, BiConsumer<Integer, String> unreadable) {
        try {
            LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(true).setCodePointLimit(LARGEST)
                    .setMaxAliasesForCollections(5).build();
            Optional<Integer> tooDeep = tooDeep(yaml, settings);
            if (tooDeep.isPresent()) {
                unreadable.accept(tooDeep.get(), "It is nested too deeply.");
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(yaml);
            if (root.isPresent() && !(root.get() instanceof MappingNode)) {
                unreadable.accept(line(root.get()), "It is not a list of keys with values.");
                return Optional.empty();
            }
            return Optional.of(root.map(MappingNode.class::cast)
                    .orElseGet(() -> new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK)));
        } catch (MarkedYamlEngineException wrong) {
            unreadable.accept(wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0),
                    "It breaks the rules of YAML: " + wrong.getProblem() + ".");
        } catch (YamlEngineException wrong) {
            unreadable.accept(0, "It breaks the rules of YAML.");
        }
        return Optional.empty();
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

    private static void unreadable(int line, String why, Findings findings) {
        findings.problem(Problem.Code.YAML_NOT_READABLE, line,
                "The file cannot be understood, so the publication is held back or stays as it was. " + why,
                "Write one key, a colon, a space and its value on each line; put a value with a colon into quotation marks.");
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<String> text(String key) {
        Optional<Node> node = Optional.ofNullable(values.get(key));
        if (node.isPresent() && !(node.get() instanceof ScalarNode)) {
            invalid(key, node.get(), "It must be a text.", "Write the value behind the colon, on the same line.");
            return Optional.empty();
        }
        return node.map(scalar -> VisibleText.of(((ScalarNode) scalar).getValue())).filter(text -> !text.isEmpty());
    }

    /**
     * @param parse  empty for a value that is not allowed
     * @param remedy what is allowed
     */
    <T> Optional<T> value(String key, Function<String, Optional<T>> parse, String remedy) {
        Optional<String> text = text(key);
        Optional<T> value = text.flatMap(parse);
        if (text.isPresent() && value.isEmpty()) {
            invalid(key, values.get(key), text.get() + " cannot be used.", remedy);
        }
        return value;
    }

    /** A value that must be there; where it is missing, that is a problem of this mapping. */
    <T> Optional<T> needed(String key, Function<String, Optional<T>> parse, String remedy) {
        if (!values.containsKey(key)) {
            findings.problem(Problem.Code.YAML_VALUE_INVALID, line, "The key " + key + " is missing here.", remedy);
            return Optional.empty();
        }
        if (text(key).isEmpty() && values.get(key) instanceof ScalarNode) {
            invalid(key, values.get(key), "It is empty.", remedy);
        }
        return value(key, parse, remedy);
    }

    /** The mappings of a list; whatever else stands there is a problem. */
    List<YamlValues> mappings(String key, List<String> keys) {
        Optional<Node> node = Optional.ofNullable(values.get(key));
        if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
            invalid(key, node.get(), "It is a list.", remedy(keys));
        }
        List<YamlValues> mappings = new ArrayList<>();
        if (node.isPresent() && node.get() instanceof SequenceNode list) {
            for (Node entry : list.getValue()) {
                if (entry instanceof MappingNode mapping) {
                    mappings.add(new YamlValues(mapping, keys, findings));
                } else {
                    invalid(key, entry, "An entry of it has parts of its own.", remedy(keys));
                }
            }
        }
        return mappings;
    }

    private static String remedy(List<String> keys) {
        return "Begin each entry with a hyphen and a space, and give it " + String.join(" and ", keys)
                + " on lines of their own, below each other.";
    }

    /** A mapping inside this one; empty, with a problem, for a plain text. */
    Optional<YamlValues> mapping(String key, List<String> keys) {
        Node node = values.get(key);
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlValues(mapping, keys, findings));
        }
        if (text(key).isPresent()) {
            invalid(key, values.get(key), "It has parts of its own.",
                    "Write " + String.join(", ", keys) + " on lines of their own below it, each two spaces in.");
        }
        return Optional.empty();
    }

    /** A mapping of free keys to texts, with the lines of the values; other values are problems. */
    Map<String, Described.Named> pairs(String key) {
        Map<String, Described.Named> pairs = new LinkedHashMap<>();
        Node node = values.get(key);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name && entry.getValueNode() instanceof ScalarNode value) {
                    pairs.put(VisibleText.of(name.getValue()),
                            new Described.Named(VisibleText.of(value.getValue()), line(name)));
                } else {
                    invalid(key, entry.getKeyNode(), "It must be pairs of texts.", PAIRS);
                }
            }
        } else if (node != null) {
            invalid(key, node, "It must be pairs of texts.", PAIRS);
        }
        return pairs;
    }

    int line(String key) {
        return Optional.ofNullable(values.get(key)).map(YamlValues::line).orElse(0);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private void invalid(String key, Node node, String text, String remedy) {
        findings.problem(Problem.Code.YAML_VALUE_INVALID, line(node), "The value of " + key + " is wrong. " + text,
                remedy);
    }

    private static Optional<String> nearest(String key, List<String> keys) {
        return keys.stream().filter(known -> distance(key, known) <= Math.max(1, known.length() / 3))
                .min(java.util.Comparator.comparingInt(known -> distance(key, known)));
    }

    /** Letters to add, drop or change (Levenshtein). */
    private static int distance(String one, String other) {
        if (one.length() > 40) {
            return one.length();
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
