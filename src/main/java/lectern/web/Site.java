package lectern.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lectern.document.Image;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import lectern.edition.UnknownSentenceException;
import lectern.edition.page.Pages;
import lectern.edition.page.Style;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers every request: finds what the address means, and sends it or says why not. Safe for many threads.
 */
final class Site {
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);
    private static final String UNCHANGING = "public, max-age=31536000, immutable";
    /** Only what is published here, from here; no scripts yet, and nobody may frame a page. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** Of a page that stands alone: its style and its pictures are in it. */
    private static final String POLICY_ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    /** On every answer. */
    static final Map<String, String> SECURITY = Map.of("Content-Security-Policy", POLICY, "X-Content-Type-Options",
            "nosniff", "Referrer-Policy", "no-referrer", "Cross-Origin-Opener-Policy", "same-origin");
    /** What is made on demand is found by readers, not by search engines: reading pages is free, making isn't. */
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /*.mp3
            Disallow: /*.pdf
            Disallow: /*.vtt
            Disallow: /*.json
            Disallow: /*/account
            """;

    private final Supplier<Library> library;
    private final Editions editions;
    private final Pages pages;
    private final Style style;
    private final Optional<URI> publicAddress;
    private final Delivery delivery;
    private final Refusals refusals;
    private final LastModified lastModified;

    Site(Supplier<Library> library, Editions editions, Pages pages, Style style, Optional<URI> publicAddress,
            Delivery delivery, Refusals refusals, LastModified lastModified) {
        this.library = library;
        this.editions = editions;
        this.pages = pages;
        this.style = style;
        this.publicAddress = publicAddress;
        this.delivery = delivery;
        this.refusals = refusals;
        this.lastModified = lastModified;
    }

    /** Answers, whatever happens; only a failure in the middle of a body cuts the connection instead. */
    void answer(Exchange exchange) {
        try {
            secure(exchange);
            answerOrRefuse(exchange);
        } catch (ClientStream.GoneException gone) {
            LOG.debug("A client went away");
        } catch (Refusal refusal) {
            refuse(exchange, refusal);
        } catch (NoSuchElementException goneMeanwhile) {
            // The content changed between finding and sending.
            refuse(exchange, Refusal.notFound());
        } catch (IOException | RuntimeException | Error failure) {
            // An error too, such as a stack that is full: left to Javalin, half a body would end as if it were whole.
            LOG.error("{} {} failed", exchange.method(), exchange.path(), failure);
            if (exchange.isCommitted()) {
                exchange.abort(failure);
            } else {
                refuse(exchange, Refusal.failed());
            }
        }
    }

    private void answerOrRefuse(Exchange exchange) throws IOException, Refusal {
        Address address = Address.parse(exchange.path()).orElseThrow(Refusal::notFound);
        Library now = library.get();
        if (!exchange.method().equals("GET") && !exchange.isHead()) {
            throw Refusal.methodNotAllowed();
        }
        switch (address) {
            case Address.Library _ -> page(exchange, pages.library(now), lastModified.of(now));
            case Address.PublicationPage wanted -> {
                Publication publication = publication(now, wanted.publication());
                page(exchange, pages.publication(now, publication), lastModified.of(now, publication));
            }
            case Address.SectionPage wanted -> {
                Publication publication = publication(now, wanted.publication());
                Section section = publication.find(wanted.section()).orElseThrow(Refusal::notFound);
                page(exchange, pages.section(now, publication, section), lastModified.of(now, publication));
            }
            case Address.Account wanted -> {
                Publication publication = publication(now, wanted.publication());
                Optional<Section> section = wanted.section().flatMap(publication::find);
                if (section.isEmpty() && wanted.section().isPresent()) {
                    throw Refusal.notFound();
                }
                page(exchange, pages.account(now, publication, section).orElseThrow(Refusal::notFound),
                        lastModified.of(now, publication));
            }
            case Address.Form wanted -> form(exchange, now, wanted);
            case Address.Picture wanted -> picture(exchange, publication(now, wanted.publication()), wanted.file());
            case Address.Asset wanted -> asset(exchange, wanted);
            case Address.Robots _ -> exchange.header("Cache-Control", "public, max-age=86400").send(
                    "text/plain; charset=utf-8", ROBOTS);
            case Address.WithSlash wanted -> exchange.status(308).header("Location",
                    wanted.path() + exchange.queryString().map(query -> "?" + query).orElse(""));
        }
    }

    private static Publication publication(Library library, String id) throws Refusal {
        return library.find(id).orElseThrow(Refusal::notFound);
    }

    private void form(Exchange exchange, Library now, Address.Form wanted) throws IOException, Refusal {
        try {
            Recipe recipe = editions.recipe(wanted.format(), wanted.publication(), wanted.section(), exchange.query())
                    .orElseThrow(Refusal::notFound);
            if (recipe.format() == Format.HTML) {
                exchange.header("Content-Security-Policy", POLICY_ALONE);
            }
            canonical(exchange);
            delivery.deliver(exchange, recipe, lastModified.of(now, publication(now, wanted.publication())));
        } catch (OptionException bad) {
            throw Refusal.badOption(bad.getMessage(), bad.option().choices().stream()
                    .map(choice -> exchange.path() + "?" + bad.option().name() + "=" + choice).toList());
        } catch (UnknownSentenceException unknown) {
            exchange.status(302).header("Location", exchange.path() + chosen(exchange, unknown.whole()))
                    .header("Cache-Control", "no-store");
        }
    }

    /** What a reader has chosen, as the query of an address. */
    private static String chosen(Exchange exchange, Recipe recipe) {
        String query = recipe.options().entrySet().stream().filter(each -> exchange.query().containsKey(each.getKey()))
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private void page(Exchange exchange, byte[] page, Instant modified) throws IOException, Refusal {
        canonical(exchange);
        PageDelivery.deliver(exchange, page, modified);
    }

    /** Names the address that readers use (RFC 6596), in the head since sound and print have no other place for it. */
    private void canonical(Exchange exchange) {
        publicAddress.ifPresent(base -> exchange.header("Link",
                "<" + base.resolve(exchange.path()).toASCIIString() + ">; rel=\"canonical\""));
    }

    /** Pictures come from publishers: a browser may show them and nothing else. */
    private static void picture(Exchange exchange, Publication publication, String file)
            throws IOException, Refusal {
        Image image = publication.images().stream().filter(each -> each.fileName().equals(file)).findFirst()
                .orElseThrow(Refusal::notFound);
        exchange.header("Cache-Control", UNCHANGING).header("Content-Security-Policy",
                "sandbox; default-src 'none'; style-src 'unsafe-inline'");
        exchange.send(image.mediaType(), image.read());
    }

    private void asset(Exchange exchange, Address.Asset wanted) throws IOException, Refusal {
        if (!style.address().equals(exchange.path())) {
            throw Refusal.notFound();
        }
        exchange.header("Cache-Control", UNCHANGING).send("text/css; charset=utf-8", style.css());
    }

    private void refuse(Exchange exchange, Refusal refusal) {
        try {
            exchange.reset();
            secure(exchange);
            exchange.status(refusal.status()).header("Cache-Control", "no-store").header("Vary", "Accept");
            refusal.headers().forEach(exchange::header);
            Refusals.Body body = refusals.body(refusal, exchange.find("Accept"));
            exchange.send(body.mediaType(), body.bytes());
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A refusal could not be sent", gone);
            exchange.abort(gone);
        }
    }

    private static void secure(Exchange exchange) {
        SECURITY.forEach(exchange::header);
    }
}
