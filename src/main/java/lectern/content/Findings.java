package lectern.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lectern.document.LeftOut;
import lectern.document.Problem;

/** Collects what is wrong and what is left out while one publication is read. For one thread. */
final class Findings {

    private final Path file;
    private final List<Problem> problems;
    private final List<LeftOut> leftOut;

    Findings(Path file) {
        this(file, new ArrayList<>(), new ArrayList<>());
    }

    private Findings(Path file, List<Problem> problems, List<LeftOut> leftOut) {
        this.file = file;
        this.problems = problems;
        this.leftOut = leftOut;
    }

    /** The same collection, for another file of the publication. */
    Findings in(Path other) {
        return new Findings(other, problems, leftOut);
    }

    /** The file in question, relative to the content folder. */
    Path file() {
        return file;
    }

    void problem(Problem.Code code, int line, String text, String remedy) {
        problems.add(new Problem(code, file, line, text, remedy));
    }

    void leftOut(String rule, int line, String text) {
        leftOut.add(new LeftOut(rule, file, line, text));
    }

    List<Problem> problems() {
        return problems;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }
}
