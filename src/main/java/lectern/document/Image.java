package lectern.document;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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

        /** The file that they are of; empty if they stand in the page. */
        default Optional<Path> file() {
            return Optional.empty();
        }
    }

    private static final Set<String> DRAWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp",
            "image/svg+xml");

    private final String digest;
    private final String mediaType;
    private final int width;
    private final int height;
    private final Source source;
    private final Optional<Origin> origin;

    /**
     * Where a page shows it.
     *
     * @param file relative to the content folder
     * @param line from 1; 0 where it is not known
     */
    public record Origin(Path file, int line) {}

    /** All that a picture is made of, so that it can be written down and made again. */
    public record Parts(String digest, String mediaType, int width, int height, Source source,
            Optional<Origin> origin) {
        public Image image() {
            return new Image(digest, mediaType, width, height, source, origin);
        }
    }

    /**
     * @param digest    SHA-256 of the bytes, in hexadecimal
     * @param mediaType {@code image/png}, {@code image/jpeg}, {@code image/gif}, {@code image/webp} or
     *                  {@code image/svg+xml}
     * @param width     in CSS pixels, as it is seen (after any rotation that the file asks for)
     * @param height    in CSS pixels
     */
    public Image(String digest, String mediaType, int width, int height, Source source) {
        this(digest, mediaType, width, height, source, Optional.empty());
    }

    private Image(String digest, String mediaType, int width, int height, Source source, Optional<Origin> origin) {
        this.digest = digest;
        this.mediaType = mediaType;
        this.width = width;
        this.height = height;
        this.source = source;
        this.origin = origin;
    }

    public Parts parts() {
        return new Parts(digest, mediaType, width, height, source, origin);
    }

    /** The file that it is of; empty if it stands in the page. */
    public Optional<Path> file() {
        return source.file();
    }

    /** The same picture, shown there. */
    public Image from(Origin place) {
        return new Image(digest, mediaType, width, height, source, Optional.of(place));
    }

    /** Where it is shown, for who mends it; empty if it was not read from a page. */
    public Optional<Origin> origin() {
        return origin;
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

    /**
     * Its bytes.
     *
     * @throws GoneMeanwhileException if its file has gone since the publication was read
     */
    public byte[] read() throws IOException {
        try {
            return source.read();
        } catch (NoSuchFileException gone) {
            throw new GoneMeanwhileException(gone);
        }
    }

    /** Whether it is of a kind that is drawn into covers and prints; a page shows all. */
    public boolean isDrawn() {
        return DRAWN.contains(mediaType) && width > 0 && height > 0;
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
        return Objects.hashCode(digest);
    }

    @Override
    public String toString() {
        return fileName() + " " + width + " × " + height;
    }
}
