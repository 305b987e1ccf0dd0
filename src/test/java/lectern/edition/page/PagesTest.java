package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.content.ContentFolder;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Sentence;
import lectern.document.SiteDescription;
import lectern.edition.Format;
import lectern.edition.Recipes;
import lectern.edition.Words;
import lectern.edition.page.look.Help;
import lectern.edition.page.look.Preferences;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
    @TempDir
    private Path folder;
    private PublishedPages shelf;
    private List<Document> pages;
    private Document publication;
    private Document section;

    @BeforeEach
    void writePages() throws Exception {
        shelf = new PublishedPages(folder, Sample.library());
        publication = Jsoup.parse(shelf.publication("immunotherapy"));
        section = Jsoup.parse(shelf.section("immunotherapy", "side-effects"));
        pages = List.of(Jsoup.parse(shelf.library()), publication, section,
                Jsoup.parse(error(Fault.of(404, "not-found"))));
    }

    @AfterEach
    void closeShelf() {
        shelf.close();
    }

    private String error(Fault fault) {
        return new String(shelf.pages.error(fault, Sample.AUSTRALIAN, Preferences.NONE), StandardCharsets.UTF_8);
    }

    @Test
    void everyPageHasOneMainHeadingAndNoGapBelowIt() {
        for (Document page : pages) {
            assertEquals(1, page.select("h1").size(), page.title());
            int level = 1;
            for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
                int next = Integer.parseInt(heading.tagName().substring(1));
                assertTrue(next <= level + 1, page.title() + ": " + heading);
                level = next;
            }
        }
    }

    /** Where a listener would expect a voice of the text's language, it is said that there is none. */
    @Test
    void warnsOfAVoiceThatDoesNotSpeakTheLanguage() {
        assertEquals(0, section.select(".overdue.foreign").size());
        Publication english = Sample.library().find("immunotherapy").orElseThrow();
        Metadata of = english.metadata();
        Publication german = new Publication(english.id(),
                new Metadata(of.title(), of.subtitle(), Locale.GERMAN, of.imprint(), of.review(), of.cover(),
                        of.source()),
                english.sections(), List.of(), Optional.empty(), english.changed());
        Document page = Jsoup.parse(new String(shelf.pages.section(
                new Library(List.of(german), List.of(), german.changed()), german, german.sections().getFirst(),
                Optional.empty(), Preferences.NONE), StandardCharsets.UTF_8));
        assertTrue(page.select(".overdue.foreign").text().startsWith("Keine Stimme hier spricht"), page.text());
    }

    @Test
    void aPageInArabicRunsFromRightToLeftAroundAnEnglishTextThatDoesNot() {
        var publication = Sample.library().find("immunotherapy").orElseThrow();
        Document page = Jsoup.parse(new String(
                shelf.pages.section(Sample.library(), publication, publication.find("side-effects").orElseThrow(),
                        Optional.empty(), Preferences.parse("language=ar")),
                StandardCharsets.UTF_8));
        assertEquals("rtl", page.select("html").attr("dir"));
        for (String english : List.of("h1", ".text", ".crumbs li:nth-child(2) a", "a[rel=next] strong",
                "a[href^=tel]")) {
            assertEquals("ltr", page.select(english).attr("dir"), english);
        }
    }

    @Test
    void theLibraryIsInTheOrderOfTheTopicsThatThePublisherLists() throws Exception {
        List<Publication> some = List.of(about("a", Optional.empty()), about("b", Optional.of("Living well")),
                about("c", Optional.of("Treatments")), about("d", Optional.of("Treatment")),
                about("e", Optional.of("Treatments")));
        Library plain = new Library(some, List.of(), Instant.EPOCH);
        assertEquals(List.of(), library(plain, 1).select("h2:has(+ ul.cards)").eachText());
        Document listed = library(saying(plain, List.of("Treatments", "Nutrition", "Living well")), 1);
        assertEquals(List.of("Treatments", "Living well", "Other publications"),
                listed.select("h2:has(+ ul.cards)").eachText());
        assertEquals(List.of("/c", "/e", "/b", "/a", "/d"), listed.select("ul.cards a").eachAttr("href"));
        assertEquals(5, listed.select("ul.cards h3").size());
        assertEquals(List.of(), library(saying(plain, List.of("Nutrition")), 1).select("h2:has(+ ul.cards)"));
    }

    private static Publication about(String id, Optional<String> topic) {
        Publication publication = renamed(id);
        Metadata of = publication.metadata();
        return publication.with(new Metadata(of.title(), of.subtitle(), of.language(), of.imprint(), of.review(),
                of.cover(), of.source(), topic));
    }

    private static Library saying(Library of, List<String> topics) {
        return new Library(of.publications(), List.of(), List.of(), of.changed(), of.codes(),
                new SiteDescription(SiteDescription.Masthead.NONE, SiteDescription.Ways.NONE, topics,
                        SiteDescription.Usual.NONE, true));
    }

    @Test
    void ofManyPublicationsAPageShowsAHundredAndSaysWhereItIs() throws Exception {
        List<Publication> many = IntStream.range(0, 250).mapToObj(i -> renamed("leaflet-%03d".formatted(i))).toList();
        Library library = new Library(many, List.of(), Instant.EPOCH);
        Document first = library(library, 1);
        assertEquals(100, first.select(".cards > li").size());
        assertEquals("Page 1 of 3", first.select("nav.turn p").text());
        assertEquals(List.of("/?page=2"), first.select("nav.turn a").eachAttr("href"));
        Document second = library(library, 2);
        assertEquals("/leaflet-100", second.select(".cards a").getFirst().attr("href"));
        assertEquals(List.of("/?page=3", "/"), second.select("nav.turn a").eachAttr("href"));
        assertEquals("Publications – Page 2 of 3", second.title());
        assertEquals("/preferences?back=/?page=2", second.select(".tool").getLast().attr("href"));
        assertEquals(library(library, 3).html(), library(library, 999_999).html());
        assertEquals(first.html(), library(library, 0).html());
        assertEquals(50, library(library, 3).select(".cards > li").size());
        assertEquals(List.of("Weitere Broschüren", "Seite 3 von 3"), List.of(
                german(library).select("nav.turn").attr("aria-label"), german(library).select("nav.turn p").text()));
    }

    @Test
    void fewPublicationsStandOnOnePageWithoutAWord() throws Exception {
        assertEquals(0, Jsoup.parse(shelf.library()).select("nav.turn").size());
    }

    private static Publication renamed(String id) {
        Publication sample = Sample.library().find("immunotherapy").orElseThrow();
        return new Publication(id, sample.metadata(), sample.sections().subList(0, 1), List.of(), Optional.empty(),
                Instant.EPOCH);
    }

    private Document library(Library library, int page) {
        return Jsoup.parse(new String(shelf.pages.library(library, Preferences.NONE, page), StandardCharsets.UTF_8));
    }

    private Document german(Library library) {
        return Jsoup.parse(new String(shelf.pages.library(library, Preferences.parse("language=de"), 3),
                StandardCharsets.UTF_8));
    }

    @Test
    void formsLeadToTheHelpWithThem() throws Exception {
        Library ours = new ContentFolder(Path.of("content")).read();
        try (PublishedPages there = new PublishedPages(folder.resolve("ours"), ours)) {
            Document page = Jsoup.parse(there.publication("immunotherapy"));
            Element speech = page.select(".offers li:has([href$=.download.mp3])").getFirst();
            assertEquals("Help: Keep the sound", speech.select(".help a").text());
            assertEquals("/help/keep-the-sound", speech.select(".help a").attr("href"));
            assertEquals("/help/in-a-podcast-app",
                    Jsoup.parse(there.subscribe(Optional.empty())).select(".help a").attr("href"));
            assertEquals("/help/keep-a-booklet-without-a-connection", page.select(".keep .help a").attr("href"));
        }
        for (Locale language : Words.languages()) {
            Publication help = ours.help(language).orElseThrow();
            assertEquals(language.getLanguage(), help.metadata().language().getLanguage());
            for (String id : Help.SECTIONS.values()) {
                assertTrue(help.find(id).isPresent(), help.id() + ": " + id);
            }
        }
    }

    @Test
    void theHelpIsInTheLanguageOfThePage() throws Exception {
        Library ours = new ContentFolder(Path.of("content")).read();
        try (PublishedPages there = new PublishedPages(folder.resolve("languages"), ours)) {
            for (String[] each : new String[][]{{"de", "/help-de"}, {"fr", "/help-fr"}, {"en", "/help"}}) {
                Document page = Jsoup.parse(new String(there.pages.library(ours,
                        Preferences.parse("language=" + each[0])), StandardCharsets.UTF_8));
                assertEquals(List.of(each[1]), page.select(".cards a[href^=/help]").eachAttr("href"));
                assertEquals(each[1] + "/search-and-numbers-to-type", page.select(".help a").attr("href"));
            }
        }
        assertEquals(Locale.forLanguageTag("en-AU"), ours.language());
    }

    @Test
    void theHelpOnThePlayerShowsThePlayersKeysInTheLanguageOfThePage() throws Exception {
        Library ours = new ContentFolder(Path.of("content")).read();
        Publication help = ours.find("help").orElseThrow();
        try (PublishedPages there = new PublishedPages(folder.resolve("keys"), ours)) {
            for (String language : List.of("en", "de", "ar", "fr", "es")) {
                Document page = Jsoup.parse(new String(there.pages.section(ours, help,
                        help.find("the-player-and-its-keys").orElseThrow(), Optional.empty(),
                        Preferences.parse("language=" + language)), StandardCharsets.UTF_8));
                assertEquals(page.select("#_player dl.keys > div").eachText(),
                        page.select("article > dl.keys > div").eachText());
                assertEquals(7, page.select("article > dl.keys > div").size());
            }
            assertEquals(0, Jsoup.parse(there.section("help", "on-paper")).select("article > dl.keys").size());
        }
    }

    @Test
    void aPodcastMayBeHeardInAnotherVoice() throws Exception {
        try (PublishedPages there = new PublishedPages(folder.resolve("voices"), Sample.library(),
                "2026-01-01T00:00:00Z",
                List.of("kevin", "alan"))) {
            String id = Sample.library().publications().getFirst().id();
            Document usual = Jsoup.parse(there.subscribe(Optional.of(id)));
            String other = usual.select(".offers a[href*=voice]").attr("href");
            assertTrue(other.startsWith("/" + id + "/subscribe?voice="), other);
            String voice = other.replaceAll(".*=", "");
            Document page = Jsoup.parse(there.subscribe(Optional.of(id), Map.of("voice", List.of(voice))));
            assertEquals("https://read.example/" + id + "/feed.xml?voice=" + voice, page.select(".feed a").text());
            assertTrue(page.text().contains("Read by "), page.text());
            assertEquals("/" + id + "/subscribe", page.select(".offers a[href^=/]").attr("href"));
            assertEquals(usual.text(),
                    Jsoup.parse(there.subscribe(Optional.of(id), Map.of("voice", List.of("nobody")))).text());
        }
    }

    @Test
    void aPodcastMayBeOneLongEpisode() {
        Document usual = Jsoup.parse(shelf.subscribe(Optional.of("immunotherapy")));
        assertEquals("The podcast with one long episode",
                usual.select("a[href=/immunotherapy/subscribe?episodes=whole]").text());
        Document page = Jsoup
                .parse(shelf.subscribe(Optional.of("immunotherapy"), Map.of("episodes", List.of("whole"))));
        assertEquals("https://read.example/immunotherapy/feed.xml?episodes=whole", page.select(".feed a").text());
        assertTrue(page.select(".qr").attr("aria-label").endsWith("?episodes=whole"), page.select(".qr").toString());
        assertEquals("The podcast with an episode for each section",
                page.select("a[href=/immunotherapy/subscribe]").text());
        assertEquals(0, Jsoup.parse(shelf.subscribe(Optional.empty())).select("a[href*=episodes]").size(),
                "of everything");
    }

    @Test
    void aPublicationIsOfferedAsNumberedFilesToo() throws Exception {
        assertEquals("Speech, a file for each section, MP3 in a ZIP, about 32 minutes",
                publication.select(".offers a[href=/immunotherapy.mp3.zip]").text());
        assertEquals(0, section.select("a[href$=.zip]").size());
        for (var part : shelf.editions.now().library().find("immunotherapy").orElseThrow().sections()) {
            shelf.make(shelf.recipe(Format.MP3, "immunotherapy", part.id()));
        }
        int made = shelf.made.get();
        Document later = Jsoup.parse(shelf.publication("immunotherapy"));
        String label = later.select(".offers a[href=/immunotherapy.mp3.zip]").text();
        assertTrue(label.matches("Speech, a file for each section, MP3 in a ZIP, [0-9.]+ MB, about 32 minutes"), label);
        assertEquals(made, shelf.made.get(), "nothing is made to know it");
    }

    @Test
    void nothingLeadsToHelpThatIsNotThere() {
        for (Document page : pages) {
            assertEquals(0, page.select(".help").size(), page.title());
        }
        assertTrue(Sample.library().find("help").isPresent(), "a help without these sections");
        assertEquals(Optional.empty(),
                Help.with("pdf", new Library(List.of(), List.of(), Instant.EPOCH).help(Locale.ENGLISH)));
    }

    @Test
    void everyPageHasItsLandmarksEachWithItsOwnName() {
        for (Document page : pages) {
            for (String landmark : List.of("body > header", "body > main", "body > footer")) {
                assertEquals(1, page.select(landmark).size(), page.title() + ": " + landmark);
            }
            List<String> names = new ArrayList<>();
            for (Element landmark : page.select("nav, section, [role=region]")) {
                names.add(landmark.hasAttr("aria-label")
                        ? landmark.attr("aria-label")
                        : page.select("#" + landmark.attr("aria-labelledby")).text());
            }
            assertEquals(new HashSet<>(names).size(), names.size(), page.title() + ": " + names);
            assertTrue(names.stream().noneMatch(String::isBlank), page.title() + ": " + names);
        }
    }

    @Test
    void everyPageBeginsWithALinkToItsText() {
        for (Document page : pages) {
            Element first = page.body().child(0);
            assertEquals("Skip to the text", first.text());
            assertEquals("main", page.select(first.attr("href")).getFirst().tagName());
        }
    }

    @Test
    void everyIdIsThereOnceAndEveryReferenceLeadsToOne() {
        for (Document page : pages) {
            List<String> ids = page.select("[id]").eachAttr("id");
            Set<String> once = new HashSet<>(ids);
            assertEquals(once.size(), ids.size(), page.title());
            for (String attribute : List.of("aria-labelledby", "aria-describedby", "aria-details", "for")) {
                List<String> named = page.select("[" + attribute + "]").eachAttr(attribute).stream()
                        .flatMap(names -> Stream.of(names.split(" "))).toList();
                assertTrue(once.containsAll(named), page.title() + ": " + attribute);
            }
        }
    }

    @Test
    void saysTheLanguageOfThePageAndOfWhatIsInAnother() {
        pages.forEach(page -> assertEquals("en-AU", page.select("html").attr("lang")));
        assertEquals("de", section.select("#de-1").attr("lang"));
        assertEquals("rtl", section.select("[lang=ar]").attr("dir"));
    }

    @Test
    void hasNoScriptWrittenIntoItAndAsksNoOtherHostForAnything() {
        for (Document page : pages) {
            assertEquals(List.of(), page.select("script:not([src]), style, [style], iframe, object, embed"));
            for (Element each : page.select("[src], link[href], form[action]")) {
                String address = each.attr("src") + each.attr("href") + each.attr("action");
                assertTrue(address.startsWith("/") && !address.startsWith("//"), each.outerHtml());
            }
            page.getAllElements().forEach(element -> element.attributes()
                    .forEach(attribute -> assertTrue(!attribute.getKey().startsWith("on"), element.outerHtml())));
        }
    }

    @Test
    void saysWhenTheTextWasReviewedAndWhomToAsk() {
        for (Document page : List.of(publication, section)) {
            assertTrue(page.select("main .facts").text().contains("Reviewed 3 May 2025"));
            assertEquals(List.of("2025-05-03", "2027-05-03"), page.select("footer time").eachAttr("datetime"));
            assertEquals("13 11 20", page.select("footer a[href=tel:131120]").text());
            assertEquals(1, page.select("footer a[href=mailto:support@example.org]").size());
        }
    }

    @Test
    void saysOnlyTheCodeOfATextOfWhichNothingElseIsKnown() {
        Document bare = Jsoup.parse(shelf.section("help", "phone"));
        assertEquals(0, bare.select("[href=#_about]").size());
        assertEquals("Code", bare.select("footer dt").text());
        assertTrue(bare.select("footer .code").text().matches("[0-9]{3}.[0-9]{3}"));
    }

    @Test
    void warnsOfATextThatIsPastItsReview() throws Exception {
        assertEquals(0, section.select(".overdue").size());
        try (PublishedPages later = new PublishedPages(folder.resolve("later"), Sample.library(),
                "2027-05-04T00:00:00Z")) {
            assertTrue(Jsoup.parse(later.section("immunotherapy", "side-effects")).select(".overdue").text()
                    .contains("should have been checked by 3 May 2027"));
        }
    }

    @Test
    void playsTheSectionWithAPlayerThatSaysWhatItIsAndWhereTheWordsStand() {
        Element player = section.select("audio").getFirst();
        assertEquals("/immunotherapy/side-effects.mp3", player.attr("src"));
        assertEquals("none", player.attr("preload"));
        assertTrue(player.hasAttr("controls") && !player.hasAttr("autoplay"));
        assertEquals("Listen to “Side effects and what helps”", player.attr("aria-label"));
        assertEquals("Listen about 4 minutes", section.select("#_listen").text());
        assertEquals("_listen", section.select(".listen").attr("aria-labelledby"));
    }

    @Test
    void offersEveryFormWithItsSizeAndLengthWhereTheyAreKnown() throws Exception {
        assertEquals(List.of("Large print, 18 point, A4, PDF", "Large print: choose size, paper and colours",
                "Speech, MP3, about 4 minutes", "Plain text, TXT",
                "One page to keep, HTML", "Captions, WebVTT"), section.select(".forms .offers a").eachText());
        shelf.make(shelf.recipe(Format.PDF, "immunotherapy", "side-effects"));
        shelf.make(shelf.recipe(Format.MP3, "immunotherapy", "side-effects"));
        shelf.known.put(shelf.recipe(Format.MP3, "immunotherapy", "side-effects"), Duration.ofSeconds(200));
        assertEquals(
                List.of("Large print, 18 point, A4, PDF, 1.3 MB", "Large print: choose size, paper and colours",
                        "Speech, MP3, 1.3 MB, 3 minutes"),
                Jsoup.parse(shelf.section("immunotherapy", "side-effects")).select(".forms .offers a").eachText()
                        .subList(0, 3));
    }

    private static String lengths(String page) {
        return Jsoup.parse(page).select(".facts:contains(minutes), .actions:contains(minutes)").eachText().stream()
                .map(text -> text.replaceAll("(?s).*?((about )?\\d+ minutes).*", "$1")).distinct().sorted().toList()
                .toString();
    }

    /** A list of many cannot wait for what takes long to look up: it is written anew once somebody has. */
    @Test
    void theLibraryAndAPublicationsPageTellTheSameLengthAtTheSameMoment() throws Exception {
        try (PublishedPages there = new PublishedPages(folder.resolve("lengths"), Sample.library())) {
            assertEquals("[about 32 minutes]", lengths(there.library()));
            there.known.put(Recipes.of(there.editions.now(), Format.MP3, "immunotherapy", Optional.empty(), Map.of()),
                    Duration.ofMinutes(35));
            Pages.Moment before = there.pages.moment(Sample.library());
            there.library();
            String page = there.publication("immunotherapy");
            assertTrue(Jsoup.parse(page).text().contains("35 minutes"), page);
            assertFalse(page.contains("about 32 minutes") || page.contains("about 35"), page);
            assertNotEquals(before.changes(), there.pages.moment(Sample.library()).changes(),
                    "what is remembered of the library is another page now");
            assertEquals("[35 minutes, about 32 minutes]", lengths(there.library()));
        }
    }

    private static void runAll(Queue<Runnable> later) {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    @Test
    void whatAListToldAboutIsLookedUpBehindIt() throws Exception {
        try (PublishedPages there = new PublishedPages(folder.resolve("later"), Sample.library())) {
            there.library();
            there.library();
            assertEquals(Sample.library().publications().size(), there.later.size(), "each once");
            Pages.Moment before = there.pages.moment(Sample.library());
            runAll(there.later);
            assertEquals(before.changes(), there.pages.moment(Sample.library()).changes(), "nothing is known");
            there.settled.clear();
            there.known.put(Recipes.of(there.editions.now(), Format.MP3, "immunotherapy", Optional.empty(), Map.of()),
                    Duration.ofMinutes(35));
            before = there.pages.moment(Sample.library());
            assertEquals("[about 32 minutes]", lengths(there.library()));
            runAll(there.later);
            assertEquals(before.changes() + 1, there.pages.moment(Sample.library()).changes());
            assertEquals("[35 minutes, about 32 minutes]", lengths(there.library()));
            assertTrue(there.later.isEmpty());
        }
    }

    @Test
    void makesNothingToShowAPage() {
        assertEquals(0, shelf.made.get());
    }

    @Test
    void letsVoiceAndSpeedBeChosenWithoutAScript() {
        Element speech = section.select("form[action=/immunotherapy/side-effects.download.mp3]").getFirst();
        assertEquals(List.of("0.75 times", "Normal", "1.5 times"), speech.select("[name=rate] option").eachText());
    }

    @Test
    void leadsToTheRoomWhereALargePrintIsChosen() {
        for (Document page : List.of(section, publication)) {
            Element link = page.select(".forms a[href$=/print]").getFirst();
            assertEquals("Large print: choose size, paper and colours", link.text());
        }
        assertEquals("Large print as a PDF to print",
                section.select(".actions a[href=/immunotherapy/side-effects/print]").text());
        assertEquals("Large print as a PDF to print",
                publication.select(".actions a[href=/immunotherapy/print]").text());
    }

    @Test
    void leadsToThePublisherWhereSomethingIsWrong() {
        Element letter = section.select(".report a").first();
        String mail = Sample.library().find("immunotherapy").orElseThrow().metadata().contact().orElseThrow().email()
                .map(email -> "mailto:" + email + "?subject=Something%20wrong%20in%20%E2%80%9CSide%20effects")
                .orElse("tel:");
        assertTrue(letter.attr("href").startsWith(mail), letter.attr("href"));
        assertFalse(letter.attr("href").contains("+"), letter.attr("href"));
    }

    @Test
    void leadsToThePreviousAndTheNextSection() {
        assertEquals("/immunotherapy/skin", section.select("a[rel=next]").attr("href"));
        assertEquals("Next section Skin that itches or burns", section.select("a[rel=next]").text());
        assertEquals("/immunotherapy/what-it-is", section.select("a[rel=prev]").attr("href"));
        assertEquals(0, Jsoup.parse(shelf.section("immunotherapy", "questions")).select("a[rel=next]").size());
    }

    @Test
    void listsAllSectionsAndMarksTheOneThatIsOpen() {
        assertEquals(List.of("/immunotherapy/what-it-is", "/immunotherapy/side-effects", "/immunotherapy/skin",
                "/immunotherapy/questions"), publication.select(".sections .title").eachAttr("href"));
        assertEquals("/immunotherapy/skin", publication.select(".sections .sections .title").attr("href"));
        assertEquals("/immunotherapy/side-effects", section.select(".entries [aria-current=page]").attr("href"));
    }

    @Test
    void leadsWithFourActionsAndSaysHowLongEachSectionIs() {
        assertEquals(List.of("/immunotherapy/what-it-is#_listen", "/immunotherapy/what-it-is", "/immunotherapy/print",
                "/immunotherapy/subscribe"), publication.select(".actions a").eachAttr("href"));
        assertEquals("about 4 minutes",
                publication.select(".sections a[href=/immunotherapy/side-effects] ~ .note-beside").first().text());
        Element hear = publication.select(".sections .hear").get(1);
        assertEquals("/immunotherapy/side-effects#_listen", hear.attr("href"));
        assertEquals("Listen to “Side effects and what helps”", hear.attr("aria-label"));
    }

    @Test
    void showsEverySentenceOfASectionOnceAndInOrder() {
        List<Sentence> sentences = Sample.section("side-effects").sentences();
        assertEquals(sentences.stream().map(Sentence::id).toList(),
                section.select("article [id]").eachAttr("id").stream().filter(id -> !id.startsWith("_")).toList());
    }

    @Test
    void leadsFromAPictureToItsDescriptionAndToItselfAlone() {
        Element picture = section.select("figure img").getFirst();
        assertEquals("A lymph node beside the spleen. Both are drawn large.", picture.attr("alt"));
        assertTrue(section.select("#" + picture.attr("aria-details")).text()
                .contains("The spleen is on the left, long and blue."));
        assertEquals(picture.attr("src"), section.select("figure a").attr("href"));
        assertEquals("Enlarge picture 1", section.select("figure a").text());
    }

    @Test
    void givesLongNumbersOfAListMoreRoom() throws Exception {
        Block.Item item = new Block.Item(List.of());
        Document page = Jsoup.parse(pageOf(List.of(new Block.NumberedList(1, List.of(item)),
                new Block.NumberedList(98, List.of(item, item)), new Block.NumberedList(98, List.of(item, item, item)),
                new Block.NumberedList(Integer.MAX_VALUE, List.of(item, item)))));
        assertEquals(List.of("", "", "long", "long"),
                page.select(".text ol").stream().map(Element::className).toList());
    }

    @Test
    void writesHostileWordsAsWords() throws Exception {
        Document page = Jsoup.parse(pageOf(List.of(new Block.Paragraph(List.of(new Sentence("s1", Sample.AUSTRALIAN,
                List.of(new Inline.Text("<script>alert(1)</script>"),
                        new Inline.Link("javascript:alert(1)", List.of(new Inline.Text("here"))))))))));
        assertEquals("<script>alert(1)</script>here", page.select("#s1").text());
        assertEquals(0, page.select("script:not([src]), #s1 *").size());
    }

    private String pageOf(List<Block> blocks) throws Exception {
        Library library = new Library(List.of(Sample.of("<b>A title</b>", blocks)), List.of(), Instant.EPOCH);
        try (PublishedPages one = new PublishedPages(folder.resolve("one"), library)) {
            return one.section("leaflet", "one");
        }
    }

    @Test
    void tellsWhatCanBeChosenInsteadByItsName() {
        Document page = Jsoup.parse(error(Fault.of(400, "option").detailed("There is no such size.")
                .hinting(List.of("/immunotherapy.pdf?size=18", "Ask <i>us</i>", "//elsewhere?size=18"))));
        assertEquals(List.of("Size of the letters: 18 point", "Ask <i>us</i>", "//elsewhere?size=18"),
                page.select("main li").eachText());
        assertEquals(List.of("/immunotherapy.pdf?size=18"), page.select("main a").eachAttr("href"));
        assertTrue(page.select("main").text().contains("Error 400"));
    }

    @Test
    void saysWhatWentWrongInTheLanguageOfThePage() {
        Document page = Jsoup.parse(new String(shelf.pages.error(Fault.of(410, "withdrawn", "A & B"), Locale.GERMAN,
                Preferences.NONE), StandardCharsets.UTF_8));
        assertEquals("de", page.select("html").attr("lang"));
        assertEquals("Dies wurde zurückgezogen", page.select("h1").text());
        assertTrue(page.select(".lead").text().startsWith("„A & B“ wird nicht mehr"), page.select(".lead").text());
        assertEquals("", page.select(".lead").attr("lang"));
        Document arabic = Jsoup.parse(new String(shelf.pages.error(Fault.of(400, "option").detailed("size is 5."),
                Locale.GERMAN, Preferences.parse("language=ar")), StandardCharsets.UTF_8));
        assertEquals("rtl", arabic.select("html").attr("dir"));
        assertEquals("هذا الاختيار غير متاح", arabic.select("h1").text());
        assertEquals("اختر شيئًا آخر من فضلك.", arabic.select(".lead").text());
        assertEquals("size is 5.", arabic.select(".lead + p[lang=en][dir=ltr]").text());
    }
}
