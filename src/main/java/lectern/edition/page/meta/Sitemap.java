package lectern.edition.page.meta;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.edition.ServerAddress;

/**
 * All texts by their addresses, for search engines (sitemaps.org, 0.9). One file may hold 50,000 of them; of more, the file
 * at the usual address is an index of the others.
 */
public record Sitemap(Library library, ServerAddress server, int most) {
    public static final String PATH = "/sitemap.xml";
    /** The protocol's bound. */
    public static final int MOST = 50_000;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private record Entry(String address, Instant changed) {}

    public Sitemap(Library library, ServerAddress server) {
        this(library, server, MOST);
    }

    /**
     * @param page of several files, from 1; without one, the whole or else the index
     * @return empty if there is no such file
     */
    public Optional<byte[]> xml(Optional<Integer> page) {
        long count = entries().count();
        int files = Math.toIntExact(Math.ceilDiv(count, most));
        if (page.isEmpty() && files > 1) {
            return Optional.of(written("sitemapindex", IntStream.rangeClosed(1, files)
                    .mapToObj(each -> "<sitemap>" + location(PATH + "?page=" + each) + "</sitemap>")));
        }
        int wanted = page.orElse(1);
        return wanted < 1 || wanted > files
                ? Optional.empty()
                : Optional.of(written("urlset", entries().skip((wanted - 1L) * most).limit(most)
                        .map(each -> "<url>" + location(each.address()) + "<lastmod>" + day(each.changed())
                                + "</lastmod></url>")));
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

    /** Names of texts hold letters, digits and hyphens, so an address has nothing to be escaped. */
    private String location(String address) {
        return "<loc>" + server.at(address).toASCIIString() + "</loc>";
    }

    private static String day(Instant moment) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(moment.atOffset(ZoneOffset.UTC));
    }

    private static byte[] written(String root, Stream<String> lines) {
        List<String> all = lines.toList();
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " xmlns=\"" + NAMESPACE + "\">\n"
                + String.join("\n", all) + "\n</" + root + ">\n").getBytes(StandardCharsets.UTF_8);
    }
}
