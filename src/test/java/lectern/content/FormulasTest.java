package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import lectern.document.Inline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas in MathML: a bar, a root and a raised letter are words too, and what is below a bar ends somewhere. */
class FormulasTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<mfrac><mrow><mn>140</mn><mo>−</mo><mtext>age</mtext></mrow><mn>72</mn></mfrac> | (140 − age) ÷ 72",
            "<mi>a</mi><mo>=</mo><mfrac><mi>w</mi><mrow><mn>72</mn><mo>×</mo><mi>c</mi></mrow></mfrac> | a = w ÷ (72 × c)",
            "<mfrac><mrow><mo>(</mo><mi>a</mi><mo>+</mo><mi>b</mi><mo>)</mo></mrow><mi>c</mi></mfrac> | (a + b) ÷ c",
            "<mfrac><mrow><mn>1.5</mn><mi>mg</mi></mrow><mi>kg</mi></mfrac> | 1.5mg/kg",
            "<mfrac><mrow><mn>5</mn><mi>mg</mi></mrow><mrow><mn>5</mn><mi>ml</mi></mrow></mfrac> | 5mg/5ml",
            "<msqrt><mn>16</mn></msqrt> | √16", "<msqrt><mi>h</mi><mo>×</mo><mi>w</mi></msqrt> | √(h × w)",
            "<msqrt><mfrac><mi>h</mi><mn>36</mn></mfrac></msqrt> | √(h ÷ 36)",
            "<mroot><mn>27</mn><mn>3</mn></mroot> | ∛27",
            "<msup><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mn>2</mn></msup> | (a + 1)2",
            "<msubsup><mi>SO</mi><mn>4</mn><mn>2</mn></msubsup> | SO42",
            "<mi>a</mi><mo>-</mo><mn>5</mn> | a − 5", "<mo>-</mo><mn>5</mn> | −5",
            "<mi>x</mi><mo>=</mo><mo>-</mo><mn>5</mn> | x = −5",
            "<mn>2</mn><mo>&#x2062;</mo><mi>x</mi> | 2x",
            "<mfenced><mn>1</mn><mn>2</mn></mfenced> | (1, 2)",
            "<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mn>1</mn></mtd></mtr><mtr><mtd><mi>b</mi></mtd></mtr></mtable> | a 1; b"})
    void aFormulaIsWrittenInOneLine(String formula, String written) {
        assertEquals(List.of("It is " + written + "."), read(formula));
    }

    @Test
    void itsPartsStandAboveAndBelowTheLine() {
        String model = Imported.page(folder, "<title>Ions</title><main><h1>Ions</h1><p><math><msubsup><mi>SO</mi>"
                + "<mn>4</mn><mrow><mn>2</mn><mo>−</mo></mrow></msubsup></math></main>").publication().sections()
                .getFirst().sentences().get(1).content().toString();
        assertEquals(List.of(new Inline.Text("SO"), new Inline.Subscript(List.of(new Inline.Text("4"))),
                new Inline.Superscript(List.of(new Inline.Text("2−")), true)).toString(), model);
    }

    @Test
    void whatIsRaisedAboveNothingIsNoPower() {
        String model = Imported.page(folder, "<title>Ions</title><main><h1>Ions</h1><p><math><mi>n</mi><msup><mrow/>"
                + "<mn>14</mn></msup><mi>C</mi></math></main>").publication().sections().getFirst().sentences().get(1)
                .content().toString();
        assertEquals(List.of(new Inline.Text("n"), new Inline.Superscript(List.of(new Inline.Text("14"))),
                new Inline.Text("C")).toString(), model);
    }

    @Test
    void whatAFormulaWasMadeFromIsNotReadBesideIt() {
        assertEquals(List.of("It is ¾."), read("<semantics><mfrac><mn>3</mn><mn>4</mn></mfrac>"
                + "<annotation encoding='application/x-tex'>\\frac{3}{4}</annotation></semantics>"));
    }

    private List<String> read(String formula) {
        List<String> sentences = Imported.page(folder, "<title>The dose</title><main><h1>The dose</h1><p>It is <math>"
                + formula + "</math>.</p></main>").sentences();
        return sentences.subList(1, sentences.size());
    }
}
