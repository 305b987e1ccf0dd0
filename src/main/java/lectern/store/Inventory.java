package lectern.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What lies in a store's folder, by name and size; reads no content. */
final class Inventory {

    /** @param changed in milliseconds since 1970 */
    record Found(Digest key, long size, long changed) {}

    private Inventory() {}

    /**
     * @param stop asked after each file
     * @return the newest first
     */
    static List<Found> of(Path folder, BooleanSupplier stop) throws IOException {
        List<Found> found = new ArrayList<>();
        try (DirectoryStream<Path> fans = Files.newDirectoryStream(folder, "[0-9a-f][0-9a-f]")) {
            for (Path fan : fans) {
                Files.walkFileTree(fan, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        Digest.find(file.getFileName().toString()).ifPresent(key -> found.add(
                                new Found(key, attributes.size(), attributes.lastModifiedTime().toMillis())));
                        return stop.getAsBoolean() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path evicted, IOException cause) {
                        return FileVisitResult.CONTINUE;
                    }
                });
            }
        }
        found.sort(Comparator.comparingLong(Found::changed).reversed());
        return found;
    }
}
