package lectern.speech.ipa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Sounds of a part of a word, perhaps without a vowel.
 *
 * @param phonemes the mark of stress is at the vowel
 */
record Syllables(List<Phoneme> phonemes) {
    static final Syllables NONE = new Syllables(List.of());
    private static final String MAIN = "ˈ";
    private static final String SECOND = "ˌ";
    private static final Map<Character, String> FULL_VOWELS = Map.of('a', "æ", 'e', "e", 'i', "ɪ", 'o', "ɒ", 'u', "ʌ",
            'y', "ɪ");

    Syllables {
        phonemes = List.copyOf(phonemes);
    }

    static Syllables parse(String transcription) {
        return new Syllables(Phoneme.parse(transcription));
    }

    Syllables followedBy(Syllables next) {
        List<Phoneme> all = new ArrayList<>(phonemes);
        all.addAll(next.phonemes);
        return new Syllables(all);
    }

    /** Puts another vowel in the place of the last. */
    Syllables endingIn(String vowel) {
        List<Integer> vowels = vowels();
        if (vowels.isEmpty()) {
            return this;
        }
        List<Phoneme> all = new ArrayList<>(phonemes);
        all.set(vowels.getLast(), parse(vowel).phonemes.getFirst());
        return new Syllables(all);
    }

    /** Puts the main stress at a vowel, counted from the last one; at the first if there are not so many. */
    Syllables stressedFromEnd(int back, String letters) {
        List<Integer> vowels = vowels();
        if (vowels.isEmpty()) {
            return this;
        }
        int chosen = vowels.get(Math.max(0, vowels.size() - back));
        List<Phoneme> all = new ArrayList<>();
        for (int i = 0; i < phonemes.size(); i++) {
            Phoneme each = phonemes.get(i);
            all.add(i == chosen ? full(each, letters).stressed(MAIN) : each.isMain() ? each.stressed(SECOND) : each);
        }
        return new Syllables(all);
    }

    /** The last main stress stays; others become weaker, and those beside the main one none: two in a row are hard to say. */
    Syllables withOneMainStress() {
        List<Integer> vowels = vowels();
        List<Integer> stressed = vowels.stream().filter(at -> !phonemes.get(at).stress().isEmpty()).toList();
        int main = stressed.stream().filter(at -> phonemes.get(at).isMain()).reduce((_, last) -> last)
                .orElse(stressed.isEmpty() ? vowels.isEmpty() ? -1 : vowels.getFirst() : stressed.getFirst());
        int place = vowels.indexOf(main);
        List<Phoneme> all = new ArrayList<>(phonemes);
        int kept = -1;
        for (int i = 0; i < vowels.size(); i++) {
            int at = vowels.get(i);
            boolean keep = stressed.contains(at) && Math.abs(i - place) > 1 && (kept < 0 || i - kept > 1);
            all.set(at, phonemes.get(at).stressed(at == main ? MAIN : keep ? SECOND : ""));
            kept = keep ? i : kept;
        }
        return new Syllables(all);
    }

    Ipa ipa() {
        StringBuilder written = new StringBuilder();
        int onset = 0;
        for (int i = 0; i < phonemes.size(); i++) {
            Phoneme each = phonemes.get(i);
            if (each.sound().isVowel()) {
                if (!each.stress().isEmpty()) {
                    written.insert(onset, each.stress());
                }
                written.append(each.sound().symbol()).append('.');
                onset = written.length();
                continue;
            }
            // One consonant belongs to the vowel behind it, and a stop takes an "r" or "l" along.
            boolean alone = written.length() == onset
                    || List.of("r", "l", "j", "w").contains(each.sound().symbol())
                            && List.of("p", "b", "t", "d", "k", "ɡ", "f", "θ", "m", "n", "h").contains(
                                    phonemes.get(i - 1).sound().symbol());
            if (!alone) {
                onset = written.length();
            }
            written.append(each.sound().symbol());
        }
        return new Ipa(written.toString());
    }

    private List<Integer> vowels() {
        return IntStream.range(0, phonemes.size()).filter(i -> phonemes.get(i).sound().isVowel()).boxed().toList();
    }

    /** A vowel that was guessed to be weak and is not: as its letter is mostly said. */
    private static Phoneme full(Phoneme vowel, String letters) {
        if (!vowel.sound().symbol().equals("ə")) {
            return vowel;
        }
        for (int i = letters.length() - 1; i >= 0; i--) {
            String symbol = FULL_VOWELS.get(letters.charAt(i));
            if (symbol != null) {
                return new Phoneme(Sounds.find(symbol, 0).orElseThrow().getValue(), "");
            }
        }
        return vowel;
    }
}
