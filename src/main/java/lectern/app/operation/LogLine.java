package lectern.app.operation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.event.Level;

/**
 * One thing that was logged, and the two ways to write it: each gives the whole with its end of line. Immutable.
 *
 * @param logger the class that tells it
 * @param trace  of a failure, with the ends of its lines
 */
record LogLine(Instant time, Level level, String logger, String message, Optional<String> trace) {
    private static final DateTimeFormatter HERE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneId.systemDefault());

    /** For people: the time where the server stands, the class without its package, and a failure below. */
    String text() {
        return HERE.format(time) + " " + level + " " + logger.substring(logger.lastIndexOf('.') + 1) + " - " + message
                + "\n" + trace.orElse("");
    }

    /** For programs: an object. */
    String json() {
        StringWriter line = new StringWriter();
        try (JsonGenerator object = Json.FACTORY.createGenerator(line)) {
            object.writeStartObject();
            object.writeStringField("time", time.toString());
            object.writeStringField("level", level.name().toLowerCase(Locale.ROOT));
            object.writeStringField("logger", logger);
            object.writeStringField("message", message);
            if (trace.isPresent()) {
                object.writeStringField("exception", trace.get());
            }
            object.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.append('\n').toString();
    }

    /** Loaded only where it is used: most logs are for people. */
    private static final class Json {
        static final JsonFactory FACTORY = new JsonFactory();
    }
}
