package lectern.edition.word;

import java.util.Optional;
import lectern.edition.xml.XmlFile;

/**
 * How a paragraph stands on the page. Lengths in twentieths of a point.
 *
 * @param style  its name; empty for that of all text
 * @param item   the list that it is an item of
 * @param indent from the margin where its lines begin
 * @param hang   how much nearer to the margin its first line begins
 * @param before free above it, if that is not what its style says
 * @param above  how thick the line above it is, in eighths of a point; 0 for none
 * @param tight  whether less room is left below it
 */
record ParagraphLook(String style, Optional<Item> item, boolean rightToLeft, int indent, int hang, int before,
        int above, int below, boolean tight, boolean withNext, boolean freshPage) {

    /**
     * @param list  its number in the document
     * @param level how many lists are around it
     */
    record Item(int list, int level) {}

    static ParagraphLook of(String style, boolean rightToLeft) {
        return new ParagraphLook(style, Optional.empty(), rightToLeft, 0, 0, 0, 0, 0, false, false, false);
    }

    ParagraphLook item(Item other) {
        return new ParagraphLook(style, Optional.of(other), rightToLeft, indent, hang, before, above, below, tight,
                withNext, freshPage);
    }

    ParagraphLook indented(int left, int hanging) {
        return new ParagraphLook(style, item, rightToLeft, left, hanging, before, above, below, tight, withNext,
                freshPage);
    }

    ParagraphLook before(int free) {
        return new ParagraphLook(style, item, rightToLeft, indent, hang, free, above, below, tight, withNext,
                freshPage);
    }

    ParagraphLook ruled(int lineAbove, int lineBelow) {
        return new ParagraphLook(style, item, rightToLeft, indent, hang, before, lineAbove, lineBelow, tight,
                withNext, freshPage);
    }

    ParagraphLook tightly(boolean closer) {
        return new ParagraphLook(style, item, rightToLeft, indent, hang, before, above, below, closer, withNext,
                freshPage);
    }

    ParagraphLook keptWithNext() {
        return new ParagraphLook(style, item, rightToLeft, indent, hang, before, above, below, tight, true,
                freshPage);
    }

    ParagraphLook onFreshPage(boolean fresh) {
        return new ParagraphLook(style, item, rightToLeft, indent, hang, before, above, below, tight, withNext,
                fresh);
    }

    /**
     * Writes it in the order of the schema (CT_PPr).
     *
     * @param closer free below a paragraph that leaves less room
     */
    void write(XmlFile xml, int closer) {
        xml.start("w:pPr");
        if (!style.isEmpty()) {
            xml.empty("w:pStyle", "w:val", style);
        }
        if (withNext) {
            xml.empty("w:keepNext");
        }
        if (freshPage) {
            xml.empty("w:pageBreakBefore");
        }
        item.ifPresent(each -> xml.start("w:numPr").empty("w:ilvl", "w:val", Integer.toString(each.level()))
                .empty("w:numId", "w:val", Integer.toString(each.list())).end());
        if (above > 0 || below > 0) {
            xml.start("w:pBdr");
            rule(xml, "w:top", above);
            rule(xml, "w:bottom", below);
            xml.end();
        }
        if (rightToLeft) {
            xml.empty("w:bidi");
        }
        if (before > 0 && tight) {
            xml.empty("w:spacing", "w:before", Integer.toString(before), "w:after", Integer.toString(closer));
        } else if (before > 0) {
            xml.empty("w:spacing", "w:before", Integer.toString(before));
        } else if (tight) {
            xml.empty("w:spacing", "w:after", Integer.toString(closer));
        }
        if (indent > 0) {
            xml.empty("w:ind", "w:left", Integer.toString(indent), "w:hanging", Integer.toString(hang));
        }
        xml.end();
    }

    private static void rule(XmlFile xml, String side, int eighths) {
        if (eighths > 0) {
            xml.empty(side, "w:val", "single", "w:sz", Integer.toString(eighths), "w:space", "6", "w:color", "000000");
        }
    }
}
