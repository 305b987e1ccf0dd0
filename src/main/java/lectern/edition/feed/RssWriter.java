package lectern.edition.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lectern.document.SiteDescription;
import lectern.edition.meta.Reach;
import lectern.edition.xml.XmlFile;

/**
 * A channel as RSS 2.0 with the elements of Apple Podcasts and of the podcast namespace. Used once, by one thread.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 * @see <a href="https://help.apple.com/itc/podcasts_connect/#/itcb54353390">A podcaster's guide to RSS</a>
 * @see <a href="https://podcastindex.org/namespace/1.0">The podcast namespace</a>
 */
final class RssWriter {
    private static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private static final String PODCAST = "https://podcastindex.org/namespace/1.0";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    /** RFC 2822, 3.3: English names, two digits for the day. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z",
            Locale.ENGLISH);

    private final XmlFile xml = new XmlFile();

    private RssWriter() {}

    static byte[] write(Channel channel) {
        RssWriter writer = new RssWriter();
        writer.channel(channel);
        return writer.xml.bytes();
    }

    private void channel(Channel channel) {
        xml.start("rss", "version", "2.0", "xmlns:itunes", ITUNES, "xmlns:podcast", PODCAST, "xmlns:atom", ATOM);
        xml.start("channel");
        link("self", channel.addresses().feed());
        for (Map.Entry<String, URI> page : channel.addresses().pages().entrySet()) {
            link(page.getKey(), page.getValue());
        }
        xml.element("title", channel.summary().title());
        xml.element("link", channel.addresses().page().toASCIIString());
        xml.element("description", channel.summary().description());
        xml.element("language", channel.summary().language().toLanguageTag());
        image(channel);
        xml.element("itunes:author", channel.author());
        xml.start("itunes:owner");
        xml.element("itunes:name", channel.author());
        if (channel.owner().isPresent()) {
            xml.element("itunes:email", channel.owner().get());
        }
        xml.end();
        category(channel.category());
        xml.element("itunes:explicit", "false");
        xml.element("itunes:type", channel.serial() ? "serial" : "episodic");
        xml.element("podcast:guid", FeedIdentity.of(channel.addresses().first()).toString());
        xml.element("podcast:locked", "yes");
        xml.element("podcast:medium", channel.serial() ? "audiobook" : "podcast");
        for (Episode episode : channel.episodes()) {
            episode(episode, channel.serial(), channel.read());
        }
    }

    private void category(SiteDescription.Category category) {
        xml.start("itunes:category", "text", category.whole());
        category.part().ifPresent(part -> xml.empty("itunes:category", "text", part));
        xml.end();
    }

    private void link(String relation, URI feed) {
        xml.empty("atom:link", "href", feed.toASCIIString(), "rel", relation, "type", "application/rss+xml");
    }

    private void image(Channel channel) {
        xml.empty("itunes:image", "href", channel.addresses().image().toASCIIString());
        xml.start("image");
        xml.element("url", channel.addresses().image().toASCIIString());
        xml.element("title", channel.summary().title());
        xml.element("link", channel.addresses().page().toASCIIString());
        xml.end();
    }

    private void episode(Episode episode, boolean serial, Optional<Reach> read) {
        xml.start("item");
        xml.element("title", episode.summary().title());
        xml.element("link", episode.page().toASCIIString());
        xml.element("description", episode.summary().description());
        xml.element("guid", episode.id(), "isPermaLink", "false");
        xml.element("pubDate", date(episode.published()));
        xml.empty("enclosure", "url", episode.sound().as("mp3"), "length", Long.toString(episode.sound().bytes()),
                "type",
                "audio/mpeg");
        xml.element("itunes:duration", Long.toString(Math.round(episode.sound().length().toMillis() / 1000.0)));
        xml.element("itunes:explicit", "false");
        // Of a serial Apple asks that each full episode have a number; a correction is between them.
        xml.element("itunes:episodeType", serial && episode.number().isEmpty() ? "bonus" : "full");
        if (episode.number().isPresent()) {
            xml.element("itunes:episode", Integer.toString(episode.number().getAsInt()));
        }
        String language = episode.summary().language().toLanguageTag();
        xml.empty("podcast:transcript", "url", episode.sound().as("vtt"), "type", "text/vtt", "language", language,
                "rel",
                "captions");
        xml.empty("podcast:transcript", "url", episode.sound().as("srt"), "type", "application/x-subrip", "language",
                language, "rel", "captions");
        if (read.isPresent()) {
            xml.empty("podcast:transcript", "url",
                    read.get().form(episode.sound().base() + ".html", Collections.emptySortedMap()), "type",
                    "text/html", "language", language);
        }
        xml.empty("podcast:chapters", "url", episode.sound().as("chapters.json"), "type", "application/json+chapters");
        xml.end();
    }

    static String date(Instant moment) {
        return DATE.format(moment.atOffset(ZoneOffset.UTC));
    }
}
