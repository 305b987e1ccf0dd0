package lectern.edition.print;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lectern.document.Canonical;
import lectern.document.Image;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Option;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.layout.PageLayout;
import lectern.edition.print.pdf.PdfWriter;
import lectern.store.Digest;

/**
 * Makes large-print PDFs. Safe for many threads; reads nothing but pictures when it is asked for a print.
 */
public final class PrintRenderer implements Renderer {
    private static final int MOST_COUNTED = 10_000;

    private final Supplier<Fonts> fonts;
    private final Optional<URI> server;
    private final Cache<Digest, PageCount> counted = Caffeine.newBuilder().maximumSize(MOST_COUNTED).build();

    /**
     * @param fonts  asked for at the first print or its name, and again at each: reading them takes a moment
     * @param server as readers know it, for the last page
     */
    public PrintRenderer(Supplier<Fonts> fonts, Optional<URI> server) {
        this.fonts = fonts;
        this.server = server;
    }

    @Override
    public List<Option> options(Publication publication) {
        return options().all();
    }

    private PrintOptions options() {
        return new PrintOptions(fonts.get());
    }

    @Override
    public void check(Publication publication, SortedMap<String, String> options) throws OptionException {
        options().check(options);
    }

    @Override
    public Digest key(Recipe recipe) {
        PrintedText text = text(recipe);
        Publication publication = text.publication();
        return Digest.of(out -> {
            Canonical.write(List.of(fonts.get().digest().hex(), publication.id(), made(publication)), out);
            Canonical.write(publication.metadata(), out);
            Canonical.write(publication.house().name(), out);
            Canonical.write(publication.house().logo(), out);
            Canonical.write(publication.whomToAsk(), out);
            Canonical.write(options().style(recipe.options()), out);
            Canonical.write(recipe.sections(), out);
            Canonical.write(recipe.section().isPresent(), out);
            Canonical.write(text.online(), out);
            Canonical.write(text.overdue(), out);
        });
    }

    /** The moment a print says it was made at: no clock, or the same content would give other bytes. */
    private static Instant made(Publication publication) {
        return publication.metadata().reviewed().map(date -> date.atStartOfDay().toInstant(ZoneOffset.UTC))
                .orElse(publication.changed().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        PdfWriter.write(layout(recipe), recipe.key(), made(recipe.publication()), out);
    }

    /** The first page alone, as a PDF that is only to be looked at. */
    byte[] firstPage(Recipe print) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.writeFirst(layout(print), print.key(), made(print.publication()), out);
        return out.toByteArray();
    }

    /** How much paper a print takes: laid out, never drawn, and remembered. */
    public PageCount pageCount(Recipe print) {
        Digest key = print.key();
        Optional<PageCount> known = Optional.ofNullable(counted.getIfPresent(key));
        if (known.isPresent()) {
            return known.get();
        }
        PageCount count = new PageCount(layout(print).measured().pages());
        counted.put(key, count);
        return count;
    }

    private PageLayout layout(Recipe recipe) {
        PrintedText text = text(recipe);
        return PageLayout.of(text.publication(), recipe.section().map(Section::id), options().style(recipe.options()),
                fonts.get(), text.edition(), text.online(), text.overdue()).orElseThrow();
    }

    private PrintedText text(Recipe recipe) {
        return PrintedText.of(recipe, server);
    }

    /** Reads the letters of most prints, which the first print would do otherwise. */
    public void readFonts() {
        fonts.get().main(false);
        fonts.get().main(true);
    }

    /** What is wrong with the fonts. */
    public List<Problem> problems() {
        return fonts.get().problems();
    }

    /** What is wrong with a publisher's logo, for paper and covers. */
    public List<Problem> checkLogo(Image logo) {
        return Coverage.logo(logo);
    }

    /** What would not print or not print well: characters that no font has, pictures, words longer than a line. */
    public List<Problem> check(Publication publication) {
        return Stream.concat(new Coverage(fonts.get()).check(publication).stream(),
                new SplitWords(fonts.get()).check(publication).stream()).toList();
    }
}
