package lectern.content.inline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import lectern.content.Imported;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a picture in a line says, beside the words that it touches. */
class PicturesInLinesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<a href=https://example.org/><img src=a.png alt='The new ward'></a>Open from May. | The new ward Open from May.",
            "Rest<img src=a.png alt='A quiet room'>. | Rest A quiet room.",
            "Rest <img src=a.png alt='Room 5'>12 beds. | Rest Room 5 12 beds.",
            "Rest <img src=a.png alt='The ward'><img src=b.png alt='Its door'> now. | Rest The ward Its door now.",
            "<img src=a.png alt='Is it open?'>Ring us. | Is it open? Ring us.",
            "<img src=a.png alt=T>ake 5 ml. | Take 5 ml.",
            "Take 2<img src=a.png alt=½> tablets. | Take 2½ tablets.",
            "Ring 0<img src=a.png alt=117>. | Ring 0117.",
            "Rest (<img src=a.png alt='The ward'>). | Rest (The ward)."})
    void standsApartFromThemIfItIsAWord(String html, String text) {
        Imported page = Imported.page(folder, "<main><h1>R</h1><p>" + html + "</p></main>");
        assertEquals(text, page.sentences().getLast());
    }
}
