package lectern.edition.meta;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.edition.ServerAddress;
import lectern.edition.xml.XmlFile;

/**
 * All texts by their addresses, for search engines (sitemaps.org, 0.9). One file may hold 50,000 of them; of more, the file
 * at the usual address is an index of the others.
 */
public record Sitemap(Library library, ServerAddress server, int most, Reach reach) {
    public static final String PATH = "/sitemap.xml";
    /** The protocol's bound. */
    public static final int MOST = 50_000;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private record Entry(String address, Instant changed) {}

    public Sitemap(Library library, ServerAddress server) {
        this(library, server, MOST, Reach.SERVER);
    }

    public Sitemap(Library library, ServerAddress server, Reach reach) {
        this(library, server, MOST, reach);
    }

    /** How many files hold them all; if there are several, beside the index. */
    public int files() {
        return Math.toIntExact(Math.ceilDiv(entries().count(), most));
    }

    /** @param file from 1 */
    public String address(int file) {
        return reach.with(PATH, FeedPage.PAGE, Integer.toString(file));
    }

    /**
     * @param page of several files, from 1; without one, the whole or else the index
     * @return empty if there is no such file
     */
    public Optional<byte[]> xml(Optional<Integer> page) {
        int files = files();
        if (page.isEmpty() && files > 1) {
            XmlFile index = new XmlFile().start("sitemapindex", "xmlns", NAMESPACE);
            IntStream.rangeClosed(1, files)
                    .forEach(each -> index.start("sitemap").element("loc", whole(address(each))).end());
            return Optional.of(index.end().bytes());
        }
        int wanted = page.orElse(1);
        if (wanted < 1 || wanted > files) {
            return Optional.empty();
        }
        XmlFile list = new XmlFile().start("urlset", "xmlns", NAMESPACE);
        entries().skip((wanted - 1L) * most).limit(most).forEach(each -> list.start("url")
                .element("loc", whole(each.address())).element("lastmod", day(each.changed())).end());
        return Optional.of(list.end().bytes());
    }

    private Stream<Entry> entries() {
        return Stream.concat(Stream.of(new Entry("/", library.changed())),
                library.publications().stream().flatMap(Sitemap::entries));
    }

    private static Stream<Entry> entries(Publication publication) {
        String address = "/" + publication.id();
        return Stream.concat(Stream.of(address), publication.parts().stream().map(part -> address + "/" + part.id()))
                .map(each -> new Entry(each, publication.changed()));
    }

    private String whole(String address) {
        return server.at(address).toASCIIString();
    }

    private static String day(Instant moment) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(moment.atOffset(ZoneOffset.UTC));
    }
}
