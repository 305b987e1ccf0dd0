package lectern.edition.feed;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lectern.document.Contact;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.edition.Catalogue;
import lectern.edition.Durations;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.Option;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import lectern.edition.ServerAddress;
import lectern.edition.Words;
import lectern.edition.meta.FeedPage;
import lectern.edition.meta.LibraryName;
import lectern.edition.meta.Reach;

/**
 * The podcasts: one for each publication, and one of the whole library. Writing a feed makes no sound: an episode is in
 * it once its recording has been made, since only then is its length exact. Safe for many threads.
 */
public final class Feeds {
    /** Episodes on a page, which are some 400 KB. */
    static final int PAGE_LENGTH = 300;
    private static final String WHOLE = "whole";
    /** What the episodes of a publication's feed are: its sections, or all of it in one. */
    private static final Option EPISODES = new Option("episodes", List.of("sections", WHOLE), "sections");

    private final Editions editions;
    private final Durations durations;
    private final Episodes episodes;
    private final Reach reach;

    /**
     * @param clock   keeps dates from lying in the future
     * @param missing hears of each recording that a feed would have if it had been made
     */
    public Feeds(Editions editions, Durations durations, Clock clock, Consumer<Recipe> missing) {
        this(editions, durations, clock, missing, Reach.SERVER);
    }

    /**
     * @param clock   keeps dates from lying in the future
     * @param missing hears of each recording that a feed would have if it had been made
     * @param reach   by which apps come to the feeds' pages
     */
    public Feeds(Editions editions, Durations durations, Clock clock, Consumer<Recipe> missing, Reach reach) {
        this.reach = reach;
        this.editions = editions;
        this.durations = durations;
        this.episodes = new Episodes(durations, clock, missing);
    }

    /**
     * A publication's feed, its sections in reading order behind its updates; or, where {@code episodes} is
     * {@code whole}, one episode with everything, for those who would rather have one that is long.
     *
     * @param choices of the recordings, by name, as in their addresses, and of the episodes
     * @param base    what all addresses begin with
     * @return empty if there is no sound of it
     * @throws OptionException if a known name has a value outside its list, or several
     */
    public Optional<byte[]> publication(Library library, Publication publication, Map<String, List<String>> choices,
            URI base) throws OptionException {
        Optional<Recipe> whole = Episodes.recipe(editions.in(library), publication, Optional.empty(), choices);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        String path = "/" + publication.id();
        Metadata metadata = publication.metadata();
        boolean one = EPISODES.choose(choices.getOrDefault(EPISODES.name(), List.of())).equals(WHOLE);
        List<Episode> made = one
                ? episodes.whole(whole.get(), choices, base)
                : episodes.of(editions.in(library), publication, choices, base);
        String sound = SoundQuery.of(whole.get());
        String query = "/feed.xml" + sound
                + (one ? (sound.isEmpty() ? "?" : "&") + EPISODES.name() + "=" + WHOLE : "");
        Summary summary = new Summary(publication.title(),
                described(metadata.subtitle().orElse(publication.title()) + warning(whole.get(), metadata),
                        made.size(), one ? 1 : publication.parts().size(), metadata.language()),
                metadata.language());
        String first = new FirstNames(publication.naming()).of(Place.of(publication.id())).address();
        ServerAddress server = new ServerAddress(base);
        Channel.Addresses addresses = new Channel.Addresses(server.at(path + query), server.at(first + query),
                server.at(path), server.at(path + "/cover.jpg"), Map.of());
        return Optional.of(RssWriter.write(new Channel(summary, addresses, author(library.site().published(metadata)),
                metadata.contact().flatMap(Contact::email), library.site().usual().podcast(), true, read(), made)));
    }

    /**
     * The feed of everything, the newest publications first, and of very many only a page: the others are linked to
     * (RFC 5005, 3), which apps follow that can.
     *
     * @param choices of the recordings; a voice leaves only the publications that it can speak. A page, from 1, may be
     *                among them
     * @throws OptionException if no publication has such a choice, or no feed of one has such episodes
     */
    public byte[] library(Library library, Map<String, List<String>> choices, URI base) throws OptionException {
        EPISODES.choose(choices.getOrDefault(EPISODES.name(), List.of()));
        Catalogue catalogue = editions.in(library);
        List<Publication> heard = new ArrayList<>();
        Optional<Recipe> first = Optional.empty();
        Optional<OptionException> refused = Optional.empty();
        for (Publication publication : library.shown(library.language())) {
            try {
                Optional<Recipe> whole = Episodes.recipe(catalogue, publication, Optional.empty(), choices);
                if (whole.isPresent()) {
                    first = first.or(() -> whole);
                    heard.add(publication);
                }
            } catch (OptionException notOffered) {
                refused = Optional.of(notOffered);
            }
        }
        if (first.isEmpty() && refused.isPresent()) {
            throw refused.get();
        }
        // A voice that one publication has anyway leaves out others, so it is another podcast.
        ServerAddress server = new ServerAddress(base);
        URI address = server
                .at("/feed.xml" + first.map(recipe -> SoundQuery.of(recipe, choices::containsKey)).orElse(""));
        FeedPage<Episodes.Part> page = FeedPage.of(episodes.newestFirst(heard).stream().map(Episodes.Part::of)
                .flatMap(List::stream).toList(), PAGE_LENGTH, choices, reach);
        List<Episode> made = episodes.ofMany(catalogue, page.parts(), choices, base);
        LibraryName name = LibraryName.of(library);
        String description = described(name.title(), made.size(), page.parts().size(), name.language());
        Summary summary = new Summary(name.title(),
                page.isAll()
                        ? description
                        : description + "\n\n"
                                + Words.in(name.language()).say("feed.page", page.number(), page.pages()),
                name.language());
        return RssWriter.write(new Channel(summary,
                new Channel.Addresses(page.at(address), address, server.at("/"), server.at("/cover.jpg"),
                        page.others(address)),
                name.title(), Optional.empty(), library.site().usual().podcast(), false, read(), made));
    }

    /** How many pages the feed of everything has, where nothing is chosen. */
    public int pages(Library library) {
        Catalogue catalogue = editions.in(library);
        int parts = library.shown(library.language()).stream()
                .filter(each -> catalogue.usual(Format.MP3, each, Optional.empty()).isPresent())
                .mapToInt(each -> each.parts().size()).sum();
        return Math.max(1, Math.ceilDiv(parts, PAGE_LENGTH));
    }

    /** A site of files may leave out forms. */
    private Optional<Reach> read() {
        return Optional.of(reach).filter(each -> each.isServer() || editions.formats().contains(Format.HTML));
    }

    /** A listener has no page that says it. */
    private String warning(Recipe recipe, Metadata metadata) {
        return durations.isForeign(recipe)
                ? "\n\n" + Words.in(metadata.language()).say("listen.foreign")
                : "";
    }

    private static String described(String text, int episodes, int parts, Locale language) {
        Words words = Words.in(language);
        return episodes == parts
                ? text
                : text + "\n\n" + words.say("feed.some", words.ordinal(episodes), words.ordinal(parts));
    }

    private static String author(Metadata metadata) {
        return metadata.publisher().or(() -> metadata.contact().flatMap(Contact::name))
                .orElse(metadata.title());
    }
}
