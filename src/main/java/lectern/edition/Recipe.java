package lectern.edition;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lectern.document.Library;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.text.FileName;
import lectern.store.Digest;

/**
 * What is wanted, found: a form of a publication or of one of its sections, with everything that its making needs. It
 * belongs to the library of one moment and stays good, whatever is published meanwhile. Safe for many threads.
 *
 * <p>Recipes are equal where equal things are wanted, of whichever library: the same form, publication, section and
 * choices.
 */
public final class Recipe {

    /** The name in an address of the sentence to begin at, {@code ?from=}. */
    public static final String FROM = "from";

    private final Catalogue catalogue;
    private final Format format;
    private final Optional<Publication> publication;
    private final Optional<Section> section;
    private final SortedMap<String, String> options;
    private final Optional<String> from;

    /**
     * @param publication empty for a form of the library itself
     * @param section     empty for the whole publication
     * @param options     every option of the form with its choice, fallbacks included
     * @param from        the id of the sentence to begin at: an excerpt of the whole, which is never kept
     */
    Recipe(Catalogue catalogue, Format format, Optional<Publication> publication, Optional<Section> section,
            SortedMap<String, String> options, Optional<String> from) {
        this.catalogue = catalogue;
        this.format = format;
        this.publication = publication;
        this.section = section;
        this.options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        this.from = from;
    }

    public Format format() {
        return format;
    }

    /** The library that it was found in, and the day of it. */
    public Catalogue catalogue() {
        return catalogue;
    }

    public Library library() {
        return catalogue.library();
    }

    public boolean isOfLibrary() {
        return publication.isEmpty();
    }

    /** @throws java.util.NoSuchElementException if it is of the library itself */
    public Publication publication() {
        return publication.orElseThrow();
    }

    /** Empty for the whole publication. */
    public Optional<Section> section() {
        return section;
    }

    /** The section, or all of the publication's. */
    public List<Section> sections() {
        return section.map(List::of).orElseGet(() -> publication().sections());
    }

    /** Names the text of the whole publication, also where one of its sections is wanted. Written once for each catalogue. */
    public Digest text() {
        return catalogue.text(publication());
    }

    /** Every option of the form with its choice. */
    public SortedMap<String, String> options() {
        return options;
    }

    /** The id of the sentence to begin at. */
    public Optional<String> from() {
        return from;
    }

    /** What was chosen in it and is not the usual. */
    public SortedMap<String, String> chosen() {
        SortedMap<String, String> chosen = new TreeMap<>(options);
        catalogue.options(format, publication()).forEach(option -> chosen.remove(option.name(), option.fallback()));
        return chosen;
    }

    /** What it is a form of. */
    public Place place() {
        return new Place(publication().id(), section.map(Section::id));
    }

    /** Where a reader gets it, with nothing chosen. */
    public String address() {
        return place().address() + "." + format.ending();
    }

    /** What a file with it is called for people. What players play has their ending alone. */
    public FileName fileName() {
        String ending = format.is(Format.Trait.SAVED) && !format.is(Format.Trait.NAMED)
                ? format.ending().substring(format.ending().lastIndexOf('.') + 1)
                : format.ending();
        return section
                .map(part -> new FileName(part.title().text(), publication().place(part),
                        publication().sections().size(), part.id(), ending))
                .orElseGet(() -> new FileName(publication().title(), 0, 0, publication().id(), ending));
    }

    /** The same choices of one of its sections. */
    public Recipe of(Section part) {
        return new Recipe(catalogue, format, publication, Optional.of(part), options, from);
    }

    /** The same choices in another form. */
    public Recipe as(Format other) {
        return new Recipe(catalogue, other, publication, section, options, from);
    }

    /** The same from its beginning. */
    public Recipe whole() {
        return from.isEmpty() ? this : new Recipe(catalogue, format, publication, section, options, Optional.empty());
    }

    /** The same from a sentence on. */
    public Recipe from(String sentence) {
        return new Recipe(catalogue, format, publication, section, options, Optional.of(sentence));
    }

    /** The name of the bytes and their ETag, known before any work that is worth the name. */
    public Digest key() {
        return catalogue.key(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recipe recipe && format.equals(recipe.format) && options.equals(recipe.options)
                && from.equals(recipe.from) && names().equals(recipe.names());
    }

    @Override
    public int hashCode() {
        return Objects.hash(format, names(), options, from);
    }

    private List<String> names() {
        return List.of(publication.map(Publication::id).orElse(""), section.map(Section::id).orElse(""));
    }

    @Override
    public String toString() {
        return format + " of " + names() + options + from.map(id -> " from " + id).orElse("");
    }
}
