package lectern.edition.print;

import static lectern.edition.print.Booklet.section;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Publication;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Paper;
import org.junit.jupiter.api.Test;

/** Paper has nothing to point at: what an abbreviation means is written out where a section has it first. */
class ExpansionsTest {
    private static final String MEANING = "deep vein thrombosis";

    private static Block.Paragraph p(Object... parts) {
        return new Block.Paragraph(List.of(Booklet.say(Locale.UK, List.of(parts).stream()
                .map(part -> part instanceof Inline inline ? inline : Booklet.text((String) part))
                .toArray(Inline[]::new))));
    }

    private static Inline dvt(String meaning) {
        return new Inline.Abbreviation(meaning, List.of(Booklet.text("DVT")));
    }

    private static String printed(String section, Block... blocks) throws IOException {
        Publication publication = Booklet.publication(section("one", 1, "Clots", blocks),
                section("two", 1, "Legs", p("Your ", dvt(MEANING), " again.")));
        return PdfContent.letters(Booklet.pdf(Fonts.dejaVu(), publication, Optional.of(section), 18, Paper.A4)).stream()
                .map(PdfContent.Letter::text).collect(Collectors.joining()).replaceAll("\\s+", " ");
    }

    private static void assertPrinted(String expected, String print) {
        int from = print.indexOf(expected.substring(0, expected.indexOf(' ')));
        assertEquals(expected, print.substring(from, Math.min(print.length(), from + expected.length())));
    }

    @Test
    void theFirstOfEachSectionIsWrittenOut() throws IOException {
        assertPrinted("A DVT (deep vein thrombosis) hurts. My DVT may come back.",
                printed("one", p("A ", dvt(MEANING), " hurts. My ", dvt(MEANING), " may come back.")));
        assertPrinted("Your DVT (deep vein thrombosis) again.", printed("two", p("A ", dvt(MEANING), " hurts.")));
    }

    @Test
    void whatTheSentenceSaysIsNotWrittenTwice() throws IOException {
        assertPrinted("A deep vein thrombosis or DVT hurts.",
                printed("one", p("A deep vein thrombosis or ", dvt(MEANING), " hurts.")));
        assertPrinted("The DVT hurts.", printed("one", p("The ", dvt(""), " hurts.")));
    }
}
