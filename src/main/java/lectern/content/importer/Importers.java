package lectern.content.importer;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.content.source.Slug;
import lectern.content.source.SourceFile;
import lectern.content.source.SourceName;

/** The kinds of files that text is read from. Immutable. */
public record Importers(List<Importer> kinds) {
    private static final Importer WEB_PAGES = new HtmlImporter();
    private static final Pattern BEGINNING = Pattern
            .compile("(?i)\\s{0,99}+(?:<\\?xml[^>]{0,200}>\\s{0,99}+)?<(?:!doctype )?html\\b");

    /** All that there are: a new one is one more line. */
    public static final Importers ALL = new Importers(
            List.of(WEB_PAGES, new MarkdownImporter(), new TextImporter()));

    public Importers {
        kinds = List.copyOf(kinds);
    }

    /** The importer of a file, by the ending of its name. */
    public Optional<Importer> find(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return kinds.stream().filter(kind -> kind.endings().stream().anyMatch(name::endsWith)).findFirst();
    }

    /**
     * The importer of what was read, which is a web page whatever its name says where a browser saved it as a mail. A file
     * of no kind, which somebody named by itself, is plain text, unless it begins as a web page does.
     */
    public Importer of(Path file, String text) {
        return SourceFile.isPage(text)
                ? WEB_PAGES
                : find(file).orElseGet(() -> BEGINNING.matcher(text).lookingAt() ? WEB_PAGES : new TextImporter());
    }

    /** Whether text is read from a file of that name. */
    public boolean isText(Path file) {
        return find(file).isPresent();
    }

    /** What becomes the address of a file or folder. */
    public String slug(Path place) {
        return Slug.of(isText(place) ? SourceName.stem(place) : place.getFileName().toString());
    }
}
