package lectern.edition.page.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Option;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.edition.Words;
import lectern.store.Digest;

/**
 * A publication or a section as plain text: for a braille display, an old device, a message. A line is a paragraph,
 * as long as it is; the device wraps it. Not kept: it is written faster than it is read from a disk.
 */
public final class TextRenderer implements Renderer {

    @Override
    public List<Option> options(Publication publication) {
        return List.of();
    }

    @Override
    public boolean isKept() {
        return false;
    }

    @Override
    public Digest key(Recipe recipe) {
        return Digest.of(out -> render(recipe, out));
    }

    /** A publication of one section has one title: nobody needs to read it twice. */
    private static boolean isNamedLike(Publication publication, List<Section> sections) {
        return publication.sections().size() == 1 && sections.size() == 1
                && sections.getFirst().title().text().equals(publication.title());
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        Publication publication = recipe.publication();
        List<Section> sections = recipe.sections();
        Words words = Words.in(publication.metadata().language());
        BlockText text = new BlockText(words);
        text.line(publication.title());
        publication.metadata().subtitle().ifPresent(text::line);
        for (Section section : sections) {
            text.gap();
            text.section(section, isNamedLike(publication, sections));
        }
        text.gap();
        text.about(recipe.library().site().alone(publication.metadata()));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
