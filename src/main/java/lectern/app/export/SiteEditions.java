package lectern.app.export;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lectern.edition.Editions;
import lectern.edition.Recipe;
import lectern.store.Digest;

/** What pages and feeds of a site tell of editions, and what they miss. Safe for many threads. */
public final class SiteEditions {
    private final Editions editions;
    private final Map<Digest, Long> lengths = new ConcurrentHashMap<>();
    private final Set<Recipe> missing = ConcurrentHashMap.newKeySet();

    public SiteEditions(Editions editions) {
        this.editions = editions;
    }

    /** Notes how long a file is: the cache may have lost what was written long ago, and pages tell the same then. */
    void written(Recipe recipe, long bytes) {
        if (editions.isKept(recipe)) {
            lengths.put(recipe.key(), bytes);
        }
    }

    /** The length in bytes, if it has been made. */
    public Optional<Long> length(Recipe recipe) {
        return Optional.ofNullable(lengths.get(recipe.key())).or(() -> editions.length(recipe));
    }

    /** Hears of a recording that a podcast lacks. */
    public void missing(Recipe recording) {
        missing.add(recording);
    }

    /** How many recordings podcasts lack. */
    int missing() {
        return missing.size();
    }
}
