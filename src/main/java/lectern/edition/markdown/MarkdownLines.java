package lectern.edition.markdown;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lines of Markdown, each behind the marks of all that it is inside of. For one text, on one thread. */
final class MarkdownLines {
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> around = new ArrayDeque<>();
    private String mark = "";
    private boolean gap;

    /**
     * Everything up to the next {@link #end} is inside of it.
     *
     * @param first what its first line begins with
     * @param rest  what its other lines begin with
     */
    void begin(String first, String rest) {
        if (gap) {
            blank();
        }
        mark = prefix() + first;
        around.addLast(rest);
    }

    /** @param written whether a container without lines has its first one nevertheless */
    void end(boolean written) {
        if (written && !mark.isEmpty()) {
            add("");
        }
        mark = "";
        around.removeLast();
    }

    private String prefix() {
        return mark.isEmpty() ? String.join("", around) : mark;
    }

    void add(String lines) {
        if (gap) {
            blank();
        }
        String rest = String.join("", around);
        String first = prefix();
        text.append((first + lines.replace("\n", "\n" + rest)).stripTrailing()).append('\n');
        mark = "";
    }

    private void blank() {
        gap = false;
        if (!text.isEmpty()) {
            text.append(String.join("", around).stripTrailing()).append('\n');
        }
    }

    /** The next line stands apart from this one. */
    void gap() {
        gap = mark.isEmpty() && !text.isEmpty();
    }

    /** Takes back that the next line stands apart. */
    void close() {
        gap = false;
    }

    /** In characters. */
    int length() {
        return text.length();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
