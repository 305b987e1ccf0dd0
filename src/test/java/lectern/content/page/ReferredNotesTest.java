package lectern.content.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lectern.content.Imported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes that stand apart from the text that leads to them. */
class ReferredNotesTest {

    private static final String TEXT = "<main><h1>One</h1><p>A dose<sup><a href='#f'>1</a></sup> is given to all who "
            + "need it on every day of the week.</p></main>";
    private static final String NOTE = "Not for children under 12 years.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"<aside><ol><li id=f>NOTE</ol></aside>",
            "<footer><p id=f>1. NOTE<p>Copyright 2026</footer>",
            "<div class=sidebar><p id=f><sup>1</sup> NOTE</div>", "<footer><p><a id=f></a>1 NOTE</footer>",
            "<div><p><a name=f>1</a> NOTE</p></div>", "<aside role=doc-footnote id=f><p>NOTE</aside>"})
    void areText(String place) {
        assertEquals(1, times(place));
    }

    @Test
    void whatNobodySeesIsNone() {
        assertEquals(0, times("<div hidden><p id=f>NOTE</p></div>"));
    }

    /** Menus, related stories and what readers wrote. */
    @ParameterizedTest
    @ValueSource(strings = {"<aside id=f><h2>Related</h2><p>NOTE</aside>", "<nav id=f><p>1 NOTE</nav>",
            "<aside><div class=comments><div id=f>1 NOTE</div></div></aside>",
            "<aside id=f><p>1 <a href=/a>NOTE</a></aside>", "<aside id=f>Ours: NOTE</aside>"})
    void whatIsNoNoteStaysWhereItIs(String place) {
        assertEquals(0, times(place));
    }

    @Test
    void aNumberInASentenceLeadsToNone() {
        String read = Imported
                .page(folder, TEXT.replace("</main>", "<p>Readers wrote <a href='#c'>3</a> of them.</main>")
                        + "<aside><p id=c>" + NOTE + "</aside><aside><p id=f>1 Two.</aside>")
                .model();
        assertEquals(List.of(true, false), Stream.of("Two.", NOTE).map(read::contains).toList(), read);
    }

    private int times(String place) {
        String read = Imported.page(folder, TEXT + place.replace("NOTE", NOTE)).model();
        return read.split(NOTE, -1).length - 1;
    }
}
