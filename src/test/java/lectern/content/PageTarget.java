package lectern.content;

/** Whatever a saved page holds, it is read, and none of its words is lost. */
public final class PageTarget {
    private static final Reading READING = new Reading();

    private PageTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        READING.read("page.html", input);
    }
}
