package lectern.web;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lectern.document.Codes;
import lectern.document.Library;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.ServerAddress;
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
    private final KeptPages kept;

    /** @param base what whole addresses on pages begin with */
    PageHandler(Pages pages, KeptPages kept, Search search, LastModified lastModified, Optional<URI> publicAddress,
            Supplier<URI> base,
            Choosing choosing) {
        this.pages = pages;
        this.kept = kept;
        this.search = search;
        this.lastModified = lastModified;
        this.publicAddress = publicAddress;
        this.base = base;
        this.choosing = choosing;
    }

    void answer(Exchange exchange, Library now, Address.Page address) throws IOException, Refusal {
        Preferences preferences = PreferenceCookie.read(exchange);
        if (!leadsElsewhere(exchange, now, address, preferences)) {
            Representation page = kept.get(pages.moment(now),
                    new KeptPages.Name(address, exchange.question(), preferences),
                    () -> exchange.mount().page(page(now, address, exchange.query(), preferences)));
            send(exchange, page, modified(now, address), preferences);
        }
    }

    /** @param choices behind the address: every value by its name */
    private byte[] page(Library now, Address.Page address, Map<String, List<String>> choices, Preferences preferences)
            throws IOException, Refusal {
        return switch (address) {
            case Address.Library _ -> pages.library(now, preferences, number(choices, 6));
            case Address.Kept _ -> pages.kept(now, preferences);
            case Address.Search _ -> search(now, choices, preferences);
            case Address.PublicationPage wanted ->
                pages.publication(now, publication(now, wanted.publication()), preferences);
            case Address.SectionPage wanted -> {
                Publication publication = publication(now, wanted.publication());
                yield pages.section(now, publication, section(publication, wanted.section()), first(choices, "from"),
                        preferences);
            }
            case Address.Preferences _ -> Choosing.refused(choices, preferences)
                    .map(chosen -> pages.refusedPreferences(now, chosen, Choosing.back(choices)))
                    .orElseGet(() -> pages.preferences(now, preferences, Choosing.back(choices),
                            Choosing.isSaved(choices)));
            case Address.Subscribe wanted -> {
                Optional<Publication> publication = wanted.publication().isPresent()
                        ? Optional.of(publication(now, wanted.publication().get()))
                        : Optional.empty();
                yield pages.subscribe(now, publication, base.get(), choices, preferences)
                        .orElseThrow(Refusal::notFound);
            }
            case Address.Account wanted -> {
                Publication publication = publication(now, wanted.publication());
                yield pages.account(now, publication, section(publication, wanted.section()), preferences)
                        .orElseThrow(Refusal::notFound);
            }
            case Address.Print wanted -> {
                Publication publication = publication(now, wanted.publication());
                yield pages.printRoom(now, publication, section(publication, wanted.section()), choices, preferences)
                        .orElseThrow(Refusal::notFound);
            }
        };
    }

    private Instant modified(Library now, Address.Page address) throws Refusal {
        Optional<Place> place = address.place();
        return place.isPresent()
                ? lastModified.of(now, publication(now, place.get().publication()))
                : lastModified.of(now);
    }

    private boolean leadsElsewhere(Exchange exchange, Library now, Address.Page address, Preferences preferences)
            throws IOException, Refusal {
        return switch (address) {
            case Address.Library _ -> {
                Optional<String> code = first(exchange.query(), CODE).map(String::strip)
                        .filter(digits -> !digits.isEmpty());
                if (code.isPresent()) {
                    coded(exchange, now, preferences, code.get());
                }
                yield code.isPresent();
            }
            case Address.Print wanted -> print(exchange, now, wanted);
            case Address.Preferences _ -> Choosing.leadsBack(exchange, preferences);
            default -> false;
        };
    }

    /**
     * Leads to the print, if it is wanted and can be had; else to the choice, which says why not. Whether a choice is to
     * be remembered is never part of the address of the page that is shown: who is given it may want otherwise.
     */
    private boolean print(Exchange exchange, Library now, Address.Print wanted) throws Refusal {
        List<String> remember = exchange.query().getOrDefault(REMEMBER, List.of());
        boolean download = exchange.query().containsKey(GET);
        if (!download && remember.isEmpty()) {
            return false;
        }
        Publication publication = publication(now, wanted.publication());
        ChosenPrint chosen = pages.print(now, publication, section(publication, wanted.section()), exchange.query())
                .orElseThrow(Refusal::notFound);
        Optional<String> elsewhere = chosen.download().filter(_ -> download);
        if (!remember.isEmpty()) {
            choosing.remember(exchange, remember.contains("yes") ? chosen.choices() : Map.of());
            elsewhere = elsewhere.or(() -> Optional.of(chosen.room() + COUNT));
        }
        elsewhere.ifPresent(
                to -> exchange.header("Cache-Control", "no-store").redirect(303, to));
        return elsewhere.isPresent();
    }

    /** @param id of the section, or empty for the whole */
    private static Optional<Section> section(Publication publication, Optional<String> id) throws Refusal {
        return id.isPresent() ? Optional.of(section(publication, id.get())) : Optional.empty();
    }

    private static Section section(Publication publication, String id) throws Refusal {
        return publication.find(id).orElseThrow(Refusal::notFound);
    }

    /** What is asked is told to nobody, and not kept: what people look for is theirs. */
    private byte[] search(Library now, Map<String, List<String>> choices, Preferences preferences) {
        Optional<String> in = first(choices, "in").filter(id -> now.find(id).isPresent());
        Found found = search.find(now, preferences.words(now.language()).locale(), first(choices, "q").orElse(""), in,
                number(choices, 3));
        return pages.search(now, found, in, preferences);
    }

    /**
     * The page that is wanted; the first if nobody said a number.
     *
     * @param longest digits that make sense
     */
    private static int number(Map<String, List<String>> choices, int longest) {
        return found(choices, longest).orElse(1);
    }

    /** The number of a page that is wanted. */
    static Optional<Integer> number(Map<String, List<String>> choices) {
        return found(choices, 6);
    }

    private static Optional<Integer> found(Map<String, List<String>> choices, int longest) {
        return first(choices, "page").filter(page -> page.length() <= longest && !page.isEmpty()
                && page.chars().allMatch(digit -> digit >= '0' && digit <= '9')).map(Integer::parseInt);
    }

    private static Optional<String> first(Map<String, List<String>> choices, String name) {
        return choices.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Somebody typed the digits that were read out to them. */
    private void coded(Exchange exchange, Library now, Preferences preferences, String typed)
            throws IOException, Refusal {
        List<Place> places = now.codes().find(typed);
        exchange.header("Cache-Control", "no-store");
        switch (places.size()) {
            case 0 -> exchange.status(404).send(PageDelivery.HTML,
                    exchange.mount().page(pages.unknownCode(now, preferences,
                            typed.substring(0, Math.min(LONGEST_CODE, typed.length())))));
            case 1 -> exchange.redirect(302, places.getFirst().address());
            default -> exchange.status(300).send(PageDelivery.HTML,
                    exchange.mount().page(pages.codes(now, preferences, Codes.plain(typed), places)));
        }
    }

    static Publication publication(Library library, String id) throws Refusal {
        return library.find(id).orElseThrow(Refusal::notFound);
    }

    private void send(Exchange exchange, Representation page, Instant modified, Preferences preferences)
            throws IOException, Refusal {
        canonical(exchange, publicAddress);
        PageDelivery.deliver(exchange, page, modified, preferences.isUsual());
    }

    /** Names the address that readers use (RFC 6596), in the head since sound and print have no other place for it. */
    static void canonical(Exchange exchange, Optional<URI> publicAddress) {
        publicAddress.ifPresent(base -> exchange.header("Link",
                "<" + new ServerAddress(base).at(exchange.path()).toASCIIString() + ">; rel=\"canonical\""));
    }
}
