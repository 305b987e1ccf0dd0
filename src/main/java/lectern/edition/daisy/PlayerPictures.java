package lectern.edition.daisy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import lectern.document.Image;
import lectern.edition.dots.DotPicture;
import lectern.edition.drawing.SvgPainter;

/**
 * The pictures of a book as its players know them: photographs as they are, drawings as dots. What neither is nor becomes
 * one of those is not shown, and its words stand there. Used by one thread.
 */
final class PlayerPictures {
    private static final Map<String, String> KNOWN = Map.of("image/jpeg", "jpg", "image/png", "png", "image/gif",
            "gif");
    private static final String DRAWING = "image/svg+xml";
    /** A drawing is made twice as large as it says, for it will be looked at closely, but no larger than this. */
    private static final double LARGER = 2;
    private static final int LONGEST_SIDE = 1_600;

    /** Each once, by what it shows; empty where it cannot be shown. */
    private final Map<Image, Optional<String>> names = new HashMap<>();
    private final Deque<Picture> ready = new ArrayDeque<>();
    private int named;

    record Picture(String name, Image image, Optional<byte[]> drawn) {
        byte[] read() throws IOException {
            return drawn.isPresent() ? drawn.get() : image.read();
        }
    }

    /**
     * The file of a picture, for a page that shows it.
     *
     * @throws UncheckedIOException if its own file cannot be read
     */
    Optional<String> name(Image image) {
        return names.computeIfAbsent(image, this::prepare);
    }

    /** The next picture that was named and is not in the book yet. */
    Optional<Picture> next() {
        return Optional.ofNullable(ready.poll());
    }

    private Optional<String> prepare(Image image) {
        if (KNOWN.containsKey(image.mediaType())) {
            return Optional.of(name(image, image.mediaType(), Optional.empty()));
        }
        Optional<DotPicture> made = image.mediaType().equals(DRAWING) ? draw(image) : dots(image);
        return made.filter(each -> KNOWN.containsKey(each.mediaType()))
                .map(each -> name(image, each.mediaType(), Optional.of(each.bytes())));
    }

    private String name(Image image, String kind, Optional<byte[]> made) {
        named++;
        String name = String.format(Locale.ROOT, "p%04d.%s", named, KNOWN.get(kind));
        ready.add(new Picture(name, image, made));
        return name;
    }

    private static Optional<DotPicture> dots(Image image) {
        byte[] file = read(image);
        try {
            return Optional.of(DotPicture.of(image.mediaType(), file));
        } catch (IOException damaged) {
            // Nor can it be printed then, which is a problem that has been told.
            return Optional.empty();
        }
    }

    /** On white, as on the page: black lines on what shines through are lost where the text is white on black. */
    private static Optional<DotPicture> draw(Image image) {
        byte[] drawing = read(image);
        int longest = Math.max(1, Math.max(image.width(), image.height()));
        double scale = Math.min(LARGER, (double) LONGEST_SIDE / longest);
        int width = (int) Math.max(1, Math.round(image.width() * scale));
        int height = (int) Math.max(1, Math.round(image.height() * scale));
        BufferedImage dots = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = dots.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            SvgPainter.paint(drawing, graphics, width, height);
            return Optional.of(new DotPicture(DotPicture.PNG, png(dots)));
        } catch (IOException undrawable) {
            // Nor can it be printed then, which is a problem that has been told.
            return Optional.empty();
        } finally {
            graphics.dispose();
        }
    }

    /** A picture that cannot be read is not one that cannot be shown: then there is no book. */
    private static byte[] read(Image image) {
        try {
            return image.read();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static byte[] png(BufferedImage dots) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // It stays in memory: ImageIO would put a file into the machine's temporary folder.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(dots, "png", out);
        }
        return bytes.toByteArray();
    }
}
