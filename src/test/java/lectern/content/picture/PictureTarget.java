package lectern.content.picture;

import lectern.document.Exif;

/** Whatever a picture's file holds, its size is known or it is no picture. */
public final class PictureTarget {

    private PictureTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        ImageHeader.of(input);
        Exif.orientation(input);
    }
}
