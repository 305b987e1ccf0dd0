package lectern.web;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.edition.opds.BookCatalogue;
import lectern.edition.page.Pages;
import lectern.edition.page.look.Preferences;
import lectern.search.Found;
import lectern.search.Search;
import lectern.web.http.Accept;
import lectern.web.http.Exchange;
import lectern.web.http.Refusal;

/** Answers reading apps that look for books. Safe for many threads. */
final class BookCatalogues {
    private static final String UTF_8 = "; charset=utf-8";

    private final BookCatalogue catalogue;
    private final Search search;
    private final Pages pages;
    private final KeptPages kept;
    private final Supplier<URI> base;
    private final FirstServed firstServed;

    /**
     * @param pages tell when a moment is over
     * @param base  what all addresses in a catalogue begin with
     */
    BookCatalogues(BookCatalogue catalogue, Search search, Pages pages, KeptPages kept, Supplier<URI> base,
            InstantSource clock) {
        this.catalogue = catalogue;
        this.search = search;
        this.pages = pages;
        this.kept = kept;
        this.base = base;
        this.firstServed = new FirstServed(clock);
    }

    void answer(Exchange exchange, Library now, Address.Catalogue wanted) throws IOException, Refusal {
        switch (wanted) {
            case Address.Books books -> deliver(exchange, now, books, books.version().mediaType(), "Accept-Encoding",
                    () -> books(exchange, now, books.version()));
            case Address.AnyBooks _ -> {
                BookCatalogue.Version version = version(exchange);
                deliver(exchange, now, new Address.Books(version), version.mediaType(), "Accept-Encoding, Accept",
                        () -> books(exchange, now, version));
            }
            case Address.BookSearch search -> deliver(exchange, now, search, "application/opensearchdescription+xml",
                    "Accept-Encoding", () -> catalogue.search(now, base.get()));
        }
    }

    /** An app that knows the newer version asks for it; people type the address into any. */
    private static BookCatalogue.Version version(Exchange exchange) {
        return exchange.find("Accept").filter(accept -> Accept.allows(accept, BookCatalogue.Version.JSON.mediaType()))
                .map(_ -> BookCatalogue.Version.JSON).orElse(BookCatalogue.Version.ATOM);
    }

    private void deliver(Exchange exchange, Library now, Address address, String mediaType, String vary,
            KeptPages.Maker maker) throws IOException, Refusal {
        Representation answer = kept.get(pages.moment(now),
                new KeptPages.Name(address, exchange.question(), Preferences.NONE), maker);
        PageDelivery.deliver(exchange, mediaType + UTF_8, answer,
                firstServed.of(exchange.path() + mediaType + exchange.question(), answer.plain()), vary, "no-cache");
    }

    private byte[] books(Exchange exchange, Library now, BookCatalogue.Version version) throws Refusal {
        Map<String, List<String>> choices = exchange.query();
        Optional<List<Publication>> found = choices.getOrDefault(BookCatalogue.QUERY, List.of()).stream().findFirst()
                .filter(typed -> !typed.isBlank()).map(typed -> found(now, typed));
        return catalogue.find(now, version, new BookCatalogue.Question(choices, found), base.get())
                .orElseThrow(Refusal::notFound);
    }

    /** Each once, that which has the best section first. */
    private List<Publication> found(Library now, String typed) {
        Locale reader = now.language();
        Found first = search.find(now, reader, typed, Optional.empty(), 1);
        Stream<Found.Hit> others = Stream.iterate(2, page -> page <= first.pages(), page -> page + 1)
                .flatMap(page -> search.find(now, reader, typed, Optional.empty(), page).hits().stream());
        return Stream.concat(first.hits().stream(), others).map(Found.Hit::publication).distinct().toList();
    }
}
