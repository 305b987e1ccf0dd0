package lectern.content.source;

/** Enough of a text to find it by. */
public final class Excerpt {

    private static final int LENGTH = 100;

    private Excerpt() {}

    public static String of(String text) {
        if (text.length() <= LENGTH) {
            return text;
        }
        int end = text.lastIndexOf(' ', LENGTH);
        return text.substring(0, end > 0 ? end : LENGTH) + " …";
    }
}
