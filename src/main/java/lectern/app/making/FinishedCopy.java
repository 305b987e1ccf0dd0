package lectern.app.making;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lectern.edition.Format;
import lectern.store.Blob;

/** Forms that were finished before, all of which are there, on their way into a folder. */
public final class FinishedCopy {
    private final FinishedForms finished;
    private final List<Part> parts;

    private record Part(Format format, FinishedForms.Form form) {
        Stream<FinishedForms.Written> files() {
            return form.files().stream();
        }
    }

    private FinishedCopy(FinishedForms finished, List<Part> parts) {
        this.finished = finished;
        this.parts = parts;
    }

    /**
     * @param wanted the forms that are wanted
     * @param wish   what is wanted of them
     * @param given  tells whether a form will do: that it sounds as it would now
     * @return empty if one of them was not made, or is not there any more
     */
    public static Optional<FinishedCopy> of(FinishedForms finished, List<Format> wanted, String wish,
            Predicate<FinishedForms.Form> given) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (Format format : wanted) {
            Optional<FinishedForms.Form> form = finished.find(format, wish).filter(given);
            if (form.isEmpty() || !form.get().files().stream().allMatch(file -> finished.has(format, file))) {
                return Optional.empty();
            }
            parts.add(new Part(format, form.get()));
        }
        return Optional.of(new FinishedCopy(finished, parts));
    }

    /** What is to be said on the way. */
    public Stream<String> told() {
        return parts.stream().flatMap(part -> part.form().told().stream()).distinct();
    }

    /** @throws TakenException if a folder cannot be written into */
    public void check(OutputFolder folder) throws TakenException {
        TakenException.check(folder.taken(parts.stream()
                .flatMap(part -> part.files().map(file -> folder.file(part.format(), file.name()))).toList()));
    }

    /**
     * @param done hears of each file that is written
     * @return false if some of it went meanwhile
     */
    public boolean write(OutputFolder folder, Consumer<Path> done) throws IOException {
        for (Part part : parts) {
            for (FinishedForms.Written file : part.form().files()) {
                Optional<Blob> found = finished.open(part.format(), file);
                if (found.isEmpty()) {
                    return false;
                }
                try (Blob blob = found.get()) {
                    OutputFile target = folder.file(part.format(), file.name());
                    target.write(out -> blob.copy(0, blob.length(), out), _ -> {});
                    folder.note(target.path());
                    done.accept(target.path());
                }
            }
        }
        return true;
    }
}
