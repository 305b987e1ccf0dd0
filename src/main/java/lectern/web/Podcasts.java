package lectern.web;

import java.io.IOException;
import java.net.URI;
import java.util.function.Supplier;
import lectern.document.Library;
import lectern.edition.OptionException;
import lectern.edition.feed.Feeds;
import lectern.edition.page.Pages;
import lectern.edition.page.look.Preferences;
import lectern.web.http.Exchange;
import lectern.web.http.Refusal;

/** Answers with podcast feeds. Safe for many threads. */
final class Podcasts {
    private static final String RSS = "application/rss+xml; charset=utf-8";

    private final Feeds feeds;
    private final Pages pages;
    private final KeptPages kept;
    private final Supplier<URI> base;
    private final FirstServed firstServed;

    /**
     * @param pages tell when a moment is over
     * @param base  what all addresses in a feed begin with
     */
    Podcasts(Feeds feeds, Pages pages, KeptPages kept, Supplier<URI> base, FirstServed firstServed) {
        this.feeds = feeds;
        this.pages = pages;
        this.kept = kept;
        this.base = base;
        this.firstServed = firstServed;
    }

    void answer(Exchange exchange, Library now, Address.Feed wanted) throws IOException, Refusal {
        // Of what a kept one lacks, whoever makes sound hears the first time only; that is made by itself.
        Representation feed = kept.get(pages.moment(now),
                new KeptPages.Name(wanted, exchange.question(), Preferences.NONE), () -> feed(exchange, now, wanted));
        // Episodes come without a change of the content.
        PageDelivery.deliver(exchange, RSS, feed,
                firstServed.of(exchange.path() + exchange.question(), feed.plain()), "Accept-Encoding",
                PreferenceCookie.read(exchange).isUsual() ? "no-cache" : "private, no-cache");
    }

    private byte[] feed(Exchange exchange, Library now, Address.Feed wanted) throws Refusal {
        try {
            return wanted.publication().isEmpty()
                    ? feeds.library(now, exchange.query(), base.get())
                    : feeds.publication(now, PageHandler.publication(now, wanted.publication().get()), exchange.query(),
                            base.get()).orElseThrow(Refusal::notFound);
        } catch (OptionException bad) {
            throw Refusal.badOption(exchange, bad);
        }
    }
}
