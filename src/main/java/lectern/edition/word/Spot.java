package lectern.edition.word;

import java.util.Locale;

/**
 * Where blocks stand and what they are inside of.
 *
 * @param language of the text around
 * @param headings how many levels of headings there are above
 * @param indent   from the margin, in twentieths of a point
 * @param lists    how many lists are around
 * @param style    of a paragraph; empty for that of all text
 * @param bold     whether all text is bold, as in a table's header
 * @param tight    whether blocks stand close together, as in lists and cells
 * @param ending   whether what follows the last of them stands close to it
 * @param below    how thick a line is drawn below the last of them, in eighths of a point; 0 for none
 */
record Spot(Locale language, int headings, int indent, int lists, String style, boolean bold, boolean tight,
        boolean ending, int below) {

    static Spot of(Locale language, int headings) {
        return new Spot(language, headings, 0, 0, "", false, false, false, 0);
    }

    Spot indented(int to) {
        return new Spot(language, headings, to, lists, style, bold, tight, ending, below);
    }

    /** An item of a list. */
    Spot item(int to, boolean last) {
        return new Spot(language, headings, to, lists + 1, style, bold, true, !last || ending, last ? below : 0);
    }

    Spot styled(String other) {
        return new Spot(language, headings, indent, lists, other, bold, tight, ending, below);
    }

    Spot cell(boolean header) {
        return new Spot(language, headings, 0, 0, "", header, true, true, 0);
    }

    /** In the same place, with others behind it. */
    Spot followed() {
        return new Spot(language, headings, indent, lists, style, bold, tight, tight, 0);
    }

    Spot ruled(int line) {
        return new Spot(language, headings, indent, lists, style, bold, tight, ending, line);
    }
}
