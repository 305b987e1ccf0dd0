package lectern.speech.words;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Ordinary words that people write in capitals: "DO NOT crush the tablet". */
final class CapitalWords {
    private static final Set<String> WORDS = DataFile.rows("capital-words.txt").stream()
            .flatMap(row -> Arrays.stream(row.getFirst().split(" "))).collect(Collectors.toUnmodifiableSet());

    private CapitalWords() {}

    static boolean isOrdinary(String small) {
        return WORDS.contains(small);
    }
}
