package lectern.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import lectern.content.site.SiteReader;
import lectern.content.source.Findings;
import lectern.content.source.SourceFile;
import lectern.document.SiteDescription;

/**
 * The file beside the publications that says what holds for all of them. It is small, so it is read anew each time. While
 * it has a slip, what it said before takes the place of what cannot be used.
 */
final class SiteFile {

    private final Path content;
    private final Path file;
    private final GoodDescriptions descriptions;

    /** @param descriptions what holds while the file has a slip: its name is none that a publication has */
    SiteFile(Path content, GoodDescriptions descriptions) {
        this.content = content;
        this.file = content.resolve(SiteReader.FILE);
        this.descriptions = descriptions;
    }

    SiteDescription read(Findings findings) {
        if (Files.notExists(file)) {
            return SiteDescription.NOTHING;
        }
        Findings here = findings.in(Path.of(SiteReader.FILE));
        Optional<String> before = descriptions.find(SiteReader.FILE);
        Optional<String> text = SourceFile.read(file, here);
        if (text.isEmpty()) {
            return before.map(good -> new SiteReader(content, new Findings(here.file())).read(good, Optional.empty()))
                    .orElse(SiteDescription.NOTHING);
        }
        if (SiteReader.isGood(text.get(), content)) {
            descriptions.keep(SiteReader.FILE, text.get());
            return new SiteReader(content, here).read(text.get(), Optional.empty());
        }
        return new SiteReader(content, here).read(text.get(), before);
    }

    /** When it changed last, if it is there. */
    Optional<Instant> changed() {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
