package lectern.edition.word;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import lectern.document.Exif;
import lectern.document.Image;
import lectern.edition.Orientation;
import lectern.edition.dots.DotPicture;
import lectern.edition.drawing.SvgPainter;
import lectern.edition.print.picture.DrawnPictures;
import lectern.edition.xml.XmlFile;
import lectern.edition.zip.ReproducibleZip;

/**
 * The pictures of a document, each in it once. Drawings become dots, which every program shows; photographs are turned the
 * way the camera was held, for Word shows the dots as they are stored. Used by one thread.
 */
final class WordPictures {
    private static final System.Logger LOG = System.getLogger(WordPictures.class.getName());
    private static final double DOTS_PER_POINT = 200 / 72.0;
    private static final int MOST_DOTS = 2_400;
    /** Of a photograph's longer side at most, and half as many at least: 200 to the inch on the long side of A4. */
    private static final int MOST_TURNED_DOTS = 4_800;
    /** English Metric Units, which drawings are measured in. */
    private static final double EMU_PER_POINT = 12_700;
    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private final ReproducibleZip zip;
    private final Map<Image, Optional<String>> files = new HashMap<>();
    private int stored;
    private int shown;

    /** @param zip that they are written to as they are met */
    WordPictures(ReproducibleZip zip) {
        this.zip = zip;
    }

    private record File(String ending, byte[] bytes) {}

    /**
     * The id of a picture in a part's relationships; empty if it is of a kind that Word does not show, or damaged.
     *
     * @param width  in points, and
     * @param height as it will stand on the page: drawings are drawn for that
     */
    Optional<String> find(Image image, double width, double height, Relationships relationships) {
        Optional<String> file = files.computeIfAbsent(image, each -> store(each, width, height));
        return file.map(name -> relationships.part("image", name));
    }

    /** @throws UncheckedIOException if it cannot be read: a document without it would not be whole */
    private Optional<String> store(Image image, double width, double height) {
        try {
            Optional<File> file = DrawnPictures.areDrawn(image) ? file(image, width, height) : Optional.empty();
            if (file.isEmpty()) {
                return Optional.empty();
            }
            stored++;
            String name = "media/image" + stored + "." + file.get().ending();
            zip.store(WordPackage.FOLDER + name, file.get().bytes());
            return Optional.of(name);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Optional<File> file(Image image, double width, double height) throws IOException {
        byte[] file = image.read();
        DotPicture picture;
        try {
            picture = DotPicture.of(image.mediaType(), file);
        } catch (IOException cause) {
            return unreadable(image, cause);
        }
        return switch (picture.mediaType()) {
            case DrawnPictures.SVG -> drawn(image, file, width, height).map(png -> new File("png", png));
            case DrawnPictures.JPEG -> Optional.of(new File("jpeg", upright(picture.bytes())));
            case "image/gif" -> Optional.of(new File("gif", file));
            default -> Optional.of(new File("png", picture.bytes()));
        };
    }

    private static Optional<byte[]> drawn(Image image, byte[] svg, double width, double height) throws IOException {
        double scale = Math.min(DOTS_PER_POINT, MOST_DOTS / Math.max(width, height));
        int across = Math.max(1, (int) Math.round(width * scale));
        int down = Math.max(1, (int) Math.round(height * scale));
        BufferedImage dots = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = graphics(dots);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, across, down);
        try {
            SvgPainter.paint(svg, graphics, across, down);
        } catch (IOException cause) {
            return unreadable(image, cause);
        } finally {
            graphics.dispose();
        }
        return Optional.of(written(dots, "png"));
    }

    private static <T> Optional<T> unreadable(Image image, IOException cause) {
        LOG.log(System.Logger.Level.WARNING, "picture " + image + " cannot be drawn; its words are there", cause);
        return Optional.empty();
    }

    /** A photograph that lies on its side or is damaged stays as it is if Java cannot read it. */
    private static byte[] upright(byte[] jpeg) throws IOException {
        if (Exif.orientation(jpeg) == Exif.UPRIGHT) {
            return jpeg;
        }
        BufferedImage dots;
        try {
            dots = dots(jpeg);
        } catch (IOException | IllegalArgumentException unreadable) {
            return jpeg;
        }
        boolean onItsSide = Exif.orientation(jpeg) > 4;
        int width = onItsSide ? dots.getHeight() : dots.getWidth();
        int height = onItsSide ? dots.getWidth() : dots.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        AffineTransform place = new AffineTransform(1, 0, 0, -1, 0, height);
        place.concatenate(new AffineTransform(Orientation.of(jpeg).matrix(width, height)));
        place.concatenate(new AffineTransform(1, 0, 0, -1, 0, 1));
        place.scale(1.0 / dots.getWidth(), 1.0 / dots.getHeight());
        Graphics2D graphics = graphics(turned);
        graphics.drawImage(dots, place, null);
        graphics.dispose();
        return written(turned, "jpeg");
    }

    /**
     * Reads only every so many dots of a photograph that has more than paper shows: it is in memory twice while it is
     * turned.
     */
    private static BufferedImage dots(byte[] jpeg) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in, true, true);
            int step = Math.max(1, Math.ceilDiv(Math.max(reader.getWidth(0), reader.getHeight(0)), MOST_TURNED_DOTS));
            ImageReadParam sparsely = reader.getDefaultReadParam();
            sparsely.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, sparsely);
        } finally {
            reader.dispose();
        }
    }

    private static Graphics2D graphics(BufferedImage dots) {
        Graphics2D graphics = dots.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return graphics;
    }

    private static byte[] written(BufferedImage dots, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(dots, format, out)) {
                throw new IllegalStateException("Java writes no " + format);
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a picture as a run (ISO/IEC 29500-1, 20.4).
     *
     * @param id          in the part's relationships
     * @param alternative what it says, in words
     * @param width       in points
     */
    void write(String id, String alternative, double width, double height, XmlFile xml) {
        shown++;
        String number = Integer.toString(shown);
        String name = "Picture " + number;
        String across = Long.toString(Math.max(1, Math.round(width * EMU_PER_POINT)));
        String down = Long.toString(Math.max(1, Math.round(height * EMU_PER_POINT)));
        xml.start("w:r").start("w:drawing");
        xml.start("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.empty("wp:extent", "cx", across, "cy", down);
        xml.empty("wp:docPr", "id", number, "name", name, "descr", alternative);
        xml.start("wp:cNvGraphicFramePr").empty("a:graphicFrameLocks", "noChangeAspect", "1").end();
        xml.start("a:graphic").start("a:graphicData", "uri", PICTURE).start("pic:pic");
        xml.start("pic:nvPicPr").empty("pic:cNvPr", "id", number, "name", name, "descr", alternative)
                .empty("pic:cNvPicPr").end();
        xml.start("pic:blipFill").empty("a:blip", "r:embed", id).start("a:stretch").empty("a:fillRect").end().end();
        xml.start("pic:spPr").start("a:xfrm").empty("a:off", "x", "0", "y", "0")
                .empty("a:ext", "cx", across, "cy", down).end();
        xml.start("a:prstGeom", "prst", "rect").empty("a:avLst").end().end();
        xml.end().end().end().end().end().end();
    }
}
