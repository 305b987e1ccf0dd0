package lectern.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lectern.document.colour.Accent;

/**
 * What a publisher says of the whole site, rather than of one publication: its face, ways to turn to somebody, and what
 * holds where a publication or a reader says nothing else. Immutable.
 *
 * @param ways     stand at the foot of every page
 * @param topics   names, in the order in which the library shows what belongs to them
 * @param remember whether a browser may keep where a listener stopped: not where many people share one
 */
public record SiteDescription(Masthead masthead, Ways ways, List<String> topics, Usual usual, boolean remember) {

    /** This is what holds where there is no site.yaml. */
    public static final SiteDescription NOTHING = new SiteDescription(Masthead.NONE, Ways.NONE, List.of(), Usual.NONE,
            true);

    public SiteDescription {
        topics = List.copyOf(topics);
    }

    /** What pages begin with, and how it looks. */
    public record Masthead(Optional<String> name, Optional<Image> logo, Optional<Accent> accent) {
        public static final Masthead NONE = new Masthead(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Where a reader may turn to.
     *
     * @param ask where somebody who cannot use any of the forms asks for another: an address that begins with
     *            {@code mailto:}, {@code tel:} or {@code https:}
     */
    public record Ways(List<Link> links, Optional<Contact> contact, Optional<String> ask) {
        public static final Ways NONE = new Ways(List.of(), Optional.empty(), Optional.empty());

        public Ways {
            links = List.copyOf(links);
        }

        public boolean isEmpty() {
            return equals(NONE);
        }
    }

    /**
     * A link at the foot of pages.
     *
     * @param address whole, or from the site's root
     * @param line    that it stands on, for who mends it
     */
    public record Link(String label, String address, int line) {}

    /**
     * What is chosen where nobody chooses.
     *
     * @param language of texts that do not say theirs, and of the pages around all texts
     * @param choices  by the names of options of forms, such as {@code voice}; they count where they are offered
     * @param podcast  what podcasts are about
     */
    public record Usual(Optional<Locale> language, Map<String, Choice> choices, Category podcast) {
        public static final Usual NONE = new Usual(Optional.empty(), Map.of(), Category.USUAL);

        public Usual {
            choices = Map.copyOf(choices);
        }

        public Optional<String> choice(String option) {
            return Optional.ofNullable(choices.get(option)).map(Choice::value);
        }
    }

    /**
     * Where podcast apps list a podcast, in their own words.
     *
     * @param whole such as {@code Health & Fitness}
     * @param part  of the whole, such as {@code Medicine}
     */
    public record Category(String whole, Optional<String> part) {
        /** Apps want one, and most of what is published here is about health. */
        public static final Category USUAL = new Category("Health & Fitness", Optional.of("Medicine"));
    }

    /** @param line that it stands on, for who mends it */
    public record Choice(String value, int line) {}

    /** What is known of a text; where it does not say who publishes it, the site does. */
    public Metadata published(Metadata own) {
        return own.with(new Metadata.Imprint(own.publisher().or(this::name), own.contact(), own.licence()));
    }

    /** The same, and where a text does not say whom to ask, the site does: what leaves the site has no page around it. */
    public Metadata alone(Metadata own) {
        return own.with(
                new Metadata.Imprint(own.publisher().or(this::name), own.contact().or(ways::contact), own.licence()));
    }

    /** What each publication has with itself. */
    public Publication.House house() {
        return new Publication.House(masthead.logo().flatMap(_ -> name()), ways.contact(), masthead.logo());
    }

    public Optional<String> name() {
        return masthead.name();
    }
}
