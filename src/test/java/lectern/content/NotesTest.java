package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lectern.document.Sentence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Boxes of publishing systems keep their kind; none cries wolf. An exclamation mark: the box says its kind itself. */
class NotesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "emergency!(title(Immediate action required: Call 999 if:) ul(li(p(you faint)))) | <div class='nhsuk-care-card nhsuk-care-card--emergency'><div class='nhsuk-care-card__heading-container'><h3 class='nhsuk-care-card__heading'><span class=hide>Immediate action required: </span>Call 999 if:</h3></div><div class='nhsuk-care-card__content'><ul><li>you faint</ul></div></div>",
            "urgent!(title(Urgent advice: Ask for a visit if:) p(it grows)) | <div class='nhsuk-card nhsuk-card--care nhsuk-card--care--urgent'><h2><span>Urgent advice: </span>Ask for a visit if:</h2><p>it grows</div>",
            "advice!(title(Non-urgent advice: See a nurse if:) p(it itches)) | <section class='care-card--non-urgent'><h3>Non-urgent advice: See a nurse if:</h3><p>it itches</section>",
            "important!(title(Important: Eat first) p(A meal.)) | <div class='nhsuk-warning-callout'><h3>Important: Eat first</h3><p>A meal.</div>",
            "warning!(p(*Warning It is hot.*)) | <div class='govuk-warning-text'><strong class='govuk-warning-text__text'><span>Warning</span> It is hot.</strong></div>",
            "warning(title(Not with milk) p(Wait.)) | <div class='alert alert-danger'><h4 class=alert-heading>Not with milk</h4><p>Wait.</div>",
            "emergency(p(*Ring 000* if you faint.)) | <div class='alert alert-danger'><b>Ring 000</b> if you faint.</div>",
            "aside(p(Saved.)) | <div class='alert alert-success'>Saved.</div>",
            "warning!(title(Warning message) p(We moved.)) | <div class='messages messages--warning'><h2>Warning message</h2><div class=messages__content>We moved.</div></div>",
            "warning!(title(Warning) p(Keep it dry.)) | <div class='message is-warning'><div class=message-header><p>Warning</div><div class=message-body>Keep it dry.</div></div>",
            "caution!(title(Caution) p(Hot.)) | <div class='admonition caution'><p class=admonition-title>Caution<p>Hot.</div>",
            "caution(p(Hot.)) | <div class='theme-admonition theme-admonition-caution alert alert--caution'><p>Hot.</div>",
            "warning(title(For drivers) p(Stop.)) | <div class='panel panel-danger'><div class=panel-heading><h3 class=panel-title>For drivers</h3></div><div class=panel-body>Stop.</div></div>",
            "tip(p(Rest.)) | <p class=tip>Rest.",
            "emergency(title(Ring 999 for an ambulance if) p(you faint)) | <div class=callout><h3>Ring 999 for an ambulance if</h3><p>you faint</div>",
            "aside(title(Opening times) p(9 to 5.)) | <div class=notice><h3>Opening times</h3><p>9 to 5.</div>",
            "urgent(p(Ring us straight away.)) | <div role=alert>Ring us straight away.</div>",
            "emergency(p(Dial 999 now.)) | <div role=alertdialog>Dial 999 now.</div>"})
    void aBoxIsOfTheKindThatItsClassAndItsWordsSay(String expected, String html) {
        assertEquals("# One\n" + expected + "\n", page("en", html).model());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "de | emergency(title(Notruf 112, wenn) p(Sie ohnmächtig werden)) | <div class=alert-danger><h3>Notruf 112, wenn</h3><p>Sie ohnmächtig werden</div>",
            "de | emergency(p(Rufen Sie den Notarzt.)) | <div role=alert>Rufen Sie den Notarzt.</div>",
            "de | warning!(p(Achtung: heiß.)) | <div class='alert alert-danger'>Achtung: heiß.</div>",
            "de | urgent(p(Gehen Sie sofort in die Klinik.)) | <div role=alert>Gehen Sie sofort in die Klinik.</div>",
            "ar | emergency(title(اتصل بالرقم ٩٩٩ إذا) p(أغمي عليك)) | <div class=care-card--emergency><h3>اتصل بالرقم ٩٩٩ إذا</h3><p>أغمي عليك</div>",
            "ar | warning!(p(تحذير: ساخن.)) | <div class='alert alert-danger'>تحذير: ساخن.</div>",
            "ar | urgent(p(تعال فورًا.)) | <div role=alert>تعال فورًا.</div>",
            "fr | emergency(p(Appelez le SAMU.)) | <div role=alert>Appelez le SAMU.</div>"})
    void urgentWordsAreKnownInSeveralLanguages(String language, String expected, String html) {
        assertEquals("# One\n" + expected + "\n", page(language, html).model());
    }

    /** As the five alerts of GitHub come from Markdown, with and without their titles. */
    @ParameterizedTest
    @CsvSource({"note, aside, Note", "tip, tip, Tip", "important, important, Important", "warning, warning, Warning",
            "caution, caution, Caution"})
    void alertsOfMarkdownAreNotesOfTheirKind(String name, String kind, String title) {
        String begin = "<div class='markdown-alert markdown-alert-" + name + "'>";
        assertEquals("# One\n" + kind + "(p(Ask.))\n", page("en", begin + "<p>Ask.</div>").model());
        assertEquals("# One\n" + kind + "!(title(" + title + ") p(Ask.))\n",
                page("en", begin + "<p class=markdown-alert-title>" + title + "<p>Ask.</div>").model());
    }

    @Test
    void theNameOfAClassAloneIsNoEmergency() {
        assertEquals("# One\nurgent(title(Planning) p(Soon.))\n",
                page("en", "<div class=care-card--emergency><h3>Planning</h3><p>Soon.</div>").model());
        assertEquals("# One\naside(title(Emergency contraception) p(Ask.))\n",
                page("en", "<div class='alert alert-info'><h3>Emergency contraception</h3><p>Ask.</div>").model());
    }

    @Test
    void aNumberIsAnEmergencyOnlyIfItIsToBeCalled() {
        assertEquals("# One\nwarning(p(Call 0300 123 999 and pay 1,000 pence.))\n",
                page("en", "<div class='alert alert-warning'>Call 0300 123 999 and pay 1,000 pence.</div>").model());
        assertEquals("# One\nwarning(p(Of 999 people 112 fainted.))\n",
                page("en", "<div class='alert alert-warning'>Of 999 people 112 fainted.</div>").model());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div role=alert>Our site has a new look.</div>", "<p class=text-danger>Red words.",
            "<div class=callout><p>A quotation.</div>", "<div class='card card-info'><p>A doctor.</div>",
            "<div class=alert-list><p>One.</div>"})
    void whatOnlyLooksLikeABoxIsPlainText(String html) {
        assertTrue(page("en", html).model().matches("# One\np\\(.*\\)\n"), html);
    }

    @Test
    void whatHoldsPartsOfTheTextIsNoBox() {
        assertEquals("# One\np(Before.)\n# Two\np(A.)\n# Three\np(B.)\n",
                page("en", "<p>Before.<div class='alert alert-info'><h2>Two</h2><p>A.<h2>Three</h2><p>B.</div>")
                        .model());
        assertEquals("# One\np(Before all.)\nwarning(p(A.))\nwarning(p(B.))\n", page("en",
                "<p>Before all.<div class=alerts><div class='alert alert-danger'>A.</div><div class='alert alert-danger'>B.</div></div>")
                .model());
        String words = "<p>" + "A word. ".repeat(300);
        assertTrue(page("en", "<div class='alert alert-danger'>" + words + "</div>").model().startsWith("# One\np("));
    }

    @Test
    void theHeadingOfABoxOpensNoSection() {
        assertEquals("""
                # One
                p(Before.)
                urgent(title(Ask at once if) p(it grows))
                p(After.)
                # Two
                p(Last.)
                """, page("en", """
                <p>Before.<div class="care-card care-card--urgent"><h2>Ask at once if</h2><p>it grows</div><p>After.
                <h2>Two</h2><p>Last.
                """).model());
    }

    @Test
    void sentencesKeepTheirIdsInABox() {
        String inside = "<h3>Call if</h3><p>It grows. It itches.</p><ul><li>It bleeds.</li></ul>";
        assertEquals(ids("<div>" + inside + "</div>"), ids("<div class='alert alert-danger'>" + inside + "</div>"));
        assertEquals(ids("<div><p class=title>Caution</p><p>Hot.</p></div>"),
                ids("<div class='admonition caution'><p class=title>Caution</p><p>Hot.</p></div>"));
    }

    private List<String> ids(String html) {
        return page("en", html).publication().sections().stream().flatMap(each -> each.sentences().stream())
                .map(Sentence::id).toList();
    }

    @Test
    @Tag("slow")
    void hostileBoxesAreReadInShortTime() {
        String nested = "<div class='alert alert-danger callout' role=alert>".repeat(250) + "Call 999. ".repeat(20_000);
        String names = "<div class='" + "alert-danger-".repeat(50_000) + "'><h3>Call</h3>" + "1 ".repeat(50_000)
                + "</div>";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> page("en", nested + names).model());
    }

    private Imported page(String language, String html) {
        return Imported.page(folder, "<html lang=" + language + "><main><h1>One</h1>" + html + "</main>");
    }
}
