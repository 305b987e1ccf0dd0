package lectern.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import lectern.content.importer.Importers;
import lectern.content.kept.KeptReadings;
import lectern.content.publication.MetadataReader;
import lectern.content.site.SiteReader;
import lectern.content.source.Findings;
import lectern.content.source.SourceFile;
import lectern.content.source.SourceName;
import lectern.document.Library;
import lectern.document.Message;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.SiteDescription;

/**
 * The folder that a publisher keeps content in. Each folder in it is a publication: files of the kinds that
 * {@link Importers} names, in the order of their names, and a {@code publication.yaml} that may be missing. A single such file,
 * as a browser saves it, is a publication too; so a page can be published by dropping it in.
 *
 * <p>Reading never fails: what cannot be used becomes a {@link Problem} in the library, and everything else goes on.
 * {@link #read()} again reads only what has changed, and gives back the very same {@link Publication} for what has not.
 *
 * <p>Threads may share it; they read one after another.
 */
public final class ContentFolder {

    private final Path content;
    private final Importers importers;
    private final GoodDescriptions descriptions;
    private final SiteFile site;
    private final ContentPlaces places;
    private final PlaceReader reader;
    private final LibraryAssembly assembly;

    /** A place and what is published from it. */
    private record Identified(Path place, Path name, String id) {}

    public ContentFolder(Path content) {
        this(content, Clock.systemDefaultZone());
    }

    /** @param clock says when a review is due */
    public ContentFolder(Path content, Clock clock) {
        this(content, clock, GoodDescriptions.inMemory());
    }

    /**
     * @param clock        says when a review is due
     * @param descriptions what holds while a publication.yaml has a slip
     */
    public ContentFolder(Path content, Clock clock, GoodDescriptions descriptions) {
        this(content, clock, descriptions, Importers.ALL, KeptReadings.NONE);
    }

    /**
     * @param clock        says when a review is due
     * @param descriptions what holds while a publication.yaml has a slip
     * @param importers    of the files that text is read from
     * @param readings     what earlier starts have read with the same importers
     */
    public ContentFolder(Path content, Clock clock, GoodDescriptions descriptions, Importers importers,
            KeptReadings readings) {
        this.importers = importers;
        this.content = content;
        this.descriptions = descriptions;
        this.site = new SiteFile(content, descriptions);
        this.places = new ContentPlaces(content, importers);
        this.assembly = new LibraryAssembly(clock);
        this.reader = new PlaceReader(content, importers, clock, descriptions, readings);
    }

    /** Where it is. */
    public Path path() {
        return content;
    }

    /** Everything that is published now. */
    public synchronized Library read() {
        return read(_ -> true);
    }

    /**
     * The same, looking only at some places and at those that are new.
     *
     * @param changed names of folders and files in the content folder
     */
    synchronized Library read(Set<Path> changed) {
        return read(place -> changed.contains(place) || changed.contains(SourceName.savedBeside(place)));
    }

    private Library read(Predicate<Path> looked) {
        Findings findings = new Findings(Path.of(""));
        SiteDescription said = described(findings);
        List<Manuscript> manuscripts = manuscripts(looked, findings);
        SiteLinks.check(said.ways().links(), manuscripts, findings);
        return assembly.library(manuscripts, _ -> false, findings, changed(), said);
    }

    /**
     * One publication of the folder, and what was found wrong with it; a draft as well, though no reader gets it.
     *
     * @param name its id, or the name of its file or folder
     * @return empty if there is no such place
     */
    public synchronized Optional<Library> read(String name) {
        Findings findings = new Findings(Path.of(""));
        SiteDescription said = described(findings);
        List<Manuscript> manuscripts = manuscripts(_ -> true, findings);
        Optional<Path> place = places.find(name);
        return place.map(Path::getFileName).map(found -> {
            Predicate<Manuscript> wanted = each -> each.place().equals(found);
            Library all = assembly.library(manuscripts, wanted, findings, changed(), said);
            List<String> ids = manuscripts.stream().filter(wanted).map(Manuscript::id).toList();
            return new Library(all.publications().stream().filter(each -> ids.contains(each.id())).toList(),
                    all.withdrawn().stream().filter(each -> ids.contains(each.id())).toList(),
                    all.problems().stream().filter(problem -> problem.file().startsWith(found)).toList(),
                    all.changed(), all.codes(), said);
        });
    }

