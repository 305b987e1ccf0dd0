package lectern.content;

import static lectern.content.Leaflet.TEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import lectern.document.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is to be rung is never lost in silence, wherever on a page it says so. */
class WhomToRingTest {

    @TempDir
    Path folder;

    private Imported page(String body) {
        return Imported.page(folder, "<title>Taking ibuprofen</title>" + body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>Ring us: 0300 123 4567</div>", "<ul><li>Nurse: 0300 123 4567</li></ul>",
            "<table><tr><td>Pharmacy</td><td>0300 123 4567</td></tr></table>",
            "<div class=strip><span>Call us</span> <a href='tel:03001234567'>0300 123 4567</a></div>",
            "<div>Or ring NHS 111</div>", "<div>Helpline 116 123</div>", "<div>Call Childline on 0800-1111</div>",
            "<div>In an emergency: 999</div>",
            "<div>Call (555) 010-1234</div>", "<div>Call 555-010-1234 now</div>", "<div>Text SHOUT to 85258</div>",
            "<div>Ring us if you feel worse</div>", "<div>اتصل بالرقم ٩٩٧</div>", "<div>هاتف: ٠١١ ١٢٣ ٤٥٦٧</div>",
            "<div>Telefon 030 1234567</div>", "<div>Appelez le 3114</div>", "<div>Llame al 061</div>"})
    void whoIsNamedBelowTheBoxOfTheTextIsPartOfIt(String below) {
        Imported page = page("<main>" + TEXT + "</main>" + below);
        String said = below.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip();
        assertTrue(String.join(" ", page.sentences()).contains(said), () -> page.sentences().toString());
    }

    @Test
    void theNameAndTheAddressBesideANumberComeAlong() {
        Imported page = page("<main>" + TEXT + "</main><address>Ward 4, North Hospital<br>Telephone: 0300 123 4567<br>"
                + "ward4@example.org</address>");
        String read = String.join(" ", page.sentences());
        assertTrue(read.endsWith("Ward 4, North Hospital Telephone: 0300 123 4567 ward4@example.org"), read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<aside><h2>Questions?</h2><div>0300 123 4567</div></aside>", "<div>0300 123 4567</div>",
            "<div>1-800-222-1222</div>", "<div>E-mail: nurse@example.org</div>",
            "<div class=sidebar><a href=/a>About us</a> <a href=/b>Jobs</a> <p>Ring 0300 123 4567</p></div>"})
    void whoIsNamedBesideTheTextIsToldAsAnError(String beside) {
        assertTrue(page("<main>" + TEXT + "</main>" + beside).codes().contains(Code.TEXT_LEFT_OUT));
    }

    @Test
    void whoIsNamedAboveTheTextIsToldAsAnError() {
        Imported page = page("<div class=help>Worse? Ring 0300 123 4567</div><main>" + TEXT + "</main>");
        assertTrue(page.codes().contains(Code.TEXT_LEFT_OUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<aside><h2>Questions?</h2><div>+44 300 123-4567</div></aside>",
            "<footer><div>Switchboard 0300 765 4321</div><a href=/a>About</a></footer>",
            "<div class=site-footer>Switchboard 0300 765 4321</div>",
            "<nav><span>Call 0300 765 4321</span><a href=/a>About</a></nav>",
            "<div id=cookies>Cookies? Ring 0300 765 4321 <button>Yes</button></div>",
            "<div><a href=/c>Contact us on our page</a></div>", "<div>Printed on 01.02.2026 10:30</div>",
            "<div>Call of Duty 2 was shown in 2026</div>",
            "<aside><div>Emergency care 24/7</div></aside>", "<aside><div>Open 0800-1700</div></aside>",
            "<aside><div>0.25 0.50 0.75</div></aside>"})
    void whatIsTheSameOnAllPagesOrStandsInTheTextIsNone(String beside) {
        Imported page = page("<main>" + TEXT + "<p>Ring our nurse on 0300 123 4567 at any time.</p></main>" + beside);
        assertFalse(page.codes().contains(Code.TEXT_LEFT_OUT), () -> page.library().problems().toString());
        assertEquals("Ring our nurse on 0300 123 4567 at any time.", page.sentences().getLast());
    }

    @Test
    void theNameComesAlongWhateverItsBoxIsCalled() {
        Imported page = page("<main><div>" + TEXT + "</div></main><div class=personCard><div>Amira Khan</div>"
                + "<div>Ward sister</div><div>020 7946 0123</div></div>");
        assertTrue(page.sentences().containsAll(List.of("Amira Khan", "Ward sister")), page.sentences()::toString);
    }

    /** A press office in the same box must not take it along. */
    @ParameterizedTest
    @ValueSource(strings = {"<p>Helpline: 0808 808 00 00. Press office: 020 7946 0123</p>",
            "<p>Patients: 0300 765 4321</p><p>Press office: 020 7946 0123</p>",
            "<p>Samaritans, day or night: 116 123</p><p>Press office: 020 7946 0123</p>",
            "<p>Giftnotruf 030 19240</p><p>Pressestelle 030 7895 4778</p>",
            "<p>Press release</p><p>For an appointment ring 0300 765 4321</p>"})
    void whomPatientsRingIsTextBesideThePress(String below) {
        Imported page = page("<main>" + TEXT + "</main><div>" + below + "</div>");
        String said = String.join(" ", page.sentences());
        assertTrue(said.contains(below.replaceAll("</?p>", " ").strip().replaceAll(" +", " ")), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Press 1 for the night nurse: 020 7946 0123", "Blood pressure clinic: 020 7946 0123",
            "Otitis media clinic: 020 7946 0123", "Press the red button, or ring 020 7946 0123",
            "Pressure sores team: 020 7946 0123", "Druckgeschwüre, Wundpflege: 030 7895 4778",
            "Kompressen bestellen: 030 7895 4778", "Urgences pression artérielle : 01 99 00 12 34",
            "Prensa abdominal, consulta: +34 910 123 456", "Social media support for carers: 020 7946 0123",
            "Press office, or in an emergency: 020 7946 0123"})
    void whatOnlySoundsLikeThePressIsText(String below) {
        Imported page = page("<main>" + TEXT + "</main><div>" + below + "</div>");
        assertTrue(String.join(" ", page.sentences()).contains(below), page.sentences()::toString);
    }
}
