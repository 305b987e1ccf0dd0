package lectern.edition.print.text;

import lectern.edition.UnmakeableException;

/**
 * A character came to be set that no font has, and that {@link Characters} was not asked about. Nothing is printed
 * rather than a box in the place of a letter.
 */
public final class UncoveredCharacterException extends UnmakeableException {
    private static final long serialVersionUID = 1;

    private final int character;

    UncoveredCharacterException(int character, String text) {
        super("No font has the character \u201c%s\u201d (U+%04X, %s) of \u201c%s\u201d.".formatted(
                Character.toString(character), character, Character.getName(character), text.strip()));
        this.character = character;
    }

    /** The code point. */
    public int character() {
        return character;
    }
}
