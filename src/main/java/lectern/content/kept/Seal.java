package lectern.content.kept;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lectern.content.inline.SentenceIds;

/**
 * What proves that files are the same as when they were read, without reading them: their names, sizes and times, among
 * them the one that a system sets by itself whenever it writes to a file or gives it other properties. No program that
 * copies or unpacks files can set that one, as it can the time of a change; but some file systems have no such time and
 * give another in its place, so only those that are known to have it count.
 *
 * @param files   that it is of
 * @param besides what else a reading of them depends on
 * @param text    another one for other files
 * @param newest  when the last of them was written or became what it is
 */
public record Seal(List<Path> files, List<String> besides, String text, Instant newest) {
    private static final String VIEW = "unix";
    private static final String ATTRIBUTES = VIEW + ":size,lastModifiedTime,ctime,fileKey,isSymbolicLink";
    /** As their names begin. */
    private static final List<String> KNOWN_SYSTEMS = List.of("ext", "xfs", "btrfs", "zfs", "f2fs", "overlay", "tmpfs",
            "apfs");

    /** What the system is asked once for: which kind a volume is. */
    private static final Map<Object, Boolean> VOLUMES = new ConcurrentHashMap<>();

    /**
     * @param place   that the files are in
     * @param files   all that a reading may depend on
     * @param besides what else it depends on
     * @return empty where nothing proves it: a file is gone or leads elsewhere, or the system knows no such time
     */
    public static Optional<Seal> of(Path place, Collection<Path> files, List<String> besides) {
        try {
            if (!FileSystems.getDefault().supportedFileAttributeViews().contains(VIEW) || !isKnown(place)) {
                return Optional.empty();
            }
            // Pictures are known by where they really are.
            List<String> all = new ArrayList<>(besides);
            all.add(place.toRealPath().toString());
            return of(files.stream().sorted().toList(), List.copyOf(all));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Whether the files are still the same. */
    public boolean stillHolds() {
        try {
            return of(files, besides).filter(now -> now.text.equals(text)).isPresent();
        } catch (IOException gone) {
            return false;
        }
    }

    private static Optional<Seal> of(List<Path> files, List<String> besides) throws IOException {
        StringBuilder all = new StringBuilder(String.join("\n", besides));
        FileTime newest = FileTime.from(Instant.MIN);
        for (Path file : files) {
            Map<String, Object> told = Files.readAttributes(file, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            if (told.get("isSymbolicLink") != Boolean.FALSE) {
                return Optional.empty();
            }
            FileTime changed = (FileTime) requireNonNull(told.get("ctime"));
            newest = changed.compareTo(newest) > 0 ? changed : newest;
            all.append('\n').append(file).append(' ').append(told.get("size")).append(' ')
                    .append(told.get("lastModifiedTime")).append(' ').append(changed).append(' ')
                    .append(told.get("fileKey"));
        }
        return Optional.of(new Seal(files, besides,
                HexFormat.of().formatHex(SentenceIds.sha256(all.toString().getBytes(StandardCharsets.UTF_8))),
                newest.toInstant()));
    }

    private static boolean isKnown(Path place) throws IOException {
        Object volume = requireNonNull(Files.getAttribute(place, VIEW + ":dev"));
        Boolean known = VOLUMES.get(volume);
        if (known == null) {
            String type = Files.getFileStore(place).type();
            known = KNOWN_SYSTEMS.stream().anyMatch(type::startsWith);
            VOLUMES.put(volume, known);
        }
        return known;
    }
}
