package lectern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

@Timeout(30)
class SearchOverHttpTest {
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

    @Test
    void leadsToTheSentenceAndMarksTheWord() throws IOException {
        Document page = Jsoup.parse(site.get("/search?q=drinks").text());
        assertEquals("1 result for “drinks”", page.select("h2#_found").text());
        assertEquals("/booklet/tired", page.select(".hit h3 a").attr("href"));
        assertEquals("/booklet/tired#s2", page.select(".hit li a").attr("href"));
        assertEquals("Drink", page.select("mark").first().text());
        assertTrue(page.select(".hit .facts").text().startsWith("A booklet – Section "));
        assertEquals("drinks – Search", page.title());
    }

    @Test
    void saysWhatWasFoundByAWordThatMeansAboutTheSame() throws IOException {
        Document page = Jsoup.parse(site.get("/search?q=dehydrated").text());
        assertEquals(List.of("A booklet – Section 1 of 2", "Found by a word with a similar meaning."),
                page.select(".hit .facts").eachText());
    }

    @Test
    void withoutAQuestionThereIsTheForm() throws IOException {
        Document page = Jsoup.parse(site.get("/search").text());
        assertEquals(1, page.select("form[role=search] input[name=q]").size());
        assertEquals(0, page.select("h2").size());
        assertTrue(Jsoup.parse(site.get("/booklet").text()).select("header a[href=/search?in=booklet]").hasText());
    }

    @Test
    void looksInOnePublicationUntilTheReaderTakesTheMarkAway() throws IOException {
        Document page = Jsoup.parse(site.get("/search?q=drinks&in=booklet").text());
        assertEquals("booklet", page.select("input[name=in][checked]").attr("value"));
        assertEquals(0, Jsoup.parse(site.get("/search?q=drinks&in=other").text()).select("input[name=in]").size());
    }

    @Test
    void whoFindsNothingIsShownAllPublications() throws IOException {
        Document page = Jsoup.parse(site.get("/search?q=xylophone").text());
        assertEquals("Nothing was found for “xylophone”", page.select("h2#_found").text());
        assertEquals("A booklet", page.select(".cards a").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=***", "/search?q=%22%3Cscript%3Ealert(1)%3C/script%3E", "/search?q=%00%FF%FE",
            "/search?q=rest&q=sleep&in=nothing&in=booklet&page=x", "/search?q=rest&page=99999999999", "/search?q=&in=",
            "/search?q=rest&page=-1", "/search?in=booklet", "/search?page=2", "/search?q=%E0%A4%A"})
    void whateverIsAskedIsAnsweredUsefully(String target) throws IOException {
        Answer answer = site.get(target);
        assertEquals(200, answer.status());
        assertTrue(answer.text().contains("name=\"q\""));
        assertFalse(answer.text().contains("<script>alert"));
    }

    @Test
    void tenThousandCharactersAreCutAndToldOf() throws IOException {
        Answer answer = site.get("/search?q=rest+" + "x".repeat(10_000));
        assertEquals(200, answer.status());
        assertTrue(answer.text().contains("only its beginning was looked for"));
    }
}
