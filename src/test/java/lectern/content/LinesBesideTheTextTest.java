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
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Press <button>Start</button> and then press <button>Stop</button> twice. | Press Start and then press Stop twice.",
            "Choose <button>Pay by card</button>, then wait. | Choose Pay by card, then wait.",
            "Press <button>Stop</button>. | Press Stop.",
            "Drücke <button>Start</button> und warte. | Drücke Start und warte.",
            "Tippen Sie auf <button>Start</button> und warten Sie. | Tippen Sie auf Start und warten Sie.",
            "Appuyez sur <button>Départ</button> puis attendez. | Appuyez sur Départ puis attendez.",
            "اضغط <button>ابدأ</button> ثم انتظر. | اضغط ابدأ ثم انتظر."})
    void aButtonInASentenceKeepsItsWords(String written, String sentence) {
        List<String> read = read("<main>" + TEXT + "<p>" + written + "</p></main>");
        assertEquals(sentence, read.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"It is late. <button>Xyz</button>", "Name: <button>Xyz</button> or not",
            "Walk on <button>Xyz</button> Print", "Was it good? <button>Xyz</button> or no",
            "Walk <button>Xyz</button>", "You must not <button>Xyz</button> drive.",
            "Metformin <button>Xyz</button> lowers it.",
            "Others <button class=cite>Xyz</button> do not.", "Press <button hidden>Xyz</button>, twice.",
            "Paracetamol<button hidden>Xyz</button>, twice.", "Impress <button>Xyz</button> and walk.",
            "Press<button>Xyz</button>and walk.",
            "<button>Xyz</button> and walk", "Walk. <button>Xyz</button> and rest",
            "Walk on <button>?</button> and rest",
            "Walk on 5 <button>Xyz</button>, 6"})
    void aButtonBesideASentenceIsNoText(String written) {
        String read = String.join(" ", read("<main>" + TEXT + "<p>" + written + "</p></main>"));
        assertFalse(read.contains("Xyz") || read.contains("?  and"), read);
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
}
