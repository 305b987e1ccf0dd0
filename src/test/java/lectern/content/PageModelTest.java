package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lectern.document.Inline;
import lectern.document.Place;
import lectern.document.Problem;
import lectern.document.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML becomes the model, which is written as {@link Notation}. */
class PageModelTest {

    @TempDir
    Path folder;

    @Test
    void sectionsBeginAtHeadingsOfLevelOneAndTwo() {
        is("""
                # One
                p(A.)
                ## Two
                p(B.)
                # Three
                p(C.)
                """, "<h1>One</h1><p>A.</p><h2>Two</h2><p>B.</p><h1>Three</h1><p>C.</p>");
    }

    @Test
    void theOnlyTitleOfAPageIsNoSectionWhereThePublicationsSaysItsWords() {
        String page = "<main><h1>Care at home</h1><h2>1 Scope</h2><p>Text.</p></main>";
        for (String title : List.of("Care at home", "Care at home (NG 5)", "Guide: care at home")) {
            Imported.write(folder, "guide/publication.yaml", "title: '" + title + "'\n");
            Imported imported = Imported.page(folder, page);
            assertEquals("# 1 Scope\np(Text.)\n", imported.model(), title);
            assertEquals(List.of("publication-title: Care at home"), imported.leftOut(), title);
        }
        for (String title : List.of("Care at homes", "At home", "Care")) {
            Imported.write(folder, "guide/publication.yaml", "title: '" + title + "'\n");
            assertEquals("# Care at home\n# 1 Scope\np(Text.)\n", Imported.page(folder, page).model(), title);
        }
    }

    @Test
    void headingsInsideASectionSkipNoLevel() {
        is("""
                # One
                h1(Deep)
                h2(Deeper)
                h1(Deep again)
                p(A.)
                """, "<h1>One</h1><h4>Deep</h4><h6>Deeper</h6><h3>Deep again</h3><p>A.</p>");
    }

    @Test
    void textBeforeTheFirstHeadingIsASectionOfItsOwn() {
        String page = "<title>Guide</title><main>Before.<h2>One</h2><p>A.</main>";
        assertEquals("# Guide\np(Before.)\n# One\np(A.)\n", Imported.page(folder, page).model());
    }

    @Test
    void aDateAboveTheTitleBelongsToItsSection() {
        is("# One\np(May 2025)\np(A.)\n", "<p>May 2025<h1>One</h1><p>A.");
    }

    @Test
    void textOutsideOfAnyBlockIsAParagraph() {
        is("""
                # One
                p(Loose *and strong* text.)
                p(In a block.)
                p(Loose again.)
                """, "<h1>One</h1>Loose <b>and strong</b> text.<div>In a block.</div>Loose again.");
    }

    @Test
    void listsAreNestedAsTheyAre() {
        is("""
                # One
                ul(li(p(A) ul(li(p(B)) li(p(C)))) li(p(D)))
                ol3(li(p(E)) li(p(F)))
                ol7(li(p(G)))
                """, "<h1>One</h1><ul><li>A<ul><li>B<li>C</ul><li>D</ul><ol start=3><li>E<li>F<li value=7>G</ol>");
    }

    @Test
    void whatStandsBetweenItemsBelongsToTheItemBefore() {
        is("""
                # One
                ul(li(p(A) ul(li(p(B)))) li(p(C)))
                """, "<h1>One</h1><ul><li>A</li><ul><li>B</li></ul><li>C</li></ul>");
    }

    @Test
    void definitionsKeepTheirTerms() {
        is("""
                # One
                dl(dt(A | B) dd(p(First.) p(Second.)) dt(C) dd(p(Third.)))
                """, "<h1>One</h1><dl><dt>A<dt>B<dd>First.<dd>Second.<div><dt>C<dd>Third.</div></dl>");
    }

    @Test
    void aTableKnowsItsHeaders() {
        is("""
                # One
                table2(Doses. tr(col(p(Drug)) col(p(Dose))) tr(row(p(A)) td(p(1))))
                """,
                "<h1>One</h1><table><caption>Doses.</caption><tr><th>Drug<th>Dose<tr><th scope=row>A<td>1</table>");
    }

