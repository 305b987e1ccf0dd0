package lectern.edition.print.text;

import java.util.ArrayList;
import java.util.List;
import lectern.edition.print.style.TextStyle;

/** The text of one paragraph with its styles. {@code \n} is a line break that the author wants. */
public final class Prose {

    /** A style holds from here to the next stretch. */
    record Stretch(int start, TextStyle style) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();

    public Prose add(String more, TextStyle style) {
        if (!more.isEmpty()) {
            if (stretches.isEmpty() || !stretches.getLast().style().equals(style)) {
                stretches.add(new Stretch(text.length(), style));
            }
            text.append(more);
        }
        return this;
    }

    public static Prose of(String text, TextStyle style) {
        return new Prose().add(text, style);
    }

    /** So many letters of it and a sign that there were more, up to a space if there is one; all of it if it is no longer. */
    public Prose beginning(int letters) {
        int space = letters < text.length() ? text.lastIndexOf(" ", letters) : text.length();
        int end = space > 0 ? space : text.offsetByCodePoints(0, text.codePointCount(0, letters));
        Prose beginning = upTo(end);
        return end < text.length() ? beginning.add("\u2026", stretches.getFirst().style()) : beginning;
    }

    /** All of it but the colon that its author may have ended it with. */
    public Prose withoutColon() {
        int end = text.length();
        while (end > 0
                && (Character.isSpaceChar(text.charAt(end - 1)) || ":\uff1a".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return upTo(end);
    }

    private Prose upTo(int end) {
        Prose beginning = new Prose();
        for (int i = 0; i < stretches.size() && stretches.get(i).start() < end; i++) {
            int stop = i + 1 < stretches.size() ? Math.min(end, stretches.get(i + 1).start()) : end;
            beginning.add(text.substring(stretches.get(i).start(), stop), stretches.get(i).style());
        }
        return beginning;
    }

    public boolean isBlank() {
        return text.toString().isBlank();
    }

    public String text() {
        return text.toString();
    }

    List<Stretch> stretches() {
        return stretches;
    }
}
