package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ServeCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"read.example.org", "/", "ftp://read.example.org", "https:///", "https:read",
            "https://read.example.org/sub/", "https://read.example.org?x=1", "https://read.example.org#top",
            "https://me@read.example.org"})
    @Timeout(20)
    void anAddressThatIsNotAServersIsWrongUsage(String address) {
        StringWriter error = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(error));
        assertEquals(CommandLine.ExitCode.USAGE, line.execute("serve", "--port", "0", "--address", address));
        assertTrue(error.toString().contains("--address"), error.toString());
    }
}
