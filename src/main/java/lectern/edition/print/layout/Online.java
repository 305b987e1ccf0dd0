package lectern.edition.print.layout;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lectern.document.Codes;
import lectern.document.Image;
import lectern.document.Library;
import lectern.document.Place;
import lectern.edition.QrCode;
import lectern.edition.ServerAddress;
import lectern.edition.print.picture.DrawnPictures;
import lectern.store.Digest;

/**
 * Where a printed text is heard and read, for whoever holds the paper.
 *
 * @param address whole; empty where the server was not told the one that readers use
 * @param code    the six digits that lead there, in two groups
 */
public record Online(Optional<String> address, Optional<String> code) {
    static final Online NOWHERE = new Online(Optional.empty(), Optional.empty());

    /** Dark enough for any camera, and no grey: a print in other colours leaves it as it is, dark on white. */
    private static final String DARK = "#000040";
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" width=\"%1$d\" "
            + "height=\"%1$d\"><rect width=\"%1$d\" height=\"%1$d\" fill=\"#ffffff\"/><path d=\"%2$s\" fill=\"%3$s\"/></svg>";

    /** @param server as readers know it */
    public static Online of(Library library, Place place, Optional<URI> server) {
        return new Online(server.map(at -> new ServerAddress(at).at(place.address()).toASCIIString()),
                library.codes().of(place).map(Codes::spaced));
    }

    /** The address for a camera, its quiet edge included. */
    public Optional<Image> picture() {
        return address.map(QrCode::of).map(code -> {
            byte[] svg = SVG.formatted(code.squares(), code.path(), DARK).getBytes(StandardCharsets.UTF_8);
            return new Image(Digest.of(out -> out.write(svg)).hex(), DrawnPictures.SVG, code.squares(), code.squares(),
                    () -> svg);
        });
    }
}
