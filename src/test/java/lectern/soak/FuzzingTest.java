package lectern.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Jazzer makes up input for each target, led by what code it reaches, each in a process of its own. What it finds is
 * in {@code target/soak}, to be mended and kept in the target's corpus.
 */
@Tag("soak")
class FuzzingTest {
    private static final int SECONDS = Integer.getInteger("soak.seconds", 15);
    private static final int START_AND_END_SECONDS = 90;
    /** The longest that one input may take, with all the counting that Jazzer adds. */
    private static final int INPUT_SECONDS = 30;
    /** What notices requests to servers that the input names: the target of HTTP makes some to our own. */
    private static final String ASKING_SERVERS = "com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery";
    private static final Path FOUND = Path.of("target/soak");

    @TempDir
    private Path learnt;

    @ParameterizedTest
    @EnumSource
    void nothingThatIsMadeUpIsAFault(Target target) throws IOException, InterruptedException {
        Files.createDirectories(FOUND);
        Path log = FOUND.resolve(target + ".log");
        Process jazzer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.className(), "--instrumentation_includes=lectern.**",
                "--custom_hook_includes=lectern.**", "--disabled_hooks=" + ASKING_SERVERS,
                "--reproducer_path=" + FOUND, "-artifact_prefix=" + FOUND + "/" + target + "-",
                "-max_total_time=" + SECONDS, "-timeout=" + INPUT_SECONDS, "-rss_limit_mb=0", "-seed=1",
                learnt.toString(), target.corpus().toString())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            assertTrue(jazzer.waitFor(SECONDS + START_AND_END_SECONDS, TimeUnit.SECONDS), "it does not end");
        } finally {
            jazzer.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        assertEquals(0, jazzer.exitValue(), () -> String.join("\n", lines.subList(Math.max(0, lines.size() - 60),
                lines.size())));
        lines.stream().filter(line -> line.startsWith("Done "))
                .forEach(line -> System.out.println(target + ": " + line));
    }
}
