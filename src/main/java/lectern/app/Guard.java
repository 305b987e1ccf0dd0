package lectern.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lectern.app.background.Failure;
import lectern.document.Message;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.speech.SpeechException;

/**
 * Looks at one publication after another. A fault on the way becomes a problem of that publication, and the work goes
 * on.
 *
 * @param problems hears of the faults
 */
record Guard(List<Problem> problems) {

    /** What is made of a publication. */
    interface Work<T> {
        T of(Publication publication) throws SpeechException;
    }

    /**
     * @param what is made of it, with its article
     * @return empty if it cannot be made
     */
    <T> Optional<T> of(String what, Publication publication, Work<T> work) {
        try {
            return Optional.of(work.of(publication));
        } catch (OutOfMemoryError full) {
            problems.add(new Problem(file(publication), 0, Message.FORM_TOO_LARGE.with(what)));
        } catch (SpeechException | RuntimeException | StackOverflowError fault) {
            problems.add(new Problem(file(publication), 0,
                    Message.FORM_FAULT.with(what, where(publication, work), Failure.sentence(fault))));
        }
        return Optional.empty();
    }

    /** The sections that fail by themselves. */
    private static <T> String where(Publication publication, Work<T> work) {
        String sections = publication.sections().stream().filter(section -> fails(publication, section, work)).limit(3)
                .map(section -> "“" + section.name() + "”").collect(Collectors.joining(", "));
        return sections.isEmpty() ? "the whole" : sections;
    }

    private static <T> boolean fails(Publication publication, Section section, Work<T> work) {
        try {
            work.of(new Publication(publication.id(), publication.metadata(), List.of(section), List.of(),
                    publication.lexicon(), publication.naming(), publication.sources()));
            return false;
        } catch (SpeechException | RuntimeException | StackOverflowError fault) {
            return true;
        }
    }

    private static Path file(Publication publication) {
        return publication.tallies().size() == 1
                ? publication.tallies().getFirst().file()
                : Path.of(publication.id());
    }
}
