package lectern.app.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.document.Library;
import lectern.document.Problem;
import org.junit.jupiter.api.Test;

class ErrorLinesTest {

    private final StringWriter out = new StringWriter();
    private final ErrorLines errors = new ErrorLines(new PrintWriter(out, true)::println);

    @Test
    void anErrorIsToldOnceAndAgainWhenItComesBack() {
        Problem lost = problem(Problem.Code.UNREADABLE_FILE, "It is lost.");
        Problem empty = problem(Problem.Code.NO_CONTENT, "It is empty.");
        assertEquals(List.of("guide:0: error UNREADABLE_FILE: It is lost. Mend it."), told(lost));
        assertEquals(List.of(), told(lost));
        assertEquals(List.of("guide:0: error NO_CONTENT: It is empty. Mend it."), told(lost, empty));
        assertEquals(List.of(), told());
        assertEquals(List.of("guide:0: error UNREADABLE_FILE: It is lost. Mend it."), told(lost));
    }

    @Test
    void whatTakesNothingFromReadersIsNotTold() {
        assertEquals(List.of(), told(problem(Problem.Code.REVIEW_DUE, "It is old."),
                problem(Problem.Code.DRAFT, "It is a draft.")));
    }

    @Test
    void eachIsOneLineWhateverItsFileIsCalled() {
        Problem odd = new Problem(Problem.Code.NO_CONTENT, Path.of("a\nb\u001b[31m"), 0, "It is empty.", "Mend it.");
        assertEquals(List.of("a b [31m:0: error NO_CONTENT: It is empty. Mend it."), told(odd));
    }

    @Test
    void ofVeryManyOnlyTheFirstAreTold() {
        List<String> lines = told(IntStream.range(0, 1_000)
                .mapToObj(each -> problem(Problem.Code.NO_CONTENT, "Page " + each + " is empty."))
                .toArray(Problem[]::new));
        assertEquals(51, lines.size());
        assertEquals("and 950 more errors: ./lectern check lists them", lines.getLast());
    }

    private List<String> told(Problem... problems) {
        out.getBuffer().setLength(0);
        errors.tell(new Library(List.of(), Stream.of(problems).toList(), Instant.EPOCH));
        return out.toString().lines().toList();
    }

    private static Problem problem(Problem.Code code, String text) {
        return new Problem(code, Path.of("guide"), 0, text, "Mend it.");
    }
}
