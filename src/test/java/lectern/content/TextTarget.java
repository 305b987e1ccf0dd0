package lectern.content;

/** Whatever a plain text holds, it is read, and none of its words is lost. */
public final class TextTarget {
    private static final Reading READING = new Reading();

    private TextTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        READING.read("page.txt", input);
    }
}
