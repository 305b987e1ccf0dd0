package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page marks as its text by an element is its text to the last line, however short that is. */
class MarkedTextTest {

    private static final String LONG = "<div>Walk with a stick for six weeks, sit on a raised chair, and let somebody "
            + "help you with your shopping and your socks until the wound has healed and you can bend again.</div>";
    private static final String LONGER = LONG.replace("</div>", " Sleep on your back with a pillow between your knees, "
            + "and drive again when you can brake hard without any pain in your leg. Most people walk without a stick "
            + "after six weeks, and go back to their work after two months or a little later.</div>");

    @TempDir
    Path folder;

    private String read(String body) {
        return String.join(" ", Imported.page(folder, "<title>Hip</title>" + body).sentences());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Never before 16.</p>", "<p>Not with gout.</p><p>Never before 16.</p>",
            "<ul><li>Not with gout.</li><li>Never before 16.</li></ul>", "<div><p>Never before 16.</p></div>",
            "<section><h2>Stop</h2><p>Never before 16.</p></section>",
            "<table><tr><th>Age</th></tr><tr><td>Never before 16.</td></tr></table>",
            "<dl><dt>Age</dt><dd>Never before 16.</dd></dl>", "<p>Remember:</p><p>Never before 16.</p>"})
    void theLastShortLinesOfTheMainElementStay(String last) {
        for (String text : List.of(LONG, LONGER)) {
            for (String shape : List.of("<main>%s</main>", "<div role=main>%s</div>", "<article>%s</article>",
                    "<nav><a href=/>Home</a></nav><article>%s</article><p>Trust</p>")) {
                String read = read(shape.formatted("<h1>Hip</h1>" + text + last));
                assertTrue(read.contains("Never before 16"), () -> shape + ": " + read);
            }
        }
    }

    @Test
    void aSentenceInARowOrBelowATermStaysWithWhatItSpeaksOf() {
        for (String last : List.of("<table><tr><td>Gout</td><td>Never take it.</td></tr></table>",
                "<dl><dt>Gout</dt><dd>Never take it.</dd></dl>", "<p>Gout:</p><ul><li>Never take it.</li></ul>")) {
            String read = read("<main><h1>Hip</h1>" + LONG + last + "</main>");
            assertTrue(read.contains("Gout") && read.contains("Never take it."), read);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Loading...</p>", "<p>It is loading…</p>", "<p>Please wait</p>", "<p>1,234 views</p>",
            "<p>Copied!</p>", "<p>Top</p>", "<p>Partager</p>", "<div>It was sent now.</div>",
            "<span>It was sent now.</span>",
            "<p role=status>It was sent now.</p>", "<p>Nach oben</p>", "<p>Was it any good?</p>", "<h2>Share it</h2>",
            "<footer><p>All rights are reserved.</p></footer>", "<p>جار التحميل...</p>"})
    void anotherShortLineGoesAsBefore(String last) {
        assertEquals(read("<main><h1>Hip</h1>" + LONGER + "</main>"),
                read("<main><h1>Hip</h1>" + LONGER + last + "</main>"));
    }

    @Test
    void whatAFormOfTicksSaysBehindTheTextStays() {
        String form = "<form><label><input type=radio> Yes, I smoke.</label><p>Stop it if you bleed.</p>%s</form>";
        assertTrue(
                read("<main><h1>Hip</h1>" + LONG + form.formatted("") + "</main>").endsWith("Stop it if you bleed."));
        for (String other : List.of("<input type=text>", "<h3>Was this page helpful?</h3>", "<textarea></textarea>")) {
            String read = read("<main><h1>Hip</h1>" + LONG + form.formatted(other) + "</main>");
            assertFalse(read.contains("bleed"), read);
        }
    }

    @Test
    void aSecondSectionOfAFewWordsStays() {
        assertTrue(read("<main><h1>Hip</h1><section><h2>Start</h2>" + LONGER + "</section><section><h2>Stop</h2>"
                + "<p>Stop it if you bleed.</p></section></main>").endsWith("Stop Stop it if you bleed."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<p><a href=/k>Knees</a></p> | Knees",
            "<ul><li><a href=/k>Knees</a></li><li><a href=/a>Arms</a></li></ul> | Knees",
            "<h3>Related</h3><p><a href=/k>Knees</a></p> | Related",
            "<h3>Written by</h3><p><a href=/ann>Ann Lee</a></p> | Written by",
            "<div>Published by:</div><p><a href=/t>The Trust</a></p> | Published by", "<div>Share this</div> | Share",
            "<p>Tags: <a href=/t>hip</a>, <a href=/u>bone</a></p> | Tags",
            "<div class=share>Share</div> | Share", "<footer><p>Hospital Trust</p><a href=/>Home</a></footer> | Trust",
            "<div class=related><a href=/k>Knees</a></div><p>More of it soon.</p> | More of it",
            "<div>*</div> | *", "<form><label>Search <input></label><button>Go</button></form> | Search"})
    void whatLeadsElsewhereBehindTheTextGoesAsBefore(String last, String gone) {
        for (String shape : List.of("<main>%s</main>", "<article>%s</article>")) {
            String read = read(shape.formatted("<h1>Hip</h1>" + LONGER + last));
            assertFalse(read.contains(gone), () -> shape + ": " + read);
        }
    }

    @Test
    void whatStandsBehindTheMainElementGoesAsBefore() {
        assertEquals(read("<main><h1>Hip</h1>" + LONGER + "</main>"),
                read("<main><h1>Hip</h1>" + LONGER + "</main><div>Hospital Trust</div>"));
    }
}
