package lectern.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lectern.content.kept.Seal;
import lectern.content.source.Stamps;
import lectern.document.Message;
import lectern.document.Problem;

/**
 * A place and what came of it.
 *
 * @param seal        of its files before they were read, if they are to be kept
 * @param settled     whether equal stamps prove equal files
 * @param unreachable files that were there and could not be read
 */
record KnownPlace(Optional<Stamps> stamps, Optional<Seal> seal, boolean settled, Optional<Manuscript> manuscript,
        List<Problem> problems, Set<Path> unreachable) {

    /** Stamps stay as they are when only a permission changes. */
    boolean holds(Optional<Stamps> now) {
        return settled && stamps.isPresent() && stamps.equals(now)
                && unreachable.stream().noneMatch(Files::isReadable);
    }

    boolean isWithdrawn() {
        return manuscript.filter(Manuscript.Gone.class::isInstance).isPresent();
    }

    KnownPlace keeping(KnownPlace before, Path name) {
        List<Problem> told = new ArrayList<>(problems);
        told.removeIf(each -> each.code() == Problem.Code.NO_CONTENT);
        told.add(new Problem(name, 0, Message.PLACE_KEPT.with(name)));
        return new KnownPlace(stamps, Optional.empty(), settled, before.manuscript, List.copyOf(told), unreachable);
    }
}
