package lectern.content;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import lectern.content.source.Folder;

/**
 * Where a publication is: a folder with its files, or one file that stands alone.
 *
 * @param root    the folder that all its files must be in
 * @param name    of its folder or file, relative to the content folder
 * @param pages   the files with text, in reading order
 * @param changed the newest change of anything in it
 */
record PublicationFiles(Path root, Path name, boolean isFolder, List<Path> pages, Instant changed) {

    /** How a file of it is named in problems, relative to the content folder. */
    Path named(Path file) {
        return isFolder ? name.resolve(file) : file;
    }

    Folder folder() throws IOException {
        return new Folder(root, root);
    }
}
