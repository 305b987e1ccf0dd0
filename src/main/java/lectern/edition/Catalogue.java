package lectern.edition;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import lectern.document.Canonical;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.store.Digest;

/**
 * All that can be had of one library on one day. It never changes, so the name of each edition is computed once; what
 * depends on a day, such as whether a print's text is overdue, is a part of its name. Safe for many threads.
 */
public final class Catalogue {
    private static final int MOST_KEYS = 10_000;

    private final Library library;
    private final LocalDate day;
    private final SequencedMap<Format, Renderer> renderers;
    private final Supplier<Digest> build;
    private final UsualChoices usual;
    private final Cache<Recipe, Digest> keys = Caffeine.newBuilder().maximumSize(MOST_KEYS).build();
    private final Map<String, Digest> texts = new ConcurrentHashMap<>();

    /** @param renderers in the order in which readers are offered their forms */
    public Catalogue(Library library, LocalDate day, SequencedMap<Format, Renderer> renderers) {
        this(library, day, renderers, Build::running);
    }

    /** @param build the program that makes what is kept */
    Catalogue(Library library, LocalDate day, SequencedMap<Format, Renderer> renderers, Supplier<Digest> build) {
        this.build = build;
        this.library = library;
        this.day = day;
        this.renderers = renderers;
        this.usual = new UsualChoices(library.site().usual());
    }

    public Library library() {
        return library;
    }

    public LocalDate day() {
        return day;
    }

    /** Names all sections of one of its publications, for forms whose links lead to other sections than their own. */
    Digest text(Publication publication) {
        return texts.computeIfAbsent(publication.id(),
                _ -> Digest.of(out -> Canonical.write(publication.sections(), out)));
    }

    boolean isOf(Library other, LocalDate today) {
        // Not equals, which would compare every word: a library is immutable and swapped whole.
        return library == other && day.equals(today);
    }

    /** What a reader may choose about a form of a publication; nothing where there is no such form. */
    public List<Option> options(Format format, Publication publication) {
        return find(format).map(renderer -> options(renderer, publication)).orElse(List.of());
    }

    private List<Option> options(Renderer renderer, Publication publication) {
        return usual.of(renderer.options(publication));
    }

    /** What a reader may choose about any form of any publication, by that name. */
    List<String> choices(String option) {
        return library.publications().stream()
                .flatMap(publication -> renderers.values().stream().map(each -> each.options(publication)))
                .flatMap(List::stream).filter(each -> each.name().equals(option))
                .flatMap(each -> each.choices().stream()).distinct().toList();
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
        Optional<Publication> found = library.find(publication);
        Optional<Section> part = found.flatMap(whole -> section.flatMap(whole::find));
        return found.isEmpty() || part.isEmpty() && section.isPresent()
                ? Optional.empty()
                : recipe(format, found.get(), part, query);
    }

