package lectern.content.inline;

import java.util.ArrayList;
import java.util.List;
import lectern.document.Inline;

/**
 * Makes links whole that an editor has cut in the middle of a word. On paper and in plain text the address stands behind
 * the link: it would come between the letters of a word, once for each piece.
 */
final class WholeLinks {
    /** Longer than an ending such as the s of "clinics" is a word that lacks its space. */
    private static final int LONGEST_ENDING = 4;

    private WholeLinks() {}

    static List<Inline> of(List<Inline> content) {
        if (content.size() < 2 || content.stream().noneMatch(Inline.Link.class::isInstance)) {
            return content;
        }
        List<Inline> whole = new ArrayList<>(content.size());
        for (Inline next : content) {
            if (!whole.isEmpty() && whole.getLast() instanceof Inline.Link link) {
                whole.removeLast();
                add(link, next, whole);
            } else {
                whole.add(next);
            }
        }
        return whole;
    }

    private static void add(Inline.Link link, Inline next, List<Inline> whole) {
        if (next instanceof Inline.Link more && more.target().equals(link.target())) {
            whole.add(joined(link, more.content()));
            return;
        }
        int ending = next instanceof Inline.Text text && endsWithLetter(link) ? ending(text.text()) : 0;
        if (ending > 0 && next instanceof Inline.Text text) {
            whole.add(joined(link, List.of(new Inline.Text(text.text().substring(0, ending)))));
            if (ending < text.text().length()) {
                whole.add(new Inline.Text(text.text().substring(ending)));
            }
        } else {
            whole.add(link);
            whole.add(next);
        }
    }

    private static Inline.Link joined(Inline.Link link, List<Inline> more) {
        List<Inline> content = new ArrayList<>(link.content());
        for (Inline each : more) {
            if (each instanceof Inline.Text second && content.getLast() instanceof Inline.Text first) {
                content.set(content.size() - 1, new Inline.Text(first.text() + second.text()));
            } else {
                content.add(each);
            }
        }
        return new Inline.Link(link.target(), content);
    }

    private static boolean endsWithLetter(Inline.Link link) {
        return !link.content().isEmpty() && link.content().getLast() instanceof Inline.Text text
                && !text.text().isEmpty() && Character.isLetter(text.text().charAt(text.text().length() - 1));
    }

    /** How many letters at the beginning of a text are the ending of a word that stands before it. */
    private static int ending(String text) {
        int at = 0;
        while (at < text.length() && Character.isLowerCase(text.charAt(at))) {
            at++;
        }
        boolean goesOn = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
        return at > LONGEST_ENDING || goesOn ? 0 : at;
    }
}
