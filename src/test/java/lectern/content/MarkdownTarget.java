package lectern.content;

/** Whatever a file in Markdown holds, it is read, and none of its words is lost. */
public final class MarkdownTarget {
    private static final Reading READING = new Reading();

    private MarkdownTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        READING.read("page.md", input);
    }
}
