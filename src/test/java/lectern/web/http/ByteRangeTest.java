package lectern.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
            // asked, length, first, last
            "bytes=0-0, 10, 0, 0",
            "bytes=0-9, 10, 0, 9",
            "bytes=2-5, 10, 2, 5",
            "bytes=9-9, 10, 9, 9",
            "bytes=2-, 10, 2, 9",
            "bytes=0-, 10, 0, 9",
            "bytes=2-500, 10, 2, 9",
            "bytes=-3, 10, 7, 9",
            "bytes=-10, 10, 0, 9",
            "bytes=-500, 10, 0, 9",
            "bytes=0-99999999999999999, 10, 0, 9",
            "BYTES=2-5, 10, 2, 5",
            "'bytes= 2-5 ', 10, 2, 5"})
    void isCutToWhatIsThere(String asked, long length, long first, long last) {
        ByteRange.Part part = parse(asked).orElseThrow().of(length).orElseThrow();
        assertEquals(new ByteRange.Part(first, last), part);
        assertEquals(last - first + 1, part.length());
    }

    @ParameterizedTest
    @CsvSource({"bytes=10-, 10", "bytes=10-10, 10", "bytes=500-600, 10", "bytes=-0, 10", "bytes=0-, 0",
            "bytes=-5, 0", "bytes=999999999999999999-, 10"})
    void beyondTheEndIsNothing(String asked, long length) {
        assertTrue(parse(asked).orElseThrow().of(length).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes", "bytes=", "bytes=-", "bytes=5-2", "bytes=a-b", "bytes=1-b", "bytes=1",
            "bytes 1-2", "bytes=1-2-3", "bytes=--1", "bytes=+1-2", "bytes=0x1-2", "bytes=1.0-2", "bytes=1 -2",
            "items=0-5", "seconds=1-2", "bytes=0-1,4-5", "bytes=0-1, bytes=4-5", "bytes=0-1,", "bytes=١-٢",
            "bytes=99999999999999999999-", "bytes=0-99999999999999999999"})
    void malformedSeveralAndOtherUnitsAreTheWhole(String asked) {
        assertTrue(parse(asked).isEmpty());
    }

    @Test
    void noRangeIsTheWhole() {
        assertTrue(ByteRange.parse(Optional.empty()).isEmpty());
    }

    @Test
    void onlyFromTheFirstByteToAnyEndIsTheWholeOfAnything() {
        assertTrue(parse("bytes=0-").orElseThrow().isWhole());
        for (String part : new String[]{"bytes=1-", "bytes=0-9", "bytes=-9", "bytes=0-999999999999999999"}) {
            assertFalse(parse(part).orElseThrow().isWhole(), part);
        }
    }

    private static Optional<ByteRange> parse(String asked) {
        return ByteRange.parse(Optional.of(asked));
    }
}
