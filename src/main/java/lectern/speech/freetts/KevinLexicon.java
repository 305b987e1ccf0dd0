package lectern.speech.freetts;

import com.sun.speech.freetts.en.us.CMULexicon;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lectern.speech.ipa.Ipa;
import lectern.speech.ipa.WordParts;
import org.jspecify.annotations.Nullable;

/**
 * FreeTTS's words, what is built from {@linkplain WordParts known parts}, and its rules for letters, in sounds that Kevin
 * can join. Where nothing but known parts is in a word, they come before the library's own sounds: it stresses
 * "hepatitis" at the beginning and "meningitis" nowhere but there. His recordings have each sound's way to the
 * next, but for a few that English never needs: an "ng" at the beginning, and "h", "y" and "w" without a vowel behind.
 * The library puts an "ah" in their place, which makes "Ahmad" of four syllables. Here stands what an English speaker
 * says instead.
 */
final class KevinLexicon extends CMULexicon {

    private static final String MAIN = "1";
    private static final Set<String> UNSTRESSED = Set.of("ay", "uw");

    KevinLexicon() {
        super("cmulex");
    }

    /** The words that the library was taught, as it says them. */
    static CMULexicon taught() throws IOException {
        synchronized (KevinLexicon.class) {
            CMULexicon taught = new CMULexicon("cmudict04");
            taught.load();
            return taught;
        }
    }

    /** The library keeps a part of what it reads where all lexicons share it, without a lock of its own. */
    @Override
    public void load() throws IOException {
        synchronized (KevinLexicon.class) {
            super.load();
        }
    }

    @Override
    public String @Nullable [] getPhones(String word, @Nullable String partOfSpeech) {
        Optional<Ipa> parts = WordParts.known(word);
        String[] known = parts.isPresent() ? null : super.getPhones(word, partOfSpeech, false);
        return joined(known != null
                ? stressed(known)
                : parts.or(() -> built(word)).map(ipa -> ipa.freeTts().toArray(String[]::new))
                        .orElseGet(() -> super.getPhones(word, partOfSpeech)));
    }

    /** The sounds of a word that ends in a known part, with guesses for what is between its parts. */
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

    /** The list of the library lost the stress of each "ay" and "uw": a word without any stress had it there. */
    private static String[] stressed(String[] known) {
        String[] phones = known.clone();
        if (Arrays.stream(phones).noneMatch(phone -> phone.endsWith(MAIN))) {
            IntStream.range(0, phones.length).filter(i -> UNSTRESSED.contains(phones[i])).findFirst()
                    .ifPresent(i -> phones[i] += MAIN);
        }
        return phones;
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
