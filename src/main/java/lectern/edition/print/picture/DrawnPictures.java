package lectern.edition.print.picture;

import lectern.document.Image;

/** Kinds of pictures. */
public final class DrawnPictures {
    public static final String SVG = "image/svg+xml";
    public static final String JPEG = "image/jpeg";

    private DrawnPictures() {}

    /** Whether pictures of this kind can be drawn; the words of others stand alone. */
    public static boolean areDrawn(Image image) {
        return image.isDrawn();
    }
}
