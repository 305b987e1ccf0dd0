package lectern.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.document.Codes;
import lectern.document.Library;
import lectern.document.Withdrawn;
import lectern.web.http.Mount;
import org.junit.jupiter.api.Test;

/** What web servers read in their own files. */
class RedirectsTest {
    /** What nginx takes as one word. */
    private static final int LONGEST = 4096;

    private static Redirects redirects(Stream<String> withdrawn) {
        List<Withdrawn> all = withdrawn
                .map(id -> new Withdrawn(id, "Old advice", Locale.ENGLISH, Optional.empty(), Set.of())).toList();
        return new Redirects(
                new Library(List.of(), all, List.of(), Instant.EPOCH, Codes.of(List.of(), List.of())), Mount.ROOT);
    }

    @Test
    void manyWithdrawnTextsMakeNoWordThatIsTooLong() {
        Redirects many = redirects(IntStream.range(0, 1_000).mapToObj(i -> "advice-on-medicines-at-home-" + i));
        assertEquals(List.of(), many.nginx().lines().flatMap(line -> Stream.of(line.split("\\s+")))
                .filter(word -> word.length() > LONGEST).toList());
    }

    /** A server asks for its own pages first. */
    @Test
    void nothingStandsInTheWayOfTheSitesOwnFiles() {
        String told = redirects(Stream.of("index", "404", "search", "assets", "gone")).nginx();
        assertEquals(List.of("gone"), Stream.of("index", "404", "search", "assets", "gone")
                .filter(id -> told.contains("/" + id + ")")).toList());
        assertFalse(told.contains("search"));
    }
}
