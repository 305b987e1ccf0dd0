package lectern.app.terminal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import lectern.document.Library;
import lectern.document.Problem;
import lectern.document.Publication;

/**
 * Tells whoever started the server what {@code check} would call an error: a line each, once, and again when it comes
 * back. What reading finds is told at once; what the forms find when somebody has {@link #look looked}. Safe for many
 * threads.
 */
public final class ErrorLines {

    /** Enough to begin with. */
    private static final int MOST = 50;

    private final Consumer<String> out;
    private Set<Problem> read = Set.of();
    /** Whether something has changed since the last look began. */
    private final AtomicBoolean wanted = new AtomicBoolean();
    /** To look at thousands of publications takes seconds, in which nobody else must wait: not even to look as well. */
    private final Semaphore looking = new Semaphore(1);
    private Set<Problem> made = Set.of();
    private Map<Publication, List<Problem>> looked = new IdentityHashMap<>();

    /** @param out takes a line */
    public ErrorLines(Consumer<String> out) {
        this.out = out;
    }

    /** Tells what was found when the content was read. */
    public synchronized void tell(Library now) {
        read = tell(now.problems(), read);
    }

    /**
     * Lets the forms look at what has changed, and tells what they find. If somebody is looking already, it returns at once,
     * and who is looking goes on.
     *
     * @param now    the library
     * @param common what is wrong for every publication
     * @param forms  find what is wrong with one
     */
    public void look(Supplier<Library> now, Supplier<List<Problem>> common,
            Function<Publication, List<Problem>> forms) {
        wanted.set(true);
        // Whoever came while the last look ended was not heard by it.
        while (wanted.get() && looking.tryAcquire()) {
            try {
                while (wanted.getAndSet(false)) {
                    look(now.get(), common.get(), forms);
                }
            } finally {
                looking.release();
            }
        }
    }

    private void look(Library now, List<Problem> common, Function<Publication, List<Problem>> forms) {
        Map<Publication, List<Problem>> found = new IdentityHashMap<>();
        for (Publication publication : now.publications()) {
            List<Problem> known = looked.get(publication);
            found.put(publication, known == null ? forms.apply(publication) : known);
        }
        looked = found;
        Set<Problem> problems = new HashSet<>(common);
        found.values().forEach(problems::addAll);
        made = tell(problems.stream().sorted(Comparator.comparing(Problem::toString)).toList(),
                made);
    }

    private Set<Problem> tell(List<Problem> problems, Set<Problem> told) {
        List<Problem> errors = problems.stream()
                .filter(each -> each.code().severity() == Problem.Severity.ERROR).distinct().toList();
        List<Problem> fresh = errors.stream().filter(each -> !told.contains(each)).toList();
        fresh.stream().limit(MOST).forEach(each -> out.accept(each.toString()));
        if (fresh.size() > MOST) {
            out.accept("and " + (fresh.size() - MOST) + " more errors: ./lectern check lists them");
        }
        return Set.copyOf(errors);
    }
}
