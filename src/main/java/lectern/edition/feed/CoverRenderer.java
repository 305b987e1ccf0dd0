package lectern.edition.feed;

import java.awt.image.BufferedImage;
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
    private static final String SIDE = "side";
    private static final Option SIDES = new Option(SIDE,
            List.of(String.valueOf(CoverArt.LARGEST), String.valueOf(CoverArt.MIDDLE), String.valueOf(CoverArt.SMALL)),
            String.valueOf(CoverArt.LARGEST));

    private final Supplier<CoverFonts> fonts;
    private final Workshop workshop;

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
        out.write(
                CoreWork.await(workshop, "the cover of “" + wish.title() + "”", () -> jpeg(drawn(wish), wish.side())));
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
        byte[] written = jpeg(cover, QUALITY);
        for (float quality = QUALITY - STEP; side == CoverArt.SMALL && written.length > SMALL_BYTES
                && quality > 0; quality -= STEP) {
            written = jpeg(cover, quality);
        }
        return written;
    }

    private static byte[] jpeg(BufferedImage cover, float quality) throws IOException {
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
