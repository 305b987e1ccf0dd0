package lectern.app.operation;

import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** How the log is written, as an option. */
public final class LogFormat {

    private enum Format {
        TEXT, JSON
    }

    @Option(names = "--log-format", paramLabel = "FORMAT", defaultValue = "text", //
            description = "how the log is written: text, or json for programs that read it, an object in each line "
                    + "(default: ${DEFAULT-VALUE})")
    private Format format = Format.TEXT;

    /** Call it before anything is logged: SLF4J asks once who writes. */
    public void apply() {
        if (format == Format.JSON) {
            System.setProperty("slf4j.provider", JsonLog.class.getName());
            // Or SLF4J tells in its own words whom it asks.
            System.setProperty("slf4j.internal.verbosity", "WARN");
        }
    }

    /** A line for people; for programs it must be one of the log. */
    public Consumer<String> lines(Consumer<String> people, Consumer<String> log) {
        return format == Format.JSON ? log : people;
    }
}
