package lectern.content;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import lectern.content.source.YamlFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last publication.yaml of each publication that had no slip, as it was written. While one has a slip, this is what
 * holds; kept in a zip archive, it holds after a restart as well. One archive for all: of ten thousand publications, a
 * file for each was an eighth of what a first start took. Without it nothing is lost but this memory. Threads may share
 * it.
 */
public final class GoodDescriptions {

    private static final Logger LOG = LoggerFactory.getLogger(GoodDescriptions.class);
    private static final String ENDING = ".yaml";
    /** More than {@link YamlFile} takes. */
    private static final int LARGEST = 1 << 18;
    private static final int BUFFER = 1 << 16;

    private final Optional<Path> archive;
    private final boolean writes;
    private final Map<String, String> known = new TreeMap<>();
    private boolean isRead;
    private boolean hasChanged;

    private GoodDescriptions(Optional<Path> archive, boolean writes) {
        this.archive = archive;
        this.writes = writes;
    }

    /** Forgotten in the end. */
    public static GoodDescriptions inMemory() {
        return new GoodDescriptions(Optional.empty(), false);
    }

    /** @param archive made, with its folder, when there is something to write */
    public static GoodDescriptions in(Path archive) {
        return new GoodDescriptions(Optional.of(archive), true);
    }

    /** Reads those of a server that may be running, and writes nothing. */
    public static GoodDescriptions ofServer(Path archive) {
        return new GoodDescriptions(Optional.of(archive), false);
    }

    /** @param id of a publication; what is said of the whole site has the name of its file */
    synchronized Optional<String> find(String id) {
        return Optional.ofNullable(known().get(id));
    }

    synchronized void keep(String id, String yaml) {
        hasChanged |= !yaml.equals(known().put(id, yaml));
    }

    /** Knows from now on only these, by the id, and what is kept later. */
    public synchronized void replace(Map<String, String> said) {
        known().clear();
        known().putAll(said);
    }

    /** Forgets what is no longer there, and notes the rest for the next start if it has changed. */
    synchronized void retain(Set<String> ids) {
        hasChanged |= known().keySet().retainAll(ids);
        if (hasChanged && writes) {
            archive.ifPresent(this::write);
        }
    }

    private Map<String, String> known() {
        if (!isRead) {
            isRead = true;
            archive.filter(Files::isRegularFile).ifPresent(this::read);
        }
        return known;
    }

    private void read(Path file) {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] yaml = in.readNBytes(LARGEST);
                // What is longer was not written here.
                if (in.read() < 0 && entry.getName().endsWith(ENDING)) {
                    String name = entry.getName();
                    known.put(name.substring(0, name.length() - ENDING.length()),
                            new String(yaml, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException | IllegalArgumentException lost) {
            LOG.warn("{} cannot be read: {}", file, lost.toString());
        }
    }

    private void write(Path file) {
        try {
            Path folder = Files.createDirectories(requireNonNull(file.toAbsolutePath().getParent()));
            Path part = Files.createTempFile(folder, "descriptions", ".tmp");
            try {
                write(Files.newOutputStream(part));
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            hasChanged = false;
        } catch (IOException failure) {
            LOG.warn("What the descriptions say could not be noted for the next start: {}", failure.toString());
        }
    }

    private void write(OutputStream out) throws IOException {
        // A zip writes each of its entries in a dozen small pieces.
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, String> each : known.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey() + ENDING));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
