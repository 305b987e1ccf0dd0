package lectern.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.content.kept.KeptReadings;
import lectern.content.kept.Seal;
import lectern.content.publication.MetadataReader;
import lectern.content.source.Findings;
import lectern.content.source.SourceFile;
import lectern.content.source.SourceName;
import lectern.content.source.Stamps;
import lectern.document.Problem;

/**
 * Which places an earlier start has read just as this one would. Only what depends on the files of its place alone is
 * kept, for nothing else is looked at before it is used. Threads may share it.
 */
final class KeptPlaces {
    /** What came of the machine of that moment, and not of the files. */
    private static final Set<Problem.Code> PASSING = EnumSet.of(Problem.Code.UNREADABLE_FILE,
            Problem.Code.FILE_TOO_LARGE, Problem.Code.OUTSIDE_FOLDER, Problem.Code.FAULT);

    /** A page that stands alone may show pictures that lie elsewhere in the content folder, or will. */
    private static final Set<Problem.Code> OF_OTHER_FILES = EnumSet.of(Problem.Code.IMAGE_NOT_FOUND,
            Problem.Code.IMAGE_NOT_READABLE);

    private final KeptReadings readings;
    private final GoodDescriptions descriptions;

    /** @param description what publication.yaml says, where there is one; it has no slip */
    private record Reading(Manuscript manuscript, List<Problem> problems, Optional<String> description) {}

    KeptPlaces(KeptReadings readings, GoodDescriptions descriptions) {
        this.readings = readings;
        this.descriptions = descriptions;
    }

    /**
     * @param stamps of the place as it is now
     * @param seal   of it as it is now
     */
    Optional<KnownPlace> find(Path place, String id, Optional<Stamps> stamps, Optional<Seal> seal) {
        return seal.flatMap(each -> readings.find(place, each.text())).filter(Reading.class::isInstance)
                .map(Reading.class::cast).map(reading -> {
                    reading.description.ifPresent(said -> descriptions.keep(id, said));
                    return new KnownPlace(stamps, seal, true, Optional.of(reading.manuscript), reading.problems,
                            Set.of());
                });
    }

    /** Keeps those whose files are still the ones that were there before they were read. */
    void write(Map<Path, KnownPlace> known) throws IOException {
        readings.write(known.entrySet().stream().flatMap(each -> reading(each.getKey(), each.getValue()).stream()));
    }

    void close() {
        readings.close();
    }

    private Optional<KeptReadings.Reading> reading(Path place, KnownPlace known) {
        if (known.seal().isEmpty() || known.manuscript().isEmpty() || !dependsOnItsFiles(place, known)) {
            return Optional.empty();
        }
        Manuscript manuscript = known.manuscript().get();
        Optional<String> said = description(place);
        if (said.isPresent() && !said.equals(descriptions.find(manuscript.id()))) {
            return Optional.empty();
        }
        return known.seal().filter(Seal::stillHolds).map(seal -> new KeptReadings.Reading(place, seal.text(),
                new Reading(manuscript, List.copyOf(known.problems()), said)));
    }

    /**
     * What proves that the files of a place are those that they are now.
     *
     * @return empty where nothing would, or nothing is kept
     */
    Optional<Seal> seal(Path place, String id, Locale usual, Stamps stamps, Instant now) {
        return readings.keepsNothing()
                ? Optional.empty()
                : stamps.complete(place)
                        .flatMap(files -> Seal.of(place, files, List.of(place.toString(), id, usual.toLanguageTag())))
                        .filter(seal -> Stamps.areSettled(seal.newest(), now));
    }

    private static Optional<String> description(Path place) {
        Path yaml = place.resolve(MetadataReader.FILE);
        return Files.isRegularFile(yaml)
                ? SourceFile.read(yaml, new Findings(yaml)).or(() -> Optional.of(""))
                : Optional.empty();
    }

    private static boolean dependsOnItsFiles(Path place, KnownPlace known) {
        boolean folder = Files.isDirectory(place);
        return known.unreachable().isEmpty()
                && known.problems().stream().map(Problem::code).noneMatch(
                        code -> PASSING.contains(code) || !folder && OF_OTHER_FILES.contains(code))
                && (!(known.manuscript().orElseThrow() instanceof Manuscript.Present present)
                        || present.publication().images().stream().flatMap(image -> image.file().stream())
                                .allMatch(file -> isIn(folder ? place : beside(place), file)));
    }

    private static Path beside(Path page) {
        return page.resolveSibling(SourceName.savedBeside(page));
    }

    private static boolean isIn(Path folder, Path file) {
        try {
            return file.startsWith(folder.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }
}
