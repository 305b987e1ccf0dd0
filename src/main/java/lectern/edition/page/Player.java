package lectern.edition.page;

import java.util.List;

/**
 * What a section's player has to know that is not on the page anyway.
 *
 * @param voices at least one
 */
record Player(List<Voice> voices) {
    /** How many times as fast as the voice speaks. */
    static final List<String> SPEEDS = List.of("0.5", "0.6", "0.75", "0.9", "1", "1.1", "1.25", "1.5", "1.75", "2",
            "2.5", "3");
    static final List<Integer> SLEEP_MINUTES = List.of(5, 10, 20, 30, 60);

    /**
     * A voice that reads this section.
     *
     * @param query what follows the address of sound and captions; empty for the usual voice
     * @param tag   the ETag of the captions that belong to the text as it stands on this page
     */
    record Voice(String query, String title, String tag, boolean selected) {}

    Voice selected() {
        return voices.stream().filter(Voice::selected).findFirst().orElse(voices.getFirst());
    }
}
