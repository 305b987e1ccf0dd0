package lectern.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import lectern.document.GoneMeanwhileException;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.failure.Failures;
import lectern.store.BusyException;
import lectern.store.FullDisk;
import lectern.web.http.ClientStream;
import lectern.web.http.Exchange;
import lectern.web.http.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers every request: finds which room the address leads to, and says why not where none can answer. Safe for many
 * threads.
 */
final class Site {
    /** Within this time somebody may have made room on a full disk. */
    private static final Duration ROOM_MADE = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    private final Supplier<Library> library;
    private final PageHandler pages;
    private final Forms forms;
    private final Podcasts podcasts;
    private final BookCatalogues books;
    private final Files files;
    private final Sitemaps sitemaps;
    private final Choosing choosing;
    private final Refusals refusals;
    private final SecurityHeaders security;
    private final Failures failures = new Failures();

    Site(Supplier<Library> library, PageHandler pages, Forms forms, Podcasts podcasts, BookCatalogues books,
            Files files,
            Sitemaps sitemaps, Choosing choosing, Refusals refusals, SecurityHeaders security) {
        this.library = library;
        this.pages = pages;
        this.forms = forms;
        this.podcasts = podcasts;
        this.books = books;
        this.files = files;
        this.sitemaps = sitemaps;
        this.choosing = choosing;
        this.refusals = refusals;
        this.security = security;
    }

    /**
     * Answers, whatever happens; only a failure in the middle of a body cuts the connection instead.
     *
     * @param address what the path asks for, if that is anything here
     */
    void answer(Exchange exchange, Optional<Address> address) {
        Library now = library.get();
        try {
            secure(exchange);
            answerOrRefuse(exchange, address.orElseThrow(Refusal::notFound), now);
        } catch (ClientStream.GoneException gone) {
            LOG.debug("A client went away");
        } catch (Refusal refusal) {
            refuse(exchange, leading(refusal, exchange.path(), now), now);
        } catch (GoneMeanwhileException gone) {
            LOG.info("{} {}: {}", exchange.method(), exchange.path(), failures.told(gone));
            if (exchange.isCommitted()) {
                exchange.abort(gone);
            } else {
                refuse(exchange, Refusal.notFound(), now);
            }
        } catch (IOException | RuntimeException | Error failure) {
            // An error too, such as a stack that is full: left to Javalin, half a body would end as if it were whole.
            LOG.error("{} {} failed: {}", exchange.method(), exchange.path(), failures.told(failure));
            if (exchange.isCommitted()) {
                exchange.abort(failure);
            } else {
                refuse(exchange, refusal(failure), now);
            }
        }
    }

    private static Refusal refusal(Throwable failure) {
        if (FullDisk.isCauseOf(failure)) {
            return Refusal.full(ROOM_MADE);
        }
        return BusyException.in(failure).map(busy -> Refusal.resting(busy.retryAfter())).orElseGet(Refusal::failed);
    }

    private void answerOrRefuse(Exchange exchange, Address address, Library now) throws IOException, Refusal {
        boolean chooses = address instanceof Address.Preferences;
        if (chooses && exchange.method().equals("POST")) {
            choosing.take(exchange);
            return;
        }
        if (!exchange.method().equals("GET") && !exchange.isHead()) {
            throw Refusal.methodNotAllowed(chooses ? "GET, HEAD, POST" : "GET, HEAD");
        }
        Optional<Forwarding> forwarding = Forwarding.of(now, address);
        if (forwarding.isPresent()) {
            forwarding.get().answer(exchange);
            return;
        }
        switch (address) {
            case Address.Page page -> pages.answer(exchange, now, page);
            case Address.Form form -> forms.answer(shared(exchange), now, form);
            case Address.LibraryForm form -> forms.answer(shared(exchange), now, form);
            case Address.Feed feed -> podcasts.answer(shared(exchange), now, feed);
            case Address.Catalogue wanted -> books.answer(shared(exchange), now, wanted);
            case Address.Sitemap map -> sitemaps.answer(exchange, now, map);
            case Address.File file -> files.answer(exchange, now, file);
            case Address.WithSlash wanted -> exchange.redirect(308, wanted.path() + exchange.question());
        }
    }

    private void refuse(Exchange exchange, Refusal refusal, Library now) {
        try {
            exchange.reset();
            secure(exchange);
            exchange.status(refusal.status()).header("Cache-Control", "no-store").header("Vary", "Accept");
            refusal.headers().forEach(exchange::header);
            Refusals.Body body = refusals.body(refusal, exchange, language(exchange.path(), now));
            exchange.sendSmall(body.mediaType(), body.bytes());
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A refusal could not be sent");
            exchange.abort(gone);
        }
    }

    /** A refusal is told in the language of the publication that the address is about, or of them all. */
    private static Locale language(String path, Library now) {
        return publication(path, now).map(found -> found.metadata().language()).orElseGet(now::language);
    }

    /** Who looks for a part that has another name now, or none, is led to the whole. */
    private static Refusal leading(Refusal refusal, String path, Library now) {
        return refusal.status() == 404 ? publication(path, now).map(Refusal::notIn).orElse(refusal) : refusal;
    }

    private static Optional<Publication> publication(String path, Library now) {
        return now.find(path.replaceFirst("^/", "").replaceFirst("[/.].*", ""));
    }

    private static Exchange shared(Exchange exchange) {
        return exchange.header(SecurityHeaders.SHARING, SecurityHeaders.SHARED);
    }

    private void secure(Exchange exchange) {
        security.each(exchange::header);
    }
}
