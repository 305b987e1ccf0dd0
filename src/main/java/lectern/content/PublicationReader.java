package lectern.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.content.block.Registers;
import lectern.content.importer.Importers;
import lectern.content.inline.SentenceSplitter;
import lectern.content.page.PageReader;
import lectern.content.page.SourcePage;
import lectern.content.picture.Images;
import lectern.content.publication.Described;
import lectern.content.publication.MetadataReader;
import lectern.content.publication.NamingReader;
import lectern.content.publication.Updates;
import lectern.content.source.Excerpt;
import lectern.content.source.Findings;
import lectern.content.source.Folder;
import lectern.content.source.SourceFile;
import lectern.document.Image;
import lectern.document.LexiconSource;
import lectern.document.Message;
import lectern.document.Metadata;
import lectern.document.Naming;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Update;
import lectern.document.account.LeftOut;
import lectern.document.account.Tally;

/** Reads one publication: a folder, or a single file. Each publication is read by a reader of its own. */
final class PublicationReader {

    private final PublicationFiles files;
    private final Importers importers;
    private final SentenceSplitter splitter;
    private final Locale usual;
    private final Folder folder;
    private final Registers registers;
    private final Findings findings;
    private final Findings inYaml;

    /** @param usual the language of pages that nothing is said of */
    PublicationReader(PublicationFiles files, Importers importers, SentenceSplitter splitter, Locale usual,
            Findings findings) throws IOException {
        this.files = files;
        this.importers = importers;
        this.splitter = splitter;
        this.usual = usual;
        this.folder = files.folder();
        this.registers = Registers.of(splitter, folder);
        this.findings = findings;
        this.inYaml = findings.in(files.named(Path.of(MetadataReader.FILE)));
    }

    /**
     * @param descriptions what holds while publication.yaml has a slip
     * @return empty, with a problem, if there is nothing to publish
     */
    Optional<Manuscript> read(String id, GoodDescriptions descriptions) throws IOException {
        Optional<Described> described = new DescriptionReader(files, descriptions, inYaml).read(id)
                .map(said -> said.usually(usual));
        if (described.isEmpty()) {
            return Optional.empty();
        }
        return described.get().status() == Described.Status.WITHDRAWN
                ? Optional.of(new WithdrawnReader(files, importers, splitter).read(id, described.get()))
                : text(id, described.get());
    }

    private Optional<Manuscript> text(String id, Described described) throws IOException {
        boolean draft = described.status() == Described.Status.DRAFT;
        if (draft) {
            inYaml.problem(0, Message.DRAFT.with());
        }
        List<SourcePage> pages = pages(described);
        LeftOutRecord.of(files.root()).unknown(findings.leftOut()).forEach(this::changed);
        String title = PublicationMetadata.title(described, pages, files.name());
        Outline outline = new Outline(title, registers.sentences(), findings);
        List<Section> sections = new FootnotePlaces(registers).settle(outline.sections(pages));
        if (sections.isEmpty()) {
            nothing(pages);
            return Optional.empty();
        }
        List<Tally> tallies = Tallies.of(pages, sections, findings);
        Metadata metadata = PublicationMetadata.of(described, title, pages, cover(described));
        List<Update> updates = new Updates(registers.sentences()).of(described.updates(), metadata.language(),
                sections.stream().map(Section::id));
        Optional<LexiconSource> lexicon = files.isFolder() ? lexicon(described) : Optional.empty();
        Naming naming = NamingReader.read(id, described.names(), sections, inYaml).forwarding(id, outline.without());
        Publication publication = new Publication(id, metadata, sections, updates, lexicon, naming,
                new Publication.Sources(findings.leftOut(), tallies, files.changed()));
        return Optional.of(new Manuscript.Present(publication, files.name(), draft,
                described.titlePage().topic().map(Described.Named::line).orElse(0), registers.links().all(),
                registers.anchors().sentences()));
    }

    private List<SourcePage> pages(Described described) {
        PageReader reader = new PageReader(importers, registers, described, files.pages().size() == 1);
        List<SourcePage> pages = new PageFiles(files, reader, findings).read();
        reader.unmatched().forEach((selector, key) -> inYaml.problem(selector.line(),
                Message.SELECTOR_WITHOUT_MATCH.with(key, selector.name())));
        return pages;
    }

    /** Other words stand now where a publisher's selector was looked at. */
    private void changed(LeftOut part) {
        findings.in(part.file()).problem(part.line(),
                Message.TEXT_LEFT_OUT_UNSEEN.with(part.rule(), Excerpt.of(part.text())));
    }

    private void nothing(List<SourcePage> pages) {
        // Often what is wrong with the only file is told already.
        boolean told = pages.isEmpty()
                && findings.problems().stream().anyMatch(each -> each.code() == Problem.Code.NOT_TEXT);
        if (!told) {
            findings.in(files.name()).problem(0, Message.NOTHING_TO_PUBLISH.with(files.name()));
        }
    }

    private Optional<Image> cover(Described described) {
        return described.files().cover()
                .flatMap(file -> new Images(folder).find(file.name(), file.line(), inYaml));
    }

    private Optional<LexiconSource> lexicon(Described described) {
        Optional<Path> file = described.files().lexicon()
                .map(named -> folder.find(named.name(), named.line(), Message.LEXICON_NOT_FOUND, inYaml))
                .orElseGet(() -> Optional.of(files.root().resolve("lexicon.pls")).filter(Files::isRegularFile));
        return file.flatMap(found -> SourceFile.read(found, inYaml)
                .map(pls -> new LexiconSource(files.named(relative(found)), pls)));
    }

    private Path relative(Path file) {
        Path root = files.root();
        try {
            return file.startsWith(root) ? root.relativize(file) : root.toRealPath().relativize(file);
        } catch (IOException gone) {
            return file.getFileName();
        }
    }
}
