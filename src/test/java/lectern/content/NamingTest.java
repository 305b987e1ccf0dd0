package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.document.Codes;
import lectern.document.Library;
import lectern.document.Naming;
import lectern.document.Place;
import lectern.document.Problem;
import lectern.document.Withdrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What publication.yaml says of names, codes, and a publication that must not be read any more. */
class NamingTest {
    private static final String PAGE = "<main><h1>Rest</h1><p>Sleep well.</p><h2 id=food>Food</h2><p>Eat.</main>";

    @TempDir
    Path folder;

    @Test
    void codesAndFormerNamesAreRead() {
        Imported imported = guide("""
                code: "012 345"
                codes:
                  food: 131-120
                moved:
                  meals: food
                  intro: /
                  /pamphlet: /
                  /pamphlet/eating: food
                """);
        assertEquals(new Naming(Optional.of("012345"), Map.of("food", "131120"), Map.of(
                Place.of("guide", "meals"), Place.of("guide", "food"),
                Place.of("guide", "intro"), Place.of("guide"),
                Place.of("pamphlet"), Place.of("guide"),
                Place.of("pamphlet", "eating"), Place.of("guide", "food"))), imported.publication().naming());
        assertEquals(List.of(), imported.library().problems());
    }

    @Test
    void whatLeadsNowhereIsToldWithItsLine() {
        Imported imported = guide("""
                code: 12345
                codes:
                  drink: 131120
                moved:
                  meals: foot
                  food: rest
                  ../x: food
                """);
        assertEquals(List.of("1 YAML_VALUE_INVALID", "3 MOVED_NOWHERE", "5 MOVED_NOWHERE", "6 MOVED_NOWHERE",
                "7 YAML_VALUE_INVALID"),
                imported.library().problems().stream().map(problem -> problem.line() + " " + problem.code()).toList());
        assertEquals(Naming.NONE, imported.publication().naming());
    }

    @Test
    void synonymsAreRead() {
        Imported imported = guide("""
                synonyms:
                  - rest, sleep, lie down
                  - food, tucker
                """);
        assertEquals(List.of(List.of("rest", "sleep", "lie down"), List.of("food", "tucker")),
                imported.publication().naming().synonyms());
        assertEquals(List.of(), imported.library().problems());
    }

    @Test
    void aSynonymOfNothingIsToldWithItsLine() {
        Imported imported = guide("""
                synonyms:
                  - rest
                  - rest, a very long way of saying it
                  - [rest, sleep]
                """);
        assertEquals(List.of("2 YAML_VALUE_INVALID", "3 YAML_VALUE_INVALID", "4 YAML_VALUE_INVALID"),
                imported.library().problems().stream().map(problem -> problem.line() + " " + problem.code()).toList());
        assertEquals(Naming.NONE, imported.publication().naming());
    }

    @Test
    void moreSynonymsThanAnybodyTypesAreToldWithTheirLine() {
        Imported imported = guide("synonyms:\n  - "
                + IntStream.range(0, 21).mapToObj(number -> "word" + number).collect(Collectors.joining(", ")));
        assertEquals(List.of("2 YAML_VALUE_INVALID"),
                imported.library().problems().stream().map(problem -> problem.line() + " " + problem.code()).toList());
        assertEquals(Naming.NONE, imported.publication().naming());
    }

    @Test
    void aCodeOfTwoPlacesIsAProblemOfBoth() {
        Imported.write(folder, "leaflet/publication.yaml", "code: 131120");
        Imported.write(folder, "leaflet/page.html", PAGE);
        Imported imported = guide("code: 131120");
        assertEquals(List.of("guide/publication.yaml", "leaflet/publication.yaml"), imported.library().problems()
                .stream().filter(problem -> problem.code() == Problem.Code.CODE_TAKEN)
                .map(problem -> problem.file().toString()).toList());
        assertEquals(List.of(Place.of("guide"), Place.of("leaflet")), imported.library().codes().find("131120"));
    }

    @Test
    void ofAWithdrawnPublicationNothingIsReadButWhomToAsk() {
        Imported imported = guide("""
                title: Rest
                status: Withdrawn
                contact:
                  phone: 13 11 20
                """);
        assertEquals(List.of(), imported.library().publications());
        Withdrawn withdrawn = imported.library().findWithdrawn("guide").orElseThrow();
        assertEquals("Rest", withdrawn.title());
        assertEquals(Optional.of("13 11 20"), withdrawn.contact().orElseThrow().phone());
        assertEquals(List.of(), imported.library().problems());
    }

    @Test
    void thePublishersWordIsEnoughWhenTheTextIsGoneAlready() {
        Imported.write(folder, "guide/publication.yaml", "status: withdrawn");
        assertTrue(Imported.folder(folder).library().findWithdrawn("guide").isPresent());
    }

    @Test
    void theCodesOnPaperOfAWithdrawnTextAreKept() {
        Imported before = guide("title: Rest\ncodes: {food: 000112}\n");
        Codes codes = before.library().codes();
        Imported after = guide("title: Rest\nstatus: withdrawn\ncodes: {food: 000112}\n");
        assertEquals(List.of(), after.library().problems());
        assertTrue(codes.leads().size() >= 2);
        codes.leads().keySet().forEach(code -> assertEquals(List.of(Place.of("guide")),
                after.library().codes().find(code), code));
        assertEquals(Map.of(), after.library().codes().codes());
    }

    @Test
    void theyAreKeptWhenTheTextIsGoneOrHadAnotherName() {
        Imported.write(folder, "guide/publication.yaml",
                "status: withdrawn\ncodes: {food: 000112}\nmoved: {/leaflet: /}\n");
        Codes codes = Imported.folder(folder).library().codes();
        assertEquals(List.of(Place.of("guide")), codes.find("000112"));
        assertEquals(List.of(Place.of("guide")), codes.find(Codes.derived(Place.of("leaflet"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status: retracted", "status: [withdrawn]", "status: withdrawn"})
    void anyOtherWordThanPublishedWithdraws(String yaml) {
        assertEquals(List.of(), guide("title: Rest\n" + yaml).library().publications());
    }

    @Test
    void aSlipDoesNotUndoWhatTheFileSaidBefore() {
        ContentFolder content = new ContentFolder(folder, Imported.CLOCK);
        Imported.write(folder, "guide/page.html", PAGE);
        Imported.write(folder, "guide/publication.yaml", "title: Rest\nlanguage: en-AU\n");
        assertEquals("Rest", content.read().publications().getFirst().title());
        Imported.write(folder, "guide/publication.yaml", "title: Rest: second edition\nlanguage: en-AU\n");
        assertEquals("Rest", content.read().publications().getFirst().title());
        Imported.write(folder, "guide/publication.yaml", "title: Rest\nstatus: withdrawn\n");
        assertTrue(content.read().findWithdrawn("guide").isPresent());
        Imported.write(folder, "guide/publication.yaml", "title: Rest: second edition\nstatus: withdrawn\n");
        Library library = content.read();
        assertTrue(library.findWithdrawn("guide").isPresent() && library.publications().isEmpty());
        assertEquals(List.of(Problem.Code.YAML_NOT_READABLE), library.problems().stream().map(Problem::code).toList());
        assertTrue(content.read().findWithdrawn("guide").isPresent(), "however often it is looked at");
        assertEquals(List.of(), Imported.folder(folder).library().publications(), "nor after a start");
    }

    private Imported guide(String yaml) {
        Imported.write(folder, "guide/page.html", PAGE);
        Imported.write(folder, "guide/publication.yaml", yaml);
        return Imported.folder(folder);
    }
}
