package lectern.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    private static final Place BOOKLET = Place.of("booklet");
    private static final Place REST = Place.of("booklet", "rest");

    @Test
    void everyPublicationAndSectionHasSixDigitsThatLeadToItAndStayTheSame() {
        Codes codes = codes(publication("booklet", Naming.NONE));
        for (Place place : List.of(BOOKLET, REST)) {
            String code = codes.of(place).orElseThrow();
            assertTrue(code.matches("[0-9]{6}"), code);
            assertEquals(List.of(place), codes.find(code));
        }
        assertNotEquals(codes.of(BOOKLET), codes.of(REST));
        // Printed and read out: a change here breaks every code that is in use.
        assertEquals(Optional.of("537068"), codes.of(BOOKLET));
    }

    @Test
    void aPublisherMayGiveOthers() {
        Codes codes = codes(
                publication("booklet", new Naming(Optional.of("000001"), Map.of("rest", "131120"), Map.of())));
        assertEquals(List.of(BOOKLET), codes.find("000001"));
        assertEquals(List.of(REST), codes.find("131120"));
    }

    @Test
    void aCodeOfTwoPlacesLeadsToBothAndEachIsToldWithTwoDigitsMore() {
        Codes codes = codes(publication("booklet", new Naming(Optional.of("131120"), Map.of(), Map.of())),
                publication("leaflet", new Naming(Optional.of("131120"), Map.of(), Map.of())));
        Place leaflet = Place.of("leaflet");
        assertEquals(List.of(BOOKLET, leaflet), codes.find("131 120"));
        assertEquals(Map.of("131120", List.of(BOOKLET, leaflet)), codes.collisions());
        for (Place place : List.of(BOOKLET, leaflet)) {
            String longer = codes.of(place).orElseThrow();
            assertTrue(longer.matches("131120[0-9]{2}"), longer);
            assertEquals(List.of(place), codes.find(Codes.spaced(longer)));
        }
        assertEquals(6, codes.of(REST).orElseThrow().length());
    }

    @Test
    void namesOfWhichTheSameSixDigitsFollowAreKeptApartByTwoMore() {
        String[] names = IntStream.range(0, 3_000).mapToObj(i -> "chapter-" + i).toArray(String[]::new);
        Codes codes = codes(publication("book", Naming.NONE, names));
        assertTrue(codes.collisions().size() > 1, codes.collisions()::toString);
        codes.collisions().forEach((code, places) -> {
            assertEquals(places, codes.find(code));
            places.forEach(place -> assertTrue(codes.find(codes.of(place).orElseThrow()).contains(place)));
        });
    }

    @Test
    void whatWasPrintedWithEightDigitsLeadsOnWhenTheOtherTextIsGoneOrItHasAnotherName() {
        Naming given = new Naming(Optional.of("131120"), Map.of(), Map.of());
        Codes before = codes(publication("booklet", given), publication("leaflet", given));
        String longer = before.of(BOOKLET).orElseThrow();
        assertEquals(List.of(BOOKLET), codes(publication("booklet", given)).find(longer));
        Codes renamed = codes(publication("guide", new Naming(Optional.of("131120"), Map.of(),
                Map.of(BOOKLET, Place.of("guide")))), publication("leaflet", given));
        assertEquals(List.of(Place.of("guide")), renamed.find(longer));
    }

    @Test
    void eightDigitsOfNothingLeadNowhereThoughSixOfThemAreACode() {
        Codes codes = codes(publication("booklet", new Naming(Optional.of("131120"), Map.of(), Map.of())));
        long found = IntStream.range(0, 100).filter(i -> !codes.find("131120%02d".formatted(i)).isEmpty()).count();
        assertEquals(1, found);
        assertEquals(List.of(), codes.find("1311200"));
    }

    @Test
    void whatIsOnPaperLeadsToTheNewName() {
        Codes before = codes(publication("pamphlet", Naming.NONE));
        Codes now = codes(publication("booklet", new Naming(Optional.empty(), Map.of(),
                Map.of(Place.of("pamphlet"), BOOKLET, Place.of("booklet", "sleep"), REST))));
        assertEquals(List.of(BOOKLET), now.find(before.of(Place.of("pamphlet")).orElseThrow()));
        assertEquals(List.of(REST), now.find(before.of(Place.of("pamphlet", "rest")).orElseThrow()));
        Codes renamed = codes(publication("booklet", Naming.NONE, "sleep"));
        assertEquals(List.of(REST), now.find(renamed.of(Place.of("booklet", "sleep")).orElseThrow()));
        assertEquals(codes(publication("booklet", Naming.NONE)).codes(), now.codes(), "told is the new one");
    }

    @Test
    void theOldCodeMayBeGivenToTheNewName() {
        String old = codes(publication("booklet", Naming.NONE, "sleep")).of(Place.of("booklet", "sleep")).orElseThrow();
        Codes now = codes(publication("booklet", new Naming(Optional.empty(), Map.of("rest", old),
                Map.of(Place.of("booklet", "sleep"), REST))));
        assertEquals(Optional.of(old), now.of(REST));
        assertEquals(Map.of(), now.collisions());
    }

    @Test
    void aCodeOfWhatWasWithdrawnLeadsToTheNoticeAndLeavesTheChoiceWhereItIsAnothersToo() {
        Withdrawn withdrawn = new Withdrawn("old", "Old", Locale.ENGLISH, Optional.empty(), Set.of("454545", "131120"));
        Codes codes = Codes.of(List.of(publication("booklet", new Naming(Optional.of("131120"), Map.of(), Map.of()))),
                List.of(withdrawn));
        assertEquals(List.of(Place.of("old")), codes.find("454545"));
        assertEquals(List.of(BOOKLET, Place.of("old")), codes.find("131120"));
        assertEquals(List.of(Place.of("old")), codes.find("45454599"), "on paper with two digits more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"131120", " 131 120 ", "131\u00a0120", "13-11-20", "131–120", "١٣١١٢٠", "1 3 1 1 2 0"})
    void isFoundHoweverItIsTyped(String typed) {
        assertEquals(Optional.of("131120"), Codes.digits(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13112", "1311200", "13112O", "131120!", "code 131120", "13\u0000120"})
    void whatIsNotSixDigitsIsNoCode(String typed) {
        assertEquals(Optional.empty(), Codes.digits(typed));
    }

    private static Codes codes(Publication... publications) {
        return Codes.of(List.of(publications), List.of());
    }

    static Publication publication(String id, Naming naming, String... sections) {
        Metadata metadata = Metadata.of(id, Locale.ENGLISH);
        List<String> names = sections.length == 0 ? List.of("rest") : List.of(sections);
        return new Publication(id, metadata,
                names.stream()
                        .map(name -> new Section(name, 1,
                                new Sentence(name + "-1", Locale.ENGLISH, List.of(new Inline.Text(name))),
                                Locale.ENGLISH, List.of()))
                        .toList(),
                List.of(), Optional.empty(), naming, new Publication.Sources(List.of(), List.of(), Instant.EPOCH));
    }
}
