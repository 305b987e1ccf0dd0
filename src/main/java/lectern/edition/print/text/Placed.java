package lectern.edition.print.text;

import java.util.List;
import lectern.document.Image;
import lectern.edition.print.font.Face;
import lectern.edition.print.style.Tag;

/**
 * Something at its place. Distances across are from the paper's left edge, distances down from the top of the strip
 * that holds it; all in points.
 */
public sealed interface Placed {

    Placed down(double points);

    /** @param runs in reading order, which need not be their order across the page */
    record Line(double baseline, List<Run> runs) implements Placed {
        public Line {
            runs = List.copyOf(runs);
        }

        @Override
        public Line down(double points) {
            return new Line(baseline + points, runs);
        }
    }

    /**
     * Letters of one face in a row.
     *
     * @param x           of the leftmost letter
     * @param width       without a space at the end
     * @param text        in reading order
     * @param rightToLeft whether each letter stands left of the one before it
     * @param rise        above the baseline
     */
    record Run(double x, double width, String text, boolean rightToLeft, Font font, double rise, Tag tag) {

        /** A face in a size. */
        public record Font(Face face, double size) {}

        public Run raised(double points) {
            return new Run(x, width, text, rightToLeft, font, rise + points, tag);
        }
    }

    record Picture(double x, double top, double width, double height, Image image, Tag tag) implements Placed {
        @Override
        public Picture down(double points) {
            return new Picture(x, top + points, width, height, image, tag);
        }
    }

    /** A black rule: an artifact. */
    record Bar(double x, double top, double width, double height) implements Placed {
        @Override
        public Bar down(double points) {
            return new Bar(x, top + points, width, height);
        }
    }

    /** A tag without anything to see, such as an empty cell. */
    record Nothing(Tag tag) implements Placed {
        @Override
        public Nothing down(double points) {
            return this;
        }
    }
}
