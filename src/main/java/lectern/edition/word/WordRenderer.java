package lectern.edition.word;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import lectern.document.Canonical;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Option;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.edition.Words;
import lectern.edition.page.text.BookAddresses;
import lectern.edition.print.PrintedText;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.zip.ReproducibleZip;
import lectern.store.Digest;

/**
 * A publication or a section of it as a Word document in large letters, to be changed and printed elsewhere: with true
 * headings, lists, tables and footnotes, and the language of every word. Written by ourselves: the libraries for this file
 * format are larger than all others together, and name a program or a person as its author. Safe for many threads.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">Office Open XML</a>
 */
public final class WordRenderer implements Renderer {
    private final Supplier<Fonts> fonts;
    private final Optional<URI> server;

    /**
     * @param fonts  to measure the columns of tables with
     * @param server as readers know it: what is not in a document is led to there
     */
    public WordRenderer(Supplier<Fonts> fonts, Optional<URI> server) {
        this.fonts = fonts;
        this.server = server;
    }

    @Override
    public List<Option> options(Publication publication) {
        return WordOptions.ALL;
    }

    @Override
    public Digest key(Recipe recipe) {
        PrintedText text = PrintedText.of(recipe, server);
        return Digest.of(out -> {
            Canonical.write(text.publication().id(), out);
            Canonical.write(text.publication().metadata(), out);
            Canonical.write(text.publication().house().name(), out);
            Canonical.write(text.publication().house().logo(), out);
            Canonical.write(WordOptions.style(recipe.options()), out);
            Canonical.write(recipe.text().hex(), out);
            Canonical.write(recipe.section().map(Section::id), out);
            Canonical.write(text.online(), out);
            Canonical.write(text.overdue(), out);
            // How wide letters are decides how a table is laid out.
            Canonical.write(fonts.get().digest().hex(), out);
        });
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        try (ReproducibleZip zip = new ReproducibleZip(out, Optional.empty())) {
            write(recipe, zip);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private void write(Recipe recipe, ReproducibleZip zip) throws IOException {
        PrintedText text = PrintedText.of(recipe, server);
        Locale language = text.publication().metadata().language();
        PrintStyle style = WordOptions.style(recipe.options());
        BookAddresses addresses = new BookAddresses(text.publication(), text.sections(),
                section -> section.title().id(), server);
        WordDocument document = new WordDocument(style, Words.in(language), language, fonts.get(),
                new Bookmarks(addresses, text.sections()), new WordNotes(text.sections()), new Numberings(style),
                new WordPictures(zip));
        zip.pack("[Content_Types].xml", WordPackage.contentTypes());
        zip.pack("_rels/.rels", WordPackage.relationships());
        String title = recipe.section().map(section -> section.name()).orElse(text.publication().title());
        zip.pack("docProps/core.xml", WordPackage.properties(title, language));
        DocumentWriter writer = new DocumentWriter(document, text, recipe.section());
        Relationships ofNotes = new Relationships();
        part(zip, "document", writer.bytes(), writer.relationships());
        part(zip, "footnotes", DocumentWriter.footnotes(document, ofNotes), ofNotes);
        zip.pack(WordPackage.FOLDER + "footer.xml", WordPackage.footer(document));
        zip.pack(WordPackage.FOLDER + "styles.xml", new WordStyles(style, language).bytes());
        zip.pack(WordPackage.FOLDER + "numbering.xml", document.numberings().bytes());
        zip.pack(WordPackage.FOLDER + "settings.xml", WordPackage.settings(style, language));
    }

    private static void part(ReproducibleZip zip, String name, byte[] bytes, Relationships relationships)
            throws IOException {
        zip.pack(WordPackage.FOLDER + name + ".xml", bytes);
        if (!relationships.isEmpty()) {
            zip.pack(WordPackage.FOLDER + "_rels/" + name + ".xml.rels", relationships.bytes());
        }
    }
}
