package lectern.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lectern.content.source.YamlFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last publication.yaml of each publication that had no slip, as it was written. While one has a slip, this is what
 * holds; kept as files, it holds after a restart as well. Without the files nothing is lost but this memory. At most one
 * small file for each publication that is there. Threads may share it.
 */
public final class GoodDescriptions {

    private static final Logger LOG = LoggerFactory.getLogger(GoodDescriptions.class);
    private static final String ENDING = ".yaml";
    /** More than {@link YamlFile} takes. */
    private static final long LARGEST = 1 << 18;

    private final Optional<Path> folder;
    private final boolean writes;
    private final Map<String, String> known = new HashMap<>();

    private GoodDescriptions(Optional<Path> folder, boolean writes) {
        this.folder = folder;
        this.writes = writes;
    }

    /** Forgotten in the end. */
    public static GoodDescriptions inMemory() {
        return new GoodDescriptions(Optional.empty(), false);
    }

    /** @param folder made when there is something to write */
    public static GoodDescriptions in(Path folder) {
        return new GoodDescriptions(Optional.of(folder), true);
    }

    /** Reads those of a server that may be running, and writes nothing. */
    public static GoodDescriptions ofServer(Path folder) {
        return new GoodDescriptions(Optional.of(folder), false);
    }

    /** @param id letters, digits and hyphens */
    synchronized Optional<String> find(String id) {
        return Optional.ofNullable(known.get(id)).or(() -> folder.flatMap(files -> read(files.resolve(id + ENDING))));
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException lost) {
            LOG.warn("{} cannot be read: {}", file, lost.toString());
            return Optional.empty();
        }
    }

    synchronized void keep(String id, String yaml) {
        if (find(id).filter(yaml::equals).isEmpty()) {
            folder.filter(_ -> writes).ifPresent(files -> write(files, id, yaml));
        }
        known.put(id, yaml);
    }

    private static void write(Path files, String id, String yaml) {
        try {
            Files.createDirectories(files);
            Path part = Files.createTempFile(files, id, ".tmp");
            Files.writeString(part, yaml);
            Files.move(part, files.resolve(id + ENDING), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            LOG.warn("What {} says could not be noted for the next start: {}", id, failure.toString());
        }
    }

    /** Forgets what is no longer there. */
    synchronized void retain(Set<String> ids) {
        known.keySet().retainAll(ids);
        folder.filter(files -> writes && Files.isDirectory(files)).ifPresent(files -> {
            try (Stream<Path> all = Files.list(files)) {
                for (Path file : all.toList()) {
                    String name = file.getFileName().toString();
                    if (!name.endsWith(ENDING) || !ids.contains(name.substring(0, name.length() - ENDING.length()))) {
                        Files.deleteIfExists(file);
                    }
                }
            } catch (IOException failure) {
                LOG.warn("{} could not be cleaned: {}", files, failure.toString());
            }
        });
    }
}
