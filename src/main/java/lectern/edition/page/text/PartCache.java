package lectern.edition.page.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import lectern.document.Publication;
import lectern.document.Section;

/**
 * Parts of pages, each made once: they are most of a page and seldom change, while what stands around them does. Those
 * asked for least are forgotten first. Safe for many threads.
 */
public final class PartCache {
    private static final long MOST_BYTES = 32L << 20;

    /** What is kept. Immutable. */
    public interface Part {
        /** About how many it takes. */
        int bytes();
    }

    /**
     * What a part is made of. Compares publications and sections by identity: to compare every word of two sections would
     * cost more than to write one.
     *
     * @param section  empty for a part of all pages of a publication
     * @param language of the page's own words
     * @param variant  all else that it depends on
     */
    public record Name(Publication publication, Optional<Section> section, Locale language, Object variant) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Name name && name.publication == publication && name.least() == least()
                    && name.language.equals(language) && name.variant.equals(variant);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(least()) * 31 + language.hashCode();
        }

        private Object least() {
            return section.isPresent() ? section.get() : publication;
        }
    }

    private record Key(Class<? extends Part> kind, Name name) {}

    private final Cache<Key, Part> known = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
            .weigher((Key _, Part part) -> part.bytes()).build();

    /** @param make what is not known; two at once do the same work twice */
    public <P extends Part> P of(Class<P> kind, Name name, Supplier<P> make) {
        Key key = new Key(kind, name);
        // Not known.get(key, …): it would hold a lock of the cache while a text is written.
        Optional<Part> kept = Optional.ofNullable(known.getIfPresent(key));
        if (kept.isPresent()) {
            return kind.cast(kept.get());
        }
        P made = make.get();
        known.put(key, made);
        return made;
    }
}
