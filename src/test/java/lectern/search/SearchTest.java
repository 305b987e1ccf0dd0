package lectern.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.document.Block;
import lectern.document.Codes;
import lectern.document.Contact;
import lectern.document.Inline;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Naming;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.SiteDescription;
import lectern.document.Table;
import lectern.document.Update;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SearchTest {
    private static final Locale AUSTRALIA = Locale.forLanguageTag("en-AU");

    private Library library = new Library(List.of(
            publication("booklet", AUSTRALIA,
                    section("tired", "Feeling tired", "Many people feel tired during treatment.",
                            "Rest when you need to.", "Fatigue may last for months."),
                    section("doses", "How much to take", "Take 5 mg of Naltrexone twice a day.",
                            "A café is no place for it.", "Ask Müller’s nurse about MRI (magnetic resonance imaging)."),
                    section("food", "Food and drink", "Being tired makes cooking hard.")),
            publication("blatt", Locale.GERMAN,
                    section("muedigkeit", "Müdigkeit", "Die Behandlungen machen viele Menschen müde.")),
            publication("nashra", Locale.forLanguageTag("ar"), section("taab", "التعب", "يشعر كثيرون بالتَّعَب.")),
            publication("ye", Locale.CHINESE, section("pilao", "疲劳", "治疗期间请多休息。"))), List.of(), Instant.EPOCH);
    private final Search search = new Search(() -> library, Runnable::run);

    @ParameterizedTest
    @CsvSource({"treatments, tired", "resting, tired", "TIRED, tired", "cafe, doses", "muller, doses", "5 mg, doses",
            "behandlung, muedigkeit", "mude, muedigkeit", "التعب, taab", "休息, pilao", "resonance imaging, doses",
            "take naltrexone day, doses"})
    void findsWordsInAnyOfTheirFormsAndWithoutAccents(String typed, String section) {
        assertEquals(section, sections(typed).getFirst());
    }

    @Test
    void whatAShortFormStandsForIsFoundAndItIsMarked() {
        Inline.Abbreviation shortForm = new Inline.Abbreviation("deep vein thrombosis",
                List.of(new Inline.Text("DVT")));
        Sentence sentence = new Sentence("s1", Locale.ENGLISH, List.of(new Inline.Text("A "), shortForm,
                new Inline.Text(" is a clot"), new Inline.Superscript(List.of(new Inline.Text("3"))),
                new Inline.Text(" in a leg. Walk.")));
        Section written = new Section("care", 1, new Sentence("t1", Locale.ENGLISH, List.of(new Inline.Text("Care"))),
                Locale.ENGLISH, List.of(new Block.Paragraph(List.of(sentence))));
        library = new Library(List.of(publication("notes", Locale.ENGLISH, written)), List.of(), Instant.EPOCH);
        for (String[] each : new String[][]{{"deep vein", "DVT"}, {"thromboses", "DVT"}, {"dvt", "DVT"},
                {"clot", "clot"}, {"leg", "leg"}, {"walking", "Walk"}}) {
            Found found = find(each[0]);
            assertEquals(1, found.total(), each[0]);
            Found.Passage passage = found.hits().getFirst().passages().getFirst();
            assertEquals(List.of(each[1]), passage.marks().stream()
                    .map(mark -> passage.sentence().text().substring(mark.start(), mark.end())).toList(), each[0]);
        }
    }

    @Test
    void wordsThatLeadNowhereEitherAreNotNamed() {
        library = new Library(List.of(publication("booklet", AUSTRALIA, section("rest", "Rest", "Lie down.")),
                publication("blatt", Locale.GERMAN, section("muede", "Müde", "Ruhe."))), List.of(), Instant.EPOCH);
        Found found = search.find(library, "ruhen", Optional.of("booklet"), 1);
        assertEquals(0, found.total());
        assertEquals(Optional.empty(), found.shownFor());
        assertEquals(Optional.of("Ruhe"), search.find(library, "ruhx", Optional.empty(), 1).shownFor());
    }

    @Test
    void aNarrowSpaceBeforeAUnitPartsWords() {
        library = new Library(List.of(publication("brochure", Locale.FRENCH,
                section("dose", "Dose\u202f: 20\u202fmg", "Prenez 10\u202fmg\u202f!"))), List.of(), Instant.EPOCH);
        for (String typed : List.of("10 mg", "mg", "20\u202fmg", "dose", "prenez")) {
            assertEquals(List.of("dose"), sections(typed), typed);
        }
    }

    /** Most sections have "is", but few in their titles. */
    @Test
    void wordsThatMostSectionsHaveCountLittle() {
        List<Section> sections = new ArrayList<>(IntStream.range(0, 20)
                .mapToObj(each -> section("s" + each, "Part " + each, "This is part " + each + ".")).toList());
        sections.add(section("for", "Is this for me", "This is for adults."));
        sections.add(section("dose", "Medicines", "Metformin is the first."));
        library = new Library(List.of(publication("guide", AUSTRALIA, sections.toArray(Section[]::new))), List.of(),
                Instant.EPOCH);
        assertEquals("dose", sections("what is metformin exactly").getFirst());
        assertEquals(22, find("what is metformin exactly").total());
    }

    /** The rules of these languages know a form by letters that lose their marks when words are folded. */
    @ParameterizedTest
    @CsvSource({"ru, больной, Это права больного.", "ru, Детский, Есть детская палата.",
            "ar, كيميائي, هذا هو العلاج الكيميائي.", "ar, الدوائي, لا يوجد تفاعل دوائي.",
            "hi, दवाएँ, यह दवा लें।", "pt, medicações, Esta medicação ajuda."})
    void findsOtherFormsOfWordsThatAreTypedWithTheirMarks(String language, String typed, String text) {
        library = new Library(List.of(
                publication("leaflet", Locale.of(language), section(Locale.of(language), "care", "1", text))),
                List.of(), Instant.EPOCH);
        Found found = find(typed);
        assertEquals(Optional.empty(), found.shownFor());
        assertEquals(List.of("care"), sections(typed));
        assertEquals(1, found.hits().getFirst().passages().getFirst().marks().size());
    }

    @ParameterizedTest
    @CsvSource({"500 milligrams, Take 500 mg.", "500 mg, Take 500 milligrams.", "5 micrograms, 5 µg",
            "5mcg, 5 micrograms",
            "5 mls, 5 ml", "10 p.m., At 10pm.", "10pm, At 10 p.m.", "the N.H.S, Ask the NHS.",
            "the DVLA, Tell the D.V.L.A.", "10 millilitres, 10ml", "500mg, Take 500 mg.", "500 mg, Take 500mg.",
            "2.5ML, Take 2.5 ml.",
            "10am, At 10 am.", "5µg, 5 μg"})
    void aUnitIsAWordWithAndWithoutASpaceBeforeIt(String typed, String text) {
        library = new Library(List.of(publication("leaflet", AUSTRALIA, section("dose", "Dose", text),
                section("other", "Other", "Take 50 of them, 100mg each."))), List.of(), Instant.EPOCH);
        assertEquals(List.of("dose"), sections(typed));
        assertEquals(2, find(typed).hits().getFirst().passages().getFirst().marks().size());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = {"מ\"ג, קחו 5 מ״ג.", "מ״ג, קחו 5 מ\"ג.", "צ'ק, זה צ׳ק."})
    void theMarksOfHebrewShortFormsAreTypedAsQuotationMarks(String typed, String text) {
        library = new Library(List.of(publication("leaflet", Locale.of("he"), section("dose", "1", text))), List.of(),
                Instant.EPOCH);
        assertEquals(List.of("dose"), sections(typed));
    }

    @Test
    void theMarkOfANoteIsNoPartOfTheWordBeforeIt() {
        Inline.Superscript link = new Inline.Superscript(
                List.of(new Inline.Link("#n", List.of(new Inline.Text("2")))));
        Sentence sentence = new Sentence("s1", Locale.ENGLISH, List.of(new Inline.Text("Never take warfarin"), link,
                new Inline.Text(" with aspirin"), new Inline.Superscript(List.of(new Inline.Text("3"))),
                new Inline.Text(" or 10"), new Inline.Superscript(List.of(new Inline.Text("th"))),
                new Inline.Text(" day.")));
        Section written = new Section("care", 1, new Sentence("t1", Locale.ENGLISH, List.of(new Inline.Text("Care"))),
                Locale.ENGLISH, List.of(new Block.Paragraph(List.of(sentence))));
        library = new Library(List.of(publication("notes", Locale.ENGLISH, written)), List.of(), Instant.EPOCH);
        for (String typed : List.of("warfarin", "aspirin", "10th")) {
            Found found = find(typed);
            assertEquals(Optional.empty(), found.shownFor(), typed);
            Found.Mark mark = found.hits().getFirst().passages().getFirst().marks().getFirst();
            assertEquals(typed, sentence.text().substring(mark.start(), mark.end()));
        }
    }

    @ParameterizedTest
    @CsvSource({"Blutdruck, Blutdruckmessungen", "Messung, Blutdruckmessungen", "wirkung, Nebenwirkung"})
    void findsTheBeginningAndTheEndOfCompounds(String typed, String compound) {
        library = new Library(List.of(publication("blatt", Locale.GERMAN,
                section("messung", "Werte", "Täglich sind Blutdruckmessungen nötig.", "Jede Nebenwirkung melden."))),
                List.of(), Instant.EPOCH);
        Found found = find(typed);
        assertEquals(Optional.empty(), found.shownFor());
        Found.Passage passage = found.hits().getFirst().passages().getFirst();
        Found.Mark mark = passage.marks().getFirst();
        assertEquals(compound, passage.sentence().text().substring(mark.start(), mark.end()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lunge", "Reis", "Last", "Herz"})
    void whatOnlyLooksLikeAnEndIsNone(String typed) {
        library = new Library(List.of(publication("blatt", Locale.GERMAN,
                section("messung", "Werte", "Die Behandlung im Kreis.", "Ein Pflaster und ein Scherz."))), List.of(),
                Instant.EPOCH);
        assertEquals(0, find(typed).shownFor().isPresent() ? 0 : find(typed).total());
    }

    @Test
    void whatStandsByItselfComesBeforeCompounds() {
        library = new Library(List.of(publication("blatt", Locale.GERMAN,
                section("messung", "A", "Die Blutdruckmessung ist Blutdrucksache und Blutdruckarbeit."),
                section("druck", "B", "Hoher Blutdruck schadet auf die Dauer sehr."))), List.of(), Instant.EPOCH);
        assertEquals(List.of("druck", "messung"), sections("Blutdruck"));
    }

    @Test
    void findsPublicationsByTheirTitlesAndWhatWasCorrected() {
        Publication guide = publication("booklet", AUSTRALIA, section("tired", "Feeling tired", "Rest."),
                section("food", "Food", "Eat."));
        Metadata metadata = new Metadata("Living well", Optional.of("A guide to chemotherapy"), AUSTRALIA,
                Metadata.Imprint.NONE, Metadata.Review.NONE, Optional.empty(), Optional.empty());
        library = new Library(List.of(new Publication("booklet", metadata, guide.sections(),
                List.of(new Update(LocalDate.of(2026, 1, 2), section("update", "Updated", "The dose was 5 mg."))),
                Optional.empty(), Naming.NONE, new Publication.Sources(List.of(), List.of(), Instant.EPOCH))),
                List.of(),
                Instant.EPOCH);
        assertEquals(List.of("tired"), sections("living well chemotherapy"));
        assertEquals(List.of("update"), sections("dose"));
    }

    @Test
    void aSectionThatIsAboutItComesFirst() {
        assertEquals(List.of("tired", "food"), sections("tired"));
    }

    @Test
    void showsTheSentencesThatHaveTheWordsWithTheWordsMarked() {
        Found.Hit hit = find("people treatment").hits().getFirst();
        Found.Passage passage = hit.passages().getFirst();
        String text = passage.sentence().text();
        assertEquals(List.of("people", "treatment"),
                passage.marks().stream().map(mark -> text.substring(mark.start(), mark.end())).toList());
        assertEquals("tired-2", passage.sentence().id());
    }

    @ParameterizedTest
    @CsvSource({"fatgue, Fatigue", "fatikge, Fatigue", "naltrxeone, Naltrexone", "resona, resonance"})
    void forgivesATypingErrorAndSaysWhatItLookedFor(String typed, String meant) {
        Found found = find(typed);
        assertEquals(Optional.of(meant), found.shownFor());
        assertEquals(Optional.empty(), find("fatigue").shownFor());
    }

    @ParameterizedTest
    @CsvSource({"tired, Tiredness is common.", "tiredness, Are you tired?", "dizzy, Dizziness passes.",
            "dizziness, Do you feel dizzy?"})
    void findsAQualityByItsNounAndTheReverse(String typed, String sentence) {
        library = new Library(List.of(publication("booklet", AUSTRALIA, section("a", "A", sentence))), List.of(),
                Instant.EPOCH);
        Found found = find(typed);
        assertEquals(List.of(false), found.hits().stream().map(Found.Hit::similar).toList());
        assertEquals(Optional.empty(), found.shownFor());
    }

    @ParameterizedTest
    @CsvSource({"fever, en, Call us if your temperature rises., temperature", "money, en, What are the costs?, costs",
            "high blood pressure, en, Hypertension has no signs., Hypertension",
            "dyspnoea, en, Shortness of breath is common., Shortness breath",
            "Kosten, de, Die Zuzahlung ist klein., Zuzahlung", "argent, fr, Quel est le prix ?, prix",
            "dinero, es, El precio es bajo., precio", "حرارة, ar, اتصل بنا عند الحمى, الحمى"})
    void findsWhatMeansAboutTheSameAndSaysSo(String typed, String language, String sentence, String marked) {
        Locale locale = Locale.of(language);
        library = new Library(List.of(publication("booklet", locale, new Section("a", 1, sentence("t", locale, "–"),
                locale,
                List.of(new Block.Paragraph(List.of(sentence("s", locale, "–"), sentence("u", locale, sentence))))))),
                List.of(), Instant.EPOCH);
        Found found = find(typed);
        assertEquals(List.of(true), found.hits().stream().map(Found.Hit::similar).toList());
        assertEquals(Optional.empty(), found.shownFor());
        Found.Passage passage = found.hits().getFirst().passages().getFirst();
        assertEquals(marked, String.join(" ", passage.marks().stream()
                .map(mark -> passage.sentence().text().substring(mark.start(), mark.end())).toList()));
    }

    @Test
    void whatHasTheWordItselfComesFirstAndIsNotSaidToBeSimilar() {
        library = new Library(List.of(publication("booklet", AUSTRALIA,
                section("a", "Costs", "The costs differ."), section("b", "Paying", "You need no money."))), List.of(),
                Instant.EPOCH);
        assertEquals(List.of("b", "a"), sections("money"));
        assertEquals(List.of(false, true), find("money").hits().stream().map(Found.Hit::similar).toList());
    }

    @Test
    void aWordMeansWhatItMeansInTheLanguageOfTheText() {
        Locale spanish = Locale.of("es");
        library = new Library(List.of(
                publication("fiche", Locale.FRENCH, new Section("a", 1, sentence("a1", Locale.FRENCH, "A"),
                        Locale.FRENCH,
                        List.of(new Block.Paragraph(List.of(sentence("a2", Locale.FRENCH, "La maladie passe.")))))),
                publication("hoja", spanish, new Section("b", 1, sentence("b1", spanish, "B"), spanish,
                        List.of(new Block.Paragraph(List.of(sentence("b2", spanish, "La enfermedad pasa."))))))),
                List.of(), Instant.EPOCH);
        assertEquals(List.of("b"), sections("mal"), "pain in French, an illness in Spanish");
    }

    @Test
    void publishersGiveSynonymsOfTheirOwn() {
        Publication guide = publication("guide", AUSTRALIA, section("a", "A", "The port stays in your chest."));
        library = new Library(List.of(new Publication("guide", guide.metadata(), guide.sections(), List.of(),
                Optional.empty(),
                new Naming(Optional.empty(), Map.of(), Map.of(),
                        List.of(List.of("portacath", "port"))),
                guide.sources())), List.of(), Instant.EPOCH);
        assertEquals(List.of("a"), sections("portacath"));
        assertTrue(find("portacath").isSimilar());
    }

    @Test
    void aWordThatEveryPublicationHasSynonymsForIsStillFound() {
        Publication guide = publication("guide", AUSTRALIA, section("a", "A", "The port stays in your chest."));
        library = new Library(IntStream.range(0, 700).mapToObj(number -> new Publication("guide" + number,
                guide.metadata(), guide.sections(), List.of(), Optional.empty(),
                new Naming(Optional.empty(), Map.of(), Map.of(), List.of(List.of("portacath", "port", "q" + number))),
                guide.sources())).toList(), List.of(), Instant.EPOCH);
        assertEquals(700, find("portacath").total());
    }

    @Test
    void aLongInputIsLookedForInAllLanguagesAtOnce() {
        library = new Library(Stream.of("en de fr es it pt nl sv da no nb fi ru el ar fa hi".split(" "))
                .map(language -> publication(language, Locale.of(language), section(language, "A", "Krankenhaus")))
                .toList(), List.of(), Instant.EPOCH);
        assertEquals(17, find("krankenhaus " + "wort%s ".repeat(11).formatted(IntStream.range(0, 11).boxed().toArray()))
                .total());
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "doctor", "help", "call", "131120", "13 11 20", "calling", "cancer line",
            "help@example.org"})
    void whoWantsToReachAPersonIsLedToTheContact(String typed) {
        library = new Library(List.of(withContact("guide"), withContact("leaflet")), List.of(), Instant.EPOCH);
        Found found = find(typed);
        assertEquals(List.of("guide"), found.hits().stream().filter(hit -> hit.section().isEmpty())
                .map(hit -> hit.publication().id()).toList(), "one contact of both is found once");
        assertEquals(List.of("leaflet"), search.find(library, typed, Optional.of("leaflet"), 1).hits().stream()
                .filter(hit -> hit.section().isEmpty()).map(hit -> hit.publication().id()).toList());
    }

    private static Publication withContact(String id) {
        Publication plain = publication(id, AUSTRALIA, section(id, "A", "Rest well."));
        Metadata metadata = new Metadata(id, Optional.empty(), AUSTRALIA,
                new Metadata.Imprint(Optional.empty(), Optional.of(new Contact(Optional.of("Cancer line"),
                        Optional.of("13 11 20"), Optional.of("help@example.org"), Optional.empty())),
                        Optional.empty()),
                Metadata.Review.NONE, Optional.empty(), Optional.empty());
        return new Publication(id, metadata, plain.sections(), List.of(), Optional.empty(), Instant.EPOCH);
    }

    @Test
    void aLongInputIsCutBetweenWords() {
        assertEquals(List.of("kidney"), find("kidney ".repeat(1_500)).typed().words());
    }

    @Test
    void whereNoSectionHasAllWordsItShowsThoseThatHaveSome() {
        Found found = find("naltrexone cooking");
        assertFalse(found.all());
        assertEquals(2, found.total());
        assertTrue(find("naltrexone day").all());
    }

    @Test
    void findsWhatStandsInATable() {
        Sentence cell = sentence("cell", AUSTRALIA, "Pembrolizumab");
        Table table = new Table(List.of(), 1, List.of(new Table.Row(List.of(new Table.Cell(Table.Role.DATA, 0, 1, 1,
                List.of(new Block.Paragraph(List.of(cell))))))));
        library = new Library(List.of(publication("drugs", AUSTRALIA,
                new Section("list", 1, sentence("list", AUSTRALIA, "List"), AUSTRALIA, List.of(table)))), List.of(),
                Instant.EPOCH);
        assertEquals("cell", find("pembrolizumab").hits().getFirst().passages().getFirst().sentence().id());
    }

    @Test
    void tellsWhatASentenceInABoxIsAbout() {
        Block sign = new Block.Paragraph(List.of(sentence("sign", AUSTRALIA, "your lips swell")));
        Block box = new Block.Note(Block.Note.Kind.EMERGENCY, Optional.empty(),
                Optional.of(sentence("call", AUSTRALIA, "Call 000 if")), false, List.of(sign));
        library = new Library(List.of(publication("drugs", AUSTRALIA,
                new Section("list", 1, sentence("list", AUSTRALIA, "List"), AUSTRALIA, List.of(box)))), List.of(),
                Instant.EPOCH);
        assertEquals("Call 000 if", find("lips").hits().getFirst().passages().getFirst().headers());
        assertEquals("", find("call").hits().getFirst().passages().getFirst().headers());
    }

    @Test
    void theHelpForOtherLanguagesIsLeftToTheirReaders() {
        library = new Library(List.of(publication("help", AUSTRALIA, section("a", "A", "Print it with Chrome.")),
                publication("help-de", Locale.GERMAN, section("messung", "B", "Drucken mit Chrome."))), List.of(),
                Instant.EPOCH);
        assertEquals(List.of("help"), search.find(library, Locale.ENGLISH, "chrome", Optional.empty(), 1).hits()
                .stream().map(hit -> hit.publication().id()).toList());
        assertEquals(List.of("help-de"), search.find(library, Locale.GERMAN, "chrome", Optional.empty(), 1).hits()
                .stream().map(hit -> hit.publication().id()).toList());
        assertEquals(1, search.find(library, Locale.ENGLISH, "chrome", Optional.of("help-de"), 1).total());
    }

    @Test
    void whereATextNamesNobodyToAskTheSiteDoes() {
        Contact site = new Contact(Optional.of("Front desk"), Optional.of("13 11 20"), Optional.empty(),
                Optional.empty());
        library = new Library(library.publications(), List.of(), List.of(), Instant.EPOCH,
                Codes.of(library.publications(), List.of()),
                new SiteDescription(SiteDescription.Masthead.NONE,
                        new SiteDescription.Ways(List.of(), Optional.of(site), Optional.empty()), List.of(),
                        SiteDescription.Usual.NONE, true));
        assertEquals(List.of(Optional.of(site)),
                find("phone").hits().stream().map(Found.Hit::contact).filter(Optional::isPresent).toList());
    }

    @Test
    void aContactThatIsOnlyAnAddressIsNobodyToCall() {
        Publication plain = publication("guide", AUSTRALIA, section("a", "A", "Rest well."));
        Metadata metadata = new Metadata("guide", Optional.empty(), AUSTRALIA,
                new Metadata.Imprint(Optional.empty(), Optional.of(new Contact(Optional.of("Office"),
                        Optional.empty(), Optional.empty(), Optional.of("1 Sample Street"))), Optional.empty()),
                Metadata.Review.NONE, Optional.empty(), Optional.empty());
        library = new Library(List.of(new Publication("guide", metadata, plain.sections(), List.of(),
                Optional.empty(), Instant.EPOCH)), List.of(), Instant.EPOCH);
        assertEquals(0, find("phone").total());
    }

    @Test
    void looksInOnePublicationOnly() {
        assertEquals(List.of(), search.find(library, "tired", Optional.of("blatt"), 1).hits());
        assertEquals(2, search.find(library, "tired", Optional.of("booklet"), 1).total());
        assertEquals(0, search.find(library, "tired", Optional.of("nothing"), 1).total());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "???", "\"", "AND OR NOT", "title:tired~2^9", "[a TO z]", "\u0000\u0007",
            "((((",
            "a* b* c*", "\ud800", "\u202etired", "-- ; DROP", "/.*/"})
    void whateverIsTypedIsWordsAndNoCommand(String typed) {
        Found found = find(typed);
        assertTrue(found.page() == 1 && found.pages() == 1);
    }

    @Test
    void ofTooMuchOnlyTheBeginningIsLookedFor() {
        Found found = find("tired " + "word".repeat(3_000));
        assertTrue(found.typed().cut());
        assertTrue(found.typed().text().length() <= 200);
        Found many = find("tired rest treatment fatigue months people need last during many feel when you to");
        assertTrue(many.typed().cut());
        assertEquals(12, many.typed().words().size());
        assertFalse(find("tired").typed().cut());
    }

    @Test
    void pagesFollowEachOther() {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            sections.add(section("s" + i, "Section " + i, "Rest well."));
        }
        library = new Library(List.of(publication("long", AUSTRALIA, sections.toArray(Section[]::new))), List.of(),
                Instant.EPOCH);
        List<String> seen = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            search.find(library, "rest", Optional.empty(), page).hits()
                    .forEach(hit -> seen.add(hit.section().orElseThrow().id()));
        }
        assertEquals(250, seen.stream().distinct().count());
        assertEquals(3, search.find(library, "rest", Optional.empty(), 999).page());
        assertEquals(1, search.find(library, "rest", Optional.empty(), -5).page());
    }

    @Test
    void whileANewIndexIsMadeTheFormerServesButFindsNothingThatIsGone() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Search slow = new Search(() -> library, waiting::add);
        slow.prepare();
        waiting.remove().run();
        assertEquals(2, slow.find(library, "tired", Optional.empty(), 1).hits().size());

        Library less = new Library(
                List.of(library.publications().getFirst()).stream().map(each -> publication(each.id(),
                        AUSTRALIA, each.sections().getFirst(), section("new", "New", "Tired again."))).toList(),
                List.of(),
                Instant.EPOCH);
        assertNotSame(library, less);
        library = less;
        assertEquals(List.of("tired"), slow.find(library, "tired", Optional.empty(), 1).hits().stream()
                .map(hit -> hit.section().orElseThrow().id()).toList());
        waiting.remove().run();
        assertEquals(2, slow.find(library, "tired", Optional.empty(), 1).hits().size());
        assertTrue(waiting.isEmpty());
    }

    private Found find(String typed) {
        return search.find(library, typed, Optional.empty(), 1);
    }

    private List<String> sections(String typed) {
        return find(typed).hits().stream().map(hit -> hit.section().orElseThrow().id()).toList();
    }

    private static Section section(String id, String title, String... sentences) {
        Locale language = switch (id) {
            case "muedigkeit", "messung", "druck" -> Locale.GERMAN;
            case "taab" -> Locale.forLanguageTag("ar");
            case "pilao" -> Locale.CHINESE;
            default -> AUSTRALIA;
        };
        return section(language, id, title, sentences);
    }

    private static Section section(Locale language, String id, String title, String... sentences) {
        List<Sentence> all = new ArrayList<>();
        Arrays.stream(sentences).forEach(words -> all.add(sentence(id + "-" + (all.size() + 2), language, words)));
        return new Section(id, 1, sentence(id + "-1", language, title), language, List.of(new Block.Paragraph(all)));
    }

    private static Sentence sentence(String id, Locale language, String words) {
        return new Sentence(id, language, List.of(new Inline.Text(words)));
    }

    private static Publication publication(String id, Locale language, Section... sections) {
        Metadata metadata = Metadata.of(id, language);
        return new Publication(id, metadata, List.of(sections), List.of(), Optional.empty(), Instant.EPOCH);
    }
}
