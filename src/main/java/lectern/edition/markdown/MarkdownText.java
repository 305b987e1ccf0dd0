package lectern.edition.markdown;

import java.util.regex.Pattern;

/**
 * Text as Markdown that reads the same: whatever CommonMark or its usual dialects would take for a mark has a backslash
 * before it, and nothing else has.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/">CommonMark 0.31.2</a>
 */
final class MarkdownText {
    private static final String ALWAYS = "\\`*[]~^{";
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n]]");
    /** A number of a list, a mark of one, a heading, a quote, a meaning, a line below a heading. */
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");
    private static final Pattern MARK = Pattern.compile("^([-+](?=\\s|$|[-= ]*$)|#{1,6}(?=\\s|$)|[>:=])");
    private static final Pattern CLOSING = Pattern.compile("(?<!\\\\)#(?=\\s*$)");

    private MarkdownText() {}

    /** Characters inside a line, wherever it begins. */
    static String inLine(String text) {
        String clean = CONTROLS.matcher(text).replaceAll("");
        StringBuilder written = new StringBuilder(clean.length() + 8);
        for (int i = 0; i < clean.length(); i++) {
            char letter = clean.charAt(i);
            char next = i + 1 < clean.length() ? clean.charAt(i + 1) : ' ';
            boolean marks = switch (letter) {
                // Inside a word it is part of it, as in an email address.
                case '_' -> i == 0 || !Character.isLetterOrDigit(clean.charAt(i - 1))
                        || !Character.isLetterOrDigit(next);
                case '<' -> Character.isLetter(next) || "/!?".indexOf(next) >= 0;
                case '&' -> Character.isLetter(next) || next == '#';
                default -> ALWAYS.indexOf(letter) >= 0;
            };
            written.append(marks ? "\\" : "").append(letter);
        }
        return written.toString();
    }

    /** Lines that are whole: their beginnings say nothing that the text does not. */
    static String lines(String lines) {
        StringBuilder written = new StringBuilder();
        for (String line : lines.split("\n", -1)) {
            String stripped = line.stripLeading();
            String number = NUMBER.matcher(stripped).replaceFirst("$1\\\\$2");
            written.append(written.isEmpty() ? "" : "\n").append(MARK.matcher(number).replaceFirst("\\\\$1"));
        }
        return written.toString();
    }

    /** A heading's words, at the end of which signs of headings are no part of them. */
    static String heading(String line) {
        return CLOSING.matcher(lines(line)).replaceFirst("\\\\#");
    }

    /** A cell's words: the sign that parts cells is one of them. */
    static String cell(String line) {
        return line.replace("\n", " ").replace("|", "\\|");
    }
}
