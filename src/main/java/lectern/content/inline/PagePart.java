package lectern.content.inline;

import java.util.Locale;
import java.util.Optional;
import lectern.document.Block;
import lectern.document.Sentence;

/** What a file is before it is divided into sections: headings and blocks in reading order. */
public sealed interface PagePart {

    int line();

    /**
     * @param level    1 to 6, as the author wrote it
     * @param name     the heading's own id
     * @param language of the text around the heading
     */
    record Title(int level, Optional<String> name, Sentence sentence, Locale language, int line) implements PagePart {}

    record Body(Block block, int line) implements PagePart {}
}
