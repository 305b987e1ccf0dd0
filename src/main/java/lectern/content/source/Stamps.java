package lectern.content.source;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a folder's files look like from outside: names, sizes and times. While they stay equal, nothing is read again.
 *
 * @param changed the newest time among them
 */
public record Stamps(Set<Stamp> files, Instant changed) {

    /** @param key what the system knows the file by, where it says so: another one for a copy in its place */
    record Stamp(Path file, long size, FileTime changed, Optional<Object> key) {}

    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 20_000;
    /** A second change this soon after the first may leave time and size as they were. */
    private static final Duration TOO_FRESH = Duration.ofSeconds(2);

    public static Stamps of(Path... places) throws IOException {
        Set<Stamp> files = new HashSet<>();
        for (Path place : places) {
            // One that is not there is told to the visitor, who goes on.
            Files.walkFileTree(place, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new Visitor(files));
        }
        return new Stamps(Collections.unmodifiableSet(files),
                files.stream().map(Stamp::changed).max(FileTime::compareTo).map(FileTime::toInstant)
                        .orElse(Instant.EPOCH));
    }

    /**
     * All files and folders of a place, and itself.
     *
     * @return empty if it may have more than have been looked at
     */
    public Optional<List<Path>> complete(Path place) {
        boolean all = files.size() < MOST_FILES && files.stream()
                .noneMatch(
                        each -> each.file.startsWith(place) && place.relativize(each.file).getNameCount() >= DEEPEST);
        return all ? Optional.of(files.stream().map(Stamp::file).toList()) : Optional.empty();
    }

    /** Whether equal stamps prove equal files. */
    public boolean areSettled(Instant now) {
        return areSettled(changed, now);
    }

    /** Whether files that were written then would have other times if they had been written again. */
    public static boolean areSettled(Instant written, Instant now) {
        return written.plus(TOO_FRESH).isBefore(now);
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Set<Stamp> files;

        Visitor(Set<Stamp> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return add(folder, attributes);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return add(file, attributes);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        private FileVisitResult add(Path file, BasicFileAttributes attributes) {
            files.add(new Stamp(file, attributes.size(), attributes.lastModifiedTime(),
                    Optional.ofNullable(attributes.fileKey())));
            return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }
    }
}
