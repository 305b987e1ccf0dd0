package lectern.edition.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import lectern.document.Publication;
import lectern.edition.CoreWork;
import lectern.edition.Format;
import lectern.edition.Json;
import lectern.edition.Option;
import lectern.edition.OptionException;
import lectern.edition.PageCounts;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.store.Digest;
import lectern.store.Workshop;

/**
 * Tells how much paper a print takes before anybody makes it, to pages and as JSON. It is laid out on one of the cores,
 * however many ask: a book takes a second. Safe for many threads.
 */
public final class PageCountRenderer implements Renderer, PageCounts {
    private final PrintRenderer print;
    private final Workshop workshop;

    public PageCountRenderer(PrintRenderer print, Workshop workshop) {
        this.print = print;
        this.workshop = workshop;
    }

    @Override
    public List<Option> options(Publication publication) {
        return print.options(publication);
    }

    @Override
    public void check(Publication publication, SortedMap<String, String> options) throws OptionException {
        print.check(publication, options);
    }

    @Override
    public Digest key(Recipe recipe) {
        return recipe.as(Format.PDF).key();
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        PageCount count = count(recipe);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("publication", recipe.publication().id());
        recipe.section().ifPresent(section -> fields.put("section", section.id()));
        fields.put("pages", count.pages());
        fields.put("sheets", count.sheets());
        fields.putAll(recipe.options());
        Json.write(fields, out);
    }

    @Override
    public int pages(Recipe recipe) throws IOException {
        return count(recipe).pages();
    }

    private PageCount count(Recipe recipe) throws IOException {
        return CoreWork.await(workshop, "the count of pages of " + recipe,
                () -> print.pageCount(recipe.as(Format.PDF)));
    }
}
