package lectern.document;

import java.nio.file.Path;

/**
 * Something wrong with the content that a publisher can mend. A value, not an exception: the work goes on.
 *
 * @param file   relative to the content folder
 * @param line   from 1; 0 where it is not known
 * @param text   what is wrong, in a sentence
 * @param remedy what to do about it, in a sentence
 */
public record Problem(Code code, Path file, int line, String text, String remedy) {

    public Problem(Path file, int line, Message.Told told) {
        this(told.code(), file, line, told.text(), told.remedy());
    }

    /** How much harm it does. */
    public enum Severity {
        /** Readers lose something: {@code check} fails. */
        ERROR,
        /** Readers get everything, but less well than they could. */
        WARNING,
        /** Worth a look. */
        NOTICE
    }

    /** What can be wrong. Add codes freely; never change the meaning of one. */
    public enum Code {
        UNREADABLE_FILE(Severity.ERROR), NOT_TEXT(Severity.ERROR), WRONG_ENCODING(Severity.WARNING),
        FILE_TOO_LARGE(Severity.ERROR),
        UNKNOWN_FILE_TYPE(Severity.NOTICE), NO_CONTENT(Severity.ERROR), EMPTY_SECTION(Severity.WARNING),
        WORDS_LOST(Severity.ERROR), UNKNOWN_SIGN(Severity.ERROR), GARBLED_TEXT(Severity.ERROR),
        WORDS_IN_STYLE(Severity.ERROR), INSTRUCTION_IN_TEXT(Severity.ERROR),
        NO_TEXT(Severity.ERROR),
        TEXT_LEFT_OUT(Severity.ERROR), TABS_LEFT_OUT(Severity.ERROR),
        WORD_DIVIDED(Severity.NOTICE),
        TEXT_PERHAPS_LEFT_OUT(Severity.NOTICE), SELECTOR_WITHOUT_MATCH(Severity.WARNING),
        MISSING_ALTERNATIVE(Severity.ERROR), IMAGE_NOT_FOUND(Severity.ERROR), IMAGE_NOT_READABLE(Severity.ERROR),
        OUTSIDE_FOLDER(Severity.ERROR), UNSAFE_CONTENT(Severity.WARNING), LINK_NOT_FOUND(Severity.WARNING),
        YAML_NOT_READABLE(Severity.ERROR), YAML_KEY_UNKNOWN(Severity.WARNING), YAML_VALUE_INVALID(Severity.ERROR),
        FRONT_MATTER_INVALID(Severity.ERROR), DRAFT_PUBLISHED(Severity.WARNING),
        RESERVED_NAME(Severity.ERROR), DUPLICATE_NAME(Severity.ERROR), CODE_TAKEN(Severity.WARNING),
        MOVED_NOWHERE(Severity.WARNING), ADDRESS_GONE(Severity.WARNING), REVIEW_DUE(Severity.WARNING),
        DATE_IN_FUTURE(Severity.WARNING), DRAFT(Severity.NOTICE), TOPIC_UNKNOWN(Severity.WARNING),
        COLOUR_CHANGED(Severity.NOTICE),
        TABLE_WITHOUT_HEADERS(Severity.WARNING), COLUMNS_LOST(Severity.WARNING), TABLE_TOO_LARGE(Severity.WARNING),
        TOO_DEEP(Severity.WARNING), TOO_MANY_SECTIONS(Severity.WARNING), TOO_MANY_MARKS(Severity.WARNING),
        MAIN_CONTENT_GUESSED(Severity.NOTICE),
        LETTERING_SMALL(Severity.WARNING), DITTO_MARK(Severity.ERROR),
        VOICE_INVALID(Severity.ERROR), ENGINE_MISSING(Severity.WARNING), NO_VOICE_FOR_LANGUAGE(Severity.WARNING),
        GLYPH_MISSING(Severity.ERROR), WORD_TOO_LONG(Severity.WARNING), FONT_INVALID(Severity.ERROR),
        FONT_NOT_USED(Severity.NOTICE), LEXICON_INVALID(Severity.ERROR),
        FAULT(Severity.ERROR);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }
    }

    /** Makes one line of it: names of files may hold line breaks and what a terminal obeys. */
    @Override
    public String toString() {
        String told = file + ":" + line + ": " + code.severity().name().toLowerCase(java.util.Locale.ROOT) + " " + code
                + ": " + text + " " + remedy;
        return told.codePoints().map(each -> Character.isISOControl(each) ? ' ' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
