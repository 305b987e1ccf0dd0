package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.document.Block;
import lectern.document.Image;
import lectern.document.Inline;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.account.Account;
import lectern.document.account.ScriptLine;
import lectern.edition.Accounts;
import lectern.edition.Durations;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.edition.Recipes;
import lectern.edition.feed.Feeds;
import lectern.edition.opds.BookCatalogue;
import lectern.edition.page.Pages;
import lectern.edition.page.look.Assets;
import lectern.edition.page.text.TextRenderer;
import lectern.edition.print.StyleRules;
import lectern.search.Search;
import lectern.store.Digest;
import lectern.store.DirectoryStore;
import lectern.store.Workshop;
import lectern.web.http.Arrivals;
import lectern.web.http.Audience;
import lectern.web.http.Capacity;
import lectern.web.http.Limits;
import lectern.web.http.TrustedProxies;
import lectern.web.http.Witness;

/**
 * The real server on any free port, with one publication. Sound and print come from a {@link LineRenderer}; its lines are
 * 20 bytes long, so {@code /booklet/tired.mp3}, a title and three sentences, has 80.
 */
public final class TestSite implements AutoCloseable {
    public static final String SOUND = "/booklet/tired.mp3";
    static final String TEXT = """
            Tired?.............
            Rest...............
            Drink water........
            Call us............
            """;
    static final Instant CHANGED = Instant.parse("2020-03-05T10:00:00Z");
    public static final Limits LIMITS = new Limits(Duration.ofSeconds(15), Duration.ofSeconds(15),
            Duration.ofSeconds(15), Duration.ofSeconds(15), Duration.ofSeconds(15), Duration.ZERO);
    private static final byte[] DRAWING = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8);
    static final Image PICTURE = new Image(Digest.of(out -> out.write(DRAWING)).hex(), "image/svg+xml", 10, 10,
            DRAWING::clone);

    public final LineRenderer press = new LineRenderer();
    volatile Library library = library("Rest", "Drink water", "Call us");
    final Editions editions;
    public final Audience audience;
    private final DirectoryStore store;
    private final Workshop workshop;
    private final WebServer server;

    public TestSite(Path folder) throws IOException {
        this(folder, 8, LIMITS);
    }

    public TestSite(Path folder, int places, Limits limits) throws IOException {
        this(folder, places, limits, URI.create("https://read.example/"));
    }

    /** @param known what readers know the server by */
    public TestSite(Path folder, int places, Limits limits, URI known) throws IOException {
        this(folder, places, limits, known, new Audience(new Capacity(1 << 28, 10_000), Duration.ofSeconds(15)));
    }

    public TestSite(Path folder, int places, Limits limits, URI known, Audience audience) throws IOException {
        this(folder, places, limits, known, audience, TrustedProxies.NONE);
    }

    /** @param proxies whom this machine trusts */
    TestSite(Path folder, TrustedProxies proxies) throws IOException {
        this(folder, proxies, 8_192);
    }

    TestSite(Path folder, TrustedProxies proxies, int seats) throws IOException {
        this(folder, 64, LIMITS, URI.create("https://read.example/"),
                new Audience(new Capacity(1 << 28, seats), Duration.ofSeconds(15)), proxies);
    }

    private TestSite(Path folder, int places, Limits limits, URI known, Audience audience, TrustedProxies proxies)
            throws IOException {
        this.audience = audience;
        store = new DirectoryStore(folder.resolve("store"), 1 << 26);
        workshop = new Workshop(folder.resolve("orders"), places, 1);
        editions = new Editions(() -> library, Recipes.renderers(entry(Format.PDF, press), entry(Format.MP3, press),
                entry(Format.DOWNLOAD, press),
                entry(Format.TEXT, new TextRenderer()), entry(Format.WEBVTT, press), entry(Format.CHAPTERS, press),
                entry(Format.PAGES, press), entry(Format.FIRST_PAGE, press)), store, workshop, Clock.systemUTC());
        Assets assets = new Assets(StyleRules.css());
        Pages pages = new Pages(editions, new Unknown(), new Unasked(), _ -> 7, assets, Clock.systemUTC());
        server = new WebServer(() -> library, editions, pages,
                new Search(() -> library, Runnable::run),
                new Feeds(editions, new Unknown(), Clock.systemUTC(), _ -> {}),
                new BookCatalogue(editions, new Unknown()), assets,
                Optional.of(known), Dates.ofFiles(Clock.systemUTC(), CHANGED), proxies, Witness.NONE, limits, audience)
                .start("127.0.0.1", 0);
    }

    /** Nothing is spoken here. */
    private static final class Unasked implements Accounts {
        @Override
        public List<Account> known(Recipe recipe) {
            return List.of();
        }

        @Override
        public List<ScriptLine> script(Recipe recipe) {
            return List.of();
        }
    }

    public Answer get(String target, String... headers) throws IOException {
        return ask("GET", target, headers);
    }

    Answer head(String target, String... headers) throws IOException {
        return ask("HEAD", target, headers);
    }

    Answer ask(String method, String target, String... headers) throws IOException {
        return Connection.ask(server.address(), method, target, headers);
    }

    public Connection connect() throws IOException {
        return new Connection(server.address());
    }

    URI address() {
        return server.address();
    }

    /** Looks who takes too long to say what it wants, as if it were that time. */
    Arrivals arrivals() {
        return server.arrivals();
    }

    /** How many more orders could be admitted. */
    int freePlaces() {
        return workshop.freePlaces();
    }

    static Library library(String... sentences) {
        AtomicInteger number = new AtomicInteger();
        List<Sentence> all = Arrays.stream(sentences)
                .map(words -> sentence("s" + number.incrementAndGet(), words)).toList();
        Section tired = new Section("tired", 1, sentence("title", "Tired?"), Locale.ENGLISH,
                List.of(new Block.Paragraph(all)));
        Section sleep = new Section("sleep", 1, sentence("sleep-title", "Sleep"), Locale.ENGLISH,
                List.of(new Block.Paragraph(List.of(sentence("z1", "Good night")))));
        Metadata metadata = new Metadata("A booklet", Optional.empty(), Locale.ENGLISH, Metadata.Imprint.NONE,
                Metadata.Review.NONE, Optional.of(PICTURE), Optional.empty());
        return new Library(List.of(new Publication("booklet", metadata, List.of(tired, sleep), List.of(),
                Optional.empty(), CHANGED)), List.of(), CHANGED);
    }

    private static Sentence sentence(String id, String words) {
        return new Sentence(id, Locale.ENGLISH, List.of(new Inline.Text(words)));
    }

    /** The server goes, while what it serves is still being made. */
    void stop() {
        server.close();
    }

    @Override
    public void close() {
        press.go.countDown();
        server.close();
        workshop.close();
        store.close();
    }

    private static final class Unknown implements Durations {
        @Override
        public long changes() {
            return 0;
        }

        @Override
        public Optional<Duration> known(Recipe recording) {
            return Optional.empty();
        }

        @Override
        public OptionalLong bytes(Recipe recording) {
            return OptionalLong.empty();
        }

        @Override
        public Duration estimate(Recipe recording) {
            return Duration.ofSeconds(30);
        }
    }
}
