package lectern.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lectern.app.background.Failure;
import lectern.app.background.StandingOrders;
import lectern.app.background.WarmUp;
import lectern.app.export.Export;
import lectern.app.export.SiteEditions;
import lectern.app.export.StaticSite;
import lectern.app.making.FormFiles;
import lectern.app.operation.Parts;
import lectern.audio.Mp3Encoder;
import lectern.cluster.Cluster;
import lectern.cluster.ClusterException;
import lectern.cluster.queue.WorkQueue;
import lectern.cluster.snapshot.SharedContent;
import lectern.document.Library;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.account.Account;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.edition.UsualChoices;
import lectern.edition.feed.Feeds;
import lectern.edition.meta.Reach;
import lectern.edition.opds.BookCatalogue;
import lectern.edition.page.Pages;
import lectern.edition.page.look.Assets;
import lectern.edition.print.StyleRules;
import lectern.narration.Recordings;
import lectern.search.Search;
import lectern.speech.EnginePool;
import lectern.store.Priority;
import lectern.store.Workshop;
import lectern.web.Dates;
import lectern.web.WebServer;
import lectern.web.http.TrustedProxies;
import lectern.web.http.Witness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything put together: the one place that knows which part needs which. Closing it ends all work and every
 * thread. Safe for many threads.
 */
