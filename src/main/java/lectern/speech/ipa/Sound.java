package lectern.speech.ipa;

import java.util.List;

/**
 * One sound of speech, in each alphabet.
 *
 * @param symbol  as the International Phonetic Alphabet writes it
 * @param freeTts the nearest that FreeTTS has
 * @param espeak  espeak-ng's mnemonic
 */
record Sound(String symbol, List<String> freeTts, String espeak) {
    private static final List<String> HISSING = List.of("s", "z", "ʃ", "ʒ", "tʃ", "dʒ");
    private static final List<String> VOICELESS = List.of("p", "t", "k", "f", "θ", "x");

    Sound {
        freeTts = List.copyOf(freeTts);
    }

    /** Whether it can carry a syllable: FreeTTS spells those, and no others, with a vowel first. */
    boolean isVowel() {
        return "aeiou".indexOf(freeTts.getFirst().charAt(0)) >= 0;
    }

    /** The sounds of "'s" after it. */
    String possessive() {
        return HISSING.contains(symbol) ? "ɪz" : VOICELESS.contains(symbol) ? "s" : "z";
    }
}
