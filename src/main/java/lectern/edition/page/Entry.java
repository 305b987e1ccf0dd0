package lectern.edition.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lectern.document.Publication;
import lectern.document.Section;

/**
 * A line in a list of contents.
 *
 * @param number  its place among all, from 1
 * @param note    how long it takes, or nothing
 * @param parts   the sections that belong to it
 */
record Entry(int number, String address, String title, Locale language, String note, List<Entry> parts) {

    /**
     * The sections of a publication as a list of lists, as deep as they are.
     *
     * @param note what to say about a section
     */
    static List<Entry> of(Publication publication, Function<Section, String> note) {
        List<Section> sections = publication.sections();
        List<Entry> entries = new ArrayList<>();
        int next = 0;
        while (next < sections.size()) {
            int first = next;
            List<Entry> parts = new ArrayList<>();
            next++;
            while (sections.get(first).depth() == 1 && next < sections.size() && sections.get(next).depth() > 1) {
                parts.add(entry(publication, next, note, List.of()));
                next++;
            }
            entries.add(entry(publication, first, note, parts));
        }
        return entries;
    }

    private static Entry entry(Publication publication, int index, Function<Section, String> note,
            List<Entry> parts) {
        Section section = publication.sections().get(index);
        return new Entry(index + 1, "/" + publication.id() + "/" + section.id(), section.name(),
                section.title().language(), note.apply(section), parts);
    }
}
