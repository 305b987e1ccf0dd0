package lectern.edition;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: the Exif orientation of a JPEG (Exif 2.32, 4.6.4), in the order of its values. Other viewers
 * turn the picture; a PDF shows the dots as they are stored, unless they are placed turned.
 */
public enum Orientation {
    UPRIGHT(1, 0, 0, 1, 0, 0), MIRRORED(-1, 0, 0, 1, 1, 0), HALF(-1, 0, 0, -1, 1, 1), FLIPPED(1, 0, 0, -1, 0, 1),
    TRANSPOSED(0, -1, -1, 0, 1, 1), RIGHT(0, -1, 1, 0, 0, 1), TRANSVERSED(0, 1, 1, 0, 0, 0), LEFT(0, 1, -1, 0, 1, 0);

    private static final int APP1 = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final int TAG = 0x0112;
    private static final long EXIF = 0x457869660000L;

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
        try {
            ByteBuffer file = ByteBuffer.wrap(jpeg);
            file.getShort();
            while (file.remaining() > 4) {
                int marker = file.getShort() & 0xFFFF;
                int length = file.getShort() & 0xFFFF;
                if (marker == SCAN || length < 2) {
                    return UPRIGHT;
                }
                if (marker == APP1 && length > 16 && file.getLong(file.position()) >>> 16 == EXIF) {
                    return exif(file.slice(file.position() + 6, length - 8));
                }
                file.position(file.position() + length - 2);
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return UPRIGHT;
        }
    }

    private static Orientation exif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
