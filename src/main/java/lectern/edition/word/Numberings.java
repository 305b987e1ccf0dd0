package lectern.edition.word;

import java.util.ArrayList;
import java.util.List;
import lectern.document.Block;
import lectern.document.text.Numbering;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.xml.XmlFile;

/**
 * The lists of a document (ISO/IEC 29500-1, 17.9): each numbered one is a list of its own with its own first number, so
 * that none goes on where another ended. Used by one thread.
 */
final class Numberings {
    /** Word has nine levels. */
    static final int DEEPEST = 8;
    static final int BULLETS = 1;
    private static final List<String> MARKS = List.of("\u2022", "\u2013", "\u25aa");
    private static final int LARGEST = 32_767;
    private static final int LETTERS = 26;
    private static final int MOST_ROMAN = 3_999;

    private final PrintStyle style;
    private final List<Started> lists = new ArrayList<>();

    private record Started(Numbering numbering, int level, int start) {}

    Numberings(PrintStyle style) {
        this.style = style;
    }

    /** How far the words of an item are from the side where its mark stands, in twentieths of a point. */
    static int step(PrintStyle style) {
        return style.size() * 20 * 7 / 4;
    }

    /** Whether Word writes the same numbers: it has "bb" where people write "ab", and none below one. */
    static boolean areWritten(Block.NumberedList list) {
        int last = list.start() + list.items().size() - 1;
        return switch (list.numbering()) {
            case DECIMAL -> list.start() >= 0 && last <= LARGEST;
            case SMALL_LETTERS, CAPITAL_LETTERS -> list.start() >= 1 && last <= LETTERS;
            case SMALL_ROMAN, CAPITAL_ROMAN -> list.start() >= 1 && last <= MOST_ROMAN;
        };
    }

    /** The number in the document of a list that begins here. */
    int begin(Block.NumberedList list, int level) {
        lists.add(new Started(list.numbering(), level, list.start()));
        return BULLETS + lists.size();
    }

    byte[] bytes() {
        XmlFile xml = new XmlFile();
        xml.start("w:numbering", "xmlns:w", WordPackage.WORD);
        kind(xml, 0, "bullet", level -> MARKS.get(level % MARKS.size()));
        for (Numbering numbering : Numbering.values()) {
            kind(xml, 1 + numbering.ordinal(), format(numbering), level -> "%" + (level + 1) + ".");
        }
        xml.start("w:num", "w:numId", Integer.toString(BULLETS)).empty("w:abstractNumId", "w:val", "0").end();
        int number = BULLETS;
        for (Started list : lists) {
            number++;
            xml.start("w:num", "w:numId", Integer.toString(number));
            xml.empty("w:abstractNumId", "w:val", Integer.toString(1 + list.numbering().ordinal()));
            xml.start("w:lvlOverride", "w:ilvl", Integer.toString(list.level()));
            xml.empty("w:startOverride", "w:val", Integer.toString(list.start())).end().end();
        }
        return xml.end().bytes();
    }

    private static String format(Numbering numbering) {
        return switch (numbering) {
            case DECIMAL -> "decimal";
            case SMALL_LETTERS -> "lowerLetter";
            case CAPITAL_LETTERS -> "upperLetter";
            case SMALL_ROMAN -> "lowerRoman";
            case CAPITAL_ROMAN -> "upperRoman";
        };
    }

    private interface Label {
        String at(int level);
    }

    private void kind(XmlFile xml, int id, String format, Label label) {
        xml.start("w:abstractNum", "w:abstractNumId", Integer.toString(id));
        xml.empty("w:multiLevelType", "w:val", "hybridMultilevel");
        int step = step(style);
        for (int level = 0; level <= DEEPEST; level++) {
            xml.start("w:lvl", "w:ilvl", Integer.toString(level)).empty("w:start", "w:val", "1");
            xml.empty("w:numFmt", "w:val", format).empty("w:lvlText", "w:val", label.at(level));
            xml.empty("w:lvlJc", "w:val", "left").start("w:pPr");
            xml.empty("w:ind", "w:left", Integer.toString((level + 1) * step), "w:hanging", Integer.toString(step));
            xml.end().end();
        }
        xml.end();
    }
}
