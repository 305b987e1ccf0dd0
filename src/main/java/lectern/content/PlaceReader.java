package lectern.content;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lectern.content.importer.Importers;
import lectern.content.inline.SentenceSplitter;
import lectern.content.source.Findings;
import lectern.content.source.NameOrder;
import lectern.content.source.SourceName;
import lectern.content.source.Stamps;
import lectern.document.Message;
import lectern.document.Problem;
import lectern.failure.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the places of a content folder, each again only when something in it has changed. What cannot be had for the
 * moment stays as it was, and is tried again. Threads may share it, each for other places.
 */
final class PlaceReader {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceReader.class);
    private static final Failures FAILURES = new Failures();

    private final Path content;
    private final Importers importers;
    private final Clock clock;
    private final GoodDescriptions descriptions;
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Map<Path, Known> known = new ConcurrentHashMap<>();
    private volatile Locale usual = Locale.ENGLISH;

    /**
     * A place and what came of it.
     *
     * @param unreachable files that were there and could not be read
     */
    record Known(Optional<Stamps> stamps, boolean settled, Optional<Manuscript> manuscript, List<Problem> problems,
            Set<Path> unreachable) {

        /** Stamps stay as they are when only a permission changes. */
        private boolean holds(Optional<Stamps> now) {
            return settled && stamps.isPresent() && stamps.equals(now)
                    && unreachable.stream().noneMatch(Files::isReadable);
        }

        private boolean isWithdrawn() {
            return manuscript.filter(Manuscript.Gone.class::isInstance).isPresent();
        }

        private Known keeping(Known before, Path name) {
            List<Problem> told = new ArrayList<>(problems);
            told.removeIf(each -> each.code() == Problem.Code.NO_CONTENT);
            told.add(new Problem(name, 0, Message.PLACE_KEPT.with(name)));
            return new Known(stamps, settled, before.manuscript, List.copyOf(told), unreachable);
        }
    }

    PlaceReader(Path content, Importers importers, Clock clock, GoodDescriptions descriptions) {
        this.importers = importers;
        this.content = content;
        this.clock = clock;
        this.descriptions = descriptions;
    }

    /**
     * What is in a place now.
     *
     * @param looked whether it may have changed since it was read
     */
    Known known(Path place, Path name, String id, boolean looked) {
        Optional<Known> before = Optional.ofNullable(known.get(place));
        if (before.isPresent() && (!looked && before.get().settled || before.get().holds(stamps(place)))) {
            return before.get();
        }
        Known now = read(place, name, id, descriptions);
        Known kept = before.filter(old -> old.manuscript.isPresent()
                && !now.unreachable.isEmpty() && !now.isWithdrawn()).map(old -> now.keeping(old, name)).orElse(now);
        known.put(place, kept);
        return kept;
    }

    /** Reads from now on what nothing is said of in that language; if it is another than before, everything anew. */
    void usually(Locale language) {
        if (!language.equals(usual)) {
            usual = language;
            known.clear();
        }
    }

    /** Forgets all places but these. */
    void retain(Set<Path> places) {
        known.keySet().retainAll(places);
    }

    private static Optional<Stamps> stamps(Path place) {
        try {
            return Optional.of(Files.isDirectory(place)
                    ? Stamps.of(place)
                    : Stamps.of(place, place.resolveSibling(SourceName.savedBeside(place))));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    Known read(Path place, Path name, String id, GoodDescriptions good) {
        Findings findings = new Findings(name);
        Optional<Stamps> stamps = stamps(place);
        Optional<Manuscript> manuscript = Optional.empty();
        try {
            manuscript = manuscript(place, name, id, good, stamps.map(Stamps::changed).orElse(Instant.EPOCH), findings);
        } catch (IOException gone) {
            findings.unreachable(place);
            findings.problem(0, Message.PLACE_CLOSED.with(name, gone.getClass().getSimpleName()));
        } catch (RuntimeException | StackOverflowError fault) {
            // A fault of ours in one publication must not take the others off the air.
            LOG.error("{} could not be read: {}", name, FAILURES.told(fault));
            findings.problem(0, Message.PLACE_FAULT.with(name, fault));
        }
        return new Known(stamps, stamps.filter(each -> each.areSettled(clock.instant())).isPresent(), manuscript,
                findings.problems(), Set.copyOf(findings.unreachable()));
    }

    private Optional<Manuscript> manuscript(Path place, Path name, String id, GoodDescriptions good, Instant changed,
            Findings findings) throws IOException {
        boolean folder = Files.isDirectory(place);
        Path root = folder ? place : requireNonNull(place.toAbsolutePath().getParent());
        if (folder && place.startsWith(content) && !place.toRealPath().startsWith(content.toRealPath())) {
            findings.problem(0, Message.FOLDER_LEADS_OUT.with());
            return Optional.empty();
        }
        List<Path> files = folder ? texts(place, name, findings) : List.of(place);
        return new PublicationReader(new PublicationFiles(root, name, folder, files, changed), importers, splitter,
                usual,
                findings).read(id, good);
    }

    private List<Path> texts(Path folder, Path name, Findings findings) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> !SourceName.isHidden(file)).sorted(new NameOrder()).toList();
            files.stream().filter(file -> !Files.isDirectory(file) && !importers.isText(file)
                    && !SourceName.isBeside(file))
                    .forEach(file -> findings.in(name.resolve(file.getFileName())).problem(0,
                            Message.FILE_KIND_UNKNOWN.with(file.getFileName())));
            return files.stream().filter(importers::isText).toList();
        } catch (java.io.UncheckedIOException broken) {
            throw broken.getCause();
        }
    }
}
