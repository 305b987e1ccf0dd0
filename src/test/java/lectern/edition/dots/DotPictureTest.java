package lectern.edition.dots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DotPictureTest {
    private static final String WEBP = "image/webp";
    private static final Color RED = new Color(0xc03020);
    private static final Color BLUE = new Color(0x2040c0);

    /** 24 by 16 dots, the left half red and the right half blue. */
    private static final byte[] LOSSY = bytes("UklGRl4AAABXRUJQVlA4IFIAAABwAwCdASoYABAAPm0qkUWkIqGYBABABsSgCdHIAq//"
            + "cAAM2AAA/u+n8Ef0fg0f8BsD4Rx6v+eVH4Rx6v/6tD6H9vKUj//loNp7eUk5PWdAAAAA");
    /** 8 by 6, the left half clear and the right half blue. */
    private static final byte[] CLEAR = bytes(
            "UklGRiYAAABXRUJQVlA4TBkAAAAvB0ABEA8wQAMywPMf8AAI4v/Wg4mI/ocAAA==");
    /** 8 by 6, all blue. */
    private static final byte[] LOSSLESS = bytes("UklGRiIAAABXRUJQVlA4TBYAAAAvB0ABAAdQoIIUuP8BgCD8b5uI6H8I");

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static BufferedImage dots(DotPicture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    }

    private static void assertNear(Color expected, int found) {
        Color dot = new Color(found);
        assertTrue(Math.abs(dot.getRed() - expected.getRed()) < 24
                && Math.abs(dot.getGreen() - expected.getGreen()) < 24
                && Math.abs(dot.getBlue() - expected.getBlue()) < 24, dot::toString);
    }

    @Test
    void aPhotographBecomesJpeg() throws IOException {
        DotPicture picture = DotPicture.of(WEBP, LOSSY);
        assertEquals("image/jpeg", picture.mediaType());
        BufferedImage dots = dots(picture);
        assertEquals("24x16", dots.getWidth() + "x" + dots.getHeight());
        assertNear(RED, dots.getRGB(4, 8));
        assertNear(BLUE, dots.getRGB(19, 8));
    }

    @Test
    void whatWasSavedWithoutLossStaysSoAndClearPartsStayClear() throws IOException {
        DotPicture opaque = DotPicture.of(WEBP, LOSSLESS);
        assertEquals("image/png", opaque.mediaType());
        assertEquals(BLUE.getRGB(), dots(opaque).getRGB(3, 3));
        BufferedImage clear = dots(DotPicture.of(WEBP, CLEAR));
        assertEquals(0, clear.getRGB(1, 3) >>> 24);
        assertEquals(BLUE.getRGB(), clear.getRGB(6, 3));
    }

    @Test
    void twoTimesGiveTheSameBytes() throws IOException {
        assertArrayEquals(DotPicture.of(WEBP, LOSSY).bytes(), DotPicture.of(WEBP, LOSSY).bytes());
    }

    @Test
    void othersStayAsTheyAre() throws IOException {
        byte[] file = {1, 2, 3};
        assertEquals(new DotPicture("image/png", file), DotPicture.of("image/png", file));
    }

    /** Cut off, and each byte damaged: an error that is told, or a picture. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whatIsDamagedIsAnErrorOrAPicture(int which) {
        byte[] whole = new byte[][]{LOSSY, CLEAR, LOSSLESS}[which];
        for (int i = 0; i < whole.length; i++) {
            byte[] cut = Arrays.copyOf(whole, i);
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) 0xff;
            for (byte[] file : new byte[][]{cut, damaged}) {
                try {
                    assertTrue(DotPicture.of(WEBP, file).bytes().length > 0);
                } catch (IOException told) {
                    assertTrue(told.getMessage().startsWith("the WebP "), told::getMessage);
                }
            }
        }
    }

    /** Its head says that it is small, and its frame that it is huge. */
    @Test
    void aFrameThatIsLargerThanItsHeadSaysIsRefused() {
        byte[] head = "RIFF    WEBPVP8X\12\0\0\0\0\0\0\0\11\0\0\11\0\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] frame = Arrays.copyOfRange(LOSSY, 12, LOSSY.length);
        Arrays.fill(frame, 14, 18, (byte) 0x3f);
        byte[] both = Arrays.copyOf(head, head.length + frame.length);
        System.arraycopy(frame, 0, both, head.length, frame.length);
        IOException refused = assertThrows(IOException.class, () -> DotPicture.of(WEBP, both));
        assertTrue(refused.getMessage().contains("dots"), refused::getMessage);
    }

    @Test
    void oneThatIsTooLargeIsRefusedByItsHead() {
        byte[] huge = LOSSLESS.clone();
        // Width and height less one, 14 bits each, behind the mark of the stream.
        Arrays.fill(huge, 21, 24, (byte) 0xff);
        huge[24] |= 0x0f;
        IOException refused = assertThrows(IOException.class, () -> DotPicture.of(WEBP, huge));
        assertTrue(refused.getMessage().contains("dots"), refused::getMessage);
    }
}
