package lectern.speech.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.audio.Cue;
import lectern.document.Block;
import lectern.document.Contact;
import lectern.document.Inline;
import lectern.document.LexiconSource;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.speech.ipa.Ipa;
import lectern.speech.words.Lexicon;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class VerbalizerTest {
    private static final Locale AUSTRALIA = Locale.forLanguageTag("en-AU");
    private static final Voice KEVIN = Voices.embedded().offered().getFirst();
    private static final Voice LINH = new Voice("linh", "Linh", Locale.forLanguageTag("vi"),
            new Voice.Source("espeak", "vi"), Voice.Prosody.natural(170, KEVIN.pauses()));

    private final Verbalizer verbalizer = new Verbalizer(Voices.embedded());
    private int sentences;

    @Test
    void whatStandsAloneIsItsTitleItsTextAndThenWhatItIs() {
        List<String> words = words(script(paragraph("Rest well.")));
        assertEquals(List.of("Side effects", "Rest well.", "This is read by a computer voice.",
                "The text was last reviewed on the twelfth of June twenty seventeen.",
                "The next review is due by the first of June twenty nineteen. "
                        + "After that day, please ask for a newer text.",
                "The text is from example dot org."), words.subList(0, 6));
    }

    @Test
    void aSectionOfManyBeginsWithItsTitleItsPlaceAndLength() {
        List<String> longer = List.of("Side effects", "two of three, one minute.");
        Block text = paragraph(Stream.generate(() -> "Rest well.").limit(90).toArray(String[]::new));
        Publication publication = publication(Optional.empty(), section("first", text), section("second", text),
                section("third", paragraph("Rest.")));
        assertEquals(longer,
                words(verbalizer.script(publication, publication.sections().get(1), KEVIN)).subList(0, 2));
        assertEquals(List.of("Side effects", "three of three, less than one minute.", "Rest."),
                words(verbalizer.script(publication, publication.sections().get(2), KEVIN)).subList(0, 3));
    }

    @Test
    void onlyTheFirstSectionSpeaksOfTheVoiceAndTheReviewBehindItsText() {
        Section first = section("first", paragraph("One."));
        Section second = section("second", paragraph("Two."));
        Publication publication = publication(Optional.empty(), first, second);
        List<String> words = words(verbalizer.script(publication, first, KEVIN));
        assertEquals(List.of("Side effects", "one of two, less than one minute.", "One.",
                "This is read by a computer voice."), words.subList(0, 4));
        assertFalse(words(verbalizer.script(publication, second, KEVIN)).toString().contains("computer voice"));
    }

    @Test
    void theLastWordsAreTheContactWithThePhoneNumberTwice() {
        List<String> words = words(script(paragraph("Rest well.")));
        assertEquals(List.of("End of Immunotherapy.", "Contact: Helpline.", "Email: help at example dot org",
                "Phone: thirteen, eleven, twenty.", "Again, phone: thirteen, eleven, twenty."),
                words.subList(words.size() - 5, words.size()));
    }

    @Test
    void aTableIsReadRowByRowWithTheHeadersOfEachCell() {
        Table table = new Table(List.of(sentence("Doses")), 3, List.of(
                row(cell(Table.Role.COLUMN_HEADER, 0, "Drug"), cell(Table.Role.COLUMN_HEADER, 1, "Dose"),
                        cell(Table.Role.COLUMN_HEADER, 2, "Notes")),
                row(cell(Table.Role.ROW_HEADER, 0, "Aspirin"), cell(Table.Role.DATA, 1, "100 mg"),
                        new Table.Cell(Table.Role.DATA, 2, 1, 1, List.of()))));
        assertEquals(List.of("Doses", "Table with two rows and three columns.", "Drug", "Dose", "Notes", "Aspirin",
                "Dose: one hundred milligrams", "Notes: empty.", "End of table."), body(table));
    }

    @Test
    void aDashAndACrossThatAreAllOfACellAreSaid() {
        Table table = new Table(List.of(), 3, List.of(
                row(cell(Table.Role.COLUMN_HEADER, 0, "Drug"), cell(Table.Role.COLUMN_HEADER, 1, "Alcohol"),
                        cell(Table.Role.COLUMN_HEADER, 2, "Notes")),
                row(cell(Table.Role.ROW_HEADER, 0, "Aspirin"), cell(Table.Role.DATA, 1, "×"),
                        cell(Table.Role.DATA, 2, "–"))));
        assertEquals(List.of("Aspirin", "Alcohol: no", "Notes: none.", "End of table."), body(table).subList(4, 8));
    }

    @Test
    void aSignThatIsAllOfACellIsCalledByItsName() {
        Table table = new Table(List.of(), 4, List.of(
                row(cell(Table.Role.COLUMN_HEADER, 0, "Clinic"), cell(Table.Role.COLUMN_HEADER, 1, "Mon"),
                        cell(Table.Role.COLUMN_HEADER, 2, "Tue"), cell(Table.Role.COLUMN_HEADER, 3, "Wed")),
                row(cell(Table.Role.ROW_HEADER, 0, "Feet"), cell(Table.Role.DATA, 1, "●"),
                        cell(Table.Role.DATA, 2, "○"),
                        cell(Table.Role.DATA, 3, "–")),
                row(cell(Table.Role.ROW_HEADER, 0, "Eyes"), cell(Table.Role.DATA, 1, "✔"),
                        cell(Table.Role.DATA, 2, "✗"),
                        cell(Table.Role.DATA, 3, "•")),
                row(cell(Table.Role.ROW_HEADER, 0, "Ears"), cell(Table.Role.DATA, 1, "■"),
                        cell(Table.Role.DATA, 2, "● noon"), cell(Table.Role.DATA, 3, "*"))));
        assertEquals(List.of("Feet", "Monday: filled circle.", "Tuesday: empty circle.", "Wednesday: none.", "Eyes",
                "Monday: yes", "Tuesday: no", "Wednesday: dot.", "Ears", "Monday: filled square.", "Tuesday: noon",
                "Wednesday: asterisk.", "End of table."), body(table).subList(5, 18));
    }

    /** In a table that only sets them apart. */
    @Test
    void aDotBeforeALineOfATableWithoutNamesIsNotSaid() {
        Table table = new Table(List.of(), 2, List.of(
                row(cell(Table.Role.DATA, 0, "•"), cell(Table.Role.DATA, 1, "Rest.")),
                row(cell(Table.Role.DATA, 0, "•"), cell(Table.Role.DATA, 1, "Drink."))));
        assertEquals(List.of("Rest.", "Drink.", "End of table."), body(table).subList(1, 4));
    }

    @Test
    void signsOfSeveralKindsAreCalledByTheirNamesInATableWithoutNamesToo() {
        Table table = new Table(List.of(), 2, List.of(
                row(cell(Table.Role.DATA, 0, "Feet"), cell(Table.Role.DATA, 1, "●")),
                row(cell(Table.Role.DATA, 0, "Eyes"), cell(Table.Role.DATA, 1, "○"))));
        assertEquals(List.of("Feet", "filled circle.", "Eyes", "empty circle.", "End of table."),
                body(table).subList(1, 6));
    }

    @Test
    void aDashBesidePlusSignsIsAMinus() {
        Table table = new Table(List.of(), 2, List.of(
                row(cell(Table.Role.COLUMN_HEADER, 0, "Test"), cell(Table.Role.COLUMN_HEADER, 1, "Result")),
                row(cell(Table.Role.ROW_HEADER, 0, "First"), cell(Table.Role.DATA, 1, "+")),
                row(cell(Table.Role.ROW_HEADER, 0, "Second"), cell(Table.Role.DATA, 1, "-"))));
        assertEquals(List.of("Result: plus", "Second", "Result: minus"), body(table).subList(4, 7));
    }

    @Test
    void numbersOfAListAreSaidAndItemsRest() {
        Block list = new Block.NumberedList(3, List.of(new Block.Item(List.of(paragraph("Wash."))),
                new Block.Item(List.of(paragraph("Dry.")))));
        assertEquals(List.of("three.", "Wash.", "four.", "Dry."), body(list));
    }

    @Test
    void aFigureSaysImageThenItsTextThenItsDescription() {
        Block figure = new Block.Figure(Optional.empty(), List.of(sentence("A map of the lymph nodes")),
                List.of(sentence("Figure 2")), List.of(paragraph("Nodes lie in the neck.")));
        assertEquals(
                List.of("Image:", "A map of the lymph nodes".replace("A map", "a map"), "Figure two", "Description:",
                        "Nodes lie in the neck."),
                body(figure));
    }

    @Test
    void aBoxIsCalledByItsKindUnlessItSaysItItself() {
        Optional<Sentence> title = Optional.of(sentence("Call us if"));
        assertEquals(List.of("Urgent:", "Call us if", "It grows."), body(new Block.Note(Block.Note.Kind.URGENT,
                Optional.empty(), title, false, List.of(paragraph("It grows.")))));
        assertEquals(List.of("Call us if", "It grows."), body(new Block.Note(Block.Note.Kind.EMERGENCY,
                Optional.empty(), title, true, List.of(paragraph("It grows.")))));
        assertEquals(List.of("Caution:", "Hot."),
                body(new Block.Note(Block.Note.Kind.CAUTION, List.of(paragraph("Hot.")))));
    }

    @Test
    void notesAndQuotesSayWhatTheyAre() {
        assertEquals(List.of("Note:", "Ask."),
                body(new Block.Note(Block.Note.Kind.ASIDE, List.of(paragraph("Ask.")))));
        assertEquals(List.of("Quote:", "I slept.", "End of quote."),
                body(new Block.Quote(List.of(paragraph("I slept.")))));
    }

    @Test
    void aHeadingRestsBeforeAndAfter() {
        Script script = script(paragraph("Before."), new Block.Heading(1, sentence("Care")), paragraph("After."));
        Utterance before = find(script, "Before.");
        Utterance heading = find(script, "Care");
        assertEquals(KEVIN.pauses().paragraph().plus(KEVIN.pauses().beforeHeading()), before.pauseAfter());
        assertEquals(KEVIN.pauses().heading(), heading.pauseAfter());
        assertEquals(Cue.Role.HEADING, heading.role());
    }

    @Test
    void pausesScaleWithTheRate() {
        Publication publication = publication(Optional.empty(), section("s", paragraph("Rest.")));
        Script twice = verbalizer.script(publication, publication.sections().getFirst(), KEVIN.atRate(2));
        assertEquals(KEVIN.pauses().heading().dividedBy(2), twice.utterances().getFirst().pauseAfter());
    }

    @Test
    void anAbbreviationIsExpandedOnceInASection() {
        Inline mri = new Inline.Abbreviation("magnetic resonance imaging", List.of(new Inline.Text("MRI")));
        List<String> words = body(paragraph(sentence(new Inline.Text("An "), mri, new Inline.Text(" is safe."))),
                paragraph(sentence(new Inline.Text("The "), mri, new Inline.Text(" is loud."))));
        assertEquals(List.of("An magnetic resonance imaging is safe.", "The M R I is loud."), words);
    }

    @Test
    void anAbbreviationThatTheTextExplainsIsSpelled() {
        Inline mri = new Inline.Abbreviation("magnetic resonance imaging", List.of(new Inline.Text("MRI")));
        assertEquals(List.of("Magnetic resonance imaging, M R I."),
                body(paragraph(sentence(new Inline.Text("Magnetic resonance imaging ("), mri, new Inline.Text(").")))));
    }

    @Test
    void markupInsideASentenceIsHeard() {
        assertEquals(List.of("Ten to the power of nine".replace("Ten", "ten")),
                body(paragraph(
                        sentence(new Inline.Text("10"), new Inline.Superscript(List.of(new Inline.Text("9")))))));
        assertEquals(List.of("H two O"), body(paragraph(sentence(new Inline.Text("H"),
                new Inline.Subscript(List.of(new Inline.Text("2"))), new Inline.Text("O")))));
        assertEquals(List.of("Flat one, two Sea Street"), body(paragraph(sentence(new Inline.Text("Flat 1"),
                new Inline.LineBreak(), new Inline.Text("2 Sea St")))));
        assertEquals(List.of("win is here"), body(paragraph(sentence(
                new Inline.Pronounced("win", List.of(new Inline.Text("Nguyễn"))), new Inline.Text(" is here")))));
    }

    @Test
    void aRaisedMarkIsNoPartOfAnAmount() {
        assertEquals(List.of("Take ten millilitres at night."), body(paragraph(sentence(new Inline.Text("Take 10 ml"),
                new Inline.Superscript(List.of(new Inline.Text("f"))), new Inline.Text(" at night.")))));
        assertEquals(List.of("Give four five hundred milligram tablets."),
                body(paragraph(sentence(new Inline.Text("Give 4"),
                        new Inline.Superscript(List.of(new Inline.Text("*"))), new Inline.Text(" 500 mg tablets.")))));
        assertEquals(List.of("the second dose"), body(paragraph(sentence(new Inline.Text("the 2"),
                new Inline.Superscript(List.of(new Inline.Text("nd"))), new Inline.Text(" dose")))));
        assertEquals(List.of("fifty, milligrams per square metre"), body(paragraph(sentence(new Inline.Text("50 mg/m"),
                new Inline.Superscript(List.of(new Inline.Text("2")))))));
    }

    @Test
    void aReferenceIsLeftOutAndCounted() {
        Script script = script(paragraph(sentence(new Inline.Text("Cells fight."),
                new Inline.Superscript(List.of(new Inline.Text("12"))))));
        assertEquals(List.of("reference"), script.leftOut().stream().map(Script.Unsaid::rule).toList());
        assertEquals("Cells fight.", find(script, "Cells fight.¹²").spans().getFirst().words());
    }

    @Test
    void aPassageInAnotherLanguageGoesToAVoiceOfIt() {
        Verbalizer both = new Verbalizer(new Voices(List.of(KEVIN, LINH), Map.of(), List.of(), Lexicon.EMPTY));
        Publication publication = publication(Optional.empty(), section("s", paragraph(sentence(new Inline.Text("Say "),
                new Inline.Foreign(Locale.forLanguageTag("vi"), List.of(new Inline.Text("cảm ơn"))),
                new Inline.Text(" to her.")))));
        List<Spoken> spans = find(both.script(publication, publication.sections().getFirst(), KEVIN),
                "Say cảm ơn to her.")
                .spans();
        assertEquals(List.of(new Spoken(KEVIN, "Say"), new Spoken(LINH, "cảm ơn"), new Spoken(KEVIN, "to her.")),
                spans);
        assertEquals(List.of("Say cam on to her."), body(publication.sections().getFirst().blocks().getFirst()));
    }

    /** By its own letters, but for what the lexicon says. */
    @Test
    void aPassageInTeReoIsSaidByItsLettersWhereNoVoiceSpeaksIt() {
        Verbalizer knowing = new Verbalizer(new Voices(List.of(KEVIN), Map.of(), List.of(),
                new Lexicon(Map.of("hauora", new Lexicon.Sounds(new Ipa("ˈhaʊrə"))))));
        Section section = section("s", paragraph(sentence(new Inline.Text("Say "),
                new Inline.Foreign(Locale.forLanguageTag("mi"), List.of(new Inline.Text("kia ora"))),
                new Inline.Text(" to the whānau of "),
                new Inline.Foreign(Locale.forLanguageTag("mi"), List.of(new Inline.Text("Te Hauora"))),
                new Inline.Text("; a kia ora to all."))));
        Spoken said = knowing.script(publication(Optional.empty(), section), section, KEVIN).utterances().stream()
                .flatMap(utterance -> utterance.spans().stream()).filter(span -> span.words().startsWith("Say"))
                .findFirst().orElseThrow();
        assertEquals("Say <ˈkiːʌ> <ˈɔːrʌ> to the <ˈfɑːnoʊ> of <ˈte> <ˈhaʊrə>; a kia ora to all.",
                said.words(UnaryOperator.identity(), ipa -> "<" + ipa + ">"));
        assertEquals("Say kia ora to the whanau of Te hauora; a kia ora to all.", said.words());
    }

    @Test
    @Tag("slow")
    void aPageOfDigitsAndARunOfOneSignAreSaidInBoundedTime() {
        for (String text : List.of("7 ".repeat(20_000), "4".repeat(100_000), "-".repeat(100_000), "a".repeat(100_000),
                "ā".repeat(100_000), "thirty ".repeat(15_000))) {
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> verbalizer.say(text, KEVIN, AUSTRALIA));
        }
    }

    @Test
    void theSoundsOfAWordTravelWithItThroughMarksExpansionsAndPossessives() {
        Ipa tumour = new Ipa("ˈtjuːmɚ");
        Verbalizer knowing = new Verbalizer(new Voices(List.of(KEVIN), Map.of(), List.of(),
                new Lexicon(Map.of("tumour", new Lexicon.Sounds(tumour), "Wagga Wagga",
                        new Lexicon.Sounds(new Ipa("ˈwɒɡə ˈwɒɡə")), "CD8", new Lexicon.Sounds(new Ipa("ˈeɪt"))))));
        Section section = section("s", paragraph(sentence(new Inline.Text("(Tumours – in Wagga Wagga, 5 mg: "),
                new Inline.Abbreviation("the tumour's size", List.of(new Inline.Text("TS"))),
                new Inline.Text(") “tumour”, CD8."))));
        Publication publication = publication(Optional.empty(), section);
        Spoken said = knowing.script(publication, section, KEVIN).utterances().stream()
                .flatMap(utterance -> utterance.spans().stream())
                .filter(span -> span.words().startsWith("Tumours")).findFirst().orElseThrow();
        assertEquals("Tumours, in <ˈwɒɡəˈwɒɡə>, five milligrams: the <ˈtjuːmɚz> size, <ˈtjuːmɚ>, <ˈeɪt>.",
                said.words(UnaryOperator.identity(), ipa -> "<" + ipa + ">"));
        assertEquals("Tumours, in Wagga Wagga, five milligrams: the tumour's size, tumour, C D eight.", said.words());
    }

    @Test
    void thePublicationsAliasGoesBeforeTheServicesSounds() {
        Verbalizer knowing = new Verbalizer(new Voices(List.of(KEVIN), Map.of(), List.of(),
                new Lexicon(Map.of("WA", new Lexicon.Sounds(new Ipa("wɑː"))))));
        Section section = section("s", paragraph("Live in WA."));
        LexiconSource own = new LexiconSource(Path.of("lexicon.pls"),
                """
                        <lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">
                        <lexeme><grapheme>WA</grapheme><alias>Western Australia</alias></lexeme></lexicon>""");
        assertEquals(new Spoken(KEVIN, "Live in Western Australia."),
                find(knowing.script(publication(Optional.of(own), section), section, KEVIN), "Live in WA.").spans()
                        .getFirst());
        assertEquals(1, find(knowing.script(publication(Optional.empty(), section), section, KEVIN), "Live in WA.")
                .spans().getFirst().transcribed().size());
    }

    @Test
    void thePublicationsLexiconGoesBeforeTheServices() {
        LexiconSource lexicon = new LexiconSource(Path.of("lexicon.pls"),
                """
                        <lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">
                        <lexeme><grapheme>WA</grapheme><alias>Western Australia</alias></lexeme></lexicon>""");
        Publication publication = publication(Optional.of(lexicon), section("s", paragraph("Live in WA.")));
        Script script = verbalizer.script(publication, publication.sections().getFirst(), KEVIN);
        assertEquals("Live in Western Australia.", find(script, "Live in WA.").spans().getFirst().words());
        assertEquals(List.of("lexicon"), find(script, "Live in WA.").rules());
    }

    @Test
    void aVeryLongSentenceIsCutAtCommasAndNothingIsLost() {
        String text = "one thing, another thing which is a little longer, ".repeat(2_000) + "and the end.";
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            List<Utterance> parts = verbalizer.say(text, KEVIN, AUSTRALIA);
            assertEquals(text.strip(), parts.stream().map(Utterance::text).collect(Collectors.joining(" ")));
            String words = parts.stream().map(part -> part.spans().getFirst().words()).collect(Collectors.joining(" "));
            assertEquals(text.strip(), words);
            for (Utterance part : parts) {
                assertTrue(part.text().length() <= Phrase.MOST_LETTERS, part.text());
                assertTrue(part.text().endsWith(",") || part.text().endsWith("."), part.text());
            }
        });
    }

    @Test
    void aLongSentenceWithoutACommaIsCutBetweenWords() {
        List<Utterance> parts = verbalizer.say("more ".repeat(200), KEVIN, AUSTRALIA);
        assertEquals(200, parts.stream().flatMap(part -> part.spans().stream())
                .mapToInt(span -> span.words().split(" ").length).sum());
        assertTrue(parts.stream().allMatch(part -> part.text().split(" ").length <= Phrase.MOST_WORDS));
    }

    @Test
    void aSentenceWithoutAWordIsAccountedFor() {
        Script script = script(paragraph("* * *"));
        assertTrue(script.leftOut().stream().anyMatch(unsaid -> unsaid.rule().equals("no-words")
                && unsaid.text().equals("* * *")), script.leftOut().toString());
    }

    @Test
    void everySentenceIsSaidOrAccountedFor() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            Section section = section("s", random(random, 3), random(random, 3), random(random, 3));
            Publication publication = publication(Optional.empty(), section);
            Script script = verbalizer.script(publication, section, KEVIN);
            Set<String> known = new HashSet<>();
            script.utterances().forEach(utterance -> {
                utterance.sentence().ifPresent(known::add);
                assertFalse(utterance.spans().isEmpty());
                utterance.spans().forEach(span -> assertTrue(span.words().matches("[A-Za-z' ,.?!;:-]+"), span.words()));
                assertFalse(utterance.pauseAfter().isNegative());
            });
            script.leftOut().forEach(unsaid -> known.add(unsaid.sentence()));
            assertTrue(known.containsAll(section.sentences().stream().map(Sentence::id).toList()));
        }
    }

    @Test
    void theSameSectionGivesTheSameScript() {
        Section section = section("s", paragraph("Take 5 mg."), paragraph("Then rest."));
        Publication publication = publication(Optional.empty(), section);
        assertEquals(verbalizer.script(publication, section, KEVIN),
                new Verbalizer(Voices.embedded()).script(publication, section, KEVIN));
    }

    private Block random(Random random, int depth) {
        List<String> texts = List.of("Take 5 mg daily.", "—", "See [3].", "Ring 13 11 20 now!", "日本", "😀", "A–Z", "™",
                "x".repeat(500),
                "Go, ".repeat(150));
        Block leaf = paragraph(texts.get(random.nextInt(texts.size())), texts.get(random.nextInt(texts.size())));
        if (depth == 0) {
            return leaf;
        }
        Block inner = random(random, depth - 1);
        return switch (random.nextInt(9)) {
            case 0 -> new Block.BulletList(List.of(new Block.Item(List.of(leaf, inner)), new Block.Item(List.of())));
            case 1 -> new Block.NumberedList(1, List.of(new Block.Item(List.of(inner)), new Block.Item(List.of(leaf))));
            case 2 -> new Block.Quote(List.of(leaf, inner));
            case 3 -> new Block.Note(Block.Note.Kind.FOOTNOTE, List.of(inner));
            case 4 -> new Block.Figure(Optional.empty(), List.of(sentence("A dog")), List.of(sentence("Dog")),
                    List.of(inner));
            case 5 -> new Block.DefinitionList(
                    List.of(new Block.Definition(List.of(sentence("Cell")), List.of(inner))));
            case 6 -> new Table(List.of(sentence("T")), 2, List.of(
                    row(cell(Table.Role.COLUMN_HEADER, 0, "A"), cell(Table.Role.COLUMN_HEADER, 1, "B")),
                    row(new Table.Cell(Table.Role.ROW_HEADER, 0, 1, 2, List.of(leaf)),
                            new Table.Cell(Table.Role.DATA, 1, 1, 1, List.of(inner))),
                    row(new Table.Cell(Table.Role.DATA, 1, 1, 1, List.of()))));
            case 7 -> new Block.Heading(1, sentence("More"));
            default -> leaf;
        };
    }

    private List<String> body(Block... blocks) {
        Publication publication = publication(Optional.empty(), section("first", paragraph("One.")),
                section("middle", blocks), section("last", paragraph("Two.")));
        List<String> words = words(verbalizer.script(publication, publication.sections().get(1), KEVIN));
        return words.subList(2, words.size());
    }

    private Script script(Block... blocks) {
        Publication publication = publication(Optional.empty(), section("s", blocks));
        return verbalizer.script(publication, publication.sections().getFirst(), KEVIN);
    }

    private static List<String> words(Script script) {
        return script.utterances().stream().map(utterance -> utterance.spans().stream().map(Spoken::words)
                .collect(Collectors.joining(" | "))).toList();
    }

    private static Utterance find(Script script, String text) {
        return script.utterances().stream().filter(utterance -> utterance.text().equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not in " + script));
    }

    private static Publication publication(Optional<LexiconSource> lexicon, Section... sections) {
        Metadata metadata = new Metadata("Immunotherapy", Optional.empty(), AUSTRALIA,
                new Metadata.Imprint(Optional.of("Press"),
                        Optional.of(new Contact(Optional.of("Helpline"), Optional.of("13 11 20"),
                                Optional.of("help@example.org"), Optional.empty())),
                        Optional.empty()),
                new Metadata.Review(Optional.of(LocalDate.of(2017, 6, 12)), Optional.of(LocalDate.of(2019, 6, 1))),
                Optional.empty(), Optional.of(URI.create("https://www.example.org/booklet/page?x=1")));
        return new Publication("immunotherapy", metadata, List.of(sections), List.of(), lexicon, Instant.EPOCH);
    }

    private Section section(String id, Block... blocks) {
        return new Section(id, 1, sentence("Side effects"), AUSTRALIA, List.of(blocks));
    }

    private Block.Paragraph paragraph(String... texts) {
        List<Sentence> all = new ArrayList<>();
        for (String text : texts) {
            all.add(sentence(text));
        }
        return new Block.Paragraph(all);
    }

    private static Block.Paragraph paragraph(Sentence sentence) {
        return new Block.Paragraph(List.of(sentence));
    }

    private Sentence sentence(String text) {
        return sentence(new Inline.Text(text));
    }

    private Sentence sentence(Inline... content) {
        return new Sentence("s" + sentences++, AUSTRALIA, List.of(content));
    }

    private static Table.Row row(Table.Cell... cells) {
        return new Table.Row(List.of(cells));
    }

    private Table.Cell cell(Table.Role role, int column, String text) {
        return new Table.Cell(role, column, 1, 1, List.of(paragraph(text)));
    }
}
