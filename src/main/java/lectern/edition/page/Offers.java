package lectern.edition.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import lectern.document.Library;
import lectern.edition.Durations;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.Option;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import lectern.edition.UnknownSentenceException;

/** The forms a text can be had in, with what is known of them. Looks, and never starts to make one. */
final class Offers {
    private static final List<Format> FORMATS = List.of(Format.PDF, Format.MP3, Format.TEXT, Format.HTML,
            Format.WEBVTT);

    /** What is told of a print in few words; the rest stands in its lists. */
    private static final Set<String> NAMED = Set.of("size", "paper");

    private final Editions editions;
    private final Durations durations;
    private final Library library;
    private final Words words;

    Offers(Editions editions, Durations durations, Library library, Words words) {
        this.editions = editions;
        this.durations = durations;
        this.library = library;
        this.words = words;
    }

    /** Those that are there, of a publication or a section of it. */
    List<Offer> of(String publication, Optional<String> section) {
        List<Offer> offers = new ArrayList<>();
        for (Format format : FORMATS) {
            recipe(format, publication, section)
                    .map(recipe -> new Offer(address(recipe), format.ending(), label(recipe), choices(recipe)))
                    .ifPresent(offers::add);
        }
        return offers;
    }

    /** The address of the account of its sound, if there is one. */
    Optional<String> account(String publication, Optional<String> section) {
        return recipe(Format.ACCOUNT, publication, section).map(
                recipe -> "/" + publication + section.map(id -> "/" + id).orElse("") + "/account");
    }

    /** About how long the sound is, if there is sound: of many publications at once, nothing is looked up. */
    Optional<String> about(String publication) {
        return recipe(Format.MP3, publication, Optional.empty())
                .map(recipe -> words.about(durations.estimate(library, recipe)));
    }

    /** How long the sound is in words, if there is sound. */
    Optional<String> time(String publication, Optional<String> section) {
        return recipe(Format.MP3, publication, section).map(this::time);
    }

    Optional<Recipe> recipe(Format format, String publication, Optional<String> section) {
        try {
            return editions.recipe(format, publication, section, Map.of());
        } catch (OptionException | UnknownSentenceException impossible) {
            throw new IllegalStateException("nothing was chosen, so nothing can be chosen wrongly", impossible);
        }
    }

    private static String address(Recipe recipe) {
        return "/" + recipe.publication() + recipe.section().map(section -> "/" + section).orElse("") + "."
                + recipe.format().ending();
    }

    private String time(Recipe recording) {
        return durations.known(library, recording).map(words::time)
                .orElseGet(() -> words.about(durations.estimate(library, recording)));
    }

    private String label(Recipe recipe) {
        String ending = recipe.format().ending();
        StringJoiner label = new StringJoiner(words.say("form.separator")).add(words.say("form." + ending));
        if (recipe.format() == Format.PDF) {
            editions.options(recipe.format(), recipe.publication()).stream()
                    .filter(option -> NAMED.contains(option.name()))
                    .forEach(option -> label.add(words.choice(option.name(), option.fallback())));
        }
        label.add(words.say("kind." + ending));
        editions.length(recipe).map(words::bytes).ifPresent(label::add);
        if (recipe.format() == Format.MP3) {
            label.add(time(recipe));
        }
        return label.toString();
    }

    private List<Offer.Choice> choices(Recipe recipe) {
        String ending = recipe.format().ending();
        if (words.find("choose." + ending).isEmpty()) {
            return List.of();
        }
        return editions.options(recipe.format(), recipe.publication()).stream()
                .filter(option -> option.choices().size() > 1)
                .map(option -> choice(ending, option))
                .toList();
    }

    private Offer.Choice choice(String ending, Option option) {
        // Ids of sentences have no underscore, so these are never theirs.
        return new Offer.Choice("_" + ending + "_" + option.name(), option.name(),
                words.option(option.name()),
                option.choices().stream().map(value -> new Offer.Pick(value, title(option, value),
                        value.equals(option.fallback()))).toList());
    }

    private String title(Option option, String value) {
        return Optional.ofNullable(option.titles().get(value)).orElseGet(() -> words.choice(option.name(), value));
    }
}
