package lectern.content.source;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;

/**
 * Tells the log of faults of ours: each in one line, and the first of its kind with the trace that its mending needs.
 * Safe for many threads.
 */
public final class Faults {

    private static final int MOST_KINDS = 1_000;

    private final Logger log;
    private final Set<String> kinds = ConcurrentHashMap.newKeySet();

    public Faults(Logger log) {
        this.log = log;
    }

    public void tell(String what, Throwable fault) {
        if (kinds.size() < MOST_KINDS && kinds.add(kind(fault))) {
            log.error("{}: {}", what, fault, fault);
        } else {
            log.error("{}: {}", what, fault.toString());
        }
    }

    /** Equal for faults of one place in the code. */
    private static String kind(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return fault.getClass().getName() + (trace.length > 0 ? trace[0] : "");
    }
}
