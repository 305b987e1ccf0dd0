package lectern.edition.page.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentsListTest {
    private static final String HTML = """
            <ol role="list">
            <li value="1"><a href="/b/one">Write &lt;a href="x"> – ① aria-current="page"</a>
            <ol>
            <li value="2"><a href="/b/two" lang="de">Zwei</a></li>
            </ol>
            </li>
            </ol>
            """;

    @Test
    void marksTheSectionThatItsReaderIsOn() {
        assertEquals(HTML.replace("/b/one\"", "/b/one\" aria-current=\"page\""), marked(1));
        assertEquals(HTML.replace("\"de\"", "\"de\" aria-current=\"page\""), marked(2));
    }

    @Test
    void marksNothingOnThePageOfAnUpdate() {
        assertEquals(HTML, marked(0));
    }

    private static String marked(int number) {
        Utf8ByteOutput out = new Utf8ByteOutput();
        ContentsList.of(HTML.getBytes(StandardCharsets.UTF_8), 2).at(number).writeTo(out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
