package lectern.speech.ipa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** @param stress ˈ, ˌ or nothing; only vowels have one */
record Phoneme(Sound sound, String stress) {
    private static final String STRESS = "ˈˌ";

    boolean isMain() {
        return stress.equals("ˈ");
    }

    Phoneme stressed(String other) {
        return new Phoneme(sound, other);
    }

    /** Reads sounds of the table, and puts each mark of stress at the vowel that carries it, where engines want it. */
    static List<Phoneme> parse(String transcription) {
        List<Phoneme> phonemes = new ArrayList<>();
        String stress = "";
        for (int at = 0; at < transcription.length();) {
            if (!isSound(transcription.charAt(at))) {
                stress = transcription.charAt(at) == '.' ? stress : transcription.substring(at, at + 1);
                at++;
                continue;
            }
            Map.Entry<String, Sound> next = Sounds.find(transcription, at).orElseThrow();
            boolean vowel = next.getValue().isVowel();
            phonemes.add(new Phoneme(next.getValue(), vowel ? stress : ""));
            stress = vowel ? "" : stress;
            at += next.getKey().length();
        }
        return phonemes;
    }

    static boolean isSound(char c) {
        return c != '.' && STRESS.indexOf(c) < 0;
    }
}
