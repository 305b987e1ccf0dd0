package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VoicesCommandTest {
    @TempDir
    private Path folder;

    @Test
    void listsWhatCanSpeakAndWhatTheOthersNeed() throws IOException {
        Files.copy(Path.of("voices/kevin.yaml"), folder.resolve("kevin.yaml"));
        Files.writeString(folder.resolve("sam.yaml"), """
                id: sam
                engine: command
                language: en-AU
                command: [no-such-program]
                """);
        Files.writeString(folder.resolve("tim.yaml"), "id: tim\nlanguaeg: en");
        String list = run("voices", "--voices", folder.toString());
        assertTrue(list.matches("(?s)kevin +en-US +freetts +Kevin\\R\\RNot ready:\\Rsam +en-AU +command +sam\\. "
                + "There is no program no-such-program: install it, or correct the command\\.\\R"
                + "tim.yaml:2: error VOICE_INVALID: The key languaeg is unknown.*"), list);
    }

    @Test
    void saysTextOfALanguageThatIsNamed() {
        assertEquals("Take five milligrams.\n", run("say", "Take 5 mg.", "--words", "--language", "en-GB",
                "--voices", folder.toString(), "--cache", folder.resolve("cache").toString()));
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter error = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(error));
        assertEquals(CommandLine.ExitCode.OK, line.execute(arguments), error.toString());
        return out.toString();
    }
}
