package lectern.web;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lectern.document.Library;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.page.ChosenPrint;
import lectern.edition.page.Pages;
import lectern.edition.page.look.Preferences;
import lectern.search.Found;
import lectern.search.Search;
import lectern.web.http.Exchange;
import lectern.web.http.Refusal;

/** Answers with the pages that people read in a browser. Safe for many threads. */
final class PageHandler {
    private static final String CODE = "code";
    private static final String GET = "get";
    private static final String REMEMBER = "remember";
    /** Where the page of a print says how many pages it has. */
    private static final String COUNT = "#_count";
    /** As many characters of what somebody typed are told back. */
    private static final int LONGEST_CODE = 20;

    private final Pages pages;
    private final Search search;
    private final LastModified lastModified;
    private final Optional<URI> publicAddress;
    private final Supplier<URI> base;
    private final Choosing choosing;

    /** @param base what whole addresses on pages begin with */
    PageHandler(Pages pages, Search search, LastModified lastModified, Optional<URI> publicAddress, Supplier<URI> base,
            Choosing choosing) {
        this.pages = pages;
        this.search = search;
        this.lastModified = lastModified;
        this.publicAddress = publicAddress;
        this.base = base;
        this.choosing = choosing;
    }

    void answer(Exchange exchange, Library now, Address.Page address) throws IOException, Refusal {
        Preferences preferences = PreferenceCookie.read(exchange);
        switch (address) {
            case Address.Library _ when first(exchange, CODE).filter(code -> !code.isBlank()).isPresent() ->
                coded(exchange, now, preferences);
            case Address.Library _ -> send(exchange, pages.library(now, preferences), lastModified.of(now));
            case Address.Kept _ -> send(exchange, pages.kept(now, preferences), lastModified.of(now));
            case Address.Search _ -> search(exchange, now, preferences);
            case Address.PublicationPage wanted -> {
                Publication publication = publication(now, wanted.publication());
                send(exchange, pages.publication(now, publication, preferences), lastModified.of(now, publication));
            }
            case Address.SectionPage wanted -> {
                Publication publication = publication(now, wanted.publication());
                Section section = publication.find(wanted.section()).orElseThrow(Refusal::notFound);
                Optional<String> from = first(exchange, "from");
                send(exchange, pages.section(now, publication, section, from, preferences),
                        lastModified.of(now, publication));
            }
            case Address.Preferences _ -> send(exchange,
                    pages.preferences(now, preferences, Choosing.back(exchange.query()),
                            exchange.query().containsKey("saved")),
                    lastModified.of(now));
            case Address.Subscribe wanted when wanted.publication().isEmpty() ->
                send(exchange,
                        pages.subscribe(now, Optional.empty(), base.get(), Optional.empty(), preferences).orElseThrow(),
                        lastModified.of(now));
            case Address.Subscribe wanted -> {
                Publication publication = publication(now, wanted.publication().get());
                send(exchange, pages.subscribe(now, Optional.of(publication), base.get(),
                        first(exchange, "voice"), preferences)
                        .orElseThrow(Refusal::notFound), lastModified.of(now, publication));
            }
            case Address.Account wanted -> {
                Publication publication = publication(now, wanted.publication());
                Optional<Section> section = section(publication, wanted.section());
                send(exchange,
                        pages.account(now, publication, section, preferences).orElseThrow(Refusal::notFound),
                        lastModified.of(now, publication));
            }
            case Address.Print wanted -> print(exchange, now, wanted, preferences);
        }
    }

    /**
     * Leads to the print, if it is wanted and can be had; else to the choice, which says why not. Whether a choice is to
     * be remembered is never part of the address of the page that is shown: who is given it may want otherwise.
     */
    private void print(Exchange exchange, Library now, Address.Print wanted, Preferences preferences)
            throws IOException, Refusal {
        Publication publication = publication(now, wanted.publication());
        Optional<Section> section = section(publication, wanted.section());
        List<String> remember = exchange.query().getOrDefault(REMEMBER, List.of());
        boolean download = exchange.query().containsKey(GET);
        Optional<String> elsewhere = Optional.empty();
        if (download || !remember.isEmpty()) {
            ChosenPrint chosen = pages.print(now, publication, section, exchange.query())
                    .orElseThrow(Refusal::notFound);
            elsewhere = chosen.download().filter(_ -> download);
            if (!remember.isEmpty()) {
                choosing.remember(exchange, remember.contains("yes") ? chosen.choices() : Map.of());
                elsewhere = elsewhere.or(() -> Optional.of(chosen.room() + COUNT));
            }
        }
        if (elsewhere.isPresent()) {
            exchange.status(303).header("Cache-Control", "no-store").header("Location", elsewhere.get());
        } else {
            send(exchange, pages.printRoom(now, publication, section, exchange.query(), preferences)
                    .orElseThrow(Refusal::notFound), lastModified.of(now, publication));
        }
    }

    /** @param id of the section, or empty for the whole */
    private static Optional<Section> section(Publication publication, Optional<String> id) throws Refusal {
        Optional<Section> section = id.flatMap(publication::find);
        if (section.isEmpty() && id.isPresent()) {
            throw Refusal.notFound();
        }
        return section;
    }

    /** What is asked is told to nobody, and not kept: what people look for is theirs. */
    private void search(Exchange exchange, Library now, Preferences preferences) throws IOException, Refusal {
        Optional<String> in = first(exchange, "in").filter(id -> now.find(id).isPresent());
        String number = first(exchange, "page").filter(digits -> digits.matches("[0-9]{1,3}")).orElse("1");
        Found found = search.find(now, first(exchange, "q").orElse(""), in, Integer.parseInt(number));
        send(exchange, pages.search(now, found, in, preferences), lastModified.of(now));
    }

    private static Optional<String> first(Exchange exchange, String name) {
        return exchange.query().getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Somebody typed the digits that were read out to them. */
    private void coded(Exchange exchange, Library now, Preferences preferences) throws IOException, Refusal {
        String typed = requireNonNull(exchange.query().get(CODE)).getFirst().strip();
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
