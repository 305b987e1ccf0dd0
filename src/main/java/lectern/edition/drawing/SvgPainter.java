package lectern.edition.drawing;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.DomElement;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws SVG onto paper or a picture. Its letters are those of the font that comes along, whatever the file asks for: a
 * font of this machine would make other bytes on another. Nothing outside the file is read. Safe for many threads.
 */
public final class SvgPainter {
    private static final DocumentLimits LIMITS = new DocumentLimits(DocumentLimits.DEFAULT_MAX_NESTING_DEPTH,
            DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH, 50_000);

    private static final SVGLoader LOADER = new SVGLoader();

    private SvgPainter() {}

    /**
     * One at a time: jsvg 2.0.0 keeps fonts and glyphs in plain hash maps that all drawings share.
     *
     * @throws IOException if it is no drawing that can be read
     */
    public static synchronized void paint(byte[] svg, Graphics2D graphics, float width, float height)
            throws IOException {
        draw(svg, drawing -> drawing.render((Component) null, graphics, new ViewBox(0, 0, width, height)));
    }

    /**
     * The words in a drawing of this size, in its order, as many as are drawn.
     *
     * @throws IOException if it is no drawing that can be read
     */
    public static synchronized List<SvgWords> words(byte[] svg, float width, float height) throws IOException {
        SvgWords.Reader reader = new SvgWords.Reader();
        draw(svg, drawing -> drawing.renderWithPlatform(NullPlatformSupport.INSTANCE, reader,
                new ViewBox(0, 0, width, height)));
        return reader.words();
    }

    private static void draw(byte[] svg, Consumer<SVGDocument> drawn) throws IOException {
        LetterFont.register();
        LoaderContext context = LoaderContext.builder().preProcessor(SvgPainter::lettered).documentLimits(LIMITS)
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL).build();
        SVGDocument drawing = LOADER.load(new ByteArrayInputStream(svg), null, context);
        if (drawing == null) {
            throw new IOException("the SVG cannot be read");
        }
        try {
            drawn.accept(drawing);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError cause) {
            // A filter may ask for a picture larger than there is memory.
            throw new IOException("the SVG cannot be drawn", cause);
        }
    }

    /** The inline style goes before style sheets. A declaration without a colon would end the reading with an error. */
    private static void lettered(DomElement element) {
        String style = Stream.of(element.attribute("style", "").split(";")).filter(each -> each.contains(":"))
                .collect(Collectors.joining(";"));
        element.setAttribute("style", style + ";font-family:" + LetterFont.FAMILY);
        element.children().forEach(SvgPainter::lettered);
    }
}