    /** What the publisher says of the whole, before anything else is read. */
    private SiteDescription described(Findings findings) {
        SiteDescription said = site.read(findings);
        reader.usually(said.usual().language().orElse(Locale.ENGLISH));
        return said;
    }

    /**
     * What is in all places. Those that were there stay while the folder cannot be read.
     *
     * @param looked names of places that may have changed
     */
    private List<Manuscript> manuscripts(Predicate<Path> looked, Findings findings) {
        List<Path> there = places.now(looked, findings);
        reader.retain(Set.copyOf(there));
        Set<String> ids = new HashSet<>();
        List<Identified> identified = new ArrayList<>();
        for (Path place : there) {
            Path name = place.getFileName();
            places.id(name, ids, findings).ifPresent(id -> identified.add(new Identified(place, name, id)));
        }
        List<Manuscript> manuscripts = new ArrayList<>();
        // Each is read by itself, on all cores: of thousands, whoever waits for the start waits half as long.
        identified.parallelStream().map(each -> reader.known(each.place, each.name, each.id, looked.test(each.name)))
                .toList().forEach(found -> {
                    found.manuscript().ifPresent(manuscripts::add);
                    findings.problems().addAll(found.problems());
                });
        reader.lookedAtAll();
        if (!ids.isEmpty()) {
            site.changed().ifPresent(_ -> ids.add(SiteReader.FILE));
            descriptions.retain(ids);
        }
        return manuscripts;
    }

    /**
     * What descriptions said before, of publications and of the site, where they have a slip now, by the id. Reads the
     * descriptions only, and remembers those that are good.
     *
     * @param known what else is known of what they said
     */
    public synchronized SortedMap<String, String> slips(Map<String, String> known) {
        Findings unheard = new Findings(Path.of(""));
        SortedMap<String, String> slips = new TreeMap<>();
        Set<String> ids = new HashSet<>();
        for (Path place : places.now(_ -> true, unheard)) {
            places.id(place.getFileName(), ids, unheard).ifPresent(id -> slip(id, place.resolve(MetadataReader.FILE),
                    MetadataReader::isGood, known, slips));
        }
        ids.add(SiteReader.FILE);
        slip(SiteReader.FILE, content.resolve(SiteReader.FILE), text -> SiteReader.isGood(text, content), known, slips);
        descriptions.retain(ids);
        return slips;
    }

    private void slip(String id, Path file, Predicate<String> good, Map<String, String> known,
            Map<String, String> slips) {
        if (Files.exists(file)) {
            Optional<String> text = SourceFile.read(file, new Findings(file));
            if (text.filter(good).isPresent()) {
                descriptions.keep(id, text.get());
            } else {
                Optional.ofNullable(known.get(id)).or(() -> descriptions.find(id))
                        .ifPresent(before -> slips.put(id, before));
            }
        }
    }

    /** Keeps what was read for the next start, which need not read it again; nothing if this start had nothing to read. */
    public void keep() throws IOException {
        reader.keep();
    }

    private Instant changed() {
        try {
            Instant folder = Files.getLastModifiedTime(content).toInstant();
            return site.changed().filter(folder::isBefore).orElse(folder);
        } catch (IOException gone) {
            return Instant.EPOCH;
        }
    }

    /**
     * A publication that need not be in the content folder, and nothing else.
     *
     * @param fileOrFolder a text file or a publication's folder
     */
    public Library readSource(Path fileOrFolder) {
        Path place = fileOrFolder.toAbsolutePath().normalize();
        Findings findings = new Findings(Path.of(""));
        List<Manuscript> manuscripts = new ArrayList<>();
        Path name = Optional.ofNullable(place.getFileName()).orElse(Path.of("publication"));
        boolean inContent = content.toAbsolutePath().normalize().equals(place.getParent());
        SiteDescription said = inContent ? described(new Findings(Path.of(""))) : SiteDescription.NOTHING;
        if (Files.isReadable(place)) {
            String id = Optional.of(importers.slug(name)).filter(found -> !found.isEmpty()).orElse("publication");
            KnownPlace found = reader.read(place, name, id,
                    inContent ? descriptions : GoodDescriptions.inMemory());
            found.manuscript().ifPresent(manuscripts::add);
            findings.problems().addAll(found.problems());
        } else {
            findings.in(name).problem(0, Message.PLACE_UNREADABLE.with(fileOrFolder));
        }
        return assembly.library(manuscripts, _ -> true, findings,
                manuscripts.isEmpty() ? Instant.EPOCH : manuscripts.getFirst().changed(), said);
    }
}
