package lectern.edition.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.document.Library;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.edition.page.look.PageFrame;

/**
 * What the library's template shows: some of the publications, for ten thousand on one page are a megabyte.
 *
 * @param number      of this page, from 1
 * @param pages       how many there are
 * @param unknownCode what somebody typed as a code, if it leads nowhere
 */
record LibraryPage(PageFrame frame, List<Entry> publications, int number, int pages, Optional<String> unknownCode) {
    /** Publications on a page. */
    static final int LENGTH = 100;

    /** How many pages so many publications take. */
    static int pages(int publications) {
        return Math.max(1, Math.ceilDiv(publications, LENGTH));
    }

    /**
     * The publications of a page.
     *
     * @param number from 1
     * @param note   what to say about a publication
     */
    static List<Entry> entries(List<Publication> publications, int number, Function<Publication, String> note) {
        int first = (number - 1) * LENGTH;
        return IntStream.range(first, Math.min(first + LENGTH, publications.size())).mapToObj(index -> {
            Publication each = publications.get(index);
            return new Entry(index + 1, "/" + each.id(), each.title(), each.metadata().language(), note.apply(each),
                    false, List.of());
        }).toList();
    }

    Optional<String> next() {
        return number < pages ? Optional.of(address(number + 1)) : Optional.empty();
    }

    Optional<String> previous() {
        return number > 1 ? Optional.of(address(number - 1)) : Optional.empty();
    }

    static String address(int number) {
        return number == 1 ? "/" : "/?page=" + number;
    }

    /**
     * What the template shows of texts that have the same code.
     *
     * @param spaced the code, as it is read out
     */
    record Coded(PageFrame frame, String spaced, List<Text> texts) {

        /** @param in what the text is a section of */
        record Text(String address, String title, Locale language, Optional<Text> in) {}

        /** Those that are there, and what was withdrawn: whoever has its code on paper must not get another instead. */
        static List<Text> texts(Library library, List<Place> places) {
            return places.stream().flatMap(place -> text(library, place)).toList();
        }

        private static Stream<Text> text(Library library, Place place) {
            Optional<Text> gone = library.findWithdrawn(place.publication())
                    .map(each -> new Text(place.address(), each.title(), each.language(), Optional.empty()));
            return gone.or(() -> library.find(place.publication()).flatMap(found -> text(found, place))).stream();
        }

        private static Optional<Text> text(Publication publication, Place place) {
            Text whole = new Text("/" + publication.id(), publication.title(), publication.metadata().language(),
                    Optional.empty());
            return place.section().isEmpty()
                    ? Optional.of(whole)
                    : publication.find(place.section().get())
                            .map(found -> new Text(place.address(), found.title().text(),
                                    found.title().language(), Optional.of(whole)));
        }
    }
}
