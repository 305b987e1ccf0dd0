package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import lectern.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what their names say: a saved page in the form of a mail, and what is no text at all. */
class OtherFilesTest {

    private static final String MAIL = """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://example.org/leaflet
            MIME-Version: 1.0
            Content-Type: multipart/related;
            \ttype="text/html";
            \tboundary="--B--a"


            ----B--a
            Content-Type: text/html
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://example.org/leaflet

            <html lang=3D"de"><main><h1>Bl=C3=A4tt=
            er</h1><p>5 =C2=B5g.<img src=3D"https://example.org/a.png?x=3D1&amp;y=3D2" alt=3D"Rot">=
            <img src=3D"cid:b@mail" alt=3D"Gelb"></main></html>
            ----B--a
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-Location: https://example.org/a.png?x=1&y=2

            %s
            ----B--a
            Content-Type: image/gif
            Content-ID: <b@mail>
            Content-Transfer-Encoding: base64

            R0lGODlhAQABAIAAAP8AAP///ywAAAAAAQABAAACAkQBADs=
            ----B--a--
            """.formatted(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.mhtml", "a.mht", "a.html", "a.txt"})
    void aPageThatWasSavedAsAMailIsRead(String name) {
        for (String text : List.of(MAIL, MAIL.replace("\n", "\r\n"))) {
            Imported.write(folder, name, text.getBytes(StandardCharsets.UTF_8));
            Imported page = Imported.folder(folder);
            assertEquals("# Blätter\np(5 µg.!Rot! !Gelb!)\n", page.model());
            assertEquals(List.of(), page.codes());
            assertEquals("https://example.org/leaflet",
                    page.publication().metadata().source().orElseThrow().toString());
            assertEquals("de", page.publication().metadata().language().getLanguage());
        }
    }

    @Test
    void aMailMayNameItsCharactersAndHoldItsPageDeeper() {
        Imported.write(folder, "a.mht", ("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
                + "Content-Type: multipart/alternative; boundary=y\n\n--y\nContent-Type: text/plain\n\nNo.\n--y\n"
                + "Content-Type: text/html; charset=iso-8859-7\nContent-Transfer-Encoding: 8bit\n\n<p>\u03b1.\n--y--\n--x--\n")
                .getBytes(Charset.forName("iso-8859-7")));
        assertEquals(List.of("a", "\u03b1."), Imported.folder(folder).sentences());
    }

    @Test
    void aMailWithoutAPageIsTold() {
        Imported.write(folder, "a.mhtml", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n");
        assertEquals(List.of(Problem.Code.NOT_TEXT), Imported.folder(folder).codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7\n1 0 obj", "PK\u0003\u0004\u0014 word/document.xml", "bplist00\u00d1",
            "{\\rtf1 Take 5}",
            "GIF89a", "T\0a\0k\0e\0 \0five", "\0T\0a\0k\0e\0 \0five"})
    void whatIsNoTextIsOneProblemWithARemedy(String bytes) {
        for (String name : List.of("a.html", "a.txt", "a.md", "a.webarchive")) {
            Path content = folder.resolve(name.replace('.', '-') + bytes.length());
            Imported.write(content, name, bytes.getBytes(StandardCharsets.ISO_8859_1));
            Imported page = Imported.folder(content);
            assertEquals(List.of(Problem.Code.NOT_TEXT), page.codes(), name);
            assertTrue(page.library().publications().isEmpty());
            assertTrue(page.library().problems().getFirst().remedy().length() > 10);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomBytesAreNoText(long seed) {
        byte[] bytes = new byte[4000];
        new Random(seed).nextBytes(bytes);
        Imported.write(folder, "a.txt", bytes);
        assertTrue(Imported.folder(folder).codes().contains(Problem.Code.NOT_TEXT));
        assertTrue(Imported.folder(folder).library().publications().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--x\n", "--x\nContent-Type: multipart/mixed; boundary=x\n\n", "A: b\n", " ", "=\n", "\n"})
    void anEndlessMailIsReadInTime(String piece) {
        Imported.write(folder, "a.mht", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
                + piece.repeat(1_000_000 / piece.length()));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Imported.folder(folder));
    }

    @Test
    void anArchiveThatIsWrittenInLettersIsTold() {
        Imported.write(folder, "a.webarchive", "<?xml version=\"1.0\"?><plist><dict><key>WebMainResource</key><dict>"
                + "<key>WebResourceData</key><data>PGgxPkhpPC9oMT4=</data></dict></dict></plist>");
        assertTrue(Imported.folder(folder).problem(Problem.Code.NOT_TEXT).text().contains("web archive of Safari"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xhtml", "a.xht", "a.markdown", "a.mdx"})
    void otherNamesOfPagesAreKnown(String name) {
        Imported.write(folder, name, "<h1>Hi</h1>\n\n<p>Take 5 mg.</p>");
        assertEquals("# Hi\np(Take 5 mg.)\n", Imported.folder(folder).model());
    }
}
