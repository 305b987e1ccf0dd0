package lectern.edition.page;

import java.util.List;
import java.util.Optional;
import lectern.edition.Format;
import lectern.edition.page.look.Help;

/**
 * A form of the text that a reader can take along.
 *
 * @param label   what it is, and all that is known of its size and length
 * @param choices what a reader can choose about it here; empty where there is only one of it
 * @param room    the address of the page where a reader chooses instead
 * @param help    how it is used
 */
record Offer(String address, String ending, String label, List<Choice> choices, Optional<String> room,
        Optional<Help> help) {

    /**
     * A list to choose from.
     *
     * @param id in the page
     */
    record Choice(String id, String name, String label, List<Pick> picks) {}

    /** A line of such a list. */
    record Pick(String value, String label, boolean selected) {}

    /**
     * All that there are of a text.
     *
     * @param paper   the address of the large print, for paper
     * @param account the address of the account of the sound, if there is one
     */
    record All(List<Offer> offers, Optional<String> paper, Optional<String> account) {

        /** The address of the page where a large print is chosen; of the usual print, where there is no such page. */
        Optional<String> print() {
            return offers.stream().filter(offer -> offer.ending().equals(Format.PDF.ending()))
                    .map(offer -> offer.room().orElse(offer.address())).findFirst();
        }
    }
}
