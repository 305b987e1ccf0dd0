package lectern.narration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.speech.Voice;
import lectern.store.Digest;

/**
 * What recordings are called, remembered for as long as their publication stays as it is. Feeds and standing orders ask
 * for the keys of all sections whenever anything was published or made, and to write a script only for its key takes
 * a thousand times as long as to look here. Safe for many threads.
 */
final class RecordingKeys {
    /** Some 200 bytes each. Who asks for all voices at all rates cannot have more kept of a publication than this. */
    private static final int MOST_FOR_A_SECTION = 4;

    /** Weak keys are compared by identity, so a publication that was read anew is another one. */
    private final Cache<Publication, Map<Part, Digest>> known = Caffeine.newBuilder().weakKeys().build();

    /** A section by identity, as it is in its publication. */
    private record Part(Section section, Voice voice) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Part part && part.section == section && part.voice.equals(voice);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(section) * 31 + voice.hashCode();
        }
    }

    /** Whether a key is remembered. */
    boolean has(Publication publication, Section section, Voice voice) {
        return Optional.ofNullable(known.getIfPresent(publication))
                .filter(keys -> keys.containsKey(new Part(section, voice))).isPresent();
    }

    /** @param write computes it; others may do so at the same time */
    Digest of(Publication publication, Section section, Voice voice, Supplier<Digest> write) {
        Map<Part, Digest> keys = known.get(publication, _ -> new ConcurrentHashMap<>());
        Part part = new Part(section, voice);
        Optional<Digest> key = Optional.ofNullable(keys.get(part));
        if (key.isPresent()) {
            return key.get();
        }
        Digest written = write.get();
        if (keys.size() >= MOST_FOR_A_SECTION * (publication.sections().size() + publication.updates().size())) {
            keys.clear();
        }
        keys.put(part, written);
        return written;
    }
}
