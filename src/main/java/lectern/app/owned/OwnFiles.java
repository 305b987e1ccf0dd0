package lectern.app.owned;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Our files in a folder that may hold others' as well: no others are ever replaced or taken away. Each is written whole or
 * not at all. A hidden list in the folder says what it holds and which files are ours; behind each stands the name of its
 * bytes and how many they are, once they are written, so that the next run writes only what is another. A run that was
 * stopped leaves a list that the next goes on with.
 *
 * <p>Begin with {@link #in}, then {@link #begin}, {@link #write} each and {@link #end}. Safe for many threads between
 * these two; a {@link FolderLock} keeps other runs out meanwhile.
 */
public final class OwnFiles {
    /** The first line says whose the files are; each other line is a name, a key and a length, parted by tabs. */
    private static final String LIST = ".lectern";
    /** Files in the making: nobody else's are called so, and web servers deliver none that begin with a dot. */
    private static final String PART = ".lectern.%d.part";
    private static final Pattern PARTS = Pattern.compile("\\.lectern\\.[0-9]+\\.part");
    private static final String NO_KEY = "";

    private final Path folder;
    private final String owner;
    private final boolean pressing;
    private final Map<String, Written> files;
    private final AtomicLong parts = new AtomicLong();

    private record Written(String key, long bytes) {
        static final Written NOT_YET = new Written(NO_KEY, 0);
    }

    /** Writes a file's bytes. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private OwnFiles(Path folder, String owner, boolean pressing, Map<String, Written> files) {
        this.folder = folder;
        this.owner = owner;
        this.pressing = pressing;
        this.files = files;
    }

    /**
     * Those that are there already, of this owner.
     *
     * @param owner    of letters, digits, dots and hyphens
     * @param pressing whether each file is pressed through to the device, which may be pulled out
     */
    public static OwnFiles in(Path folder, String owner, boolean pressing) {
        return new OwnFiles(folder, owner, pressing, owner(folder).filter(owner::equals).isPresent()
                ? list(folder)
                : new LinkedHashMap<>());
    }

    /** Whose files a folder holds, if its list says so. */
    public static Optional<String> owner(Path folder) {
        return lines(folder).stream().findFirst();
    }

    /** Nothing where there is no such list, or none that can be read. A line that a stopped run left unfinished is none. */
    private static List<String> lines(Path folder) {
        try {
            String list = Files.readString(folder.resolve(LIST));
            return list.substring(0, list.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static Map<String, Written> list(Path folder) {
        Map<String, Written> files = new LinkedHashMap<>();
        for (String line : lines(folder).subList(1, lines(folder).size())) {
            String[] parts = line.split("\t", -1);
            if (isInside(parts[0])) {
                files.put(parts[0], parts.length == 3 && parts[2].matches("[0-9]{1,18}")
                        ? new Written(parts[1], Long.parseLong(parts[2]))
                        : Written.NOT_YET);
            }
        }
        return files;
    }

    /** A list may be anybody's work: no name in it leads out of the folder. */
    private static boolean isInside(String name) {
        return !name.equals(LIST) && !name.equals(FolderLock.NAME) && !PARTS.matcher(name).matches()
                && name.chars().noneMatch(each -> each < ' ' || each == '\\')
                && Stream.of(name.split("/", -1)).noneMatch(part -> part.isEmpty() || part.matches("\\.+"));
    }

    /** Their names, with a slash between a folder's and a file's. */
    public synchronized Set<String> names() {
        return new LinkedHashSet<>(files.keySet());
    }

    /** A file or folder of somebody else's that stands where one of ours is to be. */
    public Optional<Path> inTheWay(Collection<String> names) {
        return names.stream().filter(name -> !files.containsKey(name)).flatMap(name -> inTheWay(name).stream())
                .findFirst();
    }

    private Optional<Path> inTheWay(String name) {
        Path file = folder.resolve(name);
        if (Files.exists(file) && files.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
            return Optional.of(file);
        }
        for (Path above = file.getParent(); above != null && !above.equals(folder); above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    /** What else is in the folder itself, by name. */
    public synchronized List<String> others() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Set<String> ours = new LinkedHashSet<>(Set.of(LIST, FolderLock.NAME));
        files.keySet().forEach(name -> ours.add(name.split("/", 2)[0]));
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !ours.contains(name) && !PARTS.matcher(name).matches()).sorted()
                    .toList();
        }
    }

    /** Notes what will be ours. What was ours before stays so until it is taken away, also if this run is stopped. */
    public synchronized void begin(Collection<String> names) throws IOException {
        Optional<String> strange = names.stream().filter(name -> !isInside(name)).findFirst();
        if (strange.isPresent()) {
            throw new IOException(strange.get() + " is no name of a file");
        }
        Files.createDirectories(folder);
        clear();
        names.forEach(name -> files.putIfAbsent(name, Written.NOT_YET));
        note();
    }

    /** Takes away what a run left in the making that was killed. */
    private void clear() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path left : all.filter(file -> PARTS.matcher(file.getFileName().toString()).matches()
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).toList()) {
                Files.delete(left);
            }
        }
    }

    /** Whether a file is there with the bytes of this name. */
    public boolean has(String name, String key) throws IOException {
        Written written;
        synchronized (this) {
            written = files.getOrDefault(name, Written.NOT_YET);
        }
        Path file = folder.resolve(name);
        return !key.equals(NO_KEY) && written.key().equals(key) && Files.isRegularFile(file)
                && Files.size(file) == written.bytes();
    }

    /** How many bytes a file has that was written. */
    public synchronized long bytes(String name) {
        return files.getOrDefault(name, Written.NOT_YET).bytes();
    }

    /**
     * Writes a file in the place of what was there.
     *
     * @param key of its bytes
     * @return how many bytes it has
     */
    public long write(String name, String key, Content content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        long bytes = write(file, content);
        synchronized (this) {
            files.put(name, new Written(key, bytes));
            Files.writeString(folder.resolve(LIST), line(name), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return bytes;
    }

    private long write(Path file, Content content) throws IOException {
        Path part = folder.resolve(PART.formatted(parts.incrementAndGet()));
        FileChannel created = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            long bytes;
            try (FileChannel channel = created; OutputStream out = Channels.newOutputStream(channel)) {
                content.writeTo(out);
                bytes = channel.position();
                if (pressing) {
                    channel.force(true);
                }
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return bytes;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Takes away what was ours and is no more.
     *
     * @param names of all that is ours now
     * @return how many files went
     */
    public synchronized int end(Collection<String> names) throws IOException {
        Set<String> now = new LinkedHashSet<>(names);
        int gone = 0;
        for (String name : names()) {
            if (!now.contains(name)) {
                gone += takeAway(name, now) ? 1 : 0;
                files.remove(name);
            }
        }
        note();
        if (pressing) {
            pressThrough();
        }
        return gone;
    }

    /** Where capitals make no difference, as on most sticks, it is the new file if only they have changed. */
    private boolean takeAway(String name, Set<String> now) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        for (String each : now) {
            if (each.equalsIgnoreCase(name) && Files.isSameFile(file, folder.resolve(each))) {
                return false;
            }
        }
        Files.delete(file);
        for (Path above = file.getParent(); above != null && !above.equals(folder); above = above.getParent()) {
            try {
                Files.delete(above);
            } catch (DirectoryNotEmptyException used) {
                break;
            }
        }
        return true;
    }

    private void note() throws IOException {
        List<String> lines = new ArrayList<>(List.of(owner + "\n"));
        files.keySet().forEach(name -> lines.add(line(name)));
        write(folder.resolve(LIST), out -> out.write(String.join("", lines).getBytes(StandardCharsets.UTF_8)));
    }

    private String line(String name) {
        Written written = files.getOrDefault(name, Written.NOT_YET);
        return written.key().equals(NO_KEY) ? name + "\n" : name + "\t" + written.key() + "\t" + written.bytes() + "\n";
    }

    /** Not all systems can do this with a folder; those that cannot write its names at once. */
    private void pressThrough() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // The files themselves have been pressed through.
        }
    }
}
