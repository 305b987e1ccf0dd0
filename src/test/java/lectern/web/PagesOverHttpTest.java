package lectern.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pages, pictures and what else a browser loads, with the headers that keep its reader safe. */
@Timeout(30)
class PagesOverHttpTest {
    private static final String PICTURE = "/booklet/images/" + TestSite.PICTURE.fileName();

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
    void pagesAreHtmlThatNeedsNothingFromElsewhereAndMakesNothing() throws IOException {
        for (String target : "/, /booklet, /booklet/tired".split(", ")) {
            Answer page = site.get(target);
            assertEquals("text/html;charset=utf-8", page.header("Content-Type"));
            assertEquals("no-cache", page.header("Cache-Control"));
            assertEquals("Accept-Encoding, Cookie", page.header("Vary"));
            assertTrue(page.text().startsWith("<!doctype html>"));
        }
        assertEquals(0, site.press.renderings.get());
        assertEquals(8, site.freePlaces());
    }

    @Test
    void everyAnswerKeepsWhatSomebodyReadsToItself() throws IOException {
        for (String target : ("/, /booklet/tired, /booklet/tired.mp3, /booklet/tired.pdf, /robots.txt, /nothing, "
                + "/booklet/, /booklet/tired.mp3?from=s9, /booklet/tired.pdf?size=5, " + PICTURE).split(", ")) {
            Answer answer = site.get(target);
            assertEquals("no-referrer", answer.header("Referrer-Policy"), target);
            assertEquals("nosniff", answer.header("X-Content-Type-Options"), target);
            assertTrue(answer.header("Content-Security-Policy").contains("default-src 'none'"), target);
            assertTrue(answer.find("Set-Cookie").isEmpty(), target);
            assertTrue(answer.find("Server").isEmpty(), target);
            assertTrue(answer.header("Permissions-Policy").contains("microphone=(), "), target);
            assertEquals("max-age=31536000", answer.header("Strict-Transport-Security"), target);
        }
    }

    @Test
    void browsersKeepToHttpsOnlyWhereReadersComeByIt() throws IOException {
        try (TestSite plain = new TestSite(folder.resolve("plain"), 8, TestSite.LIMITS,
                URI.create("http://read.example/"))) {
            assertTrue(plain.get("/").find("Strict-Transport-Security").isEmpty());
        }
    }

    /** Players in other pages play the sound and show the cover; nobody takes a page of ours into theirs. */
    @Test
    void otherPagesMayUseWhatIsMadeForThemAndNoPage() throws IOException {
        for (String target : ("/booklet/tired.mp3, /booklet.mp3?rate=0.75, /booklet/tired.pdf, /booklet/tired.vtt, "
                + "/booklet.chapters.json, /feed.xml, /booklet/feed.xml").split(", ")) {
            Answer answer = site.get(target);
            assertEquals(200, answer.status(), target);
            assertEquals("cross-origin", answer.header("Cross-Origin-Resource-Policy"), target);
            assertEquals("cross-origin", site.head(target).header("Cross-Origin-Resource-Policy"), target);
        }
        assertEquals("cross-origin", site.get("/booklet/tired.mp3", "Range: bytes=0-9")
                .header("Cross-Origin-Resource-Policy"));
        for (String target : ("/, /booklet, /booklet/tired, /booklet/tired/account, /search, /preferences, /nothing, "
                + "/booklet/nothing.mp3, /%2e%2e/%00").split(", ")) {
            assertEquals("same-origin", site.get(target).header("Cross-Origin-Resource-Policy"), target);
        }
    }

