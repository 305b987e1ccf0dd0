package lectern.document.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "What is immunotherapy?          | 02 What is immunotherapy.mp3",
            "Side effects: what to expect    | 02 Side effects – what to expect.mp3",
            "Doses at 12:30 and/or 18:00     | 02 Doses at 12-30 and-or 18-00.mp3",
            "<5 mg, > 7 mg and ≥ 8 mg        | 02 ‹5 mg, › 7 mg and ≥ 8 mg.mp3",
            "What “rest” means…              | 02 What “rest” means….mp3",
            "Call us...                      | 02 Call us.mp3",
            "Call us:                        | 02 Call us.mp3",
            "../../etc/passwd                | 02 -..-etc-passwd.mp3",
            "ما هو العلاج المناعي؟           | 02 ما هو العلاج المناعي؟.mp3",
            "免疫療法とは                     | 02 免疫療法とは.mp3",
            "CON                             | 02 CON.mp3",
            "???                             | 02 what-is-it.mp3",
            "''                              | 02 what-is-it.mp3"})
    void isTheNumberAndTheTitleAsFarAsFileSystemsTakeIt(String title, String name) {
        assertEquals(name, new FileName(title, 2, 9, "what-is-it", "mp3").text());
    }

    @Test
    void quotationMarksAndBarsHaveLikenesses() {
        assertEquals("02 ”Rest” and sleep.mp3", name("\"Rest\" and\t\n sleep", 2, 9).text());
        assertEquals("02 a-b-c.mp3", name("a\\b|c", 2, 9).text());
    }

    @Test
    void numbersSortAsTheyCount() {
        assertEquals("007 Rest.mp3", name("Rest", 7, 120).text());
        List<String> names = IntStream.rangeClosed(1, 120).mapToObj(i -> name("Part " + (121 - i), i, 120).text())
                .toList();
        assertEquals(names.stream().sorted().toList(), names);
    }

    @Test
    void theWholeHasNoNumberAndNoNameOfADevice() {
        assertEquals("Rest.zip", new FileName("Rest", 0, 0, "rest", "zip").text());
        for (String device : List.of("con", "NUL", "Aux", "com1", "LPT9", "nul.txt")) {
            assertEquals("booklet.zip", new FileName(device, 0, 0, "booklet", "zip").text(), device);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "العلاج ", "免疫", "🎧", "e\u0301\u0302\u0303", "👩‍⚕️"})
    void isNeverTooLongForAnyFileSystem(String part) throws Exception {
        String name = name(part.repeat(5_000), 2, 9).text();
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 127, name);
        assertTrue(name.length() > 10, name);
        assertEquals(name, new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                "half of a character");
    }

    @Test
    void aHostileTitleTakesNoTime() {
        for (String part : List.of(".", " .", ": ", "?", "\u202E", "a .")) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> name("a" + part.repeat(300_000) + "b", 2, 9).text());
        }
    }

    @Test
    void marksThatTurnWordsAroundAreLeftOut() {
        assertEquals("02 Dose gpm.exe.mp3", name("Dose \u202Egpm.exe\u0000\u200E\uFEFF", 2, 9).text());
        assertEquals("02 می\u200Cخواهم.mp3", name("می\u200Cخواهم", 2, 9).text(), "a joiner makes another word");
    }

    @Test
    void browsersGetBothNames() {
        assertEquals("attachment; filename=\"02 what-is-it.mp3\"; "
                + "filename*=UTF-8''02%20What%20is%20immunotherapy.mp3",
                name("What is immunotherapy?", 2, 9)
                        .attachment());
        String arabic = name("العلاج\r\nX-Header: 1", 2, 9).attachment();
        assertTrue(arabic.startsWith("attachment; filename=\"02 what-is-it.mp3\"; filename*=UTF-8''02%20%D8%A7"),
                arabic);
        assertTrue(arabic.chars().allMatch(c -> c >= ' ' && c < 127), arabic);
    }

    @Test
    void canBeWrittenHere(@TempDir Path folder) throws Exception {
        for (String title : List.of("What?", "../x", "العلاج المناعي", "🎧".repeat(400), "\u0000")) {
            assertTrue(Files.exists(Files.writeString(folder.resolve(name(title, 2, 9).text()), "x")), title);
        }
        try (var files = Files.list(folder)) {
            assertEquals(5, files.count());
        }
    }

    private static FileName name(String title, int number, int last) {
        return new FileName(title, number, last, "what-is-it", "mp3");
    }
}
