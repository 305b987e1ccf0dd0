package lectern.content.inline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import lectern.content.Imported;
import lectern.document.Inline;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an address stands behind a link, it must not stand in a word. Here /a is https://example.org/a. */
class WholeLinksTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "The <a href=/a>clini</a><a href=/a>cs</a> are open. | The [clinics](/a) are open.",
            "The <a href=/a>Ar</a><a href=/a>m c</a><a href=/a>lub</a>. | The [Arm club](/a).",
            "The <a href=/a><b>cli</b>ni</a><a href=/a>c</a>. | The [*cli*nic](/a).",
            "All <a href=/a>clinic</a>s are open. | All [clinics](/a) are open.",
            "A <a href=/a>vaccin</a>ation. | A [vaccin](/a)ation.",
            "The <a href=/a>clinic</a>open. | The [clinicopen](/a).",
            "The <a href=/a>clini</a><a href=/b>cs</a>. | The [clini](/a) [cs](/b).",
            "The <a href=/a>clinic</a> <a href=/a>here</a>. | The [clinic](/a) [here](/a).",
            "See <a href=/a>clinic</a>Monday. | See [clinic](/a)Monday.",
            "Ring <a href=/a>5</a>pm. | Ring [5](/a)pm.",
            "See <a href=/a>clinic</a>s2. | See [clinic](/a)s2."})
    void aWordThatALinkCutsIsInItWhole(String html, String text) {
        String page = "<main><h1>R</h1><p>" + html.replaceAll("href=(/\\w)", "href=https://example.org$1")
                + "</p></main>";
        assertEquals(text.replaceAll("\\((/\\w)\\)", "(https://example.org$1)"), written(page));
    }

    private String written(String page) {
        StringBuilder text = new StringBuilder();
        Imported.page(folder, page).publication().sections().getFirst().sentences().stream().skip(1)
                .forEach(sentence -> append(sentence.content(), text));
        return text.toString();
    }

    private static void append(List<Inline> content, StringBuilder text) {
        for (Inline each : content) {
            switch (each) {
                case Inline.Link link -> {
                    append(link.content(), text.append('['));
                    text.append("](").append(link.target()).append(')');
                }
                case Inline.Strong strong -> {
                    append(strong.content(), text.append('*'));
                    text.append('*');
                }
                default -> text.append(Inline.text(List.of(each)));
            }
        }
    }
}
