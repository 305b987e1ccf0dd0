package lectern.app.export;

import java.io.IOException;
import lectern.edition.Recipe;

/**
 * A file of an exported site.
 *
 * @param name in the site's folder, with a slash between a folder's and a file's
 */
record ExportFile(String name, Source source) {
    /** Folders that a file is in: those of the account of a section. */
    private static final int DEEPEST = 3;

    /** Where its bytes come from. */
    sealed interface Source {}

    /** An edition, whose name is known before it is made. */
    record Made(Recipe recipe) implements Source {}

    /**
     * What is written in less time than it takes to say whether it is there already.
     *
     * @param leads whether it names others, as pages and feeds do
     */
    record Told(Teller teller, boolean leads) implements Source {}

    /** Writes it down. */
    @FunctionalInterface
    interface Teller {
        byte[] tell() throws IOException;
    }

    /**
     * When it is written, from 0: what leads to others behind these, and what leads down behind what is below. So whoever
     * reads meanwhile finds what a page names and offers, and a site whose writing was stopped works.
     */
    int turn() {
        return switch (source) {
            case Made _ -> 0;
            case Told(_, boolean leads) when !leads -> 1;
            case Told _ -> 2 + DEEPEST - Math.toIntExact(name.chars().filter(each -> each == '/').count());
        };
    }

    /** What a web server that knows of no address but its files delivers at this one: a page is its folder's. */
    static String name(String address) {
        String path = address.substring(1);
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.contains(".") ? path : path.isEmpty() ? "index.html" : path + "/index.html";
    }
}
