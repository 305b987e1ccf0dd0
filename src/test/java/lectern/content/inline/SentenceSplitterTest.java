package lectern.content.inline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    private static final SentenceSplitter SPLITTER = new SentenceSplitter();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("golden")
    void cutsWhereAReaderWould(Locale language, String expected) {
        String between = List.of("ja", "zh").contains(language.getLanguage()) ? "" : " ";
        assertEquals(expected, String.join(" | ", cut(expected.replace(" | ", between), language)));
    }

    static Stream<Arguments> golden() throws IOException {
        try (var in = Objects.requireNonNull(SentenceSplitterTest.class.getResourceAsStream("sentences.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(parts -> Arguments.of(Locale.forLanguageTag(parts[0]), parts[1])).toList().stream();
        }
    }

    @Test
    void aLineBreakByItselfEndsNoSentence() {
        assertEquals(List.of("Rest and\u2028drink.", "Sleep."),
                cut("Rest and\u2028drink.\u2028Sleep.", Locale.ENGLISH));
    }

    @Test
    void nothingIsNoSentence() {
        assertEquals(List.of(), SPLITTER.ends("", Locale.ENGLISH));
    }

    @Test
    void aNumberAtTheBeginningOfALineIsNoSentence() {
        assertEquals(List.of("a. Rest\u2028b. Drink water.", "Sleep."),
                cut("a. Rest\u2028b. Drink water. Sleep.", Locale.ENGLISH));
        assertEquals(List.of("1. Open it\u20282. Close it."), cut("1. Open it\u20282. Close it.", Locale.ENGLISH));
        assertEquals(List.of("Give it o.d. × 5/7."), cut("Give it o.d. × 5/7.", Locale.ENGLISH));
        assertEquals(List.of("It was group A.", "Drink."), cut("It was group A. Drink.", Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rest. ", "a", ". ", "Dr. ", "“", "A. ", "1. ", "? ", "\u2028", "😀", "e.g. (", "\uD800"})
    @Tag("slow")
    void aMegabyteTakesBoundedTimeWhateverItHolds(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        List<Integer> ends = assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> SPLITTER.ends(text, Locale.ENGLISH));
        assertEquals(text.length(), ends.getLast());
        assertEquals(ends.stream().sorted().distinct().toList(), ends);
    }

    private static List<String> cut(String text, Locale language) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int end : SPLITTER.ends(text, language)) {
            sentences.add(text.substring(start, end).strip());
            start = end;
        }
        return sentences;
    }
}
