package lectern.edition.drawing;

import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lectern.edition.AwtFonts;
import lectern.edition.DejaVu;

/**
 * The font for the letters in drawings, known to AWT under a name of our own: where the system has a DejaVu Sans, AWT
 * would take that one, which may be another version.
 */
final class LetterFont {
    /** It is as long as the name it replaces, so that the file keeps its shape. */
    static final String FAMILY = "LecternSans";
    private static final String ORIGINAL = "DejaVu Sans";
    private static boolean registered;

    private LetterFont() {}

    static synchronized void register() throws IOException {
        if (registered) {
            return;
        }
        for (byte[] file : List.of(DejaVu.file(false), DejaVu.file(true))) {
            for (Charset charset : List.of(StandardCharsets.US_ASCII, StandardCharsets.UTF_16BE)) {
                replace(file, ORIGINAL.getBytes(charset), FAMILY.getBytes(charset));
                replace(file, "DejaVuSans".getBytes(charset), "LecternSan".getBytes(charset));
            }
            try {
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(AwtFonts.read(file));
            } catch (FontFormatException cause) {
                throw new IOException("the font for drawings cannot be read", cause);
            }
        }
        registered = true;
    }

    private static void replace(byte[] file, byte[] before, byte[] after) {
        for (int at = 0; at + before.length <= file.length; at++) {
            int same = 0;
            while (same < before.length && file[at + same] == before[same]) {
                same++;
            }
            if (same == before.length) {
                System.arraycopy(after, 0, file, at, after.length);
            }
        }
    }
}
