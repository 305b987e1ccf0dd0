package lectern.narration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import lectern.audio.Clip;
import lectern.audio.Mp3Encoder;
import lectern.audio.Pcm;
import lectern.audio.Resampler;
import lectern.speech.EnginePool;
import lectern.speech.Spoken;
import lectern.speech.script.Utterance;
import lectern.store.Blob;
import lectern.store.BlobStore;
import lectern.store.CoreTask;
import lectern.store.Digest;
import lectern.store.Priority;
import lectern.store.Workshop;

/**
 * Clips by what they say: made once, on one of the cores, however many ask for the same words at the same time. Safe
 * for many threads.
 */
final class Clips {
    /** Changes whenever the same words, voice and encoder would give other frames. GoldenClipTest guards those of engine and encoder. */
    private static final String REVISION = "1";
    /** Between two voices in one sentence. */
    private static final Duration VOICE_CHANGE = Duration.ofMillis(60);

    private final EnginePool engines;
    private final Mp3Encoder encoder;
    private final BlobStore store;
    private final Workshop workshop;
    private final Duration deadline;
    private final Map<Digest, CoreTask<Clip>> underWay = new ConcurrentHashMap<>();
    private final LongAdder made = new LongAdder();
    private final LongAdder found = new LongAdder();

    /** @param deadline for an engine to say one span */
    Clips(EnginePool engines, Mp3Encoder encoder, BlobStore store, Workshop workshop, Duration deadline) {
        this.engines = engines;
        this.encoder = encoder;
        this.store = store;
        this.workshop = workshop;
        this.deadline = deadline;
    }

    Digest key(Utterance utterance, int sampleRate) {
        StringBuilder made = new StringBuilder(256);
        made.append("clip ").append(REVISION).append('\n').append(encoder.fingerprint()).append('\n')
                .append(sampleRate).append('\n').append(utterance.pauseAfter()).append('\n');
        for (Spoken span : utterance.spans()) {
            made.append(engines.fingerprint(span.voice())).append('\n').append(span.words().length()).append(' ')
                    .append(span.words()).append('\n');
            span.transcribed().forEach(run -> made.append(run).append('\n'));
        }
        return Digest.of(out -> out.write(made.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** What is there already, as soon as it is here; fails if it cannot be read. Returns at once. */
    CompletableFuture<Optional<Clip>> findAhead(Digest key) {
        return store.findAhead(key).thenApply(kept -> {
            try {
                return read(kept);
            } catch (IOException failure) {
                throw new CompletionException(failure);
            }
        });
    }

    private Optional<Clip> read(Optional<Blob> kept) throws IOException {
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        found.increment();
        try (Blob blob = kept.get()) {
            return Optional.of(Clip.of(blob.bytes()));
        }
    }

    /** Starts making a clip, or joins whoever is making it already. */
    CoreTask<Clip> make(Digest key, Utterance utterance, int sampleRate, Priority priority) {
        CoreTask<Clip> task = underWay.computeIfAbsent(key,
                absent -> workshop.onCore(priority, utterance.spans().getFirst().voice().engine(), store.turn(absent),
                        () -> makeAndKeep(absent, utterance, sampleRate)));
        task.hurry(priority);
        return task;
    }

    private Clip makeAndKeep(Digest key, Utterance utterance, int sampleRate) throws IOException {
        try {
            // Somebody may have finished it since the caller looked.
            Optional<Clip> finished = read(store.find(key));
            if (finished.isPresent()) {
                return finished.get();
            }
            Clip clip = make(utterance, sampleRate);
            made.increment();
            store.put(key, out -> out.write(clip.frames())).close();
            return clip;
        } finally {
            // Whoever asks from now on finds it in the store, or tries again after a failure.
            underWay.remove(key);
        }
    }

    long made() {
        return made.sum();
    }

    long found() {
        return found.sum();
    }

    /** A clip that nobody has asked for by its key. */
    Clip make(Utterance utterance, int sampleRate) throws IOException {
        return encoder.encode(sound(utterance, sampleRate), utterance.pauseAfter());
    }

    /** An utterance's samples, with whatever voices say it, at one sample rate. */
    Pcm sound(Utterance utterance, int sampleRate) throws IOException {
        JoinedSound joined = new JoinedSound(sampleRate);
        for (Spoken span : utterance.spans()) {
            joined.add(Resampler.resample(engines.speak(span, deadline), sampleRate), VOICE_CHANGE);
        }
        return joined.sound();
    }
}
