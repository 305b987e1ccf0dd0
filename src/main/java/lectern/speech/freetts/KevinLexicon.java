package lectern.speech.freetts;

import com.sun.speech.freetts.en.us.CMULexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.speech.ipa.Ipa;
import lectern.speech.ipa.WordParts;
import org.jspecify.annotations.Nullable;

/**
 * FreeTTS's words, what is built from {@linkplain WordParts known parts}, and its rules for letters, in sounds that Kevin
 * can join. His recordings have each sound's way to the
 * next, but for a few that English never needs: an "ng" at the beginning, and "h", "y" and "w" without a vowel behind.
 * The library puts an "ah" in their place, which makes "Ahmad" of four syllables. Here stands what an English speaker
 * says instead.
 */
final class KevinLexicon extends CMULexicon {

    KevinLexicon() {
        super("cmulex");
    }

    @Override
    public String @Nullable [] getPhones(String word, @Nullable String partOfSpeech) {
        String[] known = super.getPhones(word, partOfSpeech, false);
        return joined(known != null
                ? known
                : built(word).map(ipa -> ipa.freeTts().toArray(String[]::new))
                        .orElseGet(() -> super.getPhones(word, partOfSpeech)));
    }

    /** The sounds of a word that is not taught and is built from parts that are known. */
    Optional<Ipa> built(String word) {
        return WordParts.sounds(word, this::guess);
    }

    private Optional<Ipa> guess(String letters) {
        String[] phones = super.getPhones(letters, null);
        return Optional.ofNullable(phones).filter(all -> EngineWord.isSyllable(List.of(all)))
                .map(all -> Ipa.ofFreeTts(List.of(all)));
    }

    @Override
    public String @Nullable [] getPhones(String word, @Nullable String partOfSpeech, boolean guess) {
        return joined(super.getPhones(word, partOfSpeech, guess));
    }

    /** A word's sounds as Kevin can join them; the same list if he can. */
    static List<String> joined(List<String> phones) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < phones.size(); i++) {
            String phone = phones.get(i);
            boolean vowelNext = i + 1 < phones.size() && isVowel(phones.get(i + 1));
            boolean vowelBefore = !joined.isEmpty() && isVowel(joined.getLast());
            boolean same = i + 1 < phones.size() && phones.get(i + 1).equals(phone);
            switch (phone) {
                case "ng" -> joined.add(vowelBefore && !joined.getLast().startsWith("er") ? phone : "n");
                case "y", "w" -> {
                    if (!same) {
                        joined.add(vowelNext ? phone : phone.equals("y") ? "ih" : "uh");
                    }
                }
                case "hh" -> {
                    if (vowelNext || i + 1 < phones.size() && phones.get(i + 1).equals("y")) {
                        joined.add(phone);
                    }
                }
                default -> joined.add(phone);
            }
        }
        return List.copyOf(joined);
    }

    private static String @Nullable [] joined(String @Nullable [] phones) {
        return phones == null ? null : joined(List.of(phones)).toArray(String[]::new);
    }
}
