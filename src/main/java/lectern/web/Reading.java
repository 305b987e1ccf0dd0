package lectern.web;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lectern.document.Library;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.page.Pages;
import lectern.edition.page.Preferences;

/** Answers with the pages that people read in a browser. Safe for many threads. */
final class Reading {
    private static final String CODE = "code";
    /** As many characters of what somebody typed are told back. */
    private static final int LONGEST_CODE = 20;

    private final Pages pages;
    private final LastModified lastModified;
    private final Optional<URI> publicAddress;

    Reading(Pages pages, LastModified lastModified, Optional<URI> publicAddress) {
        this.pages = pages;
        this.lastModified = lastModified;
        this.publicAddress = publicAddress;
    }

    void answer(Exchange exchange, Library now, Address.Page address) throws IOException, Refusal {
        Preferences preferences = PreferenceCookie.read(exchange);
        switch (address) {
            case Address.Library _ when exchange.query().containsKey(CODE) -> coded(exchange, now, preferences);
            case Address.Library _ -> send(exchange, pages.library(now, preferences), lastModified.of(now));
            case Address.PublicationPage wanted -> {
                Publication publication = publication(now, wanted.publication());
                send(exchange, pages.publication(now, publication, preferences), lastModified.of(now, publication));
            }
            case Address.SectionPage wanted -> {
                Publication publication = publication(now, wanted.publication());
                Section section = publication.find(wanted.section()).orElseThrow(Refusal::notFound);
                Optional<String> from = exchange.query().getOrDefault("from", List.of()).stream().findFirst();
                send(exchange, pages.section(now, publication, section, from, preferences),
                        lastModified.of(now, publication));
            }
            case Address.Preferences _ -> send(exchange,
                    pages.preferences(now, preferences, Choosing.back(exchange.query()),
                            exchange.query().containsKey("saved")),
                    lastModified.of(now));
            case Address.Account wanted -> {
                Publication publication = publication(now, wanted.publication());
                Optional<Section> section = wanted.section().flatMap(publication::find);
                if (section.isEmpty() && wanted.section().isPresent()) {
                    throw Refusal.notFound();
                }
                send(exchange,
                        pages.account(now, publication, section, preferences).orElseThrow(Refusal::notFound),
                        lastModified.of(now, publication));
            }
        }
    }

    /** Somebody typed the digits that were read out to them. */
    private void coded(Exchange exchange, Library now, Preferences preferences) throws IOException {
        String typed = exchange.query().get(CODE).getFirst().strip();
        Optional<Place> place = now.codes().find(typed);
        exchange.header("Cache-Control", "no-store");
        if (place.isPresent()) {
            exchange.status(302).header("Location", place.get().address());
        } else {
            exchange.status(404).send(PageDelivery.HTML,
                    pages.unknownCode(now, preferences, typed.substring(0, Math.min(LONGEST_CODE, typed.length()))));
        }
    }

    static Publication publication(Library library, String id) throws Refusal {
        return library.find(id).orElseThrow(Refusal::notFound);
    }

    private void send(Exchange exchange, byte[] page, Instant modified) throws IOException, Refusal {
        canonical(exchange, publicAddress);
        PageDelivery.deliver(exchange, page, modified);
    }

    /** Names the address that readers use (RFC 6596), in the head since sound and print have no other place for it. */
    static void canonical(Exchange exchange, Optional<URI> publicAddress) {
        publicAddress.ifPresent(base -> exchange.header("Link",
                "<" + base.resolve(exchange.path()).toASCIIString() + ">; rel=\"canonical\""));
    }
}
