package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Forms of a text of 500 sections need no more memory than those of a short one. */
@Tag("slow")
@Timeout(120)
class LongBookTest {
    private static final int SECTIONS = 500;
    private static final String HEAP = "-Xmx64m";
    @TempDir
    private Path folder;

    @Test
    void fiveHundredSectionsAreWrittenInLittleMemory() throws IOException, InterruptedException {
        Path content = Files.createDirectories(folder.resolve("book"));
        for (int i = 0; i < SECTIONS; i++) {
            Files.writeString(content.resolve("%03d.md".formatted(i)), section(i));
        }
        Path out = folder.resolve("out");
        Process render = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", HEAP, "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(), "render", content.toString(), "--format", "epub,docx,html,md,txt", "--sound",
                "no", "--out", out.toString(), "--cache", folder.resolve("cache").toString())
                .redirectErrorStream(true).start();
        String said = new String(render.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, render.waitFor(), said);
        try (ZipFile book = new ZipFile(out.resolve("book.epub").toFile())) {
            assertTrue(book.stream().count() > SECTIONS, "the book has too few files");
        }
        assertTrue(Files.readString(out.resolve("book.txt")).contains("The last words of section 499."));
    }

    private static String section(int number) {
        StringBuilder text = new StringBuilder("# Section ").append(number).append('\n');
        for (int i = 0; i < 60; i++) {
            text.append("\nSentence ").append(i).append(" of section ").append(number)
                    .append(" says what to ask the doctor.\n");
        }
        return text.append("\nThe last words of section ").append(number).append(".\n").toString();
    }
}
