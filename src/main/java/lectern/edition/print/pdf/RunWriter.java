package lectern.edition.print.pdf;

import java.util.Optional;
import lectern.edition.print.font.Diacritics;
import lectern.edition.print.font.Face;
import lectern.edition.print.text.Placed;

/** Writes the letters of runs as text operators: from the left, or in reading order to the left. For one page. */
final class RunWriter {
    private final ContentBytes out;
    private final PageContent.FontNames fonts;
    private Optional<Face> face = Optional.empty();
    private double size;

    RunWriter(ContentBytes out, PageContent.FontNames fonts) {
        this.out = out;
        this.fonts = fonts;
    }

    /** @param y of its baseline, from the paper's foot */
    void write(Placed.Run run, double y) {
        if (face.isEmpty() || face.get() != run.font().face() || size != run.font().size()) {
            out.ascii("/" + fonts.name(run.font().face()) + " ");
            out.number(run.font().size());
            out.ascii("Tf\n");
            face = Optional.of(run.font().face());
            size = run.font().size();
        }
        EmbeddedFont font = fonts.font(run.font().face());
        out.ascii("1 0 0 1 ");
        if (run.rightToLeft()) {
            leftwards(run, y, font);
            return;
        }
        out.number(run.x());
        out.number(y);
        out.ascii("Tm (");
        String text = run.text();
        for (int i = 0; i < text.length();) {
            int character = text.codePointAt(i);
            out.code(font.code(shown(character)));
            i += Character.charCount(character);
        }
        out.ascii(") Tj\n");
    }

    /**
     * Letters in reading order, each to the left of the one before. Turned letters with an {@code ActualText} look the
     * same, but readers differ in what they make of that.
     */
    private void leftwards(Placed.Run run, double y, EmbeddedFont font) {
        int[] characters = run.text().codePoints().map(RunWriter::shown).toArray();
        int before = run.font().face().advance(characters[0]);
        out.number(run.x() + run.width() - before * run.font().size() / 1000);
        out.number(y);
        out.ascii("Tm [");
        Optional<Diacritics> diacritics = Optional.empty();
        for (int i = 0; i < characters.length; i++) {
            int advance = run.font().face().advance(characters[i]);
            if (i > 0) {
                out.ascii(Integer.toString(before + advance));
            }
            if (advance == 0 && i > 0 && Diacritics.isMark(characters[i])) {
                int letter = characters[i - 1];
                Diacritics around = diacritics.orElseGet(() -> new Diacritics(run.font().face(), letter));
                diacritics = Optional.of(around);
                mark(around.place(characters[i]), font.mirrored(characters[i]), run.font().size());
            } else {
                diacritics = Optional.empty();
                out.ascii("(");
                out.code(font.mirrored(characters[i]));
                out.ascii(")");
            }
            before = advance;
        }
        out.ascii("] TJ\n");
    }

    /** Stands in the middle of letters: the place of the next one is not changed. */
    private void mark(Diacritics.Shift shift, int code, double size) {
        out.ascii("] TJ ");
        out.number(shift.up() * size / 1000);
        out.ascii("Ts [");
        out.number(-shift.right());
        out.ascii("(");
        out.code(code);
        out.ascii(")");
        out.number(shift.right());
        out.ascii("] TJ 0 Ts [");
    }

    /** A no-break space has done its work once lines are filled. */
    private static int shown(int character) {
        return character == '\u00a0' ? ' ' : character;
    }
}
