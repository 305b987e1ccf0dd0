package lectern.edition;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import lectern.document.Library;
import lectern.store.Blob;
import lectern.store.BlobStore;
import lectern.store.BusyException;
import lectern.store.Digest;
import lectern.store.Workshop;

/**
 * The front door to every form: what there is, what it is called, and the bytes. Begin with {@link #in}, which gives all
 * that can be had of the library of one moment; a {@link Recipe} of it goes to {@link #open}. Safe for many threads.
 */
public final class Editions {
    private final Supplier<Library> library;
    private final SequencedMap<Format, Renderer> renderers;
    private final Function<Format, BlobStore> stores;
    private final List<BlobStore> all;
    private final Workshop workshop;
    private final Clock clock;
    private volatile Catalogue latest;

    /**
     * @param renderers in the order in which readers are offered their forms
     * @param clock     tells when another day has begun, on which some editions say something else
     */
    public Editions(Supplier<Library> library, SequencedMap<Format, Renderer> renderers, BlobStore store,
            Workshop workshop, Clock clock) {
        this(library, renderers, _ -> store, workshop, clock);
    }

    /**
     * @param renderers in the order in which readers are offered their forms
     * @param stores    where the editions of each form are kept
     * @param clock     tells when another day has begun, on which some editions say something else
     */
    public Editions(Supplier<Library> library, SequencedMap<Format, Renderer> renderers,
            Function<Format, BlobStore> stores, Workshop workshop, Clock clock) {
        this.library = library;
        this.clock = clock;
        this.renderers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(renderers));
        this.stores = stores;
        this.all = renderers.keySet().stream().map(stores).distinct().toList();
        this.workshop = workshop;
        this.latest = new Catalogue(Library.EMPTY, LocalDate.EPOCH, this.renderers);
    }

    /** All forms there are, in the order in which readers are offered them. */
    public List<Format> formats() {
        return List.copyOf(renderers.sequencedKeySet());
    }

    /** The form with this ending. */
    public Optional<Format> find(String ending) {
        return renderers.keySet().stream().filter(format -> format.ending().equals(ending)).findFirst();
    }

    /** What can be had of a library today. Whoever answers a request asks once, and stays with it. */
    public Catalogue in(Library library) {
        Catalogue known = latest;
        LocalDate today = LocalDate.now(clock);
        if (!known.isOf(library, today)) {
            known = new Catalogue(library, today, renderers);
            latest = known;
        }
        return known;
    }

    /** What can be had now. */
    public Catalogue now() {
        return in(library.get());
    }

    /** The length in bytes, if it is there, or was once and all that it is joined from is still known. Starts nothing. */
    public Optional<Long> length(Recipe recipe) {
        Renderer renderer = renderer(recipe);
        if (!renderer.isKept()) {
            return Optional.empty();
        }
        Optional<Long> whole = store(recipe).length(recipe.whole().key()).or(() -> known(renderer, recipe.whole()));
        OptionalLong start = whole.isPresent() ? start(renderer, recipe) : OptionalLong.empty();
        return start.isPresent() ? Optional.of(whole.orElseThrow() - start.getAsLong()) : Optional.empty();
    }

    private static Optional<Long> known(Renderer renderer, Recipe recipe) {
        OptionalLong length = renderer.length(recipe);
        return length.isPresent() ? Optional.of(length.getAsLong()) : Optional.empty();
    }

    /** Where in the whole it begins, if that is known. */
    private static OptionalLong start(Renderer renderer, Recipe recipe) {
        return recipe.from().isPresent() ? renderer.offset(recipe) : OptionalLong.of(0);
    }

    /** Whether it is kept when it has been made; all else is made whenever somebody asks, and has no known length. */
    public boolean isKept(Recipe recipe) {
        return renderer(recipe).isKept();
    }

    /**
     * How often an edition came or went: between two equal counts each {@link #length} is the same, but for what is known of
     * recordings by their {@linkplain Durations#changes times}.
     */
    public long changes() {
        return all.stream().mapToLong(BlobStore::changes).sum();
    }

    /** Whether {@link #open} would now take one of the workshop's places: it is neither there nor in the making. */
    public boolean isCold(Recipe recipe) {
        Renderer renderer = renderer(recipe);
        return renderer.isKept() && !isThere(renderer, recipe)
                && (recipe.from().isPresent() || !workshop.isUnderWay(recipe.key(), store(recipe)));
    }

    private boolean isThere(Renderer renderer, Recipe recipe) {
        return store(recipe).length(recipe.whole().key()).isPresent() && start(renderer, recipe).isPresent();
    }

    /**
     * The bytes: there, or from now on in the making. The caller closes what is in it.
     *
     * @throws BusyException if it would have to be made, and as much as may be is in the making
     */
    public Edition open(Recipe recipe) throws BusyException, IOException {
        Renderer renderer = renderer(recipe);
        if (!renderer.isKept()) {
            byte[] bytes = recipe.catalogue().bytes(recipe);
            return new Edition.Ready(recipe.key(), Blob.of(bytes), 0);
        }
        Optional<Edition> ready = find(renderer, recipe);
        if (ready.isPresent()) {
            return ready.get();
        }
        Digest key = recipe.key();
        return new Edition.InTheMaking(key, recipe.from().isPresent()
                ? workshop.startUnkept(out -> renderer.render(recipe, out))
                : workshop.start(key, store(recipe), out -> renderer.render(recipe, out)));
    }

    private Optional<Edition> find(Renderer renderer, Recipe recipe) throws IOException {
        OptionalLong start = start(renderer, recipe);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        return store(recipe).find(recipe.whole().key())
                .map(blob -> new Edition.Ready(recipe.key(), blob, start.getAsLong()));
    }

    private BlobStore store(Recipe recipe) {
        return stores.apply(recipe.format());
    }

    private static Renderer renderer(Recipe recipe) {
        return recipe.catalogue().renderer(recipe);
    }
}
