package lectern.speech;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import lectern.audio.Pcm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loaded voices, as many of each as there are cores, lent to one thread at a time. Safe for many threads.
 *
 * <p>An engine that fails, stalls past the deadline, or returns less sound than the words need is left behind,
 * replaced and tried once more; then the words fail loudly. Nothing is returned that isn't speech. A voice that fails
 * with one sentence after another is given a {@linkplain Breaker rest}.
 */
public final class EnginePool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EnginePool.class);
    private static final String WARM_UP_WORDS = "Good day, this is a first sentence.";
    private static final Duration WARM_UP_DEADLINE = Duration.ofSeconds(30);

    private final Map<String, SpeechEngine> engines;
    private final int size;
    private final Executor warmUp;
    private final LongSupplier nanos;
    private final Map<Voice.Source, EnginePlaces> voices = new ConcurrentHashMap<>();
    private final LongAdder failures = new LongAdder();
    private final LongAdder rests = new LongAdder();
    private volatile boolean spoke;
    private volatile boolean closed;

    /**
     * @param size   how many of each voice may speak at once: the number of cores
     * @param warmUp where {@link #warm} works
     */
    public EnginePool(List<SpeechEngine> engines, int size, Executor warmUp) {
        this(engines, size, warmUp, System::nanoTime);
    }

    /** @param nanos a clock that never goes back */
    EnginePool(List<SpeechEngine> engines, int size, Executor warmUp, LongSupplier nanos) {
        this.nanos = nanos;
        this.engines = engines.stream().collect(Collectors.toUnmodifiableMap(SpeechEngine::name, Function.identity()));
        this.size = size;
        this.warmUp = warmUp;
    }

    /**
     * Loads a voice in the background and has each copy say a sentence. Whoever wants to speak meanwhile waits for the
     * first copy, instead of loading one more behind it. A failure shows when it is first needed.
     */
    public void warm(Voice voice) {
        EnginePlaces places = places(voice);
        int taken = places.drain();
        warmUp.execute(() -> {
            // One after the other: the first is ready sooner than if they shared the cores.
            for (int i = 0; i < taken; i++) {
                try {
                    warm(places, voice);
                } finally {
                    places.release();
                }
            }
        });
    }

    private void warm(EnginePlaces places, Voice voice) {
        if (closed) {
            return;
        }
        try {
            EngineThread thread = EngineThread.open(engine(voice), voice, places.threads());
            thread.speak(new Spoken(voice, WARM_UP_WORDS), WARM_UP_DEADLINE);
            giveBack(places, thread);
            spoke = true;
        } catch (SpeechException cause) {
            failures.increment();
            LOG.warn("Voice {} could not be warmed up: {}", voice.id(), cause.getMessage());
        }
    }

    /**
     * @param deadline for each of two attempts, from when an engine is free
     * @return the speech at the voice's gain, without silence before and after
     */
    public Pcm speak(Spoken spoken, Duration deadline) throws SpeechException {
        if (spoken.words().isBlank()) {
            throw new IllegalArgumentException("spoken has no words: an engine needs something to say");
        }
        EnginePlaces places = places(spoken.voice());
        places.acquire();
        try {
            places.breaker().check(spoken.voice());
            Pcm speech = attemptTwice(places, spoken, deadline);
            places.breaker().succeeded();
            return speech;
        } finally {
            places.release();
        }
    }

    private Pcm attemptTwice(EnginePlaces places, Spoken spoken, Duration deadline) throws SpeechException {
        try {
            return attempt(places, spoken, deadline);
        } catch (SpeechException first) {
            if (isStopped()) {
                throw first;
            }
            try {
                return attempt(places, spoken, deadline);
            } catch (SpeechException second) {
                second.addSuppressed(first);
                if (!isStopped() && places.breaker().failed(spoken.words())) {
                    rests.increment();
                    LOG.warn("Voice {} failed {} times one after another, at last because {}. It rests, and is tried "
                            + "again in {} s", spoken.voice().id(), Breaker.FAILURES, second.getMessage(),
                            Breaker.REST.toSeconds());
                }
                throw second;
            }
        }
    }

    private boolean isStopped() {
        return Thread.currentThread().isInterrupted() || closed;
    }

    /** Whether any voice has spoken since the start. */
    public boolean hasSpoken() {
        return spoke;
    }

    /** How often an engine failed to say something since the start; it is asked twice. */
    public long failures() {
        return failures.sum();
    }

    /** How often a voice that failed again and again was given a rest. */
    public long rests() {
        return rests.sum();
    }

    /** Tells apart the engine behind a voice and how the voice is set; its pauses are not in it. */
    public String fingerprint(Voice voice) {
        SpeechEngine engine = engines.get(voice.engine());
        String sound = engine == null ? "no engine" : engine.fingerprint(voice);
        return String.join("|", voice.engine(), voice.engineVoice(), sound, Mastering.REVISION,
                Double.toString(voice.rate()), Double.toString(voice.pitch()), Double.toString(voice.gain()));
    }

    /** All the sound of a voice has this rate, in hertz. */
    public int sampleRate(Voice voice) {
        SpeechEngine engine = engines.get(voice.engine());
        if (engine == null) {
            throw new IllegalArgumentException("voice " + voice.id() + " needs the engine " + voice.engine()
                    + ": there are " + engines.keySet());
        }
        return engine.sampleRate(voice);
    }

    @Override
    public void close() {
        closed = true;
        voices.values().forEach(EnginePlaces::closeIdle);
    }

    private Pcm attempt(EnginePlaces places, Spoken spoken, Duration deadline) throws SpeechException {
        Optional<EngineThread> idle = places.idle();
        EngineThread thread = idle.isPresent() ? idle.get() : open(places, spoken.voice());
        try {
            Pcm speech = Mastering.trim(thread.speak(spoken, deadline));
            SoundCheck.check(spoken, speech);
            giveBack(places, thread);
            spoke = true;
            return Mastering.fade(Mastering.level(speech, spoken.voice().gain()));
        } catch (SpeechException cause) {
            failures.increment();
            thread.close();
            throw cause;
        }
    }

    private EngineThread open(EnginePlaces places, Voice voice) throws SpeechException {
        if (closed) {
            throw new SpeechException("the engines are shut down");
        }
        if (places.areStalled()) {
            throw new SpeechException(voice.engine() + " stalled " + places.mostStalled()
                    + " times and none of them came back: restart the service");
        }
        return EngineThread.open(engine(voice), voice, places.threads());
    }

    private void giveBack(EnginePlaces places, EngineThread thread) {
        places.giveBack(thread);
        if (closed) {
            places.closeIdle();
        }
    }

    private EnginePlaces places(Voice voice) {
        return voices.computeIfAbsent(voice.source(), _ -> new EnginePlaces(size, new Breaker(nanos)));
    }

    private SpeechEngine engine(Voice voice) throws SpeechException {
        SpeechEngine engine = engines.get(voice.engine());
        if (engine == null) {
            throw new SpeechException("voice " + voice.id() + " needs the engine " + voice.engine()
                    + ", which is not one of " + engines.keySet());
        }
        return engine;
    }
}
