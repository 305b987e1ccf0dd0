package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.edition.page.text.CarriedAddresses;
import lectern.edition.page.text.PublishedAddresses;
import org.junit.jupiter.api.Test;

/** A page may have as many links as sentences: looking each up among all would take the square of its size. */
class LinkWorkTest {

    private final Section rest = section("rest", "p-a");
    private final Section food = section("food", "p-b");

    @Test
    void theSentencesOfAFileAreGoneThroughOnceForAllItsLinks() {
        Counted sections = new Counted(List.of(rest, food));
        CarriedAddresses addresses = new CarriedAddresses(sections);
        int before = sections.taken;
        for (int link = 0; link < 1_000; link++) {
            assertEquals(Optional.of("#p-b"), addresses.link("#p-b"));
            assertEquals(Optional.empty(), addresses.link("#p-c"));
        }
        assertEquals(0, sections.taken - before);
    }

    @Test
    void aLinkOnAServerLeadsToItsSection() {
        Metadata metadata = Metadata.of("Rest", Locale.ENGLISH);
        Publication guide = new Publication("guide", metadata, List.of(rest, food), List.of(), Optional.empty(),
                Instant.EPOCH);
        PublishedAddresses addresses = new PublishedAddresses(guide, rest, false);
        assertEquals(Optional.of("#p-a"), addresses.link("#p-a"));
        assertEquals(Optional.of("/guide/food#p-b"), addresses.link("#p-b"));
        assertEquals(Optional.empty(), addresses.link("#p-c"));
    }

    private static Section section(String id, String sentence) {
        return new Section(id, 1, sentence("h-" + id), Locale.ENGLISH,
                List.of(new Block.Paragraph(List.of(sentence(sentence)))));
    }

    private static Sentence sentence(String id) {
        return new Sentence(id, Locale.ENGLISH, List.of(new Inline.Text("Rest.")));
    }

    private static final class Counted extends AbstractList<Section> {
        private final List<Section> sections;
        private int taken;

        Counted(List<Section> sections) {
            this.sections = sections;
        }

        @Override
        public Section get(int index) {
            taken++;
            return sections.get(index);
        }

        @Override
        public int size() {
            return sections.size();
        }
    }
}
