package lectern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    private House house;

    @BeforeEach
    void open() throws IOException {
        house = new House(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Document page(String address) throws IOException {
        Answer answer = house.get(address);
        assertEquals(200, answer.status());
        return Jsoup.parse(answer.text());
    }

    @Test
    void showsEveryChoiceWithTheUsualOneMarkedAndItsPaperCounted() throws IOException {
        Document page = page("/booklet/tired/print");
        assertEquals("Tired?", page.select(".lead").text());
        assertEquals(List.of("18", "24", "36"), page.select("input[type=radio][name=size]").eachAttr("value"));
        assertEquals("18", page.select("input[checked]").attr("value"));
        assertEquals("18 point 7 pages, printed on both sides of 4 sheets of paper", page.select("#_count").text());
        assertEquals(0, house.press.renderings.get());
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
        Answer answer = house.get("/booklet/tired/print?size=24&get=pdf");
        assertEquals(303, answer.status());
        assertEquals("/booklet/tired.pdf?size=24", answer.header("Location"));
        assertEquals("/booklet.pdf", house.get("/booklet/print?size=18&get=pdf").header("Location"));
        assertEquals("application/pdf", house.get("/booklet/tired.pdf?size=24").header("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=5", "size=5&get=pdf", "size=24&size=36&get=pdf", "size=%3Cscript%3E"})
    void whatCannotBeHadIsToldOnThePageWithWhatCan(String query) throws IOException {
        Document page = page("/booklet/tired/print?" + query);
        assertTrue(page.select("#_count").text().startsWith("This choice cannot be printed."), page.text());
        assertTrue(page.select("#_count").text().contains("It can be 18, 24, 36."), page.text());
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
        assertEquals(404, house.get(address).status());
    }
}
