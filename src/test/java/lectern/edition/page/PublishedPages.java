package lectern.edition.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Sentence;
import lectern.document.account.Account;
import lectern.document.account.ScriptLine;
import lectern.edition.Accounts;
import lectern.edition.Durations;
import lectern.edition.Edition;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.Option;
import lectern.edition.Recipe;
import lectern.edition.Recipes;
import lectern.edition.Renderer;
import lectern.edition.page.look.Assets;
import lectern.edition.page.look.Preferences;
import lectern.edition.page.text.TextRenderer;
import lectern.edition.print.StyleRules;
import lectern.search.Search;
import lectern.store.Digest;
import lectern.store.DirectoryStore;
import lectern.store.Workshop;

/** The pages with real editions behind them, of forms that are quickly made and counted. */
public final class PublishedPages implements AutoCloseable {
    final AtomicInteger made = new AtomicInteger();
    final Map<Recipe, Duration> known = new HashMap<>();
    final Editions editions;
    /** Whether all sound has been made. */
    boolean heard;
    final Pages pages;
    /** What is known of these is told at once. */
    final Set<Recipe> settled = ConcurrentHashMap.newKeySet();
    /** What pages have left to be done when their reader has them. */
    final Queue<Runnable> later = new ConcurrentLinkedQueue<>();
    private final Library library;
    private final DirectoryStore store;
    private final Workshop workshop;

    public PublishedPages(Path folder, Library library) throws IOException {
        this(folder, library, "2026-01-01T00:00:00Z");
    }

    public PublishedPages(Path folder, Library library, String now) throws IOException {
        this(folder, library, now, List.of("kevin"));
    }

    public PublishedPages(Path folder, Library library, String now, List<String> voices) throws IOException {
        this(folder, library, now, voices, Optional.empty());
    }

