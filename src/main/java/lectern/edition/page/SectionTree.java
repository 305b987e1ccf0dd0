package lectern.edition.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lectern.document.Publication;
import lectern.document.Section;

/** The sections of a publication as a list of lists, as deep as they are. */
final class SectionTree {
    private SectionTree() {}

    /**
     * @param current the section that the reader is on, if it is one
     * @param note    what to say about a section
     */
    static List<Entry> of(Publication publication, Optional<Section> current, Function<Section, String> note) {
        List<Section> sections = publication.sections();
        List<Entry> entries = new ArrayList<>();
        int next = 0;
        while (next < sections.size()) {
            int first = next;
            List<Entry> parts = new ArrayList<>();
            next++;
            while (sections.get(first).depth() == 1 && next < sections.size() && sections.get(next).depth() > 1) {
                parts.add(entry(publication, next, current, note, List.of()));
                next++;
            }
            entries.add(entry(publication, first, current, note, parts));
        }
        return entries;
    }

    private static Entry entry(Publication publication, int index, Optional<Section> current,
            Function<Section, String> note, List<Entry> parts) {
        Section section = publication.sections().get(index);
        return new Entry(index + 1, "/" + publication.id() + "/" + section.id(), section.title().text(),
                section.title().language(), note.apply(section),
                current.map(Section::id).filter(section.id()::equals).isPresent(), parts);
    }
}
