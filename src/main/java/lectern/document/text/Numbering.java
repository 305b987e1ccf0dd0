package lectern.document.text;

import java.util.Locale;

/** How the items of a list are numbered. A text that says "see step b" needs its letters wherever it is read. */
public enum Numbering {
    DECIMAL, SMALL_LETTERS, CAPITAL_LETTERS, SMALL_ROMAN, CAPITAL_ROMAN;

    private static final int LETTERS = 26;
    private static final int MOST_ROMAN = 3_999;
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    /** A number in this way, or in digits where it has no other: none is below one, and no numeral above 3,999. */
    public String write(int number) {
        return switch (this) {
            case DECIMAL -> Integer.toString(number);
            case SMALL_LETTERS -> letters(number).toLowerCase(Locale.ROOT);
            case CAPITAL_LETTERS -> letters(number);
            case SMALL_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
            case CAPITAL_ROMAN -> roman(number);
        };
    }

    private static String letters(int number) {
        if (number < 1) {
            return Integer.toString(number);
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    private static String roman(int number) {
        if (number < 1 || number > MOST_ROMAN) {
            return Integer.toString(number);
        }
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                roman.append(NUMERALS[i]);
                rest -= VALUES[i];
            }
        }
        return roman.toString();
    }
}
