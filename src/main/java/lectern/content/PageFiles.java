package lectern.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lectern.content.page.PageReader;
import lectern.content.page.SourcePage;
import lectern.content.source.Findings;
import lectern.content.source.Folder;
import lectern.document.Message;
import lectern.failure.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the pages of one publication, each by itself: what is wrong with one leaves the others as they are. */
final class PageFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PageFiles.class);
    private static final Failures FAILURES = new Failures();

    private final PublicationFiles files;
    private final PageReader reader;
    private final Findings findings;

    PageFiles(PublicationFiles files, PageReader reader, Findings findings) {
        this.files = files;
        this.reader = reader;
        this.findings = findings;
    }

    List<SourcePage> read() {
        return files.pages().stream().flatMap(file -> page(file).stream()).toList();
    }

    private Optional<SourcePage> page(Path file) {
        Findings here = findings.in(files.named(file.getFileName()));
        try {
            // Only a link leads elsewhere from a folder's own entry.
            if (Files.isSymbolicLink(file) && Files.exists(file)
                    && !file.toRealPath().startsWith(files.root().toRealPath())) {
                here.problem(0, Message.FILE_LEADS_OUT.with());
                return Optional.empty();
            }
            return Folder.read(file, 0, here).flatMap(bytes -> reader.read(bytes, here));
        } catch (IOException unreachable) {
            here.unreachable(file);
            here.problem(0, Message.FILE_OUT_OF_REACH.with());
        } catch (OutOfMemoryError full) {
            here.problem(0, Message.PAGE_TOO_LARGE_FOR_MEMORY.with());
        } catch (RuntimeException | StackOverflowError fault) {
            // A fault of ours in one page must not take the other publications off the air.
            LOG.error("{} could not be read: {}", here.file(), FAILURES.told(fault));
            here.problem(0, Message.PAGE_FAULT.with(fault));
        }
        return Optional.empty();
    }
}