    @Test
    void spansCoverEachSlotOnce() {
        is("""
                # One
                table2( tr(col(p(A)) col(p(B))) tr(td1x2(p(C)) td(p(D))) tr(td(p(E))) tr(td2x1(p(F))))
                """, "<h1>One</h1><table><tr><th>A<th>B<tr><td rowspan=2>C<td>D<tr><td>E<tr><td colspan=9>F</table>");
    }

    @Test
    void hostileSpansAreBounded() {
        is("""
                # One
                table2( tr(col(p(A)) col(p(B))) tr(td1x2(p(C)) td(p(D))) tr(td(p(E))))
                """,
                """
                        <h1>One</h1><table><tr><th colspan=65534>A<th colspan=99999999999>B
                        <tr><td rowspan=65534 colspan=65534>C<td>D<tr><td rowspan=-1 colspan=x>E</table>
                        """);
    }

    @Test
    void aLayoutTableIsReadInItsOrder() {
        is("""
                # One
                p(A.)
                p(B.)
                """, "<h1>One</h1><table role=presentation><tr><td>A.<td>B.</table>");
    }

    @Test
    void aFigureHasItsCaptionAndItsLongDescription() {
        is("""
                # One
                figure(alt(A cell.) caption(The cell.) p(It is *round*.))
                """, """
                <h1>One</h1><figure><img src=no.png alt="A cell." aria-describedby=d><figcaption>The cell.</figcaption>
                </figure><div id=d><p>It is <b>round</b>.</div>
                """);
    }

    @Test
    void aLongDescriptionIsReadWhereverItsPictureStands() {
        is("""
                # One !A.!
                p(About A.)
                dl(dt(!B.!) dd(p(About B.)))
                """, """
                <h1>One <img src=a.png alt=A. aria-describedby=a></h1><p id=a>About A.
                <dl><dt><img src=b.png alt=B. aria-describedby=b></dl><p id=b>About B.
                """);
    }

    @Test
    void wordsInsideADrawingAreReadOrListed() {
        Imported imported = page("""
                <h1>One</h1><svg width=9 height=9><title>A cell.</title><text>Core</text>
                <foreignObject><p>More.</p></foreignObject></svg>
                """);
        assertEquals("# One\nfigure(image alt(A cell.) caption() p(Core))\n", imported.model());
        assertEquals(List.of("inside-drawing: More."), imported.leftOut());
    }

    @Test
    void linesOfADrawingStandApart() {
        is("""
                # One
                figure(image alt(Day 1: 5 10 on day 2) caption() )
                """, """
                <h1>One</h1><svg viewBox='0 0 400 80' role=img><text x=0 y=20><tspan x=0>Day 1: 5</tspan><tspan x=0
                dy=1.2em>10 on day 2</tspan></text></svg>
                """);
    }

    @Test
    void aButtonToKeepAFileStandsApartFromItsName() {
        is("""
                # One
                p([Symptoms card](https://example.org/a.pdf) [Download](https://example.org/a.pdf))
                """, """
                <h1>One</h1><div class=wp-block-file><a href=https://example.org/a.pdf>Symptoms card</a><a
                href=https://example.org/a.pdf class=wp-block-file__button download>Download</a></div>
                """);
    }

    @Test
    void quotesAndNotesStandApart() {
        is("""
                # One
                quote(p(I felt well.))
                tip!(title(Tip) p(Rest.))
                footnote(p(A source.))
                """, """
                <h1>One</h1><blockquote>I felt well.</blockquote><aside><h3>Tip</h3>Rest.</aside>
                <div role=doc-footnote><p>A source.</div>
                """);
    }

    @Test
    void aListOfNotesKeepsItsNumbersAndNoArrowsBack() {
        Imported imported = page(
                """
                        <h1>One</h1><p>A<sup><a href="#f4">4</a></sup>.<ol class=footnotes start=4><li id=f4>Alpha. <a href="#r">↩</a>
                        <li value=7>Beta. <a href="#r" role=doc-backlink>Back</a></ol>
                        """);
        assertEquals("# One\np(A^[4](#li)^.)\nfootnote4(p(Alpha.))\nfootnote7(p(Beta.))\n", imported.model());
        assertEquals(List.of("backlink: ↩", "backlink: Back"), imported.leftOut());
    }

