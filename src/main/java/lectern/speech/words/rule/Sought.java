package lectern.speech.words.rule;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.words.number.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is tried only where its {@link Clue} allows a match, and compiled for the first such place. Most
 * lines have nothing of what most rules know. Safe for many threads.
 */
public final class Sought {
    private final String regex;
    private final Clue clue;
    /** Compiled twice at worst, by two threads at once. */
    private volatile @Nullable Pattern pattern;
    /** It finds nothing, so all the lines that have no match may share it. */
    private final Search none = new Search(new Line("", Dialect.COMMONWEALTH));

    private Sought(String regex) {
        this.regex = regex;
        this.clue = Clue.of(regex);
    }

    public static Sought of(String regex) {
        return new Sought(regex);
    }

    Pattern pattern() {
        Pattern compiled = pattern;
        if (compiled == null) {
            compiled = Pattern.compile(regex);
            pattern = compiled;
        }
        return compiled;
    }

    public Search in(Line line) {
        return clue.allows(line.characters()) ? new Search(line) : none;
    }

    /** Goes through a line, match by match; a match is never empty. */
    public final class Search {
        private final Line line;
        private final String text;
        private int from;
        private @Nullable Matcher matcher;

        private Search(Line line) {
            this.line = line;
            this.text = line.text();
        }

        public boolean find() {
            return find(false);
        }

        /** The next one that begins where nothing is claimed. */
        boolean findFree() {
            return find(true);
        }

        private boolean find(boolean free) {
            for (int at = clue.next(text, from); at >= 0; at = clue.next(text, at + 1)) {
                if (free && !line.isFree(at, at + 1)) {
                    continue;
                }
                Matcher here = matcher().region(at, text.length());
                if (here.lookingAt() && here.end() > at) {
                    from = here.end();
                    return true;
                }
            }
            return false;
        }

        /** The last one; valid until the next is asked for. */
        public MatchResult match() {
            return matcher();
        }

        /** Another match may begin inside of the last one. */
        void stepBack() {
            from = matcher().start() + 1;
        }

        private Matcher matcher() {
            Matcher matching = matcher;
            if (matching == null) {
                matching = pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
                matcher = matching;
            }
            return matching;
        }
    }
}
