package lectern.edition.daisy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.document.Canonical;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Option;
import lectern.edition.Recipe;
import lectern.edition.book.BookTitle;
import lectern.edition.sound.Listening;
import lectern.edition.sound.SoundRenderer;
import lectern.narration.Recordings;
import lectern.speech.Voices;
import lectern.store.Digest;

/**
 * A publication or a section of it as a talking book: DAISY 2.02 in a zip, with all of its text, each sentence beside its
 * sound; or with its headings only, {@code ?text=headings}, for players that show nothing. Written in order, a section at
 * a time: a book of 500 sections takes hardly more memory than one of five.
 *
 * <p>The sound is that of the recordings. Only the title of a whole publication, which a book begins with, is said for it
 * alone, once.
 *
 * @see <a href="https://daisy.org/activities/standards/daisy/daisy-2/daisy-format-2-02-specification/">DAISY 2.02</a>
 */
public final class DaisyRenderer extends SoundRenderer {
    private static final String TEXT = "text";
    private static final String HEADINGS = "headings";
    private static final Option TEXTS = new Option(TEXT, List.of("full", HEADINGS), "full");

    private final Optional<URI> server;

    /** @param server as readers know it: what is not in a book is led to there */
    public DaisyRenderer(Voices voices, Recordings recordings, Optional<URI> server) {
        super(voices, recordings);
        this.server = server;
    }

    @Override
    public List<Option> options(Publication publication) {
        return Stream.concat(Stream.of(TEXTS), super.options(publication).stream()).toList();
    }

    @Override
    public Digest key(Recipe recipe) {
        Publication publication = recipe.publication();
        Listening wish = wish(recipe);
        return Digest.of(out -> {
            Canonical.write(BookTitle.of(recipe).metadata(), out);
            Canonical.write(publication.id(), out);
            Canonical.write(recipe.section().map(Section::id), out);
            // Not only what is in the book: links lead elsewhere in the publication.
            Canonical.write(recipe.text().hex(), out);
            String rest = BookTitle.of(recipe).changed() + "\n" + recipe.options().get(TEXT) + "\n"
                    + server.map(URI::toString).orElse("") + "\n"
                    + wish.voice().name() + "\n"
                    + recordings().titleKey(publication, wish.voice()).hex() + "\n" + super.key(recipe).hex();
            out.write(rest.getBytes(StandardCharsets.UTF_8));
        });
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        boolean hasText = !HEADINGS.equals(recipe.options().get(TEXT));
        DaisyBook book = new DaisyBook(recipe, wish(recipe), recordings(), server, hasText, out);
        try {
            book.write();
        } catch (UncheckedIOException unreadable) {
            throw new IOException("a picture cannot be read", unreadable.getCause());
        }
    }
}
