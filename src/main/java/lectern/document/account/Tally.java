package lectern.document.account;

import java.nio.file.Path;
import java.util.List;

/**
 * The visible words of one source file, counted by a walk of its own, and where each of them went: into a sentence, or
 * onto the list of what was left out. A word is what stands between two spaces.
 *
 * @param file    relative to the content folder
 * @param words   visible in the source
 * @param leftOut those of them that are in no sentence, and listed as {@link LeftOut}
 * @param lost    those of them that are nowhere, in their order: a fault of the importer
 * @param prose    words of running text among those that are left out
 * @param doubtful words of running text that a guess left out although they look like the text, and nobody confirmed it
 */
public record Tally(Path file, int words, int leftOut, List<String> lost, int prose, int doubtful) {

    public Tally {
        lost = List.copyOf(lost);
        if (leftOut < 0 || leftOut + lost.size() > words) {
            throw new IllegalArgumentException("leftOut is " + leftOut + " and lost has " + lost.size()
                    + " words: together they must be at most the " + words + " of " + file);
        }
    }

    /** Makes the tally of a file of which nothing had to be guessed. */
    public Tally(Path file, int words, int leftOut, List<String> lost) {
        this(file, words, leftOut, lost, 0, 0);
    }

    /** Whether every word is accounted for, and none left out that may well be text. */
    public boolean isWhole() {
        return lost.isEmpty() && doubtful == 0;
    }

    /** Words that a reader gets. */
    public int read() {
        return words - leftOut - lost.size();
    }
}
