package lectern.web;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.edition.Format;
import lectern.edition.ServerAddress;
import lectern.edition.meta.Sitemap;
import lectern.web.http.Mount;

/** Word to robots: reading pages is free, making what is made on demand isn't. */
public final class Robots {
    /** What is made on demand is found by readers, not by search engines. */
    private static final List<String> UNCRAWLED = List.of("/*/account", "/search", "/preferences");

    private Robots() {}

    /**
     * @param formats all that there are
     * @param base    what whole addresses begin with
     */
    public static String text(List<Format> formats, Mount mount, URI base) {
        Stream<String> made = formats.stream().filter(format -> !format.is(Format.Trait.CRAWLED))
                .map(format -> "/*." + format.ending());
        return Stream.concat(made, UNCRAWLED.stream()).map(path -> "Disallow: " + mount.outside(path) + "\n")
                .collect(Collectors.joining("", "User-agent: *\n",
                        "Sitemap: " + new ServerAddress(base).at(Sitemap.PATH) + "\n"));
    }
}
