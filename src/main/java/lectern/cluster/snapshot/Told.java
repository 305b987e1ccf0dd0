package lectern.cluster.snapshot;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A sentence for whoever runs the node, which is logged once and holds until it is taken back. Safe for many threads. */
final class Told {
    private static final Logger LOG = LoggerFactory.getLogger(SharedContent.class);

    private volatile Optional<String> now = Optional.empty();

    Optional<String> now() {
        return now;
    }

    void say(String sentence) {
        if (!now.equals(Optional.of(sentence))) {
            LOG.warn("{}", sentence);
        }
        now = Optional.of(sentence);
    }

    /** The same of a fault of ours, which nobody can mend without knowing where it happened. */
    void say(String sentence, Throwable fault) {
        if (!now.equals(Optional.of(sentence))) {
            LOG.error("{}", sentence, fault);
        }
        now = Optional.of(sentence);
    }

    void takeBack() {
        now = Optional.empty();
    }
}
