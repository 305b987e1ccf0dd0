package lectern.edition.feed;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

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

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private RssWriter() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
    }

    static byte[] write(Channel channel) {
        try {
            RssWriter writer = new RssWriter();
            writer.channel(channel);
            return writer.bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("text without control characters can be written to memory", impossible);
        }
    }

    private void channel(Channel channel) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("itunes", ITUNES);
        xml.writeNamespace("podcast", PODCAST);
        xml.writeNamespace("atom", ATOM);
        xml.writeStartElement("channel");
        link("self", channel.addresses().feed());
        for (Map.Entry<String, URI> page : channel.addresses().pages().entrySet()) {
            link(page.getKey(), page.getValue());
        }
        text("title", channel.summary().title());
        text("link", channel.addresses().page().toASCIIString());
        text("description", channel.summary().description());
        text("language", channel.summary().language().toLanguageTag());
        image(channel);
        text("itunes:author", channel.author());
        xml.writeStartElement("itunes:owner");
        text("itunes:name", channel.author());
        if (channel.owner().isPresent()) {
            text("itunes:email", channel.owner().get());
        }
        xml.writeEndElement();
        xml.writeStartElement("itunes:category");
        xml.writeAttribute("text", "Health & Fitness");
        empty("itunes:category", "text", "Medicine");
        xml.writeEndElement();
        text("itunes:explicit", "false");
        text("itunes:type", channel.serial() ? "serial" : "episodic");
        text("podcast:guid", FeedIdentity.of(channel.addresses().first()).toString());
        text("podcast:locked", "yes");
        text("podcast:medium", channel.serial() ? "audiobook" : "podcast");
        for (Episode episode : channel.episodes()) {
            episode(episode, channel.serial());
        }
        xml.writeEndDocument();
        xml.close();
    }

    private void link(String relation, URI feed) throws XMLStreamException {
        empty("atom:link", "href", feed.toASCIIString(), "rel", relation, "type", "application/rss+xml");
    }

    private void image(Channel channel) throws XMLStreamException {
        empty("itunes:image", "href", channel.addresses().image().toASCIIString());
        xml.writeStartElement("image");
        text("url", channel.addresses().image().toASCIIString());
        text("title", channel.summary().title());
        text("link", channel.addresses().page().toASCIIString());
        xml.writeEndElement();
    }

    private void episode(Episode episode, boolean serial) throws XMLStreamException {
        xml.writeStartElement("item");
        text("title", episode.summary().title());
        text("link", episode.page().toASCIIString());
        text("description", episode.summary().description());
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        characters(episode.id());
        xml.writeEndElement();
        text("pubDate", date(episode.published()));
        empty("enclosure", "url", episode.sound().as("mp3"), "length", Long.toString(episode.sound().bytes()), "type",
                "audio/mpeg");
        text("itunes:duration", Long.toString(Math.round(episode.sound().length().toMillis() / 1000.0)));
        text("itunes:explicit", "false");
        // Of a serial Apple asks that each full episode have a number; a correction is between them.
        text("itunes:episodeType", serial && episode.number().isEmpty() ? "bonus" : "full");
        if (episode.number().isPresent()) {
            text("itunes:episode", Integer.toString(episode.number().getAsInt()));
        }
        String language = episode.summary().language().toLanguageTag();
        empty("podcast:transcript", "url", episode.sound().as("vtt"), "type", "text/vtt", "language", language, "rel",
                "captions");
        empty("podcast:transcript", "url", episode.sound().as("srt"), "type", "application/x-subrip", "language",
                language, "rel", "captions");
        empty("podcast:transcript", "url", episode.sound().base() + ".html", "type", "text/html", "language",
                language);
        empty("podcast:chapters", "url", episode.sound().as("chapters.json"), "type", "application/json+chapters");
        xml.writeEndElement();
    }

    static String date(Instant moment) {
        return DATE.format(moment.atOffset(ZoneOffset.UTC));
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        characters(text);
        xml.writeEndElement();
    }

    private void characters(String text) throws XMLStreamException {
        xml.writeCharacters(printable(text));
    }

    /** @param attributes name, value, name, value… */
    private void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], printable(attributes[i + 1]));
        }
    }

    /** What XML 1.0 allows (2.2): no control characters, no half of a surrogate pair. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().filter(RssWriter::isPrintable).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isPrintable(int character) {
        return character >= ' ' && character < 0x7F || character == '\n' || character == '\t'
                || character > 0x9F && !(character >= 0xD800 && character <= 0xDFFF) && character != 0xFFFE
                        && character != 0xFFFF;
    }
}
