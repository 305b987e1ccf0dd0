package lectern.app.terminal;

import java.io.PrintStream;

/**
 * One line at the terminal that says how far long work has come. Says nothing where no person looks: in a pipe, a
 * file or a build.
 */
public final class Progress implements AutoCloseable {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream terminal;
    private final boolean shown;

    Progress(PrintStream terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    /** Tells it on the error stream, if a person looks at that. */
    public static Progress atTerminal() {
        java.io.Console console = System.console();
        return new Progress(System.err, console != null && console.isTerminal());
    }

    public boolean isShown() {
        return shown;
    }

    public void say(String what) {
        if (shown) {
            terminal.print(CLEAR_LINE + what);
            terminal.flush();
        }
    }

    @Override
    public void close() {
        say("");
    }
}
