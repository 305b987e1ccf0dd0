package lectern.cluster.snapshot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lectern.store.Digest;

/**
 * A snapshot as it lies on the servers and in a node's cache: lines of cells between blanks, the last of which may hold
 * blanks. {@code zone ID}, {@code equipment DIGEST MILLIS}, {@code slip ID TEXT}, {@code folder MILLIS PATH} and
 * {@code file MILLIS SIZE DIGEST PATH}, each parent before what is in it.
 */
final class SnapshotText {
    /** Of a folder: some ten thousand publications with ten files each. */
    static final int MOST_ENTRIES = 200_000;
    static final int LONGEST = 64 << 20;
    /** The content of a file is never larger: what is, no page or picture may be (lectern.content.source.Folder). */
    static final int LARGEST_FILE = 20 << 20;
    private static final int LONGEST_PATH = 4_000;
    /** Of a file or folder, in bytes: no usual file system takes more. */
    private static final int LONGEST_NAME = 255;
    private static final String HEAD = "lectern snapshot 1";
    private static final Pattern PATH = Pattern.compile("[^/\\x00-\\x1f]+(?:/[^/\\x00-\\x1f]+)*");

    private SnapshotText() {}

    static byte[] write(Snapshot snapshot) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        line(out, HEAD);
        line(out, "zone " + snapshot.zone().getId());
        line(out, "equipment " + snapshot.equipment().digest() + " " + snapshot.equipment().changed().toEpochMilli());
        snapshot.slips().forEach((id, text) -> line(out, "slip " + id + " " + escaped(text)));
        snapshot.entries().forEach((path, entry) -> line(out, entry.content()
                .map(file -> "file " + entry.changed().toEpochMilli() + " " + file.size() + " " + file.digest())
                .orElse("folder " + entry.changed().toEpochMilli()) + " " + path));
        return out.toByteArray();
    }

    private static void line(ByteArrayOutputStream out, String line) {
        out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }

    private static String plain(String escaped) {
        return escaped.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }

    /** Whether a file may have this path: it leads nowhere but down. */
    static boolean isSafe(String path) {
        return path.length() <= LONGEST_PATH && PATH.matcher(path).matches() && path.indexOf('\\') < 0
                && List.of(path.split("/")).stream().allMatch(SnapshotText::isSafeName);
    }

    private static boolean isSafeName(String name) {
        return !name.equals(".") && !name.equals("..")
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
    }

    /** @throws SnapshotException if that is none of this layout, or one that no folder can be */
    static Snapshot read(byte[] bytes) throws SnapshotException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty() || !lines.removeFirst().equals(HEAD)) {
            throw new SnapshotException("it has another layout than this build knows");
        }
        Optional<ZoneId> zone = Optional.empty();
        Optional<Equipment> equipment = Optional.empty();
        SortedMap<String, Snapshot.Entry> entries = new TreeMap<>();
        SortedMap<String, String> slips = new TreeMap<>();
        try {
            for (String line : lines) {
                String kind = line.substring(0, line.indexOf(' '));
                switch (kind) {
                    case "zone" -> zone = Optional.of(ZoneId.of(cells(line, 2)[1]));
                    case "equipment" -> {
                        String[] cells = cells(line, 3);
                        equipment = Optional.of(new Equipment(new Digest(cells[1]), moment(cells[2])));
                    }
                    case "slip" -> slips.put(cells(line, 3)[1], plain(cells(line, 3)[2]));
                    case "folder" -> {
                        String[] cells = cells(line, 3);
                        put(entries, cells[2], new Snapshot.Entry(moment(cells[1]), Optional.empty()));
                    }
                    case "file" -> {
                        String[] cells = cells(line, 5);
                        put(entries, cells[4], new Snapshot.Entry(moment(cells[1]),
                                Optional.of(new Snapshot.Content(new Digest(cells[3]), size(cells[2])))));
                    }
                    default -> throw new IllegalArgumentException(kind);
                }
            }
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException wrong) {
            throw new SnapshotException("it holds a line that no node writes (" + wrong.getMessage() + ")");
        }
        if (zone.isEmpty() || equipment.isEmpty() || !entries.containsKey(Snapshot.ROOT)) {
            throw new SnapshotException("it is not whole");
        }
        return new Snapshot(zone.get(), equipment.get(), entries, slips);
    }

    private static String[] cells(String line, int count) {
        String[] cells = line.split(" ", count);
        if (cells.length != count) {
            throw new IllegalArgumentException(cells[0] + " with " + cells.length + " cells");
        }
        return cells;
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private static long size(String written) {
        long size = Long.parseLong(written);
        if (size < 0 || size > LARGEST_FILE) {
            throw new IllegalArgumentException("a file of " + written + " bytes");
        }
        return size;
    }

    private static void put(Map<String, Snapshot.Entry> entries, String path, Snapshot.Entry entry) {
        boolean isRoot = path.equals(Snapshot.ROOT);
        String parent = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : Snapshot.ROOT;
        Snapshot.Entry around = entries.get(parent);
        boolean stands = isRoot || isSafe(path) && around != null && around.content().isEmpty();
        if (!stands || isRoot && entry.content().isPresent() || entries.size() >= MOST_ENTRIES
                || entries.put(path, entry) != null) {
            throw new IllegalArgumentException("the path “" + path + "”");
        }
    }
}
