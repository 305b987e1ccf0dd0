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
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.content.inline.SentenceIds;

/**
 * What proves that files are the same as when they were read, without reading them: their names, sizes and times, among
 * them the one that a system sets by itself whenever it writes to a file or gives it other properties. No program that
 * copies or unpacks files can set that one, as it can the time of a change.
 *
 * @param text   another one for other files
 * @param newest when the last of them was written or became what it is
 */
public record Seal(String text, Instant newest) {
    private static final String VIEW = "unix";
    private static final String ATTRIBUTES = VIEW + ":size,lastModifiedTime,ctime,fileKey,isSymbolicLink";

    /**
     * @param files    all that a reading may depend on
     * @param besides  what else it depends on
     * @return empty where nothing proves it: a file is gone or leads elsewhere, or the system knows no such time
     */
    public static Optional<Seal> of(Collection<Path> files, List<String> besides) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains(VIEW)) {
            return Optional.empty();
        }
        StringBuilder all = new StringBuilder(String.join("\n", besides));
        FileTime newest = FileTime.from(Instant.MIN);
        try {
            for (Path file : files.stream().sorted().toList()) {
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
        } catch (IOException gone) {
            return Optional.empty();
        }
        return Optional.of(new Seal(HexFormat.of().formatHex(
                SentenceIds.sha256(all.toString().getBytes(StandardCharsets.UTF_8))), newest.toInstant()));
    }
}
