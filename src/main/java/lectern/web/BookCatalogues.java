package lectern.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lectern.document.Library;
import lectern.edition.opds.BookCatalogue;
import lectern.edition.page.Pages;
import lectern.edition.page.look.Preferences;
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
            FirstServed firstServed) {
        this.catalogue = catalogue;
        this.search = search;
        this.pages = pages;
        this.kept = kept;
        this.base = base;
        this.firstServed = firstServed;
    }

    void answer(Exchange exchange, Library now, Address.Catalogue wanted) throws IOException, Refusal {
        switch (wanted) {
            case Address.Books books -> deliver(exchange, now, books, mediaType(exchange, books.version()),
                    "Accept-Encoding", () -> books(exchange, now, books.version()));
            case Address.AnyBooks _ -> {
                BookCatalogue.Version version = version(exchange);
                deliver(exchange, now, new Address.Books(version), mediaType(exchange, version),
                        "Accept-Encoding, Accept", () -> books(exchange, now, version));
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

    private static String mediaType(Exchange exchange, BookCatalogue.Version version) {
        return BookCatalogue.isOfOne(exchange.query()) ? version.entryType() : version.mediaType();
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
        BookCatalogue.Question question = new BookCatalogue.Question(choices,
                typed -> search.publications(now, now.language(), typed));
        return catalogue.find(now, version, question, base.get()).orElseThrow(Refusal::notFound);
    }
}
