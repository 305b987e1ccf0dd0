package lectern.content;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Whatever a publication.yaml holds, what is wrong with it is told, and the page beside it is read. */
public final class DescriptionTarget {
    private static final Reading READING = new Reading();

    private DescriptionTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        READING.read("page.html", "<main><h1>Rest</h1><p>Lie down.</main>".getBytes(UTF_8));
        READING.read("publication.yaml", input);
    }
}
