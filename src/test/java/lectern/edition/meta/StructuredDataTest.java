package lectern.edition.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.SiteDescription;
import lectern.edition.Format;
import lectern.edition.ServerAddress;
import org.junit.jupiter.api.Test;

class StructuredDataTest {
    private static final StructuredData DATA = new StructuredData(
            new ServerAddress(URI.create("https://example.org/listen")), SiteDescription.NOTHING,
            List.of(Format.PDF, Format.MP3));

    private static Sentence sentence(String words) {
        return new Sentence("s1", Locale.ENGLISH, List.of(new Inline.Text(words)));
    }

    private static Section section(String title, String words) {
        return new Section("tired", 1, sentence(title), Locale.ENGLISH,
                List.of(new Block.Paragraph(List.of(sentence(words)))));
    }

    private static Publication publication(Section section) {
        return new Publication("booklet", Metadata.of("A booklet", Locale.ENGLISH), List.of(section), List.of(),
                Optional.empty(), Instant.EPOCH);
    }

    @Test
    void aSectionIsAChapterWithItsSound() {
        Section tired = section("Tired?", "Rest a while.");
        assertEquals(
                """
                        {"@context":"https://schema.org","@type":"Chapter","name":"Tired?","description":"Rest a while.",
                        "isAccessibleForFree":true,"accessMode":["textual","auditory"],
                        "accessModeSufficient":[{"@type":"ItemList","itemListElement":["textual"]},
                        {"@type":"ItemList","itemListElement":["auditory"]}],
                        "accessibilityFeature":["structuralNavigation","tableOfContents","readingOrder","displayTransformability",
                        "highContrastDisplay","synchronizedAudioText"],"accessibilityHazard":"none",
                        "url":"https://example.org/listen/booklet/tired","inLanguage":"en","position":1,
                        "isPartOf":{"@type":"Book","name":"A booklet","url":"https://example.org/listen/booklet"},
                        "encoding":[{"@type":"AudioObject","contentUrl":"https://example.org/listen/booklet/tired.mp3",
                        "encodingFormat":"audio/mpeg","inLanguage":"en","duration":"PT1M30S","accessMode":"auditory",
                        "accessibilityFeature":["transcript"]},
                        {"@type":"MediaObject","contentUrl":"https://example.org/listen/booklet/tired.pdf",
                        "encodingFormat":"application/pdf","inLanguage":"en","accessibilityFeature":["largePrint","taggedPDF"]}]}
                        """
                        .replace("\n", ""),
                DATA.chapter(publication(tired), tired, true,
                        Optional.of(Duration.ofSeconds(90))));
    }

    @Test
    void whatCannotBeHeardIsNotSaidToBe() {
        String book = DATA.book(publication(section("Tired?", "Rest.")), false);
        assertFalse(book.contains("auditory") || book.contains("Audio"), book);
        assertTrue(book.contains("\"hasPart\":[{\"@type\":\"Chapter\",\"name\":\"Tired?\""), book);
    }

    /** A publisher's words never end the element that holds them. */
    @Test
    void noWordsOfATextBecomeMarkup() {
        String book = DATA.book(publication(section("</script><script>", "& <!--")), true);
        assertFalse(book.contains("<") || book.contains(">") || book.contains("&"), book);
        assertTrue(book.contains("\\u003c/script\\u003e"), book);
    }

    /** Whoever shows it has plain text only. */
    @Test
    void numbersThatAreRaisedStayRaisedAndMarksOfNotesAreNone() {
        List<Inline> words = List.of(new Inline.Text("Take 500 mg"),
                new Inline.Superscript(List.of(new Inline.Link("#n", List.of(new Inline.Text("1"))))),
                new Inline.Text(" below 10"), new Inline.Superscript(List.of(new Inline.Text("9"))),
                new Inline.Text("/L."));
        Section section = new Section("a", 1, new Sentence("a", Locale.ENGLISH, List.of(new Inline.Text("Counts"))),
                Locale.ENGLISH,
                List.of(new Block.Paragraph(List.of(new Sentence("b", Locale.ENGLISH, words)))));
        assertEquals("Take 500 mg below 10⁹/L.", Preview.about(section));
    }

    @Test
    void aLongSentenceIsShortenedBetweenWords() {
        Preview preview = Preview.of("T", "word ".repeat(100), Optional.empty());
        assertTrue(preview.description().length() <= 200 && preview.description().endsWith("word…"),
                preview.description());
        assertEquals("A b.", Preview.of("T", " A\n b. ", Optional.empty()).description());
    }
}
