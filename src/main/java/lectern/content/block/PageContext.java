package lectern.content.block;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import lectern.content.inline.Anchors;
import lectern.content.inline.Sentences;
import lectern.content.picture.Images;
import lectern.content.source.Findings;
import org.jsoup.nodes.Element;

/**
 * What the readers of one page share.
 *
 * @param source       the address the page was saved from
 * @param descriptions a picture's long description, taken out of the page before reading; taken from here with it
 * @param registers    of the publication
 */
public record PageContext(Optional<URI> source, Findings findings, Map<Element, Element> descriptions,
        Registers registers) {

    Sentences sentences() {
        return registers.sentences();
    }

    Anchors anchors() {
        return registers.anchors();
    }

    Images images() {
        return registers.images();
    }

    PendingLinks links() {
        return registers.links();
    }

    Map<String, String> expansions() {
        return registers.expansions();
    }
}
