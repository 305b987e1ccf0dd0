package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import lectern.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page says by something else than letters, in the text that comes of it. */
class PlainPageTest {

    @TempDir
    Path folder;

    @Test
    void whatIsTakenOutOfAWordOrNumberLeavesItWhole() {
        Imported page = Imported.page(folder, """
                <main><h1>Dose</h1><p>Take 10<span style="display:none">abc</span>0 mg. Write to
                help<span style="display:none">-nospam</span>@example.org. Take <del>20</del>10 mg.</p>
                <p>Take<s> 20 </s>30 mg, or<iframe></iframe>40 mg.</p></main>""");
        assertEquals(List.of("Dose", "Take 100 mg.", "Write to help@example.org.", "Take 10 mg.",
                "Take 30 mg, or 40 mg."), page.sentences());
        assertEquals(List.of("hidden: abc", "hidden: -nospam", "deleted: 20", "deleted: 20", "embedded-iframe: "),
                page.leftOut());
    }

    @Test
    void onlyWhatIsPartOfTheTextIsAProblem() {
        Imported page = Imported.page(folder, """
                <nav><p>Menu \ue001</p></nav>
                <main><h1>Dose</h1>
                <p>Ring \ue002.</p></main>""");
        Problem problem = page.problem(Problem.Code.UNKNOWN_SIGN);
        assertEquals("guide/page.html:3 Nobody can know what sign U+E002 shows.",
                problem.file() + ":" + problem.line() + " " + problem.text());
        assertEquals(1, page.codes().size());
        assertEquals("Ring [unknown sign].", page.sentences().getLast());
    }
}
