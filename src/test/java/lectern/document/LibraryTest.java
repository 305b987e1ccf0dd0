package lectern.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibraryTest {
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
