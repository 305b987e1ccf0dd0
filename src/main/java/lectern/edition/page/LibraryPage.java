package lectern.edition.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lectern.document.Library;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.edition.Words;
import lectern.edition.meta.FeedPage;
import lectern.edition.meta.Reach;
import lectern.edition.page.look.PageFrame;

/**
 * What the library's template shows: some of the publications, for ten thousand on one page are a megabyte.
 *
 * @param shelves     by their topics, where the publisher lists topics
 * @param number      of this page, from 1
 * @param pages       how many there are
 * @param unknownCode what somebody typed as a code, if it leads nowhere
 */
record LibraryPage(PageFrame frame, List<Shelf> shelves, int number, int pages, Optional<String> unknownCode) {
    /** Publications on a page. */
    static final int LENGTH = 100;

    /**
     * Publications of one topic.
     *
     * @param topic "" where there is nothing to tell apart
     */
    record Shelf(String topic, Locale language, List<Card> cards) {}

    boolean isEmpty() {
        return shelves.isEmpty();
    }

    /**
     * The publications of a page: by topics in the order that the publisher gives them, behind them those of none.
     *
     * @param number from 1
     * @param note   what to say about a publication
     */
    static List<Shelf> shelves(Library library, int number, Words words, Function<Publication, String> note) {
        List<String> topics = library.site().topics();
        List<Publication> shown = library.shown(words.locale());
        List<Publication> sorted = topics.isEmpty()
                ? shown
                : shown.stream().sorted(Comparator.comparingInt(each -> place(each, topics))).toList();
        SortedMap<Integer, List<Card>> shelves = new TreeMap<>();
        cards(sorted, number, note).forEach(card -> shelves
                .computeIfAbsent(place(card.publication(), topics), _ -> new ArrayList<>()).add(card));
        boolean told = sorted.stream().anyMatch(each -> place(each, topics) < topics.size());
        return shelves.entrySet().stream().map(shelf -> shelf.getKey() < topics.size()
                ? new Shelf(topics.get(shelf.getKey()), library.language(), shelf.getValue())
                : new Shelf(told ? words.say("library.other") : "", words.locale(), shelf.getValue())).toList();
    }

    private static int place(Publication publication, List<String> topics) {
        int place = publication.metadata().topic().map(topics::indexOf).orElse(-1);
        return place < 0 ? topics.size() : place;
    }

    /** How many pages so many publications take. */
    static int pages(int publications) {
        return Math.max(1, Math.ceilDiv(publications, LENGTH));
    }

    /**
     * A publication among others.
     *
     * @param time how long it is to hear, or about how long, or nothing
     */
    record Card(Publication publication, String time) {
        String address() {
            return "/" + publication.id();
        }

        Locale language() {
            return publication.metadata().language();
        }

        /** The name of its language, in that language, where it is not the page's. */
        Optional<String> otherLanguage(Locale page) {
            return language().getLanguage().equals(page.getLanguage())
                    ? Optional.empty()
                    : Optional.of(language().getDisplayLanguage(language()));
        }
    }

    /**
     * The publications of a page.
     *
     * @param number from 1
     * @param time   how long a publication is to hear
     */
    static List<Card> cards(List<Publication> publications, int number, Function<Publication, String> time) {
        int first = (number - 1) * LENGTH;
        return publications.subList(first, Math.min(first + LENGTH, publications.size())).stream()
                .map(each -> new Card(each, time.apply(each))).toList();
    }

    Optional<String> next() {
        return number < pages ? Optional.of(address(number + 1, frame.reach())) : Optional.empty();
    }

    Optional<String> previous() {
        return number > 1 ? Optional.of(address(number - 1, frame.reach())) : Optional.empty();
    }

    static String address(int number, Reach reach) {
        return FeedPage.address("/", number, reach);
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
                            .map(found -> new Text(place.address(), found.name(),
                                    found.title().language(), Optional.of(whole)));
        }
    }
}
