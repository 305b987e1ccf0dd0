package lectern.content.main;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lectern.table.BundledTable;

/** Headings under which a page stops to be its text, such as "Related" and "3 comments": the table {@code furniture-headings.tsv}. */
final class FurnitureHeadings {

    private static final int LONGEST = 100;
    /** Stands in the table for any number. */
    private static final char NUMBER = '0';
    private static final Map<String, String> WHOLE = new HashMap<>();
    private static final Map<String, String> BEGINNINGS = new HashMap<>();

    static {
        BundledTable.read("content/main/furniture-headings.tsv").map().forEach((heading, rule) -> {
            if (heading.endsWith(" *")) {
                BEGINNINGS.put(heading.substring(0, heading.length() - 2), rule);
            } else {
                WHOLE.put(heading, rule);
            }
        });
    }

    private FurnitureHeadings() {}

    /** The rule by which what stands below such a heading is left out. */
    static Optional<String> rule(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        String words = normal(heading);
        String whole = WHOLE.get(words);
        for (int end = words.lastIndexOf(' '); whole == null && end > 0; end = words.lastIndexOf(' ', end - 1)) {
            whole = BEGINNINGS.get(words.substring(0, end));
        }
        return Optional.ofNullable(whole);
    }

    static String normal(String heading) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < heading.length();) {
            int letter = heading.codePointAt(i);
            i += Character.charCount(letter);
            boolean digit = Character.isDigit(letter);
            if (digit && !words.isEmpty() && words.charAt(words.length() - 1) == NUMBER) {
                continue;
            }
            if (digit) {
                words.append(NUMBER);
            } else if (Character.isLetter(letter) || Character.getType(letter) == Character.NON_SPACING_MARK) {
                words.appendCodePoint(Character.toLowerCase(letter));
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }
}
