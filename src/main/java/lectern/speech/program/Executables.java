package lectern.speech.program;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.speech.SpeechException;

/** The programs of this machine. */
final class Executables {
    private static final Duration QUICK = Duration.ofSeconds(5);

    private Executables() {}

    /** @param name a path, or a name to look for along {@code PATH} */
    static Optional<Path> find(String name) {
        if (name.indexOf('/') >= 0) {
            return Optional.of(Path.of(name)).filter(Executables::isProgram);
        }
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, name))
                .filter(Executables::isProgram).findFirst();
    }

    /** What a program says of itself, on standard output. */
    static String ask(String... command) throws SpeechException {
        try (ProgramRun run = new ProgramRun("")) {
            run.run(List.of(command), QUICK);
            return run.answer();
        }
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
