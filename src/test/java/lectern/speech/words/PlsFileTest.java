package lectern.speech.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lectern.document.Problem;
import org.junit.jupiter.api.Test;

class PlsFileTest {
    private static final Path FILE = Path.of("lexicon.pls");

    @Test
    void eachGraphemeOfALexemeHasItsAlias() {
        assertEquals(Map.of("WA", "Western Australia", "W.A", "Western Australia"),
                read("<lexeme><grapheme>WA</grapheme><grapheme>W.A</grapheme><alias>Western\n Australia</alias></lexeme>")
                        .lexicon().aliases());
    }

    @Test
    void anEntryWithPhonemesOnlyIsKeptForLaterAndNoProblem() {
        PlsFile file = read("<lexeme><grapheme>tumour</grapheme><phoneme>ˈtjuːmə</phoneme></lexeme>");
        assertEquals(Map.of(), file.lexicon().aliases());
        assertEquals(List.of(), file.problems());
    }

    @Test
    void anEntryThatCanNotBeUsedIsAProblemWithItsLineAndTheOthersStand() {
        PlsFile file = read("\n<lexeme><grapheme>β</grapheme><alias>β2</alias></lexeme>\n"
                + "<lexeme><grapheme>x</grapheme></lexeme>\n<lexeme><grapheme>WA</grapheme><alias>W A</alias></lexeme>");
        assertEquals(Map.of("WA", "W A"), file.lexicon().aliases());
        assertEquals(List.of(2, 3), file.problems().stream().map(Problem::line).toList());
    }

    @Test
    void brokenXmlIsAProblemAndWhatCameBeforeStands() {
        PlsFile file = PlsFile.read(FILE,
                "<lexicon><lexeme><grapheme>a b</grapheme><alias>c</alias></lexeme>\n<lexeme>");
        assertEquals(Map.of("a b", "c"), file.lexicon().aliases());
        assertEquals(List.of(Problem.Code.LEXICON_INVALID), file.problems().stream().map(Problem::code).toList());
    }

    @Test
    void entitiesOfADocumentTypeAreNotRead() {
        String secret = "<!DOCTYPE lexicon [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<lexicon><lexeme><grapheme>a</grapheme><alias>&x;</alias></lexeme></lexicon>";
        assertEquals(Map.of(), PlsFile.read(FILE, secret).lexicon().aliases());
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
                () -> assertEquals(Map.of(), PlsFile.read(FILE, pls).lexicon().aliases()));
    }

    private static PlsFile read(String lexemes) {
        return PlsFile.read(FILE,
                "<lexicon version=\"1.0\" alphabet=\"ipa\" xml:lang=\"en\">" + lexemes + "</lexicon>");
    }
}
