package lectern.document.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.table.BundledTable;

/**
 * Finds the spaces at which no line may end: inside a phone number, a date's day or a number in groups, between a number
 * and its unit or what names it, and beside a sign of comparison or multiplication. A dose whose unit stands on the next
 * line is easily misread. Nor may a line begin with a mark that French parts from its word by a space.
 */
public final class KeptTogether {
    private static final String GAP = "[ \u00a0]";
    /** What stands between two groups of digits. Behind a stroke a zero begins another number. */
    private static final String BETWEEN = "(?:" + GAP + "/" + GAP + "(?!\\(?0)|[ \u00a0\u2011-])";
    private static final String IN_BRACKETS = "\\(\\+?\\d{1,5}\\)";
    private static final String NEXT_GROUP = "(?:" + BETWEEN + "?" + IN_BRACKETS + "|(?:" + BETWEEN
            + "|(?<=\\)))\\d{1,8})";
    private static final Pattern PHONE = Pattern
            .compile("(?<![\\w.,])(?:\\+\\d{6,15}|(?:\\+?\\d{1,8}|" + IN_BRACKETS + ")"
                    + NEXT_GROUP + "{1,7})(?:" + GAP + "(?:ext\\.?|extension)" + GAP + "?\\d{1,6})?(?![\\d.,]\\d|\\d)");
    private static final BundledTable WORDS = BundledTable.read("document/text/beside-numbers.tsv");
    private static final String UNIT = oneOf("unit", "word");
    /** These run as the text around them does. */
    private static final String ARABIC_UNIT = oneOf("arabic");
    private static final String MONTH = oneOf("month");
    private static final String FRACTION = "[¼-¾⅐-⅞]";
    /** How a number ends, in digits of ours or of Arabic, or in a fraction. */
    private static final String NUMERAL = "[\\d٠-٩¼-¾⅐-⅞]";
    private static final Pattern MEASURE = Pattern.compile("(?<=" + NUMERAL + ") (?=" + UNIT + "|" + ARABIC_UNIT
            + "|[1-9]\\d?/[1-9]\\d?(?![\\d/])|" + FRACTION + ")|(?<=[№§$£€¥]|(?<![\\w\\p{L}\\p{Mn}.])" + oneOf("before")
            + ") (?=\\d)");
    private static final String NUMBER = "(?:\\d{1,9}+(?:[.,·'’\u00a0]\\d{1,9}+|[ \u2009\u202f]\\d{3}(?!\\d)){0,4}+(?:"
            + GAP
            + "?" + FRACTION + ")?|" + FRACTION + ")";
    /** "1.5 g – 2 g", "4–6 h", "5 mg/kg", "2 × 500 mg". */
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\w.,·])" + NUMBER + "(?:" + GAP + "?[-\u2011–/×x]"
            + GAP + "?" + NUMBER + "){0,3}" + GAP + "?" + UNIT + "(?:" + GAP + "?[-\u2011–/×]" + GAP + "?(?:" + NUMBER
            + GAP + "?)?" + UNIT + "){0,3}");
    private static final Pattern BEFORE = Pattern.compile("[≥≤<>=≈±~+\u2212]" + GAP + "?$");
    private static final Pattern COMPARISON = Pattern.compile("(?<=[≥≤<>=≈±×]) (?=\\d)|(?<=\\d) (?=[±×] ?\\d)");
    /** "10 000", and not a row of numbers. */
    private static final String GROUPED = "(?<![.,]|\\d )[1-9]\\d{0,2}(?: \\d{3}){1,3}(?! ?\\d)";
    /** "3 March", "3. März", "1er mars", "3 de marzo". */
    private static final String DAY = "[\\d٠-٩]{1,2}(?:\\.|st|nd|rd|th|er|[ºª])?+(?: of| de)? " + MONTH;
    /** "3 March 2026". */
    private static final String YEAR = "(?: (?:de |del )?(?:19|20|١٩|٢٠)[\\d٠-٩]{2}(?![\\d٠-٩]))?";
    /** "1 in 10,000", "3 out of 4". */
    private static final String RATIO = "[\\d٠-٩]{1,3} " + oneOf("ratio")
            + " [\\d٠-٩]{1,3}(?:[.,' ][\\d٠-٩]{3}){0,3}+(?![\\d٠-٩])";
    private static final Pattern WHOLE = Pattern
            .compile("(?<![\\d٠-٩])(?:" + DAY + YEAR + "|" + RATIO + "|" + GROUPED + ")");
    private static final Pattern BEHIND_MONTH = Pattern
            .compile("(?<=(?<!\\p{L})" + MONTH + ") (?=\\d{1,2}(?:st|nd|rd|th)?(?![\\d\\p{L}]))");
    private static final int FEWEST_DIGITS = 6;
    private static final String MARKS = "!?:;\u00bb\u203a\u061f\u061b";
    private static final String QUOTES = "\u00ab\u2039";

    /** A part of a text is told by its first character and by the one behind its last. */
    public record Range(int start, int end) {}

    private KeptTogether() {}

    private static String oneOf(String... kinds) {
        return tree(WORDS.rows().stream().filter(row -> List.of(kinds).contains(row.cell(0)))
                .flatMap(row -> row.cells().stream().skip(1)).toList()) + "(?!\\p{L})";
    }

    /** One of some words, the longest that fits, letter by letter: to try each of hundreds in turn took forty times as long. */
    private static String tree(List<String> words) {
        Map<Character, List<String>> ends = new TreeMap<>();
        words.stream().filter(word -> !word.isEmpty()).forEach(
                word -> ends.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(word.substring(1)));
        String branches = ends.entrySet().stream().map(
                each -> (Character.isLetterOrDigit(each.getKey()) ? "" : "\\") + each.getKey() + tree(each.getValue()))
                .collect(Collectors.joining("|"));
        if (branches.isEmpty()) {
            return "";
        }
        return "(?:" + branches + (words.contains("") ? ")?" : ")");
    }

    /** The same text, as long, with no-break spaces. */
    public static String glued(String text) {
        StringBuilder glued = new StringBuilder(text);
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
            if (isBesideMark(text, i) || isInAbbreviation(text, i)) {
                glued.setCharAt(i, '\u00a0');
            }
        }
        if (!hasNumeral(text)) {
            return glued.toString();
        }
        phones(text).forEach(phone -> glue(glued, phone));
        wholes(text).forEach(whole -> glue(glued, whole));
        Matcher measure = anchored(MEASURE, text);
        Matcher comparison = anchored(COMPARISON, text);
        Matcher month = anchored(BEHIND_MONTH, text);
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
            if ((isNumeral(text, i - 1) || isDigit(text, i + 1))
                    && (isAt(measure, i) || isAt(comparison, i) || isAt(month, i))) {
                glued.setCharAt(i, '\u00a0');
            }
        }
        return glued.toString();
    }

    /** Beside "mot !", "«" and "»" as French writes them. Next to a letter, a quotation mark points the other way. */
    private static boolean isBesideMark(String text, int space) {
        if (space > 0 && QUOTES.indexOf(text.charAt(space - 1)) >= 0) {
            return space == 1 || !Character.isLetterOrDigit(text.charAt(space - 2));
        }
        int mark = space + 1;
        while (mark < text.length() && MARKS.indexOf(text.charAt(mark)) >= 0) {
            mark++;
        }
        return mark > space + 1 && (mark == text.length() || !Character.isLetterOrDigit(text.charAt(mark)));
    }

    /** "z. B.", "i. e.", and the initials of a name. */
    private static boolean isInAbbreviation(String text, int space) {
        return space > 1 && space + 2 < text.length() && text.charAt(space - 1) == '.' && text.charAt(space + 2) == '.'
                && Character.isLetter(text.charAt(space + 1)) && Character.isLetter(text.charAt(space - 2))
                && (space == 2 || !Character.isLetterOrDigit(text.charAt(space - 3)));
    }

    private static void glue(StringBuilder text, Range range) {
        for (int i = range.start(); i < range.end(); i++) {
            if (text.charAt(i) == ' ') {
                text.setCharAt(i, '\u00a0');
            }
        }
    }

    /** Where the days of dates stand, and numbers whose thousands are parted by spaces. */
    private static List<Range> wholes(String text) {
        List<Range> wholes = new ArrayList<>();
        Matcher whole = anchored(WHOLE, text);
        for (int i = 0; i < text.length(); i++) {
            if (isNumeral(text, i) && isAt(whole, i)) {
                wholes.add(new Range(i, whole.end()));
                i = whole.end() - 1;
            }
        }
        return wholes;
    }

    /** Sees what stands around the place where it is tried. Searching the text for a match took half of a layout. */
    private static Matcher anchored(Pattern pattern, String text) {
        return pattern.matcher(text).useTransparentBounds(true);
    }

    private static boolean isAt(Matcher matcher, int place) {
        return matcher.region(place, matcher.regionEnd()).lookingAt();
    }

    /** Where phone numbers stand. */
    public static List<Range> phones(String text) {
        List<Range> phones = new ArrayList<>();
        Matcher phone = anchored(PHONE, text);
        for (int i = 0; i < text.length(); i++) {
            char first = text.charAt(i);
            if ((isDigit(text, i) || first == '+' || first == '(') && isAt(phone, i)) {
                if (!isRange(phone.group())
                        && phone.group().chars().filter(Character::isDigit).count() >= FEWEST_DIGITS) {
                    phones.add(new Range(i, phone.end()));
                }
                i = phone.end() - 1;
            }
        }
        return phones;
    }

    /**
     * What runs to the right in every text: phone numbers, and numbers with units in Latin letters. In Arabic text
     * "500 mg" would be seen as "mg 500" and the groups of a number in the other order.
     *
     * @return in order, none of them in another
     */
    public static List<Range> leftToRight(String text) {
        List<Range> phones = phones(text);
        List<Range> ranges = new ArrayList<>(phones);
        int passed = 0;
        Matcher amount = anchored(AMOUNT, text);
        int free = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isNumeral(text, i) && isAt(amount, i)) {
                int start = i;
                int end = amount.end();
                Matcher before = BEFORE.matcher(text).region(Math.max(free, i - 2), i);
                start = before.find() ? before.start() : start;
                Range found = new Range(start, end);
                while (passed < phones.size() && phones.get(passed).end() <= found.start()) {
                    passed++;
                }
                if (passed == phones.size() || phones.get(passed).start() >= found.end()) {
                    ranges.add(found);
                }
                free = end;
                i = end - 1;
            }
        }
        ranges.sort(Comparator.comparingInt(Range::start));
        return ranges;
    }

    /** "500-1000" is no telephone number, and a dose runs as its text does. */
    private static boolean isRange(String groups) {
        return groups.matches("[1-9]\\d*+[-\u2011]\\d+");
    }

    private static boolean hasNumeral(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isNumeral(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isNumeral(String text, int at) {
        return isDigit(text, at) || at >= 0 && at < text.length() && text.charAt(at) > 'z'
                && (Character.isDigit(text.charAt(at)) || Character.getType(text.charAt(at)) == Character.OTHER_NUMBER);
    }
}
