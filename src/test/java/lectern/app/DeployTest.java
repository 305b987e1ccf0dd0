package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.Tool;
import lectern.admin.AdminServer;
import lectern.admin.Metrics;
import lectern.admin.Readiness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators copy from {@code deploy/} and docs/running.md, as far as it can be tried without their systems. */
@Timeout(60)
class DeployTest {
    private static final Path FOLDER = Path.of("deploy");
    private static final Path DOCKERFILE = FOLDER.resolve("Dockerfile");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"deploy/Dockerfile", "deploy/lectern.service", "deploy/nginx.conf", "deploy/Caddyfile",
            "deploy/site.nginx.conf", "deploy/site.Caddyfile", "deploy/cluster/lectern.service.d/cluster.conf",
            "docs/running.md"})
    void everyOptionThatIsAdvisedIsOffered(String file) throws IOException {
        List<String> advised = Pattern.compile("(?<![\\w-])--[a-z]+(?:-[a-z]+)*")
                .matcher(Files.readString(Path.of(file)))
                .results().map(MatchResult::group).distinct().filter(option -> !OTHERS.contains(option)).toList();
        List<String> offered = Stream.of("serve", "export").map(command -> Main.commandLine(command).getSubcommands()
                .get(command).getCommandSpec().optionsMap().keySet()).flatMap(Collection::stream).toList();
        assertFalse(advised.isEmpty());
        assertTrue(offered.containsAll(advised), () -> advised + " are not all of " + offered);
    }

    /** Options of Docker and of what runs while an image is made. */
    private static final List<String> OTHERS = List.of("--read-only", "--tmpfs", "--cap-drop", "--security-opt",
            "--memory", "--no-install-recommends", "--system", "--uid", "--no-create-home", "--from", "--interval",
            "--timeout", "--start-period", "--retries", "--now", "--max-bytes");

    @Test
    void whatIsCopiedIntoTheImageIsThere() throws IOException {
        List<String> sources = Pattern.compile("(?m)^COPY (?!--from)(.+) \\S+$").matcher(Files.readString(DOCKERFILE))
                .results().flatMap(match -> Stream.of(match.group(1).split(" "))).toList();
        assertTrue(sources.contains("src/main/launcher/java.options"), sources::toString);
        for (String source : sources) {
            assertTrue(Files.exists(Path.of(source)), source);
        }
    }

    @Test
    void theImageRunsAsNobodyAndChecksItself() throws IOException {
        String image = Files.readString(DOCKERFILE);
        assertTrue(image.contains("\nUSER lectern\n") && image.contains("\nVOLUME /var/cache/lectern\n"), image);
        assertTrue(image.contains("\"--cache\", \"/var/cache/lectern\"]"), image);
    }

    @Test
    @Tool("bash")
    void theImagesCheckTellsWhetherTheServerIsAlive() throws Exception {
        Matcher check = Pattern.compile("(?s)HEALTHCHECK.*?CMD (\\[.*?])\n").matcher(Files.readString(DOCKERFILE));
        assertTrue(check.find());
        List<String> command = Stream.of(new ObjectMapper().readValue(check.group(1), String[].class)).toList();
        int port;
        try (AdminServer server = new AdminServer(new InetSocketAddress("127.0.0.1", 0),
                Executors.newFixedThreadPool(2),
                new Readiness(List.of()), new Metrics())) {
            port = server.address().getPort();
            assertEquals(0, run(at(command, port)));
            assertEquals(1, run(at(command.stream().map(word -> word.replace("/health", "/nothing")).toList(), port)));
        }
        assertEquals(1, run(at(command, port)));
    }

    private static List<String> at(List<String> command, int port) {
        return command.stream().map(word -> word.replace("/9090", "/" + port)).toList();
    }

    @Test
    @Tool("systemd-analyze")
    void systemdFindsNothingWrongWithItsUnit() throws Exception {
        // It looks for the program, which is not there on this machine.
        Path unit = folder.resolve("lectern.service");
        Files.writeString(unit,
                Files.readString(FOLDER.resolve("lectern.service")).replace("ExecStart=/opt/lectern/lectern",
                        "ExecStart=" + Path.of("lectern").toAbsolutePath()));
        assertEquals("", complaints(unit));
    }

    @Test
    @Tool("systemd-analyze")
    void systemdFindsNothingWrongWithTheUnitsOfANode() throws Exception {
        Path lectern = folder.resolve("lectern.service");
        Files.copy(FOLDER.resolve("lectern.service"), lectern);
        Path node = Files.createDirectory(folder.resolve("lectern.service.d")).resolve("cluster.conf");
        String written = Files.readString(FOLDER.resolve("cluster/lectern.service.d/cluster.conf"))
                .replace("ExecStart=/opt/lectern/lectern", "ExecStart=" + Path.of("lectern").toAbsolutePath());
        Files.writeString(node, written);
        assertEquals("", complaints(lectern));
        Files.writeString(node, written.replace("LoadCredential=nats:", "LoadCredential="));
        assertFalse(complaints(lectern).isEmpty(), "it is looked at");
        Path debians = Path.of("/lib/systemd/system/nats-server.service");
        if (Files.exists(debians)) {
            Path nats = Files.copy(debians, folder.resolve("nats-server.service"));
            Files.copy(FOLDER.resolve("cluster/nats-server.service.d/lectern.conf"),
                    Files.createDirectory(folder.resolve("nats-server.service.d")).resolve("lectern.conf"));
            assertEquals("", complaints(nats));
        }
    }

    /** What systemd says of a unit and of what lies beside it for it. */
    private String complaints(Path unit) throws Exception {
        Path told = folder.resolve("told");
        Process analysis = new ProcessBuilder("systemd-analyze", "verify", unit.toString()).redirectErrorStream(true)
                .redirectOutput(told.toFile()).start();
        int code = analysis.waitFor();
        String about = read(told).lines().filter(line -> line.contains(folder.toString())
                || line.contains(unit.getFileName().toString())).collect(Collectors.joining("\n"));
        return code == 0 ? about : read(told);
    }

    /** With the file that nodes are shown beside it, and the same names in it as in the servers' own. */
    @Test
    void theComposeFileStartsThreeServersAndThreeNodesOfWhichOnePublishes() throws IOException {
        String compose = Files.readString(FOLDER.resolve("cluster/compose.yaml"));
        String credentials = Files.readString(FOLDER.resolve("cluster/nats-credentials")).strip();
        for (String file : List.of("cluster/compose.nats.conf", "cluster/nats-server.conf")) {
            assertTrue(Files.readString(FOLDER.resolve(file)).contains("{ user: \"lectern\", password: \""
                    + credentials.substring("lectern:".length()) + "\" }"), file);
        }
        assertEquals(3, Pattern.compile("(?m)^  nats\\d:").matcher(compose).results().count());
        assertEquals(3, Pattern.compile("(?m)^  lectern\\d:").matcher(compose).results().count());
        assertEquals(1, Pattern.compile("--publish").matcher(compose).results().count());
        Pattern.compile("\"(\\.[^:\"]*):").matcher(compose).results()
                .map(match -> FOLDER.resolve("cluster/" + match.group(1)))
                .forEach(mounted -> assertTrue(Files.exists(mounted), mounted::toString));
        List<String> offered = Stream.of(Main.commandLine("serve").getSubcommands().get("serve").getCommandSpec()
                .optionsMap().keySet()).flatMap(Collection::stream).toList();
        Pattern.compile("\"(--[a-z-]+)\"").matcher(compose).results().map(match -> match.group(1))
                .forEach(option -> assertTrue(offered.contains(option), option));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int run(List<String> command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
