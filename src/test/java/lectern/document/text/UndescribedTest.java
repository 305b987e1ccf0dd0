package lectern.document.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import lectern.edition.Words;
import org.junit.jupiter.api.Test;

class UndescribedTest {

    @Test
    void thereAreWordsInEachLanguageOfOurs() {
        for (Locale language : Words.languages()) {
            Undescribed instead = Undescribed.in(language);
            assertEquals(language, instead.language());
            assertTrue(Undescribed.is(instead.words()), instead.words());
        }
        assertFalse(Undescribed.is("Picture"));
    }
}