    /** @param address what readers know the server by */
    PublishedPages(Path folder, Library library, String now, List<String> voices, Optional<URI> address)
            throws IOException {
        this.library = library;
        store = new DirectoryStore(folder.resolve("store"), 1 << 24);
        workshop = new Workshop(folder.resolve("orders"), 2, 4);
        Renderer print = new Counted(List.of(new Option("size", List.of("16", "18", "24", "36"), "18"),
                new Option("paper", List.of("a4", "letter"), "a4")));
        List<Option> spoken = List.of(new Option("voice", voices, voices.getFirst()),
                new Option("rate", List.of("0.75", "1", "1.5"), "1"));
        Renderer sound = new Counted(spoken);
        Renderer album = new Counted(spoken) {
            @Override
            public boolean isOfSections() {
                return false;
            }
        };
        editions = new Editions(() -> library,
                Recipes.renderers(entry(Format.PDF, print), entry(Format.MP3, sound),
                        entry(Format.DOWNLOAD, sound), entry(Format.ALBUM, album),
                        entry(Format.TEXT, new TextRenderer()),
                        entry(Format.HTML, new HtmlRenderer(new Assets(StyleRules.css()))),
                        entry(Format.WEBVTT, sound), entry(Format.ACCOUNT, sound)),
                store, workshop, Clock.systemUTC());
        pages = new Pages(editions, durations(), new Known(), recipe -> recipe.section().isPresent() ? 7 : 41,
                new Assets(StyleRules.css()),
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC), address, later::add);
    }

    private Durations durations() {
        return new Durations() {
            @Override
            public long changes() {
                return known.size();
            }

            @Override
            public boolean isSettled(Recipe recording) {
                return settled.contains(recording);
            }

            @Override
            public Optional<Duration> known(Recipe recording) {
                settled.add(recording);
                return Optional.ofNullable(known.get(recording));
            }

            /** There is an English voice only. */
            @Override
            public boolean isForeign(Recipe recording) {
                return !recording.publication().metadata().language().getLanguage().equals("en");
            }

            @Override
            public OptionalLong bytes(Recipe recording) {
                return OptionalLong.empty();
            }

            @Override
            public Duration estimate(Recipe recording) {
                return Duration.ofSeconds(recording.section().isPresent() ? 230 : 1_900);
            }
        };
    }

    private final class Known implements Accounts {
        @Override
        public List<Account> known(Recipe recipe) {
            return accounts(recipe);
        }

        /** As if every sentence were said as it is written, behind an announcement, but for the last. */
        @Override
        public List<ScriptLine> script(Recipe recipe) {
            List<ScriptLine> lines = new ArrayList<>();
            lines.add(new ScriptLine(Optional.empty(), List.of(part(Optional.of("Kevin"), "two of four.")), List.of()));
            for (Account account : accounts(recipe)) {
                account.lines().forEach(line -> lines.add(new ScriptLine(Optional.of(line.sentence()),
                        List.of(part(Optional.empty(), line.text())), List.of())));
            }
            ScriptLine last = lines.removeLast();
            lines.add(new ScriptLine(last.sentence(), List.of(), List.of(new Account.Omission("no-words", "***"))));
            return lines;
        }

        private ScriptLine.Part part(Optional<String> voice, String words) {
            return new ScriptLine.Part(voice, Locale.ENGLISH, words, Duration.ofMillis(350));
        }
    }

    /** As if every sentence had been said for a second, a word for a word, or nothing were known of the times. */
    private List<Account> accounts(Recipe recipe) {
        return recipe.sections().stream()
                .map(each -> new Account(each.id(), each.sentences().stream().map(this::line).toList(), heard
                        ? Optional.of(Duration.ofMinutes(2))
                        : Optional.empty()))
                .toList();
    }

    private Account.Line line(Sentence sentence) {
        return new Account.Line(sentence.id(), sentence.text(), 1, 1,
                heard
                        ? Optional.of(new Account.Heard(Duration.ofMillis(1_250), Duration.ofSeconds(1)))
                        : Optional.empty(),
                List.of());
    }

    String account(String id, Optional<String> section) {
        Publication publication = library.find(id).orElseThrow();
        return new String(
                pages.account(library, publication, section.flatMap(publication::find), Preferences.NONE).orElseThrow(),
                UTF_8);
    }

    String print(String id, Optional<String> section, Map<String, List<String>> chosen) {
        Publication publication = library.find(id).orElseThrow();
        try {
            return new String(pages.printRoom(library, publication, section.flatMap(publication::find), chosen,
                    Preferences.NONE).orElseThrow(), UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String subscribe(Optional<String> id) {
        return subscribe(id, Map.of());
    }

    String subscribe(Optional<String> id, Map<String, List<String>> choices) {
        return new String(pages.subscribe(library, id.flatMap(library::find), URI.create("https://read.example/"),
                choices, Preferences.NONE).orElseThrow(), UTF_8);
    }

    String library() {
        return new String(pages.library(library, Preferences.NONE), UTF_8);
    }

    String search(String words) {
        return new String(pages.search(library, new Search(() -> library, Runnable::run).find(library, words,
                Optional.empty(), 1), Optional.empty(), Preferences.NONE), UTF_8);
    }

    String publication(String id) {
        return new String(pages.publication(library, library.find(id).orElseThrow(), Preferences.NONE), UTF_8);
    }

    public String section(String id, String section) {
        Publication publication = library.find(id).orElseThrow();
        return new String(pages.section(library, publication, publication.find(section).orElseThrow(),
                Optional.empty(), Preferences.NONE), UTF_8);
    }

    Recipe recipe(Format format, String id, String section) {
        return Recipes.of(editions.now(), format, id, Optional.of(section), Map.of());
    }

    void make(Recipe recipe) throws Exception {
        try (Edition edition = editions.open(recipe)) {
            edition.copy(OutputStream.nullOutputStream());
        }
    }

    @Override
    public void close() {
        workshop.close();
        store.close();
    }

    private class Counted implements Renderer {
        private static final int LENGTH = 1_340_000;
        private final List<Option> options;

        Counted(List<Option> options) {
            this.options = options;
        }

        @Override
        public List<Option> options(Publication publication) {
            return options;
        }

        @Override
        public Digest key(Recipe recipe) {
            return Digest.of(out -> out.write(recipe.toString().getBytes(UTF_8)));
        }

        @Override
        public void render(Recipe recipe, OutputStream out) throws IOException {
            made.incrementAndGet();
            out.write(new byte[LENGTH]);
        }
    }

    /** As a page that stands alone. */
    static String file(Library library, String publication, Optional<String> section) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlRenderer renderer = new HtmlRenderer(new Assets(StyleRules.css()));
        try {
            renderer.render(Recipes.of(library, Format.HTML, renderer, publication, section), out);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return out.toString(UTF_8);
    }
}
