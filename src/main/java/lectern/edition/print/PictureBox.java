package lectern.edition.print;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lectern.document.Image;
import lectern.edition.Orientation;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pictures of one document, each embedded once. */
final class PictureBox {
    private static final System.Logger LOG = System.getLogger(PictureBox.class.getName());

    private final PDDocument document;
    private final COSDictionary resources = new COSDictionary();
    private final Map<Image, Optional<Embedded>> embedded = new HashMap<>();

    /** @param orientation how the file says that its dots are turned */
    private record Embedded(String name, Orientation orientation, double unitWidth, double unitHeight) {}

    PictureBox(PDDocument document) {
        this.document = document;
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
            known = embed(picture.image(), picture.image().read());
            embedded.put(picture.image(), known);
        }
        if (known.isPresent()) {
            Embedded each = known.get();
            double[] matrix = each.orientation().matrix(picture.width(), picture.height());
            for (int i = 0; i < 4; i++) {
                matrix[i] /= i < 2 ? each.unitWidth() : each.unitHeight();
            }
            content.picture(picture, top, each.name(), matrix);
        }
    }

    private Optional<Embedded> embed(Image image, byte[] file) {
        try {
            String name = "Im" + embedded.size();
            boolean drawing = image.mediaType().equals(Pictures.SVG);
            PDXObject object = drawing
                    ? SvgDrawing.of(file, image.width(), image.height(), document)
                    : decoded(image, file);
            resources.setItem(COSName.getPDFName(name), object);
            Orientation orientation = image.mediaType().equals(Pictures.JPEG)
                    ? Orientation.of(file)
                    : Orientation.UPRIGHT;
            return Optional.of(drawing
                    ? new Embedded(name, orientation, image.width(), image.height())
                    : new Embedded(name, orientation, 1, 1));
        } catch (IOException | IllegalArgumentException cause) {
            LOG.log(Level.WARNING, "picture " + image + " cannot be printed; its words are", cause);
            return Optional.empty();
        }
    }

    private PDXObject decoded(Image image, byte[] file) throws IOException {
        return image.mediaType().equals(Pictures.JPEG)
                ? JPEGFactory.createFromByteArray(document, file)
                : PDImageXObject.createFromByteArray(document, file, image.fileName());
    }

    /** Whether a picture can be decoded. */
    static boolean isReadable(Image image) {
        try (PDDocument scratch = new PDDocument()) {
            return new PictureBox(scratch).embed(image, image.read()).isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }
}
