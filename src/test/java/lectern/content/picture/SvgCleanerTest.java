package lectern.content.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import lectern.content.source.Findings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgCleanerTest {

    /** Browsers show nothing at all of a drawing that is no XML. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
            "height='9' Height='8'       | height=\"9\" Height=\"8\" | none",
            "HEIGHT='9' height='8'       | HEIGHT=\"9\" height=\"8\" | none",
            "1height='9' height='8'      | height=\"8\"              | none",
            "x:height='9' XML:lang='de'  | none                      | none",
            "none                        | none                      | <![CDATA[a&b\u0001c]]>",
            "none                        | none                      | a&amp;<?x y\u0001?><!-- z --><!DOCTYPE svg>bc"})
    void whatIsLeftIsXml(String attributes, String kept, String content) {
        String drawing = "<svg width='5'" + (attributes == null ? "" : " " + attributes) + ">"
                + (content == null ? "" : content) + "</svg>";
        assertEquals("<svg width=\"5\"" + (kept == null ? "" : " " + kept)
                + " xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
                + (content == null ? "" : "a&amp;bc") + "</svg>", cleaned(drawing));
    }

    private static String cleaned(String drawing) {
        return new String(SvgCleaner.clean(drawing.getBytes(UTF_8), 1, new Findings(Path.of("a.svg")))
                .orElseThrow().svg(), UTF_8);
    }
}
