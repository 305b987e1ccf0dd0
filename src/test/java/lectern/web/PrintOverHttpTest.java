package lectern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page where a large print is chosen. */
@Timeout(30)
class PrintOverHttpTest {

    @TempDir
    private Path folder;
    private TestSite site;

    @BeforeEach
    void open() throws IOException {
        site = new TestSite(folder);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Document page(String address) throws IOException {
        Answer answer = site.get(address);
        assertEquals(200, answer.status());
        return Jsoup.parse(answer.text());
    }

    @Test
    void showsEveryChoiceWithTheUsualOneMarkedAndItsPaperCounted() throws IOException {
        Document page = page("/booklet/tired/print");
        assertEquals("Tired?", page.select(".lead").text());
        assertEquals(List.of("18", "24", "36"), page.select("input[type=radio][name=size]").eachAttr("value"));
        assertEquals("18", page.select("input[checked]").attr("value"));
        assertEquals("18 point 7 pages, printed on both sides of 4 sheets of paper",
                page.select("#_count > :not(.changed)").text());
        assertEquals(0, site.press.renderings.get());
    }

    @Test
    void showsThePageOneOfTheChoice() throws IOException {
        Document page = page("/booklet/tired/print?size=24");
        assertEquals("/booklet/tired.page.png?size=24", page.select(".look img").attr("src"));
        assertEquals("Page 1 as it will be printed: 24 point", page.select(".look img").attr("alt"));
        assertEquals("/booklet.page.png", page("/booklet/print").select(".look img").attr("src"));
        assertEquals(0, site.press.renderings.get(), "it is made when it is looked at");
        assertEquals("image/png", site.get("/booklet/tired.page.png?size=24").header("Content-Type"));
        assertEquals(400, site.get("/booklet/tired.page.png?size=5").status());
        assertTrue(Jsoup.parse(site.get("/booklet/print?size=5").text()).select(".look").isEmpty());
    }

    @Test
    void keepsWhatWasChosenInItsAddress() throws IOException {
        Document page = page("/booklet/print?size=24");
        assertEquals("24", page.select("input[checked]").attr("value"));
        assertTrue(page.select("#_count").text().startsWith("24 point"));
        assertEquals("/preferences?back=/booklet/print?size=24", page.select("a[href^=/preferences]").attr("href"));
    }

    @Test
    void theButtonLeadsToThePrint() throws IOException {
        Document page = page("/booklet/tired/print");
        assertEquals("/booklet/tired/print", page.select("button[name=get]").attr("formaction"));
        Answer answer = site.get("/booklet/tired/print?size=24&get=pdf");
        assertEquals(303, answer.status());
        assertEquals("/booklet/tired.pdf?size=24", answer.header("Location"));
        assertEquals("/booklet.pdf", site.get("/booklet/print?size=18&get=pdf").header("Location"));
        assertEquals("application/pdf", site.get("/booklet/tired.pdf?size=24").header("Content-Type"));
    }

    @Test
    void remembersAChoiceOnlyForWhoAsksForIt() throws IOException {
        Document page = page("/booklet/tired/print");
        assertEquals(0, page.select("input[name=remember][checked]").size());
        assertEquals(Optional.empty(), site.get("/booklet/print?size=24").find("Set-Cookie"));
        assertEquals(Optional.empty(), site.get("/booklet/print?size=24&remember=no").find("Set-Cookie"));
        Answer answer = site.get("/booklet/print?size=24&remember=no&remember=yes", "Cookie: preferences=lines=long");
        assertEquals(303, answer.status());
        assertEquals("/booklet/print?size=24#_count", answer.header("Location"));
        assertTrue(answer.header("Set-Cookie").startsWith("preferences=lines=long&print-size=24; "),
                answer.header("Set-Cookie"));
        Answer download = site.get("/booklet/print?size=36&remember=no&remember=yes&get=pdf");
        assertEquals("/booklet.pdf?size=36", download.header("Location"));
        assertTrue(download.header("Set-Cookie").startsWith("preferences=print-size=36; "));
    }

    @Test
    void theUsualChoiceCanBeRememberedToo() throws IOException {
        String cookie = site.get("/booklet/print?size=18&remember=no&remember=yes").header("Set-Cookie");
        assertTrue(cookie.startsWith("preferences=print-size=18; "), cookie);
        Document page = Jsoup.parse(site.get("/booklet/print", "Cookie: preferences=print-size=18").text());
        assertEquals("yes", page.select("input[name=remember][checked]").attr("value"));
    }

    @Test
    void whatIsRememberedHoldsWhereTheAddressSaysNothingAndIsForgottenWhenTheTickIsTakenAway() throws IOException {
        String cookie = "preferences=lines=long&print-size=24";
        Document page = Jsoup.parse(site.get("/booklet/tired/print", "Cookie: " + cookie).text());
        assertEquals("24", page.select("input[type=radio][checked]").attr("value"));
        assertEquals("yes", page.select("input[name=remember][checked]").attr("value"));
        Document other = Jsoup.parse(site.get("/booklet/tired/print?size=18", "Cookie: " + cookie).text());
        assertEquals("18", other.select("input[type=radio][checked]").attr("value"));
        Answer forgotten = site.get("/booklet/tired/print?size=24&remember=no", "Cookie: " + cookie);
        assertTrue(forgotten.header("Set-Cookie").startsWith("preferences=lines=long; "));
        Answer usual = site.get("/booklet/tired/print?size=24&remember=no", "Cookie: preferences=print-size=24");
        assertTrue(usual.header("Set-Cookie").contains("Max-Age=0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"print-size=99", "print-size=%3Cscript%3E", "print-=24", "print-size", "print-colours=x"})
    void anOddCookieIsAsIfNothingWereRemembered(String cookie) throws IOException {
        Document page = Jsoup.parse(site.get("/booklet/tired/print", "Cookie: preferences=" + cookie).text());
        assertEquals("18", page.select("input[type=radio][checked]").attr("value"));
        assertTrue(page.select("#_count").text().startsWith("18 point"));
    }

    @Test
    void aFormOnSomebodyElsesPageChangesNothing() throws IOException {
        Answer answer = site.get("/booklet/print?size=24&remember=yes", "Sec-Fetch-Site: cross-site");
        assertEquals(303, answer.status());
        assertEquals(Optional.empty(), answer.find("Set-Cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=5", "size=5&get=pdf", "size=24&size=36&get=pdf", "size=%3Cscript%3E"})
    void whatCannotBeHadIsToldOnThePageWithWhatCan(String query) throws IOException {
        Document page = page("/booklet/tired/print?" + query);
        assertTrue(page.select("#_count").text().startsWith("This choice cannot be printed."), page.text());
        assertTrue(page.select("#_count").text().contains("One of these choices is not offered."), page.text());
        assertEquals(List.of("18 point", "24 point", "36 point"), page.select("#_count a").eachText());
        assertEquals(List.of("/booklet/tired/print", "/booklet/tired/print?size=24", "/booklet/tired/print?size=36"),
                page.select("#_count a").eachAttr("href"));
        assertEquals(1, page.select("#_count").size());
        assertEquals(3, page.select("input[type=radio]").size());
        assertEquals(0, page.select("form script").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/none/print", "/booklet/none/print", "/booklet/none/print?get=pdf"})
    void thereIsNoPrintOfWhatIsNotThere(String address) throws IOException {
        assertEquals(404, site.get(address).status());
    }
}
