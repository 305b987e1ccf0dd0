package lectern.edition.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedIdentityTest {

    /** The first two are the podcast namespace's own examples. */
    @ParameterizedTest
    @CsvSource({"https://mp3s.nashownotes.com/pc20rss.xml, 917393e3-1b1e-5cef-ace4-edaa54e1f810",
            "https://podnews.net/rss, 9b024349-ccf0-5f69-a609-6b82873eab3c",
            "http://podnews.net/rss, 9b024349-ccf0-5f69-a609-6b82873eab3c",
            "https://podnews.net/rss///, 9b024349-ccf0-5f69-a609-6b82873eab3c"})
    void isTheSameForEverybodyWhoKnowsTheAddress(URI feed, String expected) {
        assertEquals(expected, FeedIdentity.of(feed).toString());
    }
}
