package lectern.edition.page.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import lectern.document.Publication;
import lectern.edition.page.Sample;
import org.junit.jupiter.api.Test;

class SectionTextTest {

    @Test
    void aPageInAnotherLanguageHasATextOfItsOwn() {
        assertFalse(body(Sample.AUSTRALIAN, true).contains("lang=\"en-AU\""));
        assertTrue(body(Locale.ENGLISH, true).contains("lang=\"en-AU\""));
    }

    @Test
    void aTextWithoutSoundOffersNoneBesideItsHeadings() {
        assertTrue(body(Sample.AUSTRALIAN, true).contains("?from="));
        assertFalse(body(Sample.AUSTRALIAN, false).contains("?from="));
    }

    private static String body(Locale language, boolean sound) {
        Publication publication = Sample.publication();
        return SectionText.of(publication, publication.find("side-effects").orElseThrow(), language, sound).body()
                .toString();
    }
}
