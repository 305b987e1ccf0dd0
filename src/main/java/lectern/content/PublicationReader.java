package lectern.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.content.block.Images;
import lectern.content.block.PendingLinks;
import lectern.content.importer.Importers;
import lectern.content.inline.Anchors;
import lectern.content.inline.SentenceIds;
import lectern.content.inline.SentenceSplitter;
import lectern.content.inline.Sentences;
import lectern.content.inline.VisibleText;
import lectern.content.publication.Described;
import lectern.content.publication.FrontMatter;
import lectern.content.publication.MetadataReader;
import lectern.content.publication.NamingReader;
import lectern.content.publication.Updates;
import lectern.content.source.Excerpt;
import lectern.content.source.Faults;
import lectern.content.source.Findings;
import lectern.content.source.Folder;
import lectern.content.source.SourceFile;
import lectern.document.Codes;
import lectern.document.Image;
import lectern.document.LexiconSource;
import lectern.document.Message;
import lectern.document.Metadata;
import lectern.document.Naming;
import lectern.document.Problem;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Withdrawn;
import lectern.document.account.LeftOut;
import lectern.document.account.Tally;
import org.slf4j.LoggerFactory;

/** Reads one publication: a folder, or a single file. Each publication is read by a reader of its own. */
final class PublicationReader {

    private static final Faults FAULTS = new Faults(LoggerFactory.getLogger(PublicationReader.class));

    /** Enough of the lost words to find the place. */
    private static final int TOLD = 12;

    private final Path root;
    private final Path place;
    private final Importers importers;
    private final SentenceSplitter splitter;
    private final GoodDescriptions descriptions;
    private final Findings findings;
    private final SentenceIds ids = new SentenceIds();
    private final Anchors anchors = new Anchors();
    private final PendingLinks links = new PendingLinks();
    private final Sentences sentences;

    /**
     * @param root  the folder that all its files must be in
     * @param place how that is named in problems, relative to the content folder; empty for a file that stands alone
     * @param descriptions what holds while publication.yaml has a slip
     */
    PublicationReader(Path root, Path place, Importers importers, SentenceSplitter splitter,
            GoodDescriptions descriptions,
            Findings findings) {
        this.root = root;
        this.place = place;
        this.importers = importers;
        this.splitter = splitter;
        this.descriptions = descriptions;
        this.findings = findings;
        this.sentences = new Sentences(splitter, ids, anchors);
    }

    /** @param files in reading order */
    Optional<Manuscript> read(String id, Path named, List<Path> files, Instant changed) throws IOException {
        Folder folder = new Folder(root, root);
        Findings inYaml = findings.in(place.resolve(MetadataReader.FILE));
        boolean isFolder = !place.toString().isEmpty();
        Optional<Described> written = isFolder ? described(id, inYaml) : Optional.of(Described.NOTHING);
        if (written.isEmpty()) {
            // It may say that the text is withdrawn.
            return Optional.empty();
        }
        Described described = written.get();
        if (described.status() == Described.Status.WITHDRAWN) {
            return Optional.of(withdrawn(id, named, described, files, changed));
        }
        boolean unpublished = described.status() == Described.Status.DRAFT;
        if (unpublished) {
            inYaml.problem(0, Message.DRAFT.with());
        }
        PageReader reader = new PageReader(importers, sentences, anchors, links, described, files.size() == 1);
        List<Page> pages = pages(files, reader, new Images(folder));
        reader.unmatched().forEach((selector, key) -> inYaml.problem(selector.line(),
                Message.SELECTOR_WITHOUT_MATCH.with(key, selector.name())));
        LeftOutRecord.of(root).unknown(findings.leftOut()).forEach(this::changed);
        String title = title(described, pages, named);
        Outline outline = new Outline(title, sentences, findings);
        List<Section> sections = outline.sections(pages);
        if (sections.isEmpty()) {
            if (pages.isEmpty()
                    && findings.problems().stream().anyMatch(each -> each.code() == Problem.Code.NOT_TEXT)) {
                // What is wrong with the only file is told already.
                return Optional.empty();
            }
            findings.in(named).problem(0, Message.NOTHING_TO_PUBLISH.with(named));
            return Optional.empty();
        }
        List<Tally> tallies = tallies(pages, sections);
        Optional<Image> cover = described.cover()
                .flatMap(file -> new Images(folder).find(file.name(), file.line(), inYaml));
        Metadata metadata = metadata(described, title, pages, cover);
        return Optional.of(new Manuscript(id, named, metadata, sections,
                new Updates(sentences).of(described.updates(), metadata.language(),
                        sections.stream().map(Section::id)),
                List.copyOf(findings.leftOut()), tallies,
                isFolder ? lexicon(described, folder, inYaml) : Optional.empty(), changed,
                NamingReader.read(id, described.names(), sections, inYaml).forwarding(id, outline.without()),
                unpublished, Optional.empty(),
                links.all(), anchors.sentences(), List.copyOf(findings.problems())));
    }

