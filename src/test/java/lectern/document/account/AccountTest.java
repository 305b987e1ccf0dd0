package lectern.document.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {

    @Test
    void aSentenceIsSpokenOrLeftOutOrLost() {
        Account account = new Account("dose", List.of(silent("a"), silent("b", "no-words"), line("c", 4)),
                Optional.empty());
        assertEquals(List.of(1, 1, 1), List.of(account.spoken(), account.leftOut(), account.lost()));
        assertTrue(account.unusual().isEmpty(), "nothing is known of the times");
    }

    /** Four of five sentences take 400 ms a word. */
    @ParameterizedTest
    @CsvSource({"4,4801,true", "4,4800,false", "4,534,false", "4,533,true", "3,9000,true", "2,9000,false"})
    void aSentenceIsUnusualThatTakesThreeTimesOrAThirdOfTheMedianForEachWord(int words, long millis, boolean unusual) {
        Account.Line line = heard("x", words, millis);
        Account account = account(line, heard("a", 10, 4_000), heard("b", 5, 2_000), heard("c", 1, 400),
                heard("d", 20, 8_000));
        assertEquals(unusual ? List.of(line) : List.of(), account.unusual());
    }

    @Test
    void timesWithoutALengthAndWordsWithoutTimesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> account(line("a", 4)));
        assertThrows(IllegalArgumentException.class,
                () -> new Account("dose", List.of(heard("a", 4, 400)), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> heard("a", 0, 400));
        assertThrows(IllegalArgumentException.class, () -> line("a", -1));
        assertThrows(IllegalArgumentException.class, () -> heard("a", 1, -1));
    }

    private static Account account(Account.Line... lines) {
        return new Account("dose", Arrays.asList(lines), Optional.of(Duration.ofMinutes(1)));
    }

    private static Account.Line line(String id, int words) {
        return new Account.Line(id, id, words, words, Optional.empty(), List.of());
    }

    private static Account.Line heard(String id, int words, long millis) {
        return new Account.Line(id, id, words, words,
                Optional.of(new Account.Heard(Duration.ZERO, Duration.ofMillis(millis))), List.of());
    }

    private static Account.Line silent(String id, String... rules) {
        return new Account.Line(id, id, 1, 0, Optional.empty(),
                Arrays.stream(rules).map(rule -> new Account.Omission(rule, id)).toList());
    }
}
