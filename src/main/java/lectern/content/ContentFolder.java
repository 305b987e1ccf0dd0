package lectern.content;

import java.io.IOException;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lectern.document.Codes;
import lectern.document.Library;
import lectern.document.Place;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Update;
import lectern.document.Withdrawn;

/**
 * The folder that a publisher keeps content in. Each folder in it is a publication: {@code .html}, {@code .md} and
 * {@code .txt} files in the order of their names, and a {@code publication.yaml} that may be missing. A single such file,
 * as a browser saves it, is a publication too; so a page can be published by dropping it in.
 *
 * <p>Reading never fails: what cannot be used becomes a {@link Problem} in the library, and everything else goes on.
 * {@link #read()} again reads only what has changed, and gives back the very same {@link Publication} for what has not.
 *
 * <p>Threads may share it; they read one after another.
 */
public final class ContentFolder {

    private static final Set<String> RESERVED = Set.of("search", "preferences", "kept", "subscribe", "cover", "api",
            "opds", "assets", "feed-xml", "robots-txt", "health", "metrics", "sitemap-xml", "favicon-ico", "feed",
            "robots", "sitemap", "favicon");
    private static final List<String> TEXT = List.of(".html", ".htm", ".md", ".txt", ".mhtml", ".mht", ".webarchive");
    private static final List<String> BESIDE = List.of(".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".pls",
            ".yaml",
            ".css", ".js", ".ico", ".map");

    private final Path content;
    private final Clock clock;
    private final SentenceSplitter splitter = new SentenceSplitter();
    private Map<Path, Known> known = Map.of();
    private Map<String, Publication> published = Map.of();

    /** A place and what came of it. */
    private record Known(Stamps stamps, boolean settled, Optional<Draft> draft, List<Problem> problems) {}

    public ContentFolder(Path content) {
        this(content, Clock.systemDefaultZone());
    }

    /** @param clock says when a review is due */
    public ContentFolder(Path content, Clock clock) {
        this.content = content;
        this.clock = clock;
    }

    /** Where it is. */
    public Path path() {
        return content;
    }

    /** Everything that is published now. */
    public synchronized Library read() {
        Findings findings = new Findings(Path.of(""));
        Map<Path, Known> now = new HashMap<>();
        Set<String> ids = new HashSet<>();
        List<Draft> drafts = new ArrayList<>();
        Instant changed = Instant.EPOCH;
        try {
            changed = Files.getLastModifiedTime(content).toInstant();
            for (Path place : places()) {
                Path name = Path.of(place.getFileName().toString());
                Optional<String> id = id(name, ids, findings);
                if (id.isPresent()) {
                    Known found = known(place, name, id.get());
                    now.put(place, found);
                    found.draft.ifPresent(drafts::add);
                    findings.problems().addAll(found.problems);
                }
            }
        } catch (IOException gone) {
            findings.problem(Problem.Code.UNREADABLE_FILE, 0, "The folder " + content + " cannot be read.",
                    "Make the folder, or name another.");
        }
        known = now;
        return library(drafts, findings, changed);
    }

    /**
     * A publication that need not be in the content folder, and nothing else.
     *
     * @param fileOrFolder a text file or a publication's folder
     */
    public Library readSource(Path fileOrFolder) {
        Path place = fileOrFolder.toAbsolutePath().normalize();
        Findings findings = new Findings(Path.of(""));
        List<Draft> drafts = new ArrayList<>();
        Path name = Optional.ofNullable(place.getFileName()).orElse(Path.of("publication"));
        if (Files.isReadable(place)) {
            Known found = read(place, name, Optional.of(slug(name)).filter(id -> !id.isEmpty()).orElse("publication"));
            found.draft.ifPresent(drafts::add);
            findings.problems().addAll(found.problems);
        } else {
            findings.in(name).problem(Problem.Code.UNREADABLE_FILE, 0,
                    "There is no readable file or folder " + fileOrFolder + ".",
                    "Name a text file, or a folder that holds some.");
        }
        return library(drafts, findings, drafts.isEmpty() ? Instant.EPOCH : drafts.getFirst().changed());
    }

