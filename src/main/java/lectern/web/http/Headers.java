package lectern.web.http;

import java.util.Optional;

/** The headers of a request. */
@FunctionalInterface
public interface Headers {

    /** All lines of a header joined by commas, as the standard allows for every header that is read here. */
    Optional<String> find(String name);
}
