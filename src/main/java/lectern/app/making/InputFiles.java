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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lectern.store.Digest;

/**
 * All that lies in some files and folders, as one digest: every name, every time of a change, and every byte (but of models of voices). Times alone
 * would be quicker, but two changes within one tick of a file system's clock look alike.
 */
final class InputFiles {
    /** To read more takes about as long as to read the texts. */
    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_FILES = 50_000;
    private static final int BUFFER = 1 << 16;
    /** A model of Piper's: what its voice sounds like is known by a digest of it anyway. */
    private static final String MODEL = ".onnx";

    private final List<SortedMap<Path, BasicFileAttributes>> places = new ArrayList<>();
    private int files;
    private long bytes;
    private boolean isPlain = true;

    private InputFiles() {}

    /**
     * @param places each for itself: what lies in one may mean something else than in another
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
        SortedMap<Path, BasicFileAttributes> found = new TreeMap<>();
        places.add(found);
        Path real;
        try {
            real = place.toRealPath();
        } catch (NoSuchFileException absent) {
            return;
        }
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return note(found, folder, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                return note(found, file, attributes);
            }
        });
    }

    private FileVisitResult note(SortedMap<Path, BasicFileAttributes> found, Path file,
            BasicFileAttributes attributes) {
        found.put(file, attributes);
        files++;
        bytes += isRead(file, attributes) ? attributes.size() : 0;
        isPlain &= (attributes.isRegularFile() || attributes.isDirectory()) && bytes <= MOST_BYTES
                && files <= MOST_FILES;
        return isPlain ? CONTINUE : TERMINATE;
    }

    private static boolean isRead(Path file, BasicFileAttributes attributes) {
        return attributes.isRegularFile() && !file.getFileName().toString().endsWith(MODEL);
    }

    private Digest digest() throws IOException {
        MessageDigest sha256 = Digest.sha256();
        byte[] buffer = new byte[BUFFER];
        for (SortedMap<Path, BasicFileAttributes> found : places) {
            sha256.update(("place of " + found.size() + "\n").getBytes(StandardCharsets.UTF_8));
            digest(found, sha256, buffer);
        }
        return Digest.of(sha256);
    }

    private static void digest(SortedMap<Path, BasicFileAttributes> found, MessageDigest sha256, byte[] buffer)
            throws IOException {
        for (Map.Entry<Path, BasicFileAttributes> each : found.entrySet()) {
            long length = each.getValue().size();
            if (isRead(each.getKey(), each.getValue())) {
                length = 0;
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
    }
}
