package lectern.edition.print.pdf;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DColorMapper;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DColorMapper;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DLosslessImageEncoder;
import java.awt.Color;
import java.io.IOException;
import lectern.edition.drawing.SvgPainter;
import lectern.edition.print.style.Tint;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Draws SVG as vectors; its letters become outlines.
 *
 * @param tinted whether it is in the colours of the print now
 */
record SvgDrawing(PDFormXObject form, boolean tinted) {

    /** @throws IOException if it is no drawing that can be read */
    static SvgDrawing of(byte[] svg, float width, float height, PDDocument document, Tint tint) throws IOException {
        Greys greys = new Greys();
        PDFormXObject form = draw(svg, width, height, document, greys);
        return tint.isNone() || !greys.only
                ? new SvgDrawing(form, false)
                : new SvgDrawing(draw(svg, width, height, document, (colour, _) -> tinted(colour, tint)), true);
    }

    private static PDFormXObject draw(byte[] svg, float width, float height, PDDocument document,
            IPdfBoxGraphics2DColorMapper mapper) throws IOException {
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
        graphics.setColorMapper(mapper);
        if (mapper instanceof Greys greys) {
            graphics.setImageEncoder((inside, stream, image, environment) -> {
                greys.only = false;
                return new PdfBoxGraphics2DLosslessImageEncoder().encodeImage(inside, stream, image, environment);
            });
        }
        try {
            SvgPainter.paint(svg, graphics, width, height);
        } finally {
            graphics.dispose();
        }
        return graphics.getXFormObject();
    }

    private static PDColor tinted(Color colour, Tint tint) {
        return new PDColor(new Color(tint.of(colour.getRGB())).getRGBColorComponents(null), PDDeviceRGB.INSTANCE);
    }

    /** Leaves colours as they are, and remembers whether all of them were greys. A picture inside counts as colour. */
    private static final class Greys extends PdfBoxGraphics2DColorMapper {
        private boolean only = true;

        @Override
        public PDColor mapColor(Color colour, IColorMapperEnv environment) {
            only &= Tint.isGrey(colour);
            return super.mapColor(colour, environment);
        }
    }
}
