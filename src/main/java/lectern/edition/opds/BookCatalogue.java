package lectern.edition.opds;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.edition.Catalogue;
import lectern.edition.Durations;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import lectern.edition.ServerAddress;
import lectern.edition.Words;
import lectern.edition.meta.Access;
import lectern.edition.meta.BookIdentity;
import lectern.edition.meta.FeedPage;
import lectern.edition.meta.LibraryName;
import lectern.edition.meta.Preview;
import lectern.edition.meta.Reach;

/**
 * All publications as a catalogue that reading apps look through: OPDS 2.0 (JSON) and OPDS 1.2 (Atom), which say the same.
 * Looks, and makes nothing. Safe for many threads.
 *
 * @see <a href="https://drafts.opds.io/opds-2.0">OPDS 2.0</a>
 * @see <a href="https://specs.opds.io/opds-1.2">OPDS 1.2</a>
 */
public final class BookCatalogue {
    public static final String ATOM_PATH = "/opds.xml";
    public static final String JSON_PATH = "/opds.json";
    public static final String SEARCH_PATH = "/opds-search.xml";
    /** What was typed stands behind it in an address. */
    public static final String QUERY = "query";
    /** Books on a page: some 200 KB. */
    static final int PAGE_LENGTH = 100;
    private static final String PUBLICATION = "publication";
    private static final String SOUND = "sound";
    private static final String SILENT = "no";

    private final Editions editions;
    private final Durations durations;
    private final Reach reach;

    public BookCatalogue(Editions editions, Durations durations) {
        this(editions, durations, Reach.SERVER);
    }

    public BookCatalogue(Editions editions, Durations durations, Reach reach) {
        this.editions = editions;
        this.durations = durations;
        this.reach = reach;
    }

    /** The version of OPDS that an app understands. */
    public enum Version {
        /** This one is of 2018, as Atom. */
        ATOM(ATOM_PATH, OpdsAtom.MEDIA_TYPE, OpdsAtom.ENTRY_TYPE, OpdsAtom::write, OpdsAtom::alone),
        /** This one is a draft that many apps know, as JSON. */
        JSON(JSON_PATH, OpdsJson.MEDIA_TYPE, OpdsJson.ENTRY_TYPE, OpdsJson::write, OpdsJson::alone);

        private final String path;
        private final String mediaType;
        private final String entryType;
        private final BiFunction<Shelf, Shelf.Addresses, byte[]> feed;
        private final BiFunction<Book, String, byte[]> entry;

        Version(String path, String mediaType, String entryType, BiFunction<Shelf, Shelf.Addresses, byte[]> feed,
                BiFunction<Book, String, byte[]> entry) {
            this.path = path;
            this.mediaType = mediaType;
            this.entryType = entryType;
            this.feed = feed;
            this.entry = entry;
        }

        public String path() {
            return path;
        }

        public String mediaType() {
            return mediaType;
        }

        /** That of what is told of one book alone. */
        public String entryType() {
            return entryType;
        }
    }

    /**
     * What an app asks for.
     *
     * @param choices behind the address, every value by its name: {@code language}, {@code topic} and {@code page},
     *                or {@code publication}, which tells of one alone; others are ignored
     * @param search  finds what has the words that somebody typed, the best first; asked only if there are any
     */
    public record Question(Map<String, List<String>> choices, Function<String, List<Publication>> search) {
        public Question {
            choices = Map.copyOf(choices);
        }
    }

    /** Whether one book alone is asked for. */
    public static boolean isOfOne(Map<String, List<String>> choices) {
        return Narrowing.first(choices, PUBLICATION).isPresent();
    }

    /**
     * A page of the catalogue, or what it tells of one book.
     *
     * @param base what all addresses begin with
     * @return empty if there is no such book, or none in the language or of the topic that is asked for
     */
    public Optional<byte[]> find(Library library, Version version, Question question, URI base) {
        Optional<String> alone = Narrowing.first(question.choices(), PUBLICATION);
        return alone.isPresent()
                ? library.find(alone.get())
                        .map(found -> book(editions.in(library), found, version, new ServerAddress(base)))
                        .map(book -> version.entry.apply(book, LibraryName.of(library).title()))
                : page(library, version, question, base);
    }

    private Optional<byte[]> page(Library library, Version version, Question question, URI base) {
        Optional<String> typed = Narrowing.first(question.choices(), QUERY);
        List<Publication> all = typed.map(question.search()).orElseGet(() -> shelved(library));
        Narrowing narrowing = new Narrowing(question.choices(), reach);
        List<Publication> chosen = narrowing.of(all);
        if (chosen.isEmpty() && typed.isEmpty() && narrowing.isAny()) {
            return Optional.empty();
        }
        ServerAddress server = new ServerAddress(base);
        FeedPage<Publication> page = FeedPage.of(chosen, PAGE_LENGTH, question.choices(), reach);
        LibraryName name = LibraryName.of(library);
        Words words = Words.in(name.language());
        Catalogue catalogue = editions.in(library);
        Shelf shelf = new Shelf(name.title(), words,
                new FeedPage<>(page.parts().stream().map(each -> book(catalogue, each, version, server)).toList(),
                        page.number(),
                        page.pages(), reach),
                chosen.size(), library.changed(), typed,
                typed.isPresent() ? List.of() : narrowing.facets(all, words, version.path(), server));
        Version other = version == Version.ATOM ? Version.JSON : Version.ATOM;
        Shelf.Addresses addresses = new Shelf.Addresses(server.at(version.path()),
                server.at(narrowing.address(version.path(), typed)), server.at(narrowing.address(other.path(), typed)),
                reach.isServer() ? Optional.of(server.at(SEARCH_PATH)) : Optional.empty());
        return Optional.of(version.feed.apply(shelf, addresses));
    }

