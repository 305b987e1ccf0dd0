package lectern.edition.print.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import lectern.edition.print.font.Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PrintableCharactersTest {
    private static PrintableCharacters characters;

    @BeforeAll
    static void readFonts() throws IOException {
        characters = new PrintableCharacters(Fonts.dejaVu());
    }

    @Test
    void leavesUsualTextAsItIs() {
        String text = "Don’t wait – it’s ≥ 5 µg, ½ a café in Αθήνα.";
        assertSame(text, characters.printable(text));
    }

    @Test
    void putsLettersAndTheirAccentsTogether() {
        assertEquals("café", characters.printable("cafe\u0301"));
    }

    @Test
    void dropsMarksThatNobodySees() {
        assertEquals("immunotherapy ✓", characters.printable("immuno\u00adthera\u200bpy\ufeff ✓\ufe0f"));
    }

    @Test
    void makesSpacesOfAnyWidthSpaces() {
        assertEquals("a b\u00a0c d", characters.printable("a\u2009b\u202fc\td"));
    }

    @Test
    void saysTheNameOfASignThatNoFontHas() {
        assertEquals("A [robot face].", characters.printable("A 🤖."));
    }

    @Test
    void writesACompatibleLetterThatNoFontHasAsItsEqual() {
        assertEquals("AB", characters.printable("\uff21\uff22"));
    }

    @Test
    void saysTheNamesOfLettersThatNoFontHas() {
        assertEquals("5 [unknown letter: cjk unified ideographs 6f22] mg", characters.printable("5 漢 mg"));
        assertEquals("[unknown letters: thai character no nu, thai character sara am]", characters.printable("นำ"));
    }

    @Test
    void saysTheNumbersOfWholeWordsThatNoFontHas() {
        assertEquals("Namaste, [unknown letters: U+0928 U+092E U+0938] [unknown letter: devanagari letter ka]!",
                characters.printable("Namaste, नमस क!"));
    }

    @Test
    void saysOfACharacterThatNobodyKnowsThatItIsUnknown() {
        assertEquals("5 [unknown sign] mg", characters.printable("5 \ue123 mg"));
        assertEquals("[unknown sign]", characters.printable("\ue000"));
    }
}
