package lectern.edition.page;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Stream;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Catalogue;
import lectern.edition.Durations;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.Option;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import lectern.edition.Words;
import lectern.edition.meta.Lengths;
import lectern.edition.meta.Reach;
import lectern.edition.page.look.Help;

/** The forms a text can be had in, with what is known of them. Looks, and never starts to make one. */
final class Offers {
    private static final long PAGE_BYTES = 20_000;
    private static final String VOICE = "voice";

    /** What is told of a print in few words; the rest stands in its lists. */
    private static final Set<String> NAMED = Set.of("size", "paper");

    private final Known known;
    private final Editions editions;
    private final Durations durations;
    private final Catalogue catalogue;
    private final Words words;
    private final Reach reach;

    /**
     * Who knows of editions.
     *
     * @param times   how long recordings are to hear
     * @param lengths in bytes, of those that have been made
     */
    record Known(Editions editions, Durations durations, Lengths times, Function<Recipe, Optional<Long>> lengths) {

        /** All that is known now. To be asked for before what depends on it is made. */
        Pages.Moment moment(Library library) {
            return new Pages.Moment(editions.in(library), editions.changes() + durations.changes() + times.changes());
        }
    }

    /** @param reach by which readers come to them: where nobody makes what they choose, each choice is an offer */
    Offers(Known known, Library library, Words words, Reach reach) {
        this.reach = reach;
        this.known = known;
        this.editions = known.editions();
        this.durations = known.durations();
        this.catalogue = editions.in(library);
        this.words = words;
    }

    /**
     * Those that are there, of a publication or a section of it.
     *
     * @param time how long its sound is, as {@link #time} says it
     */
    List<Offer> of(Publication publication, Optional<Section> section, Optional<String> time) {
        List<Offer> offers = new ArrayList<>();
        for (Format format : editions.formats()) {
            if (format.is(Format.Trait.OFFERED)) {
                ways(format, publication, section).map(recipe -> new Offer(
                        reach.form(recipe.address(), recipe.chosen()), format.ending(), label(recipe, time),
                        choices(recipe), room(recipe),
                        Help.with(format.ending(), catalogue.library().help(words.locale())).filter(
                                _ -> recipe.chosen().isEmpty())))
                        .forEach(offers::add);
            }
        }
        return offers;
    }

    private Stream<Recipe> ways(Format format, Publication publication, Optional<Section> section) {
        return reach.isServer()
                ? recipe(format, publication, section).stream()
                : catalogue.all(format, publication, section).stream();
    }

    /** The address of the account of its sound, if there is one. */
    Optional<String> account(Publication publication, Optional<Section> section) {
        return recipe(Format.ACCOUNT, publication, section).map(recipe -> recipe.place().address() + "/account");
    }

    /** Whether the usual voice speaks another language, for want of one that speaks this. */
    boolean isForeign(Publication publication) {
        return recipe(Format.MP3, publication, Optional.empty())
                .filter(recipe -> durations.isForeign(recipe)).isPresent();
    }

    /** How long the sound is in words, if there is sound; of a whole publication too when all of it has been made. */
    Optional<String> time(Publication publication, Optional<Section> section) {
        return recipe(Format.MP3, publication, section).map(recipe -> time(recipe, known.times().known(recipe)));
    }

    /** The same of a whole publication, for a list of many. */
    Optional<String> time(Publication publication, Lengths.Listed listed) {
        return recipe(Format.MP3, publication, Optional.empty()).map(recipe -> time(recipe, listed.known(recipe)));
    }

    /** Tells about how many bytes all pages and the sound of a publication are. */
    long bytes(Publication publication) {
        return publication.sections().stream().mapToLong(section -> PAGE_BYTES
                + recipe(Format.MP3, publication, Optional.of(section)).map(this::bytes).orElse(0L)).sum();
    }

    private long bytes(Recipe recording) {
        return known.lengths().apply(recording)
                .orElseGet(() -> durations.bytes(durations.estimate(recording)));
    }

    /** What is needed to play a section, if there is sound with captions. */
    Optional<Player> player(Publication publication, Section section) {
        Optional<Option> voices = catalogue.options(Format.WEBVTT, publication).stream()
                .filter(option -> option.name().equals(VOICE)).findFirst();
        List<Player.Voice> playable = voices.map(Option::choices).orElse(List.of("")).stream()
                .flatMap(voice -> voice(publication, section, voice, voices).stream()).toList();
        return playable.isEmpty() ? Optional.empty() : Optional.of(new Player(playable));
    }

