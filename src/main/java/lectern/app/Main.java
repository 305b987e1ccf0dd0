package lectern.app;

import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/**
 * The command line. Exit codes: 0 done, 1 problems in the content, 2 wrong usage, 3 failed.
 */
@Command(name = "lectern", mixinStandardHelpOptions = true, version = "Lectern 0.1.0", //
        description = "Turns a publisher's text into streamed speech, large print and accessible web pages.", //
        synopsisSubcommandLabel = "COMMAND", subcommands = {ServeCommand.class, RenderCommand.class, SayCommand.class,
                CheckCommand.class, LexiconCommand.class, VoicesCommand.class, HelpCommand.class,
                RehearseCommand.class}, //
        footer = {"", "To begin: put a folder with a page into content/, then ./lectern serve"})
public final class Main implements Runnable {

    static final int DONE = 0;
    static final int CONTENT_PROBLEMS = 1;
    static final int FAILED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    public static void main(String[] arguments) {
        System.exit(Interruption.during(() -> commandLine().execute(arguments)));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Locale.class, tag -> new Locale.Builder().setLanguageTag(tag).build());
        // The text we print holds every language, whatever the terminal's default encoding is.
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((failure, command, _) -> {
            if (Thread.currentThread().isInterrupted() || failure instanceof InterruptedIOException) {
                return FAILED;
            }
            if (failure instanceof UsageException wrong) {
                command.getErr().println("lectern: " + wrong.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            command.getErr().println("lectern: " + Failure.sentence(failure));
            return FAILED;
        });
        return line;
    }
}
