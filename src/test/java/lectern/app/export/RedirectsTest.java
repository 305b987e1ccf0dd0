package lectern.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    /** Some had eight digits, when others had the same six. */
    @Test
    void aCodeOfWhatWasWithdrawnLeadsThereWhateverItEndsWith() {
        List<Withdrawn> withdrawn = List.of(gone("old-advice", "123456"), gone("first", "222222"),
                gone("second", "222222"), gone("12345678", "333333"));
        Redirects redirects = new Redirects(new Library(List.of(), withdrawn, List.of(), Instant.EPOCH,
                Codes.of(List.of(), withdrawn)), Mount.ROOT);
        assertEquals(List.of("/123456 /old-advice;", "/333333 /12345678;", "/12345678 \"\";",
                "~^/123456[0-9][0-9]$ /old-advice;", "~^/222222[0-9][0-9]$ /222222;",
                "~^/333333[0-9][0-9]$ /12345678;"), redirects.nginxCodes().lines().toList());
        assertTrue(redirects.caddy().contains("\t\t/12345678 \"\"\n\t\t~^/123456[0-9][0-9]$ /old-advice\n"),
                redirects.caddy());
    }

    private static Withdrawn gone(String id, String code) {
        return new Withdrawn(id, "Old advice", Locale.ENGLISH, Optional.empty(), Set.of(code));
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
