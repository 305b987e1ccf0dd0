package lectern.app;

import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.app.background.Failure;
import lectern.app.terminal.Interruption;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit codes: 0 done, 1 problems in the content, 2 wrong usage, 3 failed.
 */
@Command(name = "lectern", mixinStandardHelpOptions = true, version = "Lectern 0.1.0", //
        description = "Turns a publisher's text into streamed speech, large print and accessible web pages.", //
        synopsisSubcommandLabel = "COMMAND", //
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
        System.exit(Interruption.during(() -> commandLine(arguments).execute(arguments), DONE, FAILED));
    }

    private static Map<String, Supplier<Object>> commands(List<FormFactory> forms) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("serve", () -> new ServeCommand(forms));
        commands.put("render", () -> new RenderCommand(forms));
        commands.put("usb", () -> new UsbCommand(forms));
        commands.put("export", () -> new ExportCommand(forms));
        commands.put("say", SayCommand::new);
        commands.put("script", ScriptCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("lexicon", LexiconCommand::new);
        commands.put("voices", VoicesCommand::new);
        commands.put("rehearse", RehearseCommand::new);
        return commands;
    }

    /** What stands in help for what only the running program knows. */
    private static ResourceBundle helpWords(List<FormFactory> forms) {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][]{{RenderCommand.FORMATS, FormFactory.endings(forms)},
                        {UsbCommand.FORMATS, FormFactory.endings(UsbCommand.carried(forms))},
                        {ExportCommand.FORMATS, FormFactory.endings(ExportCommand.offered(forms))}};
            }
        };
    }

    /**
     * Knows the command that is asked for, and all of them where that is none or help: picocli reads a command's
     * options by reflection, and reading those of all takes a good part of the server's start.
     */
    static CommandLine commandLine(String... arguments) {
        return commandLine(Renderers.ALL, arguments);
    }

    static CommandLine commandLine(List<FormFactory> forms, String... arguments) {
        CommandLine line = new CommandLine(new Main());
        Map<String, Supplier<Object>> commands = commands(forms);
        Optional<Supplier<Object>> wanted = Stream.of(arguments).findFirst().map(commands::get);
        if (wanted.isPresent()) {
            line.addSubcommand(wanted.get().get());
        } else {
            commands.values().forEach(command -> line.addSubcommand(command.get()));
            line.addSubcommand(new HelpCommand());
        }
        line.setResourceBundle(helpWords(forms));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Locale.class, tag -> new Locale.Builder().setLanguageTag(tag).build());
        // The text we print holds every language, whatever the terminal's default encoding is.
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((wrong, _) -> {
            CommandLine command = wrong.getCommandLine();
            command.getErr().println("lectern: " + reason(wrong) + "; see ./" + command.getCommandSpec().qualifiedName()
                    + " --help");
            return CommandLine.ExitCode.USAGE;
        });
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

    /** One line, without the page of options that would push it out of sight. */
    private static String reason(CommandLine.ParameterException wrong) {
        String lines = String.valueOf(wrong.getMessage()).lines().map(String::strip).collect(Collectors.joining(" "));
        String told = lines.endsWith(".") ? lines.substring(0, lines.length() - 1) : lines;
        String reason = told.isEmpty() ? told : Character.toLowerCase(told.charAt(0)) + told.substring(1);
        return wrong instanceof CommandLine.UnmatchedArgumentException unknown && !unknown.getSuggestions().isEmpty()
                ? reason + " (perhaps " + String.join(" or ", unknown.getSuggestions()) + ")"
                : reason;
    }
}
