package lectern.edition.word;

import java.util.Locale;

/**
 * How a run of characters looks and what it is.
 *
 * @param language of its words
 * @param shift    1 raised, −1 lowered, as large as all letters
 */
record RunLook(Kind kind, Locale language, boolean strong, boolean emphasis, boolean link, int shift) {

    /** What a run is to the text: what was added to it has a style of its own, by which it can be found or hidden. */
    enum Kind {
        TEXT,
        /** A word that says what something is: "Image:", "Warning". */
        LABEL,
        /** Where a link leads, for paper. */
        ADDRESS,
        /** What an abbreviation stands for. */
        EXPANSION
    }

    static RunLook plain(Locale language) {
        return new RunLook(Kind.TEXT, language, false, false, false, 0);
    }

    RunLook as(Kind other) {
        return new RunLook(other, language, strong, emphasis, link, shift);
    }

    RunLook in(Locale other) {
        return new RunLook(kind, other, strong, emphasis, link, shift);
    }

    RunLook heavy() {
        return new RunLook(kind, language, true, emphasis, link, shift);
    }

    RunLook emphatic() {
        return new RunLook(kind, language, strong, true, link, shift);
    }

    RunLook linked() {
        return new RunLook(kind, language, strong, emphasis, true, shift);
    }

    RunLook shifted(int by) {
        return new RunLook(kind, language, strong, emphasis, link, by);
    }
}
