package lectern.admin;

import java.util.List;
import java.util.Optional;

/**
 * Whether readers should be sent here, and what is missing if not. Safe for many threads, as its conditions must be.
 *
 * @param conditions in the order in which they are told
 */
public record Readiness(List<Condition> conditions) {

    /** Something that readers cannot do without. */
    @FunctionalInterface
    public interface Condition {
        /** A sentence for whoever runs the server; empty if all is well. Does not wait. */
        Optional<String> missing();
    }

    public Readiness {
        conditions = List.copyOf(conditions);
    }

    /** All that is missing now. */
    List<String> missing() {
        return conditions.stream().flatMap(each -> each.missing().stream()).toList();
    }
}
