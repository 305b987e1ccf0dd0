package lectern.app.export;

import java.io.IOException;
import lectern.edition.Recipe;

/**
 * A file of an exported site.
 *
 * @param name in the site's folder, with a slash between a folder's and a file's
 */
record SiteFile(String name, Source source) {

    /** Where its bytes come from. */
    sealed interface Source {}

    /** An edition, whose name is known before it is made. */
    record Made(Recipe recipe) implements Source {}

    /** What is written in less time than it takes to say whether it is there already. */
    record Told(Teller teller) implements Source {}

    /** Writes it down. */
    @FunctionalInterface
    interface Teller {
        byte[] tell() throws IOException;
    }

    /** What a web server that knows of no address but its files delivers at this one: a page is its folder's. */
    static String name(String address) {
        String path = address.substring(1);
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.contains(".") ? path : path.isEmpty() ? "index.html" : path + "/index.html";
    }
}
