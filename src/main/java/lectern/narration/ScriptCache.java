package lectern.narration;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntFunction;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.speech.Voice;
import lectern.speech.script.Script;
import lectern.speech.script.Utterance;
import lectern.speech.script.Verbalizer;
import lectern.store.Digest;

/**
 * What sections say, remembered: names, times and sound of one section all need it. Written once, however many ask
 * at the same time, and no lock is held meanwhile. Safe for many threads.
 */
final class ScriptCache {
    /** Some 1 KB each: two long books. Writing a section anew takes milliseconds. */
    private static final int REMEMBERED_UTTERANCES = 30_000;

    /** What a section says and what its recording is called. */
    record Named(Script script, Digest key) {}

    /** One section with one voice is known by identity: comparing publications would cost more than it saves. */
    private record Part(Publication publication, Section section, Voice voice) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Part part && part.publication == publication && part.section == section
                    && part.voice.equals(voice);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(section) * 31 + voice.hashCode();
        }
    }

    private final Verbalizer verbalizer;
    private final Clips clips;
    private final ToIntFunction<Voice> sampleRate;
    private final AsyncCache<Part, Named> known = Caffeine.newBuilder().maximumWeight(REMEMBERED_UTTERANCES)
            .weigher((Part part, Named named) -> 1 + named.script().utterances().size()).buildAsync();

    /** @param sampleRate of a voice's recordings */
    ScriptCache(Verbalizer verbalizer, Clips clips, ToIntFunction<Voice> sampleRate) {
        this.verbalizer = verbalizer;
        this.clips = clips;
        this.sampleRate = sampleRate;
    }

    Named of(Publication publication, Section section, Voice voice) {
        CompletableFuture<Named> mine = new CompletableFuture<>();
        Optional<CompletableFuture<Named>> first = Optional
                .ofNullable(known.asMap().putIfAbsent(new Part(publication, section, voice), mine));
        if (first.isPresent()) {
            return first.get().join();
        }
        try {
            mine.complete(write(publication, section, voice));
        } finally {
            // A failure is forgotten with its future, and wakes those who wait for it.
            mine.completeExceptionally(new IllegalStateException("the script of " + section.id() + " failed"));
        }
        return mine.join();
    }

    private Named write(Publication publication, Section section, Voice voice) {
        Script script = verbalizer.script(publication, section, voice);
        int rate = sampleRate.applyAsInt(voice);
        return new Named(script, Digest.of(out -> {
            for (Utterance utterance : script.utterances()) {
                out.write(clips.key(utterance, rate).hex().getBytes(StandardCharsets.US_ASCII));
                out.write((utterance.sentence() + "\n" + utterance.role() + "\n" + utterance.text() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }));
    }
}
