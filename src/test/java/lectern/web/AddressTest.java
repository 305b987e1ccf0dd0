package lectern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import lectern.edition.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void everyAddressOfTheTableIsFound() {
        assertAddress("/", new Address.Library());
        assertAddress("/robots.txt", new Address.Robots());
        assertAddress("/sitemap.xml", new Address.Sitemap());
        assertAddress("/search", new Address.Search());
        assertAddress("/booklet", new Address.PublicationPage("booklet"));
        assertAddress("/booklet/side-effects", new Address.SectionPage("booklet", "side-effects"));
        assertAddress("/assets/0123456789abcdef/lectern.css",
                new Address.Asset("0123456789abcdef", "lectern.css"));
        assertAddress("/booklet/images/0123abcd.png", new Address.Picture("booklet", "0123abcd.png"));
        assertAddress("/booklet/account", new Address.Account("booklet", Optional.empty()));
        assertAddress("/booklet/print", new Address.Print("booklet", Optional.empty()));
        assertAddress("/booklet/side-effects/print", new Address.Print("booklet", Optional.of("side-effects")));
        assertAddress("/booklet/side-effects/account", new Address.Account("booklet", Optional.of("side-effects")));
        assertAddress("/feed.xml", new Address.Feed(Optional.empty()));
        assertAddress("/booklet/feed.xml", new Address.Feed(Optional.of("booklet")));
        assertAddress("/subscribe", new Address.Subscribe(Optional.empty()));
        assertAddress("/booklet/subscribe", new Address.Subscribe(Optional.of("booklet")));
        assertAddress("/cover.jpg", new Address.LibraryForm(Format.COVER));
        assertAddress("/booklet/cover.jpg", new Address.Form("booklet", Optional.empty(), "cover.jpg"));
    }

    /** Which forms there are is known elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"mp3", "pdf", "chapters.json", "cover.jpg", "exe", "mp3.mp3"})
    void whatHasAnEndingIsAForm(String ending) {
        assertAddress("/booklet." + ending, new Address.Form("booklet", Optional.empty(), ending));
        assertAddress("/booklet/side-effects." + ending,
                new Address.Form("booklet", Optional.of("side-effects"), ending));
    }

    @Test
    void aSlashTooManyIsForgivenWhereThereIsSomethingWithoutIt() {
        assertAddress("/booklet/", new Address.WithSlash("/booklet"));
        assertAddress("/booklet/side-effects/", new Address.WithSlash("/booklet/side-effects"));
        assertAddress("/booklet.pdf/", new Address.WithSlash("/booklet.pdf"));
    }

    @Test
    void aPathMayBeLongButNotEndless() {
        String longest = "/" + "a".repeat(299);
        assertAddress(longest, new Address.PublicationPage(longest.substring(1)));
        assertTrue(Address.parse(longest + "a").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "booklet", "//", "///", "/booklet//", "//booklet", "/booklet//side-effects",
            "//evil.example/", "/.", "/..", "/../", "/./booklet", "/booklet/..", "/booklet/../booklet",
            "/booklet/.", "/..%2f", "/%2e%2e/etc/passwd", "/booklet/%2e%2e/secret", "/%62ooklet", "/booklet%00",
            "/booklet%00.mp3", "/booklet\0", "/booklet.mp3%00", "/booklet.mp3\n", "/booklet.-mp3", "/booklet.mp3;v=1",
            "/booklet\\side-effects", "/..\\..\\secret", "/booklet;v=1",
            "/booklet/side-effects;.mp3", "/booklet/.mp3", "/.mp3", "/booklet.",
            "/booklet..mp3", "/booklet/side-effects.mp3.", "/booklet.MP3",
            "/-booklet", "/bücher", "/ booklet", "/booklet ", "/booklet\n", "/a/b/c", "/booklet/.../account",
            "/a/b/account/d", "/a/b/c/d",
            "/assets/abc/../lectern.css", "/assets/abc/.css", "/booklet/images/..", "/booklet/images/a.b.png",
            "/booklet/images/..png", "/booklet/pictures/a.png", "/booklet/images/a.png/../b.png", "/robots.txt."})
    void trickyPathsLeadNowhere(String path) {
        assertTrue(Address.parse(path).isEmpty(), () -> path + " is " + Address.parse(path));
    }

    private static void assertAddress(String path, Address expected) {
        assertEquals(Optional.of(expected), Address.parse(path));
    }
}
