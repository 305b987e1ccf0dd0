package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader is told that a page plays something, by its name and with the address, and the publisher that it is not taken. */
class EmbeddedMediaTest {

    @TempDir
    Path folder;

    private Imported page(String language, String player) {
        return Imported.page(folder, "<html lang=" + language + "><main><h1>Flu</h1><p>Watch how:</p>" + player
                + "<p>Then rest.</p></main>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <iframe src="https://www.youtube.com/embed/a1?rel=0" title="Steps"></iframe> | Video on the web page: Steps | https://www.youtube.com/watch?v=a1
            <iframe src="//player.vimeo.com/video/7?h=9" aria-label="Steps"></iframe> | Video on the web page: Steps | https://player.vimeo.com/video/7?h=9
            <iframe data-src="https://open.spotify.com/embed/episode/2" src="about:blank" title="Spotify Embed: Rest"></iframe> | Audio on the web page: Rest | https://open.spotify.com/embed/episode/2
            <figure><iframe src="https://www.youtube-nocookie.com/embed/a1" title="YouTube video player"></iframe></figure> | Video on the web page. | https://www.youtube.com/watch?v=a1
            <lite-youtube videoid=a1 playlabel="Steps"></lite-youtube> | Video on the web page: Steps | https://www.youtube.com/watch?v=a1
            <video controls src="https://example.org/a.mp4"><p>Your browser is old.</p></video> | Video on the web page. | https://example.org/a.mp4
            <audio controls title="Rest"><source src="https://example.org/a.mp3"></audio> | Audio on the web page: Rest | https://example.org/a.mp3
            """)
    void itsNameIsALinkToIt(String player, String words, String address) {
        Imported page = page("en", player);
        assertEquals(words, page.sentences().get(1 + 1));
        assertTrue(page.model().contains("p([" + words + "](" + address + "))"), page.model());
        assertEquals(1, page.leftOut().size());
        assertEquals(List.of(), page.codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<iframe src='https://www.youtube.com/embed/a1' title=Steps width=1 height=1></iframe>",
            "<iframe src='https://example.org/advert' title=Advertisement></iframe>", "<iframe title=Steps></iframe>",
            "<div hidden><iframe src='https://www.youtube.com/embed/a1' title=Steps></iframe></div>",
            "<video autoplay muted loop src=waves.mp4></video>", "<audio src=ping.mp3></audio>",
            "<noscript><iframe src='https://www.youtube.com/embed/a1' title=Steps></iframe></noscript>"})
    void whatNobodyPlaysIsNotTold(String player) {
        assertEquals(List.of("Flu", "Watch how:", "Then rest."), page("en", player).sentences());
    }

    @Test
    void anAddressOnAHostThatNobodyKnowsIsNoLink() {
        Imported page = page("en", "<video controls title=Steps src=/media/a.mp4></video>");
        assertTrue(page.model().contains("p(Video on the web page: Steps)"), page.model());
        assertEquals(List.of(), page.codes());
        Imported known = page("en", "<base href='https://example.org/flu'><video controls src=/media/a.mp4></video>");
        assertTrue(known.model().contains("(https://example.org/media/a.mp4)"), known.model());
    }

    @Test
    void aNameIsNotSaidTwice() {
        String player = "<iframe src='https://www.youtube.com/embed/a1' title='How to rest'></iframe>";
        String caption = "<figcaption>How to rest</figcaption>";
        assertEquals(List.of("Flu", "Watch how:", "Video on the web page.", "How to rest", "Then rest."),
                page("en", "<figure>" + player + caption + "</figure>").sentences());
        assertEquals(List.of("Video on the web page.", "Then rest."),
                page("en", "<h3>How to rest</h3><div>" + player + "</div>").sentences().subList(3, 5));
    }

    @Test
    void oneInALineStaysInIt() {
        Imported page = page("en", "<p>Or hear<audio controls src='https://example.org/a.mp3'></audio>instead.</p>");
        assertTrue(page.model().contains("p(Or hear [Audio on the web page.](https://example.org/a.mp3) instead.)"),
                page.model());
    }

    @ParameterizedTest
    @CsvSource({"de, Video auf der Webseite: Ruhe", "fr, Vidéo sur la page web : Ruhe",
            "cy, Video on the web page: Ruhe"})
    void itIsToldInTheLanguageOfThePage(String language, String words) {
        Imported page = page(language, "<iframe src='https://www.youtube.com/embed/a1' title=Ruhe></iframe>");
        assertEquals(words, page.sentences().get(2));
        assertFalse(page.sentences().contains("Ruhe"));
    }
}
