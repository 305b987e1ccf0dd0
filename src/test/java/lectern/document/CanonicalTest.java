package lectern.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CanonicalTest {

    @Test
    void equalValuesGiveEqualBytes() throws IOException {
        assertArrayEquals(bytes(sentence("Rest.")), bytes(sentence("Rest.")));
    }

    @Test
    void oneOtherLetterGivesOtherBytes() throws IOException {
        assertFalse(Arrays.equals(bytes(sentence("Rest.")), bytes(sentence("Test."))));
    }

    @Test
    void textCannotPassForStructure() throws IOException {
        assertFalse(Arrays.equals(bytes(List.of("ab", "c")), bytes(List.of("a", "bc"))));
    }

    @Test
    void kindsWithTheSamePartsGiveOtherBytes() throws IOException {
        List<Inline> words = List.of(new Inline.Text("Rest."));
        Set<String> kinds = new HashSet<>();
        for (Inline each : List.of(new Inline.Strong(words), new Inline.Emphasis(words), new Inline.Subscript(words),
                new Inline.Superscript(words))) {
            kinds.add(Arrays.toString(bytes(each)));
        }
        assertEquals(4, kinds.size());
    }

    private record Dose(String amount) {}

    private record Renamed(String amount) {}

    @Test
    void theNameOfAClassIsNoPartOfIt() throws IOException {
        assertArrayEquals(bytes(new Dose("5 mg")), bytes(new Renamed("5 mg")));
    }

    @Test
    void refusesWhatHasNoCanonicalForm() {
        assertThrows(IllegalArgumentException.class, () -> bytes(new Object()));
    }

    private static Sentence sentence(String text) {
        return new Sentence("p-abcdef", Locale.ENGLISH, List.of(new Inline.Text(text)));
    }

    private static byte[] bytes(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Canonical.write(value, bytes);
        return bytes.toByteArray();
    }
}
