package lectern.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.app.background.Failure;
import lectern.app.background.StandingOrders;
import lectern.app.background.WarmUp;
import lectern.audio.Mp3Encoder;
import lectern.content.ContentFolder;
import lectern.content.GoodDescriptions;
import lectern.content.importer.Importers;
import lectern.document.Library;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.account.Account;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.edition.feed.CoverFonts;
import lectern.edition.feed.CoverRenderer;
import lectern.edition.feed.Feeds;
import lectern.edition.page.HtmlRenderer;
import lectern.edition.page.Pages;
import lectern.edition.page.TextRenderer;
import lectern.edition.page.look.Assets;
import lectern.edition.print.PageCountRenderer;
import lectern.edition.print.PrintRenderer;
import lectern.edition.print.font.Fonts;
import lectern.edition.sound.AccountRenderer;
import lectern.edition.sound.CaptionSyntax;
import lectern.edition.sound.CaptionsRenderer;
import lectern.edition.sound.ChaptersRenderer;
import lectern.edition.sound.Mp3Renderer;
import lectern.narration.Recordings;
import lectern.search.Search;
import lectern.speech.EnginePool;
import lectern.speech.SpeechEngine;
import lectern.speech.SpeechException;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.speech.freetts.FreeTts;
import lectern.speech.piper.Piper;
import lectern.speech.program.ProgramEngine;
import lectern.speech.script.UnknownWord;
import lectern.speech.script.Verbalizer;
import lectern.store.DirectoryStore;
import lectern.store.Priority;
import lectern.store.Workshop;
import lectern.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything put together: the one place that knows which part needs which. Closing it ends all work and every
 * thread. Safe for many threads.
 */
