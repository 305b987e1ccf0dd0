package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StoppingTest {

    /** The limit lies well below the one after which the server would end in any case. */
    @Test
    @Timeout(60)
    @Tag("slow")
    void whoIsToldToStopStops(@TempDir Path folder) throws Exception {
        Process server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "serve", "--port", "0", "--content",
                folder.toString(), "--cache", folder.resolve("cache").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            assertTrue(out.readLine().startsWith("Lectern is at http://127.0.0.1:"));
            server.destroy();
            assertTrue(server.waitFor(12, TimeUnit.SECONDS));
            assertEquals(0, server.exitValue());
        } finally {
            server.destroyForcibly();
        }
    }

    /** Whatever is told, programs can read it: a sentence among them would break a collector of logs. */
    @Test
    @Timeout(60)
    @Tag("slow")
    void aLogForProgramsHasNothingElseInIt(@TempDir Path folder) throws Exception {
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("empty.md"), "");
        Process server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "serve", "--port", "0", "--admin-port",
                "0", "--log-format", "json", "--content", content.toString(), "--cache",
                folder.resolve("cache").toString()).redirectErrorStream(true).start();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            while (lines.stream().noneMatch(line -> line.contains("NO_CONTENT"))) {
                lines.add(out.readLine());
            }
            // The process itself would close its stream, too.
            server.toHandle().destroy();
            out.lines().forEach(lines::add);
            for (String line : lines) {
                assertEquals(Set.of("time", "level", "logger", "message"), new ObjectMapper().readValue(line, Map.class)
                        .keySet(), line);
            }
            assertTrue(lines.getFirst().contains("\"level\":\"info\""), lines.getFirst());
            assertTrue(lines.getFirst().contains("Lectern is at http://127.0.0.1:"), lines.getFirst());
        } finally {
            server.destroyForcibly();
        }
    }
}
