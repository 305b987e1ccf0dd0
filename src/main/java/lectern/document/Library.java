package lectern.document;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is published, at one moment. Immutable: a change in the content is a new library, swapped in
 * whole, so a reader who holds this one is never disturbed. Not a record, for it knows its publications by their ids.
 */
public final class Library {

    /** A library before anything has been read. */
    public static final Library EMPTY = new Library(List.of(), List.of(), Instant.EPOCH);

    private static final String HELP = "help";
    private static final String TRANSLATED_HELP = "help-";
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final List<Publication> publications;
    private final List<String> helps;
    private final List<Withdrawn> withdrawn;
    private final List<Problem> problems;
    private final Instant changed;
    private final Codes codes;
    private final SiteDescription site;
    private final Moves moves;
    private final Map<String, Withdrawn> gone = new HashMap<>();

    /**
     * @param publications in the order of their ids, each id once
     * @param withdrawn    what was published once and must not be any more
     * @param problems     all that was found wrong on the way in, in file and line order
     * @param changed      the newest change of any file this was read from
     * @param codes        the digits of each place
     * @param site         what the publisher says of the whole
     */
    public Library(List<Publication> publications, List<Withdrawn> withdrawn, List<Problem> problems, Instant changed,
            Codes codes, SiteDescription site) {
        this.publications = List.copyOf(publications);
        this.withdrawn = List.copyOf(withdrawn);
        this.problems = List.copyOf(problems);
        this.changed = changed;
        this.codes = codes;
        this.site = site;
        this.moves = Moves.of(publications);
        this.helps = this.publications.stream().map(Publication::id).filter(Library::isHelp).toList();
        withdrawn.forEach(each -> gone.putIfAbsent(each.id(), each));
    }

    /** One of which nothing is said as a whole. */
    public Library(List<Publication> publications, List<Withdrawn> withdrawn, List<Problem> problems, Instant changed,
            Codes codes) {
        this(publications, withdrawn, problems, changed, codes, SiteDescription.NOTHING);
    }

    /** One from which nothing was ever withdrawn. */
    public Library(List<Publication> publications, List<Problem> problems, Instant changed) {
        this(publications, List.of(), problems, changed, Codes.of(publications, List.of()));
    }

    public List<Publication> publications() {
        return publications;
    }

    public List<Withdrawn> withdrawn() {
        return withdrawn;
    }

    public List<Problem> problems() {
        return problems;
    }

    public Instant changed() {
        return changed;
    }

    public Codes codes() {
        return codes;
    }

    /** What the publisher says of the whole. */
    public SiteDescription site() {
        return site;
    }

    public Optional<Publication> find(String publication) {
        return moves.find(publication);
    }

    public Optional<Withdrawn> findWithdrawn(String publication) {
        return Optional.ofNullable(gone.get(publication));
    }

    /**
     * The publication that tells a reader how things are used: the one called "help-" and the language, such as
     * {@code help-de}, or else the one called "help".
     */
    public Optional<Publication> help(Locale reader) {
        return find(TRANSLATED_HELP + reader.getLanguage()).or(() -> find(HELP));
    }

    /** Whether a publication of this id tells how things are used. */
    public static boolean isHelp(String publication) {
        return publication.equals(HELP) || isTranslatedHelp(publication);
    }

    private static boolean isTranslatedHelp(String publication) {
        return publication.startsWith(TRANSLATED_HELP)
                && LANGUAGES.contains(publication.substring(TRANSLATED_HELP.length()));
    }

    /** What a reader chooses from: everything, but of the help only what is meant for the reader's language. */
    public List<Publication> shown(Locale reader) {
        Set<String> others = othersHelp(reader);
        return others.isEmpty()
                ? publications
                : publications.stream().filter(each -> !others.contains(each.id())).toList();
    }

    /** The ids of the help that is meant for readers of other languages. */
    public Set<String> othersHelp(Locale reader) {
        Optional<String> own = help(reader).map(Publication::id);
        return helps.stream().filter(id -> own.filter(id::equals).isEmpty()).collect(Collectors.toSet());
    }

    /**
     * The language that the publisher names, or else that all publications have in
     * common, translations of the help aside, or else English.
     */
    public Locale language() {
        if (site.usual().language().isPresent()) {
            return site.usual().language().get();
        }
        List<Locale> languages = publications.stream().filter(each -> !isTranslatedHelp(each.id()))
                .map(each -> each.metadata().language()).distinct().toList();
        return languages.size() == 1 ? languages.getFirst() : Locale.ENGLISH;
    }

    public boolean has(Place place) {
        return moves.has(place);
    }

    /**
     * Where something is now that had this name before, by what publishers say has moved. A section of a publication
     * that moved as a whole moved with it.
     *
     * @return empty if nobody says so, or if what they name is not there either
     */
    public Optional<Place> moved(Place before) {
        return moves.of(before);
    }

    /** All names that something had before, with where each is now. */
    public SortedMap<String, Place> former() {
        SortedMap<String, Place> former = new TreeMap<>();
        moves.before().filter(old -> !has(old))
                .forEach(old -> moved(old).ifPresent(now -> former.put(old.address(), now)));
        return former;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Library library && publications.equals(library.publications)
                && withdrawn.equals(library.withdrawn) && problems.equals(library.problems)
                && changed.equals(library.changed) && codes.equals(library.codes) && site.equals(library.site);
    }

    @Override
    public int hashCode() {
        return Objects.hash(publications, withdrawn, problems, changed, codes, site);
    }
}
