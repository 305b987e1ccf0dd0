package lectern.edition.feed;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.text.Label;
import lectern.edition.Catalogue;
import lectern.edition.Durations;
import lectern.edition.Format;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import lectern.edition.ServerAddress;

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

    /**
     * A section or an update of a publication.
     *
     * @param place of a section, from 1; 0 for an update
     */
    record Part(Publication publication, Section section, int place) {

        /** Corrections first: some apps show the order of the file, and nobody should have to look for them. */
        static List<Part> of(Publication publication) {
            List<Part> parts = new ArrayList<>();
            publication.updates().forEach(update -> parts.add(new Part(publication, update.section(), 0)));
            for (int i = 0; i < publication.sections().size(); i++) {
                parts.add(new Part(publication, publication.sections().get(i), i + 1));
            }
            return parts;
        }
    }

    /** Those of a publication's own podcast. */
    List<Episode> of(Catalogue catalogue, Publication publication, Map<String, List<String>> choices, URI base)
            throws OptionException {
        return episodes(catalogue, Part.of(publication), choices, base, true);
    }

    /**
     * All sections of a publication as one.
     *
     * @param recording of the whole
     * @return none as long as a section has not been made
     */
    List<Episode> whole(Recipe recording, Map<String, List<String>> choices, URI base) throws OptionException {
        Publication publication = recording.publication();
        URI page = new ServerAddress(base).at("/" + publication.id());
        Optional<Episode.Sound> sound = sound(recording, page);
        if (sound.isEmpty()) {
            for (Section section : publication.sections()) {
                recipe(recording.catalogue(), publication, Optional.of(section), choices)
                        .filter(part -> durations.bytes(part).isEmpty()).ifPresent(missing);
            }
            return List.of();
        }
        String first = new FirstNames(publication.naming()).of(Place.of(publication.id())).address();
        String about = publication.metadata().subtitle().orElse(publication.title());
        return List.of(new Episode("lectern:" + first.substring(1) + sound.get().choice(),
                new Summary(publication.title(), about + "\n\n" + page.toASCIIString(),
                        publication.metadata().language()),
                page, sound.get(), dates.of(publication), OptionalInt.of(1)));
    }

    /** Those of several publications. */
    List<Episode> ofMany(Catalogue catalogue, List<Part> parts, Map<String, List<String>> choices, URI base)
            throws OptionException {
        return episodes(catalogue, parts, choices, base, false).stream().map(Episode::withoutNumber).toList();
    }

    private List<Episode> episodes(Catalogue catalogue, List<Part> parts, Map<String, List<String>> choices, URI base,
            boolean alone) throws OptionException {
        List<Episode> episodes = new ArrayList<>();
        for (Part part : parts) {
            Optional<Recipe> recipe = recipe(catalogue, part.publication(), Optional.of(part.section()), choices);
            if (recipe.isPresent()) {
                URI page = new ServerAddress(base)
                        .at("/" + part.publication().id() + "/" + part.section().id());
                sound(recipe.get(), page).ifPresentOrElse(sound -> episodes.add(episode(part, sound, page, alone)),
                        () -> missing.accept(recipe.get()));
            }
        }
        return episodes;
    }

    /** The newest first, as apps show them; those of one day in the order of their ids. */
    List<Publication> newestFirst(List<Publication> publications) {
        Map<Publication, LocalDate> days = new IdentityHashMap<>();
        publications.forEach(each -> days.put(each, dates.newest(each)));
        return publications.stream().sorted(Comparator.comparing(days::get, Comparator.reverseOrder())).toList();
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
    private Episode episode(Part part, Episode.Sound sound, URI page, boolean alone) {
        Publication publication = part.publication();
        Section section = part.section();
        EpisodeText text = new EpisodeText(section, part.place() == 0);
        String first = new FirstNames(publication.naming()).of(Place.of(publication.id(), section.id())).address();
        return new Episode("lectern:" + first.substring(1) + sound.choice(),
                new Summary(
                        text.title(alone ? "" : Label.of(publication.title(), publication.metadata().language()) + " "),
                        text.description(page),
                        section.language()),
                page, sound, dates.of(part), part.place() == 0 ? OptionalInt.empty() : OptionalInt.of(part.place()));
    }

    static Optional<Recipe> recipe(Catalogue catalogue, Publication publication, Optional<Section> section,
            Map<String, List<String>> choices) throws OptionException {
        return catalogue.whole(Format.MP3, publication, section, choices);
    }
}
