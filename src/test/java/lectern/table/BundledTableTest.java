package lectern.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BundledTableTest {
    private enum Size {
        SMALL, LARGE
    }

    private static final BundledTable SIZES = BundledTable.parse("sizes.tsv", """
            # What is how large

            pea\tsmall\t5
            \tmelon\t\tlarge
            fig\thuge\tfew
            """);

    @Test
    void passesOverRemarksAndEmptyLines() {
        assertEquals(List.of("pea", "melon", "fig"), SIZES.column());
        assertEquals(Map.of("pea", "small", "melon", "large", "fig", "huge"), SIZES.map());
    }

    @Test
    void readsWordsNumbersAndConstants() {
        assertEquals(5, SIZES.rows().getFirst().number(2));
        assertEquals(Size.LARGE, SIZES.rows().get(1).constant(1, Size.class));
        assertEquals(List.of("pea"), SIZES.ofKind("small"));
        assertEquals(Set.of("a", "b", "c"), BundledTable.parse("few.txt", "a b\nc b").words());
    }

    @Test
    void tellsTheTableAndTheLineOfWhatIsWrong() {
        assertEquals("The table sizes.tsv, line 4: It has no cell 3.",
                assertThrows(IllegalStateException.class, () -> SIZES.each(row -> row.cell(2))).getMessage());
        assertTrue(assertThrows(IllegalStateException.class, () -> SIZES.each(row -> row.constant(1, Size.class)))
                .getMessage().startsWith("The table sizes.tsv, line 5: "));
        assertTrue(assertThrows(IllegalStateException.class, () -> SIZES.rows().getLast().number(2))
                .getMessage().startsWith("The table sizes.tsv, line 5: "));
    }

    @Test
    void tellsWhichTableIsNotThere() {
        assertEquals("The table no/such.tsv is not in the jar.",
                assertThrows(IllegalStateException.class, () -> BundledTable.read("no/such.tsv")).getMessage());
        assertTrue(BundledTable.find("no/such.tsv").isEmpty());
    }
}
