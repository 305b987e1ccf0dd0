package lectern.edition.dots;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture of dots as PDF, Word, covers and players of talking books know it. WebP, which browsers and reading apps know
 * and those do not, becomes JPEG where it is a photograph, and PNG where it has clear parts or was saved without loss. All
 * others are as their publisher saved them.
 *
 * @param mediaType of the bytes
 */
public record DotPicture(String mediaType, byte[] bytes) {
    private static final String WEBP = "image/webp";
    private static final String JPEG = "image/jpeg";
    public static final String PNG = "image/png";
    /** The largest paper has no use for more of them on a side. */
    private static final int MOST_ON_SIDE = 3_500;
    /** To read more takes more memory than a small server has. */
    private static final long MOST_DOTS = 25_000_000;
    private static final float QUALITY = 0.92f;
    private static final String LOSSLESS = "VP8L";
    private static final String LOSSY = "VP8 ";
    /** How much of a frame says how large it is: RFC 6386, 9.1, and the lossless format's chapter 3. */
    private static final int FRAME_HEAD = 10;
    /** Where the chunks of a file of WebP begin, and the head of one. */
    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEAD = 8;

    /**
     * @param  mediaType   of the file
     * @throws IOException if it is a WebP that is damaged or too large
     */
    public static DotPicture of(String mediaType, byte[] file) throws IOException {
        return mediaType.equals(WEBP) ? converted(file) : new DotPicture(mediaType, file);
    }

    private static DotPicture converted(byte[] webp) throws IOException {
        boolean lossless = isLossless(webp);
        BufferedImage dots = dots(webp);
        if (lossless || hasClearParts(dots)) {
            return new DotPicture(PNG, written(dots, "png"));
        }
        BufferedImage opaque = new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(dots, 0, 0, null);
        graphics.dispose();
        return new DotPicture(JPEG, written(opaque, "jpeg"));
    }

    private static BufferedImage dots(byte[] webp) throws IOException {
        // By its class: nothing is looked for on this machine.
        ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(webp))) {
            reader.setInput(in, false, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_DOTS) {
                throw new IOException("it has " + width + " by " + height + " dots");
            }
            ImageReadParam sparsely = reader.getDefaultReadParam();
            int step = Math.max(1, Math.ceilDiv(Math.max(width, height), MOST_ON_SIDE));
            sparsely.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, sparsely);
        } catch (IOException | RuntimeException damaged) {
            throw new IOException("the WebP is damaged or too large", damaged);
        } finally {
            reader.dispose();
        }
    }

    /**
     * Looks at the chunk that holds the picture (https://developers.google.com/speed/webp/docs/riff_container).
     *
     * @throws IOException if there is none, for the reader would give something black; or if it is too large, whatever the
     *                     file's head says
     */
    private static boolean isLossless(byte[] webp) throws IOException {
        int at = FIRST_CHUNK;
        while (at >= 0 && at + CHUNK_HEAD <= webp.length) {
            String kind = new String(webp, at, 4, StandardCharsets.ISO_8859_1);
            boolean lossless = kind.equals(LOSSLESS);
            if (lossless || kind.equals(LOSSY)) {
                long dots = dots(webp, at + CHUNK_HEAD, lossless);
                if (dots > MOST_DOTS) {
                    throw new IOException("the WebP has " + dots + " dots, which is more than " + MOST_DOTS);
                }
                return lossless;
            }
            int length = webp[at + 4] & 0xff | (webp[at + 5] & 0xff) << 8 | (webp[at + 6] & 0xff) << 16
                    | (webp[at + 7] & 0x7f) << 24;
            at += CHUNK_HEAD + length + (length & 1);
        }
        throw new IOException("the WebP holds no picture that stands still");
    }

    private static long dots(byte[] webp, int at, boolean lossless) throws IOException {
        if (at + FRAME_HEAD > webp.length) {
            throw new IOException("the WebP ends too soon");
        }
        if (lossless) {
            int bits = two(webp, at + 1) | two(webp, at + 3) << 16;
            return (1L + (bits & 0x3fff)) * (1L + (bits >>> 14 & 0x3fff));
        }
        return (long) (two(webp, at + 6) & 0x3fff) * (two(webp, at + 8) & 0x3fff);
    }

    private static int two(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }

    private static boolean hasClearParts(BufferedImage dots) {
        if (!dots.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[dots.getWidth()];
        for (int y = 0; y < dots.getHeight(); y++) {
            dots.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int each : row) {
                if (each >>> 24 != 0xff) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] written(BufferedImage dots, String format) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // It stays in memory: ImageIO would put a file into the machine's temporary folder.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(dots, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
