package lectern.edition.print;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import lectern.document.Image;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pictures of one document, each embedded once. */
final class PictureBox {
    private final PDDocument document;
    private final COSDictionary resources = new COSDictionary();
    private final Map<Image, String> names = new HashMap<>();

    PictureBox(PDDocument document) {
        this.document = document;
    }

    COSDictionary resources() {
        return resources;
    }

    void draw(Placed.Picture picture, double top, PageContent content) throws IOException {
        String name = names.get(picture.image());
        if (name == null) {
            name = "Im" + names.size();
            PDImageXObject object = PDImageXObject.createFromByteArray(document, picture.image().read(), name);
            resources.setItem(COSName.getPDFName(name), object);
            names.put(picture.image(), name);
        }
        content.picture(picture, top, name, new double[]{picture.width(), 0, 0, picture.height(), 0, 0});
    }
}
