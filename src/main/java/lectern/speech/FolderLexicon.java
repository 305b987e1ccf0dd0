package lectern.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import lectern.document.Message;
import lectern.document.Problem;
import lectern.speech.words.Lexicon;
import lectern.speech.words.PlsFile;
import org.jspecify.annotations.Nullable;

/**
 * {@code lexicon.pls} of a folder of voices, or the one that Lectern brings where there is none. It is read when it is
 * first asked for: a server shows pages before it says a word. Safe for many threads; they wait for the one that reads.
 */
final class FolderLexicon implements Supplier<PlsFile> {
    private final Path folder;
    private @Nullable PlsFile known;

    FolderLexicon(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized PlsFile get() {
        PlsFile lexicon = known;
        if (lexicon == null) {
            lexicon = read();
            known = lexicon;
        }
        return lexicon;
    }

    private PlsFile read() {
        Path file = folder.resolve("lexicon.pls");
        try {
            return PlsFile.read(folder.relativize(file), Files.isRegularFile(file) ? PlsFile.text(file) : own());
        } catch (IOException cause) {
            return new PlsFile(Lexicon.EMPTY, List
                    .of(new Problem(folder.relativize(file), 0, Message.LEXICON_UNREADABLE.with(cause.getMessage()))));
        }
    }

    private static String own() throws IOException {
        try (InputStream in = Voices.class.getResourceAsStream("lexicon.pls")) {
            if (in == null) {
                throw new IllegalStateException("lexicon.pls is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
