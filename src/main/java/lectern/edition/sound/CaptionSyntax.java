package lectern.edition.sound;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.document.text.LeftToRight;

/** How captions are written down. The two differ in their first lines, the mark before milliseconds, and in escaping. */
public enum CaptionSyntax {
    /** WebVTT, whose cues carry the id of their sentence. */
    WEBVTT("WEBVTT\n\n", '.') {
        @Override
        String name(int number, Optional<String> sentence) {
            return sentence.map(id -> id + "\n").orElse("");
        }

        @Override
        String escaped(String line) {
            return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    },
    /** SubRip, which podcast apps read most: cues are numbered, and nothing in them is escaped. */
    SUBRIP("", ',') {
        @Override
        String name(int number, Optional<String> sentence) {
            return number + "\n";
        }

        /**
         * There is no escape, and players swallow what looks like a tag: a likeness keeps the words in sight. A sign
         * before a figure, as in "&lt;5 mg", is no tag and stays.
         */
        @Override
        String escaped(String line) {
            return line.replace("-->", "--›").replaceAll("<(?=[A-Za-z/!?])", "‹");
        }
    };

    private static final Pattern BLANK = Pattern.compile("[\\s\u0085\u2028\u2029]+");
    private static final Pattern BREAK = Pattern.compile("\\R");

    private final String head;
    private final char fraction;

    CaptionSyntax(String head, char fraction) {
        this.head = head;
        this.fraction = fraction;
    }

    String head() {
        return head;
    }

    /**
     * @param number   from 1
     * @param sentence its id
     */
    String cue(int number, Optional<String> sentence, Duration start, Duration end, String words) {
        // A cue's text ends at an empty line, and has no markup that would set a number apart.
        return name(number, sentence) + time(start) + " --> " + time(end) + "\n"
                + escaped(BLANK.matcher(LeftToRight.marked(words)).replaceAll(CaptionSyntax::withoutBreak)) + "\n\n";
    }

    private static String withoutBreak(MatchResult blank) {
        return BREAK.matcher(blank.group()).find() ? " " : blank.group();
    }

    abstract String name(int number, Optional<String> sentence);

    abstract String escaped(String line);

    private String time(Duration time) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d%c%03d", time.toHours(), time.toMinutesPart(),
                time.toSecondsPart(), fraction, time.toMillisPart());
    }
}
