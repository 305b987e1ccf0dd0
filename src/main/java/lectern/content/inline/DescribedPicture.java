package lectern.content.inline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Block;
import lectern.document.Image;
import lectern.document.Inline;

/**
 * A picture as it was met in the text; what stands around it decides whether it becomes a figure or part of a line.
 *
 * @param words           what it says, in short
 * @param language        of those words
 * @param longDescription moved here from where it stood
 */
public record DescribedPicture(Optional<Image> image, String words, Locale language, List<Block> longDescription) {

    /** A letter or two may be part of a word: the first one of a chapter, or a ligature, is often a picture. */
    private static final int LETTERS_OF_A_WORD = 3;

    boolean beginsWithWord() {
        return isWord() && Character.isLetterOrDigit(words.charAt(0));
    }

    boolean endsWithWord() {
        if (!isWord()) {
            return false;
        }
        char last = words.charAt(words.length() - 1);
        return Character.isLetterOrDigit(last) || ".,:;!?)".indexOf(last) >= 0;
    }

    private boolean isWord() {
        return words.chars().filter(Character::isLetter).count() >= LETTERS_OF_A_WORD;
    }

    Inline inline() {
        return new Inline.Picture(image, words);
    }
}
