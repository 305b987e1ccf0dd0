package lectern.edition.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.document.Inline;
import lectern.document.Section;
import lectern.edition.page.text.BookAddresses;

/**
 * The places of a document that its links lead to. Names of bookmarks have letters, digits and low lines only, and at most
 * forty, so they are counted. Used by one thread.
 */
final class Bookmarks {
    private final BookAddresses addresses;
    private final Map<String, String> names = new HashMap<>();
    private int last;

    /**
     * @param addresses that name a section's file by the id of its title
     * @param sections  those in the document
     */
    Bookmarks(BookAddresses addresses, List<Section> sections) {
        this.addresses = addresses;
        for (Section section : sections) {
            name(section.title().id());
            section.sentences().forEach(sentence -> collect(sentence.content()));
        }
    }

    private void collect(List<Inline> content) {
        for (Inline inline : content) {
            if (inline instanceof Inline.Link link) {
                place(link.target()).ifPresent(this::name);
            }
            if (inline instanceof Inline.Span span) {
                collect(span.content());
            }
        }
    }

    private void name(String sentence) {
        names.computeIfAbsent(sentence, _ -> "place" + (names.size() + 1));
    }

    /** The sentence in this document that a link leads to. */
    private Optional<String> place(String target) {
        return addresses.link(target).filter(address -> !address.contains(":"))
                .map(address -> address.substring(address.indexOf('#') + 1));
    }

    /** The name of the bookmark that a link leads to. */
    Optional<String> inside(String target) {
        return place(target).flatMap(this::of);
    }

    /** The address on the web that a link leads to, if it is one. */
    Optional<String> outside(String target) {
        return addresses.link(target).filter(address -> address.contains(":"));
    }

    /** The name of a sentence's bookmark, if any link leads there. */
    Optional<String> of(String sentence) {
        return Optional.ofNullable(names.get(sentence));
    }

    /** A number that no bookmark had before. */
    String next() {
        last++;
        return Integer.toString(last);
    }
}
