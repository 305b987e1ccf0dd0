package lectern.app.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import lectern.speech.Voices;
import lectern.speech.script.Verbalizer;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void showsEachPieceWithItsWordsAndTheRuleInColumns() {
        assertEquals("""
                Take   Take             as written
                5 mg   five milligrams  measure
                b.d.   twice a day      times-a-day
                →      (nothing)        mark
                rest.  rest.            as written

                """, explained("Take 5 mg b.d. → rest."));
    }

    @Test
    void aLongCellMovesItsOwnRowOnly() {
        String[] rows = explained("5 mg " + "rest and ".repeat(10)).split("\n");
        assertEquals("five milligrams", rows[0].substring(42, 57));
    }

    private static String explained(String text) {
        StringWriter out = new StringWriter();
        Explanation.of(new Verbalizer(Voices.embedded()).explain(text, Locale.forLanguageTag("en-AU")))
                .print(new PrintWriter(out, true));
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
