package lectern.content.importer;

import java.util.List;
import java.util.Optional;
import lectern.content.source.Findings;
import lectern.content.source.SourceFile;

/**
 * Makes HTML of the files of one kind: the one thing to implement for another, with a line in {@link Importers#ALL}. The
 * reader of HTML does all the rest. Safe for many threads.
 */
public interface Importer {

    /** How names of its files end, with the dot, in small letters. */
    List<String> endings();

    /**
     * The words of a file. For a kind that is not text, such as an office document, HTML is made here.
     *
     * @return empty, with a problem, if they cannot be had
     */
    default Optional<String> read(byte[] file, Findings findings) {
        return SourceFile.read(file, findings);
    }

    /**
     * What was read as HTML, in which {@link lectern.content.source.Lines#ATTRIBUTE} says where an element stood.
     *
     * @param text without the front matter that may have stood before it
     */
    String html(String text, Findings findings);

    /** Whether it may hold what is not its text, such as menus, so that its text is looked for. */
    default boolean isWebPage() {
        return false;
    }
}
