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
    /** As models are published, such as {@code en_GB-alba-medium.onnx}. */
    private static final Pattern NAME = Pattern.compile("([a-z]{2,3})_([A-Z]{2})-([A-Za-z0-9_]+)-([a-z_]+)\\.onnx");

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
        String called = parts.group(3).replace('_', '-');
        return Optional.of(new Voice(parts.group(1) + "-" + called, called, "piper", path(folder, name),
                Locale.of(parts.group(1), parts.group(2)), 1, 1, 1, voice.wordsPerMinute(), voice.pauses()));
    }

    /** What an engine calls it. */
    static String path(Path folder, Path name) {
        return folder.toAbsolutePath().normalize().resolve(name).toString();
    }
}
