package lectern.edition.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A drawing of 200 × 100 units, drawn twice as large. */
class SvgWordsTest {

    private static List<SvgWords> words(String inside) throws IOException {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
                + " viewBox='0 0 200 100'>" + inside + "</svg>";
        return SvgPainter.words(svg.getBytes(StandardCharsets.UTF_8), 400, 200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<text font-size='8'>Dose</text> | Dose | 16",
            "<style>.s { font-size: 7px }</style><text class='s'>Dose</text> | Dose | 14",
            "<g transform='scale(.5)'><text font-size='8'>Dose</text></g> | Dose | 8",
            "<svg width='50' height='50' viewBox='0 0 500 500'><text font-size='40'>Dose</text></svg> | Dose | 8",
            "<defs><text id='t' font-size='5'>Dose</text></defs><use xlink:href='#t' transform='scale(2)'/> | Dose | 20",
            "<text font-size='20' transform='rotate(90)'>Dose</text> | Dose | 40",
            "<text font-size='10'>10 <tspan font-size='6'>mg</tspan></text> | 10 mg | 12",
            "<text font-size='10'>10<tspan font-size='5' dy='-5'>9</tspan></text> | 10 9 | 10",
            "<text font-size='10'>Green<tspan x='0' dy='12'>zone</tspan></text> | Green zone | 20",
            "<text font-size='10' x='0 20 60'>abc</text> | ab c | 20"})
    void aWordIsAsLargeAsItIsDrawn(String svg, String text, double size) throws IOException {
        List<SvgWords> words = words(svg);
        assertEquals(List.of(text), words.stream().map(SvgWords::text).toList());
        assertEquals(size, words.getFirst().size(), 0.01);
    }

    @Test
    void whatIsNotDrawnIsNoWord() throws IOException {
        assertEquals(List.of(), words("<text display='none'>a</text><text visibility='hidden'>b</text><text> </text>"
                + "<defs><text>c</text></defs><title>d</title><circle r='9'/>"));
    }

    @Test
    void whatIsDrawnTwiceIsSaidOnce() throws IOException {
        assertEquals(List.of("5", "10"), words("<text x='1'>5</text><text x='9'>10</text><text x='1'>5</text>").stream()
                .map(SvgWords::text).toList());
    }

    @Test
    void aFileThatIsNoDrawingIsRefused() {
        assertThrows(IOException.class, () -> SvgPainter.words("<svg".getBytes(StandardCharsets.UTF_8), 9, 9));
    }
}