    /** The same of what was found already, and from its beginning. */
    public Optional<Recipe> whole(Format format, Publication publication, Optional<Section> section,
            Map<String, List<String>> query) throws OptionException {
        Optional<Renderer> renderer = find(format).filter(found -> section.isEmpty() || found.isOfSections());
        if (renderer.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, String> options = new TreeMap<>();
        for (Option option : options(renderer.get(), publication)) {
            options.put(option.name(), option.choose(query.getOrDefault(option.name(), List.of())));
        }
        renderer.get().check(publication, options);
        return Optional.of(new Recipe(this, format, Optional.of(publication), section, options, Optional.empty()));
    }

    /** Nothing is chosen in it, and it begins at the beginning. */
    public Optional<Recipe> usual(Format format, Publication publication, Optional<Section> section) {
        try {
            return whole(format, publication, section, Map.of());
        } catch (OptionException impossible) {
            throw new IllegalStateException("nothing was chosen, so nothing can be chosen wrongly", impossible);
        }
    }

    /** Every way in which it can be had: each choice with each other, if they go together; the usual first. */
    public List<Recipe> all(Format format, Publication publication, Optional<Section> section) {
        List<Recipe> all = new ArrayList<>(usual(format, publication, section).stream().toList());
        if (!all.isEmpty()) {
            for (SortedMap<String, String> choices : combined(options(format, publication))) {
                Recipe recipe = new Recipe(this, format, Optional.of(publication), section, choices, Optional.empty());
                if (!recipe.equals(all.getFirst()) && goTogether(recipe)) {
                    all.add(recipe);
                }
            }
        }
        return all;
    }

    private boolean goTogether(Recipe recipe) {
        try {
            renderer(recipe).check(recipe.publication(), recipe.options());
            return true;
        } catch (OptionException apart) {
            return false;
        }
    }

    private static List<SortedMap<String, String>> combined(List<Option> options) {
        List<SortedMap<String, String>> all = List.of(new TreeMap<>());
        for (Option option : options) {
            all = all.stream().flatMap(before -> option.choices().stream().map(choice -> {
                SortedMap<String, String> more = new TreeMap<>(before);
                more.put(option.name(), choice);
                return more;
            })).toList();
        }
        return all;
    }

    /** A form of the library itself. */
    public Recipe ofLibrary(Format format) {
        return new Recipe(this, format, Optional.empty(), Optional.empty(), Collections.emptySortedMap(),
                Optional.empty());
    }

    /** What was wanted of another library, of this one. */
    public Optional<Recipe> again(Recipe before) {
        Optional<Publication> publication = library.find(before.publication().id());
        Optional<Section> section = publication
                .flatMap(found -> before.section().flatMap(each -> found.find(each.id())));
        return publication.isEmpty() || section.isEmpty() && before.section().isPresent()
                ? Optional.empty()
                : Optional.of(new Recipe(this, before.format(), publication, section, before.options(),
                        before.from()));
    }

    private Optional<Recipe> recipe(Format format, Publication publication, Optional<Section> section,
            Map<String, List<String>> query) throws OptionException, UnknownSentenceException {
        Optional<Recipe> whole = whole(format, publication, section, query);
        return whole.isPresent() && section.isPresent() && format.equals(Format.MP3) && query.containsKey(Recipe.FROM)
                ? Optional.of(excerpt(whole.get(), section.get(), requireNonNull(query.get(Recipe.FROM))))
                : whole;
    }

    private static Recipe excerpt(Recipe whole, Section section, List<String> from) throws UnknownSentenceException {
        String first = from.isEmpty() ? "" : from.getFirst();
        if (from.size() != 1 || section.sentences().stream().noneMatch(sentence -> sentence.id().equals(first))) {
            throw new UnknownSentenceException(whole);
        }
        return whole.from(first);
    }

    Optional<Renderer> find(Format format) {
        return Optional.ofNullable(renderers.get(format));
    }

    Renderer renderer(Recipe recipe) {
        return find(recipe.format()).orElseThrow();
    }

    Digest key(Recipe recipe) {
        // Not keys.get(recipe, …): it would hold a lock of the cache while a page is rendered.
        Optional<Digest> key = Optional.ofNullable(keys.getIfPresent(recipe));
        return key.isPresent() ? key.get() : remember(recipe, computed(recipe));
    }

    private Digest remember(Recipe recipe, Digest key) {
        keys.put(recipe, key);
        return key;
    }

    private Digest computed(Recipe recipe) {
        if (recipe.from().isPresent()) {
            return Digest.of(out -> {
                out.write(key(recipe.whole()).hex().getBytes(StandardCharsets.US_ASCII));
                out.write(recipe.from().get().getBytes(StandardCharsets.UTF_8));
            });
        }
        Renderer renderer = renderer(recipe);
        return renderer.isKept() ? kept(renderer, recipe) : Digest.of(out -> renderer.render(recipe, out));
    }

    private Digest kept(Renderer renderer, Recipe recipe) {
        return Digest.of(out -> out.write((build.get() + recipe.format().ending() + "\n" + renderer.key(recipe))
                .getBytes(StandardCharsets.UTF_8)));
    }

    /** What is not kept, rendered: it is named by its bytes, so that the name comes with them. */
    byte[] bytes(Recipe recipe) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        renderer(recipe).render(recipe, bytes);
        remember(recipe, Digest.of(bytes::writeTo));
        return bytes.toByteArray();
    }
}
