package lectern.content.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListStylesTest {

    @ParameterizedTest
    @CsvSource({"lower-alpha,a", "upper-latin,A", "lower-roman outside,i", "UPPER-ROMAN,I", "decimal,1"})
    void itemsAreKnownByWhatAStyleShows(String style, String type) {
        assertEquals("<ol class=\"x\" type=\"" + type + "\"><li>left</li></ol>", Plain.body(
                "<style>.x { list-style: " + style + " }</style><ol class=x><li>left</ol>"));
        assertEquals(type, Plain.of("<ul style='list-style-type: " + style.split(" ")[0] + "'><li>left</ul>").page()
                .select("ol").attr("type"));
    }

    @Test
    void numbersThatAreWrittenAreNotSaidTwice() {
        assertEquals("<ul style=\"list-style:none\"><li>1. Open</li><li>2. Take</li></ul>",
                Plain.body("<ol style=list-style:none><li>1. Open<li>2. Take</ol>"));
        assertEquals("<ol style=\"list-style:none\"><li>Open</li><li>Take</li></ol>",
                Plain.body("<ol style=list-style:none><li>Open<li>Take</ol>"));
    }
}
