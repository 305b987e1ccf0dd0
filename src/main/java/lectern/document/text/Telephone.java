package lectern.document.text;

/** A telephone number, which has one form in its own country and another abroad. */
public final class Telephone {

    /** Of a number without the code of its country and the 0 before it: as many as tell it apart from all others. */
    private static final int LOCAL = 9;

    private Telephone() {}

    /** Whether words show a number already, with or without the code of the country. */
    public static boolean isIn(String words, String number) {
        String dialled = digits(number);
        return digits(words).contains(dialled.substring(Math.max(0, dialled.length() - LOCAL)));
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
