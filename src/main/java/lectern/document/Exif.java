package lectern.document;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What a camera wrote into its picture (Exif 2.32): how it was held. */
public final class Exif {
    /** The picture stands as it is stored. */
    public static final int UPRIGHT = 1;
    private static final int LAST = 8;
    private static final int START = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final int ORIENTATION = 0x0112;
    private static final long MARK = 0x457869660000L;

    private Exif() {}

    /**
     * The orientation is from 1 to 8, as in 4.6.4; from 5 on, a picture lies on its side.
     *
     * @return {@link #UPRIGHT} where the file is no JPEG, says nothing, or nothing that makes sense
     */
    public static int orientation(byte[] jpeg) {
        try {
            ByteBuffer file = ByteBuffer.wrap(jpeg);
            if ((file.getShort() & 0xFFFF) != START) {
                return UPRIGHT;
            }
            while (file.remaining() > 4) {
                int marker = file.getShort() & 0xFFFF;
                if (marker == 0xFFFF) {
                    // Bytes of filling before a marker (ITU T.81, B.1.1.2).
                    file.position(file.position() - 1);
                    continue;
                }
                int length = file.getShort() & 0xFFFF;
                if (marker == SCAN || length < 2) {
                    return UPRIGHT;
                }
                if (marker == APP1 && length > 16 && file.getLong(file.position()) >>> 16 == MARK) {
                    return orientation(file.slice(file.position() + 6, length - 8));
                }
                file.position(file.position() + length - 2);
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return UPRIGHT;
        }
    }

    private static int orientation(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(entry + 8);
                return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
