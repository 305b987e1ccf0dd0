package lectern.edition.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Catalogue;
import lectern.edition.Durations;
import lectern.edition.Format;
import lectern.edition.OptionException;
import lectern.edition.Recipe;

/**
 * The episodes of podcasts, each of a recording that has been made.
 *
 * <p>An episode's id is its publication's and its section's as they were first called, its address that of the section, and its date the day the
 * text was reviewed: none of them changes when a sentence is corrected, so apps put the new recording in the place of
 * the old one. Dates count seconds upwards in reading order, from a minute of the publication's own.
 */
final class Episodes {
    private final Durations durations;
    private final EpisodeDates dates;
    private final Consumer<Recipe> missing;

    /**
     * @param clock   keeps dates from lying in the future
     * @param missing hears of each recording that would be an episode if it had been made
     */
    Episodes(Durations durations, Clock clock, Consumer<Recipe> missing) {
        this.durations = durations;
        this.dates = new EpisodeDates(clock);
        this.missing = missing;
    }

    /** Those of a publication's own podcast. */
    List<Episode> of(Catalogue catalogue, Publication publication, Map<String, List<String>> choices, URI base)
            throws OptionException {
        return episodes(catalogue, publication, choices, base, true);
    }

    /** Those of a publication among others. */
    List<Episode> ofMany(Catalogue catalogue, Publication publication, Map<String, List<String>> choices, URI base)
            throws OptionException {
        return episodes(catalogue, publication, choices, base, false).stream().map(Episodes::withoutNumber).toList();
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
        return sorted;
    }

    /** @param alone whether the feed is the publication's own, so that its title need not be said again */
    private Episode episode(Publication publication, Section part, Recipe recipe, long bytes, Duration length,
            URI base, boolean alone) {
        String path = "/" + publication.id() + "/" + part.id();
        int place = publication.place(part);
        EpisodeText text = new EpisodeText(part, place == 0);
        URI page = base.resolve(path);
        String first = new FirstNames(publication.naming()).of(Place.of(publication.id(), part.id())).address();
        String chosen = SoundQuery.of(recipe);
        return new Episode("lectern:" + first.substring(1) + chosen,
                text.title(alone ? "" : publication.title() + ": "), text.description(page), page,
                new Episode.Sound(page.toASCIIString(), chosen), bytes, length,
                dates.of(publication, part), place == 0 ? OptionalInt.empty() : OptionalInt.of(place),
                part.language());
    }

    private static Episode withoutNumber(Episode each) {
        return new Episode(each.id(), each.title(), each.description(), each.page(), each.sound(), each.bytes(),
                each.length(), each.published(), OptionalInt.empty(), each.language());
    }

    static Optional<Recipe> recipe(Catalogue catalogue, Publication publication, Optional<Section> section,
            Map<String, List<String>> choices) throws OptionException {
        return catalogue.whole(Format.MP3, publication, section, choices);
    }
}
