package lectern.edition.epub;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lectern.audio.Timeline;
import lectern.document.Canonical;
import lectern.document.Image;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Format;
import lectern.edition.Option;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.edition.Words;
import lectern.edition.book.BookTitle;
import lectern.edition.book.Identifiers;
import lectern.edition.book.Overlay;
import lectern.edition.meta.Access;
import lectern.edition.page.text.BookAddresses;
import lectern.edition.sound.Covers;
import lectern.edition.sound.Listening;
import lectern.edition.sound.SoundRenderer;
import lectern.narration.Recordings;
import lectern.speech.Voices;
import lectern.store.Digest;
import lectern.store.Priority;

/**
 * A publication or a section of it as a book for reading apps: EPUB 3.3 with Media Overlays, each sentence marked while it
 * is heard; or without sound, {@code ?sound=no}, for readers that play none. Written in order, a section at a time: a book
 * of 500 sections takes no more memory than one of five.
 *
 * @see <a href="https://www.w3.org/TR/epub-33/">EPUB 3.3</a>
 */
public final class EpubRenderer extends SoundRenderer {
    private static final String SOUND = "sound";
    private static final Option SOUNDS = new Option(SOUND, List.of("yes", "no"), "yes");
    /** As wide as a telephone shows it on its shelf of books. */
    private static final int COVER_SIDE = 1000;

    private final Covers covers;
    private final Optional<URI> server;

    /**
     * @param covers draws the covers of podcasts
     * @param server as readers know it: what is not in a book is led to there
     */
    public EpubRenderer(Voices voices, Recordings recordings, Renderer covers, Optional<URI> server) {
        super(voices, recordings);
        this.covers = new Covers(covers, COVER_SIDE);
        this.server = server;
    }

    @Override
    public List<Option> options(Publication publication) {
        return Stream.concat(Stream.of(SOUNDS), super.options(publication).stream()).toList();
    }

    @Override
    public Digest key(Recipe recipe) {
        Publication publication = recipe.publication();
        return Digest.of(out -> {
            Canonical.write(BookTitle.of(recipe).metadata(), out);
            Canonical.write(publication.id(), out);
            Canonical.write(publication.house().name(), out);
            Canonical.write(recipe.section().map(Section::id), out);
            Canonical.write(recipe.text().hex(), out);
            String rest = recipe.options().get(SOUND) + "\n" + server.map(URI::toString).orElse("") + "\n"
                    + BookTitle.of(recipe).changed() + "\n"
                    + (hasSound(recipe) ? wish(recipe).voice().name() + "\n" + super.key(recipe).hex() : "");
            out.write(rest.getBytes(StandardCharsets.UTF_8));
            out.write(covers.name(recipe));
        });
    }

    private static boolean hasSound(Recipe recipe) {
        return !"no".equals(recipe.options().get(SOUND));
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        Listening wish = wish(recipe);
        List<String> files = files(wish.sections().size());
        Words words = Words.in(recipe.publication().metadata().language());
        BookTitle title = BookTitle.of(recipe);
        BookAddresses addresses = new BookAddresses(recipe.publication(), wish.sections(),
                section -> files.get(wish.sections().indexOf(section)), server,
                image -> Optional.of("images/" + image.fileName()));
        BookPages pages = new BookPages(recipe.publication(), title.metadata(), wish.sections(), addresses, words);
        PackageFile contents = new PackageFile();
        EpubZip zip = new EpubZip(out, recipe.format().mediaType());
        zip.text(BookPages.STYLE, style());
        contents.item("style", BookPages.STYLE, "text/css");
        zip.picture(BookPages.COVER, covers.draw(recipe));
        contents.cover(BookPages.COVER, Format.COVER.mediaType());
        zip.text("title.xhtml", pages.title(title));
        contents.page("title-page", "title.xhtml");
        zip.text("contents.xhtml", pages.contents(files));
        contents.navigation("contents.xhtml");
        List<Overlay.Part> rest = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            section(wish, i, files.get(i), hasSound(recipe), new Book(zip, contents, pages), rest);
        }
        colophon(zip, contents, pages, rest, hasSound(recipe));
        for (Map.Entry<String, Image> picture : addresses.pictures().entrySet()) {
            zip.picture(picture.getKey(), picture.getValue().read());
            contents.item("image-" + picture.getValue().digest(), picture.getKey(), picture.getValue().mediaType());
        }
        zip.text(PackageFile.NAME, contents.bytes(title, words,
                hasSound(recipe) ? Optional.of(wish.voice().name()) : Optional.empty(), Access.of(wish.sections())));
        zip.finish();
    }

    /** A book that is being written. */
    private record Book(EpubZip zip, PackageFile contents, BookPages pages) {}

    private void section(Listening wish, int index, String file, boolean sound, Book book, List<Overlay.Part> rest)
            throws IOException {
        Section section = wish.sections().get(index);
        String id = file.substring(0, file.indexOf('.'));
        byte[] page = book.pages().section(section);
        book.zip().text(file, page);
        if (!sound) {
            book.contents().page(id, file);
            return;
        }
        Timeline timeline = recordings().timeline(wish.publication(), section, wish.voice());
        String recording = id + ".mp3";
        Overlay overlay = Overlay.of(timeline, Identifiers.of(page), recording);
        rest.addAll(overlay.rest());
        if (overlay.parts().isEmpty()) {
            book.contents().page(id, file);
        } else {
            book.zip().text(id + ".smil",
                    OverlayFile.smil(overlay, file, book.pages().footnotes().notes().keySet()));
            book.contents().page(id, file, id + ".smil", overlay.length());
        }
        book.contents().item(id + "-sound", recording, Format.MP3.mediaType());
        book.zip().sound(recording, timeline.bytes(),
                to -> recordings().write(wish.publication(), section, wish.voice(), Priority.SOON, to));
    }

    /** What is said of the whole text stands here, and is heard here. */
    private static void colophon(EpubZip zip, PackageFile contents, BookPages pages, List<Overlay.Part> rest,
            boolean sound) throws IOException {
        List<BookPages.Said> said = new ArrayList<>();
        List<Overlay.Part> parts = new ArrayList<>();
        for (Overlay.Part part : rest) {
            String id = "said-" + (said.size() + 1);
            said.add(new BookPages.Said(id, part.element()));
            parts.add(new Overlay.Part(id, part.sound(), part.begin(), part.end(), part.sampleRate()));
        }
        zip.text(BookPages.COLOPHON, pages.colophon(said));
        if (!sound || parts.isEmpty()) {
            contents.page("colophon", BookPages.COLOPHON);
            return;
        }
        Overlay overlay = new Overlay(parts, List.of());
        zip.text("colophon.smil", OverlayFile.smil(overlay, BookPages.COLOPHON, Set.of()));
        contents.page("colophon", BookPages.COLOPHON, "colophon.smil", overlay.length());
    }

    /** Names that sort in the order of reading. */
    private static List<String> files(int sections) {
        int digits = Math.max(2, String.valueOf(sections).length());
        return Stream.iterate(1, number -> number + 1).limit(sections)
                .map(number -> String.format(Locale.ROOT, "section-%0" + digits + "d.xhtml", number)).toList();
    }

    private static byte[] style() throws IOException {
        try (InputStream in = EpubRenderer.class.getResourceAsStream(BookPages.STYLE)) {
            if (in == null) {
                throw new IllegalStateException(BookPages.STYLE + " is missing from the jar");
            }
            return in.readAllBytes();
        }
    }
}
