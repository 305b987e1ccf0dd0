package lectern.content.inline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockContextTest {

    @ParameterizedTest
    @CsvSource({"de-DE-formal, de-DE", "nl_NL_informal, nl-NL", "ca-valencia, ca-valencia", "de-1901, de-1901",
            "zh-Hant-TW, zh-Hant-TW", "deutsch, -", "de--, -"})
    void aLanguageIsOneThatABrowserKnows(String tag, String language) {
        assertEquals(language, BlockContext.locale(tag).map(Locale::toLanguageTag).orElse("-"));
    }
}
