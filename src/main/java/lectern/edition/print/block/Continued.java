package lectern.edition.print.block;

import java.util.List;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.Tag;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.Galley;
import lectern.edition.print.text.Prose;
import lectern.edition.print.text.Strip;
import lectern.edition.print.text.Tie;

/**
 * What is said again at the top of a page that goes on with something: its first words, and that they were said
 * before. Four doses on a page are a danger if the medicine's name is on another. Who hears the file needs no
 * repetition: it is an artifact.
 */
final class Continued {
    private static final int FEWEST_LINES = 2;
    private static final int MOST_LINES = 4;
    /** It takes no more of a page: the rest is for what goes on. */
    private static final double HIGHEST = 0.45;
    /** Nobody needs more of a long cell to know it again. */
    private static final int MOST_LETTERS = 300;
    private static final int FEWEST_LETTERS = 8;

    private final BlockSetter setter;
    private final PrintContext context;

    /** @param context where the strips stand that go on */
    Continued(BlockSetter setter, PrintContext context) {
        this.setter = setter;
        this.context = context.in(Tag.ARTIFACT);
    }

    Tag tag() {
        return context.tag();
    }

    /** Says the beginning of a label if it is long; nothing if it is empty. */
    List<Strip> label(Prose label) {
        return strips(label.withoutColon(), setter.wording().label("continued"));
    }

    /** Says the beginning of a name if it is long; nothing if it is empty. */
    List<Strip> name(Prose name) {
        return strips(name, setter.wording().say("continued"));
    }

    /** A name behind its label, or without it if both are higher than this: the name says more. */
    List<Strip> name(Prose labelled, Prose name, double highest) {
        if (labelled.text().length() <= MOST_LETTERS) {
            Galley whole = set(labelled, MOST_LETTERS, setter.wording().say("continued"));
            if (whole.height() <= Math.min(highest, highest())) {
                return whole.strips();
            }
        }
        return name(name);
    }

    private List<Strip> strips(Prose words, String behind) {
        if (words.isBlank()) {
            return List.of();
        }
        int letters = Math.min(words.text().length(), MOST_LETTERS);
        Galley galley = set(words, letters, behind);
        while (galley.height() > highest() && letters > FEWEST_LETTERS) {
            letters /= 2;
            galley = set(words, letters, behind);
        }
        return galley.strips();
    }

    /** What may be said again in all leaves more than half of a page. */
    double height() {
        return HIGHEST * setter.style().textHeight();
    }

    private double highest() {
        double line = setter.style().lineHeight();
        return Math.max(FEWEST_LINES * line, Math.min(MOST_LINES * line, height()));
    }

    private Galley set(Prose words, int letters, String behind) {
        TextStyle plain = TextStyle.plain(tag());
        Prose prose = words.beginning(letters).add(" ", plain)
                .add(behind, setter.wording().in(context.language(), plain));
        Galley galley = new Galley();
        galley.gap(setter.style().lineHeight() * 0.25);
        setter.into(galley).paragraph(prose, context.frame(), Tie.NONE);
        return galley;
    }
}