    @Test
    void anAbbreviationThatIsExplainedOnceIsExplainedOnLaterPages() {
        Imported.write(folder, "guide/1.html",
                "<main><h1>A</h1><p>See a <abbr title='family doctor'>GP</abbr>.</main>");
        Imported.write(folder, "guide/2.html", "<main><h1>B</h1><p>Ask the <abbr>GP</abbr> or <abbr>XY</abbr>.</main>");
        Sentence later = Imported.folder(folder).publication().find("b").orElseThrow().sentences().getLast();
        assertEquals(List.of(new Inline.Text("Ask the "),
                new Inline.Abbreviation("family doctor", List.of(new Inline.Text("GP"))), new Inline.Text(" or XY.")),
                later.content());
    }

    @Test
    void whatMarkdownStrikesOutIsLeftOutAndListed() {
        Imported.write(folder, "guide/page.md", "# One\n\nTake ~~10 mg~~ 20 mg, for ~3 days or ~4 weeks.\n");
        Imported imported = Imported.folder(folder);
        assertEquals(List.of("One", "Take 20 mg, for ~3 days or ~4 weeks."), imported.sentences());
        assertEquals("10 mg", imported.leftOut("deleted"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Ask <ward> for it. | Ask <ward> for it.",
            "What <really> helps? | What <really> helps?", "<nurse> | <nurse>", "Very <b>bold</b>. | Very bold.",
            "<div>In a box</div> | In a box", "H<sub>2</sub>O | H2O",
            "Call <your ward> now. | Call <your ward> now.", "Take <B>5 mg</B>. | Take 5 mg."})
    void wordsInAngleBracketsAreNoTagsInMarkdown(String markdown, String words) {
        Imported.write(folder, "guide/page.md", "# One\n\n" + markdown + "\n");
        assertEquals(List.of("One", words), Imported.folder(folder).sentences());
    }

    @Test
    void aFootnoteHasTheNumberThatItsWayBackShows() {
        String model = Imported
                .page(folder, "<h1>One</h1><p>A<a href=#f id=r>[12]</a>.</p><aside role=doc-footnote id=f>"
                        + "<p><a href=#r role=doc-backlink>[12]</a> Alpha.</aside>")
                .model();
        assertTrue(model.contains("footnote12(p(Alpha.))"), model);
    }

    @Test
    void markdownHasFootnotes() {
        Imported.write(folder, "guide/page.md", "# One\n\nIn person[^1].\n\n[^1]: Cash is fine.\n");
        String model = Imported.folder(folder).model();
        assertTrue(model.contains("footnote1(p(Cash is fine.))"), model);
        assertFalse(model.contains("[^1]") || model.contains("↩"), model);
    }

    @Test
    void aFootnoteIsKnownWhateverTheCapitalsOfItsLabel() {
        Imported.write(folder, "guide/page.md", "# One\n\nA[^Straße].\n\n[^STRASSE]: Alpha.\n");
        String model = Imported.folder(folder).model();
        assertTrue(model.contains("footnote1(p(Alpha.))") && model.contains("A^[1]"), model);
    }

    @Test
    void aFootnoteThatNothingLeadsToIsKept() {
        Imported.write(folder, "guide/page.md",
                "# One\n\nA[^1].\n\n[^1]: Alpha.\n\n[^2]: Beta.\n\n[^1]: Gamma.\n");
        String model = Imported.folder(folder).model();
        for (String words : List.of("Alpha.", "[^2]:", "Beta.", "Gamma.")) {
            assertTrue(model.contains(words), model);
        }
    }

    @Test
    void aListIsNumberedAsItsAuthorDid() {
        is("""
                # One
                ola(li(p(x)) li(p(y) oliii(li(p(z)))))
                olB(li(p(x)))
                """,
                "<h1>One</h1><ol type=a><li>x<li>y<ol type=i start=3><li>z</ol></ol><ol type=A start=2><li>x</ol>");
    }

    @Test
    void columnsMadeWithSpacesAreReported() {
        List<Problem.Code> codes = page("<h1>One</h1><pre>Mon   Tue   Wed\n      7.5   -</pre>").library().problems()
                .stream().map(Problem::code).toList();
        assertEquals(List.of(Problem.Code.COLUMNS_LOST), codes);
        assertEquals(List.of(), page("<h1>One</h1><pre>Roses are red,\nviolets are blue.</pre>").library().problems());
    }

    @Test
    void inlinesKeepWhatTheyMean() {
        is("""
                # One
                p({GP=general practitioner} H~2~O and 10^9^ are *strong _and_* _soft_.)
                p([Page](https://example.org/a%20b), [mail (a@example.org)](mailto:a@example.org), [above](#h), [call (13 11 20)](tel:131120).)
                """,
                """
                        <h1 id=top>One</h1><p><abbr title="general practitioner">GP</abbr> H<sub>2</sub>O and 10<sup>9</sup>
                        are <b>strong <i>and</i></b> <em>soft</em>.<p><a href="https://example.org/a b">Page</a>,
                        <a href="mailto:a@example.org">mail</a>, <a href="#top">above</a>, <a href="tel:131120">call</a>.
                        """);
    }

    @Test
    void aSpanThatCrossesASentenceIsCutAtItsEnd() {
        is("""
                # One
                p(*One.* | *Two.* | Three.)
                """, "<h1>One</h1><p><b>One. Two.</b> Three.");
    }

    @Test
    void anInlineAroundBlocksHoldsForEach() {
        is("""
                # One
                p(*A.*)
                p(*B.*)
                """, "<h1>One</h1><b><p>A.</p><p>B.</p></b>");
    }

    @Test
    void anotherLanguageIsTold() {
        Imported imported = Imported.page(folder,
                "<html lang=en-AU><main><h1>One</h1><p>We say <i lang=de>gut</i>.<p lang=fr>Bonjour.</main>");
        assertEquals("# One\np(We say <de _gut_>.)\np(Bonjour.)\n", imported.model());
        assertEquals(List.of("en-AU", "en-AU", "fr"), imported.publication().sections().getFirst().sentences().stream()
                .map(sentence -> sentence.language().toLanguageTag()).toList());
    }

    @Test
    void lineBreaksAreKeptAndTwoMakeAParagraph() {
        is("""
                # One
                p(1 Example Street/Sydney)
                p(NSW)
                """, "<h1>One</h1><p>1 Example Street<br>Sydney<br><br>NSW");
    }

    @Test
    void whiteSpaceIsOneSpaceAndNoBreakSpacesStay() {
        is("# One\np(A\u00A0b c d.)\n", "<h1>\n One </h1><p>\n\t A\u00A0b   c\n\n<b>\n</b>d.\n</p>");
    }

    @Test
    void softHyphensAndZeroWidthSpacesAreNoPartOfAWord() {
        is("# One\np(Immunotherapy.)\n", "<h1>One</h1><p>Immuno\u00ADthera\u200Bpy.");
    }

    @Test
    void unknownElementsKeepTheirText() {
        is("""
                # One
                p(A b c.)
                p(D.)
                """, "<h1>One</h1><x-box>A <blink>b</blink> <foo:bar>c.</foo:bar></x-box><my-card><p>D.</p></my-card>");
    }

    @Test
    void aBoxThatIsHiddenAndNoTextIsLeftOutAndListed() {
        Imported imported = page("""
                <h1>One</h1><p>Seen. <span aria-hidden=true class=icon>No 1.</span></p><p hidden>No 2.</p>
                <p style="color: red; DISPLAY : none">No 3.</p><div style="visibility:hidden">No 4.</div>
                """);
        assertEquals("# One\np(Seen.)\n", imported.model());
        assertEquals(List.of("hidden: No 1.", "hidden: No 2.", "hidden: No 3.", "hidden: No 4."), imported.leftOut());
    }

    @Test
    void thePageNumbersOfAPrintedBookAreNoText() {
        Imported imported = page("""
                <h1>One</h1><p>Take <span epub:type="pagebreak" id="p12" title="12">12</span>one.</p>
                <div role="doc-pagebreak">13</div><p>Rest.</p>""");
        assertEquals("# One\np(Take one.)\np(Rest.)\n", imported.model());
        assertEquals("12 13", imported.leftOut("page-number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<ul><li><div class='checkbox checkbox-on'></div> Rest</li><li><div class='checkbox checkbox-off'></div> Walk</li></ul>",
            "<ul class=inline-task-list><li class=checked>Rest</li><li>Walk</li></ul>"})
    void boxesThatAStyleSheetDrawsSayWhetherSomethingIsDone(String list) {
        assertEquals(List.of("One", "Done: Rest", "Not done: Walk"), page("<h1>One</h1>" + list).sentences());
    }

    @Test
    void whatALineHidesUntilSomebodyAsksForMoreIsText() {
        is("# One\np(Rub it in, but never on broken skin.)\n",
                """
                        <h1>One</h1><p>Rub it in<span id=dots>...</span><span style="display:none">, but never on broken skin.</span>
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | “Take it.”", "de | „Take it.“", "es | “Take it.”",
            "fr | «\u00a0Take it.\u00a0»", "ar | ”Take it.“", "sv | ”Take it.”", "de-CH | „Take it.“"})
    void aQuotationHasTheMarksOfItsLanguage(String language, String quoted) {
        String model = page("<h1>One</h1><p lang=" + language + "><q>Take it.</q>").model();
        assertTrue(model.contains(quoted.strip()), language + model);
    }

    @Test
    void aQuotationWithinAnotherHasOtherMarks() {
        is("# One\np(“He said ‘no’ twice.”)\n", "<h1>One</h1><p><q>He said <q>no</q> twice.</q>");
        String model = page("<h1>One</h1><p lang=de><q>Er sagte <q>nein</q>.</q>").model();
        assertTrue(model.contains("„Er sagte ‚nein‘.“"), model);
    }

    @Test
    void ariaHiddenFalseIsSeen() {
        is("# One\np(Seen.)\n", "<h1>One</h1><p aria-hidden=false>Seen.");
    }

    @Test
    void aHeadingInAListStandsThereAsAStrongParagraph() {
        is("# One\nul(li(p(*Two*) p(A.)))\n", "<h1>One</h1><ul><li><h2>Two</h2>A.</ul>");
    }

    /** An underscore is a no-break space. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"a/b | a~b",
            "if:/____take 1/________wait/done | if:~    take 1~        wait~done",
            "a/__b | ~  a~    b~", "a/____b | a~\tb", "a/*__b* c | a~ <b> b</b> c", "a/*____b* | <i></i>a~    <b>b</b>",
            "a/____b | <code><span>a</span>~<span>    </span>b</code>", "a b/c | a  b~c",
            "a/____________b | a~                     b",
            "b/a | `    b~a`", "a/b | a~b  ~   "})
    void preformattedTextKeepsItsLinesAndTheirIndent(String expected, String text) {
        String pre = "<pre>" + text.replace('~', '\n') + "</pre>";
        String model = page("<h1>One</h1>" + pre).model().replace('\u00a0', '_');
        assertEquals("# One\np(" + expected + ")\n", model);
        assertEquals(List.of(), page("<h1>One</h1>" + pre).library().problems());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-03-01T12:00Z | Sun, 03/01/2026 - 12:00 | Sun, 2026-03-01 - 12:00",
            "2026-01-03 | 03/01/2026 | 2026-01-03",
            "2026-03-01 | 03/01/2026 to 04/01/2026 | 2026-03-01 to 2026-04-01",
            "2026-01-03 | 03/01/2026 to 14/01/2026 | 2026-01-03 to 2026-01-14"})
    void aDateInNumbersIsTheDayThatItsMarkupNames(String meant, String written, String said) {
        is("# One\np(Due {" + written + " said " + said + "}.)\n",
                "<h1>One</h1><p>Due <time datetime='" + meant + "'>" + written + "</time>.");
    }

    /** Two dates have one order; a page that writes both is not understood. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-03-01 | 03/01/2026 to 14/01/2026",
            "2026-03-03 | 03/03/2026 to 04/05/2026",
            "2026-05-01 | 03/01/2026"})
    void datesThatItsMarkupDoesNotTellAreAsWritten(String meant, String written) {
        is("# One\np(Due " + written + ".)\n",
                "<h1>One</h1><p>Due <time datetime='" + meant + "'>" + written + "</time>.");
    }

    @Test
    void rubyAndDataSayTellTheSound() {
        is("# One\np(Take {Xalapram said zal a pram} and {漢 said kan}.)\n",
                "<h1>One</h1><p>Take <span data-say='zal a pram'>Xalapram</span> and <ruby>漢<rt>kan</rt></ruby>.");
    }

    @Test
    void foldsAreOpen() {
        is("# One\np(*Why?*)\np(Because.)\n", "<h1>One</h1><details><summary>Why?</summary>Because.</details>");
    }

    @Test
    void twoSectionsOfOneNameHaveTwoAddresses() {
        Imported imported = page("<h1>One</h1><p>A.<h1>One</h1><p>B.<h1 id=x.Y>Two</h1><p>C.<h1>Images</h1><p>D.");
        assertEquals(List.of("one", "one-2", "x-y", "images-2"),
                imported.publication().sections().stream().map(section -> section.id()).toList());
    }

    @Test
    void aHeadingWithoutTextIsNoSectionAndWhatLedToItLeadsToTheWhole() {
        Imported imported = page("<h1>One</h1><p>A.\n<h1>Two</h1>");
        assertEquals("# One\np(A.)\n", imported.model());
        assertEquals(2, imported.problem(Problem.Code.EMPTY_SECTION).line());
        assertEquals(List.of("heading-without-text: Two"), imported.leftOut());
        assertEquals(Optional.of(Place.of("guide")), imported.library().moved(Place.of("guide", "two")));
    }

    @Test
    void aHeadingThatSaysAllByItselfIsASection() {
        is("# One\np(A.)\n# Ring 0300 123 4567\n", "<h1>One</h1><p>A.<h1>Ring 0300 123 4567</h1>");
        is("# One\np(A.)\n# Call 999 if you faint\n", "<h1>One</h1><p>A.<h1>Call 999 if you faint</h1>");
    }

    @Test
    void aHeadingThatLeadsToSubsectionsKeepsItsSection() {
        is("# One\np(A.)\n# Two\n## Three\np(B.)\n", "<h1>One</h1><p>A.<h1>Two</h1><h2>Three</h2><p>B.");
    }

    @Test
    void anEmptyPageIsAProblem() {
        Imported imported = page("<p> </p>");
        assertTrue(imported.library().publications().isEmpty());
        assertEquals(List.of(Problem.Code.NO_CONTENT), imported.codes());
    }

    private Imported page(String main) {
        return Imported.page(folder, "<main>" + main + "</main>");
    }

    private void is(String expected, String main) {
        assertEquals(expected, page(main).model());
    }

    @Test
    void aLineAboveTheFirstHeadingBelongsToItsSection() {
        Imported page = Imported.page(folder, "<title>Driving</title><main><span class=x-caption>Guidance</span>"
                + "<h1>Driving and your eyes</h1><p>Ask us before you drive.</p><h2>At night</h2><p>Wait.</p></main>");
        assertEquals(List.of("Driving and your eyes", "At night"),
                page.publication().sections().stream().map(section -> section.title().text()).toList());
        assertTrue(page.sentences().contains("Guidance"), () -> page.sentences().toString());
    }

    @Test
    void namesAndDatesAboveTheFirstHeadingBelongToItsSection() {
        Imported page = Imported.page(folder, "<main><ul><li>Home<li>Medicines A to Z</ul><p>Ward 4<p>12 March 2026"
                + "<h1>Warfarin</h1><p>Take it at six.</p></main>");
        assertEquals("Warfarin", page.publication().metadata().title());
        assertEquals(1, page.publication().sections().size());
    }

    @Test
    void textAboveAHeadingNeverComesBelowIt() {
        Imported page = Imported.page(folder,
                "<title>Before your test</title><main><p>Mix a sachet with 250 ml of water.</p>"
                        + "<ol><li>At 6 pm drink it all.</ol><h1>What may I drink</h1><p>Water.</p></main>");
        assertEquals("# Before your test\np(Mix a sachet with 250 ml of water.)\nol1(li(p(At 6 pm drink it all.)))\n"
                + "# What may I drink\np(Water.)\n", page.model());
        assertEquals("Before your test", page.publication().metadata().title());
    }

    @Test
    void aBlankAtALinksEndIsNoneOfItsWords() {
        is("# One\np(See [the rules](https://example.org/) and *this*.)\n",
                "<h1>One</h1><p>See <a href='https://example.org/'> the rules </a> and <b>this</b>.");
    }
}
