package lectern.edition.feed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.modules.itunes.EntryInformation;
import com.rometools.modules.itunes.FeedInformation;
import com.rometools.modules.itunes.types.Category;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import lectern.document.Block;
import lectern.document.Contact;
import lectern.document.Inline;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Naming;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.SiteDescription;
import lectern.document.Table;
import lectern.document.Update;
import lectern.edition.Durations;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.Option;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import lectern.edition.Recipes;
import lectern.edition.Renderer;
import lectern.store.Digest;
import lectern.store.DirectoryStore;
import lectern.store.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds as ROME, which is another's reading of RSS, understands them. */
class FeedsTest {
    private static final Locale AUSTRALIAN = Locale.forLanguageTag("en-AU");
    private static final URI BASE = URI.create("https://read.example.org/");
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    private static final String HOSTILE = "A < B & \"C\" ]]> <script>\u0000\u0007\u001B\uFFFE\uD800 \u202E";

    @TempDir
    private Path folder;
    private DirectoryStore store;
    private Workshop workshop;
    private Library library = library(booklet(section("rest", "Rest", "Lie down.", "Sleep."),
            section("water", "Drink", "Drink water.")));
    private final Set<String> made = new HashSet<>(Set.of("rest", "water", "update-2026-11-01"));
    private final List<Recipe> missing = new ArrayList<>();
    private boolean foreign;
    private Feeds feeds;

    @BeforeEach
    void open() throws IOException {
        store = new DirectoryStore(folder.resolve("store"), 1 << 20);
        workshop = new Workshop(folder.resolve("orders"), 1, 1);
        feeds = feeds(NOW);
    }

    private Feeds feeds(Clock clock) {
        return new Feeds(
                new Editions(() -> library, Recipes.renderers(Map.entry(Format.MP3, new Voices())), store, workshop,
                        Clock.systemUTC()),
                new Times(), clock, missing::add);
    }

    @AfterEach
    void close() {
        workshop.close();
        store.close();
    }

    @Test
    void aPublicationIsAPodcastWithEverythingThatAppsAskFor() throws Exception {
        SyndFeed feed = parse(publication(Map.of()));
        assertEquals("rss_2.0", feed.getFeedType());
        assertEquals("Sleep well", feed.getTitle());
        assertEquals("A guide", feed.getDescription());
        assertEquals("en-AU", feed.getLanguage());
        assertEquals("https://read.example.org/booklet", feed.getLink());
        FeedInformation apple = (FeedInformation) feed.getModule("http://www.itunes.com/dtds/podcast-1.0.dtd");
        assertEquals("https://read.example.org/booklet/cover.jpg", apple.getImageUri());
        assertEquals("Health & Fitness", apple.getCategories().getFirst().getName());
        assertEquals("Medicine", apple.getCategories().getFirst().getSubcategories().getFirst().getName());
        assertEquals("A charity", apple.getAuthor());
        assertEquals("A charity", apple.getOwnerName());
        assertEquals("help@example.org", apple.getOwnerEmailAddress());
        assertEquals("serial", apple.getType());
        assertFalse(apple.getExplicit());
        String xml = new String(publication(Map.of()), StandardCharsets.UTF_8);
        for (String element : List.of("<podcast:locked>yes<", "<podcast:medium>audiobook<",
                "<podcast:guid>" + FeedIdentity.of(BASE.resolve("/booklet/feed.xml")) + "<",
                "<atom:link href=\"https://read.example.org/booklet/feed.xml\" rel=\"self\"",
                "<itunes:explicit>false<")) {
            assertTrue(xml.contains(element), element);
        }
    }

    /** Podcast apps show plain text. */
    @Test
    void numbersThatAreRaisedStayRaisedAndMarksOfNotesAreNone() throws Exception {
        Inline mark = new Inline.Superscript(List.of(new Inline.Link("#n", List.of(new Inline.Text("1")))));
        Inline power = new Inline.Superscript(List.of(new Inline.Text("9")));
        library = library(booklet(new Section("rest", 1, sentence("rest", "Rest"), AUSTRALIAN,
                List.of(new Block.Paragraph(
                        List.of(new Sentence("a", AUSTRALIAN, List.of(new Inline.Text("Take 500 mg"),
                                mark, new Inline.Text(" below 50 × 10"), power, new Inline.Text("/L.")))))))));
        String told = parse(publication(Map.of())).getEntries().getFirst().getDescription().getValue();
        assertTrue(told.startsWith("Take 500 mg below 50 × 10⁹/L.\n"), told);
    }

