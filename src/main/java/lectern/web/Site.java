package lectern.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
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
import lectern.store.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers every request: finds what the address means, and sends it or says why not. Safe for many threads.
 */
final class Site {
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);
    private static final String HTML = "text/html; charset=utf-8";
    private static final String UNCHANGING = "public, max-age=31536000, immutable";
    private static final long SMALL = 500;
    /** Only what is published here, from here; no scripts yet, and nobody may frame a page. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** Of a page that stands alone: its style and its pictures are in it. */
    private static final String POLICY_ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    /** What is made on demand is found by readers, not by search engines: reading pages is free, making isn't. */
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /*.mp3
            Disallow: /*.pdf
            Disallow: /*.vtt
            Disallow: /*.json
            """;

    private final Supplier<Library> library;
    private final Editions editions;
    private final Pages pages;
    private final Style style;
    private final Delivery delivery;
    private final JsonFactory json = new JsonFactory();

    Site(Supplier<Library> library, Editions editions, Pages pages, Style style,
            Delivery delivery) {
        this.library = library;
        this.editions = editions;
        this.pages = pages;
        this.style = style;
        this.delivery = delivery;
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
        } catch (IOException | RuntimeException failure) {
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
            case Address.Library _ -> page(exchange, pages.library(now), now.changed());
            case Address.PublicationPage wanted -> {
                Publication publication = publication(now, wanted.publication());
                page(exchange, pages.publication(now, publication), publication.changed());
            }
            case Address.SectionPage wanted -> {
                Publication publication = publication(now, wanted.publication());
                Section section = publication.find(wanted.section()).orElseThrow(Refusal::notFound);
                page(exchange, pages.section(now, publication, section), publication.changed());
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
            delivery.deliver(exchange, recipe, publication(now, wanted.publication()).changed());
        } catch (OptionException bad) {
            throw Refusal.badOption(bad.getMessage(), bad.option().choices().stream()
                    .map(choice -> exchange.path() + "?" + bad.option().name() + "=" + choice).toList());
        } catch (UnknownSentenceException unknown) {
            exchange.status(302).header("Location", exchange.path()).header("Cache-Control", "no-store");
        }
    }

    /** A page is named by its bytes: it is made in less time than its name would be. */
    private void page(Exchange exchange, byte[] bytes, Instant changed) throws IOException, Refusal {
        boolean zipped = bytes.length > SMALL
                && exchange.find("Accept-Encoding").filter(Accept::allowsGzip).isPresent();
        String etag = "\"" + Digest.of(out -> out.write(bytes)).hex() + (zipped ? "-gz\"" : "\"");
        Conditions conditions = new Conditions(etag, changed);
        exchange.header("ETag", etag).header("Last-Modified", Conditions.format(conditions.modified()))
                .header("Cache-Control", "no-cache").header("Vary", "Accept-Encoding, Cookie");
        switch (conditions.evaluate(exchange)) {
            case NOT_MODIFIED -> exchange.status(304);
            case PRECONDITION_FAILED -> throw Refusal.conditionFailed();
            case SEND -> {
                if (zipped) {
                    exchange.header("Content-Encoding", "gzip");
                }
                exchange.send(HTML, zipped ? zip(bytes) : bytes);
            }
        }
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
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
            if (exchange.find("Accept").filter(Accept::prefersJson).isPresent()) {
                exchange.send("application/problem+json", problem(refusal));
            } else {
                exchange.send(HTML, pages.error(refusal.status(), refusal.title(), refusal.getMessage(),
                        refusal.hints(), Locale.ENGLISH));
            }
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A refusal could not be sent", gone);
            exchange.abort(gone);
        }
    }

    /** RFC 9457. */
    private byte[] problem(Refusal refusal) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(bytes)) {
            generator.writeStartObject();
            generator.writeStringField("title", refusal.title());
            generator.writeNumberField("status", refusal.status());
            generator.writeStringField("detail", refusal.getMessage());
            if (!refusal.hints().isEmpty()) {
                generator.writeArrayFieldStart("choices");
                for (String hint : refusal.hints()) {
                    generator.writeString(hint);
                }
                generator.writeEndArray();
            }
            generator.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void secure(Exchange exchange) {
        exchange.header("Content-Security-Policy", POLICY).header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer").header("Permissions-Policy", "interest-cohort=()")
                .header("Cross-Origin-Opener-Policy", "same-origin");
    }
}
