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

    Inline inline() {
        return new Inline.Picture(image, words);
    }
}
