package lectern.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.net.URI;

/**
 * One file of a publication, read.
 *
 * @param name   what the file calls itself: its title element, else its file name
 * @param source the address it was saved from
 */
record Page(Path file, String name, Locale language, Optional<URI> source, List<Piece> pieces) {

    /** Its first heading of level 1; a lower one names only a part of it. */
    Optional<Piece.Title> title() {
        return pieces.stream().filter(Piece.Title.class::isInstance).map(Piece.Title.class::cast)
                .filter(title -> title.level() == 1).findFirst();
    }
}
