package lectern.edition.print.text;

import lectern.edition.print.font.Face;
import lectern.edition.print.style.TextStyle;

/**
 * Letters that stay together, of one style, face and direction; or a space, or a line break.
 *
 * @param text  in reading order, shaped
 * @param level of the bidirectional algorithm: odd is right to left
 */
public record ShapedPiece(Kind kind, String text, int level, TextStyle style, Face face, double width) {

    enum Kind {
        LETTERS, SPACE, BREAK
    }

    boolean isLetters() {
        return kind == Kind.LETTERS;
    }
}
