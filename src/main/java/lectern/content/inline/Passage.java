package lectern.content.inline;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lectern.document.Block;
import lectern.document.Inline;

/**
 * A run of inline text under construction: its characters in one flat line, and beside them what holds for which part.
 * Flat, because sentences are found in the characters; any part can then be had back as {@link Inline}s, with the
 * spans cut at its ends.
 */
public final class Passage {

    /** Stands for a line break in the characters. */
    static final char BREAK = '\u2028';
    /** Stands for a picture in the characters. */
    static final char PICTURE = '\uFFFC';

    /** A part of the characters. */
    public record Range(int from, int to) {}

    private record Anchor(String id, int offset) {}

    private static final int TAB = 4;
    /** More would leave no room for words in large print. */
    private static final int WIDEST = 12;

    private final StringBuilder text = new StringBuilder();
    /** So many blanks stood before the first line of the author's; none yet if negative. */
    private int margin = -1;
    /** So many stand before this one. */
    private int indent;
    private final Spans spans = new Spans();
    private final Map<Integer, DescribedPicture> pictures = new HashMap<>();
    private final Deque<Anchor> anchors = new ArrayDeque<>();

    public void text(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == BREAK) {
                lineBreak();
            } else if (Characters.isSpace(c)) {
                space();
            } else if (!Characters.isUnseen(c)) {
                behindPicture(c);
                text.append(c);
            }
        }
    }

    /** A picture is seen apart from the words beside it: where its own words stand for it, they are apart as well. */
    private void behindPicture(char next) {
        int last = text.length() - 1;
        if (last >= 0 && text.charAt(last) == PICTURE && Character.isLetterOrDigit(next)
                && requireNonNull(pictures.get(last)).endsWithWord()) {
            text.append(' ');
        }
    }

    /** Text whose lines are the author's, and how far they are indented from the first: so a poem and a program are read. */
    public void lines(String words) {
        int from = 0;
        String lines = words.replace("\r\n", "\n").replace('\n', BREAK);
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == BREAK;
            if (i == from && begins && (c == ' ' || c == '\t')) {
                indent += c == ' ' ? 1 : TAB;
                from++;
            } else if (c == BREAK) {
                text(lines.substring(from, i + 1));
                indent = 0;
                from = i + 1;
            } else if (i == from && begins) {
                indented();
            }
        }
        text(lines.substring(from));
    }

    private void indented() {
        margin = margin < 0 ? indent : margin;
        if (!text.isEmpty()) {
            text.repeat('\u00a0', Math.clamp(indent - margin, 0, WIDEST));
        }
        indent = 0;
    }

    public void space() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ' && text.charAt(text.length() - 1) != BREAK) {
            text.append(' ');
        }
    }

    public void lineBreak() {
        text.append(BREAK);
    }

    public void picture(DescribedPicture picture) {
        if (!text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1)) && picture.beginsWithWord()) {
            space();
        } else if (picture.beginsWithWord()) {
            behindPicture(picture.words().charAt(0));
        }
        pictures.put(text.length(), picture);
        text.append(PICTURE);
    }

    public void open(Function<List<Inline>, Inline> wrap) {
        spans.open(wrap, text.length());
    }

    /** A space at the end of what was opened stands behind it: a link's last word is not a blank. */
    public void close() {
        boolean spaced = !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
        spans.close(text.length() - (spaced ? 1 : 0));
    }

    public void anchor(String id) {
        anchors.add(new Anchor(id, text.length()));
    }

    /** The names of places before an offset, each given once. */
    List<String> takeAnchors(int before) {
        List<String> taken = new ArrayList<>();
        while (!anchors.isEmpty() && anchors.getFirst().offset < before) {
            taken.add(anchors.removeFirst().id);
        }
        return taken;
    }

    /** The pictures of a part, among words or not. */
    public List<DescribedPicture> pictures(Range range) {
        List<DescribedPicture> found = new ArrayList<>();
        for (int i = text.indexOf(String.valueOf(PICTURE), range.from); i >= 0 && i < range.to; i = text
                .indexOf(String.valueOf(PICTURE), i + 1)) {
            found.add(pictures.get(i));
        }
        return found;
    }

    /** The long descriptions of all its pictures, for which a line has no room. */
    public List<Block> descriptions() {
        return pictures(new Range(0, text.length())).stream().flatMap(picture -> picture.longDescription().stream())
                .toList();
    }

    public String text() {
        return text.toString();
    }

    /** Whether nothing in it would be seen. */
    public boolean isBlank() {
        return text.chars().allMatch(c -> Characters.isBlank((char) c));
    }

    /** Its paragraphs: two line breaks or more stand between them. */
    public List<Range> paragraphs() {
        List<Range> paragraphs = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int breaks = 0;
            int next = at;
            while (next < text.length() && Characters.isBlank(text.charAt(next))) {
                breaks += text.charAt(next) == BREAK ? 1 : 0;
                next++;
            }
            if (breaks > 1) {
                paragraphs.add(new Range(from, at));
                from = next;
            }
            at = Math.max(next, at + 1);
        }
        paragraphs.add(new Range(from, text.length()));
        return paragraphs.stream().map(this::trimmed).filter(range -> range.from < range.to).toList();
    }

    /** The part without white space at its ends. */
    Range trimmed(Range range) {
        int from = range.from;
        int to = range.to;
        while (from < to && Characters.isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && Characters.isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Range(from, to);
    }

    /** Whether a part holds pictures and nothing else. */
    public boolean isPictures(Range range) {
        return text.substring(range.from, range.to).chars()
                .allMatch(c -> c == PICTURE || Characters.isBlank((char) c));
    }

    List<Inline> content(Range range) {
        return spans.content(range, this::plain);
    }

    /** What no span holds. */
    private void plain(int from, int to, List<Inline> content) {
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == BREAK || c == PICTURE) {
                words(start, i, content);
                content.add(c == BREAK ? new Inline.LineBreak() : requireNonNull(pictures.get(i)).inline());
                start = i + 1;
            }
        }
        words(start, to, content);
    }

    private void words(int from, int to, List<Inline> content) {
        boolean beforeBreak = to < text.length() && text.charAt(to) == BREAK;
        int end = beforeBreak && to > from && text.charAt(to - 1) == ' ' ? to - 1 : to;
        if (from < end) {
            content.add(new Inline.Text(text.substring(from, end)));
        }
    }
}
