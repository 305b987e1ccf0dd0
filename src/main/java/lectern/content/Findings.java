package lectern.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lectern.document.LeftOut;
import lectern.document.Problem;

/** Collects what is wrong and what is left out while one publication is read. For one thread. */
final class Findings {

    private final Path file;
    private final List<Problem> problems;
    private final List<LeftOut> leftOut;
    private final Set<Path> unreachable;

    Findings(Path file) {
        this(file, new ArrayList<>(), new ArrayList<>(), new HashSet<>());
    }

    private Findings(Path file, List<Problem> problems, List<LeftOut> leftOut, Set<Path> unreachable) {
        this.file = file;
        this.problems = problems;
        this.leftOut = leftOut;
        this.unreachable = unreachable;
    }

    /** The same collection, for another file of the publication. */
    Findings in(Path other) {
        return new Findings(other, problems, leftOut, unreachable);
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

    /** A file is there and could not be read: that may pass by itself. */
    void unreachable(Path there) {
        unreachable.add(there);
    }

    Set<Path> unreachable() {
        return unreachable;
    }

    List<Problem> problems() {
        return problems;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }
}
