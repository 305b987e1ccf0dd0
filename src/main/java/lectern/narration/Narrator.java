package lectern.narration;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import lectern.audio.Clip;
import lectern.audio.Timeline;
import lectern.speech.SpeechException;
import lectern.speech.script.Utterance;
import lectern.store.BusyException;
import lectern.store.CoreTask;
import lectern.store.Digest;
import lectern.store.Priority;

/**
 * One script's clips in order, fetched or made a few ahead of where the listener is: so that all cores are busy, and yet no
 * recording takes them from another for long. Used by one thread, which waits.
 */
final class Narrator {
    private final Clips clips;
    private final int sampleRate;
    private final int ahead;
    private final Priority priority;

    /** A clip that is there, or on its way. */
    private record Ordered(Utterance utterance, CompletableFuture<Way> way) {}

    /** How a clip comes, which is known when it is known whether anybody has made it. */
    private sealed interface Way {
        record Ready(Clip clip) implements Way {}

        record Making(CoreTask<Clip> task) implements Way {}
    }

    /**
     * @param ahead    how many clips may be under way behind the one that is waited for
     * @param priority of the clip that is waited for; those behind it are needed soon
     */
    Narrator(Clips clips, int sampleRate, int ahead, Priority priority) {
        this.clips = clips;
        this.sampleRate = sampleRate;
        this.ahead = ahead;
        this.priority = priority;
    }

    /**
     * Writes the frames, flushing after each clip.
     *
     * @throws IOException if a clip cannot be made: what was written is not the whole
     */
    Timeline narrate(List<Utterance> utterances, OutputStream out) throws IOException {
        Timeline.Builder timeline = new Timeline.Builder(sampleRate);
        Deque<Ordered> ordered = new ArrayDeque<>();
        int next = 0;
        for (int current = 0; current < utterances.size(); current++) {
            // The first alone: a listener waits for it, and on few cores others would only delay it.
            int last = current == 0 ? 0 : Math.min(current + ahead, utterances.size() - 1);
            while (next <= last) {
                ordered.add(order(utterances.get(next), next == current));
                next++;
            }
            Ordered first = ordered.remove();
            Clip clip = await(first);
            timeline.add(first.utterance().sentence(), first.utterance().role(), first.utterance().text(), clip);
            out.write(clip.frames());
            out.flush();
        }
        return timeline.build();
    }

    private Ordered order(Utterance utterance, boolean waitedFor) {
        Digest key = clips.key(utterance, sampleRate);
        return new Ordered(utterance, clips.findAhead(key).thenApply(ready -> ready.isPresent()
                ? new Way.Ready(ready.get())
                : new Way.Making(clips.make(key, utterance, sampleRate, waitedFor ? priority : later()))));
    }

    private Priority later() {
        return priority == Priority.NOW ? Priority.SOON : priority;
    }

    /** A voice that rests is tried again later, as whatever is busy. */
    private static Optional<Throwable> busy(Throwable cause) {
        return cause instanceof SpeechException speech
                ? speech.retryAfter().map(later -> new BusyException(speech.getMessage(), later))
                : Optional.empty();
    }

    private Clip await(Ordered ordered) throws IOException {
        return switch (get(ordered.way(), ordered)) {
            case Way.Ready(Clip clip) -> clip;
            case Way.Making(CoreTask<Clip> task) -> {
                task.hurry(priority);
                yield get(task, ordered);
            }
        };
    }

    private static <T> T get(Future<T> coming, Ordered ordered) throws IOException {
        try {
            return coming.get();
        } catch (ExecutionException failure) {
            Throwable cause = requireNonNull(failure.getCause());
            throw new IOException("could not be said: “" + ordered.utterance().text() + "” (" + cause.getMessage()
                    + ")", busy(cause).orElse(cause));
        } catch (CancellationException closed) {
            throw new IOException("the workshop was closed", closed);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a clip");
        }
    }
}
