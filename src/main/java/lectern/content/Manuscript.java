package lectern.content;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.content.block.PendingLinks;
import lectern.content.inline.Anchors;
import lectern.document.LexiconSource;
import lectern.document.Metadata;
import lectern.document.Naming;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Update;
import lectern.document.Withdrawn;
import lectern.document.account.LeftOut;
import lectern.document.account.Tally;

/**
 * A publication whose links into the content still wait for the other publications.
 *
 * @param place    its folder or file, relative to the content folder
 * @param links    by the number in their targets
 * @param unpublished whether readers must not get it yet
 * @param withdrawn what is left of it if nothing may be published; it has no sections then
 * @param anchors  from file and name to sentence, see {@link Anchors}
 * @param problems found while it was read
 */
record Manuscript(String id, Path place, Metadata metadata, List<Section> sections, List<Update> updates,
        List<LeftOut> leftOut, List<Tally> tallies, Optional<LexiconSource> lexicon, Instant changed, Naming naming,
        boolean unpublished, Optional<Withdrawn> withdrawn, List<PendingLinks.Pending> links,
        Map<String, String> anchors,
        List<Problem> problems) {

    Publication publication(List<Section> linked) {
        return new Publication(id, metadata, linked, updates, leftOut, tallies, lexicon, changed, naming);
    }

    /** The section each sentence is in. */
    Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        sections.forEach(section -> section.sentences().forEach(each -> places.put(each.id(), section.id())));
        return places;
    }
}