    /** Help stands behind what it helps with, as in the library. */
    private static List<Publication> shelved(Library library) {
        return library.shown(library.language()).stream()
                .sorted(Comparator.comparing(each -> Library.isHelp(each.id()))).toList();
    }

    /**
     * One of the files that a catalogue is.
     *
     * @param address from the site's root
     * @param choices that {@link #find} makes it of
     */
    public record Part(String address, Version version, Map<String, List<String>> choices) {
        public Part {
            choices = Map.copyOf(choices);
        }
    }

    /** All that any link in the catalogue leads to, but for searches. */
    public List<Part> parts(Library library) {
        List<Publication> books = shelved(library);
        List<Part> parts = new ArrayList<>();
        for (Version version : Version.values()) {
            for (SortedMap<String, String> narrowed : Narrowing.all(books)) {
                Map<String, List<String>> choices = new TreeMap<>();
                narrowed.forEach((name, value) -> choices.put(name, List.of(value)));
                int chosen = new Narrowing(choices, reach).of(books).size();
                String first = reach.with(version.path(), narrowed);
                for (int page = 1; page <= Math.ceilDiv(chosen, PAGE_LENGTH)
                        || page == 1 && narrowed.isEmpty(); page++) {
                    choices.put(FeedPage.PAGE, List.of(Integer.toString(page)));
                    parts.add(new Part(FeedPage.address(first, page, reach), version, choices));
                }
            }
            books.forEach(book -> parts.add(new Part(reach.with(version.path(), PUBLICATION, book.id()), version,
                    Map.of(PUBLICATION, List.of(book.id())))));
        }
        return parts;
    }

    /** How apps that know OPDS 1.2 look for books: an OpenSearch description. */
    public byte[] search(Library library, URI base) {
        return OpdsAtom.search(LibraryName.of(library), new ServerAddress(base));
    }

    private Book book(Catalogue catalogue, Publication publication, Version version, ServerAddress server) {
        Metadata metadata = catalogue.library().site().alone(publication.metadata());
        Words words = Words.in(metadata.language());
        return new Book(publication, metadata, BookIdentity.of(Place.of(publication.id())), Preview.about(publication),
                catalogue.usual(Format.MP3, publication, Optional.empty()).flatMap(durations::known),
                Access.of(publication.sections()), forms(catalogue, publication, words, server),
                server.at("/" + publication.id()),
                server.at(reach.with(version.path(), PUBLICATION, publication.id())),
                covers(catalogue, publication, server));
    }

    private List<Book.Form> forms(Catalogue catalogue, Publication publication, Words words, ServerAddress server) {
        return editions.formats().stream().filter(format -> format.is(Format.Trait.SHELVED))
                // Some apps take the first that they are offered.
                .sorted(Comparator.comparing(format -> !format.equals(Format.EPUB)))
                .flatMap(format -> catalogue.usual(format, publication, Optional.empty()).stream())
                .flatMap(recipe -> forms(catalogue, recipe, words, server)).toList();
    }

    /** A form that can be had without sound is listed that way, too: apps cannot choose. */
    private Stream<Book.Form> forms(Catalogue catalogue, Recipe recipe, Words words, ServerAddress server) {
        Format format = recipe.format();
        String ending = format.ending();
        String type = format.mediaType().replaceFirst(";.*", "");
        String kind = words.find("kind." + ending).orElse(ending);
        Book.Form usual = new Book.Form(server.at(reach.form(recipe.address(), Collections.emptySortedMap())), type,
                words.say("opds.form", words.find("form." + ending).orElse(ending), kind),
                format.is(Format.Trait.RECORDED));
        boolean silent = catalogue.options(format, recipe.publication()).stream()
                .anyMatch(option -> option.name().equals(SOUND) && option.choices().contains(SILENT));
        return silent
                ? Stream.of(usual, new Book.Form(server.at(reach.with(recipe.address(), SOUND, SILENT)), type,
                        words.say("opds.form", words.say("opds.silent"), kind), false))
                : Stream.of(usual);
    }

    private Optional<Book.Covers> covers(Catalogue catalogue, Publication publication, ServerAddress server) {
        String side = Integer.toString(Book.Covers.SIDE);
        String path = "/" + publication.id() + "/" + Format.COVER.ending();
        try {
            return catalogue.whole(Format.COVER, publication, Optional.empty(), Map.of("side", List.of(side)))
                    .map(recipe -> new Book.Covers(server.at(path), server.at(reach.with(path, "side", side))));
        } catch (OptionException impossible) {
            throw new IllegalStateException("covers have this size", impossible);
        }
    }
}
