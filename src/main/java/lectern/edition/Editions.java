package lectern.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.store.Blob;
import lectern.store.BlobStore;
import lectern.store.BusyException;
import lectern.store.Digest;
import lectern.store.Workshop;

/**
 * The front door to every form: what there is, what it is called, and the bytes. Begin with {@link #recipe}, then
 * {@link #open}. Safe for many threads.
 *
 * <p>Each call looks at the library once and stays with it, so a change of content in the middle of a rendering
 * disturbs nobody; the next call sees the new library. A recipe of something that has gone since is answered with a
 * {@link NoSuchElementException}.
 */
public final class Editions {
    private final Supplier<Library> library;
    private final Map<Format, Renderer> renderers;
    private final BlobStore store;
    private final Workshop workshop;
    private final Clock clock;
    private volatile Keys keys = new Keys(Library.EMPTY, LocalDate.EPOCH);

    /** @param clock tells when another day has begun, on which some editions say something else */
    public Editions(Supplier<Library> library, Map<Format, Renderer> renderers, BlobStore store, Workshop workshop,
            Clock clock) {
        this.library = library;
        this.clock = clock;
        this.renderers = Map.copyOf(renderers);
        this.store = store;
        this.workshop = workshop;
    }

    /** What a reader may choose about a form of a publication; empty if there is no such publication or form. */
    public List<Option> options(Format format, String publication) {
        return renderer(format)
                .flatMap(renderer -> library.get().find(publication).map(renderer::options))
                .orElse(List.of());
    }

    /**
     * A reader's wish as a recipe. {@code from} is the id of the sentence at which a section's sound begins, and
     * unknown to every other form.
     *
     * @param query by name, every value that was given; unknown names are ignored
     * @return empty if there is no such publication, section or form
     * @throws OptionException          if a known name has a value outside its list, or several, or if what was chosen
     *                                  does not go together
     * @throws UnknownSentenceException if {@code from} is not in the section
     */
    public Optional<Recipe> recipe(Format format, String publication, Optional<String> section,
            Map<String, List<String>> query) throws OptionException, UnknownSentenceException {
        Optional<Renderer> renderer = renderer(format);
        Optional<Publication> found = library.get().find(publication);
        Optional<Section> part = found.flatMap(whole -> section.flatMap(whole::find));
        if (renderer.isEmpty() || found.isEmpty()
                || section.isPresent() && (part.isEmpty() || !renderer.get().isOfSections())) {
            return Optional.empty();
        }
        SortedMap<String, String> options = new TreeMap<>();
        for (Option option : renderer.get().options(found.get())) {
            options.put(option.name(), option.choose(query.getOrDefault(option.name(), List.of())));
        }
        renderer.get().check(found.get(), options);
        Recipe whole = new Recipe(format, publication, section, options, Optional.empty());
        return Optional.of(part.isPresent() && format == Format.MP3 && query.containsKey(Recipe.FROM)
                ? excerpt(whole, part.get(), query.get(Recipe.FROM))
                : whole);
    }

    private static Recipe excerpt(Recipe whole, Section section, List<String> from) throws UnknownSentenceException {
        String first = from.isEmpty() ? "" : from.getFirst();
        if (from.size() != 1 || section.sentences().stream().noneMatch(sentence -> sentence.id().equals(first))) {
            throw new UnknownSentenceException(whole);
        }
        return whole.from(first);
    }

    /** The ETag, known before any work that is worth the name. */
    public Digest key(Recipe recipe) {
        return key(library.get(), recipe);
    }

    private Digest key(Library library, Recipe recipe) {
        return keys(library).find(recipe, renderer(library, recipe));
    }

    private Keys keys(Library library) {
        Keys keys = this.keys;
        LocalDate today = LocalDate.now(clock);
        if (!keys.areOf(library, today)) {
            keys = new Keys(library, today);
            this.keys = keys;
        }
        return keys;
    }

    /** The length in bytes, if it has been made. Starts nothing. */
    public Optional<Long> length(Recipe recipe) {
        return length(library.get(), recipe);
    }

    private Optional<Long> length(Library library, Recipe recipe) {
        Renderer renderer = renderer(library, recipe);
        if (!renderer.isKept()) {
            return Optional.empty();
        }
        Optional<Long> whole = store.length(key(library, recipe.whole()));
        if (whole.isEmpty() || recipe.from().isEmpty()) {
            return whole;
        }
        OptionalLong start = renderer.offset(library, recipe);
        return start.isPresent() ? Optional.of(whole.get() - start.getAsLong()) : Optional.empty();
    }

    /** Whether {@link #open} would now take one of the workshop's places: it is neither there nor in the making. */
    public boolean isCold(Recipe recipe) {
        Library library = this.library.get();
        return renderer(library, recipe).isKept() && length(library, recipe).isEmpty()
                && (recipe.from().isPresent() || !workshop.isUnderWay(key(library, recipe), store));
    }

    /**
     * Looks whether the content can be given in this form. Makes nothing.
     *
     * @throws UnmakeableException if its publisher has to change something first
     */
    public void admit(Recipe recipe) throws UnmakeableException {
        Library library = this.library.get();
        renderer(library, recipe).admit(library, recipe);
    }

    /**
     * The bytes: there, or from now on in the making. The caller closes what is in it.
     *
     * @throws BusyException       if it would have to be made, and as much as may be is in the making
     * @throws UnmakeableException if the content cannot be given in this form
     */
    public Edition open(Recipe recipe) throws BusyException, IOException {
        Library library = this.library.get();
        Renderer renderer = renderer(library, recipe);
        if (!renderer.isKept()) {
            return render(library, renderer, recipe);
        }
        Optional<Edition> ready = find(library, renderer, recipe);
        if (ready.isPresent()) {
            return ready.get();
        }
        renderer.admit(library, recipe);
        Digest key = key(library, recipe);
        return new Edition.InTheMaking(key, recipe.from().isPresent()
                ? workshop.startUnkept(out -> renderer.render(library, recipe, out))
                : workshop.start(key, store, out -> renderer.render(library, recipe, out)));
    }

    private Edition render(Library library, Renderer renderer, Recipe recipe) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        renderer.render(library, recipe, bytes);
        Digest key = keys(library).remember(recipe, Digest.of(bytes::writeTo));
        return new Edition.Ready(key, Blob.of(bytes.toByteArray()), 0);
    }

    private Optional<Edition> find(Library library, Renderer renderer, Recipe recipe) throws IOException {
        OptionalLong start = recipe.from().isPresent() ? renderer.offset(library, recipe) : OptionalLong.of(0);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        return store.find(key(library, recipe.whole()))
                .map(blob -> new Edition.Ready(key(library, recipe), blob, start.getAsLong()));
    }

    private Optional<Renderer> renderer(Format format) {
        return Optional.ofNullable(renderers.get(format));
    }

    private Renderer renderer(Library library, Recipe recipe) {
        return renderer(recipe.format())
                .filter(renderer -> recipe.isOfLibrary() || library.find(recipe.publication())
                        .filter(found -> recipe.section().isEmpty() || found.find(recipe.section().get()).isPresent())
                        .isPresent())
                .orElseThrow(() -> new NoSuchElementException("there is no " + recipe + " any more"));
    }
}
