package lectern.app.operation;

import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Hands on what is important enough. Safe for many threads. */
final class LevelLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1;

    private final Level least;
    private final transient Lines lines;

    /** Where a line goes. */
    @FunctionalInterface
    interface Lines {
        void write(String logger, Level level, String message, @Nullable Throwable failure);
    }

    LevelLogger(String name, Level least, Lines lines) {
        this.name = name;
        this.least = least;
        this.lines = lines;
    }

    private boolean is(Level level) {
        return level.toInt() >= least.toInt();
    }

    @Override
    public boolean isTraceEnabled() {
        return is(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return is(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return is(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return is(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return is(Level.ERROR);
    }

    @Override
    protected String getFullyQualifiedCallerName() {
        return LevelLogger.class.getName();
    }

    @Override
    protected void handleNormalizedLoggingCall(Level level, @Nullable Marker marker, @Nullable String pattern,
            Object @Nullable [] arguments, @Nullable Throwable failure) {
        lines.write(name, level, String.valueOf(MessageFormatter.basicArrayFormat(pattern, arguments)), failure);
    }
}
