package lectern.document;

import java.io.IOException;
import java.util.Objects;

/**
 * A picture file that belongs to a publication. Equal to any other with the same bytes.
 */
public final class Image {

    /** Where the bytes are. May be asked by several threads at once. */
    @FunctionalInterface
    public interface Source {
        /**
         * @throws IOException also when the bytes are no longer those that were imported
         */
        byte[] read() throws IOException;
    }

    private final String digest;
    private final String mediaType;
    private final int width;
    private final int height;
    private final Source source;

    /**
     * @param digest    SHA-256 of the bytes, in hexadecimal
     * @param mediaType {@code image/png}, {@code image/jpeg}, {@code image/gif}, {@code image/webp} or
     *                  {@code image/svg+xml}
     * @param width     in CSS pixels, as it is seen (after any rotation that the file asks for)
     * @param height    in CSS pixels
     */
    public Image(String digest, String mediaType, int width, int height, Source source) {
        this.digest = digest;
        this.mediaType = mediaType;
        this.width = width;
        this.height = height;
        this.source = source;
    }

    public String digest() {
        return digest;
    }

    public String mediaType() {
        return mediaType;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public byte[] read() throws IOException {
        return source.read();
    }

    /** Its name in an address: the digest's first 16 letters and the usual ending. */
    public String fileName() {
        String ending = switch (mediaType) {
            case "image/svg+xml" -> "svg";
            case "image/jpeg" -> "jpg";
            default -> mediaType.substring(mediaType.indexOf('/') + 1);
        };
        return digest.substring(0, 16) + "." + ending;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Image image && image.digest.equals(digest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(digest);
    }

    @Override
    public String toString() {
        return fileName() + " " + width + " × " + height;
    }
}
