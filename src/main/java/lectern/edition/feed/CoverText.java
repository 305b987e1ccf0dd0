package lectern.edition.feed;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    /** Capitals are still six dots high in a list of podcasts, a hundred dots wide. */
    private static final double SMALLEST = 0.085;
    /** A title that is longer than its main part is worth it only in letters as large as this. */
    private static final double COMFORTABLE = 0.12;
    private static final double LARGEST = 0.3;

    /** More words are never as large as the smallest letters. */
    private static final int MOST_WORDS = 20;
    private static final int LONGEST_WORD = 100;
    /** Where a word is parted already. */
    private static final Pattern OWN_BREAK = Pattern.compile("(?<=[-\u2010\u2011/])");

    /** Words, and how large they must be at least. */
    private record Choice(List<String> words, double size) {}

    /**
     * The whole title, or else what stands before its colon or dash, or else its first words and an ellipsis. Never
     * words picked out of the middle: without its "not", a title would say the opposite. Signs that no font has, such
     * as emoji, are left away.
     *
     * @param width  that is left for it, in dots
     * @param height that is left for it
     * @param square side of the cover
     * @return empty if no font has its letters
     */
    static Optional<CoverText> of(String title, double width, double height, double square,
            CoverFonts fonts) {
        Optional<Font> font = fonts.find(letters(title));
        if (font.isEmpty()) {
            return Optional.empty();
        }
        Font measure = font.get().deriveFont(MEASURE);
        Optional<CoverText> smallest = Optional.empty();
        for (Choice choice : choices(displayed(title, measure))) {
            CoverText set = set(fitting(choice.words(), measure, width / (SMALLEST * square) * MEASURE), measure, width,
                    height, square);
            if (set.font.getSize2D() >= choice.size() * square) {
                return Optional.of(set);
            }
            smallest = Optional.of(set);
        }
        return smallest;
    }

    private static String letters(String title) {
        return title.codePoints().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String displayed(String title, Font font) {
        return title.codePoints().filter(c -> Character.isWhitespace(c) || font.canDisplay(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static List<Choice> choices(String text) {
        List<String> whole = words(text);
        List<String> main = words(text.split(":\\s|\\s[–—-]\\s|\\s\\(")[0]);
        List<Choice> choices = new ArrayList<>(List.of(new Choice(whole, COMFORTABLE), new Choice(main, SMALLEST),
                new Choice(whole, SMALLEST)));
        for (int count = Math.min(main.size() - 1, MOST_WORDS); count > 0; count--) {
            choices.add(new Choice(Stream.concat(main.subList(0, count).stream(), Stream.of("…")).toList(), SMALLEST));
        }
        return choices.stream().filter(each -> !each.words().isEmpty() && each.words().size() <= MOST_WORDS + 1)
                .toList();
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /** A word that is too wide even in the smallest letters is cut into equal parts, with hyphens between them. */
    private static List<String> fitting(List<String> words, Font measure, double widest) {
        return words.stream()
                .flatMap(word -> width(word, measure) <= widest ? Stream.of(word) : OWN_BREAK.splitAsStream(word))
                .flatMap(word -> parts(word, measure, widest)).toList();
    }

    private static Stream<String> parts(String word, Font measure, double widest) {
        int letters = word.codePointCount(0, word.length());
        String shown = letters > LONGEST_WORD
                ? word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD)) + "…"
                : word;
        int parts = (int) Math.ceil(width(shown, measure) / widest);
        if (parts <= 1 || !new TextLayout(shown, measure, CONTEXT).isLeftToRight()) {
            return Stream.of(shown);
        }
        // One more, so that there is room for the hyphens.
        int[] points = shown.codePoints().toArray();
        int length = Math.ceilDiv(points.length, parts + 1);
        return IntStream.iterate(0, from -> from < points.length, from -> from + length).mapToObj(from -> {
            int to = Math.min(points.length, from + length);
            boolean hyphen = to < points.length && !Character.isIdeographic(points[to]);
            return new String(points, from, to - from) + (hyphen ? "-" : "");
        });
    }

    /** Tries every number of lines, and fills them so that the longest is as short as can be. */
    private static CoverText set(List<String> words, Font measure, double width, double height, double square) {
        double[] widths = words.stream().mapToDouble(word -> width(word, measure)).toArray();
        double space = width("a a", measure) - width("aa", measure);
        Optional<CoverText> best = Optional.empty();
        for (int lines = 1; lines <= Math.min(MOST_LINES, words.size()); lines++) {
            List<String> broken = broken(words, widths, space, lines);
            double widest = broken.stream().mapToDouble(line -> width(line, measure)).max().orElseThrow();
            double size = Math.min(Math.min(width / widest * MEASURE, height / (broken.size() * LINE_HEIGHT)),
                    LARGEST * square);
            if (best.isEmpty() || size > best.get().font.getSize2D()) {
                best = Optional.of(new CoverText(broken, measure.deriveFont((float) size)));
            }
        }
        return best.orElseThrow();
    }

    /** The break whose widest line is the narrowest, found from the last words to the first. */
    private static List<String> broken(List<String> words, double[] widths, double space, int lines) {
        int count = words.size();
        double[][] widest = new double[lines + 1][count + 1];
        int[][] ends = new int[lines + 1][count + 1];
        for (double[] row : widest) {
            Arrays.fill(row, Double.MAX_VALUE);
        }
        widest[0][count] = 0;
        for (int line = 1; line <= lines; line++) {
            for (int from = count - line; from >= 0; from--) {
                double width = -space;
                for (int to = from + 1; to <= count - line + 1; to++) {
                    width += space + widths[to - 1];
                    double worst = Math.max(width, widest[line - 1][to]);
                    if (worst < widest[line][from]) {
                        widest[line][from] = worst;
                        ends[line][from] = to;
                    }
                }
            }
        }
        List<String> broken = new ArrayList<>();
        int from = 0;
        for (int line = lines; line > 0; line--) {
            int to = ends[line][from];
            broken.add(String.join(" ", words.subList(from, to)));
            from = to;
        }
        return broken;
    }

    private static double width(String line, Font font) {
        return new TextLayout(line, font, CONTEXT).getAdvance();
    }

    double lineHeight() {
        return font.getSize2D() * LINE_HEIGHT;
    }
}
