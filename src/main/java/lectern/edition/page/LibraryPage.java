package lectern.edition.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lectern.document.Publication;
import lectern.edition.page.look.PageFrame;

/**
 * What the library's template shows.
 *
 * @param unknownCode what somebody typed as a code, if it leads nowhere
 */
record LibraryPage(PageFrame frame, List<Entry> publications, Optional<String> unknownCode) {

    /** @param note what to say about a publication */
    static LibraryPage of(PageFrame frame, List<Publication> publications, Function<Publication, String> note,
            Optional<String> unknownCode) {
        List<Entry> entries = new ArrayList<>();
        for (Publication each : publications) {
            entries.add(new Entry(entries.size() + 1, "/" + each.id(), each.title(), each.metadata().language(),
                    note.apply(each), false, List.of()));
        }
        return new LibraryPage(frame, List.copyOf(entries), unknownCode);
    }
}
