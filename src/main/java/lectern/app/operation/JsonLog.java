package lectern.app.operation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
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
 * The log for programs: a JSON object in each line, with time, level, logger, message and exception. What is logged is what
 * the log for people has, by the same file of levels. SLF4J makes it where {@link LogFormat} says so. Safe for many
 * threads.
 */
public final class JsonLog implements SLF4JServiceProvider, ILoggerFactory {
    private static final String LEVELS = "/simplelogger.properties";
    private static final String LEVEL_OF = "org.slf4j.simpleLogger.log.";
    private static final String LEVEL_OF_OTHERS = "org.slf4j.simpleLogger.defaultLogLevel";
    /** As Jetty writes the other end of a connection. */
    private static final Pattern READER = Pattern.compile("(?<![a-z])r=/[^,}\\s]{1,80}");

    private final JsonFactory json = new JsonFactory();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();
    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
    private final Properties levels = new Properties();
    private final PrintStream out;
    private final InstantSource clock;

    /** For SLF4J. */
    public JsonLog() {
        this(System.err, InstantSource.system());
    }

    JsonLog(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
        try (InputStream file = JsonLog.class.getResourceAsStream(LEVELS)) {
            levels.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Logger getLogger(String name) {
        return loggers.computeIfAbsent(name, absent -> new JsonLogger(absent, level(absent), this::write));
    }

    /** The level of the nearest of the packages around it that has one. */
    private Level level(String name) {
        for (String around = name; !around.isEmpty(); around = around.substring(0,
                Math.max(0, around.lastIndexOf('.')))) {
            Optional<String> level = Optional.ofNullable(levels.getProperty(LEVEL_OF + around));
            if (level.isPresent()) {
                return Level.valueOf(level.get().toUpperCase(Locale.ROOT));
            }
        }
        return Level.valueOf(levels.getProperty(LEVEL_OF_OTHERS).toUpperCase(Locale.ROOT));
    }

    private void write(String logger, Level level, String message, @Nullable Throwable failure) {
        StringWriter line = new StringWriter();
        try (JsonGenerator object = json.createGenerator(line)) {
            object.writeStartObject();
            object.writeStringField("time", clock.instant().toString());
            object.writeStringField("level", level.name().toLowerCase(Locale.ROOT));
            object.writeStringField("logger", logger);
            object.writeStringField("message", nameless(message));
            if (failure != null) {
                StringWriter trace = new StringWriter();
                failure.printStackTrace(new PrintWriter(trace, true));
                object.writeStringField("exception", nameless(trace.toString()));
            }
            object.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        // In one call, so that lines of several threads do not mix.
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    /** Without the address of whoever was connected. */
    private static String nameless(String text) {
        return READER.matcher(text).replaceAll("r=?");
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
