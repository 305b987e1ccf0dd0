package lectern.edition.print;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The drawing operators of one page (ISO 32000-1, annex A). Written by hand: {@code PDPageContentStream} formats and
 * encodes each string anew, which took most of the time of a book. Lines of one tag in a row share one marked-content
 * sequence.
 */
final class PageContent {

    /** Numbers the marked-content sequences of a page. */
    interface Marks {
        /** The next sequence's number, which belongs to the tag from now on. */
        int next(Tag tag);
    }

    /** Names fonts in the page's resources. */
    interface FontNames {
        String name(Face face);

        EmbeddedFont font(Face face);
    }

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
    private final Paper paper;
    private final double height;
    private final Marks marks;
    private final FontNames fonts;
    private Optional<Tag> open = Optional.empty();
    private Optional<Face> face = Optional.empty();
    private double size;
    private boolean inText;

    PageContent(PrintStyle style, Marks marks, FontNames fonts) {
        // The PDF counts from the paper's foot.
        this.paper = style.paper();
        this.height = paper.height();
        this.marks = marks;
        this.fonts = fonts;
        begin(style.colours());
    }

    /** Paints the page, and takes up the ink for all that follows. A new page is black on white already. */
    private void begin(Colours colours) {
        if (colours != Colours.BLACK_ON_WHITE) {
            write("/Artifact <</Type /Background>> BDC\n");
            colour(colours.ground());
            write("0 0 ");
            number(paper.width());
            number(paper.height());
            write("re f\nEMC\n");
            colour(colours.ink());
        }
    }

    private void colour(int colour) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            number((colour >> shift & 255) / 255.0);
        }
        write("rg\n");
    }

    void line(Placed.Line line, double top) {
        for (Placed.Run run : line.runs()) {
            begin(run.tag());
            text(true);
            run(run, height - top - line.baseline() + run.rise());
        }
    }

    private void run(Placed.Run run, double y) {
        if (face.isEmpty() || face.get() != run.face() || size != run.size()) {
            write("/" + fonts.name(run.face()) + " ");
            number(run.size());
            write("Tf\n");
            face = Optional.of(run.face());
            size = run.size();
        }
        EmbeddedFont font = fonts.font(run.face());
        write("1 0 0 1 ");
        if (run.rightToLeft()) {
            leftwards(run, y, font);
            return;
        }
        number(run.x());
        number(y);
        write("Tm <");
        String text = run.text();
        for (int i = 0; i < text.length();) {
            int character = text.codePointAt(i);
            code(font.code(shown(character)));
            i += Character.charCount(character);
        }
        write("> Tj\n");
    }

    /**
     * Letters in reading order, each to the left of the one before. Turned letters with an {@code ActualText} look the
     * same, but readers differ in what they make of that.
     */
    private void leftwards(Placed.Run run, double y, EmbeddedFont font) {
        int[] characters = run.text().codePoints().map(PageContent::shown).toArray();
        int before = run.face().advance(characters[0]);
        number(run.x() + run.width() - before * run.size() / 1000);
        number(y);
        write("Tm [");
        for (int i = 0; i < characters.length; i++) {
            int advance = run.face().advance(characters[i]);
            if (i > 0) {
                write(Integer.toString(before + advance));
            }
            write("<");
            code(font.mirrored(characters[i]));
            write(">");
            before = advance;
        }
        write("] TJ\n");
    }

    /** A no-break space has done its work once lines are filled. */
    private static int shown(int character) {
        return character == '\u00a0' ? ' ' : character;
    }

    void bar(Placed.Bar bar, double top) {
        begin(Tag.ARTIFACT);
        text(false);
        number(bar.x());
        number(height - top - bar.top() - bar.height());
        number(bar.width());
        number(bar.height());
        write("re f\n");
    }

    /** White behind a picture. */
    void plate(Placed.Picture picture, double top) {
        begin(Tag.ARTIFACT);
        text(false);
        write("q 1 1 1 rg\n");
        number(picture.x());
        number(height - top - picture.top() - picture.height());
        number(picture.width());
        number(picture.height());
        write("re f Q\n");
    }

    /** @param matrix from the picture's own square to the page, with its origin at the picture's lower left */
    void picture(Placed.Picture picture, double top, String name, double[] matrix) {
        begin(picture.tag());
        text(false);
        write("q 1 0 0 1 ");
        number(picture.x());
        number(height - top - picture.top() - picture.height());
        write("cm ");
        for (double each : matrix) {
            number(each);
        }
        write("cm /" + name + " Do Q\n");
    }

    private void begin(Tag tag) {
        if (open.isPresent() && open.get() == tag) {
            return;
        }
        end();
        if (tag.isArtifact()) {
            write("/Artifact BMC\n");
        } else {
            write("/" + tag.role().type() + " <</MCID " + marks.next(tag) + ">> BDC\n");
        }
        open = Optional.of(tag);
    }

    private void end() {
        text(false);
        if (open.isPresent()) {
            write("EMC\n");
            open = Optional.empty();
        }
    }

    private void text(boolean wanted) {
        if (wanted != inText) {
            write(wanted ? "BT\n" : "ET\n");
            inText = wanted;
        }
    }

    byte[] finish() {
        end();
        return out.toByteArray();
    }

    private void code(int code) {
        out.write(HEX[code >> 12 & 15]);
        out.write(HEX[code >> 8 & 15]);
        out.write(HEX[code >> 4 & 15]);
        out.write(HEX[code & 15]);
    }

    /** With two digits behind the point, and a space. */
    private void number(double number) {
        long hundredths = Math.round(number * 100);
        if (hundredths < 0) {
            out.write('-');
            hundredths = -hundredths;
        }
        write(Long.toString(hundredths / 100));
        int rest = (int) (hundredths % 100);
        if (rest != 0) {
            out.write('.');
            out.write('0' + rest / 10);
            if (rest % 10 != 0) {
                out.write('0' + rest % 10);
            }
        }
        out.write(' ');
    }

    private void write(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            out.write(ascii.charAt(i));
        }
    }
}
