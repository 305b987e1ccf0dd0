package lectern.app.making;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import lectern.edition.Format;
import lectern.edition.Recipe;

/** The folder that forms are written into, and what this program has written there so far. Used by one thread. */
public final class OutputFolder {
    private final Path path;
    private final boolean unpacks;
    private final Set<Path> written = new HashSet<>();

    /** @param unpacks whether a folder is wanted instead of each ZIP */
    public OutputFolder(Path path, boolean unpacks) {
        this.path = path;
        this.unpacks = unpacks;
    }

    /** The name of a form's file below the folder. */
    public static String name(Recipe recipe) {
        return recipe.section().map(part -> recipe.publication().id() + "/" + part.id())
                .orElse(recipe.publication().id()) + "." + recipe.format().ending();
    }

    OutputFile file(Format format, String name) {
        return unpacks && format.mediaType().equals("application/zip")
                ? OutputFile.folder(path, name)
                : new OutputFile(path.resolve(name), false);
    }

    OutputFile file(Recipe recipe) {
        return file(recipe.format(), name(recipe));
    }

    /** One of these that somebody else has filled: what is in it would be mixed with a new one. */
    Optional<Path> taken(Collection<OutputFile> files) {
        return files.stream().filter(file -> file.isTaken() && !written.contains(file.path())).map(OutputFile::path)
                .findFirst();
    }

    boolean isWritten(OutputFile file) {
        return written.contains(file.path());
    }

    /** @return false if that was noted before */
    boolean note(Path file) {
        return written.add(file);
    }
}
