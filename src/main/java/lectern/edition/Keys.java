package lectern.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import lectern.document.Library;
import lectern.store.Digest;

/**
 * The keys of one library on one day, which never change: each is computed once. What depends on a day, such as whether
 * a print's text is overdue, is a part of its key. Safe for many threads.
 */
final class Keys {
    private static final int MOST = 10_000;

    private final Library library;
    private final LocalDate day;
    private final Cache<Recipe, Digest> known = Caffeine.newBuilder().maximumSize(MOST).build();

    Keys(Library library, LocalDate day) {
        this.library = library;
        this.day = day;
    }

    boolean areOf(Library other, LocalDate today) {
        // Not equals, which would compare every word: a library is immutable and swapped whole.
        return library == other && day.equals(today);
    }

    Digest find(Recipe recipe, Renderer renderer) {
        // Not known.get(recipe, …): it would hold a lock of the cache while a page is rendered.
        Optional<Digest> key = Optional.ofNullable(known.getIfPresent(recipe));
        return key.isPresent() ? key.get() : remember(recipe, compute(recipe, renderer));
    }

    Digest remember(Recipe recipe, Digest key) {
        known.put(recipe, key);
        return key;
    }

    private Digest compute(Recipe recipe, Renderer renderer) {
        if (recipe.from().isPresent()) {
            return Digest.of(out -> {
                out.write(find(recipe.whole(), renderer).hex().getBytes(StandardCharsets.US_ASCII));
                out.write(recipe.from().get().getBytes(StandardCharsets.UTF_8));
            });
        }
        return renderer.isKept()
                ? renderer.key(library, recipe)
                : Digest.of(out -> renderer.render(library, recipe, out));
    }
}
