package lectern.content;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.content.block.PendingLinks;
import lectern.content.inline.Anchors;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Withdrawn;

/** What was read in one place of the content, while its links into the content still wait for the other places. */
sealed interface Manuscript {

    String id();

    /** Its folder or file, relative to the content folder. */
    Path place();

    Instant changed();

    /** What a link may lead to. */
    List<Section> sections();

    /** Which sentence each name of each file means, see {@link Anchors}. */
    Map<String, String> anchors();

    /** The section each sentence is in. */
    default Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        sections().forEach(section -> section.sentences().forEach(each -> places.put(each.id(), section.id())));
        return places;
    }

    /**
     * A text that is still there.
     *
     * @param publication with links whose targets are numbers
     * @param draft       whether readers must not get it yet
     * @param topicLine   that its topic stands on, for who mends it; 0 without one
     * @param links       by the number in their targets
     */
    record Present(Publication publication, Path place, boolean draft, int topicLine,
            List<PendingLinks.Pending> links, Map<String, String> anchors) implements Manuscript {
        @Override
        public String id() {
            return publication.id();
        }

        @Override
        public Instant changed() {
            return publication.changed();
        }

        @Override
        public List<Section> sections() {
            return publication.sections();
        }
    }

    /** What is left of a text that nobody may have any more. */
    record Gone(Withdrawn withdrawn, Path place, Instant changed) implements Manuscript {
        @Override
        public String id() {
            return withdrawn.id();
        }

        @Override
        public List<Section> sections() {
            return List.of();
        }

        @Override
        public Map<String, String> anchors() {
            return Map.of();
        }
    }
}
