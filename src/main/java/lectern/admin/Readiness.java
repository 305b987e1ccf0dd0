package lectern.admin;

import java.util.List;
import java.util.Optional;

/**
 * Whether readers should be sent here, and what is missing if not. Safe for many threads, as its conditions must be.
 *
 * @param conditions in the order in which they are told
 * @param remarks    what readers can do without, and whoever runs the server should know
 */
public record Readiness(List<Condition> conditions, List<Condition> remarks) {

    /** Something that should be so. */
    @FunctionalInterface
    public interface Condition {
        /** A sentence for whoever runs the server; empty if all is well. Does not wait. */
        Optional<String> missing();
    }

    public Readiness {
        conditions = List.copyOf(conditions);
        remarks = List.copyOf(remarks);
    }

    public Readiness(List<Condition> conditions) {
        this(conditions, List.of());
    }

    /** All that is missing now. */
    List<String> missing() {
        return told(conditions);
    }

    /** What else should be known now. */
    List<String> remarked() {
        return told(remarks);
    }

    private static List<String> told(List<Condition> conditions) {
        return conditions.stream().flatMap(each -> each.missing().stream()).toList();
    }
}
