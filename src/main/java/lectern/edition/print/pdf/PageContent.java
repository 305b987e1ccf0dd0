package lectern.edition.print.pdf;

import java.util.Locale;
import java.util.Optional;
import lectern.edition.print.font.Face;
import lectern.edition.print.style.Colours;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.Tag;
import lectern.edition.print.text.Placed;

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

    private final ContentBytes out;
    private final Paper paper;
    private final double height;
    private final Marks marks;
    private final RunWriter text;
    private Optional<Tag> open = Optional.empty();
    private boolean inText;

    /** @param out where the operators go */
    PageContent(ContentBytes out, PrintStyle style, Marks marks, FontNames fonts) {
        this.out = out;
        // The PDF counts from the paper's foot.
        this.paper = style.paper();
        this.height = paper.height();
        this.marks = marks;
        this.text = new RunWriter(out, fonts);
        begin(style.colours());
    }

    /** Paints the page, and takes up the ink for all that follows. A new page is black on white already. */
    private void begin(Colours colours) {
        if (colours != Colours.BLACK_ON_WHITE) {
            out.ascii("/Artifact <</Type /Background>> BDC\n");
            colour(colours.ground());
            out.ascii("0 0 ");
            out.number(paper.width());
            out.number(paper.height());
            out.ascii("re f\nEMC\n");
            colour(colours.ink());
        }
    }

    private void colour(int colour) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            out.number((colour >> shift & 255) / 255.0);
        }
        out.ascii("rg\n");
    }

    void line(Placed.Line line, double top) {
        for (Placed.Run run : line.runs()) {
            begin(run.tag());
            text(true);
            text.write(run, height - top - line.baseline() + run.rise());
        }
    }

    void bar(Placed.Bar bar, double top) {
        begin(Tag.ARTIFACT);
        text(false);
        out.number(bar.x());
        out.number(height - top - bar.top() - bar.height());
        out.number(bar.width());
        out.number(bar.height());
        out.ascii("re f\n");
    }

    /** White behind a picture. */
    void plate(Placed.Picture picture, double top) {
        begin(Tag.ARTIFACT);
        text(false);
        out.ascii("q 1 1 1 rg\n");
        out.number(picture.x());
        out.number(height - top - picture.top() - picture.height());
        out.number(picture.width());
        out.number(picture.height());
        out.ascii("re f Q\n");
    }

    /** @param matrix from the picture's own square to the page, with its origin at the picture's lower left */
    void picture(Placed.Picture picture, double top, String name, double[] matrix) {
        begin(picture.tag());
        text(false);
        out.ascii("q 1 0 0 1 ");
        out.number(picture.x());
        out.number(height - top - picture.top() - picture.height());
        out.ascii("cm ");
        for (double each : matrix) {
            // A drawing a thousand units wide would be points too wide with two digits.
            out.ascii(String.format(Locale.ROOT, "%.8f ", each));
        }
        out.ascii("cm /" + name + " Do Q\n");
    }

    private void begin(Tag tag) {
        if (open.isPresent() && open.get() == tag) {
            return;
        }
        end();
        if (tag.isArtifact()) {
            out.ascii("/Artifact BMC\n");
        } else {
            out.ascii("/" + tag.role().type() + " <</MCID " + marks.next(tag) + ">> BDC\n");
        }
        open = Optional.of(tag);
    }

    private void end() {
        text(false);
        if (open.isPresent()) {
            out.ascii("EMC\n");
            open = Optional.empty();
        }
    }

    private void text(boolean wanted) {
        if (wanted != inText) {
            out.ascii(wanted ? "BT\n" : "ET\n");
            inText = wanted;
        }
    }

    void finish() {
        end();
    }
}
