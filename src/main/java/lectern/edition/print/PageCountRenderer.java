package lectern.edition.print;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.edition.Option;
import lectern.edition.OptionException;
import lectern.edition.PageCounts;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.store.Digest;
import lectern.store.Priority;
import lectern.store.Workshop;

/**
 * Tells how much paper a print takes before anybody makes it, to pages and as JSON. It is laid out on one of the cores,
 * however many ask: a book takes a second. Safe for many threads.
 */
public final class PageCountRenderer implements Renderer, PageCounts {
    private static final String REVISION = "pages 1";

    private final PrintRenderer print;
    private final Workshop workshop;
    private final JsonFactory json = new JsonFactory();

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
    public Digest key(Library library, Recipe recipe) {
        return Digest
                .of(out -> out.write((REVISION + print.key(library, recipe)).getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public void render(Library library, Recipe recipe, OutputStream out) throws IOException {
        PageCount count = count(library, recipe);
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generator.writeStartObject();
            generator.writeStringField("publication", recipe.publication());
            if (recipe.section().isPresent()) {
                generator.writeStringField("section", recipe.section().get());
            }
            generator.writeNumberField("pages", count.pages());
            generator.writeNumberField("sheets", count.sheets());
            for (Map.Entry<String, String> option : recipe.options().entrySet()) {
                generator.writeStringField(option.getKey(), option.getValue());
            }
            generator.writeEndObject();
        }
    }

    @Override
    public int pages(Library library, Recipe recipe) throws IOException {
        return count(library, recipe).pages();
    }

    private PageCount count(Library library, Recipe recipe) throws IOException {
        try {
            return workshop.onCore(Priority.SOON, () -> print.pageCount(library, recipe)).get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UncoveredCharacterException uncovered) {
                throw uncovered;
            }
            throw new IOException("the pages of " + recipe + " could not be counted", failure.getCause());
        } catch (CancellationException closed) {
            throw new IOException("the workshop was closed", closed);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a count of pages");
        }
    }
}
