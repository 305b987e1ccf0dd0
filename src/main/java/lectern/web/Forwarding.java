package lectern.web;

import java.util.Optional;
import lectern.document.Library;
import lectern.document.Place;
import lectern.document.Withdrawn;
import lectern.web.http.Exchange;
import lectern.web.http.Refusal;

/**
 * Where somebody is sent who comes to a name that something had before, or who has a code instead of a name.
 *
 * @param prefix of the path, that the new address takes the place of
 */
record Forwarding(Place to, String prefix, int status) {
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
        Optional<Forwarding> coded = wanted.filter(place -> place.section().isEmpty())
                .flatMap(place -> now.codes().find(place.publication()))
                .map(place -> new Forwarding(place, wanted.get().address(), FOR_NOW));
        return coded.or(() -> now.moved(wanted.get())
                .map(place -> new Forwarding(place, wanted.get().address(), FOR_EVER)));
    }

    /** What follows the name, such as {@code .mp3?rate=1.5}, stays. */
    void answer(Exchange exchange) {
        exchange.status(status).header("Location",
                to.address() + exchange.path().substring(prefix.length()) + exchange.question());
    }
}
