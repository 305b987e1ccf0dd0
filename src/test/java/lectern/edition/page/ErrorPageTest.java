package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.edition.Words;
import org.junit.jupiter.api.Test;

class ErrorPageTest {

    private static List<ErrorPage.Hint> hints(String... addresses) {
        return ErrorPage.Hint.of(Fault.of(400, "option").hinting(List.of(addresses)), Words.in(Locale.ENGLISH));
    }

    private static List<String> labels(String... addresses) {
        List<ErrorPage.Hint> hints = hints(addresses);
        assertEquals(List.of(addresses), hints.stream().map(hint -> hint.address().orElse("none")).toList());
        return hints.stream().map(ErrorPage.Hint::label).toList();
    }

    @Test
    void oneChoiceIsToldByItsName() {
        assertEquals(List.of("Paper: A4"), labels("/biopsy.pdf?paper=a4"));
    }

    @Test
    void ofSeveralOnlyWhatIsOtherwiseIsTold() {
        assertEquals(List.of("Paper: A4", "Paper: US Letter"),
                labels("/biopsy.pdf?paper=a4&size=36", "/biopsy.pdf?paper=letter&size=36"));
        List<String> mixed = labels("/biopsy.pdf?paper=letter&size=24&typeface=a",
                "/biopsy.pdf?paper=letter&size=30&typeface=a", "/biopsy.pdf?paper=a4&size=36&typeface=a",
                "/biopsy.pdf?paper=letter&size=36&typeface=b");
        assertTrue(mixed.getFirst().startsWith("Size of the letters: 24"), mixed.toString());
        assertEquals("Paper: A4", mixed.get(2));
        assertEquals("Typeface: b", mixed.getLast());
    }

    @Test
    void whatIsNoOptionIsLeftOutOfTheLabelAndNotOfTheAddress() {
        assertEquals(List.of("Paper: A4"), labels("/biopsy/print.pdf?from=s-1&paper=a4"));
    }

    @Test
    void allElseIsToldAsItIs() {
        assertEquals(List.of(new ErrorPage.Hint(Optional.empty(), "13 11 20"),
                new ErrorPage.Hint(Optional.empty(), "/biopsy.pdf?x=y"),
                new ErrorPage.Hint(Optional.empty(), "/biopsy.pdf?paper=\"><b>")),
                hints("13 11 20", "/biopsy.pdf?x=y", "/biopsy.pdf?paper=\"><b>"));
    }
}
