package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lectern.app.operation.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ServeCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"read.example.org", "/", "ftp://read.example.org", "https:///", "https:read",
            "https://read.example.org/a/../b", "https://read.example.org//a", "https://read.example.org?x=1",
            "https://read.example.org#top",
            "https://me@read.example.org"})
    @Timeout(20)
    void anAddressThatIsNotAServersIsWrongUsage(String address) {
        StringWriter error = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(error));
        assertEquals(CommandLine.ExitCode.USAGE, line.execute("serve", "--port", "0", "--address", address));
        assertTrue(error.toString().contains("--address"), error.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lots", "20", "-1g", "20 g", "1.5g", "9999999g", "20gg", "g", "20k"})
    @Timeout(20)
    void aQuotaThatIsNoSizeIsWrongUsage(String quota) {
        StringWriter error = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(error));
        assertEquals(CommandLine.ExitCode.USAGE, line.execute("serve", "--port", "0", "--cache-quota=" + quota));
        assertTrue(error.toString().contains("is no size: it must be a number and m, g or t, such as 500m or 20g"),
                error.toString());
    }

    @ParameterizedTest
    @CsvSource({"500m, 524288000", "20g, 21474836480", "1T, 1099511627776", "3GB, 3221225472", "2MiB, 2097152",
            "0m, 0"})
    void aQuotaIsWrittenAsPeopleDo(String quota, long bytes) {
        assertEquals(bytes, Size.parse(quota).bytes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            serve --port 99999      | option '--port': '99999' is no port: it must be a number from 1 to 65535
            serve --port x          | option '--port': 'x' is no port: it must be a number from 1 to 65535
            serve --content nowhere | option '--content': there is no folder 'nowhere'
            check --content nowhere | option '--content': there is no folder 'nowhere'
            serve --onn-demand      | unknown option: '--onn-demand' (perhaps --on-demand)
            script                  | missing required parameter: 'SOURCE'
            """)
    @Timeout(20)
    void aWrongCommandIsToldInOneLine(String command, String told) {
        StringWriter error = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(error));
        assertEquals(CommandLine.ExitCode.USAGE, line.execute(command.split(" ")));
        assertEquals(
                "lectern: " + told.replaceFirst("^option", "invalid value for option") + "; see ./lectern "
                        + command.split(" ")[0] + " --help\n",
                error.toString());
    }

    @Test
    @Timeout(20)
    void aPortThatIsTakenIsToldInOneLine(@TempDir Path folder) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StringWriter error = new StringWriter();
            CommandLine line = Main.commandLine().setErr(new PrintWriter(error));
            assertEquals(Main.FAILED, line.execute("serve", "--port", Integer.toString(taken.getLocalPort()),
                    "--content", folder.toString(), "--cache", folder.resolve("cache").toString()));
            assertEquals("lectern: port " + taken.getLocalPort() + " of 127.0.0.1 cannot be listened at "
                    + "(Address already in use); choose another with --port or --bind\n", error.toString());
        }
    }

    /** Whoever relies on it must not take another program's answers for ours. */
    @Test
    @Timeout(20)
    void anAdministrationPortThatIsTakenIsToldAndNothingIsServed(@TempDir Path folder) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StringWriter error = new StringWriter();
            CommandLine line = Main.commandLine().setErr(new PrintWriter(error));
            assertEquals(Main.FAILED, line.execute("serve", "--port", "0", "--content", folder.toString(), "--cache",
                    folder.resolve("cache").toString(), "--admin-port", Integer.toString(taken.getLocalPort())));
            assertEquals("lectern: health and figures cannot be shown on port " + taken.getLocalPort()
                    + " of 127.0.0.1 (Address already in use); choose another with --admin-port\n", error.toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --admin-port=65536                     | '65536' is no port: it must be a number from 1 to 65535
            --admin-port=-1                        | '-1' is no port: it must be a number from 1 to 65535
            --admin-port=metrics                   | --admin-port
            --admin-port=0 --admin-bind=no.invalid | --admin-bind is no.invalid: it is no address of this machine
            --log-format=xml                       | --log-format
            """)
    @Timeout(20)
    void administrationThatCannotBeIsWrongUsage(String options, String told, @TempDir Path folder) {
        StringWriter error = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(error));
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--content", folder.toString(),
                "--cache", folder.resolve("cache").toString()));
        arguments.addAll(List.of(options.split(" ")));
        assertEquals(CommandLine.ExitCode.USAGE, line.execute(arguments.toArray(String[]::new)));
        assertTrue(error.toString().contains(told), error.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            localhost            | localhost is no address
            proxy.example        | proxy.example is no address
            10.0.0.1,,10.0.0.2   | is no address
            10.0.0               | 10.0.0 is no address
            10.0.0.256           | 10.0.0.256 is no address
            10.0.0.1:80          | 10.0.0.1:80 is no address
            fe80::1%eth0         | fe80::1%eth0 is no address
            10.0.0.0/33          | from 1 to 32
            0.0.0.0/0            | from 1 to 32
            2001:db8::/129       | from 1 to 128
            10.0.0.0/            | is no address
            127.0.0.1,10.0.0.0/x | 10.0.0.0/x is no address
            """)
    @Timeout(20)
    void aProxyThatIsNoAddressIsWrongUsage(String proxies, String told) {
        StringWriter error = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(error));
        assertEquals(CommandLine.ExitCode.USAGE, line.execute("serve", "--port", "0", "--trusted-proxy", proxies));
        assertTrue(error.toString().contains("--trusted-proxy") && error.toString().contains(told), error.toString());
    }

    @ParameterizedTest
    @CsvSource({"--cluster,a:4222,is no address of a server", "--cluster,nats://me:secret@a,write it into a file",
            "--cluster-name,ours,must be given with --cluster"})
    void aClusterThatCannotBeIsWrongUsage(String option, String value, String told) {
        StringWriter error = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(error));
        assertEquals(CommandLine.ExitCode.USAGE, line.execute("serve", "--port", "0", option, value));
        assertTrue(error.toString().startsWith("lectern: --cluster") && error.toString().contains(told),
                error.toString());
    }

    @Test
    void contentThatANodeDoesNotPublishIsWrongUsage(@TempDir Path folder) {
        String lost = refused("--cluster", "nats://127.0.0.1:1", "--content", folder.toString());
        assertTrue(lost.startsWith("lectern: --content is what a node of a cluster publishes: give --publish too"),
                lost);
        String alone = refused("--publish");
        assertTrue(alone.contains("--publish say more of a cluster, whose servers must be given with --cluster"),
                alone);
    }

    private static String refused(String... options) {
        StringWriter error = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(error));
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
        arguments.addAll(List.of(options));
        assertEquals(CommandLine.ExitCode.USAGE, line.execute(arguments.toArray(String[]::new)));
        return error.toString();
    }
}
