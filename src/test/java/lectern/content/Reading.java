package lectern.content;

import java.nio.file.Path;
import java.util.Set;
import lectern.TemporaryFolder;
import lectern.document.Library;
import lectern.document.Problem;

/** Reads files whose content nobody meant: a fault of ours, and a word that is lost, are errors. */
final class Reading {
    private static final Set<Problem.Code> OURS = Set.of(Problem.Code.UNREADABLE_FILE, Problem.Code.WORDS_LOST);

    private final Path folder = TemporaryFolder.untilTheEnd();

    Library read(String name, byte[] bytes) {
        Imported.write(folder, "guide/" + name, bytes);
        Library library = Imported.folder(folder).library();
        library.problems().stream().filter(each -> OURS.contains(each.code())).findFirst().ifPresent(fault -> {
            throw new AssertionError(fault.toString());
        });
        return library;
    }
}
