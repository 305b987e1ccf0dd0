package lectern.web;

import java.io.IOException;
import java.net.URI;
import java.util.function.Supplier;
import lectern.document.Library;
import lectern.edition.ServerAddress;
import lectern.edition.meta.Sitemap;
import lectern.edition.page.Pages;
import lectern.edition.page.look.Preferences;
import lectern.web.http.Exchange;
import lectern.web.http.Refusal;

/** Answers search engines that ask for all addresses. Safe for many threads. */
final class Sitemaps {
    private static final String XML = "application/xml; charset=utf-8";

    private final Pages pages;
    private final KeptPages kept;
    private final LastModified lastModified;
    private final Supplier<URI> base;

    /**
     * @param pages tell when a moment is over
     * @param base  what all addresses begin with
     */
    Sitemaps(Pages pages, KeptPages kept, LastModified lastModified, Supplier<URI> base) {
        this.pages = pages;
        this.kept = kept;
        this.lastModified = lastModified;
        this.base = base;
    }

    void answer(Exchange exchange, Library now, Address.Sitemap wanted) throws IOException, Refusal {
        Sitemap map = new Sitemap(now, new ServerAddress(base.get()));
        Representation answer = kept.get(pages.moment(now),
                new KeptPages.Name(wanted, exchange.question(), Preferences.NONE),
                () -> map.xml(PageHandler.number(exchange.query())).orElseThrow(Refusal::notFound));
        PageDelivery.deliver(exchange, XML, answer, lastModified.of(now), "Accept-Encoding", "no-cache");
    }
}
