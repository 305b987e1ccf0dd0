package lectern.edition.print;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.DomElement;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DColorMapper;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DColorMapper;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DLosslessImageEncoder;
import java.awt.Color;
import java.awt.Component;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Draws SVG as vectors. Its letters become outlines of the font that comes along, whatever the file asks for: a font
 * of this machine would make other bytes on another. Nothing outside the file is read.
 */
final class SvgDrawing {
    private static final DocumentLimits LIMITS = new DocumentLimits(DocumentLimits.DEFAULT_MAX_NESTING_DEPTH,
            DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH, 50_000);

    private static final SVGLoader LOADER = new SVGLoader();

    private SvgDrawing() {}

    /** @param tinted whether it is in the colours of the print now */
    record Drawn(PDFormXObject form, boolean tinted) {}

    /**
     * One at a time: jsvg 2.0.0 keeps fonts and glyphs in plain hash maps that all drawings share.
     *
     * @throws IOException if it is no drawing that can be read
     */
    static synchronized Drawn of(byte[] svg, float width, float height, PDDocument document, Tint tint)
            throws IOException {
        LetterFont.register();
        LoaderContext context = LoaderContext.builder().preProcessor(SvgDrawing::lettered).documentLimits(LIMITS)
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL).build();
        SVGDocument drawing = LOADER.load(new ByteArrayInputStream(svg), null, context);
        if (drawing == null) {
            throw new IOException("the SVG cannot be read");
        }
        Greys greys = new Greys();
        PDFormXObject form = draw(drawing, width, height, document, greys);
        return tint.isNone() || !greys.only
                ? new Drawn(form, false)
                : new Drawn(draw(drawing, width, height, document, (colour, _) -> tinted(colour, tint)), true);
    }

    private static PDFormXObject draw(SVGDocument drawing, float width, float height, PDDocument document,
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
            drawing.render((Component) null, graphics, new ViewBox(0, 0, width, height));
        } catch (RuntimeException cause) {
            throw new IOException("the SVG cannot be drawn", cause);
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

    /** The inline style goes before style sheets. A declaration without a colon would end the reading with an error. */
    private static void lettered(DomElement element) {
        String style = Stream.of(element.attribute("style", "").split(";")).filter(each -> each.contains(":"))
                .collect(Collectors.joining(";"));
        element.setAttribute("style", style + ";font-family:" + LetterFont.FAMILY);
        element.children().forEach(SvgDrawing::lettered);
    }
}
