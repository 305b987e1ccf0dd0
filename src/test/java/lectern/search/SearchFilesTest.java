package lectern.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import lectern.content.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shapes that {@code index.js} reads. */
class SearchFilesTest {
    @TempDir
    private Path content;

    private SortedMap<String, Object> files() {
        SortedMap<String, Object> files = new TreeMap<>();
        SearchFiles.of(new ContentFolder(content).read(), _ -> "mark")
                .forEach((name, told) -> files.put(name.replace(".mark", ""), told));
        return files;
    }

    private void write(String file, String text) throws IOException {
        Path path = content.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> word(SortedMap<String, Object> files, String file, String word) {
        return (Map<String, Object>) ((Map<String, Object>) files.getOrDefault(file, Map.of())).getOrDefault(word,
                Map.of());
    }

    @Test
    void aWordKnowsItsPlacesItsFormsAndWhatMeansTheSame() throws IOException {
        write("leaflet.md",
                "# Tired?\n\nTiredness is common. Rest.\n\n# Fever\n\nA high temperature. Rest, and rest.\n");
        SortedMap<String, Object> files = files();
        assertEquals(Map.of("p", List.of(0, 1, 1, 2)), word(files, "words-72", "rest"));
        assertEquals(List.of(0), word(files, "words-74", "tired").get("t"));
        assertEquals(List.of("tiredness"), word(files, "words-74", "tired").get("f"));
        assertTrue(String.valueOf(word(files, "words-66", "fever").get("s")).contains("=high temperatur en"));
        Map<String, Object> row = word(files, "words-68", "=high temperatur en");
        assertEquals(List.of(1, 1), row.get("p"));
        assertEquals(List.of(List.of("high"), List.of("temperature")), row.get("w"));
        // This stands nowhere, and somebody may type it.
        assertTrue(word(files, "words-65", "exhausted").containsKey("s"));
    }

    @Test
    void whatAShortFormStandsForIsFoundOnceForEachSection() throws IOException {
        write("leaflet.html", "<h1>Clots</h1><p>A <abbr title='deep vein thrombosis'>DVT</abbr> is a clot. "
                + "A <abbr title='deep vein thrombosis'>DVT</abbr> can hurt.</p>");
        SortedMap<String, Object> files = files();
        assertEquals(List.of(0, 1), word(files, "words-76", "vein").get("p"));
        assertEquals(List.of(0, 2), word(files, "words-64", "dvt").get("p"));
    }

    @Test
    void aPartKnowsWhatItIsAPartOf() throws IOException {
        write("blatt/publication.yaml", "language: de\n");
        write("blatt/a.md", "# Wirkung\n\nDie Nebenwirkungen sind leicht.\n");
        assertEquals(List.of("nebenwirkungen"), word(files(), "words-77", "wirkung").get("c"));
    }

    /** The rules of these languages know a form by letters that lose their marks when words are folded. */
    @Test
    void formsAreFoundByHowWordsAreWritten() throws IOException {
        write("prava/publication.yaml", "language: ru\n");
        write("prava/a.md", "# Права\n\nБольной имеет права. Это права больного.\n");
        write("ilaj/publication.yaml", "language: ar\n");
        write("ilaj/a.md", "# العلاج\n\nالعلاج الكيميائي.\n");
        String all = String.valueOf(files());
        assertTrue(all.contains("больнои={p=[1, 1], f=[больного]}"), all);
        assertTrue(all.contains("كيميايي={f=[الكيميايي]"), all);
    }

    @Test
    void sectionsAndContactsAreTold() throws IOException {
        write("dose/publication.yaml", "title: Dose\nlanguage: en\ncontact: {phone: 13 11 20}\n");
        write("dose/a.md", "# When\n\nAt noon.\n");
        SortedMap<String, Object> files = files();
        assertEquals("{publications={dose=[Dose, en, 1]}, sections=[[dose, when, When, en, 1], "
                + "[dose, , {dial=131120, phone=13 11 20}]]}",
                String.valueOf(files.get("sections-0")));
        assertEquals(Map.of("dose", List.of(0, 1, "Dose", 1)), files.get("publications"));
        assertTrue(word(files, "words-70", "phone").containsKey("t"));
    }

    @Test
    void aRaisedDigitOfATitleStaysRaised() throws IOException {
        write("blood/a.html",
                "<title>Blood</title><main><h1>Cells</h1><p>Two.</p><h2>10<sup>9</sup>/L</h2><p>Three.</p></main>");
        assertTrue(String.valueOf(files().get("sections-0")).contains("10⁹/L"));
    }

    /** Of many sections it is shorter to say which have no "the". */
    @Test
    void aWordThatMostHaveKnowsWhereItIsNot() throws IOException {
        StringBuilder text = new StringBuilder("# None\n\nNothing.\n\n");
        for (int section = 1; section < 210; section++) {
            text.append("# Section ").append(section).append("\n\nTake the tablet.\n\n");
        }
        write("many.md", text.toString());
        SortedMap<String, Object> files = files();
        assertEquals(Map.of("e", List.of(0)), word(files, "words-74", "the"));
        assertEquals(Map.of("p", List.of(0, 1)), word(files, "words-6e", "nothing"));
    }

    /** A run that was stopped leaves files of two libraries: an index leads to its own only. */
    @Test
    void theIndexHasTheNamesOfAllOthersWhichFollowFromWhatIsInThem() throws IOException {
        write("leaflet.md", "# Rest\n\nRest.\n");
        SortedMap<String, Object> before = marked();
        write("leaflet.md", "# Rest\n\nRest and food.\n");
        SortedMap<String, Object> after = marked();
        for (SortedMap<String, Object> files : List.of(before, after)) {
            String index = String.valueOf(files.get("index"));
            files.keySet().stream().filter(name -> !name.equals("index"))
                    .map(name -> name.replaceFirst("^(words|sections)-", ""))
                    .forEach(name -> assertTrue(index.contains(name), () -> name + " is not in " + index));
        }
        Set<String> same = new HashSet<>(before.keySet());
        same.retainAll(after.keySet());
        same.remove("index");
        assertTrue(same.stream().anyMatch(name -> name.startsWith("sections-0.")), same::toString);
        same.forEach(name -> assertEquals(before.get(name), after.get(name)));
        assertTrue(after.size() > same.size() + 1);
    }

    private SortedMap<String, Object> marked() {
        return SearchFiles.of(new ContentFolder(content).read(),
                told -> Integer.toHexString(String.valueOf(told).hashCode()));
    }

    /** Or another run would write other bytes for the same text. */
    @Test
    void nothingHasAnOrderOfChance() throws IOException {
        write("leaflet.md", "# Rest\n\nRest.\n");
        assertEquals(List.of(), files().entrySet().stream().filter(each -> !(each.getValue() instanceof SortedMap))
                .map(Map.Entry::getKey).toList());
    }

    /** Of a large library nobody loads all words, and no file is named as one could not be. */
    @Test
    void aLetterWithManyWordsIsParted() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int section = 0; section < 40; section++) {
            text.append("# Section ").append(section).append("\n\n");
            for (int word = 0; word < 400; word++) {
                text.append("w").append((char) ('a' + word % 26)).append(section).append("x").append(word).append(' ');
            }
            text.append(".\n\n");
        }
        write("many.md", text.toString());
        SortedMap<String, Object> files = files();
        assertTrue(files.containsKey("words-77-61") && files.containsKey("words-77-7a"), files.keySet().toString());
        assertFalse(word(files, "words-77-61", "wa3x26").isEmpty());
        assertTrue(files.keySet().stream().allMatch(name -> name.matches("[a-z]+(-[0-9a-f]+){0,2}")));
    }
}
