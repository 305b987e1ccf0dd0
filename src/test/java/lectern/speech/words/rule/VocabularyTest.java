package lectern.speech.words.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.table.BundledTable;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void aPatternFindsTheLongestOfItsWords() {
        assertEquals("{best before end}", "best before end"
                .replaceFirst(Vocabulary.anyOf("best-before"), "{$0}"));
        assertTrue(Vocabulary.words("before-short-year").contains("class of"));
    }

    @Test
    void namesTheRowThatIsNotThere() {
        assertEquals("name is no-such: vocabulary.tsv has no such row",
                assertThrows(IllegalArgumentException.class, () -> Vocabulary.anyOf("no-such")).getMessage());
    }

    @Test
    void everyRowIsUsedAndThereOnce() throws IOException {
        String rules;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/lectern/speech/words"))) {
            rules = files.filter(file -> file.toString().endsWith(".java")).map(VocabularyTest::text)
                    .collect(Collectors.joining());
        }
        List<String> names = BundledTable.read("speech/words/vocabulary.tsv").column();
        assertEquals(names.stream().distinct().toList(), names);
        assertEquals(List.of(), names.stream().filter(name -> !rules.contains("(\"" + name + "\")")).toList());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
