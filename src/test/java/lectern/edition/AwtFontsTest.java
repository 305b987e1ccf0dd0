package lectern.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Font;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwtFontsTest {

    /** Says the family of the font that comes along, and what AWT was told of the machine. */
    public static final class Reading {
        private Reading() {}

        public static void main(String[] arguments) throws Exception {
            Font font = AwtFonts.read(DejaVu.file(false));
            System.out.print(font.getFamily() + " " + System.getProperty("sun.awt.fontconfig"));
        }
    }

    @Test
    void aFontIsReadWhereTheMachineHasNone(@TempDir Path folder) throws IOException, InterruptedException {
        Path nothing = Files.writeString(folder.resolve("fonts.conf"),
                "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>");
        // Java keeps in somebody's home which fonts there were.
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + folder, "-cp", System.getProperty("java.class.path"), Reading.class.getName());
        builder.environment().put("FONTCONFIG_FILE", nothing.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("DejaVu Sans null", said);
        assertEquals(0, process.waitFor());
    }
}
