package lectern.web;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lectern.document.Library;
import lectern.edition.Catalogue;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import lectern.edition.UnknownSentenceException;
import lectern.web.http.Exchange;
import lectern.web.http.Refusal;

/** Answers with the forms that a text can be had in, made on demand. Safe for many threads. */
final class Forms {
    /** A page that stands alone has its style and its pictures in it, and may ask for nothing. */
    private static final String POLICY_ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final String PAGES = "pages";

    private final Editions editions;
    private final Delivery delivery;
    private final LastModified lastModified;
    private final Optional<URI> publicAddress;

    Forms(Editions editions, Delivery delivery, LastModified lastModified, Optional<URI> publicAddress) {
        this.editions = editions;
        this.delivery = delivery;
        this.lastModified = lastModified;
        this.publicAddress = publicAddress;
    }

    void answer(Exchange exchange, Library now, Address.Form wanted) throws IOException, Refusal {
        Catalogue catalogue = editions.in(now);
        try {
            Recipe recipe = catalogue
                    .recipe(format(exchange, wanted), wanted.publication(), wanted.section(), exchange.query())
                    .orElseThrow(Refusal::notFound);
            if (recipe.format().is(Format.Trait.ALONE)) {
                exchange.header("Content-Security-Policy", POLICY_ALONE);
            }
            PageHandler.canonical(exchange, publicAddress);
            delivery.deliver(exchange, recipe, lastModified.of(now, recipe.publication()));
        } catch (OptionException bad) {
            throw Refusal.badOption(exchange, bad);
        } catch (UnknownSentenceException unknown) {
            exchange.header("Cache-Control", "no-store").redirect(302, chosen(exchange, unknown.whole()));
        }
    }

    void answer(Exchange exchange, Library now, Address.LibraryForm wanted) throws IOException, Refusal {
        if (!editions.formats().contains(wanted.format())) {
            throw Refusal.notFound();
        }
        PageHandler.canonical(exchange, publicAddress);
        delivery.deliver(exchange, editions.in(now).ofLibrary(wanted.format()), lastModified.of(now));
    }

    /** {@code ?pages} behind a print asks how much paper it would take. */
    private Format format(Exchange exchange, Address.Form wanted) throws Refusal {
        Format format = editions.find(wanted.ending()).orElseThrow(Refusal::notFound);
        return format.equals(Format.PDF) && exchange.query().containsKey(PAGES) ? Format.PAGES : format;
    }

    /** The same address with what the reader has chosen. */
    private static String chosen(Exchange exchange, Recipe recipe) {
        SortedMap<String, String> chosen = new TreeMap<>(recipe.options());
        chosen.keySet().retainAll(exchange.query().keySet());
        return exchange.addressWith(chosen);
    }
}
