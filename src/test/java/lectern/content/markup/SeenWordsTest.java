package lectern.content.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees is text, whatever element it stands in and whoever it is hidden from. */
class SeenWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<p>Take <output>5 mg</output>.</p> | Take 5 mg.",
            "<p>Free: <meter value=6 max=10>6 of 10</meter></p> | Free: 6 of 10",
            "<p>Done: <progress value=30 max=100></progress></p> | Done: 30%",
            "<p>Ward: <input readonly value='Ward 4'></p> | Ward: Ward 4",
            "<p>Note: <textarea readonly>Bring water.</textarea></p> | Note: Bring water."})
    void whatAnElementShowsIsText(String html, String text) {
        Plain plain = Plain.of(html);
        assertEquals(text, plain.page().text());
        assertEquals(0, plain.page().select("output, meter, progress, input, textarea").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Done: <progress></progress></p>",
            "<p>Done: <progress value=0 max=100></progress></p>", "<p>Risk: <meter min=1 max=5 value=2></meter></p>",
            "<p>Name: <input value='Jo'></p>",
            "<p>More: <textarea>Write here</textarea></p>", "<p><input type=hidden readonly value=x7></p>"})
    void whatAReaderWouldFillInStaysAsItIs(String html) {
        assertEquals(1, Plain.of(html).page().select("progress, meter, input, textarea").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Take <span aria-hidden=true>5 mg</span> a day.</p>",
            "<p>Take <span aria-hidden=true>2 tablets</span> twice a day. Children never take more than 2 tablets.</p>",
            "<span aria-hidden=true>Not at night</span>",
            "<p>Take <b aria-hidden=true>5 mg</b>. <a href=x>More <i class=sr-only>opens a new window</i></a></p>",
            "<p><b style='border-width:1px'>Dose</b><b style='background-clip:text'> </b> <b aria-hidden=true>5 mg</b></p>",
            "<p>Price: <span aria-label='five pounds'><span aria-hidden=true>£5</span></span></p>",
            "<p><span aria-hidden=true>H</span>ello</p>", "<p><b aria-hidden=true>Never</b> with milk</p>",
            "<ul><li><span aria-hidden=true>1.</span> One</li></ul>",
            "<p>Take it.</p><p><span aria-hidden=true>Not at night</span></p>"})
    void whatIsOnlyKeptFromScreenReadersIsText(String html) {
        assertEquals(0, Plain.of(html).page().select("[aria-hidden]").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Take <span aria-hidden=true>5 mg</span><span class=sr-only>five milligrams</span>.</p>",
            "<p>Take <b aria-hidden=true>5 mg</b><b class=govuk-visually-hidden>five milligrams</b>.</p>",
            "<p><span aria-hidden=true>5 mg</span><span style='position:absolute;clip:rect(0,0,0,0)'>five</span></p>",
            "<p>Take <span aria-hidden=true>10 mg</span> <span class=show-for-sr>10 milligrams</span></p>",
            "<p>Take <span aria-hidden=true>10 mg</span><span class=c1>10 milligrams</span></p>",
            "<p>So <span class=katex><span class=katex-mathml><math><mi>E</mi></math></span>"
                    + "<span aria-hidden=true>E=mc2</span></span></p>",
            "<p><span><i aria-hidden=true>5</i></span> <span class=sr-only>five</span></p>",
            "<p><span aria-hidden=true>Dose</span> Dose: 5 mg</p>",
            "<p><i class=icon-home aria-hidden=true>home</i></p>",
            "<p><span class=material-icons aria-hidden=true>check_circle</span> Yes</p>",
            "<p>One <span aria-hidden=true>|</span> two</p>", "<p><a href=#x aria-hidden=true tabindex=-1>Dose</a></p>",
            "<ol><li><span aria-hidden=true>1.</span> One</li></ol>", "<p>A <span aria-hidden=true>B</span> c</p>",
            "<p><span aria-hidden=true style='display: none'>Ask somebody else</span></p>",
            "<p hidden>Ask <span aria-hidden=true>somebody else</span></p>"})
    void whatIsSaidForTheEarOrDrawnStaysHidden(String html) {
        assertEquals(1, Plain.of(html).page().select("[aria-hidden]").size());
    }

    @Test
    void manyHiddenPartsOfOneParagraphTakeTimeByTheirNumber() {
        String html = "<p>" + "<span aria-hidden=true>5 mg</span> and water ".repeat(20_000) + "</p>";
        assertTrue(Plain.of(html).page().text().endsWith("5 mg and water"));
    }
}
