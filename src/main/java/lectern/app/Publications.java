package lectern.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import lectern.content.ContentFolder;
import lectern.content.GoodDescriptions;
import lectern.content.importer.Importers;
import lectern.content.kept.KeptReadings;
import lectern.document.Library;

/** The publications that a command is for. */
final class Publications {

    private Publications() {}

    /** The content as a server would read it that has the same cache. */
    static ContentFolder folder(Places places, Importers importers) {
        return new ContentFolder(places.content(), Clock.systemDefaultZone(),
                GoodDescriptions.ofServer(places.descriptions()), importers,
                importers.equals(Importers.ALL) ? places.readings() : KeptReadings.NONE);
    }

    /** Whether a source is looked for in the content folder first. */
    static boolean isName(String source) {
        Path path = Path.of(source);
        return path.getNameCount() == 1 && !Files.isRegularFile(path);
    }

    /** The publications of a folder, or one publication: of it or elsewhere. */
    static Library read(Places places, Optional<String> source) throws UsageException {
        return read(folder(places, Importers.ALL), source);
    }

    static Library read(ContentFolder content, Optional<String> source) throws UsageException {
        if (source.isEmpty()) {
            return content.read();
        }
        Path path = Path.of(source.get());
        Optional<Library> named = isName(source.get()) ? content.read(source.get()) : Optional.empty();
        if (named.isPresent()) {
            return named.get();
        }
        if (!Files.exists(path)) {
            throw new UsageException("there is no publication and no file " + source.get());
        }
        return content.readSource(path);
    }
}
