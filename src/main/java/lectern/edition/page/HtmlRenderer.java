package lectern.edition.page;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Canonical;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Option;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.edition.Words;
import lectern.edition.page.look.Assets;
import lectern.edition.page.text.About;
import lectern.edition.page.text.BlockHtml;
import lectern.edition.page.text.CarriedAddresses;
import lectern.edition.page.text.Footnotes;
import lectern.edition.page.text.Markup;
import lectern.edition.page.text.WordList;
import lectern.store.Digest;

/**
 * A publication or a section as one HTML file that stands alone: its style and its pictures are in it, and it asks
 * no server for anything. Kept, since pictures are read from files.
 */
public final class HtmlRenderer implements Renderer {
    private final Assets assets;

    public HtmlRenderer(Assets assets) {
        this.assets = assets;
    }

    @Override
    public List<Option> options(Publication publication) {
        return List.of();
    }

    @Override
    public Digest key(Recipe recipe) {
        return Digest.of(out -> {
            Canonical.write(alone(recipe), out);
            Canonical.write(recipe.section().map(Section::id), out);
            Canonical.write(recipe.sections(), out);
        });
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        Publication publication = recipe.publication();
        List<Section> sections = recipe.sections();
        Words words = Words.in(publication.metadata().language());
        boolean whole = recipe.section().isEmpty();
        String title = whole
                ? publication.title()
                : sections.getFirst().name() + " – " + publication.title();
        FilePage page = new FilePage(words, title, assets.styleText(), publication,
                new About(alone(recipe), Optional.empty(), Optional.empty()), lead(recipe),
                text(sections, lead(recipe) == FilePage.Lead.TITLE, words));
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        try {
            JtefileGenerated.render(new OwaspHtmlTemplateOutput(bytes), null, page);
        } catch (UncheckedIOException picture) {
            throw picture.getCause();
        }
        bytes.writeTo(out);
    }

    private static Metadata alone(Recipe recipe) {
        return recipe.library().site().alone(recipe.publication().metadata().withoutTopic());
    }

    /** A publication of one section has one title: nobody needs to hear it twice. A subtitle belongs below the first. */
    private static FilePage.Lead lead(Recipe recipe) {
        Publication publication = recipe.publication();
        List<Section> all = publication.sections();
        boolean named = all.size() == 1 && all.getFirst().title().text().equals(publication.title())
                && publication.metadata().subtitle().isEmpty();
        return named
                ? FilePage.Lead.NONE
                : recipe.section().isEmpty() ? FilePage.Lead.TITLE : FilePage.Lead.ABOVE;
    }

    private static Content text(List<Section> sections, boolean below, Words words) {
        Locale around = words.locale();
        return out -> {
            BlockHtml html = new BlockHtml(new Markup(out), new CarriedAddresses(sections), words,
                    WordList.NONE, Footnotes.of(sections));
            for (Section section : sections) {
                int level = below ? 1 + section.depth() : 1;
                html.title(section, level, around);
                html.body(section, level, around);
            }
        };
    }
}