    /** The voices that a publication can be heard in, by what chooses them behind an address. */
    SequencedMap<String, String> voices(Publication publication) {
        SequencedMap<String, String> voices = new LinkedHashMap<>();
        catalogue.options(Format.MP3, publication).stream().filter(option -> option.name().equals(VOICE))
                .forEach(option -> option.choices().forEach(id -> voices.put(
                        id.equals(option.fallback()) ? "" : query(id), title(words, option, id))));
        return voices;
    }

    /** What chooses a voice behind an address. */
    static String query(String voice) {
        return "?" + VOICE + "=" + voice;
    }

    private Optional<Player.Voice> voice(Publication publication, Section section, String id, Optional<Option> voices) {
        boolean usual = voices.map(Option::fallback).orElse(id).equals(id);
        return recipe(Format.WEBVTT, publication, Optional.of(section),
                usual ? Map.of() : Map.of(VOICE, List.of(id)))
                .map(recipe -> new Player.Voice(usual ? "" : query(id),
                        voices.map(option -> title(words, option, id)).orElse(id),
                        // A web server has tags of its own.
                        reach.isServer() ? recipe.key().hex() : "", usual));
    }

    Optional<Recipe> recipe(Format format, Publication publication, Optional<Section> section) {
        return recipe(format, publication, section, Map.of());
    }

    private Optional<Recipe> recipe(Format format, Publication publication, Optional<Section> section,
            Map<String, List<String>> chosen) {
        try {
            return catalogue.whole(format, publication, section, chosen);
        } catch (OptionException impossible) {
            throw new IllegalStateException("only what is offered is chosen", impossible);
        }
    }

    /** @param known how long the sound is, if that is known */
    String time(Recipe recording, Optional<Duration> known) {
        return known.map(words::time)
                .orElseGet(() -> words.about(durations.estimate(recording)));
    }

    private String label(Recipe recipe, Optional<String> time) {
        String ending = recipe.format().ending();
        StringJoiner label = new StringJoiner(words.say("form.separator"))
                .add(isSilent(recipe) ? words.say("opds.silent") : words.find("form." + ending).orElse(ending));
        if (recipe.format().equals(Format.PDF)) {
            catalogue.options(recipe.format(), recipe.publication()).stream()
                    .filter(option -> NAMED.contains(option.name()))
                    .forEach(option -> label.add(words.choice(option.name(),
                            requireNonNull(recipe.options().get(option.name())))));
        }
        words.find("kind." + ending).ifPresent(label::add);
        boolean heard = recipe.format().is(Format.Trait.SAVED) && recipe.format().is(Format.Trait.RECORDED);
        (heard ? sound(recipe) : known.lengths().apply(recipe)).map(words::bytes).ifPresent(label::add);
        time.filter(_ -> heard).ifPresent(label::add);
        return label.toString();
    }

    /** How long in bytes its sound is, if all of it has been made: what is put around it takes hardly more. */
    private Optional<Long> sound(Recipe recipe) {
        List<Long> made = recipe.sections().stream()
                .flatMap(section -> recipe(Format.MP3, recipe.publication(), Optional.of(section)).stream())
                .flatMap(part -> known.lengths().apply(part).stream()).toList();
        return made.size() == recipe.sections().size()
                ? made.stream().reduce(Long::sum)
                : Optional.empty();
    }

    /** Whether it is a book that could have sound. */
    private static boolean isSilent(Recipe recipe) {
        return "no".equals(recipe.chosen().get("sound"));
    }

    /** A print has a page of its own: what can be chosen there is too much to stand beside a text. */
    private Optional<String> room(Recipe recipe) {
        return reach.isServer() && recipe.format().equals(Format.PDF)
                ? Optional.of(recipe.place().address() + "/print")
                : Optional.empty();
    }

    private List<Offer.Choice> choices(Recipe recipe) {
        String ending = recipe.format().ending();
        if (!reach.isServer() || words.find("choose." + ending).isEmpty() || room(recipe).isPresent()) {
            return List.of();
        }
        return catalogue.options(recipe.format(), recipe.publication()).stream()
                .filter(option -> option.choices().size() > 1)
                .map(option -> choice(ending, option))
                .toList();
    }

    private Offer.Choice choice(String ending, Option option) {
        // Ids of sentences have no underscore, so these are never theirs.
        return new Offer.Choice("_" + ending + "_" + option.name(), option.name(),
                words.option(option.name()),
                option.choices().stream().map(value -> new Offer.Pick(value, title(words, option, value),
                        value.equals(option.fallback()))).toList());
    }

    /** What people call a choice. */
    static String title(Words words, Option option, String value) {
        return Optional.ofNullable(option.titles().get(value)).orElseGet(() -> words.choice(option.name(), value));
    }
}
