package lectern.edition.print;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.IOException;
import lectern.edition.SvgPainter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Draws SVG as vectors; its letters become outlines. */
final class SvgDrawing {
    private SvgDrawing() {}

    /** @throws IOException if it is no drawing that can be read */
    static PDFormXObject of(byte[] svg, float width, float height, PDDocument document) throws IOException {
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
        try {
            SvgPainter.paint(svg, graphics, width, height);
        } finally {
            graphics.dispose();
        }
        return graphics.getXFormObject();
    }
}