    /** In one line, two items would be a sentence that nobody wrote. */
    @Test
    void eachItemOfAListIsALineOfWhatAnEpisodeIsAbout() throws Exception {
        List<Block.Item> items = List.of("Warfarin 5 mg", "No aspirin").stream()
                .map(words -> new Block.Item(List.of(new Block.Paragraph(List.of(sentence(words, words)))))).toList();
        library = library(booklet(new Section("rest", 1, sentence("rest", "Rest"), AUSTRALIAN,
                List.of(new Block.Paragraph(List.of(sentence("a", "Take these."), sentence("b", "Or ask."))),
                        new Block.BulletList(items)))));
        String told = parse(publication(Map.of())).getEntries().getFirst().getDescription().getValue();
        assertTrue(told.startsWith("Take these. Or ask.\nWarfarin 5 mg\nNo aspirin\n\n"), told);
    }

    @Test
    void aSectionIsAnEpisodeWithItsSoundAndItsText() throws Exception {
        SyndEntry entry = parse(publication(Map.of())).getEntries().getFirst();
        assertEquals("Rest", entry.getTitle());
        assertEquals("Lie down. Sleep.\n\nhttps://read.example.org/booklet/rest", entry.getDescription().getValue());
        assertEquals("lectern:booklet/rest", entry.getUri());
        assertEquals("https://read.example.org/booklet/rest.mp3", entry.getEnclosures().getFirst().getUrl());
        assertEquals(4_000, entry.getEnclosures().getFirst().getLength());
        assertEquals("audio/mpeg", entry.getEnclosures().getFirst().getType());
        EntryInformation apple = (EntryInformation) entry.getModule("http://www.itunes.com/dtds/podcast-1.0.dtd");
        assertEquals(61_000, apple.getDuration().getMilliseconds());
        assertEquals(1, apple.getEpisode());
        String xml = new String(publication(Map.of()), StandardCharsets.UTF_8);
        for (String element : List.of("<guid isPermaLink=\"false\">lectern:booklet/rest</guid>",
                "<pubDate>Thu, 01 Oct 2026 00:26:01 +0000</pubDate>",
                "<podcast:transcript url=\"https://read.example.org/booklet/rest.vtt\" type=\"text/vtt\"",
                "<podcast:transcript url=\"https://read.example.org/booklet/rest.srt\" type=\"application/x-subrip\"",
                "<podcast:transcript url=\"https://read.example.org/booklet/rest.html\" type=\"text/html\"",
                "<podcast:chapters url=\"https://read.example.org/booklet/rest.chapters.json\""
                        + " type=\"application/json+chapters\"")) {
            assertTrue(xml.contains(element), element);
        }
    }

    @Test
    void onWishOneEpisodeHoldsTheWhole() throws Exception {
        Map<String, List<String>> whole = Map.of("episodes", List.of("whole"));
        SyndEntry entry = parse(publication(whole)).getEntries().getFirst();
        assertEquals(1, parse(publication(whole)).getEntries().size());
        assertEquals("Sleep well", entry.getTitle());
        assertEquals("A guide\n\nhttps://read.example.org/booklet", entry.getDescription().getValue());
        assertEquals("lectern:booklet", entry.getUri());
        assertEquals("https://read.example.org/booklet.mp3", entry.getEnclosures().getFirst().getUrl());
        String xml = new String(publication(whole), StandardCharsets.UTF_8);
        for (String element : List.of("<itunes:episode>1</itunes:episode>",
                "<podcast:chapters url=\"https://read.example.org/booklet.chapters.json\"",
                "<atom:link href=\"https://read.example.org/booklet/feed.xml?episodes=whole\" rel=\"self\"",
                "<podcast:guid>" + FeedIdentity.of(BASE.resolve("/booklet/feed.xml?episodes=whole")) + "<")) {
            assertTrue(xml.contains(element), element);
        }
        assertThrows(OptionException.class, () -> publication(Map.of("episodes", List.of("none"))));
        assertThrows(OptionException.class, () -> feeds.library(library, Map.of("episodes", List.of("none")), BASE));
        assertThrows(OptionException.class,
                () -> feeds.library(library, Map.of("episodes", List.of("whole", "sections")), BASE));
    }

