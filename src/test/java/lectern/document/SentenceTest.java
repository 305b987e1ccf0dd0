package lectern.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lectern.document.Inline.Link;
import lectern.document.Inline.Subscript;
import lectern.document.Inline.Superscript;
import lectern.document.Inline.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceTest {

    static Stream<Arguments> words() {
        Superscript marked = new Superscript(List.of(new Link("#n1", text("1"))));
        Link mark = new Link("#n1", List.of(raised("1")));
        return Stream.of(
                Arguments.of("Platelets (×10⁹/l)", List.of(new Text("Platelets (×10"), raised("9"), new Text("/l)"))),
                Arguments.of("10⁻³ mol·l⁻¹",
                        List.of(new Text("10"), raised("\u22123"), new Text(" mol·l"), raised("-1"))),
                Arguments.of("Ca²⁺ and H2O", List.of(new Text("Ca"), raised("2+"), new Text(" and H"),
                        new Subscript(text("2")), new Text("O"))),
                Arguments.of("Dose", List.of(new Text("Dose"), marked)),
                Arguments.of("Dose a day", List.of(new Text("Dose"), mark, new Text(" a day"))),
                Arguments.of("10 of them", List.of(new Text("10"), mark, new Text(" of them"))),
                Arguments.of("Aspirin 10 mg", List.of(new Text("Aspirin 10"), mark, new Text(" mg"))),
                Arguments.of("4 ×10⁹ cells", List.of(new Text("4 ×10"), new Link("#n", List.of(raised("9"))),
                        new Text(" cells"))),
                Arguments.of("Metformin 500",
                        List.of(new Text("Metformin 500"),
                                new Superscript(List.of(new Link("#n1", text("1")), new Text(","),
                                        new Link("#n2", text("2")))))),
                Arguments.of("10^(1,5)", List.of(new Text("10"), raised("1,5"))),
                Arguments.of("Dose¹ and Dose^a", List.of(new Text("Dose"), raised("1"), new Text(" and Dose"),
                        raised("a"))),
                Arguments.of("Le XXe siècle, no 3, the 1st", List.of(new Text("Le XX"), raised("e"),
                        new Text(" siècle, n"), raised("o"), new Text(" 3, the 1"), raised("st"))));
    }

    static Stream<Arguments> letterByLetter() {
        return Stream.of(
                Arguments.of("Below 50 × 10⁹/L", List.of(new Text("Below 50 × 10"), raised("9"), new Text("/L"))),
                Arguments.of("500 mg¹ twice", List.of(new Text("500 mg"), new Superscript(List.of(new Link("#n1",
                        text("1")))), new Text(" twice"))),
                Arguments.of("Rest¹,²", List.of(new Text("Rest"), raised("1,2"))),
                Arguments.of("10².⁵ or xⁿ", List.of(new Text("10"), raised("2.5"), new Text(" or x"), raised("n"))),
                Arguments.of("the 1st and H2O", List.of(new Text("the 1"), raised("st"), new Text(" and H"),
                        new Subscript(text("2")), new Text("O"))));
    }

    @ParameterizedTest
    @MethodSource
    void letterByLetter(String line, List<Inline> content) {
        Sentence sentence = new Sentence("s", Locale.UK, content);
        assertEquals(line, sentence.raisedText());
        assertEquals(sentence.text().length(), sentence.raisedText().length());
    }

    private static List<Inline> text(String words) {
        return List.of(new Text(words));
    }

    private static Superscript raised(String words) {
        return new Superscript(text(words));
    }

    @ParameterizedTest
    @MethodSource("words")
    void aRaisedDigitStaysRaisedAndAMarkIsLeftOut(String line, List<Inline> content) {
        assertEquals(line, Sentence.unmarked(List.of(new Sentence("s", Locale.UK, content))));
    }
}
