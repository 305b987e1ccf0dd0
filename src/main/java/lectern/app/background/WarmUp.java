package lectern.app.background;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.edition.print.PrintRenderer;
import lectern.narration.Recordings;
import lectern.search.Search;
import lectern.speech.EnginePool;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.speech.script.Utterance;
import lectern.store.Priority;
import lectern.store.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does in the background what the first listener would otherwise wait for. Each begins only when whoever was waiting for
 * the server has been served, with a page and then with sound: two at once would take all cores of a small machine.
 * Nobody waits for any of it, so a failure is logged.
 *
 * @param library    of which the first publication is tried; waited for
 * @param background for what is not core work
 */
public record WarmUp(Supplier<Library> library, Sound speech, Editions editions, PrintRenderer print, Search search,
        Workshop workshop, ExecutorService background) {

    /** What makes sound. */
    public record Sound(Voices voices, EnginePool engines, Recordings recordings) {}

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final long MILLIS_BEFORE_SOUND = 500;
    private static final long SECONDS_BEFORE_OTHERS = 2;

    /**
     * Waits until a first reader has been served, then loads the voices, settles the words of a section and makes a clip.
     * Who wants to listen sooner does not wait for it: the first who speaks loads a voice.
     *
     * @return done when sound is ready, or will not be
     */
    public CompletableFuture<Void> sound() {
        return CompletableFuture.supplyAsync(() -> {
            library.get().publications().stream().map(each -> each.metadata().language()).distinct()
                    .map(speech.voices()::standard).distinct().forEach(speech.engines()::warm);
            return library.get().publications().stream().findFirst().flatMap(this::firstWords);
            // The clip is a task of its own, behind the loading: where there is one core, there is one thread.
        }, CompletableFuture.delayedExecutor(MILLIS_BEFORE_SOUND, TimeUnit.MILLISECONDS, background))
                .thenAcceptAsync(words -> words.ifPresent(this::makeClip), background).exceptionally(failure -> {
                    tellOf("Sound", failure);
                    return null;
                });
    }

    /** Waits until a first listener has been served, then makes a print and the index of the search. */
    public void others() {
        CompletableFuture.runAsync(() -> {
            library.get().publications().stream().findFirst()
                    .ifPresent(publication -> workshop.onCore(Priority.BACKGROUND, () -> print(publication)));
            search.prepare();
        }, CompletableFuture.delayedExecutor(SECONDS_BEFORE_OTHERS, TimeUnit.SECONDS, background))
                .exceptionally(failure -> {
                    tellOf("Print or search", failure);
                    return null;
                });
    }

    /** What the first section of a publication begins with. */
    private Optional<Utterance> firstWords(Publication publication) {
        Section first = publication.sections().getFirst();
        Voice voice = speech.voices().standard(publication.metadata().language());
        return speech.recordings().script(publication, first, voice).utterances().stream().findFirst();
    }

    private void makeClip(Utterance words) {
        try {
            speech.recordings().rehearse(words);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lays out a section, with a picture if there is one. */
    private Void print(Publication publication) {
        Section drawn = publication.sections().stream().filter(each -> !each.figures().isEmpty()).findFirst()
                .orElse(publication.sections().getFirst());
        try {
            Optional<Recipe> recipe = editions.in(library.get()).usual(Format.PDF, publication, Optional.of(drawn));
            print.render(recipe.orElseThrow(), OutputStream.nullOutputStream());
        } catch (IOException | RuntimeException failure) {
            tellOf("Print of " + publication.id(), failure);
        }
        return null;
    }

    private void tellOf(String what, Throwable failure) {
        if (!background.isShutdown()) {
            LOG.warn("{} could not be warmed up: {}", what, Failure.sentence(failure));
        }
    }
}
