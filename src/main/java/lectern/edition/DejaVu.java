package lectern.edition;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The letters that come along: Latin, Greek, Cyrillic, Arabic, Hebrew and the signs of medicine. */
public final class DejaVu {
    private static final String SANS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";

    private DejaVu() {}

    /** A TrueType file, read anew each time. */
    public static byte[] file(boolean heavy) throws IOException {
        String name = SANS + (heavy ? "-Bold.ttf" : ".ttf");
        try (InputStream in = DejaVu.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }
}
