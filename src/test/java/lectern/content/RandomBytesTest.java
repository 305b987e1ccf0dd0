package lectern.content;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import lectern.document.Library;
import lectern.document.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that nobody meant: reading them never fails by a fault of ours, and ends. */
@Tag("slow")
class RandomBytesTest {

    private static final List<String> NAMES = List.of("page.html", "page.md", "page.txt", "publication.yaml", "a.svg",
            "a.png", "a.jpg", "a.webp");
    private static final List<String> STARTS = List.of("", "<main><img src=a.svg><img src=a.png>", "RIFF0000WEBPVP8X",
            "\u00FF\u00D8\u00FF\u00E1", "\u0089PNG\r\n\u001A\n", "GIF89a", "\u00FE\u00FF", "\u00FF\u00FE", "<svg>",
            "# ",
            "title: ");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"charity.html", "cookies.html", "divs.html", "cms.html", "tables.html"})
    void mutatedPagesAreRead(String name) throws IOException {
        byte[] page = ConservationTest.sample(name).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(name.hashCode());
        for (int round = 0; round < 60; round++) {
            byte[] mutated = page.clone();
            for (int change = 0; change < 1 + random.nextInt(60); change++) {
                int at = random.nextInt(mutated.length);
                int from = random.nextInt(mutated.length);
                int length = Math.min(random.nextInt(80), mutated.length - Math.max(at, from));
                if (random.nextBoolean()) {
                    System.arraycopy(page, from, mutated, at, length);
                } else {
                    mutated[at] = (byte) random.nextInt(256);
                }
            }
            Imported.write(folder, "guide/page." + List.of("html", "md", "txt").get(random.nextInt(3)), mutated);
            read();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomBytesAreRead(long seed) {
        Random random = new Random(seed);
        Imported.write(folder, "guide/index.html",
                "<p>A.<img src=a.svg><img src=a.png><img src=a.jpg><img src=a.webp>");
        for (int round = 0; round < 60; round++) {
            for (String name : NAMES) {
                byte[] start = STARTS.get(random.nextInt(STARTS.size())).getBytes(StandardCharsets.ISO_8859_1);
                byte[] bytes = new byte[start.length + random.nextInt(2000)];
                random.nextBytes(bytes);
                System.arraycopy(start, 0, bytes, 0, start.length);
                Imported.write(folder, "guide/" + name, bytes);
            }
            read();
        }
    }

    private void read() {
        Library library = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Imported.folder(folder).library());
        for (Problem problem : library.problems()) {
            assertFalse(problem.text().contains("fault of Lectern's"), problem::toString);
        }
    }
}
