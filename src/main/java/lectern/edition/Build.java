package lectern.edition;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import lectern.store.Digest;

/**
 * The program by its classes and resources, libraries in its jar included. It is a part of each edition's name: what
 * another program made is made again, and nobody has to remember to say that a form has changed. Two builds of the same
 * sources have the same name, whenever and wherever they are made. Safe for many threads.
 */
public final class Build {
    /** Says when and by what the jar was made. */
    private static final String ABOUT = "META-INF/";
    /** The end of an archive without a comment (APPNOTE 4.3.16): its mark, its length, and where it says the directory's. */
    private static final int END_MARK = 0x06054b50;
    private static final int END = 22;
    private static final int END_SIZE = 12;

    private Build() {}

    /** Beside the jar: the name of its packing and that of its build, as they were found once. */
    private static final String KEPT = "lectern.build";

    /** Read when it is first asked for. */
    private static final class Running {
        private static final Digest DIGEST = found(home());
    }

    private static Digest found(Path home) {
        try {
            return kept(home).orElseGet(() -> of(home));
        } catch (IOException unreadable) {
            return of(home);
        }
    }

    private static Path home() {
        Optional<CodeSource> source = Optional.ofNullable(Build.class.getProtectionDomain().getCodeSource());
        try {
            return Path.of(source.orElseThrow().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the program's own place is no address", impossible);
        }
    }

    /** The program that runs. */
    public static Digest running() {
        return Running.DIGEST;
    }

    /** Keeps the name of the program that runs, so that later starts find it: to find it anew takes as long as a page. */
    public static void keep() throws IOException {
        keep(home());
    }

    static void keep(Path jar) throws IOException {
        Optional<String> packed = Files.isDirectory(jar) ? Optional.empty() : directory(jar);
        if (packed.isPresent()) {
            Files.writeString(jar.resolveSibling(KEPT), packed.get() + "\n" + of(jar).hex() + "\n");
        }
    }

    /** @return empty where nothing was kept, or of another packing */
    static Optional<Digest> kept(Path jar) throws IOException {
        Path file = jar.resolveSibling(KEPT);
        if (Files.isDirectory(jar) || !Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        return lines.size() == 2 && Optional.of(lines.getFirst()).equals(directory(jar))
                ? Digest.find(lines.getLast())
                : Optional.empty();
    }

    /** A name of the same as it was packed: another one for each packing, and found in a hundredth of the time. */
    public static String packed() {
        Path home = home();
        try {
            return (Files.isDirectory(home) ? Optional.<String>empty() : directory(home))
                    .orElseGet(() -> running().hex());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program cannot read itself: " + home, unreadable);
        }
    }

    /**
     * The length and two checksums of a jar's central directory (APPNOTE 4.3.12), which has the checksum of each file. A
     * JVM that has just started has these in fast code, and would need a tenth of a second for a digest.
     *
     * @return empty where the archive does not end as a jar does
     */
    static Optional<String> directory(Path jar) throws IOException {
        try (FileChannel file = FileChannel.open(jar, StandardOpenOption.READ)) {
            ByteBuffer end = read(file, file.size() - END, END);
            int size = end.getInt(END_SIZE);
            if (end.getInt(0) != END_MARK || size < 0 || size > file.size() - END) {
                return Optional.empty();
            }
            ByteBuffer directory = read(file, file.size() - END - size, size);
            return Optional.of(size + "-" + Long.toHexString(sum(new CRC32(), directory)) + "-"
                    + Long.toHexString(sum(new CRC32C(), directory)));
        }
    }

    private static long sum(Checksum checksum, ByteBuffer bytes) {
        checksum.update(bytes.array());
        return checksum.getValue();
    }

    private static ByteBuffer read(FileChannel file, long position, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("the archive ends too soon");
            }
        }
        return bytes.flip();
    }

    /** @param home a jar, of which only the directory is read, or a folder of classes */
    static Digest of(Path home) {
        try {
            List<String> files = Files.isDirectory(home) ? inFolder(home) : inJar(home);
            Collections.sort(files);
            return Digest.of(out -> {
                for (String file : files) {
                    out.write(file.getBytes(StandardCharsets.UTF_8));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program cannot read itself: " + home, unreadable);
        }
    }

    private static List<String> inJar(Path jar) throws IOException {
        List<String> files = new ArrayList<>();
        try (JarFile open = new JarFile(jar.toFile())) {
            open.stream().filter(entry -> !entry.isDirectory() && !entry.getName().startsWith(ABOUT))
                    .forEach(entry -> files.add(line(entry.getName(), entry.getCrc())));
        }
        return files;
    }

    private static List<String> inFolder(Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                CRC32 sum = new CRC32();
                sum.update(Files.readAllBytes(file));
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(ABOUT)) {
                    files.add(line(name, sum.getValue()));
                }
            }
        }
        return files;
    }

    private static String line(String name, long sum) {
        return name + ' ' + HexFormat.of().toHexDigits(sum) + '\n';
    }
}
