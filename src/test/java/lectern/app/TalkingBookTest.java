package lectern.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lectern.content.ContentFolder;
import lectern.content.LiveLibrary;
import lectern.edition.daisy.DaisyFiles;
import lectern.edition.daisy.DaisyValidator;
import lectern.web.WebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Talking books, with real sound, from the real server: what the official validator sees, and what it does not. */
@Tag("slow")
@Timeout(600)
class TalkingBookTest {
    private static final String LONG = "A very long title ".repeat(17).strip();
    private static final String HOSTILE = """
            ---
            language: ar
            title: ما هو العلاج المناعي؟
            ---
            # الجرعات

            العلاج المناعي يساعد الجسم. اتصل [هنا](tel:13 11 20) أو [هناك](https://example.org/a b) أو [جرعات](/hostile/doses).
            اتصل بالرقم 13 11 20. [خطر](javascript:alert(1)) [عربي](https://example.org/دواء)

            ![](missing.png)

            ![A small drawing](drawing.svg)

            ![A picture of a kind that no player knows](new.webp)

            # %s

            <table><tr><th>Medicine</th><th>Dose</th></tr></table>

            <table><tr><td rowspan="2">Aspirin</td><td rowspan="2">5 mg</td></tr><tr></tr><tr><td>Iron</td><td>1 mg</td></tr></table>

            Text with a note.[^1] <u>Under</u> & over <b>bold</b>.

            - One <dl><dt>Term</dt><dd>What it means.</dd><dt>Other</dt><dd><p>One.</p><p>Two.</p></dd></dl>
            - Two

            > ### Said in a quote
            >
            > Quoted.

            [^1]: The note itself. It has two sentences.

            # Doses

            ### Deep

            Take one.

            # Doses

            Take two.

            # •••

            ## Inside

            Nothing above can be said.
            """
            .formatted(LONG);
    private static final String SILENT = """
            # ♦ ♦

            # ♦

            One sentence.
            """;

    @TempDir
    private Path folder;
    private LiveLibrary library;
    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        Path content = folder.resolve("content");
        Path hostile = Files.createDirectories(content.resolve("hostile"));
        Files.createDirectories(content.resolve("immunotherapy"));
        try (var files = Files.list(Path.of("content/immunotherapy"))) {
            for (Path file : files.toList()) {
                Files.copy(file, content.resolve("immunotherapy").resolve(file.getFileName()));
            }
        }
        Files.writeString(hostile.resolve("text.md"), HOSTILE);
        Files.writeString(hostile.resolve("drawing.svg"), """
                <svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>
                """);
        Files.write(hostile.resolve("new.webp"), webp());
        Files.writeString(content.resolve("silent.md"), SILENT);
        Places places = CommandLine.populateCommand(new Places(), "--content", content.toString(), "--cache",
                folder.resolve("cache").toString());
        library = new LiveLibrary(new ContentFolder(content));
        server = new Application(places, library).server(_ -> {}).start("127.0.0.1", 0);
    }

    /** The head of one of 2 × 2 dots. */
    private static byte[] webp() {
        byte[] head = new byte[30];
        byte[] letters = "RIFF\26\0\0\0WEBPVP8X\12\0\0\0\0\0\0\0\1\0\0\1\0\0"
                .getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(letters, 0, head, 0, letters.length);
        return head;
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        library.close();
    }

    private HttpResponse<byte[]> answer(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                    + server.address().getPort() + address)).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode(), address);
            return answer;
        }
    }

    private DaisyFiles get(String address) throws Exception {
        return DaisyFiles.of(answer(address).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/immunotherapy/side-effects.daisy.zip",
            "/hostile.daisy.zip", "/hostile.daisy.zip?text=headings", "/silent.daisy.zip?text=headings"})
    void neitherTheOfficialValidatorNorOursFindsAnything(String address) throws Exception {
        DaisyFiles book = get(address);
        assertEquals(List.of(), book.faults());
        assertEquals("", DaisyValidator.complaints(book.unpack(folder.resolve("book"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/immunotherapy.daisy.zip", "/immunotherapy.daisy.zip?text=headings",
            "/immunotherapy/words-explained.daisy.zip",
            "/hostile/doses.daisy.zip", "/silent.daisy.zip"})
    void oursFindsNothing(String address) throws Exception {
        assertEquals(List.of(), get(address).faults());
    }

    @Test
    void theValidatorCanFindSomething() throws Exception {
        Path book = get("/silent.daisy.zip").unpack(folder.resolve("book"));
        Path ncc = book.resolve("ncc.html");
        Files.writeString(ncc,
                Files.readString(ncc).replace("ncc:tocItems\" content=\"", "ncc:tocItems\" content=\"1"));
        assertFalse(DaisyValidator.complaints(book).isEmpty());
    }

    /** Links between pages of the publication lead inside; nothing leads to nowhere, or runs as a script. */
    @Test
    void linksLeadInsideOfTheBookOrStandAsTheirWords() throws Exception {
        String page = get("/hostile.daisy.zip").text("s001.html");
        assertTrue(page.contains("href=\"s003.html\""), page);
        assertFalse(page.contains("href=\"tel:") || page.contains("javascript") || page.contains("href=\"/"), page);
        assertTrue(page.contains("خطر") && page.contains("هناك"), page);
    }

    @Test
    void aDrawingIsDotsAndAPictureThatNoPlayerKnowsIsItsWords() throws Exception {
        DaisyFiles book = get("/hostile.daisy.zip");
        assertArrayEquals(new byte[]{(byte) 0x89, 'P', 'N', 'G'},
                Arrays.copyOf(book.bytes("p0001.png"), 4));
        assertEquals(List.of("p0001.png"), book.names().stream().filter(name -> name.startsWith("p")).toList());
        assertTrue(book.text("s001.html").contains("A picture of a kind that no player knows"));
    }

    @Test
    void whatIsSaidOfTheTextIsHeardAtTheEnd() throws Exception {
        DaisyFiles book = get("/immunotherapy.daisy.zip");
        assertTrue(book.text("about.html").contains("Again, phone: 13 11 20."), book.text("about.html"));
        assertTrue(book.text("about.smil").contains("s001.mp3") && book.text("about.smil").contains("s011.mp3"));
    }

    @Test
    void aFootnoteIsFoundAndCanBePassedOver() throws Exception {
        DaisyFiles book = get("/hostile.daisy.zip");
        // The importer puts it behind all of the text; it stands behind the section that refers to it.
        assertTrue(book.text("s002.smil").contains("system-required=\"footnote-on\""), book.text("s002.smil"));
        String ncc = book.text("ncc.html");
        assertTrue(ncc.matches("(?s).*<span class=\"noteref\" id=\"i[0-9]+\"><a href=\"s002.smil#t[0-9]+\">.*")
                && ncc.contains("name=\"ncc:footnotes\" content=\"1\""), ncc);
    }

    @Test
    void isSavedUnderANameOfItsOwnWithTheSameBytesEachTime() throws Exception {
        HttpResponse<byte[]> first = answer("/immunotherapy/side-effects.daisy.zip");
        assertTrue(first.headers().firstValue("Content-Disposition").orElse("").contains("Side%20effects.daisy.zip"),
                first.headers().toString());
        assertEquals("application/zip", first.headers().firstValue("Content-Type").orElse(""));
        assertArrayEquals(first.body(), answer("/immunotherapy/side-effects.daisy.zip").body());
    }
}
