package lectern.content.block;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import lectern.content.inline.Anchors;
import lectern.content.inline.Sentences;
import lectern.content.source.Findings;
import org.jsoup.nodes.Element;

/**
 * What the readers of one page share.
 *
 * @param source       the address the page was saved from
 * @param expansions   what abbreviations stand for, as the publication says it once; grows
 * @param descriptions a picture's long description, taken out of the page before reading; taken from here with it
 */
public record Reading(Optional<URI> source, Findings findings, Sentences sentences, Anchors anchors, Images images,
        PendingLinks links, Map<String, String> expansions,
        Map<Element, Element> descriptions) {}
