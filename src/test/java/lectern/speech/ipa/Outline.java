package lectern.speech.ipa;

import java.util.List;

/**
 * What two accents of English share of a word: its consonants but for an "r" that no vowel follows, how many syllables
 * it has, and which of them carries the main stress.
 *
 * @param stressed from 1; 0 if none is marked
 */
public record Outline(String consonants, int syllables, int stressed) {

    public static Outline of(Ipa ipa) {
        List<Phoneme> phonemes = Phoneme.parse(ipa.transcription());
        StringBuilder consonants = new StringBuilder();
        int syllables = 0;
        int stressed = 0;
        for (int i = 0; i < phonemes.size(); i++) {
            Phoneme each = phonemes.get(i);
            boolean vowelNext = i + 1 < phonemes.size() && phonemes.get(i + 1).sound().isVowel();
            String symbol = each.sound().symbol();
            if (each.sound().isVowel()) {
                syllables++;
                stressed = each.isMain() ? syllables : stressed;
                // The vowel of "tumour" has an r in it, which is heard in "tumour is".
                consonants.append(symbol.equals("ɚ") && vowelNext ? "r" : "");
            } else if (!symbol.equals("r") || vowelNext) {
                consonants.append(symbol);
            }
        }
        return new Outline(consonants.toString(), syllables, stressed);
    }
}
