package lectern.speech.freetts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.speech.freetts.diphone.Diphone;
import com.sun.speech.freetts.diphone.DiphoneUnitDatabase;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lectern.speech.ipa.Ipa;
import lectern.speech.ipa.UnknownSoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KevinLexiconTest {
    private static final List<String> PHONES = List
            .of(("iy ih ey eh ae aa ao ow uh uw ah er ax ay aw oy p b t d ch jh k"
                    + " g f v th dh s z sh zh hh m n ng l r y w").split(" "));

    @ParameterizedTest
    @CsvSource({"aa hh m ax d, aa m ax d", "ng w iy eh n, n w iy eh n", "s ih1 ng ax, s ih1 ng ax", "er1 ng, er1 n",
            "hh y uw jh, hh y uw jh", "hh w ay, w ay", "aa1 w, aa1 uh", "k y t, k ih t", "b y y aa, b y aa",
            "y eh s, y eh s"})
    void saysWhatAnEnglishSpeakerWouldWhereTheRecordingsHaveNoWay(String phones, String said) {
        assertEquals(List.of(said.split(" ")), KevinLexicon.joined(List.of(phones.split(" "))));
    }

    @Test
    void joinsAnyThreeSoundsByWaysThatAreRecorded() throws IOException {
        DiphoneUnitDatabase recorded = new DiphoneUnitDatabase(
                KevinVoiceDirectory.class.getResource("cmu_us_kal16.bin"), true);
        // What the library takes for any way that it has not; a real one too, from "aa" to "aa".
        Diphone none = recorded.getUnit("nothing-nothing");
        for (String first : PHONES) {
            for (String second : PHONES) {
                for (String third : PHONES) {
                    List<String> word = new ArrayList<>(KevinLexicon.joined(List.of(first, second, third)));
                    word.addFirst("pau");
                    word.addLast("pau");
                    for (int i = 1; i < word.size(); i++) {
                        String way = word.get(i - 1) + "-" + word.get(i);
                        if (!way.equals(none.getName())) {
                            assertNotSame(none, recorded.getUnit(way), first + " " + second + " " + third + ": " + way);
                        }
                    }
                }
            }
        }
    }

    @Test
    void holdsForWordsAndForAPublishersSounds() throws IOException, UnknownSoundException {
        KevinLexicon lexicon = new KevinLexicon();
        lexicon.load();
        assertTrue(List.of(lexicon.getPhones("fahd", null)).stream().noneMatch("hh"::equals));
        assertEquals(List.of("n", "w", "eh1", "n"), KevinLexicon.joined(Ipa.parse("ŋwˈen").freeTts()));
    }
}
