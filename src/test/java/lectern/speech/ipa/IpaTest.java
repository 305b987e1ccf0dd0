package lectern.speech.ipa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpaTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"ˈtjuːmɚ; t y uw1 m er; [[tj'u:m3]]",
            "ˌpɛmbrəˈlɪzjʊmæb; p eh1 m b r ax l ih1 z y uh m ae b; [[p,Embr@l'IzjUmab]]",
            "/ɪˈsɒf.ə.ɡəs/; ih s aa1 f ax g ax s; [[Is'0f@g@s]]", "ˈt͡ʃaɪld; ch ay1 l d; [[tS'aIld]]",
            "ˈkən; k ah1 n; [[k'@n]]", "ˈbɒtl̩; b aa1 t ax l; [[b'0t@L]]", "ˈfiːt.ʃə; f iy1 t sh ax; [[f'i:tS@]]"})
    void isCarriedToEachEnginesAlphabet(String ipa, String phones, String mnemonics) throws UnknownSoundException {
        assertEquals(phones, String.join(" ", Ipa.parse(ipa).freeTts()));
        assertEquals(mnemonics, Ipa.parse(ipa).espeak());
    }

    @Test
    void differentWritingsOfTheSameSoundsAreEqual() throws UnknownSoundException {
        for (String same : List.of("ˈtʃiːɡə", "[ˈt͡ʃiːɡə]", "'tʃi:gə", "ˈʧi.gə", "ˈtʃ iː ɡ ə")) {
            assertEquals("ˈtʃiːɡə", Ipa.parse(same).toString(), same);
        }
    }

    @Test
    void aBorderStaysWhereTwoSoundsWouldBecomeOne() throws UnknownSoundException {
        assertEquals("ˈfiːt.ʃə", Ipa.parse("ˈfiːt ʃə").toString());
    }

    @Test
    void aSoundThatNoVoiceHasIsNamedBesideThoseThereAre() {
        String sentence = assertThrows(UnknownSoundException.class, () -> Ipa.parse("ˈǃəʘ")).getMessage();
        assertTrue(sentence.startsWith("“ǃ” is not") && sentence.contains("iː ɪ eɪ"), sentence);
        assertThrows(UnknownSoundException.class, () -> Ipa.parse("😀"));
        assertThrows(UnknownSoundException.class, () -> Ipa.parse(""));
        assertThrows(UnknownSoundException.class, () -> Ipa.parse("pst"));
        assertThrows(UnknownSoundException.class, () -> Ipa.parse("ə".repeat(201)));
    }

    @ParameterizedTest
    @CsvSource({"ˈtuːmɚ, ˈtuːmɚz", "ˈkrɒnɪk, ˈkrɒnɪks", "kəˈlɒs, kəˈlɒsɪz"})
    void thePossessiveEndsAsASpeakerWould(String ipa, String possessive) {
        assertEquals(new Ipa(possessive), new Ipa(ipa).possessive());
    }

    @ParameterizedTest
    @CsvSource({"p r eh1 d n ax s ax l ow1 n, ˈprednəsəˈloʊn", "k ow l ay1 t ax s, koʊˈlaɪtəs", "eh1 g, ˈeɡ",
            "w ae ao f, wæ.ɔːf"})
    void phonesOfFreeTtsAreReadable(String phones, String ipa) {
        assertEquals(new Ipa(ipa), Ipa.ofFreeTts(List.of(phones.split(" "))));
    }

    @Test
    void everySoundIsReadBackAsItIsWritten() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String any = random.ints(6, 0, Sounds.ALL.size()).mapToObj(at -> Sounds.ALL.get(at).symbol())
                    .collect(Collectors.joining(".")) + ".ə";
            Ipa ipa = new Ipa(any);
            assertEquals(ipa, new Ipa(ipa.transcription()), any);
            assertTrue(ipa.freeTts().stream().allMatch(phone -> phone.matches("[a-z]{1,2}1?")), any);
        }
    }
}
