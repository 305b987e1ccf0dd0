package lectern.speech.words;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Ordinary words that people write in capitals: "DO NOT crush the tablet". */
final class CapitalWords {
    private static final Set<String> WORDS = DataFile.rows("capital-words.txt").stream()
            .flatMap(row -> Arrays.stream(row.getFirst().split(" "))).collect(Collectors.toUnmodifiableSet());

    /** In capitals inside an ordinary sentence, these are the organisation, the country and the trade. */
    private static final Set<String> NAMES = Set.of("who", "us", "it");

    private CapitalWords() {}

    static boolean isOrdinary(String small) {
        return WORDS.contains(small);
    }

    static boolean isAlsoAName(String small) {
        return NAMES.contains(small);
    }
}