    @Test
    void theWholeIsThereOnceAllSectionsAreAndOthersAreAskedFor() throws Exception {
        made.remove("water");
        SyndFeed feed = parse(publication(Map.of("episodes", List.of("whole"))));
        assertEquals(0, feed.getEntries().size());
        assertTrue(feed.getDescription().contains("0 of 1"), feed.getDescription());
        assertEquals(List.of("water"), missing.stream().map(each -> each.section().orElseThrow().id()).toList());
    }

    @Test
    void theSiteSaysWherePodcastsAreListed() throws Exception {
        SiteDescription council = new SiteDescription(SiteDescription.Masthead.NONE, SiteDescription.Ways.NONE,
                List.of(),
                new SiteDescription.Usual(Optional.empty(), Map.of(),
                        new SiteDescription.Category("Government", Optional.empty())),
                true);
        library = new Library(library.publications(), List.of(), List.of(), library.changed(), library.codes(),
                council);
        for (byte[] feed : List.of(publication(Map.of()), feeds.library(library, Map.of(), BASE))) {
            FeedInformation apple = (FeedInformation) parse(feed)
                    .getModule("http://www.itunes.com/dtds/podcast-1.0.dtd");
            assertEquals(List.of("Government"), apple.getCategories().stream().map(Category::getName).toList());
            assertNull(apple.getCategories().getFirst().getSubcategory());
        }
    }

    /** Apple asks that every full episode of a serial have a number. */
    @Test
    void aCorrectionStandsBetweenTheNumbers() throws Exception {
        library = library(booklet(Optional.empty(), "Sleep well",
                List.of(new Update(LocalDate.of(2026, 11, 1), section("update-2026-11-01", "Updated", "5 mg."))),
                section("rest", "Rest", "Lie down.")));
        String xml = new String(publication(Map.of()), StandardCharsets.UTF_8);
        assertTrue(xml.contains("<itunes:episodeType>bonus</itunes:episodeType>\n<podcast:"), xml);
        assertTrue(xml.contains("<itunes:episodeType>full</itunes:episodeType>\n<itunes:episode>1<"), xml);
        String all = new String(feeds.library(library, Map.of(), BASE), StandardCharsets.UTF_8);
        assertFalse(all.contains("bonus"), "episodes of many are told apart by their dates");
    }

    @Test
    void datesKeepTheReadingOrderAndAreNeverInTheFuture() throws Exception {
        List<Date> dates = parse(publication(Map.of())).getEntries().stream().map(SyndEntry::getPublishedDate).toList();
        assertTrue(dates.get(0).before(dates.get(1)), dates.toString());
        library = library(booklet(Optional.of(LocalDate.of(2030, 1, 1)), "Sleep well",
                List.of(new Update(LocalDate.of(2031, 1, 1), section("update-2026-11-01", "Updated", "5 mg."))),
                section("rest", "Rest", "Lie down.")));
        parse(publication(Map.of())).getEntries()
                .forEach(entry -> assertFalse(entry.getPublishedDate().after(Date.from(NOW.instant()))));
        byte[] early = publication(Map.of());
        feeds = feeds(Clock.offset(NOW, Duration.ofSeconds(5)));
        assertArrayEquals(early, publication(Map.of()), "the same dates at each look");
    }

    @Test
    void theLibrarysEpisodesOfOneDayStandPublicationByPublication() throws Exception {
        Publication booklet = booklet(section("rest", "Rest", "Lie down."), section("water", "Drink", "Drink water."));
        Publication leaflet = new Publication("leaflet", booklet.metadata(), booklet.sections(), List.of(),
                Optional.empty(), Naming.NONE, new Publication.Sources(List.of(), List.of(), Instant.EPOCH));
        library = library(booklet, leaflet);
        List<String> byDate = parse(feeds.library(library, Map.of(), BASE)).getEntries().stream()
                .sorted(Comparator.comparing(SyndEntry::getPublishedDate))
                .map(entry -> entry.getUri().replaceAll("lectern:|/.*", "")).toList();
        assertEquals(byDate.getFirst(), byDate.get(1), byDate.toString());
        assertEquals(byDate.get(2), byDate.getLast(), byDate.toString());
    }

    @Test
    void aCorrectedSentenceChangesNeitherIdNorAddressNorDate() throws Exception {
        byte[] before = publication(Map.of());
        SyndEntry old = parse(before).getEntries().getLast();
        library = library(booklet(section("rest", "Rest", "Lie down.", "Sleep."),
                section("water", "Drink", "Drink tea.")));
        byte[] after = publication(Map.of());
        SyndEntry corrected = parse(after).getEntries().getLast();
        assertNotEquals(new String(before, StandardCharsets.UTF_8), new String(after, StandardCharsets.UTF_8));
        assertEquals(old.getUri(), corrected.getUri());
        assertEquals(old.getPublishedDate(), corrected.getPublishedDate());
        assertEquals(old.getEnclosures().getFirst().getUrl(), corrected.getEnclosures().getFirst().getUrl());
    }

