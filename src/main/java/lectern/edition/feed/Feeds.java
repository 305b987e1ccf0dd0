package lectern.edition.feed;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.document.Block;
import lectern.document.Contact;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.edition.Catalogue;
import lectern.edition.Durations;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.Option;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import lectern.edition.Words;

/**
 * The podcasts: one for each publication, and one of the whole library. Writing a feed makes no sound: an episode is in
 * it once its recording has been made, since only then is its length exact. Safe for many threads.
 *
 * <p>An episode's id is its publication's and its section's as they were first called, its address that of the section, and its date the day the
 * text was reviewed: none of them changes when a sentence is corrected, so apps put the new recording in the place of
 * the old one. Dates count seconds upwards in reading order, from a minute of the publication's own.
 */
public final class Feeds {
    /** So much of the text is enough to know what an episode is about. */
    private static final int EXCERPT = 300;
    private static final int LONGEST_TITLE = 120;
    /** Two hours of a day, so that nearly every text reviewed today has a date that has come. */
    private static final int MINUTES = 120;

    private final Editions editions;
    private final Durations durations;
    private final Clock clock;
    private final Consumer<Recipe> missing;

    /**
     * @param clock   keeps dates from lying in the future
     * @param missing hears of each recording that a feed would have if it had been made
     */
    public Feeds(Editions editions, Durations durations, Clock clock, Consumer<Recipe> missing) {
        this.editions = editions;
        this.durations = durations;
        this.clock = clock;
        this.missing = missing;
    }

    /**
     * A publication's feed, its sections in reading order behind its updates.
     *
     * @param choices of the recordings, by name, as in their addresses
     * @param base    what all addresses begin with
     * @return empty if there is no sound of it
     * @throws OptionException if a known name has a value outside its list, or several
     */
    public Optional<byte[]> publication(Library library, Publication publication, Map<String, List<String>> choices,
            URI base) throws OptionException {
        Optional<Recipe> whole = recipe(editions.in(library), publication, Optional.empty(), choices);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        String path = "/" + publication.id();
        Metadata metadata = publication.metadata();
        List<Episode> episodes = episodes(editions.in(library), publication, choices, base, true);
        return Optional.of(RssWriter.write(new Channel(publication.title(),
                described(metadata.subtitle().orElse(publication.title()) + warning(whole.get(), metadata),
                        episodes.size(), publication.parts().size(), metadata.language()),
                metadata.language(), base.resolve(path + "/feed.xml" + chosen(whole.get())),
                base.resolve(new FirstNames(publication.naming()).of(Place.of(publication.id())).address()
                        + "/feed.xml" + chosen(whole.get())),
                base.resolve(path),
                base.resolve(path + "/cover.jpg"), author(metadata), metadata.contact().flatMap(Contact::email), true,
                episodes)));
    }

    /**
     * The feed of everything.
     *
     * @param choices of the recordings; a voice leaves only the publications that it can speak
     * @throws OptionException if no publication has such a choice
     */
    public byte[] library(Library library, Map<String, List<String>> choices, URI base) throws OptionException {
        List<Episode> episodes = new ArrayList<>();
        Optional<OptionException> refused = Optional.empty();
        Optional<Recipe> first = Optional.empty();
        int parts = 0;
        Catalogue catalogue = editions.in(library);
        for (Publication publication : library.publications()) {
            try {
                Optional<Recipe> whole = recipe(catalogue, publication, Optional.empty(), choices);
                if (whole.isPresent()) {
                    first = first.or(() -> whole);
                    parts += publication.parts().size();
                    episodes.addAll(episodes(catalogue, publication, choices, base, false));
                }
            } catch (OptionException notOffered) {
                refused = Optional.of(notOffered);
            }
        }
        if (first.isEmpty() && refused.isPresent()) {
            throw refused.get();
        }
        LibraryName name = LibraryName.of(library);
        // A voice that one publication has anyway leaves out others, so it is another podcast.
        URI address = base.resolve("/feed.xml" + first.map(recipe -> query(recipe, choices::containsKey)).orElse(""));
        return RssWriter.write(new Channel(name.title(),
                described(name.title(), episodes.size(), parts, name.language()), name.language(),
                address, address, base.resolve("/"),
                base.resolve("/cover.jpg"), name.title(), Optional.empty(), false, episodes));
    }

    private List<Episode> episodes(Catalogue catalogue, Publication publication, Map<String, List<String>> choices,
            URI base, boolean alone) throws OptionException {
        List<Episode> episodes = new ArrayList<>();
        for (Section part : publication.parts()) {
            Optional<Recipe> recipe = recipe(catalogue, publication, Optional.of(part), choices);
            if (recipe.isPresent()) {
                OptionalLong bytes = durations.bytes(recipe.get());
                Optional<Duration> length = durations.known(recipe.get());
                if (bytes.isPresent() && length.isPresent()) {
                    episodes.add(episode(publication, part, recipe.get(), bytes.getAsLong(), length.get(), base,
                            alone));
                } else {
                    missing.accept(recipe.get());
                }
            }
        }
        // Corrections first: some apps show the order of the file, and nobody should have to look for them.
        List<Episode> sorted = new ArrayList<>(episodes.stream().filter(each -> each.number().isEmpty()).toList());
        episodes.stream().filter(each -> each.number().isPresent()).forEach(sorted::add);
        return alone ? sorted : sorted.stream().map(Feeds::withoutNumber).toList();
    }

