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
import lectern.document.Codes;
import lectern.document.Image;
import lectern.document.LeftOut;
import lectern.document.LexiconSource;
import lectern.document.Metadata;
import lectern.document.Naming;
import lectern.document.Problem;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Tally;
import lectern.document.Withdrawn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one publication: a folder, or a single file. Each publication is read by a reader of its own. */
final class PublicationReader {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationReader.class);

    /** Enough of the lost words to find the place. */
    private static final int TOLD = 12;

    private final Path root;
    private final Path place;
    private final SentenceSplitter splitter;
    private final Findings findings;
    private final SentenceIds ids = new SentenceIds();
    private final Anchors anchors = new Anchors();
    private final PendingLinks links = new PendingLinks();
    private final Sentences sentences;

    /**
     * @param root  the folder that all its files must be in
     * @param place how that is named in problems, relative to the content folder; empty for a file that stands alone
     */
    PublicationReader(Path root, Path place, SentenceSplitter splitter, Findings findings) {
        this.root = root;
        this.place = place;
        this.splitter = splitter;
        this.findings = findings;
        this.sentences = new Sentences(splitter, ids, anchors);
    }

    /** @param files in reading order */
    Optional<Draft> read(String id, Path named, List<Path> files, Instant changed) throws IOException {
        Folder folder = new Folder(root, root);
        Path yaml = root.resolve(MetadataReader.FILE);
        Findings inYaml = findings.in(place.resolve(MetadataReader.FILE));
        boolean isFolder = !place.toString().isEmpty();
        Optional<Described> written = isFolder && Files.exists(yaml)
                ? SourceFile.read(yaml, inYaml).flatMap(text -> MetadataReader.read(text, inYaml))
                : Optional.of(Described.NOTHING);
        if (written.isEmpty()) {
            // It may say that the text is withdrawn.
            return Optional.empty();
        }
        Described described = written.get();
        if (described.withdrawn()) {
            return Optional.of(withdrawn(id, named, described, files, changed));
        }
        List<Page> pages = pages(files, described, new Images(folder));
        String title = title(described, pages, named);
        List<Section> sections = sections(title, pages);
        if (sections.isEmpty()) {
            if (pages.isEmpty()
                    && findings.problems().stream().anyMatch(each -> each.code() == Problem.Code.NOT_TEXT)) {
                // What is wrong with the only file is told already.
                return Optional.empty();
            }
            findings.in(named).problem(Problem.Code.NO_CONTENT, 0, "There is nothing to publish in " + named + ".",
                    "Put an .html, .md or .txt file with text into it.");
            return Optional.empty();
        }
        List<Tally> tallies = tallies(pages, sections);
        Optional<Image> cover = described.cover()
                .flatMap(file -> new Images(folder).find(file.name(), file.line(), inYaml));
        Metadata metadata = metadata(described, title, pages, cover);
        return Optional.of(new Draft(id, named, metadata, sections,
                new Updates(sentences).of(described.updates(), metadata.language(),
                        sections.stream().map(Section::id)),
                List.copyOf(findings.leftOut()), tallies,
                isFolder ? lexicon(described, folder, inYaml) : Optional.empty(), changed,
                NamingReader.read(id, described.names(), sections, inYaml), Optional.empty(),
                links.all(), anchors.sentences(), List.copyOf(findings.problems())));
    }

    private List<Page> pages(List<Path> files, Described described, Images images) {
        PageReader reader = new PageReader(sentences, anchors, links, described);
        return files.stream().flatMap(file -> page(file, reader, images).stream()).toList();
    }

    private List<Section> sections(String title, List<Page> pages) {
        return new Outline(title, sentences, findings).sections(pages);
    }

    /** Of its text only the names of its sections are looked at, for their codes are on paper. */
    private Draft withdrawn(String id, Path named, Described described, List<Path> files, Instant changed)
            throws IOException {
        String title = described.title().orElseGet(() -> PageReader.name(named));
        Metadata metadata = new Metadata(title, Optional.empty(), described.language().orElse(Locale.ENGLISH),
                described.publisher(), described.contact(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
        Findings untold = new Findings(findings.file());
        PublicationReader reader = new PublicationReader(root, place, splitter, untold);
        List<Page> pages = reader.pages(files, described, new Images(new Folder(root, root)));
        List<Section> sections = reader.sections(title(described, pages, named), pages);
        Naming naming = NamingReader.read(id, described.names(), sections, untold);
        Set<String> codes = new HashSet<>(
                Codes.of(id, naming, sections.stream().map(Section::id).toList()).values());
        // The text may be gone already.
        described.names().codes().values().forEach(code -> Codes.digits(code.name()).ifPresent(codes::add));
        naming.moved().keySet().forEach(before -> codes.add(Codes.derived(before)));
        Withdrawn withdrawn = new Withdrawn(id, title, metadata.language(), metadata.contact(), codes);
        return new Draft(id, named, metadata, List.of(), List.of(), List.of(), List.of(), Optional.empty(), changed,
                Naming.NONE, Optional.of(withdrawn), List.of(), Map.of(), List.copyOf(findings.problems()));
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
                    leftOut.getOrDefault(page.file(), List.of()));
            if (!tally.lost().isEmpty()) {
                findings.in(page.file()).problem(Problem.Code.WORDS_LOST, 0,
                        tally.lost().size() + " words of the page are neither read nor listed as left out: “"
                                + String.join(" ", tally.lost().stream().limit(TOLD).toList()) + "”.",
                        "Please report it with the file, for it is a fault of Lectern's; meanwhile simplify the page.");
            }
            tallies.add(tally);
        }
        return tallies;
    }

    private Optional<Page> page(Path file, PageReader reader, Images images) {
        Findings here = findings.in(place.resolve(file.getFileName()));
        try {
            if (Files.exists(file) && !file.toRealPath().startsWith(root.toRealPath())) {
                here.problem(Problem.Code.OUTSIDE_FOLDER, 0,
                        "The file is a link that leads out of its folder, and was not read.",
                        "Put a copy of the file there.");
                return Optional.empty();
            }
            return SourceFile.read(file, here).map(text -> reader.read(text, here, images));
        } catch (IOException unreachable) {
            here.problem(Problem.Code.UNREADABLE_FILE, 0, "The file cannot be reached.", "Put the file itself there.");
        } catch (RuntimeException | StackOverflowError fault) {
            // A fault of ours in one page must not take the other publications off the air.
            LOG.error("{} could not be read", here.file(), fault);
            here.problem(Problem.Code.UNREADABLE_FILE, 0, "The file could not be understood, by a fault of Lectern's.",
                    "Please report it with the file; meanwhile simplify the page.");
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
        return new Metadata(title, described.subtitle(), language, described.publisher(), described.contact(),
                described.reviewed(), described.nextReview(), described.licence(), cover,
                described.source().or(() -> pages.stream().flatMap(page -> page.source().stream()).findFirst()));
    }

    private Optional<LexiconSource> lexicon(Described described, Folder folder, Findings inYaml) {
        Path usual = root.resolve("lexicon.pls");
        Optional<Path> file = described.lexicon().isPresent()
                ? folder.find(described.lexicon().get().name(), described.lexicon().get().line(),
                        Problem.Code.LEXICON_INVALID,
                        inYaml)
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
