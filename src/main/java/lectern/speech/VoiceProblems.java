package lectern.speech;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lectern.document.Message;
import lectern.document.Problem;

/**
 * What is wrong with a voice's file.
 *
 * @param file its name in the folder
 * @param all  in the order they were met
 */
record VoiceProblems(Path file, List<Problem> all) {

    VoiceProblems(Path file) {
        this(file, new ArrayList<>());
    }

    void add(int line, Message.Told told) {
        all.add(new Problem(file, line, told));
    }
}
