package lectern.speech.words;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Digits as words, by ICU's rules. Decimals are read from the written digits: a double would lose their zeros. */
final class Numbers {
    /** Beyond a trillion nobody listens to the number: it is a code, read digit by digit. */
    private static final int MOST_DIGITS = 15;
    private static final String[] DIGITS = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine"};
    private static final RuleBasedNumberFormat FORMAT = new RuleBasedNumberFormat(ULocale.UK,
            RuleBasedNumberFormat.SPELLOUT);

    private Numbers() {}

    /**
     * @param digits nothing else; leading zeros are read out, for then it is a code
     */
    static String cardinal(String digits, Dialect dialect) {
        if (digits.length() > MOST_DIGITS || digits.length() > 1 && digits.startsWith("0")) {
            return digits(digits);
        }
        return format(Long.parseLong(digits),
                dialect == Dialect.AMERICAN ? "%spellout-numbering" : "%spellout-numbering-verbose");
    }

    static String ordinal(String digits, Dialect dialect) {
        if (digits.length() > MOST_DIGITS) {
            return digits(digits);
        }
        return format(Long.parseLong(digits),
                dialect == Dialect.AMERICAN ? "%spellout-ordinal" : "%spellout-ordinal-verbose");
    }

    /** "nineteen ninety-eight", "two thousand and five", "twenty seventeen". */
    static String year(String digits, Dialect dialect) {
        long year = Long.parseLong(digits);
        return year >= 2000 && year < 2010 ? cardinal(digits, dialect) : format(year, "%spellout-numbering-year");
    }

    /** One by one; what isn't a digit is passed over. */
    static String digits(String written) {
        return written.chars().filter(c -> c >= '0' && c <= '9').mapToObj(c -> DIGITS[c - '0'])
                .collect(Collectors.joining(" "));
    }

    /** Digit by digit, with a rest where a space or hyphen stands. */
    static String groups(String written) {
        return Arrays.stream(written.split("[ -]+")).map(Numbers::digits).collect(Collectors.joining(", "));
    }

    /** "fifty" to "fifties". */
    static String plural(String number) {
        return number.endsWith("y")
                ? number.substring(0, number.length() - 1) + "ies"
                : number.endsWith("x") ? number + "es" : number + "s";
    }

    private static String format(long number, String rules) {
        // The format keeps state while it works; a call takes less than a microsecond.
        synchronized (FORMAT) {
            return FORMAT.format(number, rules).replace(",", "");
        }
    }
}
