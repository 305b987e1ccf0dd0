package lectern.document.text;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A telephone number, which has one form in its own country and another abroad. */
public final class Telephone {

    /** So many digits of a number, without the code of its country and the 0 before it, tell it apart from all others. */
    private static final int LOCAL = 9;

    /** So many digits are dialled one after the other. */
    private static final Pattern GROUPS = Pattern.compile("[0-9][0-9 ().\u00a0\u2011/-]*");

    private Telephone() {}

    /**
     * Whether words show a number already, with or without the code of the country. A short one has to stand by itself:
     * "Room 1999" does not show 999.
     */
    public static boolean isIn(String words, String number) {
        String dialled = digits(number);
        Stream<String> shown = GROUPS.matcher(words).results().map(groups -> digits(groups.group()));
        return dialled.length() < LOCAL
                ? shown.anyMatch(dialled::equals)
                : shown.anyMatch(each -> each.contains(dialled.substring(dialled.length() - LOCAL)));
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
