package lectern.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import lectern.store.Digest;

/**
 * When a body that changes without a change of the content was first served as it is now: its Last-Modified, for
 * clients that ask by that. Never in the future, also where the clock was put back. Safe for many threads.
 */
final class FirstServed {
    private static final int REMEMBERED = 1_000;

    private record Body(Digest digest, Instant first) {}

    private final InstantSource clock;
    private final boolean alone;
    private final Map<String, Body> latest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Body> eldest) {
            return size() > REMEMBERED;
        }
    };

    FirstServed(InstantSource clock) {
        this(clock, true);
    }

    /**
     * @param alone whether nobody else serves it: when another server did so first nobody knows here, so it is
     *              this moment then, and clients that have no ETag get it anew
     */
    FirstServed(InstantSource clock, boolean alone) {
        this.clock = clock;
        this.alone = alone;
    }

    synchronized Instant of(String address, byte[] body) {
        if (!alone) {
            return clock.instant();
        }
        Digest digest = Digest.of(out -> out.write(body));
        Instant now = clock.instant();
        return latest.compute(address, (_, before) -> before != null && before.digest.equals(digest)
                && !before.first.isAfter(now)
                        ? before
                        : new Body(digest, now)).first;
    }
}
