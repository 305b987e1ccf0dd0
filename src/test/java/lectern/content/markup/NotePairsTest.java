package lectern.content.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Pattern;
import lectern.content.Imported;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and titles as programs for letters save them. */
class NotePairsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
            "<p>Iron.<a href='#_ftn1' name='_ftnref1'>[1]</a></p><div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> In meat.</p></div>",
            "<p>Iron.<a href='#sdfootnote1sym' name='sdfootnote1anc'><sup>1</sup></a></p><div id=sdfootnote1><p><a href='#sdfootnote1anc' name='sdfootnote1sym'>1</a> In meat.</p></div>",
            "<p>Iron.<sup><a href='#ftnt1' id='ftnt_ref1'>[1]</a></sup></p><div><p><a href='#ftnt_ref1' id='ftnt1'>[1]</a> In meat.</p></div>",
            "<p>Iron.<a href='#b' id=a>1</a></p><p><a href='#a' id=b>^</a> In meat.</p>"})
    void aMarkAndTheMarkThatLeadsBackMakeANote(String html) {
        Document page = Plain.of(html).page();
        assertEquals(1, page.select("[role=doc-footnote]").size());
        assertEquals(page.select("[role=doc-footnote]").attr("id"),
                page.select("a").first().attr("href").substring(1));
        assertEquals(1, page.select("[role=doc-footnote] [role=doc-backlink]").size());
        Imported read = Imported.page(folder, html);
        assertTrue(read.model().contains("footnote1("), read::model);
    }

    /** Only a number is the note's own in every form. */
    @ParameterizedTest
    @ValueSource(strings = {"[i]", "a", "*"})
    void aLetterOrASignStaysWithItsNote(String mark) {
        String html = "<p>Iron.<a href='#_edn1' name='_ednref1'>" + mark + "</a></p><div id=edn1><p>"
                + "<a href='#_ednref1' name='_edn1'>" + mark + "</a> In meat.</p><p>More.</p></div>";
        assertEquals(1, Plain.of(html).page().select("div[role=doc-footnote]").size());
        String model = Imported.page(folder, html).model();
        assertTrue(model.matches("(?s).*footnote\\(p\\(.*" + Pattern.quote(mark) + ".* In meat.*"), model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>See <a href='#b' id=a>dose</a></p><p>And <a href='#a' id=b>back</a> to it.</p>",
            "<p><a href='#b' id=a>1</a></p><p><a href='#a' id=b>2</a></p>",
            "<p><a href='#b' id=a>1</a></p><p><a href='#c' id=b>1</a> Else</p>",
            "<p><a href='#b' id=a>Aspirin</a> helps.</p><p><a href='#a' id=b>Aspirin</a> thins the blood.</p>",
            "<p><a href='#b' id=a>Dosage</a></p><p><a href='#a' id=b>Dosage</a> Take one.</p>",
            "<p><a href='#b' id=a>mix</a> it</p><p><a href='#a' id=b>mix</a> Stir.</p>",
            "<p>A<a href='#b' id=a>ill</a></p><p><a href='#a' id=b>ill</a> Not well.</p>",
            "<p>A<a href='#b' id=a>1</a></p><div><a href='#a' id=b>1</a> One<h2>Two</h2><p>Three</p></div>",
            "<p>A<a href='#b' id=a>1</a><a href='#d' id=c>2</a></p><p><a href='#a' id=b>1</a> One <a href='#c' id=d>2</a> Two</p>",
            "<nav><p><a href='#b' id=a>1</a> Dose</p></nav><p><a href='#a' id=b>1</a> Dose</p>",
            "<p><a href='#b' id=a>1</a></p><section class=footnotes><p><a href='#a' id=b>1</a> Note</p></section>"})
    void otherLinksMakeNone(String html) {
        assertEquals(0, Plain.of(html).page().select("[role=doc-footnote]").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "[12]", "(3)", "4.", "\u0661", "a", "[xiv]", "XL", "*", "\u2020\u2020", "\u00a7"})
    void aMarkIsANumberALetterOrASign(String mark) {
        String html = "<p>Iron<a href='#b' id=a>" + mark + "</a></p><p><a href='#a' id=b>" + mark
                + "</a> <b>In</b> meat.</p>";
        assertEquals(1, Plain.of(html).page().select("[role=doc-footnote]").size());
    }

    @Test
    void aBoxOfSeveralNotesIsNone() {
        Document page = Plain.of("<p>A<a href='#fn1' id=r1>1</a>B<a href='#fn2' id=r2>2</a></p><div id=fn>"
                + "<p><a href='#r1' id=fn1>1</a> One</p><p><a href='#r2' id=fn2>2</a> Two</p></div>").page();
        assertEquals(2, page.select("p[role=doc-footnote]").size());
    }

    /** The square of so many takes minutes. */
    @Test
    @Timeout(60)
    void manyPairsInOneBlockAreRefusedAtOnce() {
        StringBuilder marks = new StringBuilder("<p>A");
        StringBuilder notes = new StringBuilder("<p>");
        for (int i = 0; i < 20_000; i++) {
            marks.append("<a href='#n").append(i).append("' id=m").append(i).append(">1</a> ");
            notes.append("<a href='#m").append(i).append("' id=n").append(i).append(">1</a> Note. ");
        }
        Document page = Jsoup.parse(marks + "</p>" + notes + "</p>");
        NotePairs.apply(page);
        assertEquals(0, page.select("[role=doc-footnote]").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"A dose<a href=#f>12</a> is given. | 12 Not for children.",
            "A dose.<a href=#f>*</a> | * Not for children.",
            "A dose of 5 mg.<a href=#f>12</a> It is | [12] Not for children.",
            "A dose<a href=#f id=m>2</a> is | Not for children. <a href=#m>Back</a>",
            "12<a href=#f role=doc-noteref>3</a> drops | Not for children."})
    void aNumberBesideAWordIsAMarkAndNoWord(String words, String note) {
        Document page = Plain.of("<p>" + words + "</p><p id=f>" + note + "</p>").page();
        assertEquals(1, page.select("sup > a").size(), page::html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"See step <a href=#f>3</a>. | 3 Not for children.",
            "Pages 1<a href=#f>2</a> | 2 Not for children.", "Vitamin<a href=#f>B</a> | B Not for children.",
            "A dose<a href=#none>12</a> is given. | 12 Not for children.",
            "See Fig.<a href=#f>3</a> and Art.<a href=#f>5</a> | Figure 3: the cells.",
            "pages <a href=#f>12</a>,<a href=#f>15</a>,<a href=#f>18</a> | On page 12 is more.",
            "Vitamin B<a href=#f>12</a> | B12 is in meat.", "A dose of<a href=#f>1</a> | 1.5 mg is a dose.",
            "Article<a href=#f>5</a> | <b id=x></b><h2>5 Rights</h2>"})
    void otherNumbersStayAsTheyAre(String words, String place) {
        Document page = Plain.of("<p>" + words + "</p><div id=f>" + place + "</div>").page();
        assertEquals(0, page.select("sup").size(), page::html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A dose<sup><a href=#f>1</a></sup>", "A dose<a href=#f><sup>1</sup></a>"})
    void whatIsRaisedIsRaisedOnce(String words) {
        Document page = Plain.of("<p>" + words + "</p><p id=f>1 Not for children.</p>").page();
        assertEquals(1, page.select("sup").size(), page::html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<a href=#r role=doc-backlink>1.2</a> Alpha. | footnote(",
            "7. Alpha. <a href=#r role=doc-backlink>1</a>, <a href=#s role=doc-backlink>2</a> | footnote(",
            "<a href=#r role=doc-backlink>(7.)</a> Alpha. | footnote7("})
    void aNoteHasTheOneNumberThatLeadsBackFromIt(String note, String model) {
        String read = Imported.page(folder, "<h1>One</h1><p>A<a href=#f id=r>1</a>.</p><aside role=doc-footnote id=f "
                + "data-note-number=99><p>" + note + "</aside>").model();
        assertTrue(read.contains(model), read);
    }

    /** A blog, a converter of documents, and a plug-in. */
    @ParameterizedTest
    @ValueSource(strings = {
            "<sup class=fn><a href=#x1 id=x1-link>1</a></sup>.<ol><li id=x1>Ten minutes. <a href=#x1-link>\u21a9\ufe0e</a></ol>",
            "<sup><a href=#footnote-1 id=footnote-ref-1>[1]</a></sup>.<ol><li id=footnote-1><p>Ten minutes. <a href=#footnote-ref-1>\u2191</a></p></ol>",
            "<sup id=rf1><a href=#f1>1</a></sup>.<ol><li><span id=f1></span>Ten minutes.<a href=#rf1></a></ol>"})
    void aListWhoseItemsAndMarksLeadToEachOtherHoldsFootnotes(String html) {
        assertEquals(1, Plain.of("<p>Warm it" + html).page().select("ol.footnotes").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<ol><li id=a><a href=#b>Dose</a></ol><h2 id=b><a href=#a>Dose</a></h2>",
            "<p><a href=#a id=b>2</a><ol><li id=a>Ten <a href=#b>^</a></ol>",
            "<p><a href=#a id=b>1</a><ol><li id=a>Ten <a href=#b>^</a><li>Twenty</ol>"})
    void otherListsAreLists(String html) {
        assertEquals(0, Plain.of(html).page().select(".footnotes").size());
    }
}
