package lectern.content.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lectern.document.Exif;

/**
 * What the first bytes of a picture say: its kind, and its size as it is seen. Read here rather than with ImageIO, which
 * loads the desktop classes (a quarter of a second at start) and knows no WebP.
 */
record ImageHeader(String mediaType, int width, int height) {

    private static final int ON_ITS_SIDE = 5;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    static Optional<ImageHeader> of(byte[] bytes) {
        try {
            Optional<ImageHeader> header = starts(bytes, 0, PNG)
                    ? png(bytes)
                    : starts(bytes, 0, ascii("GIF8")) ? gif(bytes) : webpOrJpeg(bytes);
            return header.filter(found -> found.width > 0 && found.height > 0);
        } catch (BufferUnderflowException | IndexOutOfBoundsException truncated) {
            return Optional.empty();
        }
    }

    private static Optional<ImageHeader> webpOrJpeg(byte[] bytes) {
        if (starts(bytes, 0, ascii("RIFF")) && starts(bytes, 8, ascii("WEBP"))) {
            return webp(bytes);
        }
        return bytes.length > 2 && (bytes[0] & 0xff) == 0xFF && (bytes[1] & 0xff) == 0xD8
                ? jpeg(bytes)
                : Optional.empty();
    }

    private static Optional<ImageHeader> png(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return starts(bytes, 12, ascii("IHDR"))
                ? Optional.of(new ImageHeader("image/png", in.getInt(16), in.getInt(20)))
                : Optional.empty();
    }

    private static Optional<ImageHeader> gif(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return Optional.of(new ImageHeader("image/gif", in.getShort(6) & 0xffff, in.getShort(8) & 0xffff));
    }

    /** https://developers.google.com/speed/webp/docs/riff_container */
    private static Optional<ImageHeader> webp(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        String chunk = new String(bytes, 12, 4, StandardCharsets.US_ASCII);
        return switch (chunk) {
            case "VP8X" -> Optional.of(new ImageHeader("image/webp", 1 + (in.getInt(24) & 0xffffff),
                    1 + (in.getInt(26) >>> 8 & 0xffffff)));
            case "VP8L" -> {
                int bits = in.getInt(21);
                yield Optional.of(new ImageHeader("image/webp", 1 + (bits & 0x3fff), 1 + (bits >>> 14 & 0x3fff)));
            }
            case "VP8 " -> Optional.of(
                    new ImageHeader("image/webp", in.getShort(26) & 0x3fff, in.getShort(28) & 0x3fff));
            default -> Optional.empty();
        };
    }

    /** Walks the segments to the frame header (ITU T.81 B.2.2). What lies on its side is as wide as it is stored high. */
    private static Optional<ImageHeader> jpeg(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int at = 2;
        while (true) {
            int marker = in.getShort(at) & 0xffff;
            if (marker == 0xFFFF) {
                at++;
                continue;
            }
            int length = in.getShort(at + 2) & 0xffff;
            if (marker < 0xFFC0 || length < 2) {
                return Optional.empty();
            }
            boolean frame = marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8
                    && marker != 0xFFCC;
            if (frame) {
                int height = in.getShort(at + 5) & 0xffff;
                int width = in.getShort(at + 7) & 0xffff;
                return Optional.of(Exif.orientation(bytes) >= ON_ITS_SIDE
                        ? new ImageHeader("image/jpeg", height, width)
                        : new ImageHeader("image/jpeg", width, height));
            }
            at += 2 + length;
        }
    }

    private static boolean starts(byte[] bytes, int at, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (at + i >= bytes.length || bytes[at + i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
