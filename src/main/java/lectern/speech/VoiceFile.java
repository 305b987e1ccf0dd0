package lectern.speech;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lectern.document.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One file of {@code voices/}, read by its nodes so that a problem can name its line. */
final class VoiceFile {
    private static final Set<String> KEYS = Set.of("id", "name", "engine", "voice", "language", "rate", "pitch", "gain",
            "words-per-minute", "pauses", "command");
    private static final Set<String> PAUSES = Set.of("sentence", "item", "cell", "paragraph", "heading",
            "before-heading");
    private static final String COMMAND = "command";
    private static final String EXAMPLE = "command: [say, --speed, \"{rate}\", --file, \"{in}\", --wav, \"{out}\"]";
    private static final double SLOWEST = 0.4;
    private static final double FASTEST = 2;
    private static final int LONGEST_PAUSE = 10_000;

    private record Value(String text, int line) {}

    private final Path folder;
    private final Path file;
    private final List<String> command = new ArrayList<>();
    private final Map<String, Value> values = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private VoiceFile(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * The voice, if there is nothing wrong with its file.
     *
     * @param folder where a command's own files are
     * @param file   its name there
     */
    static Optional<Voice> read(Path folder, Path file, String yaml, List<Problem> problems) {
        VoiceFile reader = new VoiceFile(folder, file);
        Optional<Voice> voice = reader.read(yaml);
        problems.addAll(reader.problems);
        return reader.problems.isEmpty() ? voice : Optional.empty();
    }

    private Optional<Voice> read(String yaml) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().setLabel(file.toString()).build())
                    .composeString(yaml);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                collect("", mapping, KEYS);
                return Optional.of(voice());
            }
            problem(1, "The file is not a list of keys and values.", "Begin with a line such as id: kevin.");
        } catch (YamlEngineException cause) {
            problem(1,
                    "The file is not YAML: " + String.valueOf(cause.getMessage()).lines().findFirst().orElse("") + ".",
                    "Compare it with voices/kevin.yaml.");
        } catch (IllegalArgumentException cause) {
            problem(1, "A value is out of range: " + cause.getMessage() + ".", "Choose a value inside the range.");
        }
        return Optional.empty();
    }

    private void collect(String prefix, MappingNode mapping, Set<String> known) {
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode().getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!known.contains(key)) {
                problem(line, "The key " + prefix + key + " is unknown.",
                        "Use one of " + String.join(", ", known.stream().sorted().toList()) + ".");
            } else if (tuple.getValueNode() instanceof ScalarNode scalar && !key.equals(COMMAND)) {
                values.put(prefix + key, new Value(scalar.getValue(), line));
            } else if (tuple.getValueNode() instanceof SequenceNode parts && key.equals(COMMAND)) {
                command(parts, line);
            } else if (tuple.getValueNode() instanceof MappingNode pauses && key.equals("pauses")) {
                collect("pauses.", pauses, PAUSES);
            } else {
                problem(line, "The key " + prefix + key + " has the wrong form of value.", key.equals(COMMAND)
                        ? "Write a list of words in brackets: " + EXAMPLE + "."
                        : "Write one value after the colon.");
            }
        }
    }

    /** A model or script beside the voice's file is named with this. */
    private String inFolder(String value) {
        return value.replace("{folder}", folder.toAbsolutePath().normalize().toString());
    }

    private void command(SequenceNode parts, int line) {
        for (Node part : parts.getValue()) {
            if (part instanceof ScalarNode scalar) {
                command.add(inFolder(scalar.getValue()));
            } else {
                problem(part.getStartMark().map(mark -> mark.getLine() + 1).orElse(line),
                        "The command has something else than a word.", "Put what has braces into quotation marks: "
                                + EXAMPLE + ".");
            }
        }
        values.put(COMMAND, new Value(command.toString(), line));
    }

    /** A program with a slash in its name is found from the folder of voices. */
    private Optional<CommandTemplate> command(String engine) {
        if (!engine.equals(COMMAND)) {
            if (values.containsKey(COMMAND)) {
                problem(line(COMMAND), "The engine " + engine + " takes no command.",
                        "Write engine: command, or remove the command.");
            }
            return Optional.empty();
        }
        if (!values.containsKey(COMMAND)) {
            problem(1, "The key command is missing.", "Add a line such as " + EXAMPLE + ".");
            return Optional.empty();
        }
        try {
            if (!command.isEmpty() && command.getFirst().indexOf('/') >= 0) {
                command.set(0, folder.toAbsolutePath().resolve(command.getFirst()).normalize().toString());
            }
            return Optional.of(new CommandTemplate(command));
        } catch (IllegalArgumentException cause) {
            problem(line(COMMAND), "The command can not be used: " + cause.getMessage() + ".",
                    "Compare it with " + EXAMPLE + ".");
            return Optional.empty();
        }
    }

    private Voice voice() {
        String engine = text("engine");
        Optional<CommandTemplate> template = command(engine);
        Voice.Pauses pauses = new Voice.Pauses(pause("sentence", 350), pause("item", 450), pause("cell", 300),
                pause("paragraph", 650), pause("heading", 800), pause("before-heading", 600));
        String id = text("id");
        if (!id.matches("[A-Za-z0-9-]+")) {
            problem(line("id"), "The id \"" + id + "\" can not stand in an address.",
                    "Use letters, digits and hyphens.");
        }
        return new Voice(id, values.containsKey("name") ? text("name") : id, engine,
                engine.equals(COMMAND) && !values.containsKey("voice") ? id : inFolder(text("voice")), language(),
                rate(), number("pitch", 1), number("gain", 1), (int) number("words-per-minute", 190),
                pauses, template);
    }

    private String text(String key) {
        Value value = values.get(key);
        if (value == null || value.text.isBlank()) {
            problem(line(key), "The key " + key + " is missing.", "Add a line " + key + ": and its value.");
            return "";
        }
        return value.text;
    }

    private Locale language() {
        String tag = text("language");
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException cause) {
            problem(line("language"), "The language \"" + tag + "\" is not a language tag.",
                    "Use one such as en-AU or vi.");
            return Locale.ROOT;
        }
    }

    private double number(String key, double otherwise) {
        Value value = values.get(key);
        try {
            return value == null ? otherwise : Double.parseDouble(value.text);
        } catch (NumberFormatException cause) {
            problem(line(key), "The value of " + key + " is \"" + value.text + "\", not a number.",
                    "Write a number such as 1.25.");
            return otherwise;
        }
    }

    /** Readers choose from three quarters of it to twice as much. */
    private double rate() {
        double rate = number("rate", 1);
        if (!(rate >= SLOWEST && rate <= FASTEST)) {
            problem(line("rate"), "The rate is " + rate + ".", "Write a number from " + SLOWEST + " to " + FASTEST
                    + ": readers may choose twice as fast.");
            return 1;
        }
        return rate;
    }

    private Duration pause(String key, int otherwise) {
        double millis = number("pauses." + key, otherwise);
        if (!(millis >= 0 && millis <= LONGEST_PAUSE)) {
            problem(line("pauses." + key), "The pause " + key + " is " + millis + ".",
                    "Write milliseconds from 0 to " + LONGEST_PAUSE + ".");
            return Duration.ZERO;
        }
        return Duration.ofMillis(Math.round(millis));
    }

    private int line(String key) {
        return Optional.ofNullable(values.get(key)).map(Value::line).orElse(1);
    }

    private void problem(int line, String text, String remedy) {
        problems.add(new Problem(Problem.Code.VOICE_INVALID, file, line, text, remedy));
    }
}
