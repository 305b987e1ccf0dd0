package lectern.edition.print;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.edition.Option;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.store.Digest;

/** Tells how much paper a print takes before anybody makes it, as JSON. Safe for many threads. */
public final class PageCountRenderer implements Renderer {
    private static final String REVISION = "pages 1";

    private final PrintRenderer print;
    private final JsonFactory json = new JsonFactory();

    public PageCountRenderer(PrintRenderer print) {
        this.print = print;
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
    public void admit(Library library, Recipe recipe) throws UncoveredCharacterException {
        print.admit(library, recipe);
    }

    @Override
    public void render(Library library, Recipe recipe, OutputStream out) throws IOException {
        PageCount count = print.pageCount(library, recipe);
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
}
