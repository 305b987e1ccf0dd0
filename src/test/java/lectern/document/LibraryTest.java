package lectern.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibraryTest {
    @Test
    void theHelpIsTheOneOfAReadersLanguageOrElseTheFirst() {
        Library all = new Library(List.of(CodesTest.publication("help", Naming.NONE, "a"),
                CodesTest.publication("help-desk", Naming.NONE, "a"),
                CodesTest.publication("help-fr", Naming.NONE, "a")), List.of(), Instant.EPOCH);
        assertEquals("help-fr", all.help(Locale.CANADA_FRENCH).orElseThrow().id());
        assertEquals("help", all.help(Locale.GERMAN).orElseThrow().id());
        assertEquals(List.of("help", "help-desk"), all.shown(Locale.GERMAN).stream().map(Publication::id).toList());
        assertEquals(List.of("help-desk", "help-fr"), all.shown(Locale.FRENCH).stream().map(Publication::id).toList());
        assertEquals(Optional.empty(), new Library(List.of(), List.of(), Instant.EPOCH).help(Locale.FRENCH));
    }

    private final Library library = new Library(List.of(CodesTest.publication("booklet",
            new Naming(Optional.empty(), Map.of(), Map.of(
                    Place.of("booklet", "sleep"), Place.of("booklet", "rest"),
                    Place.of("booklet", "naps"), Place.of("booklet", "sleep"),
                    Place.of("booklet", "round"), Place.of("booklet", "about"),
                    Place.of("booklet", "about"), Place.of("booklet", "round"),
                    Place.of("pamphlet"), Place.of("booklet"),
                    Place.of("pamphlet", "food"), Place.of("booklet", "eating"))),
            "rest", "eating")), List.of(), Instant.EPOCH);

    @Test
    void aSectionIsFoundByTheNamesItHadBefore() {
        assertEquals(Optional.of(Place.of("booklet", "rest")), library.moved(Place.of("booklet", "sleep")));
        assertEquals(Optional.of(Place.of("booklet", "rest")), library.moved(Place.of("booklet", "naps")));
    }

    @Test
    void theSectionsOfAPublicationMoveWithIt() {
        assertEquals(Optional.of(Place.of("booklet")), library.moved(Place.of("pamphlet")));
        assertEquals(Optional.of(Place.of("booklet", "rest")), library.moved(Place.of("pamphlet", "rest")));
        assertEquals(Optional.of(Place.of("booklet", "rest")), library.moved(Place.of("pamphlet", "naps")));
        assertEquals(Optional.of(Place.of("booklet", "eating")), library.moved(Place.of("pamphlet", "food")));
    }

    @Test
    void whatNobodyKnowsAndWhatGoesRoundInACircleIsNowhere() {
        assertEquals(Optional.empty(), library.moved(Place.of("booklet", "other")));
        assertEquals(Optional.empty(), library.moved(Place.of("pamphlet", "other")));
        assertEquals(Optional.empty(), library.moved(Place.of("booklet", "round")));
        assertEquals(Optional.empty(), library.moved(Place.of("other")));
    }
}
