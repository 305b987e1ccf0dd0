package lectern.speech;

import java.nio.file.Path;
import java.time.Duration;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Message;
import lectern.document.Problem;
import lectern.yaml.YamlNodes;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** One file of {@code voices/}, read by its nodes so that a problem can name its line. */
final class VoiceFile {
    private static final double SLOWEST = 0.4;
    private static final double FASTEST = 2;
    private static final int LONGEST_PAUSE = 10_000;

    private final VoiceKeys keys;
    private final VoiceProblems problems;

    private VoiceFile(VoiceKeys keys, VoiceProblems problems) {
        this.keys = keys;
        this.problems = problems;
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
        VoiceProblems found = new VoiceProblems(file);
        VoiceFile reader = new VoiceFile(new VoiceKeys(folder, engines, found), found);
        Optional<Voice> voice = reader.read(yaml);
        problems.addAll(found.all());
        return found.all().isEmpty() ? voice : Optional.empty();
    }

    private Optional<Voice> read(String yaml) {
        try {
            Optional<Node> root = YamlNodes.of(yaml);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                keys.read(mapping);
                return Optional.of(voice());
            }
            problems.add(1, Message.VOICE_NO_MAPPING.with());
        } catch (YamlEngineException cause) {
            problems.add(1,
                    Message.VOICE_NO_YAML.with(String.valueOf(cause.getMessage()).lines().findFirst().orElse("")));
        } catch (IllegalArgumentException cause) {
            problems.add(1, Message.VOICE_OUT_OF_RANGE.with(cause.getMessage()));
        }
        return Optional.empty();
    }

    private Voice voice() {
        String engine = text("engine");
        Voice.Pauses pauses = new Voice.Pauses(pause("sentence", 350), pause("item", 450), pause("cell", 300),
                pause("paragraph", 650), pause("heading", 800), pause("before-heading", 600));
        String id = text("id");
        if (!id.matches("[A-Za-z0-9-]+")) {
            problems.add(keys.line("id"), Message.VOICE_ID_INVALID.with(id));
        }
        boolean named = keys.engine().map(SpeechEngine::namesVoices).orElse(true) || keys.find("voice").isPresent();
        return new Voice(id, keys.find("name").isPresent() ? text("name") : id, language(),
                new Voice.Source(engine, named ? keys.inFolder(text("voice")) : id, keys.settings()),
                new Voice.Prosody(rate(), number("pitch", 1), number("gain", 1), (int) number("words-per-minute", 190),
                        pauses));
    }

    private String text(String key) {
        Optional<String> text = keys.find(key).filter(value -> !value.isBlank());
        if (text.isEmpty()) {
            problems.add(keys.line(key), Message.VOICE_KEY_MISSING.with(key));
        }
        return text.orElse("");
    }

    private Locale language() {
        String tag = text("language");
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException cause) {
            problems.add(keys.line("language"), Message.VOICE_LANGUAGE_INVALID.with(tag));
            return Locale.ROOT;
        }
    }

    private double number(String key, double otherwise) {
        String value = keys.find(key).orElse("");
        try {
            return keys.find(key).isEmpty() ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException cause) {
            problems.add(keys.line(key), Message.VOICE_NUMBER_INVALID.with(key, value));
            return otherwise;
        }
    }

    /** Readers choose from three quarters of it to twice as much. */
    private double rate() {
        double rate = number("rate", 1);
        if (!(rate >= SLOWEST && rate <= FASTEST)) {
            problems.add(keys.line("rate"), Message.VOICE_RATE_INVALID.with(rate, SLOWEST, FASTEST));
            return 1;
        }
        return rate;
    }

    private Duration pause(String key, int otherwise) {
        double millis = number("pauses." + key, otherwise);
        if (!(millis >= 0 && millis <= LONGEST_PAUSE)) {
            problems.add(keys.line("pauses." + key), Message.VOICE_PAUSE_INVALID.with(key, millis, LONGEST_PAUSE));
            return Duration.ZERO;
        }
        return Duration.ofMillis(Math.round(millis));
    }
}
