package lectern.edition.opds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lectern.edition.Json;
import org.jspecify.annotations.Nullable;

/** A shelf as OPDS 2.0. */
final class OpdsJson {
    static final String MEDIA_TYPE = "application/opds+json";
    static final String ENTRY_TYPE = "application/opds-publication+json";
    private static final String TITLE = "title";
    private static final String LINKS = "links";
    private static final String METADATA = "metadata";
    /** Without parts of seconds, which not all apps read. */
    private static final ChronoUnit EXACT = ChronoUnit.SECONDS;

    private OpdsJson() {}

    static byte[] write(Shelf shelf, Shelf.Addresses addresses) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put(METADATA, map(TITLE, shelf.title(), "modified", shelf.updated().truncatedTo(EXACT).toString(),
                "numberOfItems", shelf.total(), "itemsPerPage", BookCatalogue.PAGE_LENGTH, "currentPage",
                shelf.page().number()));
        feed.put(LINKS, links(shelf, addresses));
        if (shelf.page().parts().isEmpty()) {
            // A feed must lead somewhere.
            feed.put("navigation", List.of(map("href", addresses.start().toASCIIString(), TITLE, shelf.name(), "type",
                    MEDIA_TYPE, "rel", "start")));
        } else {
            feed.put("publications", shelf.page().parts().stream().map(OpdsJson::publication).toList());
        }
        if (!shelf.facets().isEmpty()) {
            feed.put("facets", shelf.facets().stream().map(facet -> map(METADATA, map(TITLE, facet.title()), LINKS,
                    facet.choices().stream().map(OpdsJson::choice).toList())).toList());
        }
        return bytes(feed);
    }

    static byte[] alone(Book book, String library) {
        return bytes(publication(book));
    }

    private static byte[] bytes(Map<String, Object> told) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Json.write(told, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("there is memory", impossible);
        }
        return bytes.toByteArray();
    }

    private static List<Map<String, Object>> links(Shelf shelf, Shelf.Addresses addresses) {
        List<Map<String, Object>> links = new ArrayList<>();
        links.add(link("self", shelf.page().at(addresses.self()), MEDIA_TYPE));
        links.add(link("start", addresses.start(), MEDIA_TYPE));
        shelf.page().others(addresses.self()).forEach((rel, address) -> links.add(link(rel, address, MEDIA_TYPE)));
        links.add(link("alternate", shelf.page().at(addresses.other()), OpdsAtom.MEDIA_TYPE));
        addresses.search()
                .ifPresent(_ -> links.add(map("rel", "search", "href",
                        addresses.start().toASCIIString() + "{?" + BookCatalogue.QUERY + "}",
                        "type", MEDIA_TYPE, "templated", true)));
        return links;
    }

    private static Map<String, Object> link(String rel, URI address, String mediaType) {
        return map("rel", rel, "href", address.toASCIIString(), "type", mediaType);
    }

    private static Map<String, Object> choice(Shelf.Choice choice) {
        return map("href", choice.address().toASCIIString(), "type", MEDIA_TYPE, TITLE,
                choice.title(), "rel", choice.active() ? "self" : null, "properties",
                map("numberOfItems", choice.books()));
    }

    private static Map<String, Object> publication(Book book) {
        Map<String, Object> publication = new LinkedHashMap<>();
        publication.put(METADATA, metadata(book));
        publication.put(LINKS, Stream.concat(Stream.concat(
                Stream.of(link("self", book.entry(), ENTRY_TYPE)),
                book.forms().stream().map(form -> map("rel", OpdsAtom.ACQUISITION, "href",
                        form.address().toASCIIString(), "type", form.mediaType(), TITLE, form.title()))),
                Stream.of(link("alternate", book.page(), "text/html"))).toList());
        book.covers().ifPresent(covers -> publication.put("images", List.of(
                map("href", covers.large().toASCIIString(), "type", "image/jpeg"),
                map("href", covers.small().toASCIIString(), "type", "image/jpeg", "width", Book.Covers.SIDE, "height",
                        Book.Covers.SIDE))));
        return publication;
    }

    private static Map<String, Object> metadata(Book book) {
        return map("@type", "http://schema.org/Book", "identifier", book.identifier(), TITLE,
                book.publication().title(), "subtitle", book.metadata().subtitle().orElse(null), "modified",
                book.publication().changed().truncatedTo(EXACT).toString(), "language",
                book.languages().stream().map(each -> (Object) each.toLanguageTag()).toList(), "publisher",
                book.metadata().publisher().orElse(null), "description", book.about(), "subject",
                book.metadata().topic().map(List::of).orElse(null), "duration",
                book.length().map(length -> length.toMillis() / 1000.0).orElse(null), "accessibility",
                accessibility(book));
    }

    private static Map<String, Object> accessibility(Book book) {
        return map("accessMode", book.access().modes(book.isHeard()), "accessModeSufficient",
                book.access().sufficient(book.isHeard()).stream().map(modes -> List.of(modes.split(","))).toList(),
                "feature", book.features(), "hazard", List.of(book.access().hazard()), "summary", book.summary());
    }

    /**
     * In the order in which they are given.
     *
     * @param entries names and values in turn; what is null is left out
     */
    private static Map<String, Object> map(@Nullable Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            Object value = entries[i + 1];
            if (value != null) {
                map.put(String.valueOf(entries[i]), value);
            }
        }
        return map;
    }
}
