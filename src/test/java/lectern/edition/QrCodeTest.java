package lectern.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    private static final int DOTS = 4;

    @ParameterizedTest
    @ValueSource(strings = {"https://read.example.org/feed.xml",
            "https://read.example.org/understanding-immunotherapy/feed.xml?voice=alan", "x"})
    void aCameraReadsWhatWasWritten(String text) throws Exception {
        assertEquals(text,
                new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new PictureSource(QrCode.of(text)))))
                        .getText());
    }

    @Test
    void moreThanACodeCanHoldIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> QrCode.of("x".repeat(5000)));
    }

    /** Drawn with its quiet edge, as a camera sees it. */
    private static final class PictureSource extends LuminanceSource {
        private final QrCode code;

        PictureSource(QrCode code) {
            super((code.size() + 2 * QrCode.QUIET) * DOTS, (code.size() + 2 * QrCode.QUIET) * DOTS);
            this.code = code;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            return Arrays.copyOfRange(getMatrix(), y * getWidth(), (y + 1) * getWidth());
        }

        @Override
        public byte[] getMatrix() {
            byte[] light = new byte[getWidth() * getHeight()];
            for (int y = 0; y < getHeight(); y++) {
                for (int x = 0; x < getWidth(); x++) {
                    int column = x / DOTS - QrCode.QUIET;
                    int row = y / DOTS - QrCode.QUIET;
                    boolean inside = column >= 0 && row >= 0 && column < code.size() && row < code.size();
                    light[y * getWidth() + x] = (byte) (inside && code.isDark(column, row) ? 0 : 255);
                }
            }
            return light;
        }
    }
}
