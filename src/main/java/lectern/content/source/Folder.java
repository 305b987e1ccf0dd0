package lectern.content.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import lectern.document.Message;

/**
 * The one folder that a publication may read from. What its text names is followed only as far as it stays inside, after
 * every link of the file system.
 */
public final class Folder {

    /** More than any page or picture needs. */
    public static final int LARGEST_FILE = 20 * 1024 * 1024;

    private final Path root;
    private final Path directory;

    /**
     * @param root      where the publication's files are
     * @param directory inside it, where relative addresses begin
     */
    public Folder(Path root, Path directory) throws IOException {
        this.root = root.toRealPath();
        this.directory = directory.equals(root) ? this.root : directory.toRealPath();
    }

    /**
     * The file that an address in the text means.
     *
     * @param missing what to report when there is none
     */
    public Optional<Path> find(String address, int line, Message missing, Findings findings) {
        try {
            Path wanted = directory.resolve(path(address)).normalize();
            if (!wanted.startsWith(root) || address.startsWith("/")) {
                outside(address, line, findings);
                return Optional.empty();
            }
            if (Files.isRegularFile(wanted)) {
                if (wanted.toRealPath().startsWith(root)) {
                    return Optional.of(wanted.toRealPath());
                }
                outside(address, line, findings);
                return Optional.empty();
            }
            if (!Files.exists(wanted) && !Files.notExists(wanted)) {
                findings.unreachable(wanted);
            }
        } catch (InvalidPathException | IOException unusable) {
            // Reported below, as any other name that leads to no file.
        }
        findings.problem(line, missing.with(shown(address)));
        return Optional.empty();
    }

    private static String path(String address) {
        String path = beforeQuery(address.replace('\\', '/').split("#", 2)[0]);
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEncoding) {
            return path;
        }
    }

    private static void outside(String address, int line, Findings findings) {
        findings.problem(line, Message.FILE_OUTSIDE_FOLDER.with(shown(address)));
    }

    private static String shown(String address) {
        return address.length() > 120 ? address.substring(0, 120) + "…" : address;
    }

    /** The bytes of a file; empty, with a problem, if it cannot be read or is too large. */
    public static Optional<byte[]> read(Path file, int line, Findings findings) {
        try {
            if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
                findings.problem(line, Message.FILE_NOT_REGULAR.with(file.getFileName()));
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
                if (bytes.length <= LARGEST_FILE) {
                    return Optional.of(bytes);
                }
            }
            findings.problem(line, Message.FILE_TOO_LARGE.with(file.getFileName()));
        } catch (IOException cause) {
            findings.unreachable(file);
            findings.problem(line, Message.FILE_UNREADABLE.with(file.getFileName(), cause.getClass().getSimpleName()));
        }
        return Optional.empty();
    }

    /** An address without the question that may stand behind it. */
    public static String beforeQuery(String address) {
        int question = address.indexOf('?');
        return question < 0 ? address : address.substring(0, question);
    }
}
