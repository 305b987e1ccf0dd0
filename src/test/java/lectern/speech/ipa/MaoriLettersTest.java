package lectern.speech.ipa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaoriLettersTest {

    @ParameterizedTest
    @CsvSource({"whānau, ˈfɑːnoʊ", "hauora, ˈhoʊɔːrʌ", "Pākehā, ˈpɑːkehɑː", "tāngata, ˈtɑːŋʌtʌ", "rongoā, rɔːŋɔːˈɑː",
            "kia, ˈkiːʌ", "Aotearoa, ˈaʊteʌrɔːʌ", "tamariki, ˈtʌmʌriːkiː", "kaumātua, koʊˈmɑːtʊʌ", "hui, ˈhʊiː"})
    void wordsAreSaidAsTheyAreWritten(String word, String sounds) throws UnknownSoundException {
        assertEquals(Optional.of(Ipa.parse(sounds)), MaoriLetters.sounds(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiwis", "Tōkyō", "Bālī", "English", "kmā", "", "ngng", "tān"})
    void lettersOfOtherLanguagesAreLeftAlone(String word) {
        assertEquals(Optional.empty(), MaoriLetters.sounds(word));
    }

    @Test
    void aRunOfLettersIsNoWord() {
        assertEquals(Optional.empty(), MaoriLetters.sounds("ā".repeat(100_000)));
    }
}
