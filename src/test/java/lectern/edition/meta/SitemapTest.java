package lectern.edition.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Inline;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.edition.ServerAddress;
import org.junit.jupiter.api.Test;

class SitemapTest {
    private static final Instant CHANGED = Instant.parse("2020-03-05T10:00:00Z");
    private static final ServerAddress SERVER = new ServerAddress(URI.create("https://example.org/listen"));

    private static Library library() {
        Section tired = new Section("tired", 1,
                new Sentence("s1", Locale.ENGLISH, List.of(new Inline.Text("Tired?"))), Locale.ENGLISH, List.of());
        return new Library(List.of(new Publication("booklet", Metadata.of("A booklet", Locale.ENGLISH),
                List.of(tired), List.of(), Optional.empty(), CHANGED)), List.of(), CHANGED);
    }

    private static Optional<String> xml(int most, Optional<Integer> page) {
        return new Sitemap(library(), SERVER, most, Reach.SERVER).xml(page).map(bytes -> new String(bytes, UTF_8));
    }

    @Test
    void allTextsAreInIt() {
        assertEquals(Optional.of("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/listen/</loc>
                <lastmod>2020-03-05</lastmod>
                </url>
                <url><loc>https://example.org/listen/booklet</loc>
                <lastmod>2020-03-05</lastmod>
                </url>
                <url><loc>https://example.org/listen/booklet/tired</loc>
                <lastmod>2020-03-05</lastmod>
                </url>
                </urlset>
                """), xml(Sitemap.MOST, Optional.empty()));
    }

    @Test
    void moreThanOneFileMayHoldAreInSeveralWithAnIndex() {
        assertEquals(
                Optional.of(
                        """
                                <?xml version="1.0" encoding="UTF-8"?>
                                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://example.org/listen/sitemap.xml?page=1</loc>
                                </sitemap>
                                <sitemap><loc>https://example.org/listen/sitemap.xml?page=2</loc>
                                </sitemap>
                                </sitemapindex>
                                """),
                xml(2, Optional.empty()));
        assertEquals(List.of(2, 1), List.of(entries(xml(2, Optional.of(1))), entries(xml(2, Optional.of(2)))));
        assertEquals(Optional.empty(), xml(2, Optional.of(3)));
        assertEquals(Optional.empty(), xml(2, Optional.of(0)));
    }

    private static int entries(Optional<String> xml) {
        return xml.orElseThrow().split("<url>", -1).length - 1;
    }
}
