package lectern.speech.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import lectern.speech.SpeechException;

/** What tells one version of a program from another that tells no version: the bytes of its files. */
final class ProgramDigest {

    private ProgramDigest() {}

    /**
     * @param command the program, and arguments of which some may be files, such as a model
     * @return its arguments, where files are without their folder, and a SHA-256 of those files
     */
    static String of(List<String> command) throws SpeechException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(Executables.find(command.getFirst())
                    .orElseThrow(() -> new SpeechException("there is no program " + command.getFirst())), digest);
            List<String> named = new ArrayList<>();
            for (String argument : command.subList(1, command.size())) {
                boolean file = argument.indexOf('\0') < 0 && Files.isRegularFile(Path.of(argument));
                named.add(file ? Path.of(argument).getFileName().toString() : argument);
                if (file) {
                    add(Path.of(argument), digest);
                }
            }
            return named + " " + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java has SHA-256", cause);
        } catch (IOException cause) {
            throw new SpeechException("the files of " + command + " can not be read: " + cause.getMessage(), cause);
        }
    }

    private static void add(Path file, MessageDigest digest) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
