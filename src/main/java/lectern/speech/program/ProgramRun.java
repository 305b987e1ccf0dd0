package lectern.speech.program;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lectern.speech.SpeechException;

/**
 * One run of a program, from its start to its end, in a folder of its own that goes with it. Used by one thread.
 *
 * <p>Input, output and complaints are files in that folder: a pipe can fill up and stall the program (flite hangs
 * when its sound goes to one), and nobody has to drain a file. The words are not among the arguments, where everyone
 * on the machine could read them.
 */
final class ProgramRun implements AutoCloseable {
    private static final int MOST_BYTES = 64 << 20;
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int COMPLAINT = 300;

    private final Path folder;

    ProgramRun(String text) throws SpeechException {
        try {
            folder = Files.createTempDirectory("lectern-voice-");
            Files.writeString(in(), text);
        } catch (IOException cause) {
            throw new SpeechException("no temporary file could be written: " + cause.getMessage(), cause);
        }
    }

    /** The words. */
    Path in() {
        return folder.resolve("text");
    }

    /** The program may put its sound there. */
    Path out() {
        return folder.resolve("sound.wav");
    }

    /**
     * Waits until the program has ended well.
     *
     * @param longest it is ended by force after this time, when its output is too long, and when the thread is
     *                interrupted
     */
    void run(List<String> command, Duration longest) throws SpeechException {
        Process process = start(command);
        try {
            long end = System.nanoTime() + longest.toNanos();
            while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - end > 0) {
                    throw new SpeechException(command.getFirst() + " did not end within " + longest.toMillis() + " ms");
                }
                if (written() > MOST_BYTES) {
                    throw new SpeechException(command.getFirst() + " wrote more than " + MOST_BYTES + " bytes");
                }
            }
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new SpeechException("interrupted while " + command.getFirst() + " spoke", cause);
        } finally {
            kill(process);
        }
        if (process.exitValue() != 0) {
            throw new SpeechException(
                    command.getFirst() + " ended with " + process.exitValue() + complaint().orElse(""));
        }
    }

    /** The WAV file. */
    byte[] sound() throws SpeechException {
        return read(Files.exists(out()) ? out() : output());
    }

    /** What it wrote to standard output. */
    String answer() throws SpeechException {
        return new String(read(output()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws SpeechException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(ProgramRun::delete);
        } catch (IOException | UncheckedIOException cause) {
            throw new SpeechException("a temporary folder could not be removed: " + cause.getMessage(), cause);
        }
    }

    private Process start(List<String> command) throws SpeechException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectInput(in().toFile()).redirectOutput(output().toFile()).redirectError(errors().toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH", "HOME"));
        environment.put("LANG", "C.UTF-8");
        environment.put("TMPDIR", folder.toString());
        try {
            return builder.start();
        } catch (IOException cause) {
            throw new SpeechException(command.getFirst() + " can not be started: " + cause.getMessage(), cause);
        }
    }

    /** Ends it and whatever it started itself; nothing happens if all have ended. */
    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private long written() {
        return Stream.of(output(), out(), errors()).map(Path::toFile).mapToLong(File::length).sum();
    }

    private Optional<String> complaint() throws SpeechException {
        String text = new String(read(errors()), StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
        return Optional.of(text).filter(all -> !all.isEmpty())
                .map(all -> ": " + all.substring(0, Math.min(COMPLAINT, all.length())));
    }

    private Path output() {
        return folder.resolve("output");
    }

    private Path errors() {
        return folder.resolve("errors");
    }

    private static byte[] read(Path file) throws SpeechException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new SpeechException("more than " + MOST_BYTES + " bytes were written");
            }
            return Files.readAllBytes(file);
        } catch (IOException cause) {
            throw new SpeechException("what was written can not be read: " + cause.getMessage(), cause);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
