package lectern.edition.print;

import lectern.edition.UnmakeableException;

/**
 * A text has a character that no font has. Nothing is printed rather than a box in the place of a letter; the message
 * is a sentence that a person can act on.
 */
public final class UncoveredCharacterException extends UnmakeableException {
    private static final long serialVersionUID = 1;

    private final int character;

    UncoveredCharacterException(int character, String text) {
        super(sentence(character, text) + " " + Coverage.REMEDY);
        this.character = character;
    }

    /** The code point. */
    public int character() {
        return character;
    }

    static String sentence(int character, String text) {
        return "No font has the character \u201c%s\u201d (U+%04X, %s) of \u201c%s\u201d.".formatted(
                Character.toString(character), character, Character.getName(character), text.strip());
    }
}
