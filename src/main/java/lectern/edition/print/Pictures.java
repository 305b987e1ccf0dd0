package lectern.edition.print;

import java.util.Set;
import lectern.document.Image;

/** Kinds of pictures. */
final class Pictures {
    static final String SVG = "image/svg+xml";
    static final String JPEG = "image/jpeg";
    private static final Set<String> DRAWN = Set.of("image/png", JPEG, "image/gif", SVG);

    private Pictures() {}

    /** Whether pictures of this kind can be drawn; the words of others stand alone. */
    static boolean areDrawn(Image image) {
        return DRAWN.contains(image.mediaType()) && image.width() > 0 && image.height() > 0;
    }
}
