package lectern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.document.Codes;
import lectern.document.Contact;
import lectern.document.Library;
import lectern.document.Naming;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.document.Withdrawn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that something had before, codes that were read out, and what was withdrawn. */
@Timeout(30)
class ForwardingTest {
    @TempDir
    private Path folder;
    private TestSite site;

    @BeforeEach
    void open() throws IOException {
        site = new TestSite(folder);
        Publication booklet = site.library.publications().getFirst();
        Naming naming = new Naming(Optional.of("131120"), Map.of("tired", "000112"), Map.of(
                Place.of("booklet", "fatigue"), Place.of("booklet", "tired"),
                Place.of("pamphlet"), Place.of("booklet")));
        List<Publication> publications = List
                .of(new Publication(booklet.id(), booklet.metadata(), booklet.sections(), List.of(), booklet.lexicon(),
                        naming, new Publication.Sources(booklet.leftOut(), booklet.tallies(), booklet.changed())));
        Withdrawn withdrawn = new Withdrawn("old-doses", "Doses <2010>", Locale.ENGLISH,
                Optional.of(new Contact(Optional.empty(), Optional.of("13 11 20"), Optional.empty(),
                        Optional.empty())),
                Set.of("454545", "676767"));
        site.library = new Library(publications, List.of(withdrawn), List.of(), TestSite.CHANGED,
                Codes.of(publications, List.of(withdrawn)));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"/booklet/fatigue, /booklet/tired", "/booklet/fatigue.mp3?rate=1.5, /booklet/tired.mp3?rate=1.5",
            "/booklet/fatigue/account, /booklet/tired/account", "/pamphlet, /booklet",
            "/pamphlet/tired.pdf, /booklet/tired.pdf", "/pamphlet.mp3, /booklet.mp3"})
    void whatHasMovedIsFoundInEveryForm(String before, String now) throws IOException {
        Answer answer = site.get(before);
        assertEquals(308, answer.status());
        assertEquals(now, answer.header("Location"));
    }

    @ParameterizedTest
    @CsvSource({"/131120, /booklet", "/000112, /booklet/tired", "/?code=131+120, /booklet",
            "/?code=000-112, /booklet/tired", "/676767, /old-doses", "/?code=454+545, /old-doses"})
    void aCodeLeadsToItsPlace(String typed, String place) throws IOException {
        Answer answer = site.get(typed);
        assertEquals(302, answer.status());
        assertEquals(place, answer.header("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?code=999999", "/?code=00011200", "/?code=%3Cscript%3E&code=131120",
            "/?code=1311200000000000000000000000000000000000000000000000000"})
    void aCodeThatLeadsNowhereIsToldOnTheFirstPage(String typed) throws IOException {
        Answer answer = site.get(typed);
        assertEquals(404, answer.status());
        assertTrue(answer.text().contains("No text here has the code"), answer.text());
        assertTrue(answer.text().contains("name=\"code\"") && !answer.text().contains("<script>"), answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/131120", "/131120.mp3", "/131120.pdf?size=40"})
    void aCodeThatTwoTextsHaveLeadsToTheirChoiceInEveryForm(String typed) throws IOException {
        shareCode();
        Answer answer = site.get(typed);
        assertEquals(302, answer.status());
        assertEquals("/?code=131120", answer.header("Location"));
    }

    @Test
    void whoTypesACodeThatTwoTextsHaveChoosesByTheirTitles() throws IOException {
        shareCode();
        Answer answer = site.get("/?code=131-120");
        assertEquals(300, answer.status());
        assertEquals("no-store", answer.header("Cache-Control"));
        assertTrue(answer.text().contains("Several texts have the code 131\u00a0120."), answer.text());
        assertTrue(answer.text().contains(
                "<li><a href=\"/booklet/tired\">Tired?</a> <span class=\"note-beside\">A booklet</span></li>"),
                answer.text());
        assertTrue(answer.text().contains("<li><a href=\"/old-doses\">Doses &lt;2010&gt;</a></li>"), answer.text());
        assertEquals("/booklet/sleep", site.get("/?code=" + site.library.codes().of(Place.of("booklet", "sleep"))
                .orElseThrow()).header("Location"), "the others are as they were");
    }

    @Test
    void theLongerCodeOnNewPaperLeadsToItsTextAlone() throws IOException {
        Place tired = Place.of("booklet", "tired");
        shareCode("sleep");
        String longer = site.library.codes().of(tired).orElseThrow();
        assertEquals(8, longer.length());
        assertEquals("/booklet/tired", site.get("/?code=" + longer).header("Location"));
        assertEquals("/booklet/tired.mp3", site.get("/" + longer + ".mp3").header("Location"));
        assertTrue(site.get("/booklet/tired").text().contains(Codes.spaced(longer)));
    }

    /** Gives a section the code of what was withdrawn. */
    private void shareCode() {
        publish(Map.of("tired", "131120"), Set.of("131120"));
    }

    /** Gives two sections the same code. */
    private void shareCode(String other) {
        publish(Map.of("tired", "131120", other, "131120"), Set.of());
    }

    private void publish(Map<String, String> codes, Set<String> gone) {
        Publication booklet = site.library.publications().getFirst();
        List<Publication> publications = List.of(new Publication(booklet.id(), booklet.metadata(), booklet.sections(),
                List.of(), booklet.lexicon(), new Naming(Optional.empty(), codes, Map.of()), booklet.sources()));
        List<Withdrawn> withdrawn = List.of(
                new Withdrawn("old-doses", "Doses <2010>", Locale.ENGLISH, Optional.empty(), gone));
        site.library = new Library(publications, withdrawn, List.of(), TestSite.CHANGED,
                Codes.of(publications, withdrawn));
    }

    @Test
    void noCodeIsNoMistake() throws IOException {
        Answer answer = site.get("/?code=+");
        assertEquals(200, answer.status());
        assertFalse(answer.text().contains("No text here has the code"), answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/old-doses", "/old-doses/adults", "/old-doses.mp3", "/old-doses/adults.pdf"})
    void ofWhatWasWithdrawnNothingRemainsButWhomToAsk(String address) throws IOException {
        Answer answer = site.get(address);
        assertEquals(410, answer.status());
        assertTrue(answer.text().contains("Doses &lt;2010&gt;") && answer.text().contains("13 11 20"), answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/booklet/renamed", "/booklet/renamed.mp3", "/booklet/renamed/print"})
    void whoLooksForAPartThatIsNotThereIsLedToTheWhole(String address) throws IOException {
        Answer answer = site.get(address);
        assertEquals(404, answer.status());
        assertTrue(answer.text().contains("has nothing at this address"), answer.text());
        assertTrue(answer.text().contains("<li><a href=\"/booklet\">"), answer.text());
        assertTrue(site.get(address, "Accept: application/json").text().endsWith("\"choices\":[\"/booklet\"]}"));
    }

    @Test
    void whatNeverWasIsNotFound() throws IOException {
        assertEquals(404, site.get("/booklet/nothing").status());
        assertEquals(404, site.get("/999999").status());
    }
}
