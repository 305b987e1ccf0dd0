package lectern.speech.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Verbalization;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule has a table of what is written and what is said; a third cell names another English than Australia's. */
class RulesTest {
    private static final Path TABLES = Path.of("src/test/resources/lectern/speech/words/rules");
    private static final TextNormalizer WORDING = new TextNormalizer(Lexicon.EMPTY);

    @TestFactory
    Stream<DynamicContainer> saysWhatTheTableSays() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            return files.sorted().toList().stream().map(file -> dynamicContainer(name(file), rows(file)
                    .map(row -> test(name(file), row))));
        }
    }

    @Test
    void everyRuleHasATableAndEveryTableARule() throws IOException {
        Set<String> rules = Rules.all().map(Rule::name).collect(Collectors.toCollection(TreeSet::new));
        rules.addAll(Set.of("unchanged", "unknown-character"));
        try (Stream<Path> files = Files.list(TABLES)) {
            assertEquals(rules, files.map(RulesTest::name).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void thereAreFourHundredCases() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            long cases = files.mapToLong(file -> rows(file).count()).sum();
            assertTrue(cases >= 400, cases + " cases");
        }
    }

    private static DynamicTest test(String rule, List<String> row) {
        return dynamicTest(row.getFirst(), () -> {
            Locale language = Locale.forLanguageTag(row.size() > 2 ? row.get(2) : "en-AU");
            List<Verbalization> pieces = WORDING.pieces(TextNormalizer.clean(row.getFirst()), List.of(), language);
            assertEquals(row.size() > 1 ? row.get(1) : "", TextNormalizer.words(pieces));
            Set<String> rules = pieces.stream().filter(Verbalization::isChanged).map(Verbalization::rule)
                    .collect(Collectors.toCollection(HashSet::new));
            if (rule.equals("unchanged")) {
                assertEquals(Set.of(), rules);
            } else {
                assertTrue(rules.contains(rule), "settled by " + rules);
            }
        });
    }

    private static Stream<List<String>> rows(Path file) {
        try {
            return Files.readAllLines(file).stream().map(line -> List.of(line.split("\t")));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".tsv", "");
    }
}
