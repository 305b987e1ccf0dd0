package lectern.app.making;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lectern.app.terminal.CountingStream;
import lectern.store.Work;

/**
 * A file that a form is written into, or the folder that a ZIP becomes. It is made beside its place and renamed, so that
 * what stands there is whole whenever we are stopped.
 *
 * @param path     of the file or the folder
 * @param isFolder whether what is written is a ZIP whose files are wanted
 */
public record OutputFile(Path path, boolean isFolder) {
    private static final Pattern PART = Pattern.compile("\\.(?<file>.+)\\.(?<process>[0-9]{1,18})\\.parts?");

    /** @param name of a ZIP, whose folder is called as it is, without that ending */
    public static OutputFile folder(Path out, String name) {
        return new OutputFile(out.resolve(name.replaceFirst("\\.zip$", "")), true);
    }

    /** The files of a ZIP that are there already would be mixed with new ones. */
    public boolean isTaken() {
        return isFolder && Files.exists(path);
    }

    /**
     * @param content  the file, or the ZIP of the folder
     * @param progress hears how many bytes have been written, after each write
     */
    public void write(Work content, LongConsumer progress) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        clear();
        Path part = path.resolveSibling("." + path.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Path beside = part.resolveSibling(part.getFileName() + "s");
        try {
            try (OutputStream stream = new CountingStream(Files.newOutputStream(part), progress)) {
                content.writeTo(stream);
            }
            if (isFolder) {
                unpack(part, beside);
                Files.move(beside, path);
            } else {
                Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
            remove(beside);
        }
    }

    /** Takes away what a run left that was killed: on a card it is hidden, and takes the room of the next. */
    private void clear() throws IOException {
        try (Stream<Path> beside = Files.list(path.toAbsolutePath().getParent())) {
            for (Path each : beside.toList()) {
                Matcher name = PART.matcher(each.getFileName().toString());
                if (name.matches() && name.group("file").equals(path.getFileName().toString())
                        && isOver(Long.parseLong(name.group("process")))) {
                    remove(each);
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /** In a container each run has the number that the one before had; none writes the same file twice at once. */
    private static boolean isOver(long process) {
        return process == ProcessHandle.current().pid() || ProcessHandle.of(process).isEmpty();
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipFile files = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(files.entries())) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream in = files.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
    }

    /** What a full card left of a folder: it is there only if something failed. */
    private static void remove(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
