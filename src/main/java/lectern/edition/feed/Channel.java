package lectern.edition.feed;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.document.SiteDescription;
import lectern.edition.meta.Reach;

/**
 * A podcast: what an app shows of it, and its episodes in the order in which they are meant to be heard.
 *
 * @param author   who publishes it
 * @param owner    whom to write to
 * @param category where apps list it
 * @param serial   whether the episodes are the parts of one book, to be heard in order
 * @param read     how readers come to the text of each as a page that stands alone, if there are such pages
 */
record Channel(Summary summary, Addresses addresses, String author, Optional<String> owner,
        SiteDescription.Category category, boolean serial, Optional<Reach> read, List<Episode> episodes) {
    Channel {
        episodes = List.copyOf(episodes);
    }

    /**
     * Where it is.
     *
     * @param feed  the address of the feed itself
     * @param first the address that the feed had first
     * @param page  for people
     * @param image square
     * @param pages other pages of the feed, by their relation to this one
     */
    record Addresses(URI feed, URI first, URI page, URI image, Map<String, URI> pages) {}
}
