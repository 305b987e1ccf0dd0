package lectern.edition.print;

import java.util.ArrayList;
import java.util.List;

/** The text of one paragraph with its styles. {@code \n} is a line break that the author wants. */
final class Prose {

    /** A style holds from here to the next stretch. */
    record Stretch(int start, TextStyle style) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();

    Prose add(String more, TextStyle style) {
        if (!more.isEmpty()) {
            if (stretches.isEmpty() || !stretches.getLast().style().equals(style)) {
                stretches.add(new Stretch(text.length(), style));
            }
            text.append(more);
        }
        return this;
    }

    static Prose of(String text, TextStyle style) {
        return new Prose().add(text, style);
    }

    boolean isBlank() {
        return text.toString().isBlank();
    }

    String text() {
        return text.toString();
    }

    List<Stretch> stretches() {
        return stretches;
    }
}
