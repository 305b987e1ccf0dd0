package lectern.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lectern.audio.Decoded;
import lectern.content.ContentFolder;
import lectern.content.LiveLibrary;
import lectern.edition.epub.EpubCheck;
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

/** Books for reading apps, with real sound, from the real server: what the official validator sees, and what it does not. */
@Tag("slow")
@Timeout(300)
class BookTest {
    private static final Pattern PART = Pattern.compile(
            "<text src=\"(?<page>[^#\"]+)#(?<id>[^\"]+)\"/>\\s*<audio src=\"(?<sound>[^\"]+)\" clipBegin=\"(?<begin>[0-9.]+)s\""
                    + " clipEnd=\"(?<end>[0-9.]+)s\"/>");
    private static final String HOSTILE = """
            ---
            language: ar
            ---
            # ما هو العلاج المناعي؟

            العلاج المناعي يساعد الجسم. اتصل [هنا](tel:13 11 20) أو [هناك](https://example.org/a b) أو [جرعات](/arabic/doses).

            ![](missing.png)

            # %s

            | Medicine | Dose |
            |---|---|
            | Aspirin | 5 mg |

            Text with a note.[^1] <u>Under</u> & over <b>bold</b>.

            [^1]: The note itself. It has two sentences.

            # Doses

            Take one.
            """
            .formatted("A very long title ".repeat(17).strip());

