package lectern.edition.print.picture;

import java.util.Set;
import lectern.document.Image;

/** Kinds of pictures. */
public final class DrawnPictures {
    public static final String SVG = "image/svg+xml";
    public static final String JPEG = "image/jpeg";
    private static final Set<String> DRAWN = Set.of("image/png", JPEG, "image/gif", SVG);

    private DrawnPictures() {}

    /** Whether pictures of this kind can be drawn; the words of others stand alone. */
    public static boolean areDrawn(Image image) {
        return DRAWN.contains(image.mediaType()) && image.width() > 0 && image.height() > 0;
    }
}
