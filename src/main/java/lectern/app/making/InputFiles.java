package lectern.app.making;

import static java.nio.file.FileVisitResult.CONTINUE;
import static java.nio.file.FileVisitResult.TERMINATE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lectern.store.Digest;

/**
 * All that lies in some files and folders, as one digest: every name, every time of a change, and every byte. Times alone
 * would be quicker, but two changes within one tick of a file system's clock look alike.
 */
final class InputFiles {
    /** To read more takes about as long as to read the texts. */
    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_FILES = 50_000;
    private static final int BUFFER = 1 << 16;

    private final Map<Path, BasicFileAttributes> found = new TreeMap<>();
    private long bytes;
    private boolean isPlain = true;

    private InputFiles() {}

    /**
     * @param places those that are not there are noted as such
     * @return empty where there is too much of it, or something else than files and folders: a link leads to what may
     *         change unseen
     */
    static Optional<Digest> digest(Path... places) throws IOException {
        InputFiles files = new InputFiles();
        for (Path place : places) {
            files.add(place);
        }
        return files.isPlain ? Optional.of(files.digest()) : Optional.empty();
    }

    private void add(Path place) throws IOException {
        Path real;
        try {
            real = place.toRealPath();
        } catch (NoSuchFileException absent) {
            return;
        }
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return note(folder, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                return note(file, attributes);
            }
        });
    }

    private FileVisitResult note(Path file, BasicFileAttributes attributes) {
        found.put(file, attributes);
        bytes += attributes.size();
        isPlain &= (attributes.isRegularFile() || attributes.isDirectory()) && bytes <= MOST_BYTES
                && found.size() <= MOST_FILES;
        return isPlain ? CONTINUE : TERMINATE;
    }

    private Digest digest() throws IOException {
        MessageDigest sha256 = Digest.sha256();
        byte[] buffer = new byte[BUFFER];
        for (Map.Entry<Path, BasicFileAttributes> each : found.entrySet()) {
            long length = 0;
            if (each.getValue().isRegularFile()) {
                try (InputStream in = Files.newInputStream(each.getKey())) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        sha256.update(buffer, 0, read);
                        length += read;
                    }
                }
            }
            // The length stands between two files, so that no byte of one can pass for the other's.
            sha256.update(('\0' + each.getKey().toString() + '\0' + each.getValue().lastModifiedTime() + '\0' + length
                    + '\n').getBytes(StandardCharsets.UTF_8));
        }
        return Digest.of(sha256);
    }
}
