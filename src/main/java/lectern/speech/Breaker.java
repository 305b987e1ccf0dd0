package lectern.speech;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Gives a voice a rest that has failed again and again, so that nobody waits for what will not come. After the rest one
 * caller tries it: if it speaks, all is well, if not, it rests again. Words that fail twice count once, because the fault
 * may be theirs. Safe for many threads.
 */
final class Breaker {
    static final int FAILURES = 5;
    static final Duration REST = Duration.ofSeconds(30);

    private final LongSupplier nanos;
    private final Set<String> failed = new HashSet<>();
    private long restsUntil;

    /** @param nanos a clock that never goes back */
    Breaker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @throws SpeechException if the voice rests: it says for how long */
    synchronized void check(Voice voice) throws SpeechException {
        if (failed.size() < FAILURES) {
            return;
        }
        long left = restsUntil - nanos.getAsLong();
        if (left > 0) {
            throw new SpeechException("the voice " + voice.id() + " failed " + FAILURES
                    + " times one after another and rests", Duration.ofNanos(left));
        }
        // This caller tries, and the others wait for how that ends.
        restsUntil = nanos.getAsLong() + REST.toNanos();
    }

    synchronized void succeeded() {
        failed.clear();
    }

    /** @return whether the voice begins to rest with this */
    synchronized boolean failed(String words) {
        boolean begins = failed.size() < FAILURES && failed.add(words) && failed.size() == FAILURES;
        if (failed.size() == FAILURES) {
            restsUntil = nanos.getAsLong() + REST.toNanos();
        }
        return begins;
    }
}
