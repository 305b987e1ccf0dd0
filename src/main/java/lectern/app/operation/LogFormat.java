package lectern.app.operation;

import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** How the log is written, as an option. */
public final class LogFormat {
    private static final String CHOSEN = "lectern.log.format";

    enum Format {
        TEXT(LogLine::text), JSON(LogLine::json);

        private final Function<LogLine, String> writer;

        Format(Function<LogLine, String> writer) {
            this.writer = writer;
        }

        String line(LogLine line) {
            return writer.apply(line);
        }
    }

    @Option(names = "--log-format", paramLabel = "FORMAT", defaultValue = "text", //
            description = "how the log is written: text, or json for programs that read it, an object in each line "
                    + "(default: ${DEFAULT-VALUE})")
    private Format format = Format.TEXT;

    /** Call it before anything is logged: SLF4J makes the {@link Log} once. */
    public void apply() {
        System.setProperty(CHOSEN, format.name());
    }

    /** What {@link #apply} was called for; text where it was not. */
    static Format chosen() {
        return Format.valueOf(System.getProperty(CHOSEN, Format.TEXT.name()));
    }

    /** A line for people; for programs it must be one of the log. */
    public Consumer<String> lines(Consumer<String> people, Consumer<String> log) {
        return format == Format.JSON ? log : people;
    }
}
