package lectern.edition.print;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lectern.document.Canonical;
import lectern.document.Library;
import lectern.document.Place;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Option;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.store.Digest;

/**
 * Makes large-print PDFs. Safe for many threads; reads nothing but pictures when it is asked for a print.
 */
public final class PrintRenderer implements Renderer {
    /** Changed whenever the same content would be printed otherwise. */
    private static final String REVISION = "print 7";

    private static final int MOST_COUNTED = 10_000;

    private final Supplier<Fonts> fonts;
    private final Optional<URI> server;
    private final Clock clock;
    private final Cache<Digest, PageCount> counted = Caffeine.newBuilder().maximumSize(MOST_COUNTED).build();

    /**
     * @param fonts  asked for at the first print or its name, and again at each: reading them takes a moment
     * @param server as readers know it, for the last page
     * @param clock  tells whether a text's review is overdue
     */
    public PrintRenderer(Supplier<Fonts> fonts, Optional<URI> server, Clock clock) {
        this.fonts = fonts;
        this.server = server;
        this.clock = clock;
    }

    @Override
    public List<Option> options(Publication publication) {
        return options().all();
    }

    private PrintOptions options() {
        return new PrintOptions(fonts.get());
    }

    @Override
    public void check(Publication publication, SortedMap<String, String> options) throws OptionException {
        options().check(options);
    }

    @Override
    public Digest key(Library library, Recipe recipe) {
        Publication publication = publication(library, recipe);
        return key(publication, section(publication, recipe), recipe.options(), online(library, recipe));
    }

    private Digest key(Publication publication, Optional<Section> section, SortedMap<String, String> options,
            Online online) {
        return Digest.of(out -> {
            Canonical.write(List.of(REVISION, fonts.get().digest().hex(), publication.id(), made(publication)), out);
            Canonical.write(publication.metadata(), out);
            Canonical.write(options().style(options), out);
            Canonical.write(section.map(List::of).orElse(publication.sections()), out);
            Canonical.write(section.isPresent(), out);
            Canonical.write(online, out);
            Canonical.write(overdue(publication), out);
        });
    }

    private Online online(Library library, Recipe recipe) {
        return Online.of(library, new Place(recipe.publication(), recipe.section()), server);
    }

    /** The day its review was due, if that day has passed. */
    private Optional<LocalDate> overdue(Publication publication) {
        return publication.metadata().nextReview().filter(LocalDate.now(clock)::isAfter);
    }

    /** The moment a print says it was made at: no clock, or the same content would give other bytes. */
    private static Instant made(Publication publication) {
        return publication.metadata().reviewed().map(date -> date.atStartOfDay().toInstant(ZoneOffset.UTC))
                .orElse(publication.changed().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    /**
     * @throws UncoveredCharacterException if a character is in no font
     */
    @Override
    public void render(Library library, Recipe recipe, OutputStream out) throws IOException {
        Publication publication = publication(library, recipe);
        Digest key = key(library, recipe);
        PdfWriter.write(layout(library, recipe, key), key, made(publication), out);
    }

    /**
     * How much paper a print takes: laid out, never drawn, and remembered.
     *
     * @throws UncoveredCharacterException if a character is in no font
     */
    public PageCount pageCount(Library library, Recipe recipe) throws UncoveredCharacterException {
        Digest key = key(library, recipe);
        Optional<PageCount> known = Optional.ofNullable(counted.getIfPresent(key));
        if (known.isPresent()) {
            return known.get();
        }
        PageCount count = new PageCount(layout(library, recipe, key).measured().pages());
        counted.put(key, count);
        return count;
    }

    private PageLayout layout(Library library, Recipe recipe, Digest key) {
        return PageLayout.of(publication(library, recipe), recipe.section(), options().style(recipe.options()),
                fonts.get(), edition(key), online(library, recipe),
                overdue(publication(library, recipe))).orElseThrow(() -> missing(recipe));
    }

    /** What is wrong with the fonts. */
    public List<Problem> problems() {
        return fonts.get().problems();
    }

    /** What would not print or not print well: characters that no font has, pictures, words longer than a line. */
    public List<Problem> check(Publication publication) {
        return Stream.concat(new Coverage(fonts.get()).check(publication).stream(),
                new SplitWords(fonts.get()).check(publication).stream()).toList();
    }

    /** A number that a person can read out on the telephone. All digits are as wide: it changes no layout. */
    private static String edition(Digest key) {
        long number = Long.parseLong(key.hex().substring(0, 12), 16) % 100_000_000;
        return "%04d-%04d".formatted(number / 10_000, number % 10_000);
    }

    private static Publication publication(Library library, Recipe recipe) {
        return library.find(recipe.publication()).orElseThrow(() -> missing(recipe));
    }

    private static Optional<Section> section(Publication publication, Recipe recipe) {
        return recipe.section().map(id -> publication.find(id).orElseThrow(() -> missing(recipe)));
    }

    private static IllegalArgumentException missing(Recipe recipe) {
        return new IllegalArgumentException("recipe is " + recipe + ": the library has no such publication or section");
    }
}