    /** What publication.yaml says, if it is there; where it has a slip, together with what it said before. */
    private Optional<Described> described(String id, Findings inYaml) {
        Path yaml = root.resolve(MetadataReader.FILE);
        if (Files.notExists(yaml)) {
            return Optional.of(Described.NOTHING);
        }
        Optional<String> text = SourceFile.read(yaml, inYaml);
        if (text.isEmpty()) {
            return descriptions.find(id)
                    .flatMap(good -> MetadataReader.read(good, Optional.empty(), new Findings(inYaml.file())));
        }
        if (!text.get().isBlank() && MetadataReader.isGood(text.get())) {
            descriptions.keep(id, text.get());
            return MetadataReader.read(text.get(), Optional.empty(), inYaml);
        }
        return MetadataReader.read(text.get(), descriptions.find(id), inYaml);
    }

    /** Other words stand now where a publisher's selector was looked at. */
    private void changed(LeftOut part) {
        findings.in(part.file()).problem(part.line(),
                Message.TEXT_LEFT_OUT_UNSEEN.with(part.rule(), Excerpt.of(part.text())));
    }

    private List<Page> pages(List<Path> files, PageReader reader, Images images) {
        return files.stream().flatMap(file -> page(file, reader, images).stream()).toList();
    }

    private List<Section> sections(String title, List<Page> pages) {
        return new Outline(title, sentences, findings).sections(pages);
    }

