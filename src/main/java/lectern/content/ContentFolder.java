package lectern.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lectern.content.importer.Importers;
import lectern.content.publication.MetadataReader;
import lectern.content.source.Faults;
import lectern.content.source.Findings;
import lectern.content.source.NameOrder;
import lectern.content.source.SourceName;
import lectern.document.Codes;
import lectern.document.Library;
import lectern.document.Message;
import lectern.document.Place;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.SiteName;
import lectern.document.Update;
import lectern.document.Withdrawn;
import org.slf4j.LoggerFactory;

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

    private static final Set<String> RESERVED = SiteName.reserved(SiteName.Beside.PUBLICATIONS);

    private static final Faults FAULTS = new Faults(LoggerFactory.getLogger(ContentFolder.class));

    private final Path content;
    private final Clock clock;
    private final Importers importers;
    private final GoodDescriptions descriptions;
    private final PlaceReader reader;
    private List<Path> places = List.of();
    private Map<String, Publication> published = Map.of();

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
        this(content, clock, descriptions, Importers.ALL);
    }

    /**
     * @param clock        says when a review is due
     * @param descriptions what holds while a publication.yaml has a slip
     * @param importers    of the files that text is read from
     */
    public ContentFolder(Path content, Clock clock, GoodDescriptions descriptions, Importers importers) {
        this.importers = importers;
        this.content = content;
        this.clock = clock;
        this.descriptions = descriptions;
        this.reader = new PlaceReader(content, importers, clock, descriptions);
    }

    /** Where it is. */
    public Path path() {
        return content;
    }

    /** Everything that is published now. */
    public synchronized Library read() {
        Findings findings = new Findings(Path.of(""));
        List<Manuscript> manuscripts = manuscripts(findings);
        return library(manuscripts, _ -> false, findings, changed());
    }

    /**
     * One publication of the folder, and what was found wrong with it; a draft as well, though no reader gets it.
     *
     * @param name its id, or the name of its file or folder
     * @return empty if there is no such place
     */
    public synchronized Optional<Library> read(String name) {
        Findings findings = new Findings(Path.of(""));
        List<Manuscript> manuscripts = manuscripts(findings);
        Optional<Path> place = places.stream()
                .filter(each -> each.getFileName().toString().equals(name)).findFirst()
                .or(() -> places.stream().filter(each -> importers.slug(each).equals(name)).findFirst());
        return place.map(Path::getFileName).map(found -> {
            Predicate<Manuscript> wanted = each -> each.place().equals(found);
            Library all = library(manuscripts, wanted, findings, changed());
            List<String> ids = manuscripts.stream().filter(wanted).map(Manuscript::id).toList();
            return new Library(all.publications().stream().filter(each -> ids.contains(each.id())).toList(),
                    all.withdrawn().stream().filter(each -> ids.contains(each.id())).toList(),
                    all.problems().stream().filter(problem -> problem.file().startsWith(found)).toList(),
                    all.changed(), all.codes());
        });
    }

    /** What is in all places. Those that were there stay while the folder cannot be read. */
    private List<Manuscript> manuscripts(Findings findings) {
        try {
            places = places();
            reader.retain(Set.copyOf(places));
        } catch (IOException gone) {
            Path name = Optional.ofNullable(content.getFileName()).orElse(Path.of(""));
            findings.in(name).problem(0,
                    (places.isEmpty() ? Message.CONTENT_UNREADABLE : Message.CONTENT_KEPT).with(content));
        }
        Set<String> ids = new HashSet<>();
        List<Manuscript> manuscripts = new ArrayList<>();
        for (Path place : places) {
            Path name = place.getFileName();
            id(name, ids, findings).ifPresent(id -> {
                PlaceReader.Known found = reader.known(place, name, id);
                found.manuscript().ifPresent(manuscripts::add);
                findings.problems().addAll(found.problems());
            });
        }
        if (!ids.isEmpty()) {
            descriptions.retain(ids);
        }
        return manuscripts;
    }

    private Instant changed() {
        try {
            return Files.getLastModifiedTime(content).toInstant();
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
        if (Files.isReadable(place)) {
            String id = Optional.of(importers.slug(name)).filter(found -> !found.isEmpty()).orElse("publication");
            boolean inContent = content.toAbsolutePath().normalize().equals(place.getParent());
            PlaceReader.Known found = reader.read(place, name, id,
                    inContent ? descriptions : GoodDescriptions.inMemory());
            found.manuscript().ifPresent(manuscripts::add);
            findings.problems().addAll(found.problems());
        } else {
            findings.in(name).problem(0, Message.PLACE_UNREADABLE.with(fileOrFolder));
        }
        return library(manuscripts, _ -> true, findings,
                manuscripts.isEmpty() ? Instant.EPOCH : manuscripts.getFirst().changed());
    }

    /** Folders, and text files that stand alone. */
    private List<Path> places() throws IOException {
        try (Stream<Path> all = Files.list(content)) {
            List<Path> found = all.filter(place -> !SourceName.isIgnored(place))
                    .filter(place -> Files.isDirectory(place) || importers.isText(place) || isOutOfReach(place))
                    .sorted(new NameOrder()).toList();
            return found.stream().filter(place -> !SourceName.isSavedWith(place, found)).toList();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** It was there, and now nobody can tell what it is. */
    private boolean isOutOfReach(Path place) {
        return places.contains(place) && !Files.exists(place) && !Files.notExists(place);
    }

    private Optional<String> id(Path name, Set<String> ids, Findings findings) {
        String id = importers.slug(name);
        if (id.isEmpty() || RESERVED.contains(id)) {
            findings.in(name).problem(0, Message.NAME_WITHOUT_LETTERS.with(name));
            return Optional.empty();
        }
        if (!ids.add(id)) {
            findings.in(name).problem(0, Message.ADDRESS_TAKEN.with(id));
            return Optional.empty();
        }
        return Optional.of(id);
    }

    /** @param shown of what readers do not get yet */
    private Library library(List<Manuscript> manuscripts, Predicate<Manuscript> shown, Findings findings,
            Instant folderChanged) {
        List<Manuscript> given = manuscripts.stream()
                .filter(each -> !(each instanceof Manuscript.Text text && text.draft()) || shown.test(each)).toList();
        List<Withdrawn> withdrawn = given.stream().filter(Manuscript.Gone.class::isInstance)
                .map(each -> ((Manuscript.Gone) each).withdrawn()).toList();
        List<Manuscript.Text> publishable = given.stream().filter(Manuscript.Text.class::isInstance)
                .map(Manuscript.Text.class::cast).toList();
        Links links = new Links(given);
        Map<String, Publication> now = new HashMap<>();
        Instant changed = folderChanged;
        for (Manuscript.Text manuscript : publishable) {
            Publication before = published.get(manuscript.id());
            try {
                Publication publication = links.join(manuscript, findings.problems()::add);
                now.put(manuscript.id(), publication.equals(before) ? before : publication);
                changed = changed.isBefore(publication.changed()) ? publication.changed() : changed;
                reviewed(manuscript, findings);
            } catch (RuntimeException | StackOverflowError fault) {
                FAULTS.tell("The links of " + manuscript.id() + " could not be joined", fault);
                findings.in(manuscript.place()).problem(0, Message.LINKS_FAULT.with(fault));
            }
        }
        published = Map.copyOf(now);
        List<Publication> publications = now.values().stream().sorted(Comparator.comparing(Publication::id)).toList();
        Codes codes = Codes.of(publications, withdrawn);
        collisions(codes, publishable, findings);
        List<Problem> problems = findings.problems().stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line)).toList();
        return new Library(publications, withdrawn, problems, changed, codes);
    }

    private static void collisions(Codes codes, List<Manuscript.Text> manuscripts, Findings findings) {
        codes.collisions().forEach((code, places) -> {
            String addresses = String.join(" and ", places.stream().map(Place::address).toList());
            for (Manuscript.Text manuscript : manuscripts) {
                if (places.stream().anyMatch(place -> place.publication().equals(manuscript.id()))) {
                    findings.in(manuscript.place().resolve(MetadataReader.FILE)).problem(0,
                            Message.CODE_TAKEN.with(addresses, code));
                }
            }
        });
    }

    private void reviewed(Manuscript.Text manuscript, Findings findings) {
        manuscript.publication().metadata().nextReview().filter(due -> due.isBefore(LocalDate.now(clock)))
                .ifPresent(due -> findings.in(manuscript.place().resolve(MetadataReader.FILE)).problem(0,
                        Message.REVIEW_DUE.with(due)));
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        Stream.concat(manuscript.publication().metadata().reviewed().stream(),
                manuscript.publication().updates().stream().map(Update::date))
                .filter(tomorrow::isBefore)
                .forEach(day -> findings.in(manuscript.place().resolve(MetadataReader.FILE)).problem(0,
                        Message.DATE_IN_FUTURE.with(day)));
    }
}
