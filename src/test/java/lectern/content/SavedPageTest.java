package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lectern.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole pages as a browser saves them: all of their text is taken, and all else is listed. */
class SavedPageTest {

    @TempDir
    Path folder;

    @Test
    void aCharityPageThatMarksItsMainContent() throws IOException {
        Imported page = read("charity.html");
        assertEquals(
                """
                        # Radiotherapy: what to expect
                        p(Radiotherapy uses beams of energy to harm cancer cells. | Most people go home the same day.)
                        figure(alt(A person lies on a bed below a large, round machine.) caption(The machine moves around you. | It does not touch you.) )
                        # Before you begin
                        p(You will meet Dr. Lee at 3 p.m. on the day. | Bring:)
                        ul(li(p(a list of your medicines, e.g. Aspirin;)) li(p(your Medicare card.)))
                        h1(The planning scan)
                        p(The scan takes about 30 minutes.^[1](#li)^ | You lie still, and the staff make small marks on your skin.)
                        footnote1(p(In a survey of 2024.))
                        # Side effects
                        table2(Common side effects tr(col(p(Part treated)) col(p(What you may feel))) tr(row(p(Chest)) td(p(A dry cough))) tr(row(p(Belly)) td(p(Loose bowels, feeling sick))))
                        p(*Will my hair fall out?*)
                        p(Only where you are treated.)
                        """,
                page.model());
        assertEquals(List.of("skip-link: Skip to content",
                "banner: Example Care Search this site Go Support Give today",
                "navigation: Home Support", "share-buttons: Share on Social Print this page", "backlink: Back to text",
                "footer: Call 13 11 20. © Example Care. Registered charity.",
                "noscript: Please switch on scripts."), page.leftOut());
        assertEquals("https://www.example.org/support/radiotherapy",
                page.publication().metadata().source().orElseThrow().toString());
        assertEquals(List.of(Problem.Code.IMAGE_NOT_FOUND), page.codes());
    }

    @Test
    void aPageWithARoleAndACookieNotice() throws IOException {
        Imported page = read("cookies.html");
        assertEquals(
                """
                        # Managing tiredness
                        p(Being very tired is common after treatment. | It is not your fault.)
                        p(Try these:)
                        ol1(li(p(Plan your day. | Rest before you are worn out.)) li(p(Ask for help.) ul(li(p(with shopping)) li(p(with cooking)))))
                        quote(p(“I slept in the afternoon. | It helped.”) p(— Ana, 62))
                        dl(dt(Fatigue) dd(p(Tiredness that rest does not mend.)))
                        p(Sharing a room? | Ask for quiet hours. | Learn what a web cookie is on our page.)
                        """,
                page.model());
        assertEquals(List.of(
                "cookie-notice: We use cookies to make this site better. Accept all Only what is needed",
                "banner: Health Example", "navigation: Topics About us", "hidden: Your session has ended.",
                "aside: Also read Sleep", "footer: Last built in 2025."), page.leftOut());
    }

    @Test
    void aPageOfNothingButBoxes() throws IOException {
        Imported page = read("divs.html");
        assertEquals(
                """
                        # Eating well during treatment
                        p(Food is part of your treatment. | You may not feel like eating, and that is all right.)
                        p(Small meals are easier. | Eat when you feel best.)
                        p(Drink enough: about 8 cups a day.)
                        p(*Tip:* cold food smells less.)
                        p(If your mouth is sore, choose soft food such as soup, eggs and ripe fruit. | Do not eat very hot or sour food until it has healed. | Tell your nurse if you cannot drink.)
                        """,
                page.model());
        assertEquals(List.of("outside-main-content: The Clinic", "navigation: Home | Staff | Find us",
                "outside-main-content: Privacy Contact"), page.leftOut());
        assertTrue(page.codes().contains(Problem.Code.MAIN_CONTENT_GUESSED));
    }

    @Test
    void anArticleAmongSidebarsAndComments() throws IOException {
        Imported page = read("cms.html");
        assertEquals("""
                # Living with hepatitis B
                p(By Sam Field, 3 March 2025)
                p(Many people live with hepatitis B. | It is a virus of the liver, and medicine keeps it quiet.)
                p(_Can I have children?_ | Yes. | Your baby gets a vaccine at birth.)
                # Tests
                p(Your doctor looks at your blood twice a year^2^. | The virus is counted in 10^9^/L.)
                table2(Your tests tr(col(p(*Test*)) col(p(*When*))) tr(row(p(Blood)) td(p(Every 6 months))))
                aside(p(Ask for your results on paper.))
                p(Vaccines have been widely used since 1982.)
                """, page.model());
        assertEquals(List.of("navigation: Newsletter", "share-buttons: Tweet Post Mail",
                "embedded-iframe: A talk about the liver", "deleted: gladly",
                "related: Related All about flu Life after TB", "footer: liver",
                "comments: 2 comments Thank you for this.", "sidebar: Most read Headaches Jan Feb",
                "footer: © The Health Post"), page.leftOut());
    }

    @Test
    void anOldPageLaidOutInTables() throws IOException {
        Imported page = read("tables.html");
        assertEquals("""
                # Asthma facts
                p(Asthma makes the airways narrow.)
                p(Common signs are:)
                ul(li(p(a cough at night)) li(p(a tight chest)))
                p(Use your reliever first. | If it does not help in 4 minutes, use it again and call for help.)
                table2( tr(col(p(Colour)) col(p(Use))) tr(row(p(Blue)) td(p(When you wheeze))))
                p(Keep this page near the telephone, where everyone in the house can find it at once.)
                """, page.model());
        assertEquals(List.of("outside-main-content: Lung Society", "outside-main-content: Home Join News",
                "outside-main-content: Legal words"), page.leftOut());
    }

    private Imported read(String name) throws IOException {
        return Imported.page(folder, ConservationTest.sample(name));
    }
}
