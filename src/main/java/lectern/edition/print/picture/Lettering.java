package lectern.edition.print.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lectern.document.Image;
import lectern.edition.drawing.SvgPainter;
import lectern.edition.drawing.SvgWords;

/**
 * The words inside a drawing. They are as small as the drawing makes them, and no larger paper is to be had: where they
 * are smaller than the text, they are printed below the picture. Of a picture of dots nobody knows its words.
 */
public record Lettering(List<SvgWords> words) {
    private static final Lettering NONE = new Lettering(List.of());
    private static final double HAIR = 0.05;
    /** Asked for by each check and each walk; equal pictures have equal words. */
    private static final Cache<String, Lettering> KNOWN = Caffeine.newBuilder().maximumSize(1_000).build();

    public static Lettering of(Image image) {
        return image.mediaType().equals(DrawnPictures.SVG) && DrawnPictures.areDrawn(image)
                ? KNOWN.get(image.digest(), _ -> read(image))
                : NONE;
    }

    private static Lettering read(Image image) {
        try {
            return new Lettering(SvgPainter.words(image.read(), image.width(), image.height()));
        } catch (IOException unreadable) {
            // Nor can it be drawn then, which is a problem that has been told.
            return NONE;
        }
    }

    /** The smallest words if they are smaller than that where the drawing is drawn so many times as large. */
    public Optional<SvgWords> smallest(double size, double scale) {
        return words.stream().map(each -> new SvgWords(each.text(), each.size() * scale))
                .filter(each -> each.size() < size - HAIR).min(Comparator.comparingDouble(SvgWords::size));
    }

    /** Whether all of them are said by the text around the picture: pages often describe a drawing by its words. */
    public boolean isIn(String around) {
        return words.stream().allMatch(each -> isIn(around, each.text()));
    }

    private static boolean isIn(String around, String words) {
        int at = around.indexOf(words);
        while (at >= 0 && (isInside(around, at) || isInside(around, at + words.length()))) {
            at = around.indexOf(words, at + 1);
        }
        return at >= 0;
    }

    /** Whether a word or a number goes on there: 5 is not said by 15. */
    private static boolean isInside(String text, int at) {
        return at > 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
    }

    /** Numbers on an axis stay apart. */
    public String text() {
        return words.stream().map(SvgWords::text).distinct().collect(Collectors.joining("; "));
    }
}
