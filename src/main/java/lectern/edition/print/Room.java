package lectern.edition.print;

import java.util.Locale;

/**
 * Where blocks are set and what they are inside of.
 *
 * @param list     the frame of the nearest list around, or the frame itself: where a list goes that has no room left
 *                 for one more indent
 * @param tag      the structure element around
 * @param language of the text around
 * @param headings how many levels of headings there are above
 * @param bold     whether all text is bold, as in a table's header
 * @param tight    whether blocks stand close together, as in lists and cells
 */
record Room(Frame frame, Frame list, Tag tag, Locale language, int headings, boolean bold, boolean tight) {

    static Room of(Frame frame, Tag tag, Locale language, int headings) {
        return new Room(frame, frame, tag, language, headings, false, false);
    }

    Room in(Frame other) {
        return new Room(other, list, tag, language, headings, bold, tight);
    }

    Room in(Tag other) {
        return new Room(frame, list, other, language, headings, bold, tight);
    }

    Room item(Frame around, Frame body, Tag other) {
        return new Room(body, around, other, language, headings, bold, true);
    }

    Room cell(Frame body, Tag other, boolean header) {
        return new Room(body, body, other, language, headings, header, true);
    }

    TextStyle text(Tag paragraph) {
        return new TextStyle(paragraph, bold, 0);
    }
}
