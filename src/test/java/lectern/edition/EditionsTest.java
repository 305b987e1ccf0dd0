package lectern.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import lectern.document.Block;
import lectern.document.Canonical;
import lectern.document.Inline;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.SiteDescription;
import lectern.store.BlobStore;
import lectern.store.BusyException;
import lectern.store.Digest;
import lectern.store.DirectoryStore;
import lectern.store.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class EditionsTest {
    private static final Map<String, List<String>> NOTHING = Map.of();

    @TempDir
    private Path folder;
    private BlobStore store;
    private Workshop workshop;
    private final Lines sound = new Lines(true);
    private final Lines page = new Lines(false);
    private Library library = library("Rest.", "Drink water.");
    private Editions editions;

    @BeforeEach
    void open() throws IOException {
        store = new DirectoryStore(folder.resolve("store"), 1 << 20);
        workshop = new Workshop(folder.resolve("orders"), 1, 1);
        editions = editions(Clock.systemUTC());
    }

    private Editions editions(Clock clock) {
        return new Editions(() -> library, Recipes.renderers(Map.entry(Format.MP3, sound),
                Map.entry(Format.PDF, sound), Map.entry(Format.HTML, page)), store, workshop, clock);
    }

    @AfterEach
    void close() {
        workshop.close();
        store.close();
    }

    /** A print past its review says so, and must not go by the name of the one that does not. */
    @Test
    void namesAreLookedForAgainEachDay() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T23:00:00Z"));
        Editions kept = editions(new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        });
        Recipe before = recipe(kept);
        before.key();
        recipe(kept).key();
        assertEquals(1, sound.keys.get());
        now.set(Instant.parse("2026-11-29T01:00:00Z"));
        recipe(kept).key();
        assertEquals(2, sound.keys.get());
        before.key();
        assertEquals(2, sound.keys.get(), "what was begun yesterday is finished as it was begun");
    }

    @Test
    void whatDoesNotExistHasNoRecipe() throws Exception {
        Optional<String> tired = Optional.of("tired");
        assertTrue(editions.now().recipe(Format.MP3, "leaflet", tired, NOTHING).isPresent());
        assertTrue(editions.now().recipe(Format.MP3, "leaflet", Optional.empty(), NOTHING).isPresent());
        assertTrue(editions.now().recipe(Format.MP3, "booklet", tired, NOTHING).isEmpty());
        assertTrue(editions.now().recipe(Format.MP3, "leaflet", Optional.of("../tired"), NOTHING).isEmpty());
        assertTrue(editions.now().recipe(Format.TEXT, "leaflet", tired, NOTHING).isEmpty());
    }

    @Test
    void equalWishesAreEqualRecipes() throws Exception {
        Recipe plain = recipe(NOTHING);
        assertEquals(Map.of("size", "18"), plain.options());
        assertEquals(plain, recipe(Map.of("size", List.of("18"))));
        assertEquals(plain, recipe(Map.of("utm_source", List.of("a", "b"))));
        assertNotEquals(plain, recipe(Map.of("size", List.of("24"))));
    }

    @Test
    void whatIsNotInTheListIsRefusedWithTheList() {
        for (String value : List.of("17", "", "18 ", "<script>", "18".repeat(1_000))) {
            OptionException refused = assertThrows(OptionException.class,
                    () -> recipe(Map.of("size", List.of(value))));
            assertEquals("There is no such size. It can be 18, 24.", refused.getMessage());
            assertEquals(List.of(Map.of("size", "18"), Map.of("size", "24")), refused.choices());
        }
    }

    @Test
    void whatIsGivenTwiceIsRefused() {
        OptionException refused = assertThrows(OptionException.class,
                () -> recipe(Map.of("size", List.of("18", "18"))));
        assertEquals("Give size once. It can be 18, 24.", refused.getMessage());
    }

    @Test
    void aSectionsSoundBeginsAtAnyOfItsSentences() throws Exception {
        assertEquals(Optional.of("s2"), recipe(Map.of("from", List.of("s2"))).from());
        assertEquals(Optional.of("title"), recipe(Map.of("from", List.of("title"))).from());
    }

    @Test
    void anUnknownSentenceLeadsToTheWholeSection() throws Exception {
        for (List<String> from : List.of(List.of("s9"), List.of(""), List.<String>of(), List.of("s1", "s2"))) {
            UnknownSentenceException unknown = assertThrows(UnknownSentenceException.class,
                    () -> recipe(Map.of("from", from, "size", List.of("24"))));
            assertEquals(recipe(Map.of("size", List.of("24"))), unknown.whole());
        }
    }

    @Test
    void onlySoundOfASectionKnowsFrom() throws Exception {
        Map<String, List<String>> from = Map.of("from", List.of("s9"));
        assertTrue(editions.now().recipe(Format.PDF, "leaflet", Optional.of("tired"), from).orElseThrow().from()
                .isEmpty());
        assertTrue(editions.now().recipe(Format.MP3, "leaflet", Optional.empty(), from).orElseThrow().from().isEmpty());
    }

    @Test
    void theKeyIsKnownBeforeAnythingIsMadeAndIsAskedForOnce() throws Exception {
        Recipe recipe = recipe(NOTHING);
        Digest key = recipe.key();
        assertEquals(key, recipe(NOTHING).key());
        assertNotEquals(key, recipe.from("s2").key());
        assertNotEquals(recipe.from("s1").key(), recipe.from("s2").key());
        assertEquals(1, sound.keys.get());
        assertEquals(0, sound.renderings.get());
        assertTrue(editions.length(recipe).isEmpty());
        try (Edition edition = editions.open(recipe)) {
            assertEquals(key, edition.key());
        }
    }

    @Test
    void whatWasMadeOnceIsReadyFromThenOn() throws Exception {
        Recipe recipe = recipe(NOTHING);
        assertTrue(editions.isCold(recipe));
        try (Edition cold = editions.open(recipe)) {
            assertInstanceOf(Edition.InTheMaking.class, cold);
            assertEquals("Tired?\nRest.\nDrink water.\n", text(cold));
        }
        assertEquals(26, editions.length(recipe).orElseThrow());
        assertFalse(editions.isCold(recipe));
        try (Edition warm = editions.open(recipe)) {
            assertEquals(26, assertInstanceOf(Edition.Ready.class, warm).length());
            assertEquals("Tired?\nRest.\nDrink water.\n", text(warm));
        }
        assertEquals(1, sound.renderings.get());
    }

    @Test
    void anExcerptIsTheSameColdAndWarm() throws Exception {
        Recipe excerpt = recipe(Map.of("from", List.of("s2")));
        try (Edition cold = editions.open(excerpt)) {
            assertInstanceOf(Edition.InTheMaking.class, cold);
            assertEquals("Drink water.\n", text(cold));
        }
        assertTrue(editions.length(excerpt).isEmpty(), "an excerpt is never kept");
        assertTrue(editions.isCold(excerpt));
        make(excerpt.whole());
        assertEquals(13, editions.length(excerpt).orElseThrow());
        assertFalse(editions.isCold(excerpt));
        try (Edition warm = editions.open(excerpt)) {
            assertEquals(13, assertInstanceOf(Edition.Ready.class, warm).start());
            assertEquals("Drink water.\n", text(warm));
            assertEquals(excerpt.key(), warm.key());
        }
    }

    @Test
    void pagesAreNamedByTheirBytesAndNeverKept() throws Exception {
        Recipe recipe = editions.now().recipe(Format.HTML, "leaflet", Optional.of("tired"), NOTHING).orElseThrow();
        Digest key = recipe.key();
        assertEquals(Digest.of(out -> out.write("Tired?\nRest.\nDrink water.\n".getBytes(UTF_8))), key);
        try (Edition.Ready edition = assertInstanceOf(Edition.Ready.class, editions.open(recipe))) {
            assertEquals(key, edition.key());
            assertEquals("Tired?\nRest.\nDrink water.\n", text(edition));
        }
        assertEquals(0, page.keys.get());
        assertFalse(editions.isCold(recipe));
        assertTrue(store.find(key).isEmpty());
    }

    @Test
    void anotherLibraryIsAnotherEditionAndDisturbsNoneInTheMaking() throws Exception {
        Recipe before = recipe(NOTHING);
        sound.pause = new CountDownLatch(1);
        try (Edition old = editions.open(before)) {
            library = library("Rest.", "Drink tea.");
            assertNotEquals(before.key(), recipe(NOTHING).key());
            sound.pause.countDown();
            assertEquals("Tired?\nRest.\nDrink water.\n", text(old));
        }
        try (Edition now = editions.open(recipe(NOTHING))) {
            assertEquals("Tired?\nRest.\nDrink tea.\n", text(now));
        }
    }

    @Test
    void anEqualLibraryFindsWhatWasMade() throws Exception {
        make(recipe(NOTHING));
        library = library("Rest.", "Drink water.");
        assertFalse(editions.isCold(recipe(NOTHING)));
    }

    @Test
    void whatIsWantedOfAnOlderLibraryIsMadeFromThatOne() throws Exception {
        Recipe before = recipe(NOTHING);
        Digest key = before.key();
        library = library("Rest.", "Drink tea.");
        recipe(NOTHING).key();
        assertEquals(key, before.key());
        try (Edition edition = editions.open(before)) {
            assertEquals(key, edition.key());
            assertEquals("Tired?\nRest.\nDrink water.\n", text(edition));
        }
        library = Library.EMPTY;
        assertEquals(26, editions.length(before).orElseThrow());
        editions.open(before).close();
    }

    @Test
    void whatIsWantedAgainIsOfTheNewLibraryOrHasGone() throws Exception {
        Recipe before = recipe(Map.of("size", List.of("24"))).from("s2");
        library = library("Rest.", "Drink tea.");
        Recipe again = editions.now().again(before).orElseThrow();
        assertEquals(before, again);
        assertNotEquals(before.key(), again.key());
        try (Edition edition = editions.open(again)) {
            assertEquals("Drink tea.\n", text(edition));
        }
        library = Library.EMPTY;
        assertEquals(Optional.empty(), editions.now().again(before));
        library = library("other", "Rest.", "Drink tea.");
        assertEquals(Optional.empty(), editions.now().again(before), "its section has gone");
        Recipe whole = Recipes.of(editions.now(), Format.MP3, "leaflet", Optional.empty(), Map.of());
        assertEquals(Optional.of(whole), editions.now().again(whole));
    }

    @Test
    void aFormIsFoundByItsEnding() {
        assertEquals(List.of(Format.MP3, Format.PDF, Format.HTML), editions.formats(), "as they are offered");
        assertEquals(Optional.of(Format.PDF), editions.find("pdf"));
        for (String ending : List.of("txt", "PDF", ".pdf", "pdf.pdf", "")) {
            assertEquals(Optional.empty(), editions.find(ending), ending);
        }
    }

    @Test
    void aFullWorkshopRefusesOnlyWhatIsCold() throws Exception {
        Recipe ready = recipe(Map.of("size", List.of("24")));
        make(ready);
        Recipe inTheMaking = recipe(NOTHING);
        sound.pause = new CountDownLatch(1);
        try (Edition first = editions.open(inTheMaking)) {
            assertFalse(editions.isCold(inTheMaking));
            editions.open(inTheMaking).close();
            editions.open(ready).close();
            assertThrows(BusyException.class, () -> editions.open(inTheMaking.from("s1")));
            sound.pause.countDown();
            text(first);
        }
    }

    @Test
    void optionsOfNothingAreNone() {
        Publication leaflet = library.publications().getFirst();
        assertEquals(List.of(Lines.SIZE), editions.now().options(Format.MP3, leaflet));
        assertEquals(List.of(), editions.now().options(Format.TEXT, leaflet));
    }

    @Test
    void whatAPublisherHasChosenCountsWhereItIsOfferedAndNobodyElseChooses() throws Exception {
        Catalogue chosen = editions.in(saying("24"));
        Publication leaflet = chosen.library().publications().getFirst();
        assertEquals("24", chosen.options(Format.MP3, leaflet).getFirst().fallback());
        assertEquals("24", chosen.usual(Format.MP3, leaflet, Optional.empty()).orElseThrow().options().get("size"));
        assertEquals("18", chosen.whole(Format.MP3, leaflet, Optional.empty(), Map.of("size", List.of("18")))
                .orElseThrow().options().get("size"));
        assertEquals("18", editions.in(saying("99")).options(Format.MP3, leaflet).getFirst().fallback());
    }

    @Test
    void whatIsOfferedForNothingIsTold() {
        assertEquals(List.of(), new UsualChoices(saying("24").site().usual()).problems(editions.in(saying("24"))));
        Problem told = new UsualChoices(saying("99").site().usual()).problems(editions.in(saying("99"))).getFirst();
        assertEquals("site.yaml:7: error YAML_VALUE_INVALID: The value of size is wrong. There is no 99. Write one of "
                + "18, 24.", told.toString());
    }

    private Library saying(String size) {
        SiteDescription site = new SiteDescription(SiteDescription.Masthead.NONE, SiteDescription.Ways.NONE, List.of(),
                new SiteDescription.Usual(Optional.empty(), Map.of("size", new SiteDescription.Choice(size, 7)),
                        SiteDescription.Category.USUAL),
                true);
        return new Library(library.publications(), List.of(), List.of(), library.changed(), library.codes(), site);
    }

    /** A form as simple as can be: a line for each sentence. */
    private static final class Lines implements Renderer {
        private static final Option SIZE = new Option("size", List.of("18", "24"), "18");
        private final AtomicInteger keys = new AtomicInteger();
        private final AtomicInteger renderings = new AtomicInteger();
        private final boolean kept;
        private volatile CountDownLatch pause = new CountDownLatch(0);

        Lines(boolean kept) {
            this.kept = kept;
        }

        @Override
        public List<Option> options(Publication publication) {
            return List.of(SIZE);
        }

        @Override
        public boolean isKept() {
            return kept;
        }

        @Override
        public Digest key(Recipe recipe) {
            keys.incrementAndGet();
            return Digest.of(out -> {
                Canonical.write(section(recipe), out);
                out.write(recipe.options().toString().getBytes(UTF_8));
            });
        }

        @Override
        public void render(Recipe recipe, OutputStream out) throws IOException {
            renderings.incrementAndGet();
            try {
                pause.await();
            } catch (InterruptedException interrupt) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
            List<Sentence> sentences = section(recipe).sentences();
            for (Sentence sentence : sentences.subList(start(sentences, recipe), sentences.size())) {
                out.write((sentence.text() + "\n").getBytes(UTF_8));
                out.flush();
            }
        }

        @Override
        public OptionalLong offset(Recipe excerpt) {
            List<Sentence> sentences = section(excerpt).sentences();
            return OptionalLong.of(sentences.subList(0, start(sentences, excerpt)).stream()
                    .mapToLong(sentence -> sentence.text().length() + 1).sum());
        }

        private static int start(List<Sentence> sentences, Recipe recipe) {
            return recipe.from().map(id -> sentences.stream().map(Sentence::id).toList().indexOf(id)).orElse(0);
        }

        private static Section section(Recipe recipe) {
            return recipe.section().orElseThrow();
        }
    }

    private static Library library(String first, String second) {
        return library("tired", first, second);
    }

    private static Library library(String id, String first, String second) {
        Section section = new Section(id, 1, sentence("title", "Tired?"), Locale.ENGLISH, List.of(
                new Block.Paragraph(List.of(sentence("s1", first), sentence("s2", second)))));
        Metadata metadata = Metadata.of("A leaflet", Locale.ENGLISH);
        return new Library(List.of(new Publication("leaflet", metadata, List.of(section), List.of(), Optional.empty(),
                Instant.EPOCH)), List.of(), Instant.EPOCH);
    }

    private static Sentence sentence(String id, String words) {
        return new Sentence(id, Locale.ENGLISH, List.of(new Inline.Text(words)));
    }

    private Recipe recipe(Map<String, List<String>> query) throws OptionException, UnknownSentenceException {
        return editions.now().recipe(Format.MP3, "leaflet", Optional.of("tired"), query).orElseThrow();
    }

    private static Recipe recipe(Editions editions) {
        return Recipes.of(editions.now(), Format.MP3, "leaflet", Optional.of("tired"), Map.of());
    }

    private void make(Recipe recipe) throws Exception {
        try (Edition edition = editions.open(recipe)) {
            assertInstanceOf(Edition.InTheMaking.class, edition);
            text(edition);
        }
    }

    private static String text(Edition edition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        edition.copy(out);
        return out.toString(UTF_8);
    }
}
