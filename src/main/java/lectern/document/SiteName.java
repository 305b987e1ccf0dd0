package lectern.document;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name in addresses that belongs to the site itself. No publication or section can have it: who publishes asks
 * {@link #reserved}, who answers requests asks {@link #find}, and so a new name is reserved by standing here.
 */
public enum SiteName {
    SEARCH("search", Beside.PUBLICATIONS), //
    PREFERENCES("preferences", Beside.PUBLICATIONS), //
    KEPT("kept", Beside.PUBLICATIONS), //
    ASSETS("assets", Beside.PUBLICATIONS), //
    WORKER("worker.js", Beside.PUBLICATIONS), //
    ROBOTS("robots.txt", Beside.PUBLICATIONS), //
    SITEMAP("sitemap.xml", Beside.PUBLICATIONS), //
    SUBSCRIBE("subscribe", Beside.PUBLICATIONS, Beside.SECTIONS), //
    FEED("feed.xml", Beside.PUBLICATIONS, Beside.SECTIONS), //
    OPDS("opds", Beside.PUBLICATIONS), //
    OPDS_ATOM("opds.xml", Beside.PUBLICATIONS), //
    OPDS_JSON("opds.json", Beside.PUBLICATIONS), //
    OPDS_SEARCH("opds-search.xml", Beside.PUBLICATIONS), //
    COVER("cover.jpg", Beside.PUBLICATIONS, Beside.SECTIONS), //
    ACCOUNT("account", Beside.SECTIONS), //
    PRINT("print", Beside.SECTIONS), //
    IMAGES("images", Beside.SECTIONS), //
    /* Nothing answers to these yet; a booklet that had such a name would be in the way of what people expect there. */
    API("api", Beside.PUBLICATIONS), //
    HEALTH("health", Beside.PUBLICATIONS), //
    METRICS("metrics", Beside.PUBLICATIONS), //
    FAVICON("favicon.ico", Beside.PUBLICATIONS);

    /** Whose names it stands among. */
    public enum Beside {
        PUBLICATIONS, SECTIONS
    }

    /** Every request asks for a name or two. */
    private static final Map<Beside, Map<String, SiteName>> BY_TEXT = Arrays.stream(Beside.values())
            .collect(Collectors.toUnmodifiableMap(beside -> beside,
                    beside -> in(beside).collect(Collectors.toUnmodifiableMap(SiteName::text, name -> name))));

    private final String text;
    private final Set<Beside> places;

    SiteName(String text, Beside... places) {
        this.text = text;
        this.places = Set.of(places);
    }

    /** How it stands in an address. */
    public String text() {
        return text;
    }

    /** The name that is written so in that place. */
    public static Optional<SiteName> find(String text, Beside beside) {
        return Optional.ofNullable(requireNonNull(BY_TEXT.get(beside)).get(text));
    }

    /**
     * What nothing that is published there may be called. A name with an ending is taken without it too, and as it reads
     * where a dot became a hyphen: {@code feed.xml}, {@code feed}, {@code feed-xml}.
     */
    public static Set<String> reserved(Beside beside) {
        return in(beside).map(SiteName::text)
                .flatMap(text -> Stream.of(text, text.replace('.', '-'), text.replaceFirst("\\..*", "")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<SiteName> in(Beside beside) {
        return Arrays.stream(values()).filter(name -> name.places.contains(beside));
    }
}
