package lectern.edition.print.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Option;
import lectern.edition.Words;
import lectern.edition.print.Booklet;
import lectern.edition.print.PdfContent;
import lectern.edition.print.PrintOptions;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.font.Typeface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a print adds is said in the language of its text, or in English and marked as that. */
class PrintWordingTest {

    static List<Locale> languages() {
        return Words.languages();
    }

    private static Publication publication(Locale language) {
        Section section = new Section("one", 1, Booklet.say(language, new Inline.Text("1")), language,
                List.of(new Block.Figure(Optional.of(Booklet.png(50, 50)), List.of(), List.of(), List.of()),
                        new Block.Note(Block.Note.Kind.FOOTNOTE,
                                List.of(new Block.Paragraph(List.of(Booklet.say(language, new Inline.Text("2."))))))));
        // So long that a list of contents is worth it.
        Section more = new Section("two", 1, Booklet.say(language, new Inline.Text("2")), language,
                List.of(new Block.Paragraph(List.of(Booklet.say(language, new Inline.Text("3 ".repeat(2_000)))))));
        Publication booklet = Booklet.publication(section, more);
        return new Publication(booklet.id(), Booklet.metadata("1", language), booklet.sections(), List.of(),
                Optional.empty(), booklet.changed());
    }

    private static List<PdfContent.Letter> letters(Locale language) throws IOException {
        PrintStyle style = new PrintStyle(18, 1.5, Paper.A4, Colours.BLACK_ON_WHITE, Typeface.DEJAVU, Form.BOOKLET);
        return PdfContent.letters(Booklet.pdf(Fonts.dejaVu(), publication(language), Optional.empty(), style));
    }

    private static String text(List<PdfContent.Letter> letters) {
        return Normalizer.normalize(letters.stream().map(PdfContent.Letter::text).collect(Collectors.joining()),
                Normalizer.Form.NFKC).replaceAll("[\\s\u00ad\u200f\u0640]", "");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyWordOfItsOwnIsInTheLanguageOfTheText(Locale language) throws IOException {
        Words words = Words.in(language);
        String text = text(letters(language));
        for (String key : List.of("contents", "notes", "your-notes", "about", "image", "no-alternative", "publisher",
                "contact", "phone", "email", "address", "reviewed", "next-review", "web", "licence", "print", "edition",
                "code")) {
            String said = Normalizer.normalize(words.say("print." + key), Normalizer.Form.NFKC).replaceAll("\\s", "");
            assertTrue(text.contains(said), () -> said + " is not in " + text);
        }
        String page = Normalizer.normalize(words.say("print.page", "2", "10"), Normalizer.Form.NFKC);
        assertTrue(text.contains(page.replaceAll("\\s", "")), () -> page + " is not in " + text);
    }

    @Test
    void englishWordsInAnotherTextAreMarkedAsEnglish() throws IOException {
        List<PdfContent.Letter> letters = letters(Locale.forLanguageTag("el"));
        String text = text(letters);
        assertTrue(text.contains("Aboutthisprint"), text);
        List<String> marked = letters.stream().filter(letter -> letter.element().isPresent()
                && letter.text().equals("A")).map(letter -> letter.element().get().type()).distinct().toList();
        assertTrue(marked.contains("Span"), marked::toString);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyChoiceHasANameInEveryLanguage(Locale language) {
        for (Option option : new PrintOptions(Fonts.dejaVu()).all()) {
            for (String value : option.choices()) {
                assertTrue(option.titles().containsKey(value)
                        || !Words.in(language).choice(option.name(), value).equals(value),
                        () -> option.name() + "=" + value + " has no name in " + language);
            }
        }
    }

    @Test
    void aNumberOfAPageHasNoMarkBetweenItsThousands() {
        assertEquals("Seite 1000 von 3009", new PrintWording(Locale.GERMAN).page(1000, 3009));
    }
}
