package lectern.speech;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import lectern.audio.Pcm;
import lectern.speech.freetts.FreeTts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnginePoolTest {
    private static final Duration AMPLE = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Voice VOICE = voice("scripted");

    private final List<EnginePool> pools = new ArrayList<>();

    @AfterEach
    void shutDown() {
        pools.forEach(EnginePool::close);
    }

    @Test
    void trimsTheSilenceAndAppliesTheGain() throws SpeechException {
        Pcm speech = pool(1, () -> tone(16_000, 1_000)).speak(new Spoken(VOICE, "two words"), AMPLE);
        assertEquals(16_000 + 2 * 192, speech.samples().length, 2);
        assertEquals(2_000, loudest(speech), 2);
    }

    @Test
    void loudSoundStaysBelowTheCeiling() throws SpeechException {
        Pcm speech = pool(1, () -> tone(16_000, 32_000)).speak(new Spoken(VOICE, "two words"), AMPLE);
        assertTrue(loudest(speech) <= 0.84 * 32768, "peak " + loudest(speech));
    }

    @Test
    void triesOnceMoreWithAFreshSpeakerAfterAFailure() throws SpeechException {
        AtomicInteger calls = new AtomicInteger();
        Scripted engine = new Scripted(() -> {
            if (calls.incrementAndGet() == 1) {
                throw new SpeechException("out of breath");
            }
            return tone(16_000, 1_000);
        });
        pool(1, engine).speak(new Spoken(VOICE, "two words"), AMPLE);
        assertEquals(2, engine.opened.get());
        assertEquals(2, calls.get());
    }

    @Test
    void failsLoudlyAfterTwoFailuresAndKeepsBoth() {
        EnginePool pool = pool(1, () -> {
            throw new IllegalStateException("no such diphone");
        });
        SpeechException failure = assertThrows(SpeechException.class,
                () -> pool.speak(new Spoken(VOICE, "two words"), AMPLE));
        assertTrue(failure.getMessage().contains("no such diphone"), failure.getMessage());
        assertEquals(1, failure.getSuppressed().length);
    }

    @Test
    void leavesAStalledEngineBehindAndReplacesIt() throws SpeechException {
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch interrupted = new CountDownLatch(1);
        Scripted engine = new Scripted(() -> {
            if (calls.incrementAndGet() == 1) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException stopped) {
                    interrupted.countDown();
                    throw new SpeechException("stopped", stopped);
                }
            }
            return tone(16_000, 1_000);
        });
        assertEquals(2_000, loudest(pool(1, engine).speak(new Spoken(VOICE, "two words"), SHORT)), 2);
        assertEquals(2, engine.opened.get());
        assertTrue(passes(interrupted));
        assertTrue(passes(engine.firstClosed), "the stalled speaker is closed when it comes back");
    }

    @Test
    void silenceIsAFailure() {
        EnginePool pool = pool(1, () -> new Pcm(new short[16_000], 16_000));
        SpeechException failure = assertThrows(SpeechException.class,
                () -> pool.speak(new Spoken(VOICE, "two words"), AMPLE));
        assertTrue(failure.getMessage().contains("silent"), failure.getMessage());
    }

    @Test
    void tooLittleSoundForTheWordsIsAFailure() {
        EnginePool pool = pool(1, () -> tone(4_000, 1_000));
        assertThrows(SpeechException.class, () -> pool.speak(new Spoken(VOICE,
                "a whole sentence can not be over in a quarter of a second"), AMPLE));
    }

    @Test
    void givesUpOnAnEngineThatNeverComesBack() {
        CountDownLatch never = new CountDownLatch(1);
        Scripted engine = new Scripted(() -> {
            while (true) {
                try {
                    never.await();
                    return tone(16_000, 1_000);
                } catch (InterruptedException deaf) {
                    continue;
                }
            }
        });
        EnginePool pool = pool(1, engine);
        Duration brief = Duration.ofMillis(2);
        Spoken words = new Spoken(VOICE, "two words");
        String message = "";
        for (int i = 0; i < 1_000 && !message.contains("none of them came back"); i++) {
            message = assertThrows(SpeechException.class, () -> pool.speak(words, brief)).getMessage();
        }
        assertTrue(message.contains("none of them came back"), message);
        int opened = engine.opened.get();
        assertThrows(SpeechException.class, () -> pool.speak(words, brief));
        assertEquals(opened, engine.opened.get(), "threads left behind are bounded");
        never.countDown();
    }

    @Test
    void aVoiceThatFailsAgainAndAgainRestsAndIsThenTriedOnce() throws Exception {
        AtomicLong nanos = new AtomicLong();
        AtomicInteger calls = new AtomicInteger();
        AtomicBoolean mended = new AtomicBoolean();
        Scripted engine = new Scripted(() -> {
            calls.incrementAndGet();
            if (mended.get()) {
                return tone(16_000, 1_000);
            }
            throw new SpeechException("out of breath");
        });
        EnginePool pool = new EnginePool(List.of(engine), 8, Runnable::run, nanos::get);
        pools.add(pool);
        for (int i = 0; i < Breaker.FAILURES; i++) {
            assertEquals("out of breath", failure(pool, "words " + i).getMessage());
        }
        int tried = calls.get();
        SpeechException rests = failure(pool, "two words");
        assertEquals(Optional.of(Breaker.REST), rests.retryAfter());
        assertEquals(tried, calls.get());
        nanos.addAndGet(Breaker.REST.toNanos());
        assertEquals("out of breath", failure(pool, "two words").getMessage());
        assertTrue(failure(pool, "two words").retryAfter().isPresent(), "it rests again");
        nanos.addAndGet(Breaker.REST.toNanos());
        mended.set(true);
        pool.speak(new Spoken(VOICE, "two words"), AMPLE);
        pool.speak(new Spoken(VOICE, "more words"), AMPLE);
    }

    @Test
    void aSentenceThatNobodyCanSayDoesNotStopItsVoice() throws Exception {
        EnginePool pool = pool(8, () -> {
            throw new SpeechException("no such diphone");
        });
        for (int i = 0; i < 3 * Breaker.FAILURES; i++) {
            assertTrue(failure(pool, "xyzzy").retryAfter().isEmpty());
        }
    }

    @Test
    void oneVoiceRestsAndTheOthersSpeak() throws Exception {
        EnginePool pool = new EnginePool(List.of(new Scripted(() -> {
            throw new SpeechException("out of breath");
        }), new FreeTts()), 8, Runnable::run, () -> 0);
        pools.add(pool);
        for (int i = 0; i < Breaker.FAILURES; i++) {
            failure(pool, "words " + i);
        }
        assertTrue(failure(pool, "two words").retryAfter().isPresent());
        assertTrue(pool.speak(new Spoken(Voices.EMBEDDED, "two words"), AMPLE).samples().length > 0);
    }

    private static SpeechException failure(EnginePool pool, String words) {
        return assertThrows(SpeechException.class, () -> pool.speak(new Spoken(VOICE, words), AMPLE));
    }

    @Test
    void lendsEachSpeakerToOneThreadAtATimeAndNoMoreThanItsSize() throws Exception {
        AtomicInteger speaking = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Scripted engine = new Scripted(() -> {
            most.accumulateAndGet(speaking.incrementAndGet(), Math::max);
            Thread.yield();
            speaking.decrementAndGet();
            return tone(16_000, 1_000);
        });
        EnginePool pool = pool(2, engine);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Pcm>> answers = IntStream.range(0, 200)
                    .mapToObj(i -> callers.submit(() -> pool.speak(new Spoken(VOICE, "two words"), AMPLE))).toList();
            for (Future<Pcm> answer : answers) {
                answer.get();
            }
        }
        assertTrue(most.get() <= 2, most + " at once");
        assertTrue(engine.opened.get() <= 2, engine.opened + " opened");
    }

    @Test
    void anInterruptedCallerFailsAndStaysInterrupted() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        EnginePool pool = pool(1, () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                throw new SpeechException("stopped", stopped);
            }
            return tone(16_000, 1_000);
        });
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch over = new CountDownLatch(1);
            boolean[] stillInterrupted = new boolean[1];
            Future<Pcm> answer = callers.submit(() -> {
                try {
                    return pool.speak(new Spoken(VOICE, "two words"), AMPLE);
                } finally {
                    stillInterrupted[0] = Thread.currentThread().isInterrupted();
                    over.countDown();
                }
            });
            begun.await();
            answer.cancel(true);
            over.await();
            assertTrue(stillInterrupted[0]);
        }
    }

    @Test
    void aVoiceWithoutAnEngineFailsByName() {
        EnginePool pool = pool(1, () -> tone(16_000, 1_000));
        SpeechException failure = assertThrows(SpeechException.class,
                () -> pool.speak(new Spoken(voice("pipes"), "two words"), AMPLE));
        assertTrue(failure.getMessage().contains("pipes"), failure.getMessage());
    }

    @Test
    void refusesToSayNothing() {
        EnginePool pool = pool(1, () -> tone(16_000, 1_000));
        assertThrows(IllegalArgumentException.class, () -> pool.speak(new Spoken(VOICE, " "), AMPLE));
    }

    @Test
    void warmsUpEveryPlaceInTheBackground() throws Exception {
        Scripted engine = new Scripted(() -> tone(64_000, 1_000));
        List<Runnable> background = new ArrayList<>();
        EnginePool pool = new EnginePool(List.of(engine), 2, background::add);
        pools.add(pool);
        pool.warm(VOICE);
        assertEquals(0, engine.opened.get());
        background.forEach(Runnable::run);
        assertEquals(2, engine.opened.get());
        pool.speak(new Spoken(VOICE, "two words"), AMPLE);
        assertEquals(2, engine.opened.get());
    }

    @Test
    void whoAsksWhileAVoiceIsLoadingGetsThatOneAndLoadsNoOther() throws Exception {
        Scripted engine = new Scripted(() -> tone(64_000, 1_000));
        List<Runnable> background = new ArrayList<>();
        EnginePool pool = new EnginePool(List.of(engine), 1, background::add);
        pools.add(pool);
        pool.warm(VOICE);
        try (ExecutorService listener = Executors.newSingleThreadExecutor()) {
            Future<Pcm> first = listener.submit(() -> pool.speak(new Spoken(VOICE, "two words"), AMPLE));
            background.forEach(Runnable::run);
            first.get();
        }
        assertEquals(1, engine.opened.get());
    }

    @Test
    void theFingerprintTellsRatesApartAndNothingElseThatIsEqual() {
        EnginePool pool = pool(1, () -> tone(16_000, 1_000));
        assertEquals(pool.fingerprint(VOICE), pool.fingerprint(voice("scripted")));
        assertNotEquals(pool.fingerprint(VOICE), pool.fingerprint(VOICE.atRate(1.25)));
    }

    @Test
    void aClosedPoolOpensNothing() {
        Scripted engine = new Scripted(() -> tone(16_000, 1_000));
        EnginePool pool = pool(1, engine);
        pool.close();
        assertThrows(SpeechException.class, () -> pool.speak(new Spoken(VOICE, "two words"), AMPLE));
        assertEquals(0, engine.opened.get());
    }

    @Test
    void theSameWordsGiveTheSameSamplesOnEveryThread() throws Exception {
        EnginePool pool = new EnginePool(List.of(new FreeTts()), 2, Runnable::run);
        pools.add(pool);
        List<String> sentences = List.of("The immune system fights cancer.", "Call thirteen, eleven, twenty.",
                "Take five milligrams twice a day.");
        List<Pcm> alone = new ArrayList<>();
        for (String sentence : sentences) {
            alone.add(pool.speak(new Spoken(Voices.EMBEDDED, sentence), AMPLE));
        }
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            List<Future<Pcm>> answers = IntStream.range(0, 60).mapToObj(i -> callers.submit(
                    () -> pool.speak(new Spoken(Voices.EMBEDDED, sentences.get(i % 3)), AMPLE))).toList();
            for (int i = 0; i < answers.size(); i++) {
                assertArrayEquals(alone.get(i % 3).samples(), answers.get(i).get().samples());
            }
        }
    }

    private static boolean passes(CountDownLatch latch) {
        try {
            return latch.await(30, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private EnginePool pool(int size, Callable<Pcm> sound) {
        return pool(size, new Scripted(sound));
    }

    private EnginePool pool(int size, Scripted engine) {
        EnginePool pool = new EnginePool(List.of(engine), size, Runnable::run);
        pools.add(pool);
        return pool;
    }

    private static Voice voice(String engine) {
        return new Voice("test", "Test", Locale.ENGLISH, new Voice.Source(engine, "one"),
                new Voice.Prosody(1, 1, 2, 170, Voices.EMBEDDED.pauses()));
    }

    /** A tone with silence around it. */
    private static Pcm tone(int samples, int level) {
        short[] sound = new short[samples + 6_000];
        for (int i = 0; i < samples; i++) {
            sound[3_000 + i] = (short) (level * Math.sin(Math.PI / 2 + i * 0.5));
        }
        return new Pcm(sound, 16_000);
    }

    private static int loudest(Pcm sound) {
        return IntStream.range(0, sound.samples().length).map(i -> Math.abs(sound.samples()[i])).max().orElse(0);
    }

    /** An engine whose speakers do as the test says. */
    private static final class Scripted implements SpeechEngine {
        private final Callable<Pcm> sound;
        private final AtomicInteger opened = new AtomicInteger();
        private final CountDownLatch firstClosed = new CountDownLatch(1);

        private Scripted(Callable<Pcm> sound) {
            this.sound = sound;
        }

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public Optional<String> missing() {
            return Optional.empty();
        }

        @Override
        public String fingerprint(Voice voice) {
            return "1";
        }

        @Override
        public int sampleRate(Voice voice) {
            return 16_000;
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public Speaker open(Voice voice) {
            boolean first = opened.incrementAndGet() == 1;
            return new Speaker() {
                @Override
                public Pcm speak(Spoken spoken) throws SpeechException {
                    try {
                        return sound.call();
                    } catch (SpeechException | RuntimeException cause) {
                        throw cause;
                    } catch (Exception cause) {
                        throw new AssertionError(cause);
                    }
                }

                @Override
                public void close() {
                    if (first) {
                        firstClosed.countDown();
                    }
                }
            };
        }
    }
}
