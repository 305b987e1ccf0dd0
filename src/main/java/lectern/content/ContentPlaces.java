package lectern.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.content.importer.Importers;
import lectern.content.source.Findings;
import lectern.content.source.NameOrder;
import lectern.content.source.SourceName;
import lectern.document.Message;
import lectern.document.SiteName;

/** Where publications are in the content folder: folders, and text files that stand alone. For one thread at a time. */
final class ContentPlaces {

    private static final Set<String> RESERVED = SiteName.reserved(SiteName.Beside.PUBLICATIONS);

    private final Path content;
    private final Importers importers;
    /** Folders and texts that were there, pictures' folders among them. */
    private Set<Path> found = Set.of();
    private List<Path> places = List.of();

    ContentPlaces(Path content, Importers importers) {
        this.content = content;
        this.importers = importers;
    }

    /**
     * All places in the order of their names. Those that were there stay while the folder cannot be read.
     *
     * @param looked names of places that may be another kind of file than before: to ask that of ten thousand takes longer
     *               than all else that one change needs
     */
    List<Path> now(Predicate<Path> looked, Findings findings) {
        try {
            places = list(looked);
        } catch (IOException gone) {
            Path name = Optional.ofNullable(content.getFileName()).orElse(Path.of(""));
            findings.in(name).problem(0,
                    (places.isEmpty() ? Message.CONTENT_UNREADABLE : Message.CONTENT_KEPT).with(content));
        }
        return places;
    }

    /** @param name a publication's id, or the name of its file or folder */
    Optional<Path> find(String name) {
        return places.stream().filter(each -> each.getFileName().toString().equals(name)).findFirst()
                .or(() -> places.stream().filter(each -> importers.slug(each).equals(name)).findFirst());
    }

    private List<Path> list(Predicate<Path> looked) throws IOException {
        try (Stream<Path> all = Files.list(content)) {
            Set<Path> before = found;
            Set<Path> now = all.filter(place -> !SourceName.isHidden(place))
                    .filter(place -> before.contains(place) && !looked.test(place.getFileName())
                            || Files.isDirectory(place) || !SourceName.isForKeepers(place)
                                    && (importers.isText(place) || before.contains(place) && isOutOfReach(place)))
                    .collect(Collectors.toSet());
            if (now.equals(before)) {
                return places;
            }
            found = now;
            Set<String> names = now.stream().map(place -> place.getFileName().toString()).collect(Collectors.toSet());
            return now.stream().filter(place -> !SourceName.isSavedWith(place, names)).sorted(new NameOrder()).toList();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** Nobody can tell what it is. */
    private static boolean isOutOfReach(Path place) {
        return !Files.exists(place) && !Files.notExists(place);
    }

    /**
     * The id of what is published from a place; empty, with a problem, if it can have none.
     *
     * @param taken by the places before, to which it is added
     */
    Optional<String> id(Path name, Set<String> taken, Findings findings) {
        String id = importers.slug(name);
        if (id.isEmpty() || RESERVED.contains(id)) {
            findings.in(name).problem(0, Message.NAME_WITHOUT_LETTERS.with(name));
            return Optional.empty();
        }
        if (!taken.add(id)) {
            findings.in(name).problem(0, Message.ADDRESS_TAKEN.with(id));
            return Optional.empty();
        }
        return Optional.of(id);
    }
}
