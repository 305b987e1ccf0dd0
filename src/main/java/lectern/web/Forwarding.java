package lectern.web;

import java.util.List;
import java.util.Optional;
import lectern.document.Library;
import lectern.document.Place;
import lectern.document.Withdrawn;
import lectern.web.http.Exchange;
import lectern.web.http.Refusal;

/**
 * Where somebody is sent who comes to a name that something had before, or who has a code instead of a name.
 *
 * @param prefix of the path, that the new address takes the place of; empty if nothing behind it stays
 */
record Forwarding(String to, Optional<String> prefix, int status) {
    private static final int FOR_EVER = 308;
    /** A code may be given to something else one day. */
    private static final int FOR_NOW = 302;

    /**
     * @return empty if the place is there, or nobody knows where it is now
     * @throws Refusal if it has been withdrawn
     */
    static Optional<Forwarding> of(Library now, Address address) throws Refusal {
        Optional<Place> wanted = address.place().filter(place -> !now.has(place));
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Optional<Withdrawn> withdrawn = now.findWithdrawn(wanted.get().publication());
        if (withdrawn.isPresent()) {
            throw Refusal.gone(withdrawn.get());
        }
        String before = wanted.get().address();
        List<Place> coded = wanted.get().section().isEmpty() ? now.codes().find(wanted.get().publication()) : List.of();
        return switch (coded.size()) {
            case 0 ->
                now.moved(wanted.get()).map(place -> new Forwarding(place.address(), Optional.of(before), FOR_EVER));
            case 1 -> Optional.of(new Forwarding(coded.getFirst().address(), Optional.of(before), FOR_NOW));
            // Whoever has only digits has to choose first, whatever form they want then.
            default -> Optional.of(new Forwarding("/?code=" + before.substring(1), Optional.empty(), FOR_NOW));
        };
    }

    /** What follows the name, such as {@code .mp3?rate=1.5}, stays. */
    void answer(Exchange exchange) {
        String rest = prefix.map(old -> exchange.path().substring(old.length()) + exchange.question()).orElse("");
        exchange.redirect(status, to + rest);
    }
}
