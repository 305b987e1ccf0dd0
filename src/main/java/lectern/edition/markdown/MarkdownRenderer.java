package lectern.edition.markdown;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Option;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.edition.Words;
import lectern.edition.page.text.BookAddresses;
import lectern.edition.page.text.Footnotes;
import lectern.store.Digest;

/**
 * A publication or a section as Markdown: CommonMark with tables and footnotes. Lectern reads it back as the same text.
 * Links lead to the server, or elsewhere. Not kept: it is written faster than it is read from a disk.
 *
 * @see <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>
 */
public final class MarkdownRenderer implements Renderer {
    private final Optional<URI> server;

    /** @param server as readers know it */
    public MarkdownRenderer(Optional<URI> server) {
        this.server = server;
    }

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

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        Publication publication = recipe.publication();
        List<Section> sections = recipe.sections();
        Words words = Words.in(publication.metadata().language());
        // None of the sections is an address of its own here: programs name headings each in its own way.
        BookAddresses addresses = new BookAddresses(publication, List.of(), Section::id, server);
        MarkdownBlocks text = new MarkdownBlocks(words, new MarkdownInlines(addresses, Footnotes.of(sections)));
        boolean one = recipe.section().isEmpty() && sections.size() == 1
                && sections.getFirst().title().text().strip().equals(publication.title().strip());
        if (recipe.section().isPresent()) {
            text.plain(publication.title());
        } else if (!one) {
            text.heading(1, MarkdownText.inLine(publication.title()));
            publication.metadata().subtitle().ifPresent(text::plain);
        }
        int above = recipe.section().isPresent() || one ? 0 : 1;
        for (Section section : sections) {
            int level = above + (recipe.section().isPresent() || section == sections.getFirst() ? 1 : section.depth());
            text.heading(level, section.title());
            if (one) {
                publication.metadata().subtitle().ifPresent(text::plain);
            }
            text.section(section, level);
        }
        text.about(recipe.library().site().alone(publication.metadata()), 2);
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