    /** Folders, and text files that stand alone. */
    private List<Path> places() throws IOException {
        try (Stream<Path> all = Files.list(content)) {
            List<Path> places = all.filter(place -> !isIgnored(place))
                    .filter(place -> Files.isDirectory(place) || isText(place)).sorted(new NameOrder()).toList();
            return places.stream().filter(place -> !isSavedWith(place, places)).toList();
        }
    }

    private static boolean isIgnored(Path place) {
        String name = place.getFileName().toString();
        return name.startsWith(".") || name.endsWith("~")
                || !Files.isDirectory(place) && name.matches("(?i)(readme|license|licence|notice|contributing)\\..*");
    }

    private static boolean isText(Path place) {
        return hasEnding(place, TEXT);
    }

    private static boolean hasEnding(Path place, List<String> endings) {
        String name = place.getFileName().toString().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }

    /** Browsers save a page's pictures in a folder of the page's name. */
    private static boolean isSavedWith(Path folder, List<Path> places) {
        String name = folder.getFileName().toString();
        return Stream.of("_files", " files", ".files").filter(name::endsWith)
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .anyMatch(page -> places.stream().map(place -> place.getFileName().toString())
                        .anyMatch(other -> other.equals(page + ".html") || other.equals(page + ".htm")));
    }

    private static String slug(Path name) {
        return Slug.of(isText(name) ? name.toString().replaceFirst("\\.[A-Za-z]+$", "") : name.toString());
    }

    private static Optional<String> id(Path name, Set<String> ids, Findings findings) {
        String id = slug(name);
        if (id.isEmpty() || RESERVED.contains(id)) {
            findings.in(name).problem(Problem.Code.RESERVED_NAME, 0,
                    "Nothing can be published under the name " + name + ".",
                    "Give it another name, with letters in it.");
            return Optional.empty();
        }
        if (!ids.add(id)) {
            findings.in(name).problem(Problem.Code.DUPLICATE_NAME, 0,
                    "There is another publication with the address " + id + ".", "Give one of the two another name.");
            return Optional.empty();
        }
        return Optional.of(id);
    }

    private Known known(Path place, Path name, String id) throws IOException {
        Known before = known.get(place);
        if (before == null) {
            return read(place, name, id);
        }
        if (before.settled && before.stamps.equals(stamps(place))) {
            return before;
        }
        Known now = read(place, name, id);
        // A slip in publication.yaml must not undo what it says: that the text is withdrawn, or whom to ask.
        boolean slip = now.draft.isEmpty()
                && now.problems.stream().noneMatch(each -> each.code() == Problem.Code.NO_CONTENT)
                && now.problems.stream().anyMatch(each -> each.file().endsWith(MetadataReader.FILE)
                        && each.code().severity() == Problem.Severity.ERROR);
        return slip ? new Known(now.stamps, now.settled, before.draft, now.problems) : now;
    }

    private static Stamps stamps(Path place) throws IOException {
        String page = place.getFileName().toString().replaceFirst("\\.[A-Za-z]+$", "");
        return Files.isDirectory(place) ? Stamps.of(place) : Stamps.of(place, place.resolveSibling(page + "_files"));
    }

