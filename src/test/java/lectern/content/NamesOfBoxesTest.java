package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import lectern.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Within the text, what a box is called is a sign of what it is, and no proof. */
class NamesOfBoxesTest {

    private static final String TEXT = """
            <h1>Taking sildenafil</h1><p>Take one tablet with a glass of water about an hour before you need it.</p>
            <p>Most people feel well on it, but it may make you dizzy when you stand up too fast after taking it.</p>
            <p>Keep the tablets in their box, away from light and heat, and where no child can see or reach them.</p>
            """;

    @TempDir
    Path folder;

    private List<String> read(String body) {
        return Imported.page(folder, "<title>Taking sildenafil</title>" + body).sentences();
    }

    @ParameterizedTest
    @ValueSource(strings = {"footer-note", "footer", "banner", "card-footer", "card-header", "related-medicines",
            "related-advice", "advert-free", "ad-note", "print-only", "options", "comment", "subscribe", "rating"})
    void aShortListThatLeadsNowhereIsTextWhateverItsBoxIsCalled(String name) {
        List<String> read = read("<main>" + TEXT + "<div class='" + name
                + "'><p>Not with these:</p><ul><li>Nitrates</li><li>Riociguat</li></ul></div></main>");
        assertTrue(read.containsAll(List.of("Not with these:", "Nitrates", "Riociguat")), read::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Never take sildenafil with nitrates.", "Max. 4 g a day", "Ring 999"})
    void aShortWarningIsTextWhateverItsBoxIsCalled(String words) {
        for (String name : List.of("footer-note", "comment", "banner")) {
            List<String> read = read("<main>" + TEXT + "<div class=" + name + "><p>" + words + "</p></div></main>");
            assertTrue(read.contains(words), () -> name + " " + read);
        }
    }

    @Test
    void whereToComplainIsNoCommentOfReaders() {
        List<String> read = read("<main>" + TEXT + "<section id=comments><h2>Comments and complaints</h2>"
                + "<p>Ring us on 0300 123 4567 within 12 months.</p><p>You can also write to us.</p></section></main>");
        assertEquals(List.of("Comments and complaints", "Ring us on 0300 123 4567 within 12 months.",
                "You can also write to us."), read.subList(read.size() - 3, read.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<div class=comments><div class=comment><p>I rang 0300 123 4567 at once.</p></div></div>",
            "<div id=comments><p>I rang 0300 123 4567 at once.</p><time>3 May</time></div>",
            "<div id=comments><p>I rang 0300 123 4567 at once.</p><a class=reply href=/r>Reply</a></div>",
            "<section id=comments><h2>Views</h2><p>I rang at once.</p></section>",
            "<div id=comment-1><h4>My complaint</h4><p>I rang at once.</p></div><div id=comment-2><h4>My complaint</h4><p>So did I.</p></div>",
            "<div id=comment-1>I rang at once.</div><div id=comment-2>So did I.</div>"})
    void whomReadersRangIsNoError(String comments) {
        Imported page = Imported.page(folder, "<title>Taking sildenafil</title><main>" + TEXT + comments + "</main>");
        assertFalse(page.codes().contains(Problem.Code.TEXT_LEFT_OUT), () -> page.codes().toString());
        assertFalse(String.join(" ", page.sentences()).contains("I rang"), () -> page.sentences().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<div class=comment><b class=author>Sam</b><time>3 May</time><p>I take ten at once.</p></div>",
            "<div class=comments><h3>2 comments</h3><p>I take ten at once.</p></div>",
            "<div class=comments><p>I take ten at once.</p><a href=/r>Reply</a></div>",
            "<div class=comments><p>I take ten at once.</p><button>Reply</button></div>"})
    void whatReadersWriteIsNoText(String comments) {
        List<String> read = read("<main>" + TEXT + comments + "</main>");
        assertFalse(read.contains("I take ten at once."), read::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<main>%s</main>", "<article>%s</article>", "<main><article>%s</article>%s</main>",
            "<div>%s</div>"})
    void theTextGoesOnBehindComments(String shape) {
        String comments = "<div class=comments><h3>2 comments</h3><p>Sam: it helped my dad a lot when he was ill.</p>"
                + "<p>Kim: and me.</p></div>";
        String more = "<section><h2>Doses</h2><p>Never take two on one day.</p></section>";
        String html = shape.contains("</article>%s")
                ? shape.formatted(TEXT.repeat(4), comments + more)
                : shape.formatted(TEXT.repeat(4) + comments + more);
        List<String> read = read(html);
        assertTrue(read.containsAll(List.of("Doses", "Never take two on one day.")), read::toString);
        assertFalse(read.contains("Kim: and me."), read::toString);
    }

    @Test
    void aListUnderAHeadingBehindCommentsIsText() {
        List<String> read = read(
                "<main>" + TEXT.repeat(4) + "<div id=comments><p>Sam: thanks.</p><a href=/r>Reply</a></div>"
                        + "<h2>When to ring</h2><ul><li>You faint</li><li>You have a rash</li></ul></main>");
        assertTrue(read.containsAll(List.of("When to ring", "You faint", "You have a rash")), read::toString);
    }

    @Test
    void whatFollowsAQuoteThatIsCalledACommentIsText() {
        String more = "Ask your nurse to look at your blood pressure before you take it for the first time.";
        List<String> read = read(
                "<main>" + TEXT.repeat(4) + "<div class=comment><p>It works well for me.</p></div><p>" + more
                        + "</p></main>");
        assertEquals(more, read.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<div class=card><div class=card-header><h3>Needles</h3></div><div class=card-body>%s</div></div>",
            "<div class=x-accordion><div class=x-accordion__section-header><h2><span id=a>Needles</span></h2></div>%s</div>",
            "<div class=x-notification-banner><div class=x-notification-banner__header><h2>Needles</h2></div>%s</div>",
            "<div class=callout><header class=callout-header>Needles</header>%s</div>",
            "<div class=panel><div class=panel-heading><a href='#p'>Needles</a></div><div id=p>%s</div></div>"})
    void theHeaderOfAComponentIsNoHeaderOfThePage(String shape) {
        List<String> read = read("<main>" + TEXT
                + shape.formatted("<p>Change your needle each time, and put the old one into the bin.</p>")
                + "</main>");
        int needles = read.indexOf("Needles");
        assertTrue(needles > 0, read::toString);
        assertEquals("Change your needle each time, and put the old one into the bin.", read.get(needles + 1));
    }

    /** What programs call all of their boxes says nothing of what is in them, nor does a mark within a line. */
    @ParameterizedTest
    @ValueSource(strings = {
            "<div class='elementor-element elementor-widget elementor-widget-alert'>%s <button>Dismiss</button> <a href=/x>More</a></div>",
            "<ol class=gem-c-step-nav__steps><li class=gem-c-step-nav__step><p>%s</p><ul><li><a href=/x>Who can apply</a></ul></ol>",
            "<p>%s <span class=comment-mark><a href=#c>[AB1]</a></span></p>"})
    void namesOfProgramsPartsAreNoNames(String box) {
        String text = "<p>Adults can take one tablet three times a day with food and water.</p>";
        List<String> read = Imported.page(folder, "<main><h1>Pain</h1>" + text + box.formatted("Eat some sugar.") + text
                + "</main>").sentences();
        assertTrue(read.stream().anyMatch(each -> each.startsWith("Eat some sugar.")), read::toString);
    }
}
