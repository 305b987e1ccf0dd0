package lectern.speech;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Words that are not on the page, as they are written; the rules make them words like any others. */
final class Announcements {
    static final String COMPUTER_VOICE = "This is read by a computer voice.";
    static final String IMAGE = "Image:";
    static final String NO_DESCRIPTION = "Image without a description.";
    static final String DESCRIPTION = "Description:";
    static final String NOTE = "Note:";
    static final String QUOTE = "Quote:";
    static final String END_OF_QUOTE = "End of quote.";
    static final String END_OF_TABLE = "End of table.";
    static final String SOURCE = "The text is from ";
    static final String EMPTY_CELL = "empty";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Announcements() {}

    static String place(int number, int of) {
        return "Section " + number + " of " + of + ".";
    }

    static String footnote(Optional<Integer> number) {
        return number.map(known -> "Footnote " + known + ":").orElse("Footnote:");
    }

    /**
     * @param minutes unrounded
     */
    static String length(double minutes) {
        long whole = Math.round(minutes);
        return whole < 1 ? "Less than one minute." : whole == 1 ? "About 1 minute." : "About " + whole + " minutes.";
    }

    static String reviewed(LocalDate day) {
        return "The text was last reviewed on " + DAY.format(day) + ".";
    }

    static String nextReview(LocalDate day) {
        // Sound is heard long after it was made, and knows no clock: so it says at all times what holds after that day.
        return "The next review is on " + DAY.format(day) + ". If that day has passed, please ask for a newer text.";
    }

    static String table(int rows, int columns) {
        return "Table with " + count(rows, "row") + " and " + count(columns, "column") + ".";
    }

    static String row(int number) {
        return "Row " + number + ".";
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
