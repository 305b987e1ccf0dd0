package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import lectern.document.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to a program that has not read the text is told: readers would hear it, or miss what it stands for. */
class InstructionsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Take {{ dose }} mg.", "Take {% include dose.html %} mg.", "Take {{< dose >}} mg.",
            "Take <?php echo $dose; ?> mg.", "Take <!--#include virtual=dose --> mg.", "[gallery ids=\"1,2\"]",
            "It is \\(\\frac{1}{2}\\) of 5.", "2 \\times 3 mg", "Take {props.dose} ml."})
    void whatNoProgramHasReadIsAnError(String text) {
        Imported page = Imported.page(folder, "<main><h1>Flu</h1><p>" + text + "</p></main>");
        assertEquals(List.of(Code.INSTRUCTION_IN_TEXT), page.codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Take {5 mg} now.", "50% {see above} 5%", "C:\\times", "Write <code>{{ dose }}</code>.",
            "See [1] and [see page 2].", "Stop!!! Now.", "<!-- include -->Rest.", "5 < 6 and 7 > 6"})
    void otherSignsAreText(String text) {
        assertFalse(Imported.page(folder, "<main><h1>Flu</h1><p>" + text + "</p></main>").codes()
                .contains(Code.INSTRUCTION_IN_TEXT));
    }

    @Test
    void whatStandsInAFieldOrAFrameIsListed() {
        Imported page = Imported.page(folder, "<main><h1>Flu</h1><p>Take <input value=5> mg.</p>"
                + "<iframe srcdoc='<p>7 mg'></iframe></main>");
        assertEquals(List.of("form: 5", "embedded-iframe: 7 mg"), page.leftOut());
    }
}
