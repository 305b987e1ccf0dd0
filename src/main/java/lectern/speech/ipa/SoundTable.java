package lectern.speech.ipa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of sounds: a line that starts with # is a remark. */
final class SoundTable {

    private SoundTable() {}

    static List<String> rows(String name) {
        try (InputStream in = SoundTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(row -> !row.isBlank() && !row.startsWith("#")).toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
