package lectern.edition.print.style;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where blocks are set and what they are inside of.
 *
 * @param lists    the lists around, nearest first, and the widest frame there is: where a list goes that has no room
 *                 left for one more indent
 * @param tag      the structure element around
 * @param language of the text around
 * @param headings how many levels of headings there are above
 * @param bold     whether all text is bold, as in a table's header
 * @param tight    whether blocks stand close together, as in lists and cells
 */
public record PrintContext(Frame frame, List<Level> lists, Tag tag, Locale language, int headings, boolean bold,
        boolean tight) {

    /**
     * A list around.
     *
     * @param frame of its labels
     * @param label of the item that this is in; empty where labels are words, or where there is no list
     */
    public record Level(Frame frame, String label) {}

    public static PrintContext of(Frame frame, Tag tag, Locale language, int headings) {
        return new PrintContext(frame, outermost(frame), tag, language, headings, false, false);
    }

    public PrintContext in(Frame other) {
        return new PrintContext(other, lists, tag, language, headings, bold, tight);
    }

    /** Lists inside stay inside. */
    public PrintContext aside(Frame other) {
        return new PrintContext(other, outermost(other), tag, language, headings, bold, tight);
    }

    public PrintContext in(Tag other) {
        return new PrintContext(frame, lists, other, language, headings, bold, tight);
    }

    /** @param list that this is an item of */
    public PrintContext item(Level list, Frame body, Tag other) {
        return new PrintContext(body, Stream.concat(Stream.of(list), lists.stream()).toList(), other, language,
                headings,
                bold, true);
    }

    public PrintContext cell(Frame body, Tag other, boolean header) {
        return new PrintContext(body, outermost(body), other, language, headings, header, true);
    }

    public PrintContext close() {
        return new PrintContext(frame, lists, tag, language, headings, bold, true);
    }

    private static List<Level> outermost(Frame frame) {
        return List.of(new Level(frame, ""));
    }

    public TextStyle text(Tag paragraph) {
        return new TextStyle(paragraph, bold, 0);
    }
}
