package lectern.content;

import static lectern.content.Leaflet.SENTENCES;
import static lectern.content.Leaflet.TEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void aLinkToMoreOfOneBoxHeadsNothingOfTheNext() {
        List<String> read = read("<main>" + TEXT + """
                <div class=row><div class=pen><h3>Reliever</h3><p>Take 2 puffs when you are wheezy.</p>
                <a href=#>Read more</a></div><div class=pen><p>Brown</p><h3>Preventer</h3>
                <p>Take 2 puffs even when you are well.</p><a href=/brown>Read more</a></div></div>
                <p>Bring both to us.</p></main>""");
        assertTrue(read.containsAll(List.of("Brown", "Preventer", "Bring both to us.")), read::toString);
        assertTrue(!read.contains("Read more"), read::toString);
    }

    @Test
    void dosesInTabsBelowLongAnswersAreText() {
        List<String> read = read("<main><div><div>" + TEXT + "</div></div><h2>Preventers</h2>"
                + "<ul role=tablist><li><button role=tab aria-controls=a>Adults</button></li>"
                + "<li><button role=tab aria-controls=b>Children</button></li></ul>"
                + "<div id=a role=tabpanel>200 micrograms</div><div id=b role=tabpanel>100 micrograms</div></main>");
        assertTrue(read.containsAll(List.of("Preventers", "200 micrograms", "Children", "100 micrograms")),
                read::toString);
    }

    @Test
    void aListToTickIsTextThoughItIsAForm() {
        String list = "<form><label><input type=checkbox> Stop eating at midnight</label><br>"
                + "<label><input type=checkbox> Bring your own tablets</label>%s</form>";
        assertTrue(String.join(" ", read("<main>" + TEXT + list.formatted("") + "</main>"))
                .contains("Bring your own tablets"));
        assertEquals(SENTENCES, read("<main>" + TEXT + list.formatted("<button>Send</button>") + "</main>"));
        assertEquals(SENTENCES, read("<main>" + TEXT + "<form><label><input type=checkbox> News (12)</label><br>"
                + "<label><input type=checkbox> Events (3)</label></form></main>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<div class='messages messages--warning' role=alert><div>This clinic is closed on 26 December.</div></div>",
            "<div class='alert alert-danger'><p>This leaflet is about tablets, not about the gel.</p></div>",
            "<div class='alert alert-warning'><p>Our cookies hold nuts. Do not take them before your test.</p></div>",
            "<div class='callout important'><p>Ask for this text in large print at the desk.</p></div>"})
    void aNoticeAboveTheTitleIsText(String notice) {
        List<String> read = read("<main><div>" + notice + "</div><div><h1>Taking ibuprofen</h1></div><div>"
                + TEXT.substring(TEXT.indexOf("</h1>") + 5) + "</div></main>");
        assertTrue(String.join(" ", read).contains(notice.replaceAll("<[^>]+>", "")), read::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<div class='alert alert-warning'><a href=/new>We have a new site: see what changed there.</a></div>",
            "<div class='alert alert-warning'>Beta</div>",
            "<div class='alert alert-warning'><p>You are using an outdated browser. Please upgrade your browser.</p></div>",
            "<div class='alert alert-warning'><p>Please turn on JavaScript to use this page.</p></div>",
            "<div class='alert alert-warning'><p>You must be logged in to save this page to your list.</p></div>",
            "<div class='alert alert-warning'><p>This is a new service. Your feedback will help us.</p></div>",
            "<div class='alert cookies'><p>We use cookies on this site.</p><button>Yes</button></div>"})
    void aNoticeAboveTheTitleThatLeadsElsewhereIsNone(String notice) {
        assertEquals(SENTENCES, read("<main><div>" + notice + "</div><div><h1>Taking ibuprofen</h1></div><div>"
                + TEXT.substring(TEXT.indexOf("</h1>") + 5) + "</div></main>"));
    }
}
