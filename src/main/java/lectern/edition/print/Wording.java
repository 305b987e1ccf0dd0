package lectern.edition.print;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The words that a print adds to the publisher's own. English for now, and tagged as English in any other text. */
final class Wording {
    static final Locale LANGUAGE = Locale.ENGLISH;
    static final String CONTENTS = "Contents";
    static final String NOTES = "Notes";
    static final String YOUR_NOTES = "Notes for your questions";
    static final String INSIDE = "Inside:";
    static final String ABOUT = "About this print";
    static final String IMAGE = "Image:";
    static final String NO_ALTERNATIVE = "no description was given.";
    static final String EMPTY = "(empty)";
    static final String REVIEWED = "Reviewed:";
    static final String NEXT_REVIEW = "Next review:";
    static final String PAST_REVIEW = "After that date, please ask for a newer edition.";
    static final String PUBLISHER = "Published by:";
    static final String CONTACT = "Contact:";
    static final String PHONE = "Phone:";
    static final String EMAIL = "Email:";
    static final String ADDRESS = "Address:";
    static final String WEB = "Web page:";
    static final String LICENCE = "Licence:";
    static final String EDITION = "Edition:";
    static final String PRINT = "Print:";
    static final String ONLINE = "Hear and read it at:";
    static final String CODE = "Code to type or say:";
    static final String SCAN = "Point the camera of a phone at this square to hear this text.";
    static final String SQUARES = "QR code of";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d\u00a0MMMM\u00a0uuuu", LANGUAGE);

    private Wording() {}

    static String page(int number, int count) {
        return "Page " + number + " of " + count;
    }

    static String section(int number) {
        return "Section " + number;
    }

    static String size(PrintStyle style) {
        return "large print, " + style.size() + "\u00a0point, " + style.paper().title() + " paper.";
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** A style for these words in text of another language. */
    static TextStyle in(Locale around, TextStyle style) {
        return around.getLanguage().equals(LANGUAGE.getLanguage())
                ? style
                : style.tagged(style.tag().child(Role.SPAN, new Tag.Details.Language(LANGUAGE)));
    }
}
