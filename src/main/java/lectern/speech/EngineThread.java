package lectern.speech;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.audio.Pcm;

/**
 * A speaker and the only thread that ever touches it. An engine that stalls stalls this thread, which is then left
 * behind; its speaker is closed if it ever comes back.
 */
final class EngineThread {
    /** Loading a large model from a slow disk takes seconds. */
    private static final Duration OPENING = Duration.ofSeconds(30);

    private final ExecutorService thread;
    private final Speaker speaker;

    private EngineThread(ExecutorService thread, Speaker speaker) {
        this.thread = thread;
        this.speaker = speaker;
    }

    /**
     * @param threads counts the threads that are alive, this one included
     */
    static EngineThread open(SpeechEngine engine, Voice voice, AtomicInteger threads) throws SpeechException {
        threads.incrementAndGet();
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> Thread.ofPlatform().daemon()
                .name("engine-" + engine.name()).unstarted(() -> {
                    try {
                        task.run();
                    } finally {
                        threads.decrementAndGet();
                    }
                }));
        Future<Speaker> opening = thread.submit(() -> engine.open(voice));
        try {
            return new EngineThread(thread, await(opening, OPENING, engine.name()));
        } catch (SpeechException cause) {
            thread.shutdown();
            throw cause;
        }
    }

    Pcm speak(Spoken spoken, Duration deadline) throws SpeechException {
        return await(thread.submit(() -> speaker.speak(spoken)), deadline, spoken.voice().engine());
    }

    /** Never waits: a speaker that is busy is closed when it is done. */
    void close() {
        thread.execute(speaker::close);
        thread.shutdown();
    }

    private static <T> T await(Future<T> answer, Duration deadline, String engine) throws SpeechException {
        try {
            return answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException cause) {
            answer.cancel(true);
            throw new SpeechException(engine + " did not answer within " + deadline.toMillis() + " ms", cause);
        } catch (InterruptedException cause) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new SpeechException("interrupted while " + engine + " spoke", cause);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof SpeechException cause) {
                throw new SpeechException(cause.getMessage(), cause);
            }
            throw new SpeechException(engine + " failed: " + failure.getCause(), requireNonNull(failure.getCause()));
        }
    }
}