    /** Only the names of its sections are looked at in its text, for their codes are on paper. */
    private Manuscript withdrawn(String id, Path named, Described described, List<Path> files, Instant changed)
            throws IOException {
        String title = described.title().orElseGet(() -> PageReader.name(named));
        Metadata metadata = new Metadata(title, Optional.empty(), described.language().orElse(Locale.ENGLISH),
                described.publisher(), described.contact(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
        Findings untold = new Findings(findings.file());
        PublicationReader reader = new PublicationReader(root, place, importers, splitter, descriptions, untold);
        List<Page> pages = reader.pages(files,
                new PageReader(importers, reader.sentences, reader.anchors, reader.links, described, false),
                new Images(new Folder(root, root)));
        List<Section> sections = reader.sections(title(described, pages, named), pages);
        Naming naming = NamingReader.read(id, described.names(), sections, untold);
        Set<String> codes = new HashSet<>(
                Codes.of(id, naming, sections.stream().map(Section::id).toList()).values());
        // The text may be gone already.
        described.names().codes().values().forEach(code -> Codes.digits(code.name()).ifPresent(codes::add));
        naming.moved().keySet().forEach(before -> codes.add(Codes.derived(before)));
        Withdrawn withdrawn = new Withdrawn(id, title, metadata.language(), metadata.contact(), codes);
        return new Manuscript(id, named, metadata, List.of(), List.of(), List.of(), List.of(), Optional.empty(),
                changed,
                Naming.NONE, false, Optional.of(withdrawn), List.of(), Map.of(), List.copyOf(findings.problems()));
    }

    /** Whether every word came through: the sections, as they will be published, against the files. */
    private List<Tally> tallies(List<Page> pages, List<Section> sections) {
        Map<String, List<Page>> owners = new HashMap<>();
        pages.forEach(page -> page.sentences()
                .forEach(id -> owners.computeIfAbsent(id, _ -> new ArrayList<>()).add(page)));
        Map<Page, List<Sentence>> published = new IdentityHashMap<>();
        for (Section section : sections) {
            for (Sentence sentence : section.sentences()) {
                owners.getOrDefault(sentence.id(), List.of())
                        .forEach(page -> published.computeIfAbsent(page, _ -> new ArrayList<>()).add(sentence));
            }
        }
        Map<Path, List<LeftOut>> leftOut = findings.leftOut().stream().collect(Collectors.groupingBy(LeftOut::file));
        List<Tally> tallies = new ArrayList<>();
        for (Page page : pages) {
            Tally tally = page.words().tally(published.getOrDefault(page, List.of()),
                    leftOut.getOrDefault(page.file(), List.of()), page.guesses());
            if (!tally.lost().isEmpty()) {
                findings.in(page.file()).problem(0, Message.WORDS_LOST.with(tally.lost().size(),
                        String.join(" ", tally.lost().stream().limit(TOLD).toList())));
            }
            tallies.add(tally);
        }
        return tallies;
    }

    private Optional<Page> page(Path file, PageReader reader, Images images) {
        Findings here = findings.in(place.resolve(file.getFileName()));
        try {
            if (Files.exists(file) && !file.toRealPath().startsWith(root.toRealPath())) {
                here.problem(0, Message.FILE_LEADS_OUT.with());
                return Optional.empty();
            }
            return Folder.read(file, 0, here).flatMap(bytes -> reader.read(bytes, here, images));
        } catch (IOException unreachable) {
            here.unreachable(file);
            here.problem(0, Message.FILE_OUT_OF_REACH.with());
        } catch (OutOfMemoryError full) {
            here.problem(0, Message.PAGE_TOO_LARGE_FOR_MEMORY.with());
        } catch (RuntimeException | StackOverflowError fault) {
            // A fault of ours in one page must not take the other publications off the air.
            FAULTS.tell(here.file() + " could not be read", fault);
            here.problem(0, Message.PAGE_FAULT.with(fault));
        }
        return Optional.empty();
    }

    private static String title(Described described, List<Page> pages, Path named) {
        return described.title().or(() -> pages.stream().flatMap(page -> page.title().stream()).findFirst()
                .map(heading -> VisibleText.of(heading.sentence().text())))
                .or(() -> pages.stream().map(Page::name).findFirst())
                .orElseGet(() -> PageReader.name(named));
    }

    private static Metadata metadata(Described described, String title, List<Page> pages, Optional<Image> cover) {
        Locale language = described.language().orElse(pages.getFirst().language());
        Map<FrontMatter.About, String> about = pages.getFirst().about();
        return new Metadata(title,
                described.subtitle().or(() -> Optional.ofNullable(about.get(FrontMatter.About.SUBTITLE))), language,
                described.publisher(), described.contact(),
                described.reviewed().or(() -> Optional.ofNullable(about.get(FrontMatter.About.REVIEWED))
                        .flatMap(MetadataReader::date)),
                described.nextReview(), described.licence(), cover,
                described.source().or(() -> pages.stream().flatMap(page -> page.source().stream()).findFirst()));
    }

    private Optional<LexiconSource> lexicon(Described described, Folder folder, Findings inYaml) {
        Path usual = root.resolve("lexicon.pls");
        Optional<Path> file = described.lexicon().isPresent()
                ? folder.find(described.lexicon().get().name(), described.lexicon().get().line(),
                        Message.LEXICON_NOT_FOUND, inYaml)
                : Optional.of(usual).filter(Files::isRegularFile);
        return file.flatMap(found -> SourceFile.read(found, inYaml)
                .map(pls -> new LexiconSource(place.resolve(relative(found)), pls)));
    }

    private Path relative(Path file) {
        try {
            return file.startsWith(root) ? root.relativize(file) : root.toRealPath().relativize(file);
        } catch (IOException gone) {
            return file.getFileName();
        }
    }
}
