package lectern.edition.page.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.content.ContentFolder;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.edition.Format;
import lectern.edition.Recipes;
import lectern.edition.page.Sample;
import org.junit.jupiter.api.Test;

class TextRendererTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private static String text(Library library, String publication, Optional<String> section) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextRenderer renderer = new TextRenderer();
        renderer.render(Recipes.of(library, Format.TEXT, renderer, publication, section), out);
        return out.toString(UTF_8);
    }

    private static String text(Block... blocks) throws IOException {
        Library library = new Library(List.of(Sample.of("Title", List.of(blocks))), List.of(), Instant.EPOCH);
        String text = text(library, "leaflet", Optional.of("one"));
        return text.substring(text.indexOf("Title\n\n") + 7).strip();
    }

    @Test
    void aMailAddressIsToldOnceWhateverItsLetterBeginsWith() throws IOException {
        Sentence sentence = new Sentence("s1", Locale.UK, List.of(new Inline.Link("mailto:a@example.org?subject=Help",
                List.of(new Inline.Text("write to us (a@example.org)")))));
        assertEquals("write to us (a@example.org)", text(new Block.Paragraph(List.of(sentence))).lines().findFirst()
                .orElse(""));
    }

    @Test
    void holdsTheWordsOfEverySentenceInOrder() throws IOException {
        Library content = new ContentFolder(Path.of("content")).read();
        for (Library library : List.of(content, Sample.library())) {
            for (Publication publication : library.publications()) {
                List<String> words = words(text(library, publication.id(), Optional.empty()));
                int next = 0;
                for (Section section : publication.sections()) {
                    for (Sentence sentence : outsideTables(section).sentences()) {
                        for (String word : words(sentence.text())) {
                            int found = words.subList(next, words.size()).indexOf(word);
                            assertTrue(found >= 0, word + " of “" + sentence.text() + "” is missing");
                            next += found + 1;
                        }
                    }
                }
            }
        }
    }

    @Test
    void holdsEverySentenceOfEveryTable() throws IOException {
        Library content = new ContentFolder(Path.of("content")).read();
        for (Publication publication : content.publications()) {
            String text = String.join(" ", words(text(content, publication.id(), Optional.empty())));
            for (Section section : publication.sections()) {
                for (Sentence sentence : section.sentences()) {
                    boolean inTable = !outsideTables(section).sentences().contains(sentence);
                    assertTrue(!inTable || text.contains(String.join(" ", words(sentence.text()))), sentence.text());
                }
            }
        }
    }

    private static Section outsideTables(Section section) {
        return new Section(section.id(), section.depth(), section.title(), section.language(),
                section.blocks().stream().filter(block -> !(block instanceof Table)).toList());
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.replace("^", "")).results().map(MatchResult::group).toList();
    }

    @Test
    void setsListsInAndNumbersThem() throws IOException {
        Sample sample = new Sample();
        assertEquals("""
                9. Nine.
                10. Ten.
                  - Inside.""",
                text(new Block.NumberedList(9, List.of(new Block.Item(List.of(sample.paragraph("Nine."))),
                        new Block.Item(List.of(sample.paragraph("Ten."), new Block.BulletList(
                                List.of(new Block.Item(List.of(sample.paragraph("Inside.")))))))))));
    }

    /** There is no markup that could set it apart: marks do that nobody sees. */
    @Test
    void aTelephoneNumberInArabicIsReadInItsOrder() throws IOException {
        assertEquals("اتصل بالرقم \u200e+44 20 7946 0958\u200e أو 999.",
                text(new Sample().paragraph("اتصل بالرقم +44 20 7946 0958 أو 999.")));
    }

    @Test
    void numbersOfAnInnerListStandAsFarInAsItsBullets() throws IOException {
        Sample sample = new Sample();
        assertEquals("""
                1. Set the rate.
                  1. Press Menu.
                  - Wait.""",
                text(new Block.NumberedList(1, List.of(new Block.Item(List.of(sample.paragraph("Set the rate."),
                        new Block.NumberedList(1, List.of(new Block.Item(List.of(sample.paragraph("Press Menu."))))),
                        new Block.BulletList(List.of(new Block.Item(List.of(sample.paragraph("Wait.")))))))))));
    }

    @Test
    void saysInWordsWhatOnlyAScreenShows() throws IOException {
        Sample sample = new Sample();
        assertEquals("""
                Note:
                  Carry the card.

                Quote:
                  I asked.

                Image: Two organs.
                The organs
                Description of the picture:
                  One is blue.""",
                text(new Block.Note(Block.Note.Kind.ASIDE, List.of(sample.paragraph("Carry the card."))),
                        new Block.Quote(List.of(sample.paragraph("I asked."))),
                        new Block.Figure(Optional.empty(), List.of(sample.sentence("Two organs.")),
                                List.of(sample.sentence("The organs")), List.of(sample.paragraph("One is blue.")))));
    }

    @Test
    void aBoxBeginsWithItsKindUnlessItSaysItItself() throws IOException {
        Sample sample = new Sample();
        Optional<Sentence> title = Optional.of(sample.sentence("Call us if"));
        assertEquals("""
                Urgent: Call us if
                  It grows.

                Call us if
                  It grows.

                Caution:
                  Hot.""",
                text(new Block.Note(Block.Note.Kind.URGENT, Optional.empty(), title, false,
                        List.of(sample.paragraph("It grows."))),
                        new Block.Note(Block.Note.Kind.EMERGENCY, Optional.empty(), title, true,
                                List.of(sample.paragraph("It grows."))),
                        new Block.Note(Block.Note.Kind.CAUTION, List.of(sample.paragraph("Hot.")))));
    }

    @Test
    void saysAboveEachCellWhatItBelongsTo() throws IOException {
        String text = text(Sample.library(), "immunotherapy", Optional.of("side-effects"));
        assertTrue(text.contains("""
                Treatments and how they are given
                - Checkpoint inhibitors
                  How it is given: Through a drip into a vein
                  How often: Every 2 to 6 weeks
                  Where you have it: In hospital, as a day patient
                """), text);
    }

    @Test
    void saysNothingAboutATextOfWhichNothingIsKnown() throws IOException {
        assertEquals("How to listen\n\nOn a phone\n\nTap Play.\n\n",
                text(Sample.library(), "help", Optional.empty()));
    }

    @Test
    void endsWithWhomToAsk() throws IOException {
        assertTrue(text(Sample.library(), "immunotherapy", Optional.of("skin")).contains("Phone: 13 11 20"));
    }
}
