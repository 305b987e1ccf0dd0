package lectern.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.document.Library;
import lectern.document.Message;
import lectern.document.Place;
import lectern.document.Problem;
import lectern.document.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Every address that readers were ever given, in a file beside the cache: so that one that is no longer there can be
 * told of, and a publication that is withdrawn is noticed once. Without the file nothing is lost but this memory.
 */
final class GivenAddresses {
    private static final String FILE = "addresses.txt";
    private static final Pattern ADDRESS = Pattern.compile("/[^/]+(?:/[^/]+)?");

    private final Path file;
    /** What is in the file, once it is known: tens of thousands of lines would be read again at each change. */
    private @Nullable SortedSet<String> noted;

    /** @param folder of the cache */
    GivenAddresses(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** Lets go of what was made of a text that was withdrawn. */
    @FunctionalInterface
    interface Clearing {
        void clear() throws IOException;
    }

    /**
     * Notes what is published now.
     *
     * @param clearing is done first, if something that was published before has been withdrawn since: if it fails, nothing is
     *                 noted, and it is done again the next time
     */
    synchronized void remember(Library library, Clearing clearing) throws IOException {
        SortedSet<String> known = noted;
        SortedSet<String> given = known == null || !Files.exists(file) ? new TreeSet<>(read()) : new TreeSet<>(known);
        boolean withdrawn = given.removeIf(address -> library.findWithdrawn(place(address).publication()).isPresent());
        boolean more = given.addAll(library.publications().stream().flatMap(GivenAddresses::places)
                .map(Place::address).toList());
        if (withdrawn) {
            clearing.clear();
        }
        if (withdrawn || more) {
            Path draft = Files.createTempFile(file.getParent(), "addresses", ".tmp");
            Files.write(draft, given);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        noted = given;
    }

    /** Addresses that lead nowhere now, though they did once and their publisher has not said where to. */
    List<Problem> vanished(Library library) throws IOException {
        return read().stream().map(GivenAddresses::place)
                .filter(place -> !library.has(place) && library.moved(place).isEmpty()
                        && library.findWithdrawn(place.publication()).isEmpty())
                .map(place -> new Problem(Path.of(place.publication()), 0, Message.ADDRESS_GONE.with(place.address())))
                .toList();
    }

    private List<String> read() throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream().filter(ADDRESS.asMatchPredicate()).toList()
                : List.of();
    }

    private static Stream<Place> places(Publication publication) {
        return Stream.concat(Stream.of(Place.of(publication.id())),
                publication.sections().stream().map(section -> Place.of(publication.id(), section.id())));
    }

    private static Place place(String address) {
        String[] names = address.substring(1).split("/", 2);
        return new Place(names[0], names.length > 1 ? Optional.of(names[1]) : Optional.empty());
    }
}
