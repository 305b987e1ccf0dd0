package lectern.speech.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

/** Whatever a lexicon holds, what is read out of it can be written, is read again the same, and rules can use it. */
public final class LexiconTarget {
    private static final Path FILE = Path.of("lexicon.pls");

    private LexiconTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Lexicon read = PlsFile.read(FILE, new String(input, UTF_8)).lexicon();
        StringWriter written = new StringWriter();
        try {
            PlsFile.write(read, Locale.ENGLISH, written);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        if (!PlsFile.read(FILE, written.toString()).lexicon().equals(read)) {
            throw new AssertionError(written.toString());
        }
        new TextNormalizer(read).pieces("Take 5 mg of WA twice.", java.util.List.of(), Locale.UK);
    }
}