public final class Application implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);
    /** Editions in the making at once; one more is answered with 503. */
    private static final int ORDERS = 64;
    private static final long SECONDS_BEFORE_LATER = 3;
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    /** One more than there are cores: no engine that hangs can take them all. */
    private static final int WORKERS = CORES + 1;
    /** So many clips behind the one a listener waits for are under way: the cores never run dry between two. */
    private static final int AHEAD = CORES + 2;

    private final ExecutorService background = Executors
            .newFixedThreadPool(CORES, Thread.ofPlatform().daemon().name("lectern-background-", 1).factory());
    private final Assets assets;
    private final Supplier<Library> library;
    private final Optional<URI> address;
    private final Dates dates;
    private final Speech speech;
    private final EnginePool engines;
    private final GivenAddresses addresses;
    private final Stores stores;
    private final Workshop workshop;
    private final Recordings recordings;
    private final Renderers forms;
    private final Editions editions;
    private final Search search;
    private final Optional<Cluster> cluster;

    public Application(Places places, Supplier<Library> library) throws IOException {
        this(places, library, Optional.empty(), Renderers.ALL);
    }

    /** @param address of the server as readers know it */
    public Application(Places places, Supplier<Library> library, Optional<URI> address, List<FormFactory> offered)
            throws IOException {
        this(places, Speech.in(places), library, address, offered);
    }

    /** One that works alone. */
    Application(Places places, Speech speech, Supplier<Library> library, Optional<URI> address,
            List<FormFactory> offered) throws IOException {
        this(places, speech, library, address, offered,
                Dates.ofFiles(Clock.systemDefaultZone(), places.equipped()), Optional.empty());
    }

    /**
     * @param offered the forms that readers are offered, in this order
     * @param dates   of what is published
     * @param cluster of which this is a node; {@link #join} it
     */
    Application(Places places, Speech speech, Supplier<Library> library, Optional<URI> address,
            List<FormFactory> offered, Dates dates, Optional<Cluster> cluster) throws IOException {
        this.library = library;
        this.cluster = cluster;
        this.dates = dates;
        this.address = address;
        this.speech = speech;
        assets = new Assets(StyleRules.css(), places.fonts());
        engines = new EnginePool(Speech.ENGINES, CORES, background);
        Path cache = Files.createDirectories(places.cache());
        addresses = new GivenAddresses(cache);
        stores = new Stores(cache, places.quota(), cluster);
        workshop = new Workshop(cache.resolve("orders"), ORDERS, WORKERS);
        recordings = new Recordings(speech.verbalizer(), engines, new Mp3Encoder(), stores.clips(), stores.timelines(),
                workshop, AHEAD);
        forms = new Renderers(speech.voices(), recordings, places.fonts(), workshop, assets, address);
        search = new Search(library, background);
        editions = new Editions(library, forms.renderers(offered), stores::editions, workshop, dates.clock());
    }

    /**
     * Becomes one of several nodes, if that is wanted.
     *
     * @throws ClusterException if that cannot be until somebody changes something
     */
    void join() throws ClusterException {
        if (cluster.isPresent()) {
            cluster.get().start();
        }
    }

    /**
     * A server of all this, not started yet.
     *
     * @param missing hears of recordings that podcasts lack
     */
    WebServer server(Consumer<Recipe> missing) {
        return server(missing, TrustedProxies.NONE, Witness.NONE);
    }

    /**
     * @param missing hears of recordings that podcasts lack
     * @param proxies who may say for whom they ask
     * @param witness hears of every request
     */
    WebServer server(Consumer<Recipe> missing, TrustedProxies proxies, Witness witness) {
        return new WebServer(library, editions,
                new Pages(editions, forms.sound(), forms.accounts(), forms.pageCounts(), assets, dates.clock(),
                        address, this::lookUp),
                search,
                new Feeds(editions, forms.sound(), dates.clock(), missing),
                new BookCatalogue(editions, forms.sound()), assets, address, dates, proxies, witness);
    }

    /** Behind everybody's work. */
    private void lookUp(Runnable work) {
        workshop.onCore(Priority.BACKGROUND, Executors.callable(() -> telling(work)));
    }

    /**
     * The library as a site of files.
     *
     * @param base     what whole addresses begin with
     * @param progress hears what is done now
     */
    Export export(URI base, Path folder, Consumer<String> progress) {
        SiteEditions made = new SiteEditions(editions);
        return new Export(editions, made, new StaticSite.Writers(
                new Pages(editions, forms.sound(), forms.accounts(), forms.pageCounts(), assets, dates.clock(),
                        Optional.of(base), this::lookUp, Reach.FILES, made::length),
                new Feeds(editions, forms.sound(), dates.clock(), made::missing, Reach.FILES),
                new BookCatalogue(editions, forms.sound(), Reach.FILES), assets), base, folder, progress);
    }

    /**
     * What can be watched of all this.
     *
     * @param known the library, if it has been read
     */
    Parts parts(Places places, Supplier<Optional<Library>> known) {
        return parts(places, known, Optional.empty());
    }

    /**
     * @param known  the library, if it has been read
     * @param shared what nodes share
     */
    Parts parts(Places places, Supplier<Optional<Library>> known, Optional<SharedContent> shared) {
        return new Parts(known, places.content(), places.cache(), stores.byKind(), workshop, engines, recordings,
                cluster, stores.shared(), shared);
    }

    WarmUp warmUp() {
        return new WarmUp(library, new WarmUp.Sound(speech.voices(), engines, recordings), editions, forms.print(),
                search, workshop,
                background);
    }

    /** Of a server that works alone. */
    public StandingOrders standingOrders(ThreadFactory threads) {
        return standingOrders(threads, OptionalLong::empty);
    }

    /**
     * Not started yet. Made before this joins others.
     *
     * @param agreed which revision of what all nodes publish this one serves, as long as it makes the same of it as others
     */
    public StandingOrders standingOrders(ThreadFactory threads, Supplier<OptionalLong> agreed) {
        return new StandingOrders(library, editions, forms.sound(), threads, Duration.ofSeconds(5),
                cluster.map(WorkQueue::new), agreed);
    }

    /** Nobody asks what came of it. */
    private static void telling(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error fault) {
            LOG.error("what is done when nobody waits ended with a fault", fault);
        }
    }

    /** Runs what nobody waits for, once those who were waiting for the server have been served. */
    void later(Runnable work) {
        CompletableFuture.runAsync(() -> workshop.onCore(Priority.BACKGROUND, Executors.callable(() -> telling(work))),
                CompletableFuture.delayedExecutor(SECONDS_BEFORE_LATER, TimeUnit.SECONDS, background))
                .exceptionally(failure -> {
                    LOG.error("what is done when nobody waits could not be done", failure);
                    return null;
                });
    }

    /**
     * Notes what is published now, and says which languages in it nobody speaks. If something was withdrawn, all that
     * was ever made goes with it: what is left is made again when somebody asks for it.
     */
    void published(Library now) {
        if (!engines.hasSpoken()) {
            // There was nothing to say before.
            warmUp().sound();
        }
        now.publications().forEach(publication -> speech.verbalizer().unspoken(publication)
                .forEach(problem -> LOG.warn("{}", problem)));
        try {
            addresses.remember(now, () -> stores.clear(workshop.othersEnded(), background));
        } catch (IOException failure) {
            LOG.warn(
                    "It could not be noted which addresses are published, or what was made of a withdrawn text could not be "
                            + "removed, which is tried again at the next change: {}",
                    Failure.sentence(failure));
        }
    }

    /** Addresses that readers were given and that lead nowhere now. */
    List<Problem> vanished(Library now) throws IOException {
        return addresses.vanished(now);
    }

    public Editions editions() {
        return editions;
    }

    Speech speech() {
        return speech;
    }

    Recordings recordings() {
        return recordings;
    }

    /** Reads the letters of most prints, for who has to wait anyway. */
    void readFonts() {
        forms.print().readFonts();
    }

    /** Makes forms as files. */
    FormFiles formFiles() {
        return new FormFiles(editions, speech.voices(), recordings, stores::editions);
    }

    /** What was made before. */
    Stores stores() {
        return stores;
    }

    /** What is wrong with voices and fonts, and with what is said of the site. */
    List<Problem> problems() {
        return Stream.of(speech.voices().problems(), forms.print().problems(),
                library.get().site().masthead().logo().map(forms.print()::checkLogo).orElse(List.of()),
                new UsualChoices(library.get().site().usual()).problems(editions.now())).flatMap(List::stream).toList();
    }

    /** What only the forms themselves can know to be wrong: lexicons, languages, characters without a glyph. */
    List<Problem> problems(Publication publication) {
        List<Problem> problems = new ArrayList<>();
        Guard guard = new Guard(problems);
        problems.addAll(guard.of("The speech", publication, speech.verbalizer()::problems).orElse(List.of()));
        problems.addAll(guard.of("The print", publication, forms.print()::check).orElse(List.of()));
        return problems;
    }

    /** How completely each section of a publication is spoken by its standard voice. Makes no sound. */
    List<Account> accounts(Publication publication) {
        return editions.in(new Library(List.of(publication), List.of(), publication.changed()))
                .usual(Format.ACCOUNT, publication, Optional.empty()).map(forms.accounts()::known).orElse(List.of());
    }

    @Override
    public void close() throws IOException {
        workshop.close();
        engines.close();
        background.shutdownNow();
        stores.close();
        cluster.ifPresent(Cluster::close);
    }
}
