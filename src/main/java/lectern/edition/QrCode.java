package lectern.edition;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.BitSet;

/**
 * A text as a QR code (ISO/IEC 18004), as squares to draw on a page or on paper. Begin at {@link #of}. Around it must
 * be {@link #QUIET} squares of nothing, or cameras do not find it.
 *
 * @param size squares along each side
 * @param dark which are dark, row by row
 */
public record QrCode(int size, BitSet dark) {

    /** Squares of light ground on every side. */
    public static final int QUIET = 4;

    public QrCode {
        dark = (BitSet) dark.clone();
    }

    /**
     * A seventh of it may be lost or dirty.
     *
     * @throws IllegalArgumentException if the text is longer than a code can hold, some two thousand letters
     */
    public static QrCode of(String text) {
        try {
            ByteMatrix squares = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            BitSet dark = new BitSet(squares.getWidth() * squares.getHeight());
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    dark.set(y * squares.getWidth() + x, squares.get(x, y) == 1);
                }
            }
            return new QrCode(squares.getWidth(), dark);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("text has " + text.length() + " letters: more than a QR code can hold",
                    tooLong);
        }
    }

    /** @param x from the left, from 0 */
    public boolean isDark(int x, int y) {
        return dark.get(y * size + x);
    }

    /** Squares along a side of a drawing, the quiet edge included. */
    public int squares() {
        return size + 2 * QUIET;
    }

    /** The dark squares as the path of a drawing, a run of them in one piece, so that no hair-line shows between. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size; y++) {
            int x = 0;
            while (x < size) {
                int start = x;
                while (x < size && isDark(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append('M').append(start + QUIET).append(' ').append(y + QUIET).append('h').append(x - start)
                            .append("v1h-").append(x - start).append('z');
                }
                x++;
            }
        }
        return path.toString();
    }
}
