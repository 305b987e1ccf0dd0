package lectern.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExifTest {
    private static final String EXIF = "FFE1 0022 457869660000 ";
    private static final String BIG = EXIF + "4D4D 002A 00000008 0001 0112 0003 00000001 0006 0000 00000000";
    private static final String LITTLE = EXIF + "4949 2A00 08000000 0100 1201 0300 01000000 0800 0000 00000000";

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource({"6, FFD8 " + BIG, "8, FFD8 " + LITTLE, "6, FFD8 FFE0 0004 0000 " + BIG, "6, FFD8 FFFFFF" + BIG})
    void howACameraWasHeldIsReadInBothOrdersOfBytes(int expected, String hex) {
        assertEquals(expected, Exif.orientation(bytes(hex)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FF", "FFD8", "8950 4E47 " + BIG, "FFD8 FFDA 0004 0000 " + BIG, "FFD8 FFE0 0000 " + BIG,
            "FFD8 FFFF FFFF FFFF FFFF"})
    void whatSaysNothingIsUpright(String hex) {
        assertEquals(Exif.UPRIGHT, Exif.orientation(bytes(hex)));
    }

    @Test
    void aFileThatIsCutAnywhereIsUprightOrAsItSays() {
        byte[] whole = bytes("FFD8 " + BIG);
        for (int length = 0; length < whole.length; length++) {
            int found = Exif.orientation(Arrays.copyOf(whole, length));
            assertEquals(Exif.UPRIGHT, found, "cut behind " + length);
        }
    }
}
