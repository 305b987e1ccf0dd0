package lectern.edition.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.SortedMap;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import lectern.document.Publication;
import lectern.edition.CoreWork;
import lectern.edition.Format;
import lectern.edition.Option;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.store.Digest;
import lectern.store.Workshop;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A picture of a print's first page, for who chooses how it should look: all papers to one scale. It is drawn from the
 * page itself, on one of the cores, however many ask. Safe for many threads.
 */
public final class FirstPageRenderer implements Renderer {
    /** A sheet of A4 has 496 by 702 dots: enough to see lines and letters, and some 30 kB. */
    private static final float DOTS_PER_INCH = 60;

    private final PrintRenderer print;
    private final Workshop workshop;

    public FirstPageRenderer(PrintRenderer print, Workshop workshop) {
        this.print = print;
        this.workshop = workshop;
    }

    @Override
    public List<Option> options(Publication publication) {
        return print.options(publication);
    }

    @Override
    public void check(Publication publication, SortedMap<String, String> options) throws OptionException {
        print.check(publication, options);
    }

    @Override
    public Digest key(Recipe recipe) {
        return recipe.as(Format.PDF).key();
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        out.write(CoreWork.await(workshop, "the picture of the first page of " + recipe,
                () -> png(print.firstPage(recipe.as(Format.PDF)))));
    }

    private static byte[] png(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            // It stays in memory: ImageIO would put a file into the machine's temporary folder.
            try (MemoryCacheImageOutputStream png = new MemoryCacheImageOutputStream(bytes)) {
                ImageIO.write(page, "png", png);
            }
            return bytes.toByteArray();
        }
    }
}