    @Test
    void whatMovedKeepsTheIdentityThatAppsKnow() throws Exception {
        Publication now = booklet(section("rest", "Rest", "Lie down."), section("water", "Drink", "Drink water."));
        library = library(new Publication("booklet", now.metadata(), now.sections(), List.of(), Optional.empty(),
                new Naming(Optional.empty(), Map.of(),
                        Map.of(Place.of("leaflet"), Place.of("booklet"), Place.of("booklet", "thirst"),
                                Place.of("booklet", "water"))),
                new Publication.Sources(List.of(), List.of(), Instant.EPOCH)));
        assertEquals(List.of("lectern:leaflet/rest", "lectern:leaflet/thirst"),
                parse(publication(Map.of())).getEntries().stream().map(SyndEntry::getUri).toList());
        assertTrue(new String(publication(Map.of()), StandardCharsets.UTF_8)
                .contains(FeedIdentity.of(BASE.resolve("/leaflet/feed.xml")).toString()));
    }

    @Test
    void anUpdateIsAnEpisodeOfItsOwnBeforeTheOthers() throws Exception {
        library = library(booklet(Optional.of(LocalDate.of(2026, 10, 1)), "Sleep well", List.of(new Update(
                LocalDate.of(2026, 11, 1), section("update-2026-11-01", "Updated on 1 November 2026",
                        "The dose was corrected.", "It is 5 mg."))),
                section("rest", "Rest", "Lie down.")));
        SyndEntry entry = parse(publication(Map.of())).getEntries().getFirst();
        assertEquals("Updated on 1 November 2026: The dose was corrected. It is 5 mg.", entry.getTitle());
        assertEquals("lectern:booklet/update-2026-11-01", entry.getUri());
        assertEquals("https://read.example.org/booklet/update-2026-11-01.mp3",
                entry.getEnclosures().getFirst().getUrl());
        assertEquals(Date.from(Instant.parse("2026-11-01T00:26:00Z")), entry.getPublishedDate());
    }

    /** A dose alone could be of anything: notes end before what they would tear apart, also inside a list. */
    @Test
    void notesEndBeforeATable() throws Exception {
        Table table = new Table(List.of(), 1, List.of(new Table.Row(List.of(new Table.Cell(Table.Role.DATA, 0, 1, 1,
                List.of(new Block.Paragraph(List.of(sentence("cell", "400 mg")))))))));
        Section plain = section("rest", "Rest", "Lie down.");
        for (Block hidden : List.of(table, new Block.BulletList(List.of(new Block.Item(List.of(table)))))) {
            library = library(booklet(new Section("rest", 1, plain.title(), AUSTRALIAN,
                    List.of(plain.blocks().getFirst(), hidden))));
            String notes = parse(publication(Map.of())).getEntries().getFirst().getDescription().getValue();
            assertTrue(notes.startsWith("Lie down. …\n") && !notes.contains("400"), notes);
        }
    }

    @Test
    void aFeedInAForeignVoiceSaysSo() throws Exception {
        assertFalse(parse(publication(Map.of())).getDescription().contains("No voice here"));
        foreign = true;
        assertTrue(parse(publication(Map.of())).getDescription().contains("No voice here speaks the language"));
    }

    @Test
    void whatHasNoSoundYetIsMissingAndTheFeedSaysSo() throws Exception {
        made.remove("water");
        SyndFeed feed = parse(publication(Map.of()));
        assertEquals(1, feed.getEntries().size());
        assertTrue(feed.getDescription().contains("Here so far: 1 of 2 episodes."), feed.getDescription());
        made.clear();
        feed = parse(publication(Map.of()));
        assertEquals(0, feed.getEntries().size());
        assertTrue(
                feed.getDescription().contains("Here so far: 0 of 2 episodes. Each of the others appears as soon as"));
        assertEquals(0, parse(feeds.library(library(), Map.of(), BASE)).getEntries().size());
    }

