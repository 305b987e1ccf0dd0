package lectern.edition;

import lectern.document.Exif;

/**
 * How a camera was held: the Exif orientation of a JPEG (Exif 2.32, 4.6.4), in the order of its values. Other viewers
 * turn the picture; a PDF shows the dots as they are stored, unless they are placed turned.
 */
public enum Orientation {
    UPRIGHT(1, 0, 0, 1, 0, 0), MIRRORED(-1, 0, 0, 1, 1, 0), HALF(-1, 0, 0, -1, 1, 1), FLIPPED(1, 0, 0, -1, 0, 1),
    TRANSPOSED(0, -1, -1, 0, 1, 1), RIGHT(0, -1, 1, 0, 0, 1), TRANSVERSED(0, 1, 1, 0, 0, 0), LEFT(0, 1, -1, 0, 1, 0);

    private final double[] unit;

    Orientation(double... unit) {
        this.unit = unit;
    }

    /** Leads from the unit square to a picture of this size as it is seen, y counting upwards. */
    public double[] matrix(double width, double height) {
        return new double[]{unit[0] * width, unit[1] * height, unit[2] * width, unit[3] * height, unit[4] * width,
                unit[5] * height};
    }

    /** Upright where the file says nothing, or nothing that makes sense. */
    public static Orientation of(byte[] jpeg) {
        return values()[Exif.orientation(jpeg) - 1];
    }
}
