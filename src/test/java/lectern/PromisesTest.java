package lectern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is promised without a test that shows it. */
class PromisesTest {
    private static final Path PROMISES = Path.of("docs/promises.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NAMED = Pattern.compile("`([A-Za-z.]+Test)`");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        List<String> there = there();
        List<String> named = NAMED.matcher(Files.readString(PROMISES)).results().map(match -> match.group(1)).toList();
        assertTrue(named.size() > 40, named::toString);
        assertEquals(List.of(), named.stream()
                .filter(name -> there.stream().filter(each -> ("." + each).endsWith("." + name)).count() != 1).toList(),
                "these are not there, or more than one is");
    }

    /** With their packages. */
    private static List<String> there() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.map(file -> TESTS.relativize(file).toString()).filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", "").replace('/', '.')).toList();
        }
    }

    @Test
    void everyPromiseNamesATest() throws IOException {
        List<String> rows = Files.readAllLines(PROMISES).stream().filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| promise ")).toList();
        assertTrue(rows.size() > 20, rows::toString);
        assertEquals(List.of(),
                rows.stream().filter(row -> NAMED.matcher(row).results().map(MatchResult::group).count() == 0)
                        .toList());
    }
}
