package lectern.speech.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lectern.document.Problem;
import lectern.speech.ipa.Ipa;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlsFileTest {
    private static final Path FILE = Path.of("lexicon.pls");

    @Test
    void eachGraphemeOfALexemeHasItsAlias() {
        assertEquals(Lexicon.ofAliases(Map.of("WA", "Western Australia", "W.A", "Western Australia")),
                read("<lexeme><grapheme>WA</grapheme><grapheme>W.A</grapheme><alias>Western\n Australia</alias></lexeme>")
                        .lexicon());
    }

    @Test
    void aPhonemeGivesTheSounds() {
        PlsFile file = read("<lexeme><grapheme>tumour</grapheme><phoneme>ˈtjuːmə</phoneme></lexeme>");
        assertEquals(Map.of("tumour", sounds("ˈtjuːmə")), file.lexicon().entries());
        assertEquals(List.of(), file.problems());
    }

    @Test
    void theFirstWayToSayAWordCountsOrTheOneThatIsPreferred() {
        assertEquals(Map.of("a", sounds("æ"), "b", new Lexicon.Alias("bee")),
                read("<lexeme><grapheme>a</grapheme><phoneme>æ</phoneme><alias>ay</alias></lexeme>"
                        + "<lexeme><grapheme>b</grapheme><phoneme>bə</phoneme><alias prefer=\"true\">bee</alias>"
                        + "</lexeme>").lexicon().entries());
    }

    @Test
    void anUnknownSoundIsAProblemWithItsLineAndTheSoundsThereAre() {
        PlsFile file = read("\n<lexeme><grapheme>a</grapheme><phoneme>aǂ</phoneme></lexeme>\n"
                + "<lexeme><grapheme>b</grapheme><phoneme>biː</phoneme></lexeme>");
        assertEquals(Map.of("b", sounds("biː")), file.lexicon().entries());
        Problem problem = file.problems().getFirst();
        assertEquals(2, problem.line());
        assertEquals(FILE, problem.file());
        assertTrue(problem.remedy().contains("“ǂ”") && problem.remedy().contains("ʃ ʒ h"), problem.remedy());
    }

    @ParameterizedTest
    @CsvSource({"<phoneme/>", "<phoneme>ts</phoneme>", "<phoneme alphabet='x-sampa'>tu:m</phoneme>", "<alias/>",
            "<alias>β2</alias>", "<example>x</example>", "''"})
    void aWayThatCanNotBeSaidIsAProblemAndTheOthersStand(String way) {
        PlsFile file = read("\n<lexeme><grapheme>x</grapheme>" + way + "</lexeme>\n"
                + "<lexeme><grapheme>WA</grapheme><alias>W A</alias></lexeme>");
        assertEquals(Lexicon.ofAliases(Map.of("WA", "W A")), file.lexicon());
        assertEquals(List.of(2), file.problems().stream().map(Problem::line).toList());
    }

    @ParameterizedTest
    @CsvSource({"''", "<grapheme/>", "<grapheme>™</grapheme>"})
    void anEntryWithoutAWordIsAProblem(String graphemes) {
        PlsFile file = read("\n<lexeme>" + graphemes + "<alias>a</alias></lexeme>");
        assertEquals(Map.of(), file.lexicon().entries());
        assertEquals(List.of(2), file.problems().stream().map(Problem::line).toList());
    }

    @Test
    void ofTwoEntriesTheFirstIsUsedAndTheSecondIsAProblem() {
        PlsFile file = read("<lexeme><grapheme>WA</grapheme><alias>W A</alias></lexeme>\n"
                + "<lexeme><grapheme>WA</grapheme><alias>Washington</alias></lexeme>");
        assertEquals(Lexicon.ofAliases(Map.of("WA", "W A")), file.lexicon());
        assertEquals(List.of(2), file.problems().stream().map(Problem::line).toList());
    }

    @Test
    void aLexiconThatDoesNotSayThatItIsOneIsAProblemAndReadNevertheless() {
        for (String root : List.of("<lexicon>", "<lexicon xmlns='http://www.w3.org/1999/xhtml'>",
                "<words xmlns='" + PlsFile.NAMESPACE + "'>")) {
            PlsFile file = PlsFile.read(FILE, root + "<lexeme><grapheme>WA</grapheme><alias>W A</alias></lexeme></"
                    + root.substring(1).split("[ >]")[0] + ">");
            assertEquals(Lexicon.ofAliases(Map.of("WA", "W A")), file.lexicon());
            assertEquals(1, file.problems().size(), root);
        }
    }

    @Test
    void brokenXmlIsAProblemAndWhatCameBeforeStands() {
        PlsFile file = PlsFile.read(FILE, "<lexicon xmlns='" + PlsFile.NAMESPACE
                + "'><lexeme><grapheme>a b</grapheme><alias>c</alias></lexeme>\n<lexeme>");
        assertEquals(Lexicon.ofAliases(Map.of("a b", "c")), file.lexicon());
        assertEquals(List.of(Problem.Code.LEXICON_INVALID), file.problems().stream().map(Problem::code).toList());
    }

    @Test
    void aLexiconOfTenMegabytesIsRefusedAtOnce() {
        String lexeme = "<lexeme><grapheme>a</grapheme><alias>b</alias></lexeme>\n";
        PlsFile file = read(lexeme.repeat(10_000_000 / lexeme.length()));
        assertEquals(Map.of(), file.lexicon().entries());
        assertEquals(1, file.problems().size());
    }

    @Test
    void ofVeryManyProblemsTheFirstAreTold() {
        PlsFile file = read("<lexeme/>\n".repeat(50_000));
        assertEquals(101, file.problems().size());
        assertEquals("There are 49900 more problems.", file.problems().getLast().text());
    }

    @Test
    void aDocumentTypeIsAProblem() {
        PlsFile file = PlsFile.read(FILE, "<!DOCTYPE lexicon SYSTEM \"http://example.org/pls.dtd\">\n<lexicon xmlns='"
                + PlsFile.NAMESPACE + "'/>");
        assertEquals(List.of("The lexicon has a document type, which is not read."),
                file.problems().stream().map(Problem::text).toList());
    }

    /** The JDK's reader then fails in another way than it says. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\ud800", "<!ENTITY a \"b\u0010"})
    void aDocumentTypeWithForbiddenCharactersIsAProblem(String inside) {
        PlsFile file = PlsFile.read(FILE, "<!DOCTYPE lexicon [" + inside + "]><lexicon/>");
        assertEquals(List.of(Problem.Code.LEXICON_INVALID), file.problems().stream().map(Problem::code).toList());
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Lexicon lexicon = new Lexicon(Map.of("tumour", sounds("ˈtuːmɚ"), "Guillain-Barré", sounds("ˌɡiːjæn bəˈreɪ"),
                "R&D <x>", new Lexicon.Alias("research and development"), "it's \"]]>", new Lexicon.Alias("it is")));
        StringWriter written = new StringWriter();
        PlsFile.write(lexicon, Locale.forLanguageTag("en-AU"), written);
        PlsFile read = PlsFile.read(FILE, written.toString());
        assertEquals(lexicon, read.lexicon());
        assertEquals(List.of(), read.problems());
        assertTrue(written.toString().contains("xml:lang=\"en-AU\""), written.toString());
    }

    @Test
    void entitiesOfADocumentTypeAreNotRead() {
        String secret = "<!DOCTYPE lexicon [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<lexicon><lexeme><grapheme>a</grapheme><alias>&x;</alias></lexeme></lexicon>";
        assertEquals(Lexicon.EMPTY, PlsFile.read(FILE, secret).lexicon());
    }

    @Test
    void anExplosionOfEntitiesIsRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE l [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1)
                    .append(";\">");
        }
        String pls = bomb + "]><lexicon><lexeme><grapheme>a</grapheme><alias>&a29;</alias></lexeme></lexicon>";
        assertTimeoutPreemptively(Duration.ofSeconds(10),
                () -> assertEquals(Lexicon.EMPTY, PlsFile.read(FILE, pls).lexicon()));
    }

    private static PlsFile read(String lexemes) {
        return PlsFile.read(FILE,
                "<lexicon version=\"1.0\" xmlns=\"" + PlsFile.NAMESPACE + "\" alphabet=\"ipa\" xml:lang=\"en\">"
                        + lexemes + "</lexicon>");
    }

    private static Lexicon.Sounds sounds(String ipa) {
        return new Lexicon.Sounds(new Ipa(ipa));
    }
}
