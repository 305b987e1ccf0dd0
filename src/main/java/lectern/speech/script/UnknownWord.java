package lectern.speech.script;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.speech.Dictionary;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.ipa.Ipa;
import lectern.speech.words.Lexicon;

/**
 * A word of a publication that neither a lexicon nor its engine's dictionary knows.
 *
 * @param word  as it is said first
 * @param times how often it is said
 * @param guess what the engine makes of its letters
 */
public record UnknownWord(String word, int times, Ipa guess) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z']+");

    /** Those of a publication, the most frequent first. */
    public static List<UnknownWord> of(Publication publication, Voice voice, Verbalizer verbalizer,
            Dictionary dictionary) {
        Set<String> settled = aliases(verbalizer.lexicon(publication));
        Map<String, Optional<UnknownWord>> met = new LinkedHashMap<>();
        for (Section section : publication.sections()) {
            for (Utterance utterance : verbalizer.script(publication, section, voice).utterances()) {
                for (Spoken spoken : utterance.spans()) {
                    if (spoken.voice().equals(voice)) {
                        count(spoken, settled, dictionary, met);
                    }
                }
            }
        }
        return met.values().stream().flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(UnknownWord::times).reversed().thenComparing(UnknownWord::word))
                .toList();
    }

    private static void count(Spoken spoken, Set<String> settled, Dictionary dictionary,
            Map<String, Optional<UnknownWord>> met) {
        Matcher words = WORD.matcher(spoken.words(UnaryOperator.identity(), transcribed -> " "));
        while (words.find()) {
            String word = words.group().replaceFirst("'s?$", "");
            String small = word.toLowerCase(Locale.ROOT);
            if (settled.contains(small)) {
                continue;
            }
            met.merge(small, dictionary.guess(word).map(guess -> new UnknownWord(word, 1, guess)),
                    (before, _) -> before.map(UnknownWord::oneMore));
        }
    }

    private UnknownWord oneMore() {
        return new UnknownWord(word, times + 1, guess);
    }

    /** The words of aliases: whoever wrote them has heard them. */
    private static Set<String> aliases(Lexicon lexicon) {
        Set<String> words = new HashSet<>();
        for (Lexicon.Entry entry : lexicon.entries().values()) {
            if (entry instanceof Lexicon.Alias alias) {
                words.addAll(Arrays.asList(alias.words().toLowerCase(Locale.ROOT).split("[^a-z']+")));
            }
        }
        return words;
    }
}