public final class Application implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);
    static final List<SpeechEngine> ENGINES = Stream
            .concat(Stream.of(new FreeTts(), new Piper()), ProgramEngine.all().stream()).toList();

    /** All forms there are, in the order in which readers are offered them: a new one is named here, and nowhere else. */
    static final List<FormFactory> FORMS = List.of(
            new FormFactory(Format.PDF, parts -> parts.print),
            new FormFactory(Format.MP3, parts -> parts.sound),
            new FormFactory(Format.TEXT, _ -> new TextRenderer()),
            new FormFactory(Format.HTML, parts -> new HtmlRenderer(parts.assets)),
            new FormFactory(Format.WEBVTT, parts -> parts.captions(CaptionSyntax.WEBVTT)),
            new FormFactory(Format.SUBRIP, parts -> parts.captions(CaptionSyntax.SUBRIP)),
            new FormFactory(Format.CHAPTERS, parts -> new ChaptersRenderer(parts.voices, parts.recordings)),
            new FormFactory(Format.ACCOUNT, parts -> parts.accounts),
            new FormFactory(Format.PAGES, parts -> parts.pageCounts),
            new FormFactory(Format.COVER, parts -> parts.covers));

    private static final long EDITIONS_BYTES = 4L << 30;
    private static final long CLIPS_BYTES = 1L << 30;
    private static final long TIMELINES_BYTES = 64L << 20;
    /** Editions in the making at once; one more is answered with 503. */
    private static final int ORDERS = 64;
    private static final long SECONDS_BEFORE_LATER = 3;
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    /** So many clips behind the one a listener waits for are under way: the cores never run dry between two. */
    private static final int AHEAD = CORES + 2;

    private final ExecutorService background = Executors
            .newFixedThreadPool(CORES, Thread.ofPlatform().daemon().name("lectern-background-", 1).factory());
    private final Clock clock = Clock.systemDefaultZone();
    private final Assets assets = new Assets();
    private final Supplier<Library> library;
    private final Optional<URI> address;
    private final Instant equipment;
    private final Voices voices;
    private final EnginePool engines;
    private final Verbalizer verbalizer;
    private final GivenAddresses addresses;
    private final DirectoryStore editionStore;
    private final DirectoryStore clipStore;
    private final DirectoryStore timelineStore;
    private final Workshop workshop;
    private final Recordings recordings;
    private final Mp3Renderer sound;
    private final AccountRenderer accounts;
    private final PrintRenderer print;
    private final PageCountRenderer pageCounts;
    private final CoverRenderer covers;
    private final Editions editions;
    private final Search search;

    public Application(Places places, Supplier<Library> library) throws IOException {
        this(places, library, Optional.empty(), FORMS);
    }

    /** @param address of the server as readers know it */
    public Application(Places places, Supplier<Library> library, Optional<URI> address, List<FormFactory> forms)
            throws IOException {
        this.library = library;
        this.address = address;
        equipment = LatestChange.in(places.voices(), places.fonts(), places.program());
        voices = Voices.read(places.voices(), ENGINES);
        engines = new EnginePool(ENGINES, CORES, background);
        verbalizer = new Verbalizer(voices);
        Path cache = Files.createDirectories(places.cache());
        addresses = new GivenAddresses(cache);
        editionStore = new DirectoryStore(cache.resolve("editions"), EDITIONS_BYTES);
        clipStore = new DirectoryStore(cache.resolve("clips"), CLIPS_BYTES);
        timelineStore = new DirectoryStore(cache.resolve("timelines"), TIMELINES_BYTES);
        workshop = new Workshop(cache.resolve("orders"), ORDERS, CORES);
        recordings = new Recordings(verbalizer, engines, new Mp3Encoder(), clipStore, timelineStore, workshop, AHEAD);
        sound = new Mp3Renderer(voices, recordings);
        accounts = new AccountRenderer(voices, recordings);
        print = new PrintRenderer(new LazyValue<>(() -> Fonts.in(places.fonts())), address);
        pageCounts = new PageCountRenderer(print, workshop);
        search = new Search(library, background);
        covers = new CoverRenderer(new LazyValue<>(() -> CoverFonts.in(places.fonts())), workshop);
        SequencedMap<Format, Renderer> renderers = new LinkedHashMap<>();
        forms.forEach(form -> renderers.put(form.format(), form.renderer().apply(this)));
        editions = new Editions(library, renderers, editionStore, workshop, clock);
    }

    private Renderer captions(CaptionSyntax syntax) {
        return new CaptionsRenderer(syntax, voices, recordings);
    }

    /**
     * A server of all this, not started yet.
     *
     * @param missing hears of recordings that podcasts lack
     */
    WebServer server(Consumer<Recipe> missing) {
        return new WebServer(library, editions,
                new Pages(editions, sound, accounts, pageCounts, assets, clock, address),
                search,
                new Feeds(editions, sound, clock, missing), assets, address, equipment);
    }

    WarmUp warmUp() {
        return new WarmUp(library, voices, engines, recordings, editions, print, search, workshop, background);
    }

    /** Not started yet. */
    public StandingOrders standingOrders(ThreadFactory threads) {
        return new StandingOrders(library, editions, sound, threads, Duration.ofSeconds(5));
    }

    /** Runs what nobody waits for, once those who were waiting for the server have been served. */
    void later(Runnable work) {
        CompletableFuture.runAsync(() -> workshop.onCore(Priority.BACKGROUND, Executors.callable(work)),
                CompletableFuture.delayedExecutor(SECONDS_BEFORE_LATER, TimeUnit.SECONDS, background))
                .exceptionally(failure -> {
                    LOG.error("what is done when nobody waits could not be done", failure);
                    return null;
                });
    }

    /**
     * Notes what is published now, and says which languages in it nobody speaks. If something was withdrawn, all that was ever made goes with it: what is left is made
     * again when somebody asks for it.
     */
    void published(Library now) {
        now.publications().forEach(publication -> verbalizer.unspoken(publication)
                .forEach(problem -> LOG.warn("{}", problem)));
        try {
            if (addresses.remember(now)) {
                editionStore.clear();
                clipStore.clear();
                timelineStore.clear();
            }
        } catch (IOException failure) {
            LOG.warn("It could not be noted which addresses are published: {}", Failure.sentence(failure));
        }
    }

    /** Addresses that readers were given and that lead nowhere now. */
    List<Problem> vanished(Library now) throws IOException {
        return addresses.vanished(now);
    }

    public Editions editions() {
        return editions;
    }

    Voices voices() {
        return voices;
    }

    Verbalizer verbalizer() {
        return verbalizer;
    }

    Recordings recordings() {
        return recordings;
    }

    /** What is wrong with voices and fonts. */
    List<Problem> problems() {
        return Stream.concat(voices.problems().stream(), print.problems().stream()).toList();
    }

    /** What only the forms themselves can know to be wrong: lexicons, languages, characters without a glyph. */
    List<Problem> problems(Publication publication) {
        List<Problem> problems = new ArrayList<>();
        Guard guard = new Guard(problems);
        problems.addAll(guard.of("The speech", publication, verbalizer::problems).orElse(List.of()));
        problems.addAll(guard.of("The print", publication, print::check).orElse(List.of()));
        return problems;
    }

    /** How completely each section of a publication is spoken by its standard voice. Makes no sound. */
    List<Account> accounts(Publication publication) {
        return editions.in(new Library(List.of(publication), List.of(), publication.changed()))
                .usual(Format.ACCOUNT, publication, Optional.empty()).map(accounts::known).orElse(List.of());
    }

    /** The words of a publication that its voice has to guess; none where the engine cannot be asked. */
    List<UnknownWord> unknownWords(Publication publication) throws SpeechException {
        Locale language = publication.metadata().language();
        Voice voice = voices.standard(language);
        Optional<SpeechEngine> engine = ENGINES.stream().filter(each -> each.name().equals(voice.engine())).findFirst();
        if (engine.isEmpty() || !language.getLanguage().equals(voice.language().getLanguage())) {
            return List.of();
        }
        return engine.get().dictionary(voice)
                .map(dictionary -> UnknownWord.of(publication, voice, verbalizer, dictionary)).orElse(List.of());
    }

    Voice voice(Optional<String> id, Locale language) throws UsageException {
        if (id.isEmpty()) {
            return voices.standard(language);
        }
        return voices.find(id.get()).orElseThrow(() -> new UsageException("there is no voice " + id.get()
                + "; there are " + voices.offered().stream().map(Voice::id).collect(Collectors.joining(", "))));
    }

    /** The content as a server would read it that has the same cache. */
    static ContentFolder content(Places places, Importers importers) {
        return new ContentFolder(places.content(), Clock.systemDefaultZone(),
                GoodDescriptions.ofServer(places.descriptions()), importers);
    }

    /** The publications of a folder, or one publication: of it or elsewhere. */
    static Library read(Places places, Optional<String> source) throws UsageException {
        return read(content(places, Importers.ALL), source);
    }

    static Library read(ContentFolder content, Optional<String> source) throws UsageException {
        if (source.isEmpty()) {
            return content.read();
        }
        Path path = Path.of(source.get());
        boolean isName = path.getNameCount() == 1 && !Files.isRegularFile(path);
        Optional<Library> named = isName ? content.read(source.get()) : Optional.empty();
        if (named.isPresent()) {
            return named.get();
        }
        if (!Files.exists(path)) {
            throw new UsageException("there is no publication and no file " + source.get());
        }
        return content.readSource(path);
    }

    @Override
    public void close() throws IOException {
        workshop.close();
        engines.close();
        background.shutdownNow();
        editionStore.close();
        clipStore.close();
        timelineStore.close();
    }
}
