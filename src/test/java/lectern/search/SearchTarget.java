package lectern.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import lectern.TemporaryFolder;
import lectern.content.Imported;
import lectern.document.Library;

/** Whatever somebody looks for, there is an answer, and its marks lie within the words. */
public final class SearchTarget {
    private static final Library LIBRARY = library();
    private static final Search SEARCH = new Search(() -> LIBRARY, Runnable::run);

    private SearchTarget() {}

    private static Library library() {
        return Imported.page(TemporaryFolder.untilTheEnd(),
                "<main><h1>Side effects</h1><p>You may feel tired (müde) after 2.5 mg."
                        + "<p lang=zh>免疫治療<p lang=ar>خذ ٢٫٥ حبة<h2>Rest</h2><ul><li>Lie down<li>Drink</ul></main>")
                .library();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        Found found = SEARCH.find(LIBRARY, new String(input, UTF_8), Optional.empty(), 1);
        found.hits().forEach(hit -> hit.passages().forEach(passage -> passage.marks()
                .forEach(mark -> passage.sentence().text().substring(mark.start(), mark.end()))));
    }
}
