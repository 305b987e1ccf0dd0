package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lectern.content.source.Folder;
import lectern.document.Problem;
import lectern.document.Problem.Code;
import lectern.document.text.Undescribed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a publisher may do wrong: it is told where, with a remedy, and nothing else stops. */
class ProblemsTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D',
            'R', 0, 0, 0, 2, 0, 0, 0, 3, 8, 2, 0, 0, 0};

    @TempDir
    Path folder;

    /** Whatever went wrong, it is told in full, and the good neighbour is published. */
    @AfterEach
    void everyProblemIsCompleteAndStopsNothing() {
        Imported.write(folder, "neighbour/page.html", "<main><h1>Neighbour</h1><p>Well.</main>");
        Imported imported = Imported.folder(folder);
        assertTrue(imported.library().find("neighbour").isPresent());
        for (Problem problem : imported.library().problems()) {
            assertFalse(problem.file().isAbsolute(), problem::toString);
            assertTrue(problem.line() >= 0 && problem.text().matches("(?s)\\S.*\\S")
                    && problem.remedy().matches("(?s)\\S.*\\S"), problem::toString);
            assertFalse(problem.text().contains(folder.toString()), problem::toString);
        }
    }

    /** Also the second time: what is wrong with a picture is told where it is shown. */
    @Test
    void aPictureKnowsTheLineThatShowsIt() {
        Imported.write(folder, "guide/dot.png", PNG);
        Imported.write(folder, "guide/page.html", "<main><h1>Dots</h1>\n<figure><img src=dot.png alt=Dot></figure>\n"
                + "<figure><svg viewBox='0 0 9 9' aria-label=Five><text>5</text></svg></figure>\n"
                + "<figure><img src=dot.png alt=Dot></figure></main>");
        assertEquals(List.of("guide/page.html 2", "guide/page.html 3", "guide/page.html 4"),
                Imported.folder(folder).library().find("guide").orElseThrow().sections().getFirst().figures().stream()
                        .map(figure -> figure.image().orElseThrow().origin().orElseThrow())
                        .map(origin -> origin.file().toString().replace('\\', '/') + " " + origin.line()).toList());
    }

    @Test
    void everyKeyOfThePublicationIsRead() {
        Imported.write(folder, "guide/cover.png", PNG);
        Imported.write(folder, "guide/words.pls", "<lexicon/>");
        Imported imported = yaml("""
                title: Rest
                subtitle: A guide
                language: en-AU
                publisher: Example
                contact:
                  name: Help
                  phone: 13 11 20
                  email: help@example.org
                  address: 1 Example Street
                reviewed: 2025-01-31
                next-review: 2027-01-31
                licence: CC BY 4.0
                cover: cover.png
                lexicon: words.pls
                source: https://example.org/rest
                """);
        var metadata = imported.publication().metadata();
        assertEquals(List.of(), imported.library().problems());
        assertEquals("Rest", metadata.title());
        assertEquals("A guide", metadata.subtitle().orElseThrow());
        assertEquals(Locale.forLanguageTag("en-AU"), metadata.language());
        assertEquals("Example", metadata.publisher().orElseThrow());
        assertEquals("131120", metadata.contact().orElseThrow().dial().orElseThrow());
        assertEquals("2025-01-31", metadata.reviewed().orElseThrow().toString());
        assertEquals("2027-01-31", metadata.nextReview().orElseThrow().toString());
        assertEquals("CC BY 4.0", metadata.licence().orElseThrow());
        assertEquals(3, metadata.cover().orElseThrow().height());
        assertEquals("https://example.org/rest", metadata.source().orElseThrow().toString());
        assertEquals(Path.of("guide/words.pls"), imported.publication().lexicon().orElseThrow().file());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"YAML_KEY_UNKNOWN|2|titel: x", "YAML_KEY_UNKNOWN|2|? [a]: b",
            "YAML_VALUE_INVALID|2|language: none at all", "YAML_VALUE_INVALID|2|reviewed: yesterday",
            "YAML_VALUE_INVALID|2|reviewed: 2025-02-30", "YAML_VALUE_INVALID|2|publisher: [a, b]",
            "YAML_VALUE_INVALID|2|contact: 13 11 20", "YAML_VALUE_INVALID|2|'contact: {email: none}'",
            "YAML_VALUE_INVALID|2|'contact: {phone: call us}'", "YAML_VALUE_INVALID|2|source: ftp://example.org/",
            "YAML_VALUE_INVALID|2|licence: a\\nlicence: b", "YAML_NOT_READABLE|2|'\"'", "YAML_NOT_READABLE|3|a: b: c",
            "YAML_NOT_READABLE|2|'x: *y'", "IMAGE_NOT_FOUND|2|cover: no.png", "OUTSIDE_FOLDER|2|cover: ../../x.png",
            "LEXICON_INVALID|2|lexicon: no.pls", "REVIEW_DUE|0|next-review: 2025-01-01",
            "DATE_IN_FUTURE|0|reviewed: 2026-03-01",
            "DATE_IN_FUTURE|0|'updates: [{date: 2027-01-01, text: It is 5 mg.}]'"})
    void aWrongLineIsNamed(Code code, int line, String yaml) {
        Imported imported = yaml("title: Rest\n" + yaml.replace("\\n", "\n") + "\n");
        Problem problem = imported.problem(code);
        assertEquals(Path.of("guide/publication.yaml"), problem.file());
        assertTrue(Math.abs(problem.line() - line) <= 1, problem::toString);
        assertEquals(code == Code.YAML_NOT_READABLE ? 0 : 1, imported.library().publications().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"&a [x]", "[", "{a: ", "- ", "? ", "!!java.net.URL [", "&a *a ", "a:\n "})
    void aHugeOrTwistedYamlIsRefusedInTime(String piece) {
        Imported imported = assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> yaml("x: " + piece.repeat(60_000)));
        assertFalse(imported.codes().isEmpty());
    }

    @Test
    void aliasesCannotMultiply() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%<d [%s]\n".formatted(i, ("*a" + (i - 1) + ", ").repeat(9)));
        }
        Imported imported = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> yaml(bomb.toString()));
        assertFalse(imported.codes().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,'\uFEFF',''", "UTF-16LE,'\uFEFF',''", "UTF-16BE,'\uFEFF',''", "UTF-8,'',''",
            "windows-1252,'','<meta charset=windows-1252>'", "windows-1252,'','<meta charset=iso-8859-1>'",
            "UTF-8,'','<meta charset=windows-1252x>'", "UTF-8,'','<meta charset=utf-16>'"})
    void everyUsualEncodingIsRead(String charset, String mark, String meta) {
        String page = mark + meta + "<title>Rest</title><main><p>Café “rest” – 5 €.</main>";
        Imported.write(folder, "guide/page.html", page.getBytes(Charset.forName(charset)));
        Imported imported = Imported.folder(folder);
        assertEquals(List.of(), imported.codes());
        assertEquals(List.of("Rest", "Café “rest” – 5 €."), imported.sentences());
    }

    @Test
    void aWrongEncodingIsAProblemWithItsLine() {
        Imported.write(folder, "guide/page.txt", "Rest\n\nA café.\n".getBytes(Charset.forName("windows-1252")));
        Imported imported = Imported.folder(folder);
        assertEquals(3, imported.problem(Code.WRONG_ENCODING).line());
        assertEquals(List.of("Rest", "A café."), imported.sentences());
    }

    @Test
    void controlCharactersAreLeftOutAndTold() {
        Imported imported = Imported.page(folder, "<main><p>Re\u0000st\u0007.</main>");
        assertEquals("Rest.", imported.sentences().getLast());
        assertEquals(1, imported.problem(Code.WRONG_ENCODING).line());
    }

    @ParameterizedTest
    @CsvSource({"IMAGE_NOT_FOUND,no.png", "OUTSIDE_FOLDER,../secret.png", "OUTSIDE_FOLDER,/secret.png",
            "OUTSIDE_FOLDER,..%2Fsecret.png", "OUTSIDE_FOLDER,..\\secret.png", "OUTSIDE_FOLDER,x/../../secret.png",
            "IMAGE_NOT_FOUND,file:///etc/hostname", "IMAGE_NOT_FOUND,https://example.org/a.png",
            "IMAGE_NOT_FOUND,//example.org/a.png", "IMAGE_NOT_FOUND,%00.png", "IMAGE_NOT_FOUND,%zz",
            "IMAGE_NOT_READABLE,text.png", "IMAGE_NOT_READABLE,data:image/png;base64,AAAA", "OUTSIDE_FOLDER,link.png",
            "IMAGE_NOT_READABLE,'data:x'", "IMAGE_NOT_FOUND,.", "IMAGE_NOT_READABLE,empty.png"})
    void aPictureThatCannotBeHadLeavesItsWords(Code code, String address) throws IOException {
        Imported.write(folder, "secret.png", PNG);
        Imported.write(folder, "guide/text.png", "no picture");
        Imported.write(folder, "guide/empty.png", "");
        Files.createSymbolicLink(folder.resolve("guide/link.png"), folder.resolve("secret.png"));
        Imported imported = Imported.page(folder,
                "<main><h1>Rest</h1>\n<p><img src='" + address + "' alt='A bed.'></main>");
        assertEquals("# Rest\nfigure(alt(A bed.) caption() )\n", imported.model());
        assertEquals(2, imported.problem(code).line());
        assertEquals(List.of(code), imported.codes());
    }

    @Test
    void whoGaveAnEmptyAltToAPictureWithACaptionIsToldAnotherRemedy() {
        Imported.write(folder, "guide/a.png", PNG);
        Imported imported = Imported.page(folder, "<main><h1>Rest</h1><p>A.</p><figure><img src=a.png alt=''>"
                + "<figcaption>The van.</figcaption></figure></main>");
        assertTrue(imported.problem(Code.MISSING_ALTERNATIVE).remedy().startsWith("It has a caption"));
    }

    @Test
    void aPictureWithoutWordsIsTold() {
        Imported.write(folder, "guide/a.png", PNG);
        Imported imported = Imported.page(folder, "<main><h1>Rest</h1>\n<p><img src=a.png></main>");
        assertEquals(2, imported.problem(Code.MISSING_ALTERNATIVE).line());
        assertEquals("# Rest\nfigure(image alt(Picture without a description.) caption() )\n", imported.model());
    }

    @ParameterizedTest
    @CsvSource({"de-AT, de-AT, Bild ohne Beschreibung.", "fr, fr, Image sans description.",
            "cy, en, Picture without a description."})
    void aPictureWithoutWordsIsToldOfInTheLanguageOfTheText(String language, String said, String words) {
        Imported.write(folder, "guide/a.png", PNG);
        Imported imported = Imported.page(folder,
                "<html lang=" + language + "><main><h1>R</h1><p><img src=a.png></main>");
        assertEquals(said + " " + words, imported.publication().sections().getFirst().sentences().stream()
                .filter(each -> Undescribed.is(each.text()))
                .map(each -> each.language().toLanguageTag() + " " + each.text()).collect(Collectors.joining()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "IMG_2034.JPG", "scan-300x200.webp"})
    void aPictureThatOnlyItsFileNamesHasNoWords(String alt) {
        Imported.write(folder, "guide/a.png", PNG);
        Imported imported = Imported.page(folder, "<main><h1>Rest</h1>\n<p><img src=a.png alt=" + alt + "></main>");
        assertEquals(2, imported.problem(Code.MISSING_ALTERNATIVE).line());
        assertEquals("# Rest\nfigure(image alt(Picture without a description.) caption() )\n", imported.model());
        assertEquals(List.of("file-name: " + alt), imported.leftOut());
    }

    @Test
    void linksOutOfTheFileSystemAreNotFollowed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Imported.write(outside, "page.html", "<p>Secret.");
        Path content = Files.createDirectory(folder.resolve("content"));
        Files.createDirectory(content.resolve("guide"));
        Files.createSymbolicLink(content.resolve("guide/page.html"), outside.resolve("page.html"));
        Files.createSymbolicLink(content.resolve("whole"), outside);
        Files.createSymbolicLink(content.resolve("alone.html"), outside.resolve("page.html"));
        Imported imported = Imported.folder(content);
        assertEquals(List.of(), imported.library().publications());
        assertTrue(imported.codes().contains(Code.OUTSIDE_FOLDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", " java\nscript:alert(1)", "JAVASCRIPT:x", "data:text/html,x",
            "file:///etc/passwd", "vbscript:x", "&#1;javascript:x"})
    void aLinkThatRunsOrReadsIsPlainText(String href) {
        Imported imported = Imported.page(folder, "<main><h1>Rest</h1><p><a href='" + href + "'>Now</a>.</main>");
        assertEquals("# Rest\np(Now.)\n", imported.model());
        assertEquals(List.of(Code.UNSAFE_CONTENT), imported.codes());
    }

    @Test
    void aDrawingKeepsNothingThatRunsOrReads() throws IOException {
        Imported.write(folder, "guide/a.svg",
                """
                        <?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                        <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" onload="alert(1)">
                        <script>alert(2)</script><style>@import url(https://e.example/x.css); rect { fill: url(https://e.example/y) }</style>
                        <text>&x;</text><a href="javascript:alert(3)"><rect width="5" height="5"/></a>
                        <image href="https://e.example/z.png"/><use href="other.svg#a"/><foreignObject><p>Words</p></foreignObject>
                        </svg>
                        """);
        Imported imported = Imported.page(folder, "<main><h1>Rest</h1><img src=a.svg alt='A bed.'></main>");
        var image = imported.publication().images().iterator().next();
        String svg = new String(image.read(), StandardCharsets.UTF_8);
        assertTrue(svg.contains("<rect"), svg);
        for (String bad : List.of("alert", "e.example", "other.svg", "passwd", "onload", "ENTITY", "foreign")) {
            assertFalse(svg.contains(bad), svg);
        }
        assertEquals(Code.UNSAFE_CONTENT, imported.problem(Code.UNSAFE_CONTENT).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "Preferences", "api", "feed.xml.html", "robots.txt", "---", "assets"})
    void reservedNamesAreNotPublished(String name) {
        String file = name.contains(".") ? name : name + "/page.html";
        Imported.write(folder, file, "<p>Text.");
        Imported imported = Imported.folder(folder);
        assertEquals(List.of(), imported.library().publications());
        assertEquals(List.of(Code.RESERVED_NAME), imported.codes());
    }

    @Test
    void theSecondPublicationOfANameIsTold() {
        Imported.write(folder, "rest/page.html", "<p>One.");
        Imported.write(folder, "Rest.md", "Two.");
        Imported imported = Imported.folder(folder);
        assertEquals(1, imported.library().publications().size());
        assertEquals(List.of(Code.DUPLICATE_NAME), imported.codes());
    }

    @Test
    void twoElementsOfOneIdLeadToTheFirst() {
        Imported imported = Imported.page(folder,
                "<main><h1>Rest</h1><p id=a>One.<p id=a>Two.<p><a href='#a'>There</a>.</main>");
        var sentences = imported.publication().sections().getFirst().sentences();
        assertTrue(imported.model().contains("[There](#p)"));
        assertTrue(sentences.get(3).content().toString().contains("#" + sentences.get(1).id()));
    }

    @Test
    void anUnknownKindAnUnreadableAndAHugeFileAreTold() throws IOException {
        Imported.write(folder, "guide/page.html", "<p>Text.");
        Imported.write(folder, "guide/page.doc", "x");
        Files.createDirectory(folder.resolve("guide/folder.html"));
        Imported.write(folder, "guide/huge.txt", new byte[Folder.LARGEST_FILE + 1]);
        Imported imported = Imported.folder(folder);
        assertEquals(Path.of("guide/page.doc"), imported.problem(Code.UNKNOWN_FILE_TYPE).file());
        assertEquals(Path.of("guide/folder.html"), imported.problem(Code.UNREADABLE_FILE).file());
        assertEquals(Path.of("guide/huge.txt"), imported.problem(Code.FILE_TOO_LARGE).file());
        assertEquals(1, imported.library().publications().size());
    }

    @Test
    void aLinkToNowhereLeavesItsText() {
        Imported imported = Imported.page(folder, "<main><h1>Rest</h1>\n<p><a href='gone.html'>Gone</a>.</main>");
        assertEquals("# Rest\np(Gone.)\n", imported.model());
        assertEquals(2, imported.problem(Code.LINK_NOT_FOUND).line());
    }

    @Test
    void aMissingFolderIsAProblem() {
        assertEquals(List.of(Code.UNREADABLE_FILE),
                new ContentFolder(folder.resolve("gone")).read().problems().stream().map(Problem::code).toList());
    }

    private Imported yaml(String yaml) {
        Imported.write(folder, "guide/publication.yaml", yaml);
        return Imported.page(folder, "<main><h1>Rest</h1><p>Well.</main>");
    }
}
