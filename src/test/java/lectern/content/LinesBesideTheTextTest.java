package lectern.content;

import static lectern.content.Leaflet.SENTENCES;
import static lectern.content.Leaflet.TEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single lines of a text that are no part of it, and those that only look so. */
class LinesBesideTheTextTest {

    @TempDir
    Path folder;

    private List<String> read(String body) {
        return Leaflet.read(folder, body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Photo: Jane Doe / Example Agency", "(Foto: Jana Beispiel)", "© Jane Doe",
            "Credit: Doe/Example",
            "Bild: Shutterstock/jdoe", "Image credit: Example Pictures Ltd", "Photo by Jane Doe", "Fotos: Doe und Roe",
            "Crédit photo : Jeanne Exemple"})
    void aLineThatSaysOnlyWhoseAPictureIsIsNoText(String credit) {
        assertEquals(SENTENCES, read("<main>" + TEXT.replace("<p>Do", "<div>" + credit + "</div><p>Do") + "</main>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Photo: the inhaler with its cap off", "Bild: Insulinpen",
            "Foto: So halten Sie den Inhalator",
            "Photo: Jane Doe, CC BY 4.0", "Foto: Jana Beispiel (Lizenz: frei)", "Photo Gallery", "Credits: 5",
            "Source: Example Trust",
            "Photo: 2 tablets", "Illustration: Insulin Pen"})
    void whatAPictureShowsAndItsLicenceStay(String caption) {
        List<String> read = read("<main>" + TEXT.replace("<p>Do", "<div>" + caption + "</div><p>Do") + "</main>");
        assertEquals(caption.replaceAll("\\W", ""),
                String.join("", read.subList(2, read.size() - 3)).replaceAll("\\W", ""));
    }

    @Test
    void aPictureStaysWhenItsCreditGoes() {
        String model = Imported.page(folder, "<title>Taking ibuprofen</title><main>" + TEXT.replace("<p>Do",
                "<figure><img src='' alt='An inhaler'><figcaption>Photo: Jane Doe</figcaption></figure><p>Do")
                + "</main>")
                .model();
        assertTrue(model.contains("An inhaler"), model);
        assertFalse(model.contains("Jane Doe"), model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Follow us on Facebook, Twitter and Instagram for news from the clinic.",
            "Subscribe to our newsletter and never miss a story.", "Folgen Sie uns auf Instagram!",
            "Like it? Sign up here for our weekly newsletter, it is free.", "Síguenos en Facebook y en Telegram.",
            "Abonnez-vous à notre newsletter.", "تابعونا على فيسبوك"})
    void aCallToFollowAtTheEndIsNoText(String call) {
        assertEquals(SENTENCES, read("<main>" + TEXT + "<p>" + call + "</p></main>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Follow the instructions on the Facebook page of your clinic, or ring 0300 123 4567.",
            "Our clinic is open on Mondays from nine to five. Follow us on Twitter.",
            "Follow us on Twitter or write to nurse@example.org.",
            "Follow the exercises in this YouTube video twice a day.", "Join our WhatsApp group for new parents."})
    void aCallThatSaysMoreIsText(String call) {
        List<String> read = read("<main>" + TEXT + "<p>" + call + "</p></main>");
        assertTrue(String.join(" ", read).contains(call), read::toString);
    }

    @Test
    void aCallInTheMiddleOfTheTextIsText() {
        String call = "Subscribe to our newsletter and never miss a story.";
        List<String> read = read("<main>" + TEXT.replace("<p>Do", "<p>" + call + "</p><p>Do") + "</main>");
        assertTrue(read.contains(call), read::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"site-footer", "post-author", "sidebar-box", "newsletter", "related-info"})
    void aBoxBehindTheTextThatIsCalledFurnitureIsNoText(String name) {
        assertEquals(SENTENCES, read("<div><div>" + TEXT + "</div></div><div class='" + name
                + "'><div><p>The society was founded in a small town by four friends who liked to write.</p></div></div>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Photo: Jane Doe", "Follow us on Facebook.", "© Jane Doe"})
    void whatSomebodyWroteForThePublicationStays(String line) {
        Imported.write(folder, "guide/page.md", "# Pain\n\nTake 500 mg with food.\n\n" + line + "\n");
        List<String> read = Imported.folder(folder).sentences();
        assertTrue(read.contains(line), read::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>Tags <a href=/t/1>pain relief</a>, <a href=/t/2>tablets</a></div>",
            "<div><b>Tags<br></b><a href=/t/1>pain relief</a>, <a href=/t/2>tablets</a>, <a href=/t/3>food</a></div>",
            "<p>Filed under <a href=/t/1>pain relief</a></p>", "<p>Posted in <a href=/t/1>News of us</a></p>",
            "<p>Schlagwörter <a href=/t/1>Schmerz</a> <a href=/t/2>Tabletten</a></p>",
            "<p>Mots-clés <a href=/t/1>douleur</a>, <a href=/t/2>repas</a></p>",
            "<div><p>Was this page useful?</p><a href='#y'>Yes</a> <a href='#n'>No</a></div>",
            "<div><p>Cette page vous a-t-elle été utile ?</p><a href='#y'>Oui</a> <a href='#n'>Non</a></div>",
            "<div><p>¿Te ha resultado útil esta página?</p><a href='#y'>Sí</a> <a href='#n'>No</a></div>"})
    void whatAPageIsFiledUnderAndAsksOfItselfIsNoText(String line) {
        assertEquals(SENTENCES, read("<main>" + TEXT + line + "</main>"));
        assertEquals(SENTENCES, read("<main>" + TEXT.replace("<p>Keep", line + "<p>Keep") + "</main>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tags of names are cut off before a scan.", "Tags: wear them until you leave the ward.",
            "See also <a href=/n>how to use NHS 111</a> if it is worse.", "Topics <a href=/n>pain</a> and sleep",
            "Filed under <a href=/n>our notes</a> with your name.", "Posted in <a href=/n>our box</a> by 5 pm.",
            "Categories of risk are <a href=/n>low</a> and <a href=/m>high</a>.",
            "Was this tablet useful to you? Tell your nurse.", "Tags <a href=#keep>pain relief</a>"})
    void whatOnlyBeginsLikeAListOfTagsIsText(String line) {
        List<String> read = read("<main>" + TEXT.replace("<p>Keep", "<p>" + line + "</p><p>Keep") + "</main>");
        assertTrue(String.join(" ", read).contains(line.replaceAll("<[^>]+>", "")), read::toString);
    }

    @Test
    void aLetterByMailIsReadWithoutWhatItsSenderAddsToEach() {
        String letter = "<table><tr><td><table class=textBlock><tr><td>" + TEXT + "%s</td></tr></table>"
                + "<table class=mailFollowBlock><tr><td class=followContent><a href=/f>Our Facebook page</a> "
                + "<a href=/t>Our other page</a></td></tr></table></td></tr><tr><td id=mailFooter>%s</td></tr></table>";
        String footer = "<p>Want to change how you receive these emails? You can <a href=/u>unsubscribe from this list</a>.</p>";
        assertEquals(SENTENCES, read(letter.formatted("", footer)));
        List<String> read = read(letter.formatted("<table class=options><tr><td>Tablets</td><td>Gel</td></tr></table>"
                + "<table class=follow-up><tr><td><a href=/n>Your visit</a></td><td>3 March</td></tr></table>",
                "<p>You can unsubscribe from our texts about visits by sending STOP to 85258.</p>"));
        assertTrue(
                String.join(" ", read).matches(".*Tablets Gel Your visit 3 March You can unsubscribe from our texts.*"),
                read::toString);
    }

    @Test
    void whatReviewersWroteBesideADocumentIsNoText() {
        String marks = "<sup><a href='#cmnt1' id=cmnt_ref1>[a]</a></sup></p><p>Keep";
        String remark = "<div><p><a href='#cmnt_ref1' id=cmnt1>[a]</a><span>Please check this wording with Jo.</span></p></div>";
        assertEquals(SENTENCES, read("<div>" + TEXT.replace("</p>\n<p>Keep", marks) + remark + "</div>"));
    }

    @Test
    void aNoteWithALetterIsNoRemark() {
        List<String> read = read(
                "<div>" + TEXT.replace("<p>Keep", "<p>Not at night.<a href='#note1' id=ref1>[a]</a></p><p>Keep")
                        + "<div><p><a href='#ref1' id=note1>[a]</a> <span>Only for children.</span></p></div></div>");
        assertTrue(String.join(" ", read).contains("Only for children."), read::toString);
    }
}