    private Known read(Path place, Path name, String id) {
        Findings findings = new Findings(name);
        try {
            boolean folder = Files.isDirectory(place);
            Path root = folder ? place : place.toAbsolutePath().getParent();
            if (folder && place.startsWith(content) && !place.toRealPath().startsWith(content.toRealPath())) {
                findings.problem(Problem.Code.OUTSIDE_FOLDER, 0, "The folder is a link that leads out of the content.",
                        "Put the folder itself there.");
                return new Known(stamps(place), true, Optional.empty(), findings.problems());
            }
            Stamps stamps = stamps(place);
            List<Path> files = folder ? texts(place, name, findings) : List.of(place);
            Optional<Draft> draft = new PublicationReader(root, folder ? name : Path.of(""), splitter, findings)
                    .read(id, name, files, stamps.changed());
            return new Known(stamps, stamps.areSettled(clock.instant()), draft, findings.problems());
        } catch (IOException gone) {
            findings.problem(Problem.Code.UNREADABLE_FILE, 0, name + " cannot be read.",
                    "Check that its permissions let the service read it.");
            return new Known(new Stamps(Set.of(), Instant.EPOCH), false, Optional.empty(), findings.problems());
        }
    }

    private static List<Path> texts(Path folder, Path name, Findings findings) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> !isHidden(file)).sorted(new NameOrder()).toList();
            files.stream().filter(file -> !Files.isDirectory(file) && !isText(file) && !hasEnding(file, BESIDE))
                    .forEach(file -> findings.in(name.resolve(file.getFileName())).problem(
                            Problem.Code.UNKNOWN_FILE_TYPE, 0,
                            file.getFileName() + " is of a kind that is not read.",
                            "Save its text as HTML, Markdown or plain text."));
            return files.stream().filter(ContentFolder::isText).toList();
        }
    }

    private static boolean isHidden(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.endsWith("~");
    }

    private Library library(List<Draft> drafts, Findings findings, Instant folderChanged) {
        Links links = new Links(drafts);
        Map<String, Publication> now = new HashMap<>();
        Instant changed = folderChanged;
        List<Withdrawn> withdrawn = drafts.stream().flatMap(draft -> draft.withdrawn().stream()).toList();
        List<Draft> publishable = drafts.stream().filter(draft -> draft.withdrawn().isEmpty()).toList();
        for (Draft draft : publishable) {
            Publication publication = links.join(draft, findings.problems()::add);
            Publication before = published.get(draft.id());
            now.put(draft.id(), publication.equals(before) ? before : publication);
            changed = changed.isBefore(publication.changed()) ? publication.changed() : changed;
            reviewed(draft, findings);
        }
        published = Map.copyOf(now);
        List<Publication> publications = now.values().stream().sorted(Comparator.comparing(Publication::id)).toList();
        Codes codes = Codes.of(publications, withdrawn);
        collisions(codes, publishable, findings);
        List<Problem> problems = findings.problems().stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line)).toList();
        return new Library(publications, withdrawn, problems, changed, codes);
    }

    private static void collisions(Codes codes, List<Draft> drafts, Findings findings) {
        codes.collisions().forEach((code, places) -> {
            String addresses = String.join(" and ", places.stream().map(Place::address).toList());
            for (Draft draft : drafts) {
                if (places.stream().anyMatch(place -> place.publication().equals(draft.id()))) {
                    findings.in(draft.place().resolve(MetadataReader.FILE)).problem(Problem.Code.CODE_TAKEN, 0,
                            addresses + " would have the same code, " + code + ", so that it leads to none of them.",
                            "Give one of them another: code for the publication, or codes with the section's name.");
                }
            }
        });
    }

    private void reviewed(Draft draft, Findings findings) {
        draft.metadata().nextReview().filter(due -> due.isBefore(LocalDate.now(clock)))
                .ifPresent(due -> findings.in(draft.place().resolve(MetadataReader.FILE)).problem(
                        Problem.Code.REVIEW_DUE, 0,
                        "The text should have been checked by " + due + ".",
                        "Check the text, then set reviewed and next review."));
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        Stream.concat(draft.metadata().reviewed().stream(), draft.updates().stream().map(Update::date))
                .filter(tomorrow::isBefore)
                .forEach(day -> findings.in(draft.place().resolve(MetadataReader.FILE)).problem(
                        Problem.Code.DATE_IN_FUTURE, 0,
                        "The text cannot have been checked or corrected on " + day + ".",
                        "Write the day on which it was."));
    }
}
