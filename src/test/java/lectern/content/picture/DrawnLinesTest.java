package lectern.content.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import lectern.content.inline.VisibleText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a line of a drawing ends though nothing in its words says so. */
class DrawnLinesTest {

    private static String read(String words) {
        Element text = Jsoup.parse("<svg><text x=0 y=20 font-size=20>" + words + "</text></svg>").selectFirst("text");
        assertNotNull(text);
        DrawnLines.part(text);
        return VisibleText.of(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<tspan x=0>Day 1: 5</tspan><tspan x=0 dy=1.2em>10 on day 2</tspan> | Day 1: 5 10 on day 2",
            "<tspan x=0 y=20>Mon 5 mg</tspan><tspan x=0 y=45>Tue 4 mg</tspan> | Mon 5 mg Tue 4 mg",
            "Day 1: 5<tspan x=0 dy=24>10 on day 2</tspan> | Day 1: 5 10 on day 2",
            "<tspan x=0 y=0 dy=0em>Take 1</tspan><tspan x=0 y=0 dy=1.1em>2 at night</tspan> | Take 1 2 at night",
            "<tspan x=0 y=0>Take 1</tspan><tspan x=7.5 y=14>2 at night</tspan> | Take 1 2 at night",
            "<tspan x=50% y=20>Mon 5</tspan><tspan x=50% y=45>4</tspan> | Mon 5 4",
            "<tspan><tspan x=0 y=10><tspan>Mon 5</tspan></tspan></tspan><tspan><tspan x=0 y=30>4</tspan></tspan> | Mon 5 4"})
    void aPieceThatSaysWhereItStandsIsALine(String words, String read) {
        assertEquals(read, read(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"H<tspan dy=5>2</tspan><tspan dy=-5>O</tspan> | H2O",
            "10<tspan baseline-shift=super>9</tspan>/L | 109/L",
            "<tspan x=0 y=0>W</tspan><tspan x=14.2 y=0>ard 5</tspan> | Ward 5",
            "<tspan x=0 y=0>H</tspan><tspan x=11.5 y=4>2</tspan><tspan x=16 y=0>O to drink</tspan> | H2O to drink",
            "<tspan x=0 y=20>Ward 5</tspan> | Ward 5",
            "<tspan x='0 8 16' y=20>War</tspan><tspan x='24 32'>d5</tspan> | Ward5",
            "para<tspan fill=red>cet</tspan>amol | paracetamol", "<tspan dx=4>1</tspan><tspan dx=4>2</tspan> | 12",
            "<tspan x=0 dy=0>1</tspan><tspan x=9 dy=0>2</tspan> | 12",
            "<tspan x=0 y=20em>A</tspan><tspan y=20>B</tspan> | AB",
            "m<tspan x=9 dy=-6>2</tspan> | m2"})
    void aPieceOfALineStaysInItsWord(String words, String read) {
        assertEquals(read, read(words));
    }
}