    @TempDir
    private Path folder;
    private LiveLibrary library;
    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        Path content = folder.resolve("content");
        copy(Path.of("content/immunotherapy"), content.resolve("immunotherapy"));
        Files.writeString(content.resolve("arabic.md"), HOSTILE);
        Places places = CommandLine.populateCommand(new Places(), "--content", content.toString(), "--cache",
                folder.resolve("cache").toString());
        library = new LiveLibrary(new ContentFolder(content));
        server = new Application(places, library).server(_ -> {}).start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        library.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private byte[] get(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                    + server.address().getPort() + address)).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode(), address);
            return answer.body();
        }
    }

    private static Map<String, byte[]> unzip(byte[] book) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get("EPUB/" + name), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/immunotherapy.epub", "/immunotherapy.epub?sound=no", "/immunotherapy/side-effects.epub",
            "/arabic.epub", "/arabic.epub?sound=no"})
    void theOfficialValidatorFindsNothing(String address) throws Exception {
        Path book = folder.resolve("book.epub");
        Files.write(book, get(address));
        assertEquals(List.of(), EpubCheck.messages(book));
    }

    @Test
    void theValidatorCanFindSomething() throws Exception {
        Path book = folder.resolve("book.epub");
        Files.write(book, new byte[]{'P', 'K'});
        assertFalse(EpubCheck.messages(book).isEmpty());
    }

    @Test
    void itsTypeStandsFirstAsItIsAndTheBytesAreTheSameEachTime() throws Exception {
        byte[] book = get("/immunotherapy/side-effects.epub");
        assertEquals("mimetypeapplication/epub+zip", new String(book, 30, 28, StandardCharsets.US_ASCII));
        assertEquals(0, book[8] | book[9], "the type is packed");
        assertEquals(0, book[28] | book[29], "the type has an extra field");
        assertArrayEquals(book, get("/immunotherapy/side-effects.epub"));
    }

    @Test
    void everyPartOfTheSoundIsInsideOfItInTheOrderOfThePageAndMeetsNoOther() throws Exception {
        Map<String, byte[]> files = unzip(get("/immunotherapy.epub"));
        int parts = 0;
        for (String name : files.keySet().stream().filter(each -> each.matches("EPUB/section-.*smil")).toList()) {
            Matcher part = PART.matcher(text(files, name.substring(5)));
            double before = 0;
            int last = -1;
            String sound = name.substring(5).replace(".smil", ".mp3");
            Decoded decoded = Decoded.of(files.get("EPUB/" + sound));
            double length = (double) decoded.samples().length / decoded.sampleRate();
            while (part.find()) {
                parts++;
                assertEquals(sound, part.group("sound"));
                double begin = Double.parseDouble(part.group("begin"));
                double end = Double.parseDouble(part.group("end"));
                assertTrue(begin >= before && end > begin && end <= length, name + " " + part.group());
                int place = text(files, part.group("page")).indexOf(" id=\"" + part.group("id") + "\"");
                assertTrue(place > last, name + " is not in the order of its page: " + part.group());
                before = end;
                last = place;
            }
        }
        assertTrue(parts > 200, "parts " + parts);
    }

    /** Nothing that is heard is lost: what is not on a page is on the last one. */
    @Test
    void whatIsSaidOfTheTextStandsOnAPageOfItsOwn() throws Exception {
        Map<String, byte[]> files = unzip(get("/immunotherapy.epub"));
        String colophon = text(files, "colophon.xhtml");
        assertTrue(colophon.contains("13 11 20") && colophon.contains("1 October 2026"), colophon);
        Matcher part = PART.matcher(text(files, "colophon.smil"));
        Set<String> sounds = new HashSet<>();
        while (part.find()) {
            assertTrue(colophon.contains("id=\"" + part.group("id") + "\""), part.group());
            sounds.add(part.group("sound"));
        }
        assertEquals(Set.of("section-01.mp3", "section-11.mp3"), sounds);
    }

    @Test
    void linksLeadInsideOfTheBookAndNoAddressIsBroken() throws Exception {
        Map<String, byte[]> files = unzip(get("/immunotherapy.epub?sound=no"));
        List<String> inside = new ArrayList<>();
        for (String name : files.keySet().stream().filter(each -> each.endsWith(".xhtml")).toList()) {
            Matcher link = Pattern.compile("<a [^>]*href=\"([^\"]+)\"").matcher(text(files, name.substring(5)));
            while (link.find()) {
                assertFalse(link.group(1).startsWith("/"), link.group());
                if (link.group(1).startsWith("section-")) {
                    inside.add(link.group(1));
                }
            }
        }
        assertEquals(12, inside.stream().filter(each -> !each.contains("#")).count(), inside.toString());
        for (String each : inside.stream().filter(each -> each.contains("#")).toList()) {
            String[] parts = each.split("#");
            assertTrue(text(files, parts[0]).contains("id=\"" + parts[1] + "\""), each);
        }
        Map<String, byte[]> hostile = unzip(get("/arabic.epub?sound=no"));
        String page = text(hostile, "section-01.xhtml");
        assertTrue(page.contains("href=\"section-03.xhtml\""), page);
        assertFalse(page.contains("href=\"tel:"), page);
    }

    @Test
    void readsFromRightToLeftWhereTheTextDoes() throws Exception {
        Map<String, byte[]> files = unzip(get("/arabic.epub"));
        assertTrue(text(files, "package.opf").contains("page-progression-direction=\"rtl\""));
        assertTrue(text(files, "section-01.xhtml").contains("dir=\"rtl\""));
    }

    @Test
    void aFootnoteCanBePassedOver() throws Exception {
        String smil = text(unzip(get("/arabic.epub")), "section-02.smil");
        assertTrue(smil.contains("epub:type=\"footnote\""), smil);
    }

    @Test
    void wordsLeadToWhereTheBookExplainsThem() throws Exception {
        Files.writeString(folder.resolve("content/words.html"), """
                <h1>Treatment</h1><p>Two antibodies are given. An antibody helps.</p>
                <h1>Words</h1><dl><dt>Antibody</dt><dd>A protein that sticks to a germ.</dd>
                <dt>Dose</dt><dd>How much.</dd></dl>
                <h1>Later</h1><p>The dose is low.</p>""");
        library.reload();
        byte[] book = get("/words.epub");
        Path file = Files.write(folder.resolve("words.epub"), book);
        assertEquals(List.of(), EpubCheck.messages(file));
        Map<String, byte[]> files = unzip(book);
        List<String> pages = files.keySet().stream().filter(name -> name.matches("EPUB/section-.*xhtml")).toList();
        assertEquals(3, pages.size());
        String first = new String(files.get(pages.getFirst()), StandardCharsets.UTF_8);
        assertTrue(first.contains("helps"), first);
        Matcher link = Pattern
                .compile(
                        "<a class=\"word\" epub:type=\"glossref\" role=\"doc-glossref\" href=\"([^#]+)#([^\"]+)\">antibody</a>")
                .matcher(first);
        assertTrue(link.find(), first);
        String words = text(files, link.group(1));
        assertTrue(words.contains("epub:type=\"glossary\" role=\"doc-glossary\""), words);
        assertTrue(words.contains("<dt epub:type=\"glossterm\"><span id=\"" + link.group(2) + "\""), words);
        assertTrue(words.contains("<dd epub:type=\"glossdef\">"), words);
        assertFalse(new String(get("/words/treatment"), StandardCharsets.UTF_8).contains("epub:type"));
        String alone = unzip(get("/words/treatment.epub?sound=no")).entrySet().stream()
                .filter(each -> each.getKey().matches("EPUB/section-.*xhtml"))
                .map(each -> new String(each.getValue(), StandardCharsets.UTF_8)).findFirst().orElseThrow();
        assertFalse(alone.contains("class=\"word\""), "what it lacks it does not lead to");
    }

    @Test
    void aSectionIsABookOfItsOwn() throws Exception {
        Map<String, byte[]> files = unzip(get("/immunotherapy/side-effects.epub"));
        assertEquals(1, Collections.frequency(files.keySet().stream().map(name -> name.matches(".*section-.*mp3"))
                .toList(), true));
        assertTrue(text(files, "package.opf").contains("<dc:title id=\"title\">Side effects</dc:title>"));
    }

    @Test
    void isMadeAgainOnceAnythingInItChangesAndForNothingElse() throws Exception {
        Path content = folder.resolve("content");
        Path leaflet = Files.createDirectories(content.resolve("leaflet"));
        Files.writeString(leaflet.resolve("page.md"), "# Rest\n\nLie down.\n");
        String first = tag("leaflet", "title: Rest");
        assertEquals(first, tag("leaflet", "title: Rest\ntopic: Living well"), "a topic stands in no book");
        String corrected = tag("leaflet", """
                title: Rest
                updates:
                  - date: 2026-11-01
                    text: It said 5 mg.
                """);
        assertNotEquals(first, corrected, "its date is that of the newest correction");
        Files.writeString(content.resolve("site.yaml"), "name: Cancer Help\ncontact:\n  phone: 13 11 20\n");
        library.reload();
        Map<String, byte[]> files = unzip(get("/leaflet.epub?sound=no"));
        assertTrue(text(files, "package.opf").contains("<dc:publisher>Cancer Help</dc:publisher>"));
        assertTrue(text(files, "colophon.xhtml").contains("<dd>13 11 20</dd>"));
        String heard = text(unzip(get("/leaflet.epub")), "colophon.xhtml");
        assertTrue(heard.contains(">Phone: 13 11 20.</p>"),
                "the recording says it, so its words stand there: " + heard);
        assertFalse(heard.contains("<dd>13 11 20</dd>"), heard);
    }

    /** The recording of one section says the days, and that of another whom to ask. */
    @Test
    void aBookOfOneSectionSaysAllThatIsToBeKnownOfIt() throws Exception {
        Path leaflet = Files.createDirectories(folder.resolve("content/leaflet"));
        Files.writeString(leaflet.resolve("page.md"), "# Rest\n\nLie down.\n");
        Files.writeString(leaflet.resolve("second.md"), "# Work\n\nGet up.\n");
        Files.writeString(leaflet.resolve("publication.yaml"),
                "title: Days\nreviewed: 2026-03-04\ncontact: {phone: 13 11 20}\n");
        library.reload();
        for (String section : List.of("rest", "work")) {
            String colophon = text(unzip(get("/leaflet/" + section + ".epub")), "colophon.xhtml");
            assertTrue(colophon.contains("4 March 2026") || colophon.contains("March 4, 2026"), colophon);
            assertTrue(colophon.contains("13 11 20"), colophon);
        }
    }

    private String tag(String publication, String description) throws Exception {
        Files.writeString(folder.resolve("content").resolve(publication).resolve("publication.yaml"), description);
        library.reload();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.address().getPort() + "/"
                    + publication + ".epub?sound=no")).build(), HttpResponse.BodyHandlers.discarding()).headers()
                    .firstValue("ETag").orElseThrow();
        }
    }
}
