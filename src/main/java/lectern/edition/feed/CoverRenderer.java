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
import lectern.store.Digest;
import lectern.store.Workshop;

/**
 * The square picture that podcast apps show: the publisher's own cover, or its title in large letters. One takes some
 * 30 MB while it is drawn, so it is drawn on a core: never more at once than there are cores.
 */
public final class CoverRenderer implements Renderer {
    private static final float QUALITY = 0.85f;

    private final Supplier<CoverFonts> fonts;
    private final Workshop workshop;

    /** @param fonts asked for when the first cover is */
    public CoverRenderer(Supplier<CoverFonts> fonts, Workshop workshop) {
        this.fonts = fonts;
        this.workshop = workshop;
    }

    private record Wish(String id, String title, Optional<Image> picture) {
        static Wish of(Recipe recipe) {
            if (recipe.isOfLibrary()) {
                return new Wish("", LibraryName.of(recipe.library()).title(), Optional.empty());
            }
            Publication publication = recipe.publication();
            return new Wish(publication.id(), publication.title(), publication.metadata().cover());
        }
    }

    @Override
    public List<Option> options(Publication publication) {
        return List.of();
    }

    @Override
    public boolean isOfSections() {
        return false;
    }

    @Override
    public Digest key(Recipe recipe) {
        Wish wish = Wish.of(recipe);
        return Digest.of(out -> out.write((wish.id() + "\n" + wish.title() + "\n"
                + wish.picture().map(Image::digest).orElse("") + "\n" + fonts.get().digest().hex())
                .getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        Wish wish = Wish.of(recipe);
        out.write(CoreWork.await(workshop, "the cover of “" + wish.title() + "”", () -> jpeg(drawn(wish))));
    }

    private BufferedImage drawn(Wish wish) throws IOException {
        Optional<BufferedImage> picture = wish.picture().isPresent()
                ? CoverArt.ofPicture(wish.picture().get())
                : Optional.empty();
        return picture.isPresent() ? picture.get() : CoverArt.ofTitle(wish.title(), wish.id(), fonts.get());
    }

    private static byte[] jpeg(BufferedImage cover) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // It stays in memory: ImageIO would put a file into the machine's temporary folder.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(cover, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
