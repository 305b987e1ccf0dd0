package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {
    /** A list of contents has no second numbers beside them. */
    @ParameterizedTest
    @CsvSource({"true, 1 Scope | 2 Diet | 3 Exercise", "true, Foreword | 1. Scope | 2. Diet",
            "true, 2.1 Diet | 2.2 Salt",
            "true, 1 Scope | 2 Diet | 1 Tables | 2 Notes", "false, Scope | Diet",
            "false, 5 ways to rest | 10 ways to sleep", "false, 1 Scope | Diet | Salt | Sleep",
            "false, 5 mg tablets | Side effects", "false, 2nd visit | 3rd visit", "false, 1 day before | 3 days after"})
    void titlesOftenBringNumbersOfTheirOwn(boolean numbered, String titles) {
        List<Entry> entries = Arrays.stream(titles.split(" \\| "))
                .map(title -> new Entry(1, "/a/b", title, Locale.ENGLISH, "", List.of())).toList();
        assertEquals(numbered, Entry.areNumbered(entries));
    }
}
