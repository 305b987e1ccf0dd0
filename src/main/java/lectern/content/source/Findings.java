package lectern.content.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lectern.document.Message;
import lectern.document.Problem;
import lectern.document.account.LeftOut;

/** Collects what is wrong and what is left out while one publication is read. For one thread. */
public final class Findings {

    private final Path file;
    private final List<Problem> problems;
    private final List<LeftOut> leftOut;
    private final Set<Path> unreachable;

    public Findings(Path file) {
        this(file, new ArrayList<>(), new ArrayList<>(), new HashSet<>());
    }

    private Findings(Path file, List<Problem> problems, List<LeftOut> leftOut, Set<Path> unreachable) {
        this.file = file;
        this.problems = problems;
        this.leftOut = leftOut;
        this.unreachable = unreachable;
    }

    /** The same collection, for another file of the publication. */
    public Findings in(Path other) {
        return new Findings(other, problems, leftOut, unreachable);
    }

    /** The file in question, relative to the content folder. */
    public Path file() {
        return file;
    }

    public void problem(int line, Message.Told told) {
        problems.add(new Problem(file, line, told));
    }

    public void leftOut(String rule, int line, String text) {
        leftOut.add(new LeftOut(rule, file, line, text));
    }

    /** A file is there and could not be read: that may pass by itself. */
    public void unreachable(Path there) {
        unreachable.add(there);
    }

    public Set<Path> unreachable() {
        return unreachable;
    }

    public List<Problem> problems() {
        return problems;
    }

    public List<LeftOut> leftOut() {
        return leftOut;
    }
}