    @Test
    void whatIsMissingIsAskedForInItsVoice() throws Exception {
        publication(Map.of("voice", List.of("alan")));
        assertEquals(List.of(), missing);
        made.remove("water");
        publication(Map.of("voice", List.of("alan")));
        assertEquals(List.of("water in alan"), missing.stream()
                .map(each -> each.section().orElseThrow().id() + " in " + each.options().get("voice")).toList());
    }

    @Test
    void theLibrarysPodcastOfAVoiceIsNotThatOfAll() throws Exception {
        String all = new String(feeds.library(library, Map.of(), BASE), StandardCharsets.UTF_8);
        String one = new String(feeds.library(library, Map.of("voice", List.of("kevin")), BASE),
                StandardCharsets.UTF_8);
        assertTrue(one.contains("https://read.example.org/feed.xml?voice=kevin\" rel=\"self\""), one);
        assertFalse(all.contains("?voice=kevin"), all);
    }

    @Test
    void anotherVoiceIsAnotherPodcastWithAddressesOfItsOwn() throws Exception {
        byte[] plain = publication(Map.of("voice", List.of("kevin"), "utm_source", List.of("letter")));
        assertArrayEquals(publication(Map.of()), plain);
        SyndFeed feed = parse(publication(Map.of("voice", List.of("alan"))));
        SyndEntry entry = feed.getEntries().getFirst();
        assertEquals("https://read.example.org/booklet/rest.mp3?voice=alan",
                entry.getEnclosures().getFirst().getUrl());
        assertEquals("lectern:booklet/rest?voice=alan", entry.getUri());
        String xml = new String(publication(Map.of("voice", List.of("alan"))), StandardCharsets.UTF_8);
        assertTrue(xml.contains(FeedIdentity.of(URI.create("https://read.example.org/booklet/feed.xml?voice=alan"))
                .toString()));
        assertThrows(OptionException.class, () -> publication(Map.of("voice", List.of("nobody"))));
        assertThrows(OptionException.class, () -> feeds.library(library, Map.of("voice", List.of("nobody")), BASE));
    }

    @Test
    void theLibrarysPodcastHasEverythingUnderItsTitles() throws Exception {
        SyndFeed feed = parse(feeds.library(library, Map.of(), BASE));
        assertEquals("A charity", feed.getTitle());
        assertEquals(List.of("Sleep well: Rest", "Sleep well: Drink"),
                feed.getEntries().stream().map(SyndEntry::getTitle).toList());
        library = library();
        assertEquals("Publications", parse(feeds.library(library, Map.of(), BASE)).getTitle());
    }

    @Test
    void ofVeryManyEpisodesAFeedIsAPageAndLeadsToTheOthers() throws Exception {
        library = library(many("old", LocalDate.of(2026, 1, 2), 400), many("new", LocalDate.of(2026, 11, 2), 300));
        SyndFeed first = parse(feeds.library(library, Map.of(), BASE));
        assertEquals(300, first.getEntries().size());
        assertEquals("https://read.example.org/new/new-1", first.getEntries().getFirst().getLink());
        assertTrue(first.getDescription().contains("This podcast comes in 3 parts; this is part 1."),
                first.getDescription());
        assertFalse(first.getDescription().contains("Here so far"), first.getDescription());
        String xml = new String(feeds.library(library, Map.of("page", List.of("2")), BASE), StandardCharsets.UTF_8);
        for (String link : List.of("feed.xml\" rel=\"first\"", "feed.xml?page=3\" rel=\"last\"",
                "feed.xml\" rel=\"previous\"", "feed.xml?page=3\" rel=\"next\"",
                "feed.xml?page=2\" rel=\"self\"")) {
            assertTrue(xml.contains("<atom:link href=\"https://read.example.org/" + link), link);
        }
        assertTrue(xml.contains(FeedIdentity.of(BASE.resolve("/feed.xml")).toString()), "it is the same podcast");
        List<String> all = new ArrayList<>();
        for (String page : List.of("1", "2", "3")) {
            parse(feeds.library(library, Map.of("page", List.of(page)), BASE)).getEntries()
                    .forEach(each -> all.add(each.getUri()));
        }
        assertEquals(700, all.stream().distinct().count());
        assertEquals(700, all.size());
        assertTrue(new String(feeds.library(library, Map.of("voice", List.of("alan")), BASE), StandardCharsets.UTF_8)
                .contains("feed.xml?voice=alan&amp;page=2"));
    }

