package lectern.edition.feed;

import java.net.URI;
import java.time.Clock;
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
 * <p>An episode's id is its publication's and its section's as they were first called, its address that of the section,
 * and its date the day the text was reviewed: none of them changes when a sentence is corrected, so apps put the new
 * recording in the place of the old one.
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
        return episodes(catalogue, publication, choices, base, false).stream().map(Episode::withoutNumber).toList();
    }

    private List<Episode> episodes(Catalogue catalogue, Publication publication, Map<String, List<String>> choices,
            URI base, boolean alone) throws OptionException {
        List<Episode> episodes = new ArrayList<>();
        for (Section part : publication.parts()) {
            Optional<Recipe> recipe = recipe(catalogue, publication, Optional.of(part), choices);
            if (recipe.isPresent()) {
                URI page = base.resolve("/" + publication.id() + "/" + part.id());
                sound(recipe.get(), page).ifPresentOrElse(
                        sound -> episodes.add(episode(publication, part, sound, page, alone)),
                        () -> missing.accept(recipe.get()));
            }
        }
        // Corrections first: some apps show the order of the file, and nobody should have to look for them.
        List<Episode> sorted = new ArrayList<>(episodes.stream().filter(each -> each.number().isEmpty()).toList());
        episodes.stream().filter(each -> each.number().isPresent()).forEach(sorted::add);
        return sorted;
    }

    /** Empty unless it has been made. */
    private Optional<Episode.Sound> sound(Recipe recipe, URI page) {
        OptionalLong bytes = durations.bytes(recipe);
        return bytes.isEmpty()
                ? Optional.empty()
                : durations.known(recipe).map(length -> new Episode.Sound(page.toASCIIString(), SoundQuery.of(recipe),
                        bytes.getAsLong(), length));
    }

    /** @param alone whether the feed is the publication's own, so that its title need not be said again */
    private Episode episode(Publication publication, Section part, Episode.Sound sound, URI page, boolean alone) {
        int place = publication.place(part);
        EpisodeText text = new EpisodeText(part, place == 0);
        String first = new FirstNames(publication.naming()).of(Place.of(publication.id(), part.id())).address();
        return new Episode("lectern:" + first.substring(1) + sound.choice(),
                new Summary(text.title(alone ? "" : publication.title() + ": "), text.description(page),
                        part.language()),
                page, sound, dates.of(publication, part), place == 0 ? OptionalInt.empty() : OptionalInt.of(place));
    }

    static Optional<Recipe> recipe(Catalogue catalogue, Publication publication, Optional<Section> section,
            Map<String, List<String>> choices) throws OptionException {
        return catalogue.whole(Format.MP3, publication, section, choices);
    }
}
