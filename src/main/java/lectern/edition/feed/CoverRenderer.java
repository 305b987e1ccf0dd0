package lectern.edition.feed;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import lectern.document.Image;
import lectern.document.Publication;
import lectern.edition.CoreWork;
import lectern.edition.Option;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.edition.meta.LibraryName;
import lectern.store.Digest;
import lectern.store.Workshop;

/**
 * The square picture that podcast apps show: the publisher's own cover, or its title in large letters. One takes some
 * 30 MB while it is drawn, so it is drawn on a core: never more at once than there are cores.
 */
public final class CoverRenderer implements Renderer {
    private static final float QUALITY = 0.85f;
    private static final float STEP = 0.15f;
    /** A small one comes with every page and every file of sound; one of noise alone still has no more at the last step. */
    private static final int SMALL_BYTES = 20_000;
    private static final int BANDS = 3;
    private static final String SIDE = "side";
    private static final Option SIDES = new Option(SIDE,
            List.of(String.valueOf(CoverArt.LARGEST), String.valueOf(CoverArt.MIDDLE), String.valueOf(CoverArt.SMALL)),
            String.valueOf(CoverArt.LARGEST));

    private final Supplier<CoverFonts> fonts;
    private final Workshop workshop;
    private final DrawnOnce drawn = new DrawnOnce();

    /** @param fonts asked for when the first cover is */
    public CoverRenderer(Supplier<CoverFonts> fonts, Workshop workshop) {
        this.fonts = fonts;
        this.workshop = workshop;
    }

    /** @param logo of whose site it is; a picture of the publication's own has no other beside it */
    private record Wish(String id, String title, Optional<Image> picture, Optional<Image> logo, int side) {
        static Wish of(Recipe recipe) {
            int side = Integer.parseInt(recipe.options().getOrDefault(SIDE, SIDES.fallback()));
            Optional<Image> logo = recipe.library().site().masthead().logo();
            if (recipe.isOfLibrary()) {
                return new Wish("", LibraryName.of(recipe.library()).title(), Optional.empty(), logo, side);
            }
            Publication publication = recipe.publication();
            return new Wish(publication.id(), publication.title(), publication.metadata().cover(), logo, side);
        }
    }

    @Override
    public List<Option> options(Publication publication) {
        return List.of(SIDES);
    }

    @Override
    public boolean isOfSections() {
        return false;
    }

    @Override
    public Digest key(Recipe recipe) {
        Wish wish = Wish.of(recipe);
        return Digest.of(out -> out.write((wish.id() + "\n" + wish.title() + "\n"
                + wish.picture().map(Image::digest).orElse("") + "\n"
                + wish.logo().map(each -> "logo " + each.digest() + "\n").orElse("")
                + (wish.side() == CoverArt.LARGEST ? "" : wish.side() + "\n")
                + fonts.get().digest().hex())
                .getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        Wish wish = Wish.of(recipe);
        DrawnOnce.Drawing drawing = () -> CoreWork.await(workshop, "the cover of “" + wish.title() + "”",
                () -> jpeg(drawn(wish), wish.side()));
        // The largest is an edition by itself and in no other, so it is asked for once.
        out.write(wish.side() == CoverArt.LARGEST ? drawing.draw() : drawn.of(key(recipe), drawing));
    }

    private BufferedImage drawn(Wish wish) throws IOException {
        Optional<BufferedImage> picture = wish.picture().isPresent()
                ? CoverArt.ofPicture(wish.picture().get(), wish.side())
                : Optional.empty();
        return picture.isPresent()
                ? picture.get()
                : CoverArt.ofTitle(wish.title(), wish.id(), wish.logo(), fonts.get(), wish.side());
    }

    private static byte[] jpeg(BufferedImage cover, int side) throws IOException {
        RenderedImage ordered = inOrder(cover);
        byte[] written = jpeg(ordered, QUALITY);
        for (float quality = QUALITY - STEP; side == CoverArt.SMALL && written.length > SMALL_BYTES
                && quality > 0; quality -= STEP) {
            written = jpeg(ordered, quality);
        }
        return written;
    }

    /**
     * The same dots with red first: the JDK encodes these in a third of the time, and draws only what has blue first
     * quickly. The picture's own bytes are turned, so it is not to be drawn on any more.
     */
    private static RenderedImage inOrder(BufferedImage cover) {
        byte[] dots = ((DataBufferByte) cover.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < dots.length; i += BANDS) {
            byte blue = dots[i];
            dots[i] = dots[i + 2];
            dots[i + 2] = blue;
        }
        WritableRaster turned = Raster.createInterleavedRaster(new DataBufferByte(dots, dots.length), cover.getWidth(),
                cover.getHeight(), BANDS * cover.getWidth(), BANDS, new int[]{0, 1, 2}, null);
        return new BufferedImage(new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false,
                Transparency.OPAQUE, DataBuffer.TYPE_BYTE), turned, false, null);
    }

    private static byte[] jpeg(RenderedImage cover, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // It stays in memory: ImageIO would put a file into the machine's temporary folder.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.write(null, new IIOImage(cover, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
