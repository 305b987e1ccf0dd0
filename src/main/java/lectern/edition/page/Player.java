package lectern.edition.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

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
     * Single keys that do the like, in one line of the list of keys.
     *
     * @param does the names of what they do, by the keys' letters, as the player's script has them
     * @param says the key of the words for it
     */
    record Keys(SequencedMap<String, String> does, String says) {

        private static Keys of(String says, String letter, String does) {
            return new Keys(new LinkedHashMap<>(Map.of(letter, does)), says);
        }

        private Keys and(String letter, String other) {
            SequencedMap<String, String> both = new LinkedHashMap<>(does);
            both.put(letter, other);
            return new Keys(both, says);
        }
    }

    static final List<Keys> KEYS = List.of(Keys.of("player.key.play", "K", "play"),
            Keys.of("player.key.sentence", "P", "before").and("N", "after"),
            Keys.of("player.key.heading", "G", "headingBefore").and("H", "headingAfter"),
            Keys.of("player.key.seconds", "J", "back").and("L", "forth"),
            Keys.of("player.key.speed", "S", "slower").and("F", "faster"),
            Keys.of("player.key.where", "W", "where"), Keys.of("player.key.list", "?", "keys"));

    /**
     * A voice that reads this section.
     *
     * @param query what follows the address of sound and captions; empty for the usual voice
     * @param tag   the ETag of the captions that belong to the text as it stands on this page; empty where nobody can know
     */
    record Voice(String query, String title, String tag, boolean selected) {}
}
