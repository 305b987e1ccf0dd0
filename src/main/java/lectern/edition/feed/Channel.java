package lectern.edition.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A podcast: what an app shows of it, and its episodes in the order in which they are meant to be heard.
 *
 * @param address of the feed itself
 * @param identity the address that it had first
 * @param page    for people
 * @param image   square
 * @param author  who publishes it
 * @param owner   whom to write to
 * @param serial  whether the episodes are the parts of one book, to be heard in order
 */
record Channel(String title, String description, Locale language, URI address, URI identity, URI page, URI image,
        String author,
        Optional<String> owner, boolean serial, List<Episode> episodes) {
    Channel {
        episodes = List.copyOf(episodes);
    }
}
