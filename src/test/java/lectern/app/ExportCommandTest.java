package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.app.owned.FolderLock;
import lectern.store.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./lectern export} writes, and what it leaves alone. */
@Timeout(120)
class ExportCommandTest {
    @TempDir
    private Path folder;

    private static String digest(Path file) throws IOException {
        return Digest.of(out -> Files.copy(file, out)).hex();
    }

    /** All files by their names, with a digest of each. */
    private static Map<String, String> files(Path site) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(site.relativize(file).toString(), digest(file));
            }
        }
        return files;
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> changed = new TreeSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(name -> before.getOrDefault(name, "").equals(after.get(name)));
        return changed;
    }

    @Test
    void everyFormHasItsPlaceAndNoLinkAsksAServer() throws IOException {
        Exported exported = new Exported(folder);
        assertEquals(0, exported.run(), exported::complaint);
        Set<String> names = files(exported.site).keySet();
        assertTrue(names.containsAll(List.of("index.html", "404.html", "search/index.html", "search/index.json",
                "preferences/index.html", "kept/index.html", "worker.js", "robots.txt", "sitemap.xml", "feed.xml",
                "opds.xml", "opds.json", "opds.language-de.xml", "opds.publication-dose.json", "dose/index.html",
                "dose/feed.xml", "dose/cover.jpg", "dose/cover.side-400.jpg", "dose/when/index.html",
                "dose/when/account/index.html", "dose/when.mp3", "dose/when.vtt", "dose/when.chapters.json",
                "dose/when.download.mp3", "dose/when.epub", "dose/when.sound-no.epub", "dose/when.daisy.zip",
                "dose/when.docx", "dose/when.txt", "dose/when.md", "dose/when.html", "dose/when.pdf",
                "dose/when.size-36.pdf", "dose.mp3.zip", "dose.epub", "nawm/index.html", "gone/index.html")),
                () -> names.toString());
        for (String name : names) {
            if (name.endsWith("/index.html") || name.equals("index.html") || name.endsWith(".xml")
                    || name.startsWith("opds")) {
                List<String> asking = Pattern
                        .compile("(?:href|src|action|formaction)=\"(?![a-z-]+:(?!//read))[^\"]*\\?")
                        .matcher(exported.read(name)).results().map(MatchResult::group).toList();
                assertEquals(List.of(), asking, name);
                assertFalse(exported.read(name).contains("?side="), name);
            }
        }
        assertFalse(names.stream().anyMatch(name -> name.contains("/print/")));
        assertFalse(exported.read("dose/index.html").contains("<form"));
        assertTrue(exported.read("search/index.html").contains("role=\"search\" aria-label=\"Search\" hidden>"));
        // The text alone of the section called Index would stand where its publication has a page.
        assertTrue(names.containsAll(List.of("dose/index/index.html", "dose/index.text-alone.html")),
                () -> names.toString());
        for (String offer : List.of("dose/index/index.html", "dose/feed.xml", "feed.xml")) {
            assertTrue(exported.read(offer).contains("/dose/index.text-alone.html\""), offer);
        }
        assertTrue(exported.read("dose/index.html").contains("href=\"/dose/when\""));
    }

    @Test
    void aSecondRunWritesNothingAndAChangedSentenceItsOwn() throws IOException {
        Exported exported = new Exported(folder);
        assertEquals(0, exported.run(), exported::complaint);
        Map<String, String> first = files(exported.site);
        assertEquals(0, exported.run(), exported::complaint);
        assertTrue(exported.said().contains(" files, none of them written; 0 taken away."), exported.said());
        assertEquals(Set.of(), changed(first, files(exported.site)));
        exported.write("wirkung/a.md", "# Nebenwirkungen\n\nHäufige Nebenwirkungen sind Müdigkeit und Husten.\n\n"
                + "# Größe\n\nDie Wirkung hält einen Tag an.\n");
        assertEquals(0, exported.run(), exported::complaint);
        Set<String> changed = changed(first, files(exported.site));
        assertTrue(changed.contains("wirkung/nebenwirkungen.mp3"), changed::toString);
        assertTrue(changed.contains("wirkung.epub"), changed::toString);
        // A run that is stopped among these leaves an index that leads to its own.
        Set<String> words = files(exported.site).keySet().stream()
                .filter(name -> name.matches("search/.*\\.[0-9a-f]{16}\\.json")).collect(Collectors.toSet());
        assertEquals(Set.of("search/index.json"), changed.stream()
                .filter(name -> name.startsWith("search/") && first.containsKey(name)
                        && Files.exists(exported.site.resolve(name)))
                .collect(Collectors.toSet()));
        assertTrue(words.size() > 3 && words.stream().anyMatch(changed::contains), words::toString);
        assertTrue(changed.stream().anyMatch(name -> name.startsWith("search/words-") && first.containsKey(name)),
                "those of before are gone");
        // The other sections' prints name the whole, too.
        assertEquals(Set.of(), changed.stream().filter(name -> name.matches("(dose|nawm|wirkung/grosse).*"))
                .filter(name -> !name.endsWith(".pdf")).collect(Collectors.toSet()));
    }

    /** What was made may have had to make room: pages tell the sizes of the files that are there. */
    @Test
    void anEmptyCacheChangesNothing() throws IOException {
        Exported exported = new Exported(folder);
        assertEquals(0, exported.run("--format", "epub,pdf"), exported::complaint);
        assertTrue(exported.read("dose/index.html").matches("(?s).*[0-9]\\h[kM]B.*"),
                exported.read("dose/index.html"));
        try (Stream<Path> made = Files.walk(exported.cache)) {
            for (Path file : made.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertEquals(0, exported.run("--format", "epub,pdf"), exported::complaint);
        assertTrue(exported.said().contains(" files, none of them written; 0 taken away."), exported.said());
    }

    @Test
    void oneRunAtATimeWritesIntoAFolder() throws IOException {
        Exported exported = new Exported(folder);
        try (FolderLock _ = FolderLock.take(exported.site).orElseThrow()) {
            assertEquals(2, exported.run("--format", "txt"));
        }
        assertEquals("lectern: another run writes into " + exported.site + " now. Wait until it has ended.",
                exported.complaint().strip());
        assertEquals(0, exported.run("--format", "txt"), exported::complaint);
    }

    @Test
    void whatIsGoneIsTakenAwayAndWhatOthersHaveStays() throws IOException {
        Exported exported = new Exported(folder);
        Files.writeString(Files.createDirectories(exported.site).resolve("google123.html"), "theirs");
        Files.createDirectories(exported.site.resolve("dose"));
        Files.writeString(exported.site.resolve("dose/notes.txt"), "theirs");
        assertEquals(0, exported.run("--format", "txt"), exported::complaint);
        assertTrue(exported.said().contains("What else is there stays: google123.html"), exported.said());
        assertTrue(Files.exists(exported.site.resolve("nawm/index.html")));
        Files.delete(exported.content.resolve("nawm/a.md"));
        Files.delete(exported.content.resolve("nawm/publication.yaml"));
        assertEquals(0, exported.run("--format", "txt"), exported::complaint);
        assertFalse(Files.exists(exported.site.resolve("nawm")));
        assertEquals("theirs", exported.read("google123.html"));
        assertEquals("theirs", exported.read("dose/notes.txt"));
    }

    @Test
    void somebodyElsesFileIsNeverReplaced() throws IOException {
        Exported exported = new Exported(folder);
        Files.writeString(Files.createDirectories(exported.site).resolve("index.html"), "theirs");
        assertEquals(2, exported.run("--format", "txt"));
        assertTrue(exported.complaint().contains("index.html is somebody else's"), exported.complaint());
        assertEquals("theirs", exported.read("index.html"));
        assertEquals(Set.of("index.html", ".lectern.lock"), files(exported.site).keySet());
    }

    /** A file in the place of the folder, a folder that cannot be written to, a book on a stick; no address, sizes, formats. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            file      |                 | is a file
            book      |                 | holds a book
            new       | --size 17       | there is no size 17; there are 16,
            new       | --format braille| there is no format braille; there are pdf,
            """)
    void refusesInOneSentence(String place, String options, String sentence) throws IOException {
        Path file = folder.resolve("file");
        Files.writeString(file, "");
        Files.writeString(Files.createDirectories(folder.resolve("book")).resolve(".lectern"), "dose\n");
        Exported exported = new Exported(folder, folder.resolve(place), Exported.ADDRESS);
        assertEquals(2, exported.run(options == null ? new String[0] : options.split(" ")));
        assertTrue(exported.complaint().contains(sentence), exported.complaint());
        assertEquals(1, exported.complaint().lines().count(), exported.complaint());
    }

    /** The help tells how to choose where a server makes what is chosen. */
    @Test
    void helpSaysWhatThisSiteDoesNotHave() throws IOException {
        Exported exported = new Exported(folder);
        exported.write("help.md", "# How to listen\n\nChoose a voice.\n");
        assertEquals(0, exported.run("--format", "txt"), exported::complaint);
        String page = exported.read("help/how-to-listen/index.html");
        assertTrue(page.contains("each text has one voice"), page);
        assertFalse(exported.read("dose/when/index.html").contains("each text has one voice"));
    }

    @Test
    void wantsAnAddress() {
        var line = Main.commandLine("export");
        StringWriter err = new StringWriter();
        line.setErr(new PrintWriter(err, true));
        assertEquals(2, line.execute("export", folder.resolve("site").toString()));
        assertTrue(err.toString().contains("a site needs --address"), err.toString());
        assertFalse(Files.exists(folder.resolve("site")));
    }

    @Test
    void belowAPathEveryAddressBeginsWithIt() throws IOException {
        Exported exported = new Exported(folder, folder.resolve("listen"), "https://example.org/listen");
        assertEquals(0, exported.run("--format", "txt"), exported::complaint);
        for (String page : List.of("index.html", "dose/when/index.html", "search/index.html")) {
            List<String> outside = Pattern.compile(" (?:href|src|action)=\"/(?!listen[/\"])[^\"]*\"")
                    .matcher(exported.read(page)).results().map(MatchResult::group).toList();
            assertEquals(List.of(), outside, page);
        }
        assertTrue(exported.read("feed.xml").contains("url=\"https://example.org/listen/dose/when.mp3\""));
        assertTrue(exported.read(".redirects.nginx.conf").contains("location ~ ^/listen/dose/before((?:[./]["));
    }

    @Test
    void formerAddressesCodesAndWhatWasWithdrawnAreForTheWebServer() throws IOException {
        Exported exported = new Exported(folder);
        assertEquals(0, exported.run("--format", "txt"), exported::complaint);
        String nginx = exported.read(".redirects.nginx.conf");
        String rest = "((?:[./][A-Za-z0-9._~/-]*)?)$";
        assertTrue(nginx.contains("location ~ ^/dose/before" + rest + " { return 308 /dose/when$1$is_args$args; }"),
                nginx);
        assertTrue(nginx.contains("location ~ ^/old-dose" + rest + " { return 308 /dose$1$is_args$args; }"), nginx);
        assertTrue(nginx.contains("location ~ ^(?<withdrawn>/gone)" + rest), nginx);
        String codes = exported.read(".codes.nginx.conf");
        assertTrue(Pattern.compile("(?m)^/[0-9]{6} /dose/when;$").matcher(codes).find(), codes);
        assertTrue(Pattern.compile("(?m)^/[0-9]{6} /gone;$").matcher(codes).find(), codes);
        String caddy = exported.read(".redirects.Caddyfile");
        assertTrue(caddy.contains("rewrite * /dose/when{re.former0.1}"), caddy);
        assertFalse(exported.read("dose/index.html").contains("class=\"code\""));
    }
}
