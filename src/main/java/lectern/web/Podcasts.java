package lectern.web;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.Supplier;
import lectern.document.Library;
import lectern.edition.OptionException;
import lectern.edition.feed.Feeds;
import lectern.web.http.Exchange;
import lectern.web.http.Refusal;

/** Answers with podcast feeds. Safe for many threads. */
final class Podcasts {
    private static final String RSS = "application/rss+xml; charset=utf-8";

    private final Feeds feeds;
    private final Supplier<URI> base;
    private final FirstServed firstServed;

    /** @param base what all addresses in a feed begin with */
    Podcasts(Feeds feeds, Supplier<URI> base, InstantSource clock) {
        this.feeds = feeds;
        this.base = base;
        this.firstServed = new FirstServed(clock);
    }

    void answer(Exchange exchange, Library now, Address.Feed wanted) throws IOException, Refusal {
        try {
            byte[] feed = wanted.publication().isEmpty()
                    ? feeds.library(now, exchange.query(), base.get())
                    : feeds.publication(now, PageHandler.publication(now, wanted.publication().get()), exchange.query(),
                            base.get()).orElseThrow(Refusal::notFound);
            // Episodes come without a change of the content.
            PageDelivery.deliver(exchange, RSS, new Representation(feed),
                    firstServed.of(exchange.path() + exchange.question(), feed), "Accept-Encoding",
                    PreferenceCookie.read(exchange).isUsual() ? "no-cache" : "private, no-cache");
        } catch (OptionException bad) {
            throw Refusal.badOption(exchange, bad);
        }
    }
}
