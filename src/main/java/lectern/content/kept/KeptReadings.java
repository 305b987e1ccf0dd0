package lectern.content.kept;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was read of each place of the content, from one start to the next. A reading is found only for the very files that
 * it is of, by their {@link Seal}, and only by the program that wrote it. Nothing depends on it: what is not found is
 * read from its files. Safe for many threads.
 *
 * <p>One file for all places, written once after a start that had to read; a file for each would double what a first
 * start of ten thousand writes. What is changed while a server runs, the next start reads, and keeps.
 */
public final class KeptReadings implements AutoCloseable {

    /** Keeps nothing and finds nothing. */
    public static final KeptReadings NONE = new KeptReadings("", List.of());

    private static final Logger LOG = LoggerFactory.getLogger(KeptReadings.class);

    private final String program;
    private final List<Path> files;
    private final List<ReadingFile> open = new ArrayList<>();
    private final AtomicBoolean isTold = new AtomicBoolean();
    private boolean wasOpened;

    /**
     * A place as it was read.
     *
     * @param reading a record
     */
    public record Reading(Path place, String seal, Record reading) {}

    /**
     * @param program a name of the running program that no other build of it has
     * @param files   where readings are looked for, in this order; the first is the one that may be written
     */
    public KeptReadings(String program, List<Path> files) {
        this.program = program;
        this.files = List.copyOf(files);
    }

    /**
     * What was read of a place.
     *
     * @param seal of its files as they are now
     */
    public Optional<Object> find(Path place, String seal) {
        for (ReadingFile file : opened()) {
            try {
                Optional<Object> found = file.find(place, seal);
                if (found.isPresent()) {
                    return found;
                }
            } catch (IOException | RuntimeException | StackOverflowError damaged) {
                if (isTold.compareAndSet(false, true)) {
                    LOG.warn("{} is damaged, so that {}, and perhaps other places, are read from their files: {}",
                            file.path(),
                            place, damaged.toString());
                }
            }
        }
        return Optional.empty();
    }

    private synchronized List<ReadingFile> opened() {
        if (!wasOpened) {
            wasOpened = true;
            for (Path file : files) {
                try {
                    ReadingFile.open(file, program).ifPresent(open::add);
                } catch (NoSuchFileException none) {
                    // That is so before the first start.
                } catch (IOException | RuntimeException damaged) {
                    LOG.warn("What was read before cannot be had from {}, so everything is read anew: {}", file,
                            damaged.toString());
                }
            }
        }
        return List.copyOf(open);
    }

    /** Whether nothing is to be found or written. */
    public boolean keepsNothing() {
        return files.isEmpty();
    }

    /**
     * Keeps these readings and no others. A reading that cannot be kept is left out, and one that cannot be written changes
     * nothing.
     *
     * @param readings taken one after another, so that all of them need not be written in memory
     */
    public void write(Stream<Reading> readings) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        Path file = files.getFirst();
        Files.createDirectories(requireNonNull(file.toAbsolutePath().getParent()));
        // No temporary file of the system's, which nobody else may read: the user that builds a program may not be who runs it.
        Path part = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (ReadingFile.Writer writer = new ReadingFile.Writer(part, program)) {
                for (Reading each : (Iterable<Reading>) readings::iterator) {
                    writer.add(each);
                }
                writer.end();
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Finds nothing from now on: who has read everything once remembers it. */
    @Override
    public synchronized void close() {
        wasOpened = true;
        for (ReadingFile file : open) {
            try {
                file.close();
            } catch (IOException left) {
                LOG.warn("{} could not be closed: {}", file.path(), left.toString());
            }
        }
        open.clear();
    }
}
