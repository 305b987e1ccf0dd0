package lectern.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the spaces at which no line may end: inside a phone number, between a number and its unit, and beside
 * a sign of comparison or multiplication. A dose whose unit stands on the next line is easily misread.
 */
public final class KeptTogether {
    private static final Pattern PHONE = Pattern
            .compile("(?<![\\w.,])(?:\\+?\\d{1,5}|\\(\\+?\\d{1,5}\\))(?:[ \u00a0]\\d{1,5}){1,5}(?![\\d.,]\\d|\\d)");
    private static final Pattern MEASURE = Pattern
            .compile("(?<=\\d) (?=(?:[kmµμnd]?[gLlm]|mcg|cm|mm|%|°C|°F|IU|kJ|kcal|mmol|mmHg"
                    + "|units?|tablets?|capsules?|drops?|times|seconds?|minutes?|hours?|days?|weeks?|months?|years?|am|pm|[ap]\\.m\\.)"
                    + "(?![\\p{L}]))");
    private static final Pattern COMPARISON = Pattern.compile("(?<=[≥≤<>=≈±×]) (?=\\d)|(?<=\\d) (?=[±×] ?\\d)");
    private static final int FEWEST_DIGITS = 6;

    /** Of a text, the end excluded. */
    public record Range(int start, int end) {}

    private KeptTogether() {}

    /** The same text, as long, with no-break spaces. */
    public static String glued(String text) {
        if (!hasDigit(text)) {
            return text;
        }
        StringBuilder glued = new StringBuilder(text);
        for (Range phone : phones(text)) {
            for (int i = phone.start(); i < phone.end(); i++) {
                if (text.charAt(i) == ' ') {
                    glued.setCharAt(i, '\u00a0');
                }
            }
        }
        for (Pattern pattern : List.of(MEASURE, COMPARISON)) {
            for (Matcher space = pattern.matcher(text); space.find();) {
                glued.setCharAt(space.start(), '\u00a0');
            }
        }
        return glued.toString();
    }

    /** Where phone numbers stand. */
    public static List<Range> phones(String text) {
        List<Range> phones = new ArrayList<>();
        Matcher phone = PHONE.matcher(text);
        while (phone.find()) {
            if (phone.group().chars().filter(Character::isDigit).count() >= FEWEST_DIGITS) {
                phones.add(new Range(phone.start(), phone.end()));
            }
        }
        return phones;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
