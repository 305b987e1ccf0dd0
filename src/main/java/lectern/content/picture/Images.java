package lectern.content.picture;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lectern.content.inline.SentenceIds;
import lectern.content.source.Findings;
import lectern.content.source.Folder;
import lectern.document.Image;
import lectern.document.Message;
import org.jsoup.nodes.Element;

/**
 * Finds pictures: files in the publication's folder, and those that are written into the page itself. A raster is known
 * by its digest and read again when it is needed; a drawing (SVG) is cleaned at once and kept. For one publication and
 * one thread.
 */
public final class Images {

    private static final String SVG = "image/svg+xml";
    private static final long MOST_PIXELS = 100_000_000;

    /** The bytes of a file, as long as they are those that were imported. */
    private record InFile(Path path, String digest) implements Image.Source {
        @Override
        public byte[] read() throws IOException {
            byte[] bytes = Files.readAllBytes(path);
            if (!Images.digest(bytes).equals(digest)) {
                throw new IOException(path + " has changed since it was imported");
            }
            return bytes;
        }

        @Override
        public Optional<Path> file() {
            return Optional.of(path);
        }
    }

    /** Bytes that stand in a page, or those of a file as they were cleaned. */
    private record AtHand(byte[] bytes, Optional<Path> file) implements Image.Source {
        @Override
        public byte[] read() {
            return bytes.clone();
        }
    }

    private final Folder folder;
    private final Map<Path, Optional<Image>> known = new HashMap<>();

    public Images(Folder folder) {
        this.folder = folder;
    }

    public Optional<Image> find(String address, int line, Findings findings) {
        return read(address, line, findings).map(image -> image.from(new Image.Origin(findings.file(), line)));
    }

    private Optional<Image> read(String address, int line, Findings findings) {
        String scheme = address.contains(":")
                ? address.substring(0, address.indexOf(':')).toLowerCase(Locale.ROOT)
                : "";
        if (scheme.equals("data")) {
            return data(address)
                    .flatMap(bytes -> image(bytes, Optional.empty(), "A picture in the page", line, findings))
                    .or(() -> {
                        findings.problem(line, Message.PICTURE_IN_PAGE_DAMAGED.with());
                        return Optional.empty();
                    });
        }
        if (scheme.startsWith("http") || address.startsWith("//")) {
            findings.problem(line, Message.PICTURE_ELSEWHERE.with(address));
            return Optional.empty();
        }
        if (address.isEmpty()) {
            findings.problem(line, Message.PICTURE_WITHOUT_FILE.with());
            return Optional.empty();
        }
        return folder.find(address, line, Message.PICTURE_NOT_FOUND, findings)
                .flatMap(file -> file(file, line, findings));
    }

    private Optional<Image> file(Path file, int line, Findings findings) {
        return known.computeIfAbsent(file, _ -> Folder.read(file, line, findings).flatMap(
                bytes -> image(bytes, Optional.of(file), String.valueOf(file.getFileName()), line, findings)));
    }

    private static Optional<byte[]> data(String address) {
        int comma = address.indexOf(',');
        if (comma < 0 || address.length() > Folder.LARGEST_FILE * 2L) {
            return Optional.empty();
        }
        try {
            String text = URLDecoder.decode(address.substring(comma + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
            return Optional.of(address.substring(0, comma).endsWith(";base64")
                    ? Base64.getMimeDecoder().decode(text)
                    : text.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<Image> image(byte[] bytes, Optional<Path> file, String name, int line, Findings findings) {
        Optional<ImageHeader> header = ImageHeader.of(bytes);
        if (header.isPresent()) {
            ImageHeader found = header.get();
            if ((long) found.width() * found.height() <= MOST_PIXELS) {
                String digest = digest(bytes);
                Image.Source source = file.<Image.Source>map(path -> new InFile(path, digest))
                        .orElseGet(() -> new AtHand(bytes, file));
                return Optional.of(new Image(digest, found.mediaType(), found.width(), found.height(), source));
            }
        } else if (SvgCleaner.looksLikeSvg(bytes)) {
            Optional<Image> drawing = SvgCleaner.clean(bytes, line, findings).map(each -> drawing(each, file));
            if (drawing.isPresent()) {
                return drawing;
            }
        }
        findings.problem(line, Message.PICTURE_UNREADABLE.with(name));
        return Optional.empty();
    }

    /** An SVG that stands in the page. */
    public Optional<Image> drawing(Element svg, int line, Findings findings) {
        return SvgCleaner.clean(svg, line, findings).map(each -> drawing(each, Optional.empty()))
                .map(image -> image.from(new Image.Origin(findings.file(), line)));
    }

    /** Whether there is anything to see of it: a drawing may be empty, or say of no size that it has it. */
    public static boolean isShown(Image image) throws IOException {
        return !image.mediaType().equals(SVG) || SvgCleaner.isShown(image.read());
    }

    private static Image drawing(SvgCleaner.Drawing drawing, Optional<Path> file) {
        byte[] bytes = drawing.svg();
        return new Image(digest(bytes), SVG, drawing.width(), drawing.height(), new AtHand(bytes, file));
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(SentenceIds.sha256(bytes));
    }
}
