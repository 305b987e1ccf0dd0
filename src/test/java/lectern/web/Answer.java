package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came over the wire.
 *
 * @param headers by name in small letters, every line
 * @param whole   whether the body ended as HTTP says it must: with its last chunk, or its last byte
 */
public record Answer(int status, Map<String, List<String>> headers, byte[] body, boolean whole) {

    public Optional<String> find(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(lines -> String.join(", ", lines));
    }

    /** A header that must be there. */
    public String header(String name) {
        return find(name).orElseThrow(() -> new AssertionError("no " + name + " in " + status + " " + headers));
    }

    public String text() {
        return new String(body, UTF_8);
    }

    /** All headers that tell of the content, which HEAD and GET have in common. */
    public Map<String, List<String>> headersBut(String... others) {
        Map<String, List<String>> rest = new TreeMap<>(headers);
        rest.remove("date");
        for (String other : others) {
            rest.remove(other);
        }
        return rest;
    }
}
