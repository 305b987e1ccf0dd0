package lectern.speech;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lectern.document.Problem;
import lectern.speech.freetts.FreeTts;

/** Whatever a voice's file holds or a model is called, it is a voice or what is wrong with it is told. */
public final class VoiceTarget {
    private static final Path FOLDER = Path.of("voices");
    private static final List<SpeechEngine> ENGINES = List.of(new FreeTts());

    private VoiceTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, UTF_8);
        List<Problem> problems = new ArrayList<>();
        if (VoiceFile.read(FOLDER, Path.of("a.yaml"), text, ENGINES, problems).isEmpty() && problems.isEmpty()) {
            throw new AssertionError("there is no voice and nobody knows why");
        }
        problems.clear();
        if (ModelFile.read(FOLDER, Path.of(text.replace("\0", "") + ".onnx"), Voices.EMBEDDED, problems).isEmpty()
                && problems.isEmpty()) {
            throw new AssertionError("there is no model and nobody knows why");
        }
    }
}
