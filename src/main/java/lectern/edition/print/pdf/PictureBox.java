package lectern.edition.print.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lectern.document.Image;
import lectern.edition.Orientation;
import lectern.edition.dots.DotPicture;
import lectern.edition.print.picture.DrawnPictures;
import lectern.edition.print.style.Colours;
import lectern.edition.print.style.Tint;
import lectern.edition.print.text.Placed;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pictures of one document, each embedded once. */
public final class PictureBox {
    private static final System.Logger LOG = System.getLogger(PictureBox.class.getName());

    /** Stands around a picture on a plate, in points. */
    private static final double MARGIN = 6;

    private final PDDocument document;
    private final Tint tint;
    private final COSDictionary resources = new COSDictionary();
    private final Map<Image, Optional<Embedded>> embedded = new HashMap<>();

    /**
     * @param orientation how the file says that its dots are turned
     * @param plate       whether it stands on a white plate, on a page that is dark
     */
    private record Embedded(String name, Orientation orientation, double unitWidth, double unitHeight,
            boolean plate) {}

    /** @param plate whether the ground of the page would swallow it */
    private record Drawable(PDXObject object, boolean plate) {}

    PictureBox(PDDocument document, Colours colours) {
        this.document = document;
        this.tint = new Tint(colours);
    }

    COSDictionary resources() {
        return resources;
    }

    /**
     * A picture that cannot be decoded leaves its place empty: its words are printed below it, and the check of the
     * publication names it.
     *
     * @throws IOException if the file cannot be read
     */
    void draw(Placed.Picture picture, double top, PageContent content) throws IOException {
        Optional<Embedded> known = embedded.get(picture.image());
        if (known == null) {
            known = embed(picture.image());
            embedded.put(picture.image(), known);
        }
        if (known.isPresent()) {
            Embedded each = known.get();
            Placed.Picture place = each.plate() ? onPlate(picture, top, content) : picture;
            double[] matrix = each.orientation().matrix(place.width(), place.height());
            for (int i = 0; i < 4; i++) {
                matrix[i] /= i < 2 ? each.unitWidth() : each.unitHeight();
            }
            content.picture(place, top, each.name(), matrix);
        }
    }

    /** The picture's room is the plate's, so that pages are the same in all colours. */
    private static Placed.Picture onPlate(Placed.Picture picture, double top, PageContent content) {
        content.plate(picture, top);
        double margin = Math.min(MARGIN, Math.min(picture.width(), picture.height()) / 10);
        double scale = 1 - 2 * margin / Math.min(picture.width(), picture.height());
        double width = picture.width() * scale;
        double height = picture.height() * scale;
        return new Placed.Picture(picture.x() + (picture.width() - width) / 2,
                picture.top() + (picture.height() - height) / 2, width, height, picture.image(), picture.tag());
    }

    private Optional<Embedded> embed(Image image) throws IOException {
        byte[] file = image.read();
        try {
            String name = "Im" + embedded.size();
            boolean drawing = image.mediaType().equals(DrawnPictures.SVG);
            Drawable drawable = drawing
                    ? drawing(image, file)
                    : dots(DotPicture.of(image.mediaType(), file), image.fileName());
            resources.setItem(COSName.getPDFName(name), drawable.object());
            Orientation orientation = image.mediaType().equals(DrawnPictures.JPEG)
                    ? Orientation.of(file)
                    : Orientation.UPRIGHT;
            return Optional.of(drawing
                    ? new Embedded(name, orientation, image.width(), image.height(), drawable.plate())
                    : new Embedded(name, orientation, 1, 1, drawable.plate()));
        } catch (IOException | IllegalArgumentException cause) {
            LOG.log(Level.WARNING, "picture " + image + " cannot be printed; its words are", cause);
            return Optional.empty();
        }
    }

    private Drawable drawing(Image image, byte[] file) throws IOException {
        SvgDrawing drawn = SvgDrawing.of(file, image.width(), image.height(), document, tint);
        return new Drawable(drawn.form(), tint.isDark() && !drawn.tinted());
    }

    private Drawable dots(DotPicture picture, String name) throws IOException {
        PDImageXObject object = picture.mediaType().equals(DrawnPictures.JPEG)
                ? JPEGFactory.createFromByteArray(document, picture.bytes())
                : PDImageXObject.createFromByteArray(document, picture.bytes(), name);
        Optional<BufferedImage> tinted = tint.isNone() ? Optional.empty() : tint.of(object.getImage());
        return tinted.isPresent()
                ? new Drawable(LosslessFactory.createFromImage(document, tinted.get()), false)
                : new Drawable(object, tint.isDark() && (object.getSoftMask() != null || object.getMask() != null));
    }

    /** Whether a picture can be decoded. */
    public static boolean isReadable(Image image) {
        try (PDDocument scratch = new PDDocument()) {
            return new PictureBox(scratch, Colours.BLACK_ON_WHITE).embed(image).isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }
}
