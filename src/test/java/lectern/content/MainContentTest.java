package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lectern.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part of a page is its text: by what its boxes hold, not by what they are called. */
class MainContentTest {

    private static final String TEXT = """
            <h1>Taking ibuprofen</h1><p>Adults can take 200 mg to 400 mg three times a day with food.</p>
            <p>Do not take more than 1,200 mg in 24 hours, and ask a nurse if the pain does not go away.</p>
            """;
    private static final List<String> SENTENCES = List.of("Taking ibuprofen",
            "Adults can take 200 mg to 400 mg three times a day with food.",
            "Do not take more than 1,200 mg in 24 hours, and ask a nurse if the pain does not go away.");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "main-comments.html | Living with gout;Take colchicine 500 micrograms two to four times a day, and stop if you have diarrhoea.;Do not take more than 6 mg in one course, and wait three days before the next course.;Ring our helpline on 0300 123 4567 if you are not sure what to do.",
            "main-nested-links.html | Taking ibuprofen;Adults can take 200 mg to 400 mg three times a day with food.;Do not take more than 1,200 mg in 24 hours.",
            "bootstrap3-accordion.html | Asthma inhalers;Open a question to read its answer.;How many puffs?;Take 2 puffs twice a day.;When to call 999?;Call 999 if 10 puffs do not help.",
            "readmore.html | Ibuprofen gel;Rub the gel in 3 times a day but never on broken skin.;If you are pregnant;Do not use it after 20 weeks.;Adults: 4 cm.;Children: 2 cm.",
            "form-prose.html | Paracetamol check;Go through these before each dose.;Wait at least 4 hours after your last dose.;Take 500 mg, not 1 g, if you weigh less than 50 kg.;I have read this",
            "comments-in-main.html | Hay fever;Take one 10 mg tablet a day.",
            "wayback.html | Gout;Take 500 micrograms twice a day, never more than 6 mg in one course of treatment.;Drink water each hour while it hurts, and rest your foot."})
    void theTextOfAPageIsAllOfItAndNothingElse(String page, String sentences) throws IOException {
        assertEquals(List.of(sentences.split(";")),
                Imported.page(folder, ConservationTest.sample(page)).sentences());
    }

    /** HTML's parser puts the last paragraph beside the element that ends in it. */
    @Test
    void aTextInAFontDoesNotEndBeforeItsLastParagraph() {
        List<String> read = Imported.page(folder, "<table><tr><td><a href=a.htm>Home</a><td><font face=Arial>" + TEXT
                + "<ul><li>your letter</ul><p>Tel 01632 960 200</font></table>").sentences();
        assertTrue(read.contains("Tel 01632 960 200"), read::toString);
        assertFalse(read.contains("Home"), read::toString);
    }

    @Test
    void aTeaserInAnArticleIsNotTheText() throws IOException {
        List<String> read = Imported.page(folder, ConservationTest.sample("main-small-article.html")).sentences();
        assertTrue(read.contains("Stop it two days before a scan with dye, and ring us on 0300 123 4567."),
                read::toString);
    }

    /** Around the same text, what other sites put beside it. */
    @ParameterizedTest
    @ValueSource(strings = {
            "<header><a href='/'>Trust</a></header><div id=c>%s</div><footer><p>Registered charity 12345.</p></footer>",
            "<div class=wrap>%s<article class=comment><p>I take ten of them at once and I am fine, so do not worry.</p></article></div>",
            "<main><p>Welcome.</p></main><main>%s</main>",
            "<article><h3><a href=/x>Open day</a></h3><p>Come and see us.</p></article><div class=body>%s</div>",
            "<aside><nav><a href=/1>Asthma and what to do about it</a><a href=/2>Bowel screening for all</a></nav></aside>%s",
            "<form action=/all><div>%s</div></form>",
            "<table><tr><td width=100><a href=/>Home</a></td><td>%s</td></tr></table>",
            "<div class='no-sidebar has-comments'>%s</div>",
            "<x-page><template shadowrootmode=open><div><slot></slot></div></template>%s</x-page>",
            "<div>%s</div><div class=related-articles><h2>Related</h2><ul><li><a href=/a>Aspirin</a></ul></div>",
            "<div>%s</div><h2>You may also like</h2><ul><li><a href=/a>Aspirin</a><li><a href=/b>Codeine</a></ul>",
            "<div>%s</div><section><h2>3 comments</h2><p>Sam: it helped my dad a lot when he had a bad back.</p></section>",
            "<div>%s<div class=feedback><h2>Was this page helpful?</h2><button>Yes</button><button>No</button></div></div>",
            "<nav class=breadcrumb><ol><li><a href=/>Home</a><li><a href=/m>Medicines</a></ol></nav><div>%s</div>",
            "<div>%s<div class='newsletter-signup'><h3>Sign up</h3><p>Get our news each week by e-mail.</p><input></div></div>",
            "<div>%s</div><div class='author-bio'><p>Sam Field writes about health, food and sport for us.</p></div>",
            "<div id=m class=modal style='display:none'><p>Your session has ended, so please sign in again now.</p></div>%s",
            "<div id=consent-banner><p>We use cookies to make this site work well.</p><button>Accept</button></div><div>%s</div>"})
    void theSameTextIsFoundInEveryShape(String shape) {
        String html = "<title>Taking ibuprofen - Example Health</title><body>" + shape.formatted(TEXT);
        List<String> read = Imported.page(folder, html).sentences();
        assertTrue(read.containsAll(SENTENCES), () -> shape + " " + read);
        assertTrue(read.size() <= SENTENCES.size() + 1, () -> shape + " " + read);
    }

    /** All running text of the page may be in one cell. */
    @Test
    void aTableWithNamesOfColumnsIsTextAsAWhole() {
        Imported page = Imported.page(folder, "<h1>Doses</h1><table><tr><th>Medicine<th>Note<tr><td>Ibuprofen"
                + "<td rowspan=2>" + "Take it with food, and never more than the box says. ".repeat(9)
                + "<tr><td>Naproxen</table>");
        assertTrue(page.sentences().contains("Naproxen"), page.sentences()::toString);
        assertEquals(List.of(), page.leftOut());
    }

    @Test
    void aPageWithinThePageIsText() {
        String inner = TEXT.replace("\"", "&quot;").replace("'", "&#39;");
        assertEquals(SENTENCES, Imported.page(folder, "<title>Taking ibuprofen</title><div><iframe srcdoc='" + inner
                + "'></iframe></div>").sentences());
    }

    @Test
    void aTextThatAScriptOnlyInsertsIsText() {
        assertEquals(SENTENCES,
                Imported.page(folder, "<title>Taking ibuprofen</title><div><script type='text/template'>"
                        + TEXT + "</script></div>").sentences());
    }

    @Test
    void theNameOfATabIsReadWithItsPanel() {
        Imported page = Imported.page(folder,
                """
                        <title>Gel</title><main><h1>Gel</h1><p>Rub the gel in as long as your knee hurts.</p>
                        <ul role=tablist><li><a role=tab href="#a">Adults</a></li><li><a role=tab href="#b">Children</a></li></ul>
                        <div role=tabpanel id=a><p>4 cm.</p></div><div role=tabpanel id=b style="display:none"><p>2 cm.</p></div>
                        """);
        assertEquals(
                List.of("Gel", "Rub the gel in as long as your knee hurts.", "Adults", "4 cm.", "Children", "2 cm."),
                page.sentences());
    }

    @Test
    void nothingLeavesAGapInAWord() {
        assertEquals("# One\np(Wash hands. unhappy)\n",
                Imported.page(folder, "<main><h1>One</h1><p>Wash hands. un<del>der</del>happy</main>").model());
    }

    @Test
    void aPageOfNothingButCommentsIsTold() {
        Imported page = Imported.page(folder,
                """
                        <title>Gout</title><h1>Gout</h1><ol class=comment-list>
                        <li class=comment><p>I take ten of them at once and I am fine, so do not worry about it at all.</p></li>
                        <li class=comment><p>My neighbour does the same and has done so for many years without any harm.</p></li></ol>
                        """);
        assertFalse(page.sentences().toString().contains("ten of them"));
        assertTrue(page.codes().contains(Problem.Code.NO_TEXT), () -> page.codes().toString());
    }

    @Test
    void proseThatAGuessLeftOutAndThatHoldsADoseIsAnError() {
        Imported page = Imported.page(folder, "<title>Taking ibuprofen</title><main>" + TEXT
                + "<div class=sidebar><p>Children must never have more than 30 mg for each kilogram of their weight in a day,"
                + " and <a href=/x>a nurse tells you more about it all</a>.</p></div></main>");
        boolean read = page.sentences().toString().contains("30 mg");
        assertTrue(read || page.codes().contains(Problem.Code.TEXT_LEFT_OUT), () -> page.codes().toString());
    }

    @Test
    void aTelephoneNumberByItselfThatAGuessLeftOutOfTheTextIsAnError() {
        Imported page = Imported.page(folder, "<title>Taking ibuprofen</title><main>" + TEXT.replace("<p>Do",
                "<div class=promo><a href=/p>Pain Line of the Society</a><div>0300 123 4567</div></div><p>Do")
                + "</main>");
        boolean read = page.sentences().toString().contains("0300 123 4567");
        assertTrue(read || page.codes().contains(Problem.Code.TEXT_LEFT_OUT), () -> page.codes().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(08.07.2020)", "191119052250266", "01.02.2020"})
    void aDateOrTheNumberOfAFileIsNoTelephoneNumber(String number) {
        Imported page = Imported.page(folder, "<title>Taking ibuprofen</title><main>" + TEXT.replace("<p>Do",
                "<div class=promo><a href=/p>Pain Line of the Society</a><div>" + number + "</div></div><p>Do")
                + "</main>");
        assertFalse(page.codes().contains(Problem.Code.TEXT_LEFT_OUT), () -> page.codes().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<form><label>Weight <input></label><p>Result: <output>23.4</output></p></form>",
            "<div aria-hidden=true>No more than 400 mg</div>"})
    void aFigureThatIsSeenAndThatAFormOrAHiddenBoxTookIsAnError(String shown) {
        Imported page = Imported.page(folder,
                "<title>Taking ibuprofen</title><main>" + TEXT.replace("<p>Do", shown + "<p>Do") + "</main>");
        assertTrue(page.codes().contains(Problem.Code.TEXT_LEFT_OUT), () -> page.codes().toString());
    }

    @Test
    void moreProseBesideTheTextThanInItIsANoticeAndInTheTextAnError() {
        String aside = "<aside class=widget><p>"
                + "Our society was founded by four friends who liked to walk in the hills around the town all day. "
                + "</p></aside>";
        String text = TEXT + "<p>Most people feel well on it, but it may upset your stomach when you take it.</p>"
                + "<p>Keep the tablets in their box, away from light, and where no child can see or reach them.</p>";
        Imported behind = Imported.page(folder, "<title>Taking ibuprofen</title><main>" + text + "</main>"
                + aside.repeat(6));
        assertTrue(behind.codes().contains(Problem.Code.TEXT_PERHAPS_LEFT_OUT), () -> behind.codes().toString());
        assertFalse(behind.codes().contains(Problem.Code.TEXT_LEFT_OUT), () -> behind.codes().toString());
        Imported within = Imported.page(folder, "<title>Taking ibuprofen</title><main>"
                + text.replace("<p>Most", aside.repeat(2) + "<p>Most") + "</main>");
        assertTrue(within.codes().contains(Problem.Code.TEXT_LEFT_OUT), () -> within.codes().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Related", "Comments", "Newsletter", "Donate", "You may also like", "Share this"})
    void whatSomebodyWroteForThePublicationIsAllText(String heading) {
        Imported.write(folder, "guide/page.md", "# Pain\n\nTake 500 mg with food.\n\n## " + heading
                + "\n\n- [Aspirin](https://example.org/a)\n- [Codeine](https://example.org/b)\n");
        List<String> read = Imported.folder(folder).sentences();
        assertTrue(read.containsAll(List.of(heading, "Aspirin", "Codeine")), read::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Comments", "Donate", "Related", "Was this page helpful?"})
    void noHeadingTakesATelephoneNumberOutOfTheText(String heading) {
        List<String> read = Imported.page(folder, "<title>Taking ibuprofen</title><main>" + TEXT + "<h2>" + heading
                + "</h2><p>Ring us on 0300 123 4567 at any time.</p></main>").sentences();
        assertTrue(read.contains("Ring us on 0300 123 4567 at any time."), read::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"related-box", "teaser", "promo", "sidebar", "card", "newsletter", "social", "cta"})
    void noNameTakesUrgentWordsOutOfTheText(String name) {
        List<String> read = Imported.page(folder, "<title>Taking ibuprofen</title><div>" + TEXT + "<div class='" + name
                + "'><p>If you took more than 10 tablets, go to the emergency department straight away.</p></div></div>")
                .sentences();
        assertTrue(read.contains("If you took more than 10 tablets, go to the emergency department straight away."),
                read::toString);
    }

    @Test
    void anAsideWhoseNameSaysFurnitureKeepsItsUrgentWords() {
        List<String> read = Imported.page(folder, "<title>Taking ibuprofen</title><main>" + TEXT
                + "<aside class=sidebar><p>Ring 0300 123 4567 at once if your stools are black.</p></aside></main>")
                .sentences();
        assertTrue(read.contains("Ring 0300 123 4567 at once if your stools are black."), read::toString);
    }

    @Test
    void cardsOfWhomToRingAreText() {
        List<String> read = Imported.page(folder, "<title>Taking ibuprofen</title><main>" + TEXT + """
                <h2>Who can help</h2><div><div class=org><h3><a href=https://example.org/a>Pain Line</a></h3>
                <p>0300 123 4567</p></div><div class=org><h3><a href=https://example.org/b>Nurse Line</a></h3>
                <p>0300 765 4321</p></div></div></main>""").sentences();
        assertTrue(read.containsAll(List.of("Pain Line", "0300 123 4567", "Nurse Line", "0300 765 4321")),
                read::toString);
    }

    @Test
    void theDiscussionOfAStudyIsItsText() {
        List<String> read = Imported.page(folder, "<title>Taking ibuprofen</title><main>" + TEXT
                + "<h2>Discussion</h2><p>" + "The group that walked each day slept better than the other. ".repeat(8)
                + "</p></main>").sentences();
        assertTrue(read.size() > 10, read::toString);
    }

    @Test
    void aPublisherSaysWhatIsTextAndWhatIsNot() throws IOException {
        Imported.write(folder, "guide/publication.yaml", """
                text: "#here"
                leave-out: [.promo]
                """);
        Imported.write(folder, "guide/page.html",
                "<title>T</title><p>Not this, although it is as long as all the rest.</p>"
                        + "<div id=here>" + TEXT
                        + "<p class=promo>Buy our book on pain, it is on sale until Monday.</p></div>");
        Imported page = Imported.folder(folder);
        assertEquals(SENTENCES, page.sentences());
        assertEquals(List.of("not-the-text: Not this, although it is as long as all the rest.",
                "leave-out .promo: Buy our book on pain, it is on sale until Monday."), page.leftOut());
    }

    @Test
    void newWordsInWhatAPublisherLeavesOutAreAnErrorUntilTheyAreConfirmed() throws IOException {
        Imported.write(folder, "guide/publication.yaml", "leave-out: .promo\n");
        Imported.write(folder, "guide/page.html",
                "<main>" + TEXT + "<p class=promo>Buy our book on pain, it is on sale until Monday.</p></main>");
        assertTrue(LeftOutRecord.of(folder.resolve("guide")).write(Imported.folder(folder).publication().leftOut(),
                false));
        assertFalse(Imported.folder(folder).codes().contains(Problem.Code.TEXT_LEFT_OUT));

        Imported.write(folder, "guide/page.html",
                "<main>" + TEXT + "<p class=promo>Never take it with warfarin, or you may bleed to death.</p></main>");
        assertFalse(LeftOutRecord.of(folder.resolve("guide")).write(Imported.folder(folder).publication().leftOut(),
                false));
        assertTrue(Imported.folder(folder).codes().contains(Problem.Code.TEXT_LEFT_OUT));
        assertTrue(
                LeftOutRecord.of(folder.resolve("guide")).write(Imported.folder(folder).publication().leftOut(), true));
        assertFalse(Imported.folder(folder).codes().contains(Problem.Code.TEXT_LEFT_OUT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"text: .nowhere | SELECTOR_WITHOUT_MATCH",
            "leave-out: [p..q] | YAML_VALUE_INVALID", "leave-out: [body] | NO_TEXT",
            "leave-out: {other.html: .x} | SELECTOR_WITHOUT_MATCH"})
    void aSelectorThatDoesNotFitIsAProblem(String yaml, Problem.Code code) throws IOException {
        Imported.write(folder, "guide/publication.yaml", yaml);
        Imported.write(folder, "guide/page.html", "<main>" + TEXT + "</main>");
        assertTrue(Imported.folder(folder).codes().contains(code), () -> Imported.folder(folder).codes().toString());
    }
}
