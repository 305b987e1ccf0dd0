package lectern.content.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({"Side effects, side-effects", "Größe & Maß, grosse-mass", "Œuvre complète, oeuvre-complete",
            "Smørbrød på Ærø, smorbrod-pa-aero", "Łódź, lodz", "STRAẞE, strasse", "Þór, thor",
            "Größe ® Gel, grosse-r-gel", "Was heißt ‘gut’?, was-heisst-gut",
            "Maß – „kurz“ …, mass-kurz",
            "كيف تستمع وتقرأ, kyf-tstm-wtqra", "Лечение, lecenie", "'!?', ''"})
    void titlesMakeAddresses(String title, String slug) {
        assertEquals(slug, Slug.of(title));
    }

    @Test
    void lettersThatAreKnownWithoutTheRulesAreWrittenAsTheRulesWriteThem() {
        Transliterator rules = Transliterator.getInstance("Any-Latin; Latin-ASCII");
        for (char c = 128; c < 0x250; c++) {
            String letter = String.valueOf(c).toLowerCase(Locale.ROOT);
            if ("ßæðøþđħıłŋœŧ".contains(letter)) {
                assertEquals(rules.transliterate(letter), Slug.of(String.valueOf(c)));
            }
        }
    }

    /** As the common generators of Markdown name headings. */
    @ParameterizedTest
    @CsvSource({"Side effects, side-effects", "Größe & Maß, grosse-mass", "العلاج المناعي؟, العلاج-المناعي",
            "Побочные эффекты: что делать, побочные-эффекты-что-делать"})
    void linksNameHeadingsByTheirWords(String title, String name) {
        assertEquals(name, Slug.inLink(title));
    }
}
