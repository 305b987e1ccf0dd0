package lectern.edition.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /** Such as "3", "4." or "2.1". */
    private static final Pattern OWN_NUMBER = Pattern.compile("^(?:\\d{1,3}\\.){0,4}(\\d{1,3})[.):]?\\s");

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

    /**
     * Whether titles bring numbers of their own, one after another: those of the list would stand beside them, and say
     * something else where a foreword has none.
     */
    static boolean areNumbered(List<Entry> entries) {
        int last = -1;
        int numbered = 0;
        for (Entry entry : entries) {
            Matcher own = OWN_NUMBER.matcher(entry.title);
            if (own.find()) {
                int number = Integer.parseInt(own.group(1));
                if (numbered > 0 && number != last + 1 && number != 1) {
                    return false;
                }
                last = number;
                numbered++;
            }
        }
        return numbered > 1 && numbered * 2 >= entries.size();
    }

    private static Entry entry(Publication publication, int index, Function<Section, String> note,
            List<Entry> parts) {
        Section section = publication.sections().get(index);
        return new Entry(index + 1, "/" + publication.id() + "/" + section.id(), section.name(),
                section.title().language(), note.apply(section), parts);
    }
}
