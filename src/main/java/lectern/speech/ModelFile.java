package lectern.speech;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.document.Message;
import lectern.document.Problem;

/** A Piper model in {@code voices/} that no voice's file speaks of: its name tells its language and what it is called. */
final class ModelFile {
    /** The name that models are published by, such as {@code en_GB-alba-medium.onnx}. */
    private static final Pattern NAME = Pattern
            .compile("(?<language>[a-z]{2,3})_(?<country>[A-Z]{2})-(?<name>[A-Za-z0-9_]+)-[a-z_]+\\.onnx");

    private ModelFile() {}

    /**
     * @param name  of the file
     * @param voice whose rests and speed it gets
     */
    static Optional<Voice> read(Path folder, Path name, Voice voice, List<Problem> problems) {
        Matcher parts = NAME.matcher(name.toString());
        if (!parts.matches()) {
            problems.add(new Problem(name, 0, Message.MODEL_WITHOUT_LANGUAGE.with("{folder}/" + name)));
            return Optional.empty();
        }
        String language = parts.group("language");
        String called = parts.group("name").replace('_', '-');
        return Optional.of(new Voice(language + "-" + called, called, Locale.of(language, parts.group("country")),
                new Voice.Source("piper", path(folder, name)),
                Voice.Prosody.natural(voice.wordsPerMinute(), voice.pauses())));
    }

    /** What an engine calls it. */
    static String path(Path folder, Path name) {
        return folder.toAbsolutePath().normalize().resolve(name).toString();
    }
}
