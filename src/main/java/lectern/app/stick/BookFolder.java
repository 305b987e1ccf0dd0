package lectern.app.stick;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lectern.edition.Words;

/**
 * A book on a stick or a card: one folder, whose files are written in the order in which simple players take them, each
 * whole or not at all, and pressed through to the device, so that it may be pulled out as soon as the last is written.
 * Files of other people in such a folder stay.
 *
 * @param stick the folder where its files show
 * @param name  of the book's folder on it
 * @param zip   the files that belong into that
 */
public record BookFolder(Path stick, String name, Path zip) {
    /** FAT32, which most sticks have, holds no larger file. */
    private static final long LARGEST_ON_FAT = (1L << 32) - 1;
    /** Sticks give room out in pieces of up to so many bytes. */
    private static final long PIECE = 32 * 1024;
    private static final Words WORDS = Words.in(Locale.ENGLISH);

    /** Why a book cannot be written there, in a sentence for people. */
    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String sentence) {
            super(sentence);
        }
    }

    /** Where the book is when it is written. */
    public Path folder() {
        return stick.resolve(name);
    }

    /**
     * What was written.
     *
     * @param stayed files that were in the folder before and are no part of the book
     */
    public record Written(int files, long bytes, List<String> stayed) {
        public Written {
            stayed = List.copyOf(stayed);
        }
    }

    /**
     * @param progress hears of each file before it is written
     * @throws RefusedException before anything is written
     * @throws IOException      if the device fails or is pulled out; what was written before is whole
     */
    public Written write(Consumer<String> progress) throws IOException, RefusedException {
        try (ZipFile files = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            List<? extends ZipEntry> entries = Collections.list(files.entries());
            check(entries);
            Path folder = Files.createDirectories(folder());
            Set<String> before = earlier(folder);
            long bytes = 0;
            for (int i = 0; i < entries.size(); i++) {
                ZipEntry entry = entries.get(i);
                progress.accept("writing file " + (i + 1) + " of " + entries.size() + ": " + entry.getName());
                try (InputStream in = files.getInputStream(entry)) {
                    bytes += write(in, folder.resolve(entry.getName()));
                }
            }
            Set<String> written = entries.stream().map(ZipEntry::getName).collect(Collectors.toSet());
            for (String name : before) {
                if (!written.contains(name)) {
                    Files.deleteIfExists(folder.resolve(name));
                }
            }
            pressThrough(folder);
            return new Written(entries.size(), bytes, others(folder, written));
        }
    }

    private void check(List<? extends ZipEntry> entries) throws IOException, RefusedException {
        Path folder = folder();
        if (!Files.isDirectory(stick)) {
            throw new RefusedException("There is no folder " + stick
                    + ". Put the stick in, and name the folder where its files show.");
        }
        FileStore store = Files.getFileStore(stick);
        if (store.isReadOnly() || !Files.isWritable(stick)) {
            throw new RefusedException(
                    stick + " can only be read. Some sticks and cards have a small switch for that.");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new RefusedException(folder + " is a file. Move it away, for the book's folder is called so.");
        }
        Optional<? extends ZipEntry> strange = entries.stream().filter(entry -> !isPlain(entry.getName())).findFirst();
        if (strange.isPresent()) {
            throw new IOException(strange.get().getName() + " is no name of a file");
        }
        long largest = entries.stream().mapToLong(ZipEntry::getSize).max().orElse(0);
        if (isFat(store) && largest > LARGEST_ON_FAT) {
            throw new RefusedException("A file of " + WORDS.bytes(largest) + " has no place on " + stick
                    + ", which is formatted as FAT. A stick formatted as exFAT can hold it.");
        }
        long needed = 0;
        for (ZipEntry entry : entries) {
            Path there = folder.resolve(entry.getName());
            needed += pieces(entry.getSize()) - (Files.isRegularFile(there) ? pieces(Files.size(there)) : 0);
        }
        // A file that is written anew stands beside the old one for a moment.
        needed += Files.isDirectory(folder) ? pieces(largest) : 0;
        if (needed > store.getUsableSpace()) {
            throw new RefusedException("The book needs " + WORDS.bytes(needed) + " and " + stick + " has "
                    + WORDS.bytes(store.getUsableSpace()) + " free. Make room, or take a larger one.");
        }
    }

    private static boolean isPlain(String name) {
        Path path = Path.of(name);
        return path.getNameCount() == 1 && !path.isAbsolute() && !name.startsWith(".") && !name.endsWith("/");
    }

    private static boolean isFat(FileStore store) {
        return Set.of("vfat", "msdos", "fat", "fat32").contains(store.type().toLowerCase(Locale.ROOT));
    }

    private static long pieces(long bytes) {
        return Math.ceilDiv(bytes, PIECE) * PIECE;
    }

    private static long write(InputStream in, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long bytes;
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                bytes = in.transferTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return bytes;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** What an earlier edition of the book put there: a player would go on playing it. Its playlist names it. */
    private static Set<String> earlier(Path folder) throws IOException {
        Set<String> named = new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path playlist : files.filter(file -> file.toString().endsWith(".m3u8")).toList()) {
                Files.readString(playlist).lines().filter(line -> !line.startsWith("#") && isPlain(line))
                        .forEach(named::add);
            }
        }
        return named;
    }

    private static List<String> others(Path folder, Set<String> written) throws IOException {
        List<String> others = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).filter(name -> !written.contains(name)).sorted()
                    .forEach(others::add);
        }
        return others;
    }

    /** Not all systems can do this with a folder; those that cannot write its names at once. */
    private static void pressThrough(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            return;
        }
    }
}
