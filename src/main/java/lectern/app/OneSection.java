package lectern.app;

import java.util.Optional;
import java.util.stream.Collectors;
import lectern.document.Publication;
import lectern.document.Section;
import picocli.CommandLine.Option;

/** The section that a command is for, where it is not for all. */
final class OneSection {

    @Option(names = "--section", paramLabel = "ID", description = "only this section")
    private Optional<String> id = Optional.empty();

    /** Empty where none was named. */
    Optional<Section> of(Publication publication) throws UsageException {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Optional<Section> section = publication.find(id.get());
        if (section.isEmpty()) {
            throw new UsageException("there is no section " + id.get() + " in " + publication.id() + "; there are "
                    + publication.sections().stream().map(Section::id).collect(Collectors.joining(", ")));
        }
        return section;
    }

    @Override
    public String toString() {
        return id.orElse("");
    }
}
