package lectern.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import lectern.document.Publication;
import lectern.edition.Option;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.store.Digest;

/**
 * A form of which fewer choices are offered: all others would have to be made when somebody asks. What is left is the very
 * same, by its bytes and its name.
 */
public record NarrowedRenderer(Renderer renderer, UnaryOperator<Option> narrowing) implements Renderer {

    @Override
    public List<Option> options(Publication publication) {
        return renderer.options(publication).stream().map(narrowing).toList();
    }

    @Override
    public void check(Publication publication, SortedMap<String, String> options) throws OptionException {
        renderer.check(publication, options);
    }

    @Override
    public Digest key(Recipe recipe) {
        return renderer.key(recipe);
    }

    @Override
    public boolean isKept() {
        return renderer.isKept();
    }

    @Override
    public boolean isOfSections() {
        return renderer.isOfSections();
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        renderer.render(recipe, out);
    }

    @Override
    public OptionalLong offset(Recipe excerpt) {
        return renderer.offset(excerpt);
    }
}
