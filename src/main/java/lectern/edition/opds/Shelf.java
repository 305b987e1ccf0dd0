package lectern.edition.opds;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lectern.edition.Words;
import lectern.edition.meta.FeedPage;

/**
 * What one answer of a catalogue tells: books, and how others are found.
 *
 * @param name    of the library
 * @param words   in its language
 * @param total   how many books there are on all pages
 * @param updated when the library changed last
 * @param typed   what was looked for; empty where nothing was
 * @param facets  by which the books can be narrowed down
 */
record Shelf(String name, Words words, FeedPage<Book> page, int total, Instant updated, Optional<String> typed,
        List<Facet> facets) {

    Shelf {
        facets = List.copyOf(facets);
    }

    /** The library's name, or what was looked for in it. */
    String title() {
        return typed.map(text -> words.say("opds.found", text, name)).orElse(name);
    }

    /** A way to narrow books down, with at least two choices. */
    record Facet(String title, List<Choice> choices) {
        Facet {
            choices = List.copyOf(choices);
        }
    }

    /**
     * @param address that leads to it
     * @param books   how many there are then
     * @param active  whether it is chosen now
     */
    record Choice(String title, URI address, int books, boolean active) {}

    /**
     * Where the parts of a catalogue are in one version.
     *
     * @param start the whole of it
     * @param self  this very page
     * @param other  the same in the other version
     * @param search empty where nobody answers
     */
    record Addresses(URI start, URI self, URI other, Optional<URI> search) {}
}
