package lectern.content.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeMarkupTest {

    @Test
    void theMarkOfARemarkGoesAndTheSentenceStays() {
        assertEquals("<p>Take 15 mg on Friday.</p>", Plain.body("<p>Take 15 mg on Friday."
                + "<span class=MsoCommentReference><a href=#_msocom_1>[AB1]</a></span></p>"
                + "<div style='mso-element:comment-list'><p>Please check.</p></div>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<p class=MsoTitle>Pain</p><p>Rest.</p> | <h1 class=\"MsoTitle\">Pain</h1><p>Rest.</p>",
            "<p class=MsoTitle>Pain</p><h1>At home</h1> | <h1 class=\"MsoTitle\">Pain</h1><h1>At home</h1>",
            "<title>Pain</title><p class=\"c1 title\">Pain</p> | <h1 class=\"c1 title\">Pain</h1>",
            "<title>Pain</title><p class=title>Mr</p> | <p class=\"title\">Mr</p>",
            "<h1>Pain</h1><p class=MsoTitle>At home</p> | <h1>Pain</h1><p class=\"MsoTitle\">At home</p>"})
    void theTitleOfADocumentIsAHeading(String html, String expected) {
        assertEquals(expected, Plain.body(html));
    }

    /** As Google Docs writes them: one behind the other. */
    @Test
    void listsBehindAnItemAreWithinIt() {
        assertEquals("<ul><li>one<ul><li>two<ol><li>three</li></ol></li><li>four</li></ul></li><li>five</li></ul>"
                + "<ul><li>six</li></ul>",
                Plain.body("<ul class='lst-kix_a-0 start'><li>one</ul><ul class='lst-kix_a-1 start'><li>two</ul>"
                        + "<ol class='lst-kix_a-2 start'><li>three</ol><ul class=lst-kix_a-1><li>four</ul>"
                        + "<ul class=lst-kix_a-0><li>five</ul><ul class='lst-kix_b-0 start'><li>six</ul>")
                        .replaceAll(" class=\"[^\"]*\"", ""));
    }
}
