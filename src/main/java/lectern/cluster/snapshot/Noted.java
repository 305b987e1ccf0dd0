package lectern.cluster.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import lectern.store.Digest;

/** Which snapshot something was last true of, which a node still knows after a restart. For one thread. */
final class Noted {
    private final Path file;
    private Optional<Digest> identity;

    Noted(Path file) throws IOException {
        this.file = file;
        this.identity = Files.isRegularFile(file) ? Digest.find(Files.readString(file).strip()) : Optional.empty();
    }

    boolean is(Digest snapshot) {
        return identity.equals(Optional.of(snapshot));
    }

    void note(Digest snapshot) throws IOException {
        if (!is(snapshot)) {
            Path draft = file.resolveSibling(file.getFileName() + ".tmp");
            Files.writeString(draft, snapshot.hex());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            identity = Optional.of(snapshot);
        }
    }
}