    @Test
    void aZippedPageHasATagOfItsOwn() throws IOException {
        Answer plain = site.get("/booklet/tired");
        Answer zipped = site.get("/booklet/tired", "Accept-Encoding: br, gzip");
        assertTrue(plain.find("Content-Encoding").isEmpty());
        assertEquals("gzip", zipped.header("Content-Encoding"));
        assertEquals("Accept-Encoding, Cookie", zipped.header("Vary"));
        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes());
        String etag = plain.header("ETag");
        assertEquals(etag.substring(0, etag.length() - 1) + "-gz\"", zipped.header("ETag"));
        assertEquals(304, site.get("/booklet/tired", "Accept-Encoding: gzip",
                "If-None-Match: " + zipped.header("ETag")).status());
        assertEquals(200, site.get("/booklet/tired", "If-None-Match: " + zipped.header("ETag")).status());
        assertTrue(site.get("/booklet/tired", "Accept-Encoding: gzip;q=0, *").find("Content-Encoding").isEmpty());
    }

    @Test
    void soundAndPrintAreNeverCompressed() throws IOException {
        for (String target : "/booklet/tired.mp3, /booklet/tired.pdf, /booklet.mp3".split(", ")) {
            for (int time = 0; time < 2; time++) {
                Answer answer = site.get(target, "Accept-Encoding: gzip, deflate, br, *");
                assertTrue(answer.find("Content-Encoding").isEmpty(), target);
                assertTrue(answer.text().contains("Rest..."));
            }
        }
    }

    @Test
    void aDownloadIsSavedUnderItsNumberAndTitle() throws IOException {
        Answer section = site.get("/booklet/tired.download.mp3");
        assertEquals("audio/mpeg", section.header("Content-Type"));
        assertEquals("attachment; filename=\"01 tired.mp3\"; filename*=UTF-8''01%20Tired.mp3",
                section.header("Content-Disposition"));
        assertEquals("attachment; filename=\"booklet.mp3\"; filename*=UTF-8''A%20booklet.mp3",
                site.head("/booklet.download.mp3?size=24").header("Content-Disposition"));
        Answer part = site.get("/booklet/tired.download.mp3", "Range: bytes=20-39",
                "If-Range: " + section.header("ETag"));
        assertEquals(206, part.status());
        assertEquals("bytes 20-39/80", part.header("Content-Range"));
        assertEquals(section.header("Content-Disposition"), part.header("Content-Disposition"));
    }

    @Test
    void everyFormHasItsTypeAndAName() throws IOException {
        String[][] forms = {{"mp3", "audio/mpeg"}, {"pdf", "application/pdf"}, {"vtt", "text/vtt; charset=utf-8"},
                {"chapters.json", "application/json+chapters"}, {"txt", "text/plain;charset=utf-8"}};
        for (String[] form : forms) {
            Answer section = site.get("/booklet/tired." + form[0]);
            assertEquals(200, section.status(), form[0]);
            assertEquals(form[1], section.header("Content-Type"));
            assertEquals("inline; filename=\"01 tired." + form[0] + "\"; filename*=UTF-8''01%20Tired." + form[0],
                    section.header("Content-Disposition"));
            assertEquals("bytes", section.header("Accept-Ranges"));
            assertEquals("no-cache", section.header("Cache-Control"));
            Answer whole = site.get("/booklet." + form[0]);
            assertEquals("inline; filename=\"booklet." + form[0] + "\"; filename*=UTF-8''A%20booklet." + form[0],
                    whole.header("Content-Disposition"));
        }
    }

    @Test
    void aPictureIsShownAndNothingElse() throws IOException {
        Answer picture = site.get(PICTURE);
        assertEquals(200, picture.status());
        assertEquals("image/svg+xml", picture.header("Content-Type"));
        assertEquals("nosniff", picture.header("X-Content-Type-Options"));
        assertTrue(picture.header("Content-Security-Policy").startsWith("sandbox; default-src 'none'"));
        assertEquals("public, max-age=31536000, immutable", picture.header("Cache-Control"));
        assertTrue(picture.text().startsWith("<svg"));
    }

    @Test
    void theStyleSheetIsKeptForEver() throws IOException {
        Matcher link = Pattern.compile("href=\"(/assets/[^\"]+)\"").matcher(site.get("/").text());
        assertTrue(link.find());
        Answer style = site.get(link.group(1));
        assertEquals("text/css; charset=utf-8", style.header("Content-Type"));
        assertEquals("public, max-age=31536000, immutable", style.header("Cache-Control"));
    }

    @Test
    void searchEnginesAreAskedNotToOrderWhatMustBeMade() throws IOException {
        Answer robots = site.get("/robots.txt");
        assertEquals("text/plain;charset=utf-8", robots.header("Content-Type"));
        assertEquals("""
                User-agent: *
                Disallow: /*.pdf
                Disallow: /*.mp3
                Disallow: /*.download.mp3
                Disallow: /*.vtt
                Disallow: /*.chapters.json
                Disallow: /*.pages.json
                Disallow: /*.page.png
                Disallow: /*/account
                Disallow: /search
                Disallow: /preferences
                Sitemap: https://read.example/sitemap.xml
                """, robots.text(), "all forms of this site but plain text");
    }

    @Test
    void onlyTheAddressThatReadersUseIsCanonical() throws IOException {
        for (String target : "/, /booklet, /booklet/tired, /booklet/tired.mp3, /booklet/tired.pdf".split(", ")) {
            assertEquals("<https://read.example" + target + ">; rel=\"canonical\"",
                    site.get(target + "?utm_source=x", "X-Forwarded-Host: evil.example")
                            .header("Link"));
        }
        assertTrue(site.get("/nothing").find("Link").isEmpty());
        assertTrue(site.get("/booklet/tired.mp3?from=s9").find("Link").isEmpty());
    }

    @Test
    void aSlashTooManyIsTakenAwayAndTheQueryKept() throws IOException {
        Answer moved = site.get("/booklet/tired.pdf/?size=24&x=%20");
        assertEquals(308, moved.status());
        assertEquals("/booklet/tired.pdf?size=24&x=%20", moved.header("Location"));
    }

    @Test
    void aNewTextIsNewFromTheSwapOn() throws IOException {
        assertEquals("Thu, 05 Mar 2020 10:00:00 GMT", site.head(TestSite.SOUND).header("Last-Modified"));
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        site.library = TestSite.library("Rest", "Drink tea");
        for (String target : "/, /booklet, /booklet/tired, /booklet/tired.mp3".split(", ")) {
            Instant modified = ZonedDateTime.parse(site.head(target).header("Last-Modified"),
                    DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            assertFalse(modified.isBefore(before), target);
            assertEquals(200, site.get(target, "If-Modified-Since: Thu, 05 Mar 2020 10:00:00 GMT").status(), target);
        }
    }

    @Test
    void oneConnectionServesManyRequests() throws IOException {
        try (Connection connection = site.connect()) {
            for (String target : "/, /nothing, /booklet/tired.mp3, /booklet/tired.mp3, /booklet/tired".split(", ")) {
                assertTrue(connection.send("GET", target).receive().whole(), target);
            }
        }
    }
}
