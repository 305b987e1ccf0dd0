package lectern.speech.ipa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lectern.Tool;
import org.junit.jupiter.api.Test;

/** What espeak-ng itself makes of the mnemonics, told by it in the International Phonetic Alphabet. */
@Tool("espeak-ng")
class EspeakTest {

    @Test
    void hearsEverySoundAsItIsMeant() throws Exception {
        List<Ipa> sounds = new ArrayList<>();
        for (Sound sound : Sounds.ALL) {
            // A British voice has no r at the end of a word.
            if (!sound.symbol().equals("ɚ")) {
                sounds.add(new Ipa(sound.isVowel() ? "ˈb" + sound.symbol() : "ə.ˈ" + sound.symbol() + "ɑː"));
            }
        }
        List<String> heard = heard(sounds);
        assertEquals(sounds.size(), heard.size());
        for (int i = 0; i < sounds.size(); i++) {
            assertEquals(sounds.get(i).freeTts(), Ipa.parse(heard.get(i)).freeTts(),
                    sounds.get(i) + " is heard as " + heard.get(i));
        }
    }

    /** One line for each, as the program takes them. */
    private static List<String> heard(List<Ipa> sounds) throws IOException {
        Process espeak = new ProcessBuilder("espeak-ng", "-q", "-v", "en-gb", "--ipa",
                sounds.stream().map(Ipa::espeak).collect(Collectors.joining(".\n"))).redirectErrorStream(true).start();
        try (InputStream answer = espeak.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(String::strip).filter(line -> !line.isEmpty()).toList();
        }
    }
}
