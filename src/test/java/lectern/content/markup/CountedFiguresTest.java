package lectern.content.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedFiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<span data-to-value=4000>0</span> | 4000",
            "<b class=counter-number data-from=0 data-to=95>0</b> | 95",
            "<div class=odometer data-value=1,250>0</div> | 1,250",
            "<p class=count-up data-count=4.5> 0 </p> | 4.5"})
    void aFigureThatAScriptCountsUpToIsTheText(String html, String figure) {
        assertEquals(figure, Plain.of(html).page().text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<b data-to=95>0</b> | 0", "<b class=counter data-to=many>0</b> | 0",
            "<b class=counter data-to=95>10</b> | 10", "<b class=counter>0</b> | 0"})
    void otherFiguresStay(String html, String figure) {
        assertEquals(figure, Plain.of(html).page().text());
    }
}
