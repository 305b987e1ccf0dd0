package lectern.speech.ipa;

import java.util.List;
import java.util.Optional;

/**
 * A run of words whose sounds a person settled.
 *
 * @param start where it begins among the words' characters
 * @param end   where it ends
 * @param ipa   how it is said
 */
public record Transcribed(int start, int end, Ipa ipa) {

    public Transcribed {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a run from " + start + " to " + end + ": it has at least a character");
        }
    }

    public Transcribed shifted(int by) {
        return new Transcribed(start + by, end + by, ipa);
    }

    /** Those inside a part of the words, counted from the part's begin. One that the cut goes through is spelled. */
    public static List<Transcribed> within(List<Transcribed> all, int from, int to) {
        return all.stream().filter(each -> each.start >= from && each.end <= to).map(each -> each.shifted(-from))
                .toList();
    }

    /** Finds the run that a character belongs to. */
    public static Optional<Transcribed> at(List<Transcribed> all, int position) {
        return all.stream().filter(each -> each.start <= position && position < each.end).findFirst();
    }
}
