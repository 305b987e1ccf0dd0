package lectern.edition.page.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import lectern.document.Publication;
import lectern.edition.page.Sample;
import org.junit.jupiter.api.Test;

class TextCacheTest {
    private final TextCache texts = new TextCache();
    private final Publication publication = Sample.publication();

    @Test
    void aTextIsWrittenOnce() {
        assertSame(text(Sample.AUSTRALIAN, true), text(Sample.AUSTRALIAN, true));
    }

    @Test
    void aPageInAnotherLanguageHasATextOfItsOwn() {
        assertFalse(text(Sample.AUSTRALIAN, true).body().contains("lang=\"en-AU\""));
        assertTrue(text(Locale.ENGLISH, true).body().contains("lang=\"en-AU\""));
    }

    @Test
    void aTextWithoutSoundOffersNoneBesideItsHeadings() {
        assertTrue(text(Sample.AUSTRALIAN, true).body().contains("?from="));
        assertFalse(text(Sample.AUSTRALIAN, false).body().contains("?from="));
    }

    private TextCache.Text text(Locale language, boolean sound) {
        return texts.of(publication, publication.find("side-effects").orElseThrow(), language, sound);
    }
}
