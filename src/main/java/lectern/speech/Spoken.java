package lectern.speech;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lectern.speech.ipa.Ipa;
import lectern.speech.ipa.Transcribed;

/**
 * Words for one voice, spelled so that its engine says every one of them. An engine that can be told sounds says
 * those of the transcribed runs instead of their letters; another one says the words and nothing is lost.
 *
 * @param transcribed runs of the words whose sounds a lexicon settled: in order, without overlap
 */
public record Spoken(Voice voice, String words, List<Transcribed> transcribed) {

    public Spoken {
        transcribed = List.copyOf(transcribed);
        int from = 0;
        for (Transcribed each : transcribed) {
            if (each.start() < from || each.end() > words.length()) {
                throw new IllegalArgumentException(
                        "transcribed is " + transcribed + ": its runs follow each other in \""
                                + words + "\"");
            }
            from = each.end();
        }
    }

    public Spoken(Voice voice, String words) {
        this(voice, words, List.of());
    }

    /**
     * The words as an engine takes them.
     *
     * @param letters  what becomes of those between the transcribed runs
     * @param alphabet the engine's own, such as {@link Ipa#espeak}
     */
    public String words(UnaryOperator<String> letters, Function<Ipa, String> alphabet) {
        StringBuilder all = new StringBuilder();
        int from = 0;
        for (Transcribed each : transcribed) {
            all.append(letters.apply(words.substring(from, each.start()))).append(alphabet.apply(each.ipa()));
            from = each.end();
        }
        return all.append(letters.apply(words.substring(from))).toString();
    }
}
