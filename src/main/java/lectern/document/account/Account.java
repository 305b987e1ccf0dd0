package lectern.document.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How much of a section's text is heard: for every sentence the words that are said and when, or the rule that left it
 * out.
 *
 * @param section its id
 * @param lines   one for each sentence, in reading order
 * @param length  of the recording; empty as long as it has not been made
 */
public record Account(String section, List<Line> lines, Optional<Duration> length) {

    /** A sentence this many times slower or faster than the section's median is worth listening to. */
    private static final double UNUSUAL = 3;
    /** Where there are fewer words, one long or short word makes the difference. */
    private static final int FEWEST_WORDS = 3;

    /**
     * A sentence.
     *
     * @param sentence its id
     * @param text     as it is seen
     * @param written  its words as they are seen
     * @param spoken   words that are said for it, headers of its table cell included; 0 if it is left out
     * @param heard    empty as long as the sound has not been made, and where nothing is spoken
     * @param leftOut  what of it is not said
     */
    public record Line(String sentence, String text, int written, int spoken, Optional<Heard> heard,
            List<Omission> leftOut) {
        public Line {
            leftOut = List.copyOf(leftOut);
            if (written < 0 || spoken < 0) {
                throw new IllegalArgumentException("written is " + written + " and spoken " + spoken + " in " + sentence
                        + ": they must not be negative");
            }
            if (spoken == 0 && heard.isPresent()) {
                throw new IllegalArgumentException(sentence + " is heard, but no word of it is spoken");
            }
        }

        public boolean isSpoken() {
            return spoken > 0;
        }

        /** Neither said nor left out by a rule. */
        public boolean isLost() {
            return spoken == 0 && leftOut.isEmpty();
        }

        /** Empty as long as the sound has not been made. */
        Optional<Double> secondsPerWord() {
            return heard.map(times -> times.length().toNanos() / 1e9 / spoken);
        }
    }

    /**
     * When a sentence is heard.
     *
     * @param start  from the beginning of the section's recording
     * @param length of its sound, without the silence behind it
     */
    public record Heard(Duration start, Duration length) {
        public Heard {
            if (start.isNegative() || length.isNegative()) {
                throw new IllegalArgumentException(
                        "start is " + start + " and length " + length + ": they must not be negative");
            }
        }
    }

    /** Text that is seen and not said, and the name of the rule that left it out. */
    public record Omission(String rule, String text) {}

    public Account {
        lines = List.copyOf(lines);
        for (Line line : lines) {
            if (line.isSpoken() && line.heard().isPresent() != length.isPresent()) {
                throw new IllegalArgumentException(
                        line.sentence() + " must have times if and only if section " + section + " has a length");
            }
        }
    }

    /** How many sentences are said. */
    public int spoken() {
        return (int) lines.stream().filter(Line::isSpoken).count();
    }

    /** How many sentences a rule left out. */
    public int leftOut() {
        return lines.size() - spoken() - lost();
    }

    /** How many sentences are neither said nor left out by a rule. */
    public int lost() {
        return (int) lines.stream().filter(Line::isLost).count();
    }

    /**
     * Sentences that take more than three times as long for each word as half of the others do, or less than a third.
     * The median, because a few sentences that went wrong would move a mean towards themselves.
     */
    public List<Line> unusual() {
        List<Double> all = lines.stream().flatMap(line -> line.secondsPerWord().stream()).sorted().toList();
        if (all.isEmpty()) {
            return List.of();
        }
        double median = (all.get((all.size() - 1) / 2) + all.get(all.size() / 2)) / 2;
        return lines.stream().filter(line -> line.spoken() >= FEWEST_WORDS)
                .filter(line -> line.secondsPerWord()
                        .filter(seconds -> seconds > median * UNUSUAL || seconds * UNUSUAL < median).isPresent())
                .toList();
    }
}
