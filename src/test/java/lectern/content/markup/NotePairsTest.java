package lectern.content.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and titles as programs for letters save them. */
class NotePairsTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "<p>Iron.<a href='#_ftn1' name='_ftnref1'>[1]</a></p><div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> In meat.</p></div>",
            "<p>Iron.<a href='#sdfootnote1sym' name='sdfootnote1anc'><sup>1</sup></a></p><div id=sdfootnote1><p><a href='#sdfootnote1anc' name='sdfootnote1sym'>1</a> In meat.</p></div>",
            "<p>Iron.<sup><a href='#ftnt1' id='ftnt_ref1'>[1]</a></sup></p><div><p><a href='#ftnt_ref1' id='ftnt1'>[1]</a> In meat.</p></div>",
            "<p>Iron.<a href='#_edn1' name='_ednref1'>[i]</a></p><div id=edn1><p><a href='#_ednref1' name='_edn1'>[i]</a> In meat.</p><p>More.</p></div>"})
    void aMarkAndTheMarkThatLeadsBackMakeANote(String html) {
        Document page = Plain.of(html).page();
        assertEquals(1, page.select("[role=doc-footnote]").size());
        assertEquals(page.select("[role=doc-footnote]").attr("id"),
                page.select("a").first().attr("href").substring(1));
        assertEquals(1, page.select("[role=doc-footnote] [role=doc-backlink]").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>See <a href='#b' id=a>dose</a></p><p>And <a href='#a' id=b>back</a> to it.</p>",
            "<p><a href='#b' id=a>1</a></p><p><a href='#a' id=b>2</a></p>",
            "<p><a href='#b' id=a>1</a></p><p><a href='#c' id=b>1</a> Else</p>",
            "<p><a href='#b' id=a>1</a></p><section class=footnotes><p><a href='#a' id=b>1</a> Note</p></section>"})
    void otherLinksMakeNone(String html) {
        assertEquals(0, Plain.of(html).page().select("[role=doc-footnote]").size());
    }

    @Test
    void theStyleOfATitleIsATitle() {
        assertEquals("Iron", Plain.of("<p class=MsoTitle>Iron</p><p>Text.</p>").page().select("h1").text());
        assertEquals("One", Plain.of("<p class=MsoTitle>Iron</p><h1>One</h1>").page().select("h1").text());
    }
}
