package lectern.cluster.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lectern.store.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be read just now is not gone: whoever reads it goes on with what it was. */
class FolderScanTest {
    private static final Equipment EQUIPMENT = new Equipment(Digest.of(out -> out.write(7)), Instant.EPOCH);

    @TempDir
    private Path folder;
    private Path content;
    private Snapshot whole;

    @BeforeEach
    void publish() throws IOException {
        content = Files.createDirectories(folder.resolve("content/dose")).getParent();
        Files.writeString(content.resolve("dose/1.md"), "# One\n");
        Files.writeString(content.resolve("dose/2.md"), "# Two\n");
        whole = new FolderScan(content, EQUIPMENT).now(copy("before"), List.of());
    }

    private LocalCopy copy(String name) throws IOException {
        return new LocalCopy(folder.resolve(name));
    }

    private FolderScan withoutTheSecond() {
        return new FolderScan(content, EQUIPMENT, file -> {
            if (file.endsWith("2.md")) {
                throw new AccessDeniedException(file.toString());
            }
            return Files.newInputStream(file);
        });
    }

    @Test
    void whatWasReadBeforeStaysInItsPlace() throws IOException {
        FolderScan scan = withoutTheSecond();
        LocalCopy copy = copy("copy");
        copy.stage(Files.readAllBytes(content.resolve("dose/2.md")));
        assertEquals(whole.identity(), scan.now(copy, List.of(whole)).identity());
        assertEquals(Optional.empty(), scan.lost(whole));
    }

    @Test
    void whatWasNeverReadHereWouldBeLostForReaders() throws IOException {
        FolderScan scan = withoutTheSecond();
        Snapshot rest = scan.now(copy("empty"), List.of());
        assertEquals(Set.of("", "dose", "dose/1.md"), rest.entries().keySet());
        assertEquals(Optional.of("dose/2.md"), scan.lost(whole));
        assertEquals(Optional.empty(), scan.lost(rest), "nobody has it, so nobody misses it");
    }

    /** The first that has it, and has all of it. */
    @Test
    void whatIsServedStandsInForWhatWasOfferedWithoutIt() throws IOException {
        FolderScan scan = withoutTheSecond();
        LocalCopy copy = copy("copy");
        Snapshot rest = scan.now(copy, List.of());
        assertEquals(rest.identity(), scan.now(copy, List.of(rest, whole)).identity(), "its words are not here yet");
        copy.stage(Files.readAllBytes(content.resolve("dose/2.md")));
        assertEquals(whole.identity(), scan.now(copy, List.of(rest, whole)).identity());
    }
}
