package lectern.edition.feed;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A title in a few lines, as large as a square holds them. Java's own layout shapes each line and orders it from right
 * to left where its letters are.
 *
 * @param font in its size
 */
record CoverText(List<String> lines, Font font) {
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final float MEASURE = 100;
    private static final int MOST_LINES = 5;
    private static final double LINE_HEIGHT = 1.2;
    /** On a list of podcasts, a hundred dots wide, capitals are still six dots high. */
    private static final double SMALLEST = 0.085;
    /** A title that is longer than its main part is worth it only in letters as large as this. */
    private static final double COMFORTABLE = 0.12;
    private static final double LARGEST = 0.3;

    /** Words, and how large they must be at least. */
    private record Choice(String text, double size) {}

    /**
     * The whole title, or else what stands before its colon or dash, or else its first words and an ellipsis. Never
     * words picked out of the middle: without its "not", a title would say the opposite.
     *
     * @param side of the square that is left for it
     * @return empty if no font has its letters
     */
    static Optional<CoverText> of(String title, double side, double square, CoverFonts fonts) {
        Optional<Font> font = fonts.find(title);
        if (font.isEmpty()) {
            return Optional.empty();
        }
        Optional<CoverText> smallest = Optional.empty();
        for (Choice choice : choices(title)) {
            CoverText set = set(List.of(choice.text().split("\\s+")), font.get().deriveFont(MEASURE), side, square);
            if (set.font.getSize2D() >= choice.size() * square) {
                return Optional.of(set);
            }
            smallest = Optional.of(set);
        }
        return smallest;
    }

    private static List<Choice> choices(String title) {
        String text = title.strip();
        String main = text.split(":\\s|\\s[–—-]\\s|\\s\\(")[0].strip();
        List<String> words = List.of(main.split("\\s+"));
        List<Choice> choices = new ArrayList<>(List.of(new Choice(text, COMFORTABLE), new Choice(main, SMALLEST),
                new Choice(text, SMALLEST)));
        for (int count = Math.min(words.size() - 1, 20); count > 0; count--) {
            choices.add(new Choice(String.join(" ", words.subList(0, count)) + " …", SMALLEST));
        }
        return choices.stream().filter(choice -> !choice.text().isBlank()).toList();
    }

    /** Tries every number of lines, and fills them so that the longest is as short as can be. */
    private static CoverText set(List<String> words, Font measure, double side, double square) {
        Optional<CoverText> best = Optional.empty();
        for (int lines = 1; lines <= Math.min(MOST_LINES, words.size()); lines++) {
            List<String> broken = broken(words, lines, measure);
            double widest = broken.stream().mapToDouble(line -> width(line, measure)).max().orElseThrow();
            double size = Math.min(Math.min(side / widest * MEASURE, side / (broken.size() * LINE_HEIGHT)),
                    LARGEST * square);
            if (best.isEmpty() || size > best.get().font.getSize2D()) {
                best = Optional.of(new CoverText(broken, measure.deriveFont((float) size)));
            }
        }
        return best.orElseThrow();
    }

    private static List<String> broken(List<String> words, int lines, Font measure) {
        if (lines == 1) {
            return List.of(String.join(" ", words));
        }
        List<String> best = List.of();
        double shortest = Double.MAX_VALUE;
        for (int first = 1; first <= words.size() - lines + 1; first++) {
            String line = String.join(" ", words.subList(0, first));
            double width = width(line, measure);
            if (width >= shortest) {
                break;
            }
            List<String> rest = broken(words.subList(first, words.size()), lines - 1, measure);
            double widest = Math.max(width,
                    rest.stream().mapToDouble(each -> width(each, measure)).max().orElseThrow());
            if (widest < shortest) {
                shortest = widest;
                best = Stream.concat(Stream.of(line), rest.stream()).toList();
            }
        }
        return best;
    }

    private static double width(String line, Font font) {
        return new TextLayout(line, font, CONTEXT).getAdvance();
    }

    double lineHeight() {
        return font.getSize2D() * LINE_HEIGHT;
    }
}
