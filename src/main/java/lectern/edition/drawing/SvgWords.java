package lectern.edition.drawing;

import com.github.weisj.jsvg.renderer.RenderContext;
import com.github.weisj.jsvg.renderer.output.Output;
import com.github.weisj.jsvg.renderer.output.TextOutput;
import com.github.weisj.jsvg.renderer.output.impl.Graphics2DOutput;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand in a drawing together.
 *
 * @param size of the smallest of their letters, in units of the drawing as it is drawn
 */
public record SvgWords(String text, double size) {

    /** Draws nothing and listens to what text would be drawn: style sheets, scales and copies are resolved by then. */
    static final class Reader extends Graphics2DOutput {
        /** Letters that are further apart, in their sizes, are of two words, whatever is between them in the file. */
        private static final double NEXT_LINE = 0.3;
        private static final double NEXT_WORD = 2;

        private final List<SvgWords> words;

        Reader() {
            this(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics(), new ArrayList<>());
        }

        private Reader(Graphics2D graphics, List<SvgWords> words) {
            super(graphics);
            this.words = words;
        }

        /** Each text once, however often the drawing repeats it. */
        List<SvgWords> words() {
            return words.stream().distinct().toList();
        }

        @Override
        public Output createChild() {
            return new Reader((Graphics2D) graphics().create(), words);
        }

        @Override
        public boolean supportsFilters() {
            return false;
        }

        @Override
        public void fillShape(Shape shape) {}

        @Override
        public void drawShape(Shape shape) {}

        @Override
        public void drawImage(BufferedImage image) {}

        @Override
        public void drawImage(Image image, @Nullable ImageObserver observer) {}

        @Override
        public void drawImage(Image image, AffineTransform transform, @Nullable ImageObserver observer) {}

        @Override
        public TextOutput textOutput() {
            return new Text();
        }

        private final class Text implements TextOutput {
            private final StringBuilder text = new StringBuilder();
            private double size = Double.POSITIVE_INFINITY;
            private double x;
            private double y;

            @Override
            public void beginText() {
                text.setLength(0);
                size = Double.POSITIVE_INFINITY;
            }

            @Override
            public void codepoint(String letter, AffineTransform place, RenderContext context) {
                double em = context.measureContext().em();
                double right = place.getTranslateX() - x;
                double down = Math.abs(place.getTranslateY() - y);
                if (!text.isEmpty() && (right < 0 || right > NEXT_WORD * em || down > NEXT_LINE * em)) {
                    text.append(' ');
                }
                text.append(letter);
                if (!letter.isBlank()) {
                    AffineTransform whole = transform();
                    whole.concatenate(place);
                    size = Math.min(size, em * Math.hypot(whole.getShearX(), whole.getScaleY()));
                }
                x = place.getTranslateX();
                y = place.getTranslateY();
            }

            @Override
            public void glyphRunBreak() {
                // The next letter's place tells whether a word ends here.
            }

            @Override
            public void endText() {
                if (!text.toString().isBlank()) {
                    words.add(new SvgWords(text.toString().strip().replaceAll("\\s+", " "), size));
                }
            }
        }
    }
}
