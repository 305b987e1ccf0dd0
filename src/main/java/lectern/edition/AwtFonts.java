package lectern.edition;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Font files as AWT wants them, whatever the machine has. By itself AWT asks the machine's fontconfig for fonts before it
 * reads any, and reads none where that is missing, as on a small server or in a small image. None of the machine's fonts
 * is used here, so AWT is told that there are none. Safe for many threads.
 */
public final class AwtFonts {
    /** Read once, with the first font (sun.awt.FontConfiguration). */
    private static final String DESCRIPTION = "sun.awt.fontconfig";
    private static final String NO_FONTS = "version=1\nsequence.allfonts=default\n";
    private static boolean begun;

    private AwtFonts() {}

    /** @throws FontFormatException if it is no TrueType or OpenType font */
    public static synchronized Font read(byte[] file) throws IOException, FontFormatException {
        if (begun || System.getProperty(DESCRIPTION) != null) {
            return create(file);
        }
        Path description;
        try {
            description = Files.createTempFile("lectern-fonts-", ".properties");
        } catch (IOException nowhereToWrite) {
            // Then the machine has to have fonts.
            return create(file);
        }
        try {
            Files.writeString(description, NO_FONTS);
            System.setProperty(DESCRIPTION, description.toString());
            Font font = create(file);
            begun = true;
            return font;
        } finally {
            System.clearProperty(DESCRIPTION);
            Files.delete(description);
        }
    }

    private static Font create(byte[] file) throws IOException, FontFormatException {
        return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
    }
}
