package lectern.content.main.line;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.table.BundledTable;

/**
 * Whom a line of text says to ring or to write to. Begin at {@link #in}: two lines that name the same number or address
 * give the same, however it is grouped. Each look takes time as the line is long.
 */
public final class WhomToRing {

    private static final Pattern NUMBER = Pattern
            .compile("(?<![\\p{L}\\p{N}.,/-])\\+?\\(?[0-9](?:[ \u00a0()/.-]{0,2}[0-9]){6,14}(?![\\p{L}\\p{N}])");
    /** As one is written in North America, without the 1 before it. */
    private static final Pattern IN_AMERICA = Pattern
            .compile("\\(?[2-9][0-9]{2}(?:\\)[ \u00a0]?|[-.])[0-9]{3}[-.][0-9]{4}");
    /** When somewhere is open, such as 0800-1700, where nothing says to ring it. */
    private static final Pattern HOURS = Pattern
            .compile("(?:[01][0-9]|2[0-4])[0-5][0-9][ \u00a0]?-[ \u00a0]?(?:[01][0-9]|2[0-4])[0-5][0-9]");
    /** Numbers that are joined by strokes, such as 24/7, are one that nobody rings. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|[0-9]+(?:/[0-9]+)*+");
    /** So many digits has a number in North America, which may have its 1 before it. */
    private static final int LOCAL = 10;
    /** A number without the code of its country and the 0 before it has at most so many digits that tell it from others. */
    private static final int TELLING = 9;
    private static final int MOST = 20_000;
    /** In a longer line, a number of few digits counts something. */
    private static final int MOST_WORDS = 16;
    /** So far behind the word that says to ring it, a number is still the one to be rung. */
    private static final int NEAR = 3;
    private static final int FEWEST_DIGITS = 3;
    private static final int SHORT = 6;
    /** A line of fewer words, such as "Contact us", is the name of another page. */
    private static final int FEWEST_WORDS = 4;
    private static final Set<String> RINGING = phrases("ring");
    private static final Set<String> US = phrases("us");

    private WhomToRing() {}

    private static Set<String> phrases(String kind) {
        return BundledTable.read("content/notes/words.tsv").rows().stream().filter(row -> row.cell(1).equals(kind))
                .flatMap(row -> row.cells().stream().skip(2)).collect(Collectors.toUnmodifiableSet());
    }

    /** What it names: the digits of each number, each address, and the words that say to ring us. */
    public static Set<String> in(String line) {
        String text = withLatinDigits(line.length() > MOST ? line.substring(0, MOST) : line);
        Set<String> named = new HashSet<>();
        List<String> words = words(text);
        boolean says = words.stream().anyMatch(RINGING::contains);
        NUMBER.matcher(text).results().map(MatchResult::group).filter(WhomToRing::isRung)
                .filter(number -> says || !HOURS.matcher(number).matches())
                .forEach(number -> named.add(telling(number)));
        if (words.size() <= MOST_WORDS) {
            addShort(words, named);
            addCall(words, named);
        }
        for (String word : text.indexOf('@') < 0 ? new String[0] : text.split("[\\s\u00a0()<>,;]")) {
            int at = word.indexOf('@');
            int dot = word.lastIndexOf('.', word.length() - 2);
            if (at > 0 && dot > at + 1) {
                named.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return named;
    }

    /** Whether it holds a run of digits in groups that is no date and no number of a file. */
    static boolean isNumberIn(String line) {
        return NUMBER.matcher(withLatinDigits(line)).results().map(MatchResult::group).anyMatch(WhomToRing::isRung);
    }

    /** An address is no number that is rung. */
    public static boolean isAddress(String named) {
        return named.indexOf('@') >= 0;
    }

    private static boolean isRung(String number) {
        long digits = number.chars().filter(Character::isDigit).count();
        return IN_AMERICA.matcher(number).matches()
                || !number.startsWith("0.") && !number.matches("\\(?[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}.*")
                        && (number.startsWith("0") || number.startsWith("+") || number.startsWith("(0")
                                || number.startsWith("1") && digits >= LOCAL && digits <= LOCAL + 1);
    }

    private static String telling(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.substring(Math.max(0, digits.length() - TELLING));
    }

    /** "Ring 999", "NHS 111", "helpline 116 123", but not "call in 2026". */
    private static void addShort(List<String> words, Set<String> named) {
        int said = -1;
        for (int i = 0; i < words.size(); i++) {
            if (RINGING.contains(words.get(i))) {
                said = i;
            }
            StringBuilder digits = new StringBuilder();
            int end = i;
            while (end < words.size() && isDigits(words.get(end))) {
                digits.append(words.get(end));
                end++;
            }
            if (end > i) {
                boolean year = end == i + 1 && digits.length() == 4 && (digits.indexOf("19") == 0
                        || digits.indexOf("20") == 0);
                if (said >= 0 && i - said <= NEAR && digits.length() >= FEWEST_DIGITS && digits.length() <= SHORT
                        && !year) {
                    named.add(digits.toString());
                }
                i = end - 1;
            }
        }
    }

    private static void addCall(List<String> words, Set<String> named) {
        for (int i = 0; i + 1 < words.size() && words.size() >= FEWEST_WORDS; i++) {
            if (US.contains(words.get(i) + " " + words.get(i + 1))) {
                named.add(String.join(" ", words));
                return;
            }
        }
    }

    private static boolean isDigits(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /** Words and runs of digits, in small letters. */
    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results()
                .map(MatchResult::group).limit(MOST_WORDS + 1L).toList();
    }

    private static String withLatinDigits(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            latin.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return latin.toString();
    }
}