    private Publication many(String id, LocalDate reviewed, int sections) {
        Section[] all = IntStream.rangeClosed(1, sections)
                .mapToObj(number -> section(id + "-" + number, "Section", "Text.")).toArray(Section[]::new);
        List.of(all).forEach(each -> made.add(each.id()));
        Publication same = booklet(Optional.of(reviewed), id, List.of(), all);
        return new Publication(id, same.metadata(), same.sections(), List.of(), Optional.empty(), Instant.EPOCH);
    }

    @Test
    void markupAndControlCharactersDoNotBreakIt() throws Exception {
        library = library(booklet(Optional.empty(), HOSTILE, List.of(), section("rest", HOSTILE, HOSTILE)));
        SyndFeed feed = parse(publication(Map.of()));
        assertEquals("A < B & \"C\" ]]> <script> \u202E", feed.getTitle());
        assertEquals("A < B & \"C\" ]]> <script> \u202E", feed.getEntries().getFirst().getTitle());
    }

    @Test
    void fiveHundredSectionsAreFiveHundredEpisodes() throws Exception {
        List<Section> many = new ArrayList<>(IntStream.rangeClosed(1, 500)
                .mapToObj(number -> section("s" + number, "Section " + number, "Text.")).toList());
        many.forEach(each -> made.add(each.id()));
        library = library(booklet(many.toArray(Section[]::new)));
        SyndFeed feed = parse(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> publication(Map.of())));
        assertEquals(500, feed.getEntries().stream().map(SyndEntry::getUri).distinct().count());
    }

    private byte[] publication(Map<String, List<String>> choices) throws OptionException {
        return feeds.publication(library, library.publications().getFirst(), choices, BASE).orElseThrow();
    }

    private static SyndFeed parse(byte[] xml) throws Exception {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(xml)));
    }

    private static Library library(Publication... publications) {
        return new Library(List.of(publications), List.of(), Instant.EPOCH);
    }

    private static Publication booklet(Section... sections) {
        return booklet(Optional.of(LocalDate.of(2026, 10, 1)), "Sleep well", List.of(), sections);
    }

    private static Publication booklet(Optional<LocalDate> reviewed, String title, List<Update> updates,
            Section... sections) {
        Metadata metadata = new Metadata(title, Optional.of("A guide").filter(_ -> !title.equals(HOSTILE)), AUSTRALIAN,
                new Metadata.Imprint(Optional.of("A charity"),
                        Optional.of(new Contact(Optional.empty(), Optional.empty(), Optional.of("help@example.org"),
                                Optional.empty())),
                        Optional.empty()),
                new Metadata.Review(reviewed, Optional.empty()), Optional.empty(), Optional.empty());
        return new Publication("booklet", metadata, List.of(sections), updates, Optional.empty(), Naming.NONE,
                new Publication.Sources(List.of(), List.of(), Instant.EPOCH));
    }

    private static Section section(String id, String title, String... sentences) {
        return new Section(id, 1, sentence(id, title), AUSTRALIAN,
                List.of(new Block.Paragraph(IntStream.range(0, sentences.length)
                        .mapToObj(i -> sentence(id + i, sentences[i])).toList())));
    }

    private static Sentence sentence(String id, String words) {
        return new Sentence(id, AUSTRALIAN, List.of(new Inline.Text(words)));
    }

    /** Offers two voices and never speaks. */
    private static final class Voices implements Renderer {
        @Override
        public List<Option> options(Publication publication) {
            return List.of(new Option("voice", List.of("kevin", "alan"), "kevin"));
        }

        @Override
        public Digest key(Recipe recipe) {
            return Digest.of(out -> out.write(recipe.toString().getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public void render(Recipe recipe, OutputStream out) throws IOException {
            throw new IOException("a feed makes no sound");
        }
    }

    private final class Times implements Durations {
        @Override
        public long changes() {
            return made.size();
        }

        @Override
        public Optional<Duration> known(Recipe recording) {
            return isMade(recording)
                    ? Optional.of(Duration.ofMillis(61_200L * recording.sections().size()))
                    : Optional.empty();
        }

        @Override
        public OptionalLong bytes(Recipe recording) {
            return isMade(recording)
                    ? OptionalLong.of(4_000L * recording.sections().size())
                    : OptionalLong.empty();
        }

        private boolean isMade(Recipe recording) {
            return recording.sections().stream().map(Section::id).allMatch(made::contains);
        }

        @Override
        public boolean isForeign(Recipe recording) {
            return foreign;
        }

        @Override
        public Duration estimate(Recipe recording) {
            return Duration.ofSeconds(60);
        }
    }
}
