package lectern.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lectern.content.ContentFolder;
import lectern.content.LiveLibrary;
import lectern.document.Section;
import lectern.web.Answer;
import lectern.web.Connection;
import lectern.web.WebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Everything for real: a page in a folder becomes sound and print that a client asks for over HTTP. */
@Timeout(60)
class ServingTest {
    private static final String SECTION = "/leaflet/tired";

    @TempDir
    private Path folder;
    private LiveLibrary library;
    private Application application;
    private WebServer server;

    @BeforeEach
    void serve() throws IOException {
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("leaflet.md"), "# Tired?\n\nRest. Drink water. Call us.\n");
        Places places = CommandLine.populateCommand(new Places(), "--content", content.toString(), "--cache",
                folder.resolve("cache").toString());
        library = new LiveLibrary(new ContentFolder(content));
        application = new Application(places, library);
        server = application.server(_ -> {}).start("127.0.0.1", 0);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        application.close();
        library.close();
    }

    @Test
    void soundFromASentenceIsTheSameColdAndWarmAndTheEndOfTheWhole() throws IOException {
        Section tired = library.get().find("leaflet").orElseThrow().find("tired").orElseThrow();
        String address = SECTION + ".mp3?from=" + tired.sentences().get(2).id();
        Answer cold = get(address);
        assertEquals(200, cold.status());
        assertEquals("audio/mpeg", cold.header("Content-Type"));
        assertEquals("chunked", cold.header("Transfer-Encoding"));
        Answer whole = get(SECTION + ".mp3");
        Answer warm = get(address);
        assertEquals(Integer.toString(cold.body().length), warm.header("Content-Length"));
        assertArrayEquals(cold.body(), warm.body());
        assertEquals(cold.header("ETag"), warm.header("ETag"));
        assertArrayEquals(cold.body(), Arrays.copyOfRange(whole.body(),
                whole.body().length - cold.body().length, whole.body().length));
        Answer part = get(address, "Range: bytes=0-99", "If-Range: " + cold.header("ETag"));
        assertEquals(206, part.status());
        assertArrayEquals(Arrays.copyOf(cold.body(), 100), part.body());
    }

    @Test
    void everyFormIsNamedBeforeItIsMadeAndTheSameTwice() throws IOException {
        for (String ending : List.of("mp3", "mp3?rate=0.75", "pdf", "pdf?size=36", "vtt", "chapters.json",
                "account.json")) {
            String address = SECTION + "." + ending;
            Answer head = ask("HEAD", address);
            assertEquals(200, head.status(), address);
            assertTrue(head.find("Content-Length").isEmpty(), address);
            String etag = head.header("ETag");
            assertEquals(304, get(address, "If-None-Match: " + etag).status());
            Answer cold = get(address);
            Answer warm = get(address);
            assertTrue(cold.whole() && cold.body().length > 0, address);
            assertEquals(etag, cold.header("ETag"), address);
            assertArrayEquals(cold.body(), warm.body(), address);
            assertEquals(Integer.toString(warm.body().length), ask("HEAD", address).header("Content-Length"), address);
        }
        assertEquals("%PDF-", new String(get(SECTION + ".pdf").body(), 0, 5, StandardCharsets.US_ASCII));
        assertTrue(get(SECTION + ".vtt").text().startsWith("WEBVTT"));
    }

    @Test
    void peopleSeeHowCompleteARecordingIsBeforeAndAfterItIsMade() throws IOException {
        String address = SECTION + "/account";
        assertTrue(get(SECTION).text().contains("href=\"" + address + "\""));
        Answer before = get(address);
        assertEquals(200, before.status());
        assertTrue(before.text().contains("4 of 4 sentences are spoken, 0 left out."), before.text());
        assertTrue(before.text().contains("show 6 words: 6 are in the text, 0 were left out"), before.text());
        assertTrue(before.text().contains("Not all of the sound has been made yet."), before.text());
        assertTrue(get(SECTION + ".mp3").whole());
        assertTrue(get(address).text().contains("The sound takes"));
        assertTrue(get("/leaflet/account").text().contains("href=\"" + address + "\""));
        assertEquals(404, get("/leaflet/nothing/account").status());
        assertEquals(308, get(address + "/").status());
    }

    @Test
    void choicesThatAreNotOfferedAreNamed() throws IOException {
        Answer refused = get(SECTION + ".pdf?size=5");
        assertEquals(400, refused.status());
        assertTrue(refused.text().contains(SECTION + ".pdf?size=36"), refused.text());
        assertEquals(302, get(SECTION + ".mp3?from=nothing&rate=0.75").status());
        assertEquals(SECTION + ".mp3?rate=0.75", get(SECTION + ".mp3?from=nothing&rate=0.75").header("Location"));
    }

    @Test
    void aChangedSentenceIsAnotherEditionAtOnce() throws IOException {
        Answer before = get(SECTION + ".mp3");
        Files.writeString(folder.resolve("content/leaflet.md"), "# Tired?\n\nRest. Drink some tea. Call us.\n");
        library.reload();
        Answer after = get(SECTION + ".mp3", "If-None-Match: " + before.header("ETag"));
        assertEquals(200, after.status());
        assertNotEquals(before.header("ETag"), after.header("ETag"));
        assertTrue(get(SECTION).text().contains("Drink some tea."));
    }

    private Answer get(String target, String... headers) throws IOException {
        return ask("GET", target, headers);
    }

    private Answer ask(String method, String target, String... headers) throws IOException {
        return Connection.ask(server.address(), method, target, headers);
    }
}
