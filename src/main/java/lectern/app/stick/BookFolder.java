package lectern.app.stick;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lectern.app.owned.FolderLock;
import lectern.app.owned.OwnFiles;
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
        return OwnFiles.owner(plain).filter(other -> !other.equals(id)).isPresent()
                ? stick.resolve(title + " (" + id + ")")
                : plain;
    }

    private OwnFiles files() {
        return OwnFiles.in(folder(), id, true);
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
            try (FolderLock _ = FolderLock.take(folder()).orElseThrow(() -> new RefusedException(
                    "another run writes into " + folder() + " now. Wait until it has ended."))) {
                return write(files, entries, progress);
            }
        }
    }

    private Written write(ZipFile files, List<? extends ZipEntry> entries, Consumer<String> progress)
            throws IOException {
        OwnFiles own = files();
        List<String> names = entries.stream().map(ZipEntry::getName).<String>map(name -> name).toList();
        own.begin(names);
        long bytes = 0;
        for (int i = 0; i < entries.size(); i++) {
            ZipEntry entry = entries.get(i);
            progress.accept("writing file " + (i + 1) + " of " + entries.size() + ": " + entry.getName());
            try (InputStream in = files.getInputStream(entry)) {
                bytes += own.write(entry.getName(), Long.toHexString(entry.getCrc()), in::transferTo);
            }
        }
        own.end(names);
        return new Written(entries.size(), bytes, own.others());
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
        if (Files.exists(folder) && OwnFiles.owner(folder).isEmpty()
                && !(Files.isDirectory(folder) && files().others().isEmpty())) {
            throw new RefusedException(
                    folder + " is there, and is not a book that was put there this way. Move it away,"
                            + " for the book's folder is called so.");
        }
    }

    private void check(List<? extends ZipEntry> entries) throws IOException, RefusedException {
        Path folder = folder();
        FileStore store = Files.getFileStore(stick);
        Optional<? extends ZipEntry> strange = entries.stream().filter(entry -> !isPlain(entry.getName())).findFirst();
        if (strange.isPresent()) {
            throw new IOException(strange.get().getName() + " is no name of a file");
        }
        long largest = entries.stream().mapToLong(ZipEntry::getSize).max().orElse(0);
        if (isFat(store) && largest > LARGEST_ON_FAT) {
            throw new RefusedException("a file of " + WORDS.bytes(largest) + " has no place on " + stick
                    + ", which is formatted as FAT. A stick formatted as exFAT can hold it.");
        }
        Optional<Path> inTheWay = files()
                .inTheWay(entries.stream().map(ZipEntry::getName).<String>map(name -> name).toList());
        if (inTheWay.isPresent()) {
            throw new RefusedException(
                    inTheWay.get() + " is somebody else's, and a file of the book is called so. Move it away.");
        }
        long needed = 0;
        for (ZipEntry entry : entries) {
            Path there = folder.resolve(entry.getName());
            needed += pieces(entry.getSize()) - (Files.isRegularFile(there) ? pieces(Files.size(there)) : 0);
        }
        // A file that is written anew stands beside the old one for a moment.
        needed += Files.isDirectory(folder) ? pieces(largest) : 0;
        // Some file systems do not say how large they are. If one is full, writing tells.
        if (store.getTotalSpace() > 0 && needed > store.getUsableSpace()) {
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
}
