package lectern.edition.print.layout;

import java.util.List;
import lectern.document.Block;
import lectern.document.Section;
import lectern.edition.print.font.Face;
import lectern.edition.print.style.PrintStyle;

/**
 * About how long a text is in print: told from its letters, since it decides what stands before the text, and how long
 * that is decides where the text's pages end.
 */
final class TextLength {
    /** What is on no more pages is found by turning them: a cover and a list of contents would be longer than the text. */
    private static final int SHORT = 3;
    /** Counts lines, with the room around it. */
    private static final int TITLE = 3;

    private TextLength() {}

    static boolean isShort(List<Section> sections, PrintStyle style, Face face) {
        double letters = style.textWidth() / (style.size() * face.usualWidth());
        double left = SHORT * style.textHeight() / style.lineHeight();
        for (Section section : sections) {
            left -= TITLE;
            for (Block block : section.blocks()) {
                left -= 1 + Section.sentences(List.of(block)).stream()
                        .mapToDouble(sentence -> sentence.text().length() / letters).sum();
                if (left < 0) {
                    return false;
                }
            }
        }
        return left >= 0;
    }
}
