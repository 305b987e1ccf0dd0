package lectern.app.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * The log, for people or for programs: what is logged is the same, as {@link LogFormat} writes it, and no reader is named
 * in it. SLF4J finds it by the file {@code META-INF/services}. Safe for many threads.
 */
public final class Log implements SLF4JServiceProvider, ILoggerFactory {
    private static final String LEVEL_OF_OTHERS = "";
    /** The other end of a connection, as Jetty and the JDK write it, of IPv6 too: {@code r=/[2001:db8::7]:4711}. */
    private static final Pattern READER = Pattern
            .compile("(?<![a-z])(r|remote)=[^/,}\\s]{0,80}/(?:\\[[^]\\s]{0,80}])?[^],}\\s]{0,80}");

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();
    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
    private final Properties levels = new Properties();
    private final LogFormat.Format format;
    private final Supplier<PrintStream> out;
    private final InstantSource clock;

    /** For SLF4J. */
    public Log() {
        this(LogFormat.chosen(), () -> System.err, InstantSource.system());
    }

    Log(LogFormat.Format format, Supplier<PrintStream> out, InstantSource clock) {
        this.format = format;
        this.out = out;
        this.clock = clock;
        try (InputStream file = Log.class.getResourceAsStream("levels.properties")) {
            levels.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Logger getLogger(String name) {
        return loggers.computeIfAbsent(name, absent -> new LevelLogger(absent, level(absent), this::write));
    }

    /** The level of the nearest of the packages around it that has one. */
    private Level level(String name) {
        for (String around = name; !around.isEmpty(); around = around.substring(0,
                Math.max(0, around.lastIndexOf('.')))) {
            Optional<String> level = Optional.ofNullable(levels.getProperty(around));
            if (level.isPresent()) {
                return Level.valueOf(level.get().toUpperCase(Locale.ROOT));
            }
        }
        return Level.valueOf(levels.getProperty(LEVEL_OF_OTHERS).toUpperCase(Locale.ROOT));
    }

    private void write(String logger, Level level, String message, @Nullable Throwable failure) {
        Optional<String> trace = Optional.ofNullable(failure).map(Log::trace).map(Log::nameless);
        byte[] bytes = format.line(new LogLine(clock.instant(), level, logger, nameless(message), trace))
                .getBytes(StandardCharsets.UTF_8);
        PrintStream stream = out.get();
        // In one call, so that lines of several threads do not mix.
        stream.write(bytes, 0, bytes.length);
        stream.flush();
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

    /** Without the address of whoever was connected. */
    private static String nameless(String text) {
        return READER.matcher(text).replaceAll("$1=?");
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return this;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        // The constructor has made all there is.
    }
}
