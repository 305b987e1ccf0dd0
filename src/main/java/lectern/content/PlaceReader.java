package lectern.content;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import lectern.content.importer.Importers;
import lectern.content.inline.SentenceSplitter;
import lectern.content.kept.KeptReadings;
import lectern.content.kept.Seal;
import lectern.content.source.Findings;
import lectern.content.source.NameOrder;
import lectern.content.source.SourceName;
import lectern.content.source.Stamps;
import lectern.document.Message;
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
    private final Map<Path, KnownPlace> known = new ConcurrentHashMap<>();
    private final KeptPlaces kept;
    private final AtomicInteger readAnew = new AtomicInteger();
    private volatile Locale usual = Locale.ENGLISH;

    PlaceReader(Path content, Importers importers, Clock clock, GoodDescriptions descriptions,
            KeptReadings readings) {
        this.importers = importers;
        this.content = content;
        this.clock = clock;
        this.descriptions = descriptions;
        this.kept = new KeptPlaces(readings, descriptions);
    }

    /**
     * What is in a place now.
     *
     * @param looked whether it may have changed since it was read
     */
    KnownPlace known(Path place, Path name, String id, boolean looked) {
        Optional<KnownPlace> before = Optional.ofNullable(known.get(place));
        if (before.isPresent() && !looked && before.get().settled()) {
            return before.get();
        }
        Optional<Stamps> stamps = stamps(place);
        if (before.isPresent() && before.get().holds(stamps)) {
            return before.get();
        }
        Optional<Seal> seal = seal(place, id, stamps);
        if (before.isEmpty()) {
            Optional<KnownPlace> found = kept.find(place, id, stamps, seal);
            if (found.isPresent()) {
                known.put(place, found.get());
                return found.get();
            }
        }
        readAnew.incrementAndGet();
        KnownPlace now = read(place, name, id, descriptions, stamps, seal);
        KnownPlace held = before.filter(old -> old.manuscript().isPresent()
                && !now.unreachable().isEmpty() && !now.isWithdrawn()).map(old -> now.keeping(old, name)).orElse(now);
        known.put(place, held);
        return held;
    }

    /** Everything has been looked at once: what earlier starts kept is not asked for any more. */
    void lookedAtAll() {
        kept.close();
    }

    /** Keeps what was read for the next start, if this one had to read anything. */
    void keep() throws IOException {
        if (readAnew.getAndSet(0) > 0) {
            kept.write(Map.copyOf(known));
        }
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

    private Optional<Seal> seal(Path place, String id, Optional<Stamps> stamps) {
        return stamps.flatMap(each -> kept.seal(place, id, usual, each, clock.instant()));
    }

    KnownPlace read(Path place, Path name, String id, GoodDescriptions good) {
        Optional<Stamps> stamps = stamps(place);
        return read(place, name, id, good, stamps, seal(place, id, stamps));
    }

    /** @param stamps and the seal were taken before anything is read, so that a change meanwhile is one */
    private KnownPlace read(Path place, Path name, String id, GoodDescriptions good, Optional<Stamps> stamps,
            Optional<Seal> seal) {
        Findings findings = new Findings(name);
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
        return new KnownPlace(stamps, seal, stamps.filter(each -> each.areSettled(clock.instant())).isPresent(),
                manuscript,
                findings.problems(), Set.copyOf(findings.unreachable()));
    }

    private Optional<Manuscript> manuscript(Path place, Path name, String id, GoodDescriptions good, Instant changed,
            Findings findings) throws IOException {
        boolean folder = Files.isDirectory(place);
        Path root = folder ? place : requireNonNull(place.toAbsolutePath().getParent());
        // Only a link leads elsewhere from the content folder's own entry.
        boolean own = content.equals(place.getParent()) && !Files.isSymbolicLink(place);
        if (folder && !own && place.startsWith(content) && !place.toRealPath().startsWith(content.toRealPath())) {
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
