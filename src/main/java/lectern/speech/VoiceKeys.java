package lectern.speech;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lectern.document.Message;
import lectern.yaml.YamlNodes;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The keys of a voice's file and their values, those of all voices and those of its engine. Used once, by one thread. */
final class VoiceKeys {
    private static final Set<String> KEYS = Set.of("id", "name", "engine", "voice", "language", "rate", "pitch", "gain",
            "words-per-minute", "pauses");
    private static final Set<String> PAUSES = Set.of("sentence", "item", "cell", "paragraph", "heading",
            "before-heading");
    private static final String PAUSE = "pauses.";

    /** A value that stands in one line. */
    private record Value(String text, int line) {}

    private final Path folder;
    private final VoiceProblems problems;
    private final List<SpeechEngine> engines;
    private final Map<String, Value> values = new HashMap<>();
    private final Map<String, List<String>> settings = new HashMap<>();
    private Optional<SpeechEngine> engine = Optional.empty();

    /**
     * @param folder  where an engine's own files are
     * @param engines whose settings it may hold
     */
    VoiceKeys(Path folder, List<SpeechEngine> engines, VoiceProblems problems) {
        this.folder = folder;
        this.engines = engines;
        this.problems = problems;
    }

    void read(MappingNode mapping) {
        String name = engine(mapping);
        engine = engines.stream().filter(each -> each.name().equals(name)).findFirst();
        List<VoiceSetting> own = engine.map(SpeechEngine::settings).orElse(List.of());
        collect(mapping, name, own);
        own.stream().filter(each -> each.required() && !settings.containsKey(each.key()))
                .forEach(each -> problems.add(1,
                        Message.VOICE_SETTING_MISSING.with(each.key(), each.example())));
    }

    /** The one that it names, if there is such an engine. */
    Optional<SpeechEngine> engine() {
        return engine;
    }

    Map<String, List<String>> settings() {
        return settings;
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key)).map(Value::text);
    }

    /** The line that a key stands in; the first where there is no such key. */
    int line(String key) {
        return Optional.ofNullable(values.get(key)).map(Value::line).orElse(1);
    }

    /** The engine's name is looked for first: it says which other keys there are. */
    private static String engine(MappingNode mapping) {
        return mapping.getValue().stream().filter(tuple -> key(tuple).equals("engine")).map(NodeTuple::getValueNode)
                .filter(ScalarNode.class::isInstance).map(value -> ((ScalarNode) value).getValue()).findFirst()
                .orElse("");
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    private void collect(MappingNode mapping, String engine, List<VoiceSetting> own) {
        for (NodeTuple tuple : mapping.getValue()) {
            String key = key(tuple);
            int line = YamlNodes.line(tuple.getKeyNode());
            Optional<VoiceSetting> setting = own.stream().filter(each -> each.key().equals(key)).findFirst();
            if (setting.isPresent()) {
                setting(setting.get(), tuple.getValueNode(), line);
            } else if (!KEYS.contains(key)) {
                unknown(key, line, engine, own);
            } else if (key.equals("pauses") && tuple.getValueNode() instanceof MappingNode pauses) {
                pauses.getValue().forEach(this::pause);
            } else {
                value(key, tuple.getValueNode(), line);
            }
        }
    }

    private void pause(NodeTuple tuple) {
        int line = YamlNodes.line(tuple.getKeyNode());
        if (PAUSES.contains(key(tuple))) {
            value(PAUSE + key(tuple), tuple.getValueNode(), line);
        } else {
            problems.add(line, Message.VOICE_PAUSE_UNKNOWN.with(key(tuple), oneOf(PAUSES.stream())));
        }
    }

    private void value(String key, Node node, int line) {
        if (node instanceof ScalarNode scalar) {
            values.put(key, new Value(scalar.getValue(), line));
        } else {
            problems.add(line, Message.VOICE_VALUE_WRONG.with(key));
        }
    }

    private void unknown(String key, int line, String engine, List<VoiceSetting> own) {
        List<String> takers = engines.stream()
                .filter(each -> each.settings().stream().anyMatch(setting -> setting.key().equals(key)))
                .map(SpeechEngine::name).toList();
        if (takers.isEmpty()) {
            problems.add(line, Message.VOICE_KEY_UNKNOWN.with(key,
                    oneOf(Stream.concat(KEYS.stream(), own.stream().map(VoiceSetting::key)))));
        } else {
            problems.add(line, Message.VOICE_KEY_OF_OTHER_ENGINE.with(engine, key, String.join(" or ", takers)));
        }
    }

    private static String oneOf(Stream<String> keys) {
        return "Use one of " + String.join(", ", keys.sorted().toList()) + ".";
    }

    private void setting(VoiceSetting setting, Node node, int line) {
        settings.put(setting.key(), List.of());
        boolean list = setting.form() == VoiceSetting.Form.LIST;
        List<Node> parts = list && node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        if (list != node instanceof SequenceNode || !parts.stream().allMatch(ScalarNode.class::isInstance)) {
            problems.add(line, (list ? Message.VOICE_LIST_WRONG : Message.VOICE_SETTING_WRONG).with(setting.key(),
                    setting.example()));
            return;
        }
        List<String> written = parts.stream().map(ScalarNode.class::cast).map(part -> inFolder(part.getValue()))
                .toList();
        try {
            settings.put(setting.key(), setting.parser().parse(written, folder));
        } catch (IllegalArgumentException cause) {
            problems.add(line,
                    Message.VOICE_SETTING_UNUSABLE.with(setting.key(), cause.getMessage(), setting.example()));
        }
    }

    /** A model or script beside the voice's file is named with this. */
    String inFolder(String value) {
        return value.replace("{folder}", folder.toAbsolutePath().normalize().toString());
    }
}
