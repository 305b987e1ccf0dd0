package lectern.content;

import static lectern.content.Leaflet.SENTENCES;
import static lectern.content.Leaflet.TEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boxes that stand beside a text without being part of it, and what only looks so. */
class BesideTheTextTest {

    @TempDir
    Path folder;

    private List<String> read(String body) {
        return Leaflet.read(folder, body);
    }

    @Test
    void aCookieNoticeNeedsNoName() {
        assertEquals(SENTENCES, read("<div>" + TEXT + """
                </div><div id=x1><p>Cookies help us to make this site work well for all of you.</p>
                <p>You may say no to cookies, and change your mind later.</p><button>Yes</button></div>"""));
    }

    @Test
    void aTextAboutCookiesIsText() {
        List<String> read = Imported
                .page(folder, "<title>Cookies on this site</title><div><h1>Cookies on this site</h1>"
                        + "<p>A cookie is a small file that a site keeps on your computer.</p>"
                        + "<p>You may take our <a href=/c>cookies</a> off your computer when you like.</p></div>")
                .sentences();
        assertEquals(3, read.size(), read::toString);
    }

    @Test
    void aBoxBehindTheTextKeepsItsTelephoneNumber() {
        List<String> read = read("<div><div>" + TEXT + "</div></div><div class=site-footer><div>"
                + "<p>Ring our nurses on 0300 123 4567 whenever you feel worse after a dose.</p></div></div>");
        assertTrue(read.contains("Ring our nurses on 0300 123 4567 whenever you feel worse after a dose."),
                read::toString);
    }

    @Test
    void cardsThatLeadToWhatTheyAreAboutByALinkBelowAreNoText() {
        assertEquals(SENTENCES, read("<main>" + TEXT
                + """
                        <div><div class=box><h3>Bowel screening for all</h3><p>All people above fifty get a letter from us each spring.</p>
                        <a href=/b>Read more</a></div><div class=box><h3>Walking in the park</h3>
                        <p>A walk each day helps your heart, and the park is near.</p><a href=/w>Read more</a></div></div></main>"""));
    }

    @Test
    void aLabelThatSaysNoMoreThanTheNameOfItsBoxIsNoText() {
        assertEquals(SENTENCES, read("<main>" + TEXT.replace("<p>Adults",
                "<ul><li class=share>Share</li></ul><p>Adults") + "</main>"));
    }

    @Test
    void howToShareATabletIsText() {
        List<String> read = read("<main>" + TEXT + "<h2>Teilen</h2><p>An der Kerbe.</p>"
                + "<h2>Share</h2><p>Never share your needles.</p></main>");
        assertTrue(read.containsAll(List.of("Teilen", "An der Kerbe.", "Share", "Never share your needles.")),
                read::toString);
    }

    @Test
    void aLinkBehindTheTextIsNoneInATableThatOnlyLaysOutThePage() {
        assertEquals(SENTENCES,
                read("<table><tr><td>" + TEXT + "<p><a href=/n>Here is the new board</a></p></td></tr></table>"));
    }
}
