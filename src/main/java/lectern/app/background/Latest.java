package lectern.app.background;

import java.util.LinkedHashMap;
import java.util.Map;
import lectern.store.Digest;

/** What is remembered of the latest things only, so that it stays within bounds. */
final class Latest {
    private static final int MOST = 10_000;

    private Latest() {}

    /** Forgets what was put first. */
    static <V> Map<Digest, V> map() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Digest, V> eldest) {
                return size() > MOST;
            }
        };
    }
}