    /** @param alone whether the feed is the publication's own, so that its title need not be said again */
    private Episode episode(Publication publication, Section part, Recipe recipe, long bytes, Duration length,
            URI base, boolean alone) {
        String path = "/" + publication.id() + "/" + part.id();
        int place = publication.place(part);
        String text = place == 0 ? part.title().text() + ": " + text(part) : part.title().text();
        String title = alone ? text : publication.title() + ": " + text;
        URI page = base.resolve(path);
        String first = new FirstNames(publication.naming()).of(Place.of(publication.id(), part.id())).address();
        return new Episode("lectern:" + first.substring(1) + chosen(recipe),
                cut(title, LONGEST_TITLE),
                ((place == 0 ? text(part) : excerpt(part)) + "\n\n" + page.toASCIIString()).strip(), page,
                new Episode.Sound(page.toASCIIString(), chosen(recipe)), bytes, length,
                published(publication, part, place), place == 0 ? OptionalInt.empty() : OptionalInt.of(place),
                part.language());
    }

    private static Episode withoutNumber(Episode each) {
        return new Episode(each.id(), each.title(), each.description(), each.page(), each.sound(), each.bytes(),
                each.length(), each.published(), OptionalInt.empty(), each.language());
    }

    private Instant published(Publication publication, Section part, int place) {
        Optional<LocalDate> corrected = publication.updates().stream()
                .filter(each -> each.section().id().equals(part.id())).map(each -> each.date()).findFirst();
        Instant now = clock.instant();
        // Whole days, for this moment would be a new date of the same episode at each look.
        return Stream.concat(corrected.or(publication.metadata()::reviewed)
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()).stream(),
                Stream.of(publication.changed(), now, now.minus(Duration.ofDays(1))))
                .map(day -> day.truncatedTo(ChronoUnit.DAYS).plus(minute(publication)).plusSeconds(place))
                .filter(moment -> !moment.isAfter(now)).findFirst().orElseThrow();
    }

    /** Without it, the sections of two publications of one day would stand among each other in the library's podcast. */
    private static Duration minute(Publication publication) {
        return Duration.ofMinutes(Math.floorMod(publication.id().hashCode(), MINUTES));
    }

    private static Optional<Recipe> recipe(Catalogue catalogue, Publication publication, Optional<Section> section,
            Map<String, List<String>> choices) throws OptionException {
        return catalogue.whole(Format.MP3, publication, section, choices);
    }

    /** What was chosen and is not the standard, as the query of an address. */
    private static String chosen(Recipe recipe) {
        Map<String, String> standard = recipe.catalogue().options(recipe.format(), recipe.publication()).stream()
                .collect(Collectors.toMap(Option::name, Option::fallback));
        return query(recipe, name -> !requireNonNull(recipe.options().get(name)).equals(standard.get(name)));
    }

    private static String query(Recipe recipe, Predicate<String> named) {
        String query = recipe.options().entrySet().stream().filter(each -> named.test(each.getKey()))
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
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
        return metadata.publisher().or(() -> metadata.contact().flatMap(Contact::name)).orElse(metadata.title());
    }

    private static String text(Section section) {
        return Sentence.text(Section.sentences(section.blocks()));
    }

    /**
     * Whole sentences, for half of one may say the opposite, up to what needs more than a line to be understood: a dose
     * without its table is a dose of anything.
     */
    private static String excerpt(Section section) {
        StringBuilder excerpt = new StringBuilder();
        for (Block block : section.blocks()) {
            if (needsMore(block)) {
                return excerpt.isEmpty() ? "" : excerpt + " …";
            }
            for (Sentence sentence : Section.sentences(List.of(block))) {
                if (!excerpt.isEmpty() && excerpt.length() + sentence.text().length() > EXCERPT) {
                    return excerpt + " …";
                }
                excerpt.append(excerpt.isEmpty() ? "" : " ").append(sentence.text());
            }
        }
        return excerpt.toString();
    }

    private static boolean needsMore(Block block) {
        return switch (block) {
            case Table _,Block.DefinitionList _,Block.Figure _ -> true;
            case Block.BulletList list -> list.items().stream().anyMatch(Feeds::needsMore);
            case Block.NumberedList list -> list.items().stream().anyMatch(Feeds::needsMore);
            case Block.Note note -> note.blocks().stream().anyMatch(Feeds::needsMore);
            case Block.Quote quote -> quote.blocks().stream().anyMatch(Feeds::needsMore);
            case Block.Heading _,Block.Paragraph _ -> false;
        };
    }

    private static boolean needsMore(Block.Item item) {
        return item.blocks().stream().anyMatch(Feeds::needsMore);
    }

    private static String cut(String title, int longest) {
        if (title.codePointCount(0, title.length()) <= longest) {
            return title;
        }
        String beginning = title.substring(0, title.offsetByCodePoints(0, longest));
        int word = beginning.lastIndexOf(' ');
        return (word > longest / 2 ? beginning.substring(0, word) : beginning) + " …";
    }
}
