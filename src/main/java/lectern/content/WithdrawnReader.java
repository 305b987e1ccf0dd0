package lectern.content;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lectern.content.block.Registers;
import lectern.content.importer.Importers;
import lectern.content.inline.SentenceSplitter;
import lectern.content.page.FileTitle;
import lectern.content.page.PageReader;
import lectern.content.page.SourcePage;
import lectern.content.publication.Described;
import lectern.content.publication.NamingReader;
import lectern.content.source.Findings;
import lectern.document.Codes;
import lectern.document.Naming;
import lectern.document.Section;
import lectern.document.Withdrawn;

/**
 * Reads what is left of a text that its publisher has withdrawn. Only the names of its sections are looked at in it, for
 * their codes are on paper; what is wrong with it troubles nobody any more.
 */
final class WithdrawnReader {

    private final PublicationFiles files;
    private final Importers importers;
    private final SentenceSplitter splitter;

    WithdrawnReader(PublicationFiles files, Importers importers, SentenceSplitter splitter) {
        this.files = files;
        this.importers = importers;
        this.splitter = splitter;
    }

    Manuscript.Gone read(String id, Described described) throws IOException {
        Described.TitlePage said = described.titlePage();
        Set<String> codes = new HashSet<>(codes(id, described));
        // The text may be gone already.
        described.names().codes().values().forEach(code -> Codes.digits(code.name()).ifPresent(codes::add));
        Withdrawn withdrawn = new Withdrawn(id, said.title().orElseGet(() -> FileTitle.of(files.name())),
                said.language().orElse(Locale.ENGLISH), said.imprint().contact(), codes);
        return new Manuscript.Gone(withdrawn, files.name(), files.changed());
    }

    private Set<String> codes(String id, Described described) throws IOException {
        Findings untold = new Findings(files.name());
        Registers registers = Registers.of(splitter, files.folder());
        List<SourcePage> pages = new PageFiles(files, new PageReader(importers, registers, described, false), untold)
                .read();
        String title = PublicationMetadata.title(described, pages, files.name());
        List<Section> sections = new Outline(title, registers.sentences(), untold).sections(pages);
        Naming naming = NamingReader.read(id, described.names(), sections, untold);
        Set<String> codes = new HashSet<>(
                Codes.of(id, naming, sections.stream().map(Section::id).toList()).values());
        naming.moved().keySet().forEach(before -> codes.add(Codes.derived(before)));
        return codes;
    }
}
