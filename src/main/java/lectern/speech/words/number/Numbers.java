package lectern.speech.words.number;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Digits as words, by ICU's rules. Decimals are read from the written digits: a double would lose their zeros. */
public final class Numbers {
    /** Beyond a trillion nobody listens to the number: it is a code, read digit by digit. */
    private static final int MOST_DIGITS = 15;
    private static final Pattern REST = Pattern.compile("[ -]+");
    private static final String[] DIGITS = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine"};
    /** Below this the words are kept once they were made: nearly all numbers that people write, and the years. */
    private static final int KEPT = 2_100;
    private static final RuleBasedNumberFormat FORMAT = new RuleBasedNumberFormat(ULocale.UK,
            RuleBasedNumberFormat.SPELLOUT);

    /** ICU's rules, and the words that they gave. */
    private enum Spelling {
        CARDINAL("%spellout-numbering-verbose"), AMERICAN_CARDINAL("%spellout-numbering"),
        ORDINAL("%spellout-ordinal-verbose"), AMERICAN_ORDINAL("%spellout-ordinal"), YEAR("%spellout-numbering-year");

        private final String rules;
        private final AtomicReferenceArray<@Nullable String> kept = new AtomicReferenceArray<>(KEPT);

        Spelling(String rules) {
            this.rules = rules;
        }

        private String words(long number) {
            if (number >= KEPT) {
                return format(number, rules);
            }
            String words = kept.get((int) number);
            if (words == null) {
                words = format(number, rules);
                kept.set((int) number, words);
            }
            return words;
        }
    }

    private Numbers() {}

    /**
     * @param digits nothing else; leading zeros are read out, for then it is a code
     */
    public static String cardinal(String digits, Dialect dialect) {
        if (digits.length() > MOST_DIGITS || digits.length() > 1 && digits.startsWith("0")) {
            return digits(digits);
        }
        Spelling spelling = dialect == Dialect.AMERICAN ? Spelling.AMERICAN_CARDINAL : Spelling.CARDINAL;
        return spelling.words(Long.parseLong(digits));
    }

    public static String ordinal(String digits, Dialect dialect) {
        if (digits.length() > MOST_DIGITS) {
            return digits(digits);
        }
        Spelling spelling = dialect == Dialect.AMERICAN ? Spelling.AMERICAN_ORDINAL : Spelling.ORDINAL;
        return spelling.words(Long.parseLong(digits));
    }

    /** "nineteen ninety-eight", "two thousand and five", "twenty seventeen". */
    public static String year(String digits, Dialect dialect) {
        long year = Long.parseLong(digits);
        return year >= 2000 && year < 2010 ? cardinal(digits, dialect) : Spelling.YEAR.words(year);
    }

    /** One by one; what isn't a digit is passed over. */
    public static String digits(String written) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            int digit = written.charAt(i) - '0';
            if (digit >= 0 && digit < DIGITS.length) {
                words.append(words.isEmpty() ? "" : " ").append(DIGITS[digit]);
            }
        }
        return words.toString();
    }

    /** Digit by digit, with a rest where a space or hyphen stands. */
    public static String groups(String written) {
        return REST.splitAsStream(written).map(Numbers::digits).collect(Collectors.joining(", "));
    }

    /** "05" to "5": a time or an amount, where a zero in front is no sign of a code. */
    public static String withoutZero(String digits) {
        return digits.length() > 1 && digits.startsWith("0") ? digits.substring(1) : digits;
    }

    /** "fifty" to "fifties". */
    public static String plural(String number) {
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
