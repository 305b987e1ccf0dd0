package lectern.app.operation;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lectern.admin.Readiness;
import lectern.cluster.Cluster;
import lectern.cluster.snapshot.SharedContent;
import lectern.document.Library;

/** What has to be there before readers are sent to a server. */
final class ReadinessConditions {

    private ReadinessConditions() {}

    static Readiness of(Parts parts) {
        return new Readiness(List.of(() -> content(parts), () -> voice(parts), () -> cache(parts.cache())),
                List.of(() -> parts.cluster().flatMap(Cluster::trouble),
                        () -> parts.shared().flatMap(SharedContent::trouble)));
    }

    private static Optional<String> content(Parts parts) {
        Optional<Library> library = parts.library().get();
        if (library.isEmpty()) {
            return Optional.of("The content is still being read.");
        }
        Optional<String> lack = parts.shared().flatMap(SharedContent::lack);
        if (lack.isPresent()) {
            return lack;
        }
        return library.get().publications().isEmpty()
                ? Optional.of("There is no publication in " + parts.content() + ": check tells why.")
                : Optional.empty();
    }

    private static Optional<String> voice(Parts parts) {
        return parts.engines().hasSpoken()
                ? Optional.empty()
                : Optional.of("No voice has been loaded so far. If it stays so, the log tells why.");
    }

    /** Tries it: what permissions say is not the whole of it. */
    private static Optional<String> cache(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, "ready", ".tmp"));
            return Optional.empty();
        } catch (FileSystemException failure) {
            return unwritable(folder, Optional.ofNullable(failure.getReason()).orElse("it is not there"));
        } catch (IOException failure) {
            return unwritable(folder, String.valueOf(failure.getMessage()));
        }
    }

    private static Optional<String> unwritable(Path folder, String reason) {
        return Optional.of("The cache in " + folder + " cannot be written to: " + reason + ".");
    }
}
