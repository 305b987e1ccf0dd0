package lectern.app.stick;

import java.io.ByteArrayInputStream;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lectern.edition.Words;

/**
 * A book on a stick or a card: one folder, whose files are written in the order in which simple players take them, each
 * whole or not at all, and pressed through to the device, so that it may be pulled out as soon as the last is written. A
 * hidden list in the folder says which book it holds and which files are the book's: no others are ever replaced or taken
 * away.
 *
 * @param stick the folder where its files show
 * @param title of the book, as a file's name
 * @param id    of the book, of letters, digits, dots and hyphens
 */
public record BookFolder(Path stick, String title, String id) {
    private static final String LIST = ".lectern";
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

    /** Where the book is when it is written: another book may have the same title. */
    public Path folder() {
        Path plain = stick.resolve(title);
        return owner(plain).filter(other -> !other.equals(id)).isPresent()
                ? stick.resolve(title + " (" + id + ")")
                : plain;
    }

    /** The book that a folder holds, if its list says so. */
    private static Optional<String> owner(Path folder) {
        return list(folder).stream().findFirst();
    }

    /** The book's id, and then the names of its files; nothing where there is no such list, or none that can be read. */
    private static List<String> list(Path folder) {
        try {
            return Files.readAllLines(folder.resolve(LIST));
        } catch (IOException none) {
            return List.of();
        }
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
     * @param zip      the files that belong into the folder
     * @param progress hears of each file before it is written
     * @throws RefusedException before anything is written
     * @throws IOException      if the device fails or is pulled out; what was written before is whole
     */
    public Written write(Path zip, Consumer<String> progress) throws IOException, RefusedException {
        try (ZipFile files = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            List<? extends ZipEntry> entries = Collections.list(files.entries());
            check();
            check(entries);
            Path folder = Files.createDirectories(folder());
            List<String> before = list(folder);
            List<String> names = entries.stream().map(ZipEntry::getName).<String>map(name -> name).toList();
            // What was written before stays the book's until it is taken away, also if this run is stopped.
            note(folder, Stream.concat(names.stream(), before.stream().skip(1)).distinct().toList());
            long bytes = 0;
            for (int i = 0; i < entries.size(); i++) {
                ZipEntry entry = entries.get(i);
                progress.accept("writing file " + (i + 1) + " of " + entries.size() + ": " + entry.getName());
                try (InputStream in = files.getInputStream(entry)) {
                    bytes += write(in, folder.resolve(entry.getName()));
                }
            }
            for (String name : before.subList(Math.min(1, before.size()), before.size())) {
                takeAway(folder, name, names);
            }
            note(folder, names);
            pressThrough(folder);
            return new Written(entries.size(), bytes, others(folder, names));
        }
    }

    /**
     * Looks whether the book has a place here, before anybody waits for its sound.
     *
     * @throws RefusedException if it has none
     */
    public void check() throws IOException, RefusedException {
        if (!Files.isDirectory(stick)) {
            throw new RefusedException("there is no folder " + stick
                    + ". Put the stick in, and name the folder where its files show.");
        }
        if (Files.getFileStore(stick).isReadOnly() || !Files.isWritable(stick)) {
            throw new RefusedException(
                    stick + " can only be read. Some sticks and cards have a small switch for that.");
        }
        Path folder = folder();
        if (Files.exists(folder) && owner(folder).isEmpty()
                && !(Files.isDirectory(folder) && others(folder, List.of()).isEmpty())) {
            throw new RefusedException(
                    folder + " is there, and is not a book that was put there this way. Move it away,"
                            + " for the book's folder is called so.");
        }
    }

    private void check(List<? extends ZipEntry> entries) throws IOException, RefusedException {
        Path folder = folder();
        FileStore store = Files.getFileStore(stick);
        List<String> own = list(folder);
        Optional<? extends ZipEntry> strange = entries.stream().filter(entry -> !isPlain(entry.getName())).findFirst();
        if (strange.isPresent()) {
            throw new IOException(strange.get().getName() + " is no name of a file");
        }
        long largest = entries.stream().mapToLong(ZipEntry::getSize).max().orElse(0);
        if (isFat(store) && largest > LARGEST_ON_FAT) {
            throw new RefusedException("a file of " + WORDS.bytes(largest) + " has no place on " + stick
                    + ", which is formatted as FAT. A stick formatted as exFAT can hold it.");
        }
        long needed = 0;
        for (ZipEntry entry : entries) {
            Path there = folder.resolve(entry.getName());
            if (Files.exists(there) && own.stream().skip(1).noneMatch(entry.getName()::equalsIgnoreCase)) {
                throw new RefusedException(
                        there + " is somebody else's, and a file of the book is called so. Move it away.");
            }
            needed += pieces(entry.getSize()) - (Files.isRegularFile(there) ? pieces(Files.size(there)) : 0);
        }
        // A file that is written anew stands beside the old one for a moment.
        needed += Files.isDirectory(folder) ? pieces(largest) : 0;
        if (needed > store.getUsableSpace()) {
            throw new RefusedException("the book needs " + WORDS.bytes(needed) + " and " + stick + " has "
                    + WORDS.bytes(store.getUsableSpace()) + " free. Make room, or take a larger one.");
        }
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty() && !name.startsWith(".") && name.chars().noneMatch(each -> each == '/' || each == '\\'
                || each < ' ');
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

    private void note(Path folder, List<String> names) throws IOException {
        byte[] lines = (id + "\n" + String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8);
        write(new ByteArrayInputStream(lines), folder.resolve(LIST));
    }

    /** A player would go on playing it. On most sticks it is the new file if only capitals have changed. */
    private static void takeAway(Path folder, String name, List<String> written) throws IOException {
        Path file = folder.resolve(name);
        if (!isPlain(name) || !Files.isRegularFile(file)) {
            return;
        }
        for (String each : written) {
            if (each.equalsIgnoreCase(name) && Files.isSameFile(file, folder.resolve(each))) {
                return;
            }
        }
        Files.delete(file);
    }

    private static List<String> others(Path folder, List<String> written) throws IOException {
        List<String> others = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !written.contains(name) && !name.equals(LIST)).sorted()
                    .forEach(others::add);
        }
        return others;
    }

    /** Not all systems can do this with a folder; those that cannot write its names at once. */
    private static void pressThrough(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // The files themselves have been pressed through.
        }
    }
}
