package lectern.app.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.document.Inline;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

    /** Whoever read a change would not go on to the next. */
    @Test
    @Timeout(60)
    void nobodyWaitsUntilTheFormsHaveLooked() {
        Library library = new Library(List.of(publication("first")), List.of(), Instant.EPOCH);
        List<String> looked = new ArrayList<>();
        errors.look(() -> library, List::of, publication -> {
            looked.add(publication.id());
            CompletableFuture.runAsync(() -> errors.tell(library)).join();
            return List.of();
        });
        assertEquals(List.of("first"), looked);
    }

    @Test
    @Timeout(60)
    void whatChangesWhileTheFormsLookIsLookedAtByTheSame() {
        Library before = new Library(List.of(publication("first")), List.of(), Instant.EPOCH);
        Library after = new Library(List.of(publication("second")), List.of(), Instant.EPOCH);
        AtomicReference<Library> now = new AtomicReference<>(before);
        List<String> looked = new ArrayList<>();
        Function<Publication, List<Problem>> others = publication -> {
            throw new AssertionError("two look at once");
        };
        errors.look(now::get, List::of, publication -> {
            looked.add(publication.id());
            if (now.compareAndSet(before, after)) {
                CompletableFuture.runAsync(() -> errors.look(now::get, List::of, others)).join();
            }
            return List.of();
        });
        assertEquals(List.of("first", "second"), looked);
    }

    private static Publication publication(String id) {
        Sentence title = new Sentence("title", Locale.ENGLISH, List.of(new Inline.Text(id)));
        return new Publication(id, Metadata.of(id, Locale.ENGLISH),
                List.of(new Section("section", 1, title, Locale.ENGLISH, List.of())), List.of(), Optional.empty(),
                Instant.EPOCH);
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
