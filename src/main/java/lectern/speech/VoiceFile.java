package lectern.speech;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lectern.document.Message;
import lectern.document.Problem;
import lectern.yaml.YamlNodes;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One file of {@code voices/}, read by its nodes so that a problem can name its line. */
final class VoiceFile {
    private static final Set<String> KEYS = Set.of("id", "name", "engine", "voice", "language", "rate", "pitch", "gain",
            "words-per-minute", "pauses");
    private static final Set<String> PAUSES = Set.of("sentence", "item", "cell", "paragraph", "heading",
            "before-heading");
    private static final double SLOWEST = 0.4;
    private static final double FASTEST = 2;
    private static final int LONGEST_PAUSE = 10_000;

    private record Value(String text, int line) {}

    private final Path folder;
    private final Path file;
    private final List<SpeechEngine> engines;
    private final Map<String, List<String>> settings = new HashMap<>();
    private final Map<String, Value> values = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private VoiceFile(Path folder, Path file, List<SpeechEngine> engines) {
        this.folder = folder;
        this.file = file;
        this.engines = engines;
    }

    /**
     * The voice, if there is nothing wrong with its file.
     *
     * @param folder  where an engine's own files are
     * @param file    its name there
     * @param engines whose settings it may hold
     */
    static Optional<Voice> read(Path folder, Path file, String yaml, List<SpeechEngine> engines,
            List<Problem> problems) {
        VoiceFile reader = new VoiceFile(folder, file, engines);
        Optional<Voice> voice = reader.read(yaml);
        problems.addAll(reader.problems);
        return reader.problems.isEmpty() ? voice : Optional.empty();
    }

    private Optional<Voice> read(String yaml) {
        try {
            Optional<Node> root = YamlNodes.of(yaml);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                String name = engine(mapping);
                Optional<SpeechEngine> engine = engines.stream().filter(each -> each.name().equals(name)).findFirst();
                List<VoiceSetting> own = engine.map(SpeechEngine::settings).orElse(List.of());
                collect(mapping, name, own);
                return Optional.of(voice(engine.map(SpeechEngine::namesVoices).orElse(true), own));
            }
            problem(1, Message.VOICE_NO_MAPPING.with());
        } catch (YamlEngineException cause) {
            problem(1, Message.VOICE_NO_YAML.with(String.valueOf(cause.getMessage()).lines().findFirst().orElse("")));
        } catch (IllegalArgumentException cause) {
            problem(1, Message.VOICE_OUT_OF_RANGE.with(cause.getMessage()));
        }
        return Optional.empty();
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
            value("pauses." + key(tuple), tuple.getValueNode(), line);
        } else {
            problem(line, Message.VOICE_PAUSE_UNKNOWN.with(key(tuple), oneOf(PAUSES.stream())));
        }
    }

    private void value(String key, Node node, int line) {
        if (node instanceof ScalarNode scalar) {
            values.put(key, new Value(scalar.getValue(), line));
        } else {
            problem(line, Message.VOICE_VALUE_WRONG.with(key));
        }
    }

    private void unknown(String key, int line, String engine, List<VoiceSetting> own) {
        List<String> takers = engines.stream()
                .filter(each -> each.settings().stream().anyMatch(setting -> setting.key().equals(key)))
                .map(SpeechEngine::name).toList();
        if (takers.isEmpty()) {
            problem(line, Message.VOICE_KEY_UNKNOWN.with(key,
                    oneOf(Stream.concat(KEYS.stream(), own.stream().map(VoiceSetting::key)))));
        } else {
            problem(line, Message.VOICE_KEY_OF_OTHER_ENGINE.with(engine, key, String.join(" or ", takers)));
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
            problem(line, (list ? Message.VOICE_LIST_WRONG : Message.VOICE_SETTING_WRONG).with(setting.key(),
                    setting.example()));
            return;
        }
        List<String> written = parts.stream().map(ScalarNode.class::cast).map(part -> inFolder(part.getValue()))
                .toList();
        try {
            settings.put(setting.key(), setting.parser().parse(written, folder));
        } catch (IllegalArgumentException cause) {
            problem(line, Message.VOICE_SETTING_UNUSABLE.with(setting.key(), cause.getMessage(), setting.example()));
        }
    }

    /** A model or script beside the voice's file is named with this. */
    private String inFolder(String value) {
        return value.replace("{folder}", folder.toAbsolutePath().normalize().toString());
    }

    private Voice voice(boolean namesVoices, List<VoiceSetting> own) {
        String engine = text("engine");
        own.stream().filter(each -> each.required() && !settings.containsKey(each.key()))
                .forEach(each -> problem(1, Message.VOICE_SETTING_MISSING.with(each.key(), each.example())));
        Voice.Pauses pauses = new Voice.Pauses(pause("sentence", 350), pause("item", 450), pause("cell", 300),
                pause("paragraph", 650), pause("heading", 800), pause("before-heading", 600));
        String id = text("id");
        if (!id.matches("[A-Za-z0-9-]+")) {
            problem(line("id"), Message.VOICE_ID_INVALID.with(id));
        }
        return new Voice(id, values.containsKey("name") ? text("name") : id, engine,
                !namesVoices && !values.containsKey("voice") ? id : inFolder(text("voice")), language(),
                rate(), number("pitch", 1), number("gain", 1), (int) number("words-per-minute", 190),
                pauses, settings);
    }

    private String text(String key) {
        Value value = values.get(key);
        if (value == null || value.text.isBlank()) {
            problem(line(key), Message.VOICE_KEY_MISSING.with(key));
            return "";
        }
        return value.text;
    }

    private Locale language() {
        String tag = text("language");
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException cause) {
            problem(line("language"), Message.VOICE_LANGUAGE_INVALID.with(tag));
            return Locale.ROOT;
        }
    }

    private double number(String key, double otherwise) {
        Value value = values.get(key);
        try {
            return value == null ? otherwise : Double.parseDouble(value.text);
        } catch (NumberFormatException cause) {
            problem(line(key), Message.VOICE_NUMBER_INVALID.with(key, value.text));
            return otherwise;
        }
    }

    /** Readers choose from three quarters of it to twice as much. */
    private double rate() {
        double rate = number("rate", 1);
        if (!(rate >= SLOWEST && rate <= FASTEST)) {
            problem(line("rate"), Message.VOICE_RATE_INVALID.with(rate, SLOWEST, FASTEST));
            return 1;
        }
        return rate;
    }

    private Duration pause(String key, int otherwise) {
        double millis = number("pauses." + key, otherwise);
        if (!(millis >= 0 && millis <= LONGEST_PAUSE)) {
            problem(line("pauses." + key), Message.VOICE_PAUSE_INVALID.with(key, millis, LONGEST_PAUSE));
            return Duration.ZERO;
        }
        return Duration.ofMillis(Math.round(millis));
    }

    private int line(String key) {
        return Optional.ofNullable(values.get(key)).map(Value::line).orElse(1);
    }

    private void problem(int line, Message.Told told) {
        problems.add(new Problem(file, line, told));
    }
}
